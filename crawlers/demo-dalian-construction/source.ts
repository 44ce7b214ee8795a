import { defineSource } from '#sdk'
import { aspnetViewstate } from '../_families/aspnet-viewstate.ts'

const site = 'http://dalian-construction.demo.example'

export default defineSource({
  ...aspnetViewstate({
    site,
    columns: [
      { path: '/web/showinfo/MoreInfo.aspx?CategoryNum=002001001', domain: 'construction' },
      { path: '/web/showinfo/MoreInfo.aspx?CategoryNum=002002001', domain: 'construction' },
    ],
  }),
  id: 'demo-dalian-construction',
  domain: 'construction',
  title: { zh: '大连市建设工程信息网（模拟）', en: 'Dalian construction tenders (simulated)' },
  publisher: { name: '大连市建设工程信息网', division: '210200', official: false },
  homepage: `${site}/`,
  hosts: ['dalian-construction.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
