import { defineSource } from '#sdk'
import { escapedDocument } from '../_families/escaped-document.ts'

const site = 'http://liaoning-ccgp.demo.example'

export default defineSource({
  ...escapedDocument({
    site,
    columns: [
      { path: '1001', domain: 'procurement' },
      { path: '1002', domain: 'procurement' },
    ],
  }),
  id: 'demo-liaoning-ccgp',
  domain: 'procurement',
  title: { zh: '辽宁政府采购网（模拟）', en: 'Liaoning government procurement (simulated)' },
  publisher: { name: '辽宁政府采购网', division: '210000', official: false },
  homepage: `${site}/`,
  hosts: ['liaoning-ccgp.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
