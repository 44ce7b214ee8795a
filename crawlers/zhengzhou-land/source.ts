import { defineSource } from '#sdk'
import { bySelectors } from '../_families/by-selectors.ts'

const site = 'https://zrzyhghj.zhengzhou.gov.cn'

export default defineSource({
  ...bySelectors({
    site,
    // Announcements of takings, plans of compensation and resettlement, approved plans of the use of land.
    columns: ['zytdfa', 'zdbcfa', 'yssfa'].map((folder) => ({ path: `/${folder}/index.jhtml`, domain: 'expropriation' as const })),
    rows: { list: '.news-list', row: 'a', title: 'span', date: 'em' },
    paging: { file: 'index_{n}.jhtml', pages: /共\s*\d+\s*条记录\s*\d+\/(\d+)\s*页/ },
    article: { body: '.sub-content' },
    key: /\/(\d+)\.jhtml/,
  }),
  id: 'zhengzhou-land',
  domain: 'expropriation',
  title: { zh: '郑州市自然资源和规划局 征地公告', en: 'Zhengzhou natural resources: takings of land' },
  publisher: { name: '郑州市自然资源和规划局', division: '410100', official: true },
  homepage: `${site}/`,
  hosts: ['zrzyhghj.zhengzhou.gov.cn'],
  schedule: { cron: '10 10,16 * * *', overlapDays: 7 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: { state: 'active', evidence: 'documented', reason: 'columns and selectors are known from others; no page is captured; not crawled live' },
  expect: {
    min: { records: 1 },
    filled: { title: 1, publishedAt: 1, kind: 0.8, expropriation: 0.5 },
    unavailable: ['housing', 'suppliers'],
    maxFailed: 0.05,
  },
})
