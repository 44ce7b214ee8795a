import { defineSource } from '#sdk'
import { epointSearch } from '../_families/epoint-search.ts'

const site = 'http://jsggzy.jszwfw.gov.cn'

export default defineSource({
  ...epointSearch({
    site,
    columns: [
      ...['003001001', '003001007', '003001008', '003002001', '003002003', '003002004', '003003001', '003003003', '003003004'].map((path) => ({
        path,
        domain: 'construction' as const,
      })),
      ...['003004001', '003004002', '003004003', '003004006'].map((path) => ({ path, domain: 'procurement' as const })),
      ...['003013001', '003013002'].map((path) => ({ path, domain: 'land' as const })),
    ],
    moment: 'infodatepx',
    folder: '/jyxx',
    // Inside of the body stands the whole document of the city's centre.
    article: { title: 'h2.ewb-trade-h', date: '.ewb-trade-info', body: '.ewb-trade-right' },
  }),
  id: 'jiangsu-ggzy',
  title: { zh: '江苏省公共资源交易网', en: 'Jiangsu public resource transactions' },
  publisher: { name: '江苏省公共资源交易中心', division: '320000', official: true },
  homepage: `${site}/`,
  hosts: ['jsggzy.jszwfw.gov.cn'],
  schedule: { cron: '45 8,12,18 * * *', overlapDays: 3 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: {
    state: 'active',
    evidence: 'captured',
    reason: 'a notice and the frame of a list (2026) are captured; the search behind the list is documented; not crawled live',
  },
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, kind: 0.9 }, unavailable: ['housing', 'expropriation'], maxFailed: 0.05 },
})
