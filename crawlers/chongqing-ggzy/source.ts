import { defineSource } from '#sdk'
import { epointSearch } from '../_families/epoint-search.ts'

const site = 'https://www.cqggzy.com'

export default defineSource({
  ...epointSearch({
    site,
    columns: [
      { path: '014001001', domain: 'construction' },
      { path: '014001004', domain: 'construction' },
      { path: '014001021', domain: 'construction' },
      { path: '014005001', domain: 'procurement' },
      { path: '014005004', domain: 'procurement' },
      { path: '014004001', domain: 'land' },
      { path: '014004004', domain: 'land' },
    ],
    search: '/interface/rest/esinteligentsearch/getFullTextDataNew',
    folder: '/xxhz',
    // The frame around the body is known from nowhere: title and day are those of the list.
    article: { body: '#mainContent' },
  }),
  id: 'chongqing-ggzy',
  title: { zh: '重庆市公共资源交易网', en: 'Chongqing public resource transactions' },
  publisher: { name: '重庆市公共资源交易中心', division: '500000', official: true },
  homepage: `${site}/`,
  hosts: ['www.cqggzy.com'],
  schedule: { cron: '25 8,12,18 * * *', overlapDays: 3 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: { state: 'active', evidence: 'captured', reason: 'bodies of 2017 are captured; the list is documented; not crawled live' },
  terms: 'The site stands behind 加速乐 (cookie __jsluid_s), which may answer with a challenge: the run ends there.',
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, kind: 0.9 }, unavailable: ['housing', 'expropriation'], maxFailed: 0.05 },
})
