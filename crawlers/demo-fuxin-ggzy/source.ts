import { defineSource } from '#sdk'
import { aspnetViewstate } from '../_families/aspnet-viewstate.ts'

const site = 'http://fuxin-ggzy.demo.example'

export default defineSource({
  ...aspnetViewstate({
    site,
    columns: [
      { path: '/web/showinfo/MoreInfo.aspx?CategoryNum=002001001', domain: 'construction' },
      { path: '/web/showinfo/MoreInfo.aspx?CategoryNum=002002001', domain: 'construction' },
      { path: '/web/showinfo/MoreInfo.aspx?CategoryNum=003001001', domain: 'procurement' },
      { path: '/web/showinfo/MoreInfo.aspx?CategoryNum=003002001', domain: 'procurement' },
    ],
  }),
  id: 'demo-fuxin-ggzy',
  title: { zh: '阜新市公共资源交易网（模拟）', en: 'Fuxin public resource transactions (simulated)' },
  publisher: { name: '阜新市公共资源交易网', division: '210900', official: false },
  homepage: `${site}/`,
  hosts: ['fuxin-ggzy.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
