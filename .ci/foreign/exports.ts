// Writes exports of made-up records in every format: `npx tsx .ci/foreign/exports.ts FOLDER`.
import { join } from 'node:path'
import { Format } from '../../src/export/request.ts'
import { createExportRows } from '../../src/io/db/export-rows.ts'
import { exportTo, fixRequest } from '../../src/pipeline/export.ts'
import { demoEntries } from '../../test/conformance/demo-entries.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { makeDraft, noCounts } from '../../test/support/drafts.ts'

const folder = process.argv[2]!
const database = await openTestDatabase()
try {
  const run = await database.store.openRun({ source: 'made-up-notices', mode: 'crawl', simulated: false, startedAt: '2026-03-01T08:00:00.000Z' })
  const exact = {
    id: 'exact',
    record: {
      domain: 'procurement' as const,
      kind: 'award' as const,
      title: '=1+1',
      projectCode: '12345678901234567890',
      budgetYuan: '12345678901234567890.25',
    },
    text: '',
  }
  await run.stage([...demoEntries(600), exact].map(({ id, record, text }) => makeDraft('made-up-notices', id, record, { id, text })))
  await run.publish(noCounts)
  const rows = createExportRows(database.pool)
  const exporting = { rows, search: () => Promise.reject(new Error('not asked for')), sourceFacts: async () => undefined, version: 'ci' }
  for (const format of Format.options) {
    const request = await fixRequest(rows, { query: { simulated: 'exclude' }, format, language: 'zh', flat: false, evidence: true })
    const { counts } = await exportTo(join(folder, format), request, exporting)
    console.log(`${format}: ${counts.records} records`)
  }
} finally {
  await database.close()
}
