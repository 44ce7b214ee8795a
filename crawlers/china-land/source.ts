import { BlockedError, defineSource, notice, type Page } from '#sdk'
import { aspnetViewstate } from '../_families/aspnet-viewstate.ts'
import { keyOf, readArticle } from '../_families/list.ts'

const site = 'https://www.landchina.com'

/** Offers, deals, grants, plans, transfers, mortgages. Lists of grants, transfers and mortgages date their rows by the contract, having no other date. */
const tabs = [261, 262, 263, 226, 264, 265]

/** What a form is about, by the module that shows it. */
const kinds = { '75c72564': 'supply', b07b0664: 'transfer', aeb2d2f3: 'mortgage' } as const

/** The font that swaps glyphs. */
const glyphs = /\.woff\?fdipzone/

const kindOf = (page: Page) => kinds[keyOf(page, /[?&]wmguid=([0-9a-f]{8})/) as keyof typeof kinds]

const lists = aspnetViewstate({
  site,
  columns: tabs.map((tab) => ({ path: `/default.aspx?tabid=${tab}&ComName=default`, domain: 'land' as const })),
  list: { list: '#TAB_contentTable', row: 'tr.gridItem, tr.gridAlternatingItem', date: 'td:last-child' },
  pager: { page: 'TAB_QuerySubmitPagerData', along: ['hidComName', 'TAB_QuerySubmitConditionData', 'TAB_QuerySubmitOrderData', 'TAB_QuerySubmitSortData'] },
  pages: { element: 'td.pager[align="right"]', pattern: /共\s*(\d+)\s*页/, full: 30 },
})

export default defineSource({
  start: lists.start,
  pages: {
    list: lists.pages.list!,
    *detail(page) {
      const key = keyOf(page, /[?&]recorderguid=([^&#]+)/)
      if (glyphs.test(page.text))
        throw new BlockedError(`${page.finalUrl} writes in a font of its own, whose letters are not what they seem`, { url: page.finalUrl })
      if (page.first('#tdContent')) return yield* readArticle(page, { title: '#lblTitle', date: '#lblCreateDate', body: '#tdContent' }, key)
      page.one('span[id$="p1_f1_r1_c2_ctrl"]')
      yield notice({ nativeId: key, domain: 'land', kind: kindOf(page) })
    },
  },
  id: 'china-land',
  domain: 'land',
  title: { zh: '中国土地市场网', en: 'National land market: offers, deals, grants, plans, transfers, mortgages' },
  publisher: { name: '中华人民共和国自然资源部', division: '000000', official: true },
  homepage: `${site}/`,
  hosts: ['www.landchina.com'],
  schedule: { cron: '15 3 * * *', overlapDays: 7 },
  politeness: { delaySeconds: 5, concurrency: 1 },
  status: {
    state: 'paused',
    evidence: 'captured',
    reason:
      'lists of 2017 and 2018 are captured, notices documented, the number of the list of mortgages inferred; the site of 2021 answers as JSON, which nobody captured; not crawled live',
  },
  terms: 'Behind a cookie challenge (云锁), and from 2019 with a font that swaps glyphs: the run ends there. Neither is solved.',
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, kind: 0.9, parcels: 0.5 }, unavailable: ['housing', 'expropriation'], maxFailed: 0.05 },
})
