import { defineSource, fragment, LayoutError, notice } from '#sdk'
import { fieldOf, type JsonRow, jsonList } from '../_families/json-list.ts'
import { attachmentsIn, dateIn, domainOf, keyOf } from '../_families/list.ts'

const site = 'https://www.cqgp.gov.cn'
const api = `${site}/gwebsite/api/v1/notices/stable`

interface Answer {
  total: number
  notices?: JsonRow[]
}

/** `path` names the types of notice: tenders, coming ones, results. */
const lists = jsonList<Answer>({
  columns: [
    { path: '100,200,201,202,203,204,205,206,207,309,400,401,402,3091,4001', domain: 'procurement' },
    { path: '301,303', domain: 'procurement' },
    { path: '300,302,304,3041,305,306,307,308', domain: 'procurement' },
  ],
  perPage: 20,
  ask: ({ path }, page, { since = '', until = '' }) => ({ url: `${api}?pi=${page}&ps=20&type=${path}&startDate=${since}&endDate=${until}` }),
  read: ({ total, notices }, page) =>
    notices && {
      total,
      rows: notices.map((row) => ({
        url: `${api}/${fieldOf(page, row, 'id')}`,
        title: fieldOf(page, row, 'title'),
        publishedAt: dateIn(page, fieldOf(page, row, 'issueTime')),
        nativeId: fieldOf(page, row, 'id'),
      })),
    },
})

export default defineSource({
  start: lists.start,
  pages: {
    list: lists.list,
    *detail(page) {
      const { notice: head, html } = page.json<{ notice?: { title?: string; issueTime?: string }; html?: string }>()
      if (!head?.title || !head.issueTime || !html)
        throw new LayoutError(`detail page ${page.finalUrl}: expected notice.title, notice.issueTime and html`, { url: page.finalUrl })
      yield notice({
        nativeId: keyOf(page, /\/stable\/(\d+)/),
        title: head.title,
        publishedAt: dateIn(page, head.issueTime),
        domain: domainOf(page),
        attachments: attachmentsIn(fragment(html, page.finalUrl)),
      })
    },
  },
  id: 'chongqing-ccgp',
  domain: 'procurement',
  title: { zh: '重庆市政府采购网', en: 'Chongqing government procurement' },
  publisher: { name: '重庆市财政局', division: '500000', official: true },
  homepage: `${site}/`,
  hosts: ['www.cqgp.gov.cn'],
  schedule: { cron: '15 8,12,18 * * *', overlapDays: 3 },
  politeness: { delaySeconds: 2, concurrency: 1 },
  status: {
    state: 'active',
    evidence: 'captured',
    reason: 'notices of 2016 are captured; the list is documented; not crawled live; since about 2020 the site also answers as www.ccgp-chongqing.gov.cn',
  },
  expect: {
    min: { records: 1 },
    filled: { title: 1, publishedAt: 1, kind: 0.9, 'buyer.name': 0.8 },
    unavailable: ['housing', 'expropriation'],
    maxFailed: 0.05,
  },
})
