import { defineSource } from '#sdk'
import { epoint } from '../_families/epoint.ts'

const site = 'http://shenyang-ggzy.demo.example'

export default defineSource({
  ...epoint({
    site,
    columns: [
      { path: '/jyxx/003001/003001001/', domain: 'construction' },
      { path: '/jyxx/003001/003001002/', domain: 'construction' },
      { path: '/jyxx/003002/003002001/', domain: 'procurement' },
      { path: '/jyxx/003002/003002002/', domain: 'procurement' },
    ],
  }),
  id: 'demo-shenyang-ggzy',
  title: { zh: '沈阳市公共资源交易网（模拟）', en: 'Shenyang public resource transactions (simulated)' },
  publisher: { name: '沈阳市公共资源交易网', division: '210100', official: false },
  homepage: `${site}/`,
  hosts: ['shenyang-ggzy.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
