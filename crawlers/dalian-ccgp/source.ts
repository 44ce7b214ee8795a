import { defineSource } from '#sdk'
import { aspnetViewstate } from '../_families/aspnet-viewstate.ts'

const site = 'http://www.ccgp-dalian.gov.cn'

export default defineSource({
  ...aspnetViewstate({
    site,
    columns: ['003001001', '003002001', '003004001', '003005001', '003006001'].map((category) => ({
      path: `/dlweb/showinfo/bxmoreinfo.aspx?CategoryNum=${category}`,
      domain: 'procurement' as const,
    })),
    list: { list: '#MoreInfoList_DataGrid1', row: 'tr', date: 'td:nth-child(3)' },
    pager: 'MoreInfoList$Pager',
    pages: { element: '#MoreInfoList_Pager', pattern: /总页数[：:]\s*(\d+)/ },
    article: { title: '#tdTitle b', date: '#tblInfo td > font.webfont', body: '#tblInfo' },
  }),
  id: 'dalian-ccgp',
  domain: 'procurement',
  title: { zh: '大连市政府采购网', en: 'Dalian government procurement' },
  publisher: { name: '大连市财政局', division: '210200', official: true },
  homepage: `${site}/`,
  hosts: ['www.ccgp-dalian.gov.cn'],
  schedule: { cron: '30 8,12,18 * * *', overlapDays: 3 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: { state: 'active', evidence: 'documented', reason: 'GBK, lists by post-back: known from requests and selectors of others; not crawled live' },
  expect: {
    min: { records: 1 },
    filled: { title: 1, publishedAt: 1, kind: 0.9, 'buyer.name': 0.8 },
    unavailable: ['housing', 'expropriation'],
    maxFailed: 0.05,
  },
})
