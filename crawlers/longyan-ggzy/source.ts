import { defineSource } from '#sdk'
import { epoint } from '../_families/epoint.ts'

const site = 'https://www.lyggzy.com.cn'

export default defineSource({
  ...epoint({
    site,
    // Offers, then results; rights to mine stand among the land.
    columns: ['084002', '084001'].map((folder) => ({ path: `/lyztb/tdky/${folder}/`, domain: 'land' as const })),
    list: { list: 'ul.list', row: 'li', date: '.list-date' },
    pager: '.wb-page-number',
    article: { title: 'h3.bigtitle', date: 'p.sub-cp', body: '#mainContent' },
  }),
  id: 'longyan-ggzy',
  domain: 'land',
  title: { zh: '龙岩市公共资源交易中心 土地矿业', en: 'Longyan public resource transactions: land and mining' },
  publisher: { name: '龙岩市公共资源交易中心', division: '350800', official: true },
  homepage: `${site}/`,
  hosts: ['www.lyggzy.com.cn'],
  schedule: { cron: '55 8,17 * * *', overlapDays: 5 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: { state: 'active', evidence: 'captured', reason: 'notices of 2018 to 2020 are captured; lists are documented; not crawled live' },
  expect: {
    min: { records: 1 },
    filled: { title: 1, publishedAt: 1, kind: 0.9, parcels: 0.6 },
    unavailable: ['housing', 'expropriation'],
    maxFailed: 0.05,
  },
})
