import { defineSource } from '#sdk'
import { epoint } from '../_families/epoint.ts'

const site = 'http://benxi-ggzy.demo.example'

export default defineSource({
  ...epoint({
    site,
    columns: [
      { path: '/jyxx/003001/003001001/', domain: 'construction' },
      { path: '/jyxx/003001/003001002/', domain: 'construction' },
      { path: '/jyxx/003003/003003001/', domain: 'land' },
    ],
  }),
  id: 'demo-benxi-ggzy',
  title: { zh: '本溪市公共资源交易网（模拟）', en: 'Benxi public resource transactions (simulated)' },
  publisher: { name: '本溪市公共资源交易网', division: '210500', official: false },
  homepage: `${site}/`,
  hosts: ['benxi-ggzy.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
