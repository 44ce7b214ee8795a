import { defineSource } from '#sdk'
import { escapedDocument } from '../_families/escaped-document.ts'

const site = 'http://www.ccgp-liaoning.gov.cn'

export default defineSource({
  ...escapedDocument({
    site,
    columns: ['1001', '1002', '1003', '1007', '1008'].map((path) => ({ path, domain: 'procurement' as const })),
    head: {},
    guarded: 'a[href*="download"], a[onclick*="download"]',
  }),
  id: 'liaoning-ccgp',
  domain: 'procurement',
  title: { zh: '辽宁政府采购网', en: 'Liaoning government procurement' },
  publisher: { name: '辽宁省财政厅', division: '210000', official: true },
  homepage: `${site}/`,
  hosts: ['www.ccgp-liaoning.gov.cn'],
  schedule: { cron: '10 8,12,18 * * *', overlapDays: 3 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: { state: 'active', evidence: 'documented', reason: 'list and document are known from requests of others; not crawled live; 502 is a common answer' },
  terms: 'Attachments ask for a captcha and are not fetched: their links are counted as "an attachment asks for a captcha".',
  expect: {
    min: { records: 1 },
    filled: { title: 1, publishedAt: 1, kind: 0.9, 'buyer.name': 0.8 },
    unavailable: ['housing', 'expropriation'],
    maxFailed: 0.1,
  },
})
