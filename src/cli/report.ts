import { NoticeRecord } from '../../schemas/record.ts'
import type { ListAccount } from '../core/lists.ts'
import type { RunReport } from '../pipeline/run.ts'
import { mostUnread } from '../pipeline/tally.ts'
import { bytes, percent, print, shorten } from './print.ts'

/** What a run came to, for the operator: outcome first, then what to look at. */
export function printReport(report: RunReport): void {
  const { counts } = report
  print(`${report.source}  ${report.outcome}  run ${report.run}  ${report.seconds.toFixed(1)} s`)
  if (report.reason) line('why', `${report.reason.code}: ${report.reason.message}`)
  line('pages', `${counts.pages} (${bytes(counts.bytes)})${report.failed > 0 ? `, ${report.failed} failed` : ''}`)
  const changes = ['published', 'unchanged'].includes(report.outcome)
    ? `: ${counts.new} new, ${counts.changed} changed, ${counts.same} same`
    : ', none published'
  line('records', `${counts.records}${changes}`)
  if (counts.figures) line('figures', String(counts.figures))
  if (counts.known) line('known', `${counts.known} not fetched again`)
  for (const account of counts.accounts ?? []) if (account.stated !== undefined) line('list', describeAccount(account))
  const skipped = byCount(counts.skipped)
  if (skipped.length > 0) line('skipped', skipped.map(([reason, times]) => `${times} × ${reason}`).join(' · '))
  byCount(counts.issues).forEach(([code, times], index) => {
    const { url = '', message = '' } = report.examples[code] ?? {}
    line(index === 0 ? 'issues' : '', `${times} × ${code}: ${shorten(message, 120)}${url ? `\n${' '.repeat(12)}${url}` : ''}`)
  })
  const unread = mostUnread(counts, 12)
  if (unread.length > 0) line('unread', unread.map(([label, times]) => `${label} ${times}`).join(' · '))
  const filled = fieldFill(report)
  if (filled.length > 0) line('filled', filled.map(([path, share]) => `${path} ${percent(share)}`).join(' · '))
}

/** What a site states of a list, as far as the run can explain it. */
function describeAccount({ list, stated, seen, knownBefore, duplicates, vanished, notWalked, unexplained }: ListAccount): string {
  const rest = [
    [knownBefore, 'known before'],
    [duplicates, 'twice'],
    [-vanished, 'gone'],
    [notWalked, 'not walked'],
    [unexplained, 'unexplained'],
  ] as const
  return `${list}: ${stated} stated = ${seen} seen${rest.flatMap(([number, what]) => (number === 0 ? [] : ` ${number < 0 ? '-' : '+'} ${Math.abs(number)} ${what}`)).join('')}`
}

/** One line for a machine. */
export const printReportJson = (report: RunReport): void => print(JSON.stringify({ event: 'run', ...report }))

const line = (name: string, value: string) => print(`  ${name.padEnd(9)} ${value}`)

const byCount = (counts: Record<string, number>) => Object.entries(counts).sort(([, a], [, b]) => b - a)

/** How many of the records have each field, in the order of the schema. */
const fieldFill = ({ counts }: RunReport): [path: string, share: number][] =>
  counts.records === 0
    ? []
    : Object.keys(NoticeRecord.shape).flatMap((path) =>
        counts.filled[path] && path !== 'domain' && path !== 'kind' ? [[path, counts.filled[path] / counts.records]] : [],
      )
