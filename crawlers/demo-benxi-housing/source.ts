import { defineSource } from '#sdk'
import { scripted } from '../_families/scripted.ts'

const site = 'http://benxi-housing.demo.example'

export default defineSource({
  ...scripted({
    site,
    columns: [
      { path: '/list.html?column=zfbz', domain: 'housing' },
      { path: '/list.html?column=zdcq', domain: 'expropriation' },
    ],
  }),
  id: 'demo-benxi-housing',
  title: { zh: '本溪市住房信息网（模拟）', en: 'Benxi housing bureau (simulated)' },
  publisher: { name: '本溪市住房信息网', division: '210500', official: false },
  homepage: `${site}/`,
  hosts: ['benxi-housing.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
