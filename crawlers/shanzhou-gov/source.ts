import { defineSource } from '#sdk'
import { bySelectors } from '../_families/by-selectors.ts'

const site = 'https://www.shanzhou.gov.cn'

export default defineSource({
  ...bySelectors({
    site,
    columns: [
      { path: '/20758/0000/jczwgkList-1.html', domain: 'expropriation' },
      { path: '/20275/0000/jczwgkList-1.html', domain: 'land' },
      { path: '/20278/0000/jczwgkList-1.html', domain: 'land' },
    ],
    rows: { list: 'div.article-container', row: 'ul li', link: 'a[href]', title: '.article-name', date: '.info-container:last-child' },
    paging: { file: 'jczwgkList-{n}.html', pages: /共\s*(\d+)\s*页/ },
    article: { body: '#content' },
    key: /\/(\d+)\.html/,
  }),
  id: 'shanzhou-gov',
  title: { zh: '三门峡市陕州区人民政府 房屋征收与土地出让', en: 'Shanzhou district: takings of houses, offers of land' },
  publisher: { name: '三门峡市陕州区人民政府', division: '411203', official: true },
  homepage: `${site}/`,
  hosts: ['www.shanzhou.gov.cn'],
  schedule: { cron: '35 10 * * *', overlapDays: 14 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: { state: 'active', evidence: 'documented', reason: 'columns and selectors are known from others; no page is captured; not crawled live' },
  expect: {
    min: { records: 1 },
    filled: { title: 1, publishedAt: 1, kind: 0.8 },
    unavailable: ['housing', 'suppliers'],
    maxFailed: 0.1,
  },
})
