import { valueLabel } from '../../schemas/labels.ts'
import type { RecordChange } from '../core/changes.ts'
import type { FoundRecord } from '../query/find.ts'

const escaped = (text: string): string =>
  text
    // What XML 1.0 cannot hold.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/**
 * Records as an Atom feed (RFC 4287): the address that was asked for is its id, the page of each record its link.
 * What was redacted is told without its content (RFC 6721), so that readers take it away.
 */
export function atomOf(records: readonly FoundRecord[], asked: URL, redacted: readonly RecordChange[] = []): string {
  const updated = [...records.map(({ seenAt }) => seenAt), ...redacted.map(({ at }) => at)].sort().at(-1) ?? '1970-01-01T00:00:00.000Z'
  const q = asked.searchParams.get('q')
  const entries = records.map(({ id, record, seenAt, simulated, url }) => {
    const about = [valueLabel('domain', record.domain, 'zh'), valueLabel('kind', record.kind, 'zh', record.domain), record.publishedAt, record.buyer?.name]
    const title = `${simulated ? '（模拟）' : ''}${record.title ?? record.projectName ?? id}`
    return `  <entry>
    <id>urn:gongshi:record:${id}</id>
    <title>${escaped(title)}</title>
    <link rel="alternate" href="${escaped(new URL(`/records/${id}`, asked).href)}"/>
    <link rel="via" href="${escaped(url)}"/>
    <updated>${seenAt}</updated>
    <category term="${record.domain}"/>
    <summary>${escaped(about.filter(Boolean).join(' · '))}</summary>
  </entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="zh-CN">
  <id>${escaped(asked.href)}</id>
  <title>${escaped(q ? `公示：${q}` : '公示')}</title>
  <link rel="self" href="${escaped(asked.href)}"/>
  <updated>${updated}</updated>
  <author><name>gongshi</name></author>
${[...redacted.map(({ record, at }) => `  <at:deleted-entry ref="urn:gongshi:record:${escaped(record)}" when="${at}"/>`), ...entries].join('\n')}
</feed>
`
}
