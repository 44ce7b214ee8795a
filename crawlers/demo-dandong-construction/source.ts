import { defineSource } from '#sdk'
import { plainList } from '../_families/plain-list.ts'

const site = 'http://dandong-construction.demo.example'

export default defineSource({
  ...plainList({
    site,
    columns: [
      { path: '/zbgg/list_1.html', domain: 'construction' },
      { path: '/zbgs/list_1.html', domain: 'construction' },
    ],
  }),
  id: 'demo-dandong-construction',
  domain: 'construction',
  title: { zh: '丹东市建设工程招标网（模拟）', en: 'Dandong construction tenders (simulated)' },
  publisher: { name: '丹东市建设工程招标网', division: '210600', official: false },
  homepage: `${site}/`,
  hosts: ['dandong-construction.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
