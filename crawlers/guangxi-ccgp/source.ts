import { defineSource } from '#sdk'
import { zcygov } from '../_families/zcygov.ts'

const site = 'https://zfcg.gxzf.gov.cn'
const categories = [
  ...['ZcyAnnouncement10016', 'ZcyAnnouncement1', 'ZcyAnnouncement2', 'ZcyAnnouncement3', 'ZcyAnnouncement4', 'ZcyAnnouncement5'],
  'ZcyAnnouncement3015',
]

export default defineSource({
  ...zcygov({ site, columns: categories.map((path) => ({ path, domain: 'procurement' as const })), detail: '/portal/detail?articleId=', article: 'answer' }),
  id: 'guangxi-ccgp',
  domain: 'procurement',
  title: { zh: '广西壮族自治区政府采购网', en: 'Guangxi government procurement' },
  publisher: { name: '广西壮族自治区财政厅', division: '450000', official: true },
  homepage: `${site}/`,
  hosts: ['zfcg.gxzf.gov.cn'],
  schedule: { cron: '55 8,12,18 * * *', overlapDays: 3 },
  politeness: { delaySeconds: 5, concurrency: 1 },
  status: {
    state: 'active',
    evidence: 'documented',
    reason: 'the engine of 政采云: requests of others, and its bodies as other sites copy them; not crawled live',
  },
  terms: 'Frequent visitors are asked for a captcha (429) and refused (403): the run ends there.',
  expect: {
    min: { records: 1 },
    filled: { title: 1, publishedAt: 1, kind: 0.9, 'buyer.name': 0.8 },
    unavailable: ['housing', 'expropriation'],
    maxFailed: 0.05,
  },
})
