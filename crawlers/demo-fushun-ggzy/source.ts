import { defineSource } from '#sdk'
import { epoint } from '../_families/epoint.ts'

const site = 'http://fushun-ggzy.demo.example'

export default defineSource({
  ...epoint({
    site,
    columns: [
      { path: '/jyxx/003001/003001001/', domain: 'construction' },
      { path: '/jyxx/003001/003001002/', domain: 'construction' },
      { path: '/jyxx/003003/003003001/', domain: 'land' },
    ],
  }),
  id: 'demo-fushun-ggzy',
  title: { zh: '抚顺市公共资源交易网（模拟）', en: 'Fushun public resource transactions (simulated)' },
  publisher: { name: '抚顺市公共资源交易网', division: '210400', official: false },
  homepage: `${site}/`,
  hosts: ['fushun-ggzy.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
