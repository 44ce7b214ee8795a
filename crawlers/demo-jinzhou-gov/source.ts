import { defineSource } from '#sdk'
import { plainList } from '../_families/plain-list.ts'

const site = 'http://jinzhou-gov.demo.example'

export default defineSource({
  ...plainList({
    site,
    columns: [
      { path: '/zdgg/list_1.html', domain: 'expropriation' },
      { path: '/zfgs/list_1.html', domain: 'housing' },
    ],
  }),
  id: 'demo-jinzhou-gov',
  title: { zh: '锦州市人民政府网（模拟）', en: 'Jinzhou government portal (simulated)' },
  publisher: { name: '锦州市人民政府网', division: '210700', official: false },
  homepage: `${site}/`,
  hosts: ['jinzhou-gov.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
