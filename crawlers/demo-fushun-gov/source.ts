import { defineSource } from '#sdk'
import { trs } from '../_families/trs.ts'

const site = 'http://fushun-gov.demo.example'

export default defineSource({
  ...trs({
    site,
    columns: [
      { path: '/zdcq/gsgg/', domain: 'expropriation' },
      { path: '/zfbz/gsgg/', domain: 'housing' },
    ],
  }),
  id: 'demo-fushun-gov',
  title: { zh: '抚顺市人民政府网（模拟）', en: 'Fushun government portal (simulated)' },
  publisher: { name: '抚顺市人民政府网', division: '210400', official: false },
  homepage: `${site}/`,
  hosts: ['fushun-gov.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
