import { defineSource } from '#sdk'
import { bySelectors } from '../_families/by-selectors.ts'

const site = 'https://ky.mnr.gov.cn'

export default defineSource({
  ...bySelectors({
    site,
    // Offers and results of rights to explore and to mine; grants by agreement; transfers.
    columns: ['kyqcrgg/tkq', 'kyqcrgg/ckq', 'jggs/jjgs', 'jggs/ckjjgs', 'xycrgs/ckq', 'zrgs/tkzrgs', 'zrgs/ckzrgs'].map((folder) => ({
      path: `/${folder}/`,
      domain: 'land' as const,
    })),
    rows: { row: '.gu-kqgglist-section li', link: 'a[href]' },
    paging: { file: 'index_{n}.htm', second: 1, pages: /createPageHTML\(\s*(\d+)/ },
    // Lists name the day before; the notice itself says when it was published.
    article: { date: 'body' },
    key: /\/(t\d{8}_\d+)\./,
  }),
  id: 'china-mining',
  domain: 'land',
  title: { zh: '全国矿业权市场', en: 'National market of mining rights' },
  publisher: { name: '中华人民共和国自然资源部', division: '000000', official: true },
  homepage: `${site}/`,
  hosts: ['ky.mnr.gov.cn'],
  schedule: { cron: '25 9,16 * * *', overlapDays: 5 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: {
    state: 'active',
    evidence: 'documented',
    reason: 'columns, lists and the marks in its notices are known from others; no page is captured; not crawled live',
  },
  expect: {
    min: { records: 1 },
    filled: { title: 1, publishedAt: 1, kind: 0.9 },
    unavailable: ['housing', 'expropriation'],
    maxFailed: 0.05,
  },
})
