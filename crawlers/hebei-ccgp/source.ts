import { defineSource } from '#sdk'
import { wasSearch } from '../_families/was-search.ts'

const site = 'http://www.ccgp-hebei.gov.cn'

export default defineSource({
  ...wasSearch({
    site,
    columns: ['zbgg', 'zhbgg', 'fbgg', 'gzgg', 'dyly', 'htgg'].map((path) => ({ path, domain: 'procurement' as const })),
    search: '/was5/web/search?channelid=228483&perpage=50&outlinepage=10',
    article: { title: '[id="2020_VERSION"] span.txt2', date: 'td.txt7', body: '[id="2020_VERSION"]' },
  }),
  id: 'hebei-ccgp',
  domain: 'procurement',
  title: { zh: '中国河北政府采购网', en: 'Hebei government procurement' },
  publisher: { name: '河北省财政厅', division: '130000', official: true },
  homepage: `${site}/`,
  hosts: ['www.ccgp-hebei.gov.cn'],
  schedule: { cron: '35 8,12,18 * * *', overlapDays: 3 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: {
    state: 'paused',
    evidence: 'captured',
    reason: 'its robots.txt is said to forbid everything; a notice of 2021 is captured, the list is documented; not crawled live',
  },
  terms: 'robots.txt: Disallow: / (second-hand, 2026-09). The site stands behind 云锁, which may answer with a challenge.',
  expect: {
    min: { records: 1 },
    filled: { title: 1, publishedAt: 1, kind: 0.9, projectCode: 0.8 },
    unavailable: ['housing', 'expropriation'],
    maxFailed: 0.05,
  },
})
