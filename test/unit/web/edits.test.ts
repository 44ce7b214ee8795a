import { expect, test } from 'vitest'
import type { StoredRecord } from '../../../src/core/store.ts'
import { createWeb, type WebParts } from '../../../src/web/app.tsx'

const by = { by: '王', why: '更正公告改了预算', at: '2026-01-04T03:04:05.000Z', lookup: false }
const stored: StoredRecord = {
  ...{ id: 'abc234', source: 'west-notices', simulated: false, url: 'https://notices.example/1', version: 2, snapshot: 'a'.repeat(64), readerVersion: '1' },
  record: { domain: 'procurement', kind: 'tender', title: '课桌采购公告', budgetYuan: '125000' },
  ...{ evidence: {}, seenAt: '2026-01-02T03:04:05.000Z', lastSeenAt: '2026-01-03T03:04:05.000Z', run: 'r1', attachments: [] },
  edits: [
    { ...by, edit: 'e1', path: '/budgetYuan', value: '125000', read: '120000' },
    { ...by, edit: 'e2', path: '/agency', read: { name: '某代理公司' } },
  ],
}
const web = createWeb({
  ...{ sources: [], webhooks: { outboxes: {} }, simulated: 'exclude', disappearances: async () => [] },
  hosts: { list: async () => [], days: async () => [], ledger: async () => [] },
  store: { record: async () => stored, versions: async () => [stored], snapshot: async () => undefined, records: async () => [] },
  search: { search: async () => ({ total: 0, hits: [], facets: {} }), similar: async () => [] },
} as unknown as WebParts)

test.each([
  ['', '人工更正', '读取器读到：'],
  ['/en', 'Edited', 'the reader read:'],
])('an edit stands beside its value with who, why and what the reader had read (%s)', async (prefix, edited, read) => {
  const response = await web.request(`${prefix}/records/abc234`)
  const html = await response.text()
  expect(response.status, html).toBe(200)
  expect(html).toContain(edited)
  expect(html).toContain(read)
  for (const told of ['王', '更正公告改了预算', '<del>120000</del>', '某代理公司']) expect(html).toContain(told)
})
