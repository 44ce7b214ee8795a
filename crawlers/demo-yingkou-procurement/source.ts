import { defineSource } from '#sdk'
import { zcygov } from '../_families/zcygov.ts'

const site = 'http://yingkou-procurement.demo.example'

export default defineSource({
  ...zcygov({
    site,
    columns: [
      { path: 'ZcyAnnouncement1', domain: 'procurement' },
      { path: 'ZcyAnnouncement2', domain: 'procurement' },
    ],
  }),
  id: 'demo-yingkou-procurement',
  domain: 'procurement',
  title: { zh: '营口市政府采购网（模拟）', en: 'Yingkou government procurement (simulated)' },
  publisher: { name: '营口市政府采购网', division: '210800', official: false },
  homepage: `${site}/`,
  hosts: ['yingkou-procurement.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
