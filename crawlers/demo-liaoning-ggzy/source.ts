import { defineSource } from '#sdk'
import { epoint } from '../_families/epoint.ts'

const site = 'http://liaoning-ggzy.demo.example'

export default defineSource({
  ...epoint({
    site,
    columns: [
      { path: '/jyxx/003001/003001001/', domain: 'construction' },
      { path: '/jyxx/003001/003001002/', domain: 'construction' },
    ],
  }),
  id: 'demo-liaoning-ggzy',
  domain: 'construction',
  title: { zh: '辽宁省公共资源交易网（模拟）', en: 'Liaoning public resource transactions (simulated)' },
  publisher: { name: '辽宁省公共资源交易网', division: '210000', official: false },
  homepage: `${site}/`,
  hosts: ['liaoning-ggzy.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
