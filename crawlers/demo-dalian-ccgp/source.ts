import { defineSource } from '#sdk'
import { aspnetViewstate } from '../_families/aspnet-viewstate.ts'

const site = 'http://dalian-ccgp.demo.example'

export default defineSource({
  ...aspnetViewstate({
    site,
    columns: [
      { path: '/web/showinfo/MoreInfo.aspx?CategoryNum=003001001', domain: 'procurement' },
      { path: '/web/showinfo/MoreInfo.aspx?CategoryNum=003002001', domain: 'procurement' },
    ],
  }),
  id: 'demo-dalian-ccgp',
  domain: 'procurement',
  title: { zh: '大连市政府采购网（模拟）', en: 'Dalian government procurement (simulated)' },
  publisher: { name: '大连市政府采购网', division: '210200', official: false },
  homepage: `${site}/`,
  hosts: ['dalian-ccgp.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
