import { defineSource } from '#sdk'
import { ccgpPortal } from '../_families/ccgp-portal.ts'

const site = 'http://www.ccgp.gov.cn'
const kinds = ['gkzb', 'yqzbgg', 'jzxtpgg', 'jzxcs', 'xjgg', 'dylygg', 'zgysgg', 'zbgg', 'cjgg', 'gzgg', 'fblbgg', 'qtgg']

export default defineSource({
  ...ccgpPortal({
    site,
    columns: ['zygg', 'dfgg'].flatMap((level) => kinds.map((kind) => ({ path: `/cggg/${level}/${kind}/`, domain: 'procurement' as const }))),
  }),
  id: 'china-ccgp',
  domain: 'procurement',
  title: { zh: '中国政府采购网 中央与地方公告', en: 'China government procurement: central and local notices' },
  publisher: { name: '中华人民共和国财政部', division: '000000', official: true },
  homepage: `${site}/`,
  hosts: ['www.ccgp.gov.cn'],
  schedule: { cron: '20 7-21/2 * * *', overlapDays: 3 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: { state: 'active', evidence: 'captured', reason: 'notices of 2016 and 2026 are captured; lists are documented; not crawled live' },
  terms:
    'The search (search.ccgp.gov.cn) answers frequent visitors with a page that says so; only the static lists are read. Files behind the script of `bizDownload` are not fetched.',
  expect: {
    min: { records: 20 },
    filled: { title: 1, publishedAt: 1, kind: 0.95, 'buyer.name': 0.8 },
    unavailable: ['housing', 'expropriation'],
    maxFailed: 0.03,
  },
})
