import type { RecordDraft } from '../core/store.ts'
import type { Rehearsal } from '../pipeline/rehearse.ts'
import { print, printTable, shorten } from './print.ts'

/** What a dry run would have stored: each record's fields with the text that they were read from, then the issues. */
export function printRehearsal(source: string, { drafts, issues }: Rehearsal, json = false): void {
  if (json) {
    for (const { url, nativeId, record, evidence } of drafts) print(JSON.stringify({ event: 'record', source, url, nativeId, record, evidence }))
    for (const issue of issues) print(JSON.stringify({ event: 'issue', source, ...issue }))
    return
  }
  for (const draft of drafts) {
    print(`\n${draft.url}`)
    printTable(fields(draft))
  }
  if (issues.length > 0) print('')
  for (const issue of issues) print(`${issue.level.padEnd(8)} ${issue.code}: ${shorten(issue.message, 160)}${issue.url ? `  ${issue.url}` : ''}`)
  print(`\n${drafts.length} records, ${issues.length} issues`)
}

/** Leaves of the record, in the order of the schema, with what the page says for each. */
function fields({ record, evidence }: RecordDraft): string[][] {
  const rows: string[][] = []
  const visit = (value: unknown, path: string): void => {
    if (value === undefined || value === null) return
    if (typeof value === 'object') for (const [key, item] of Object.entries(value)) visit(item, `${path}/${key}`)
    else rows.push([`  ${path.slice(1).replaceAll('/', '.')}`, shorten(String(value), 60), evidence[path] ? `← ${shorten(evidence[path].text, 50)}` : ''])
  }
  visit(record, '')
  return rows
}
