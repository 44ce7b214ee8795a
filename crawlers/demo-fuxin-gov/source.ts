import { defineSource } from '#sdk'
import { plainList } from '../_families/plain-list.ts'

const site = 'http://fuxin-gov.demo.example'

export default defineSource({
  ...plainList({
    site,
    columns: [
      { path: '/tdgg/list_1.html', domain: 'land' },
      { path: '/zdgg/list_1.html', domain: 'expropriation' },
      { path: '/zfgs/list_1.html', domain: 'housing' },
    ],
  }),
  id: 'demo-fuxin-gov',
  title: { zh: '阜新市人民政府网（模拟）', en: 'Fuxin government portal (simulated)' },
  publisher: { name: '阜新市人民政府网', division: '210900', official: false },
  homepage: `${site}/`,
  hosts: ['fuxin-gov.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
