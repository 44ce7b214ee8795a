import type { NoticeRecord } from '../../schemas/record.ts'
import type { Snapshot } from '../../src/core/archive.ts'
import { recordId, sha256 } from '../../src/core/identity.ts'
import type { RecordDraft, RunCounts } from '../../src/core/store.ts'

export const noCounts: RunCounts = { pages: 0, bytes: 0, records: 0, new: 0, changed: 0, same: 0, skipped: {}, issues: {}, unread: {}, filled: {} }

/** A snapshot of a page that nobody archived. */
export function makeSnapshot(source: string, url: string, fetchedAt: string, more: Partial<Snapshot> = {}): Snapshot {
  const digest = sha256(`${url}\n${fetchedAt}`)
  return {
    file: `${source}.warc.gz`,
    offset: Number.parseInt(digest.slice(0, 8), 16),
    length: 1000,
    url,
    finalUrl: url,
    method: 'GET',
    status: 200,
    contentType: 'text/html',
    sha256: digest,
    size: 4000,
    fetchedAt,
    source,
    run: 'run',
    label: 'detail',
    revisit: false,
    ...more,
  }
}

/** A draft of a made-up notice (synthetic). */
export function makeDraft(
  source: string,
  nativeId: string,
  record: Partial<NoticeRecord> = {},
  { fetchedAt = '2026-03-01T08:00:00.000Z', ...more }: Partial<RecordDraft> & { fetchedAt?: string } = {},
): RecordDraft {
  const url = `https://notices.example/${nativeId}.html`
  return {
    id: recordId(source, nativeId),
    nativeId,
    index: 0,
    url,
    record: { domain: 'procurement', kind: 'award', title: `采购公告 ${nativeId}`, publishedAt: '2026-02-28', ...record },
    evidence: { '/title': { start: 10, end: 20, text: `采购公告 ${nativeId}` } },
    snapshot: makeSnapshot(source, url, fetchedAt),
    readerVersion: '1',
    text: `采购公告 ${nativeId} 正文`,
    attachments: [],
    ...more,
  }
}
