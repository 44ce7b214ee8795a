import { defineSource } from '#sdk'
import { zcygov } from '../_families/zcygov.ts'

const site = 'http://tieling-ggzy.demo.example'

export default defineSource({
  ...zcygov({
    site,
    columns: [
      { path: 'ZcyAnnouncement11', domain: 'construction' },
      { path: 'ZcyAnnouncement12', domain: 'construction' },
      { path: 'ZcyAnnouncement1', domain: 'procurement' },
      { path: 'ZcyAnnouncement2', domain: 'procurement' },
    ],
  }),
  id: 'demo-tieling-ggzy',
  title: { zh: '铁岭市公共资源交易网（模拟）', en: 'Tieling public resource transactions (simulated)' },
  publisher: { name: '铁岭市公共资源交易网', division: '211200', official: false },
  homepage: `${site}/`,
  hosts: ['tieling-ggzy.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
