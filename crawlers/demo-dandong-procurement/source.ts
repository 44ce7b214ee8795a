import { defineSource } from '#sdk'
import { zcygov } from '../_families/zcygov.ts'

const site = 'http://dandong-procurement.demo.example'

export default defineSource({
  ...zcygov({
    site,
    columns: [
      { path: 'ZcyAnnouncement1', domain: 'procurement' },
      { path: 'ZcyAnnouncement2', domain: 'procurement' },
    ],
  }),
  id: 'demo-dandong-procurement',
  domain: 'procurement',
  title: { zh: '丹东市政府采购网（模拟）', en: 'Dandong government procurement (simulated)' },
  publisher: { name: '丹东市政府采购网', division: '210600', official: false },
  homepage: `${site}/`,
  hosts: ['dandong-procurement.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
