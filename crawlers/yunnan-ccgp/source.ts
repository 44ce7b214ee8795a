import { defineSource } from '#sdk'
import { portalArticle } from '../_families/ccgp-portal.ts'
import { fieldOf, type JsonRow, jsonList } from '../_families/json-list.ts'
import { dateIn, keyOf, readArticle } from '../_families/list.ts'

const site = 'http://www.yngp.com'

interface Answer {
  total: number
  rows?: JsonRow[]
}

/** `path` is the sign of the kind of notice: 1 tenders, 2 awards, 3 corrections, 4 single source, 5 failures, 7 contracts. */
const lists = jsonList<Answer>({
  columns: ['1', '2', '3', '4', '5', '7'].map((path) => ({ path, domain: 'procurement' as const })),
  perPage: 20,
  ask: ({ path }, page) => ({
    url: `${site}/bulletin.do?method=moreListQuery`,
    method: 'POST',
    form: { current: String(page), rowCount: '20', searchPhrase: '', query_sign: path },
  }),
  read: ({ total, rows }, page) =>
    rows && {
      total,
      rows: rows.map((row) => ({
        url: `${site}/newbulletin_zz.do?method=preinsertgomodify&operator_state=1&flag=view&bulletin_id=${encodeURIComponent(fieldOf(page, row, 'bulletin_id'))}`,
        title: fieldOf(page, row, 'bulletintitle'),
        publishedAt: dateIn(page, fieldOf(page, row, 'finishday')),
        nativeId: fieldOf(page, row, 'bulletin_id'),
      })),
    },
})

export default defineSource({
  start: lists.start,
  pages: {
    list: lists.list,
    *detail(page) {
      yield* readArticle(page, portalArticle, keyOf(page, /[?&]bulletin_id=([^&#]+)/))
    },
  },
  id: 'yunnan-ccgp',
  domain: 'procurement',
  title: { zh: '云南省政府采购网', en: 'Yunnan government procurement' },
  publisher: { name: '云南省财政厅', division: '530000', official: true },
  homepage: `${site}/`,
  hosts: ['www.yngp.com'],
  schedule: { cron: '50 8,12,18 * * *', overlapDays: 3 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: { state: 'active', evidence: 'captured', reason: 'notices of 2022 are captured; the list is documented; not crawled live' },
  expect: {
    min: { records: 1 },
    filled: { title: 1, publishedAt: 1, kind: 0.9, 'buyer.name': 0.8 },
    unavailable: ['housing', 'expropriation'],
    maxFailed: 0.05,
  },
})
