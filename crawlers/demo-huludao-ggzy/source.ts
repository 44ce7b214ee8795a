import { defineSource } from '#sdk'
import { zcygov } from '../_families/zcygov.ts'

const site = 'http://huludao-ggzy.demo.example'

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
  id: 'demo-huludao-ggzy',
  title: { zh: '葫芦岛市公共资源交易网（模拟）', en: 'Huludao public resource transactions (simulated)' },
  publisher: { name: '葫芦岛市公共资源交易网', division: '211400', official: false },
  homepage: `${site}/`,
  hosts: ['huludao-ggzy.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
