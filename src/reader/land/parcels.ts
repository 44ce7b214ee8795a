import { unspaced } from '../../values/condensed.ts'
import type { DataTable, Notice } from '../notice/notice.ts'
import { listedParcels } from './listed-parcels.ts'
import { headOver } from './numbered-heads.ts'
import { joined, type ParcelFacts, type ParcelField, said } from './parcel-facts.ts'
import { allRuns, runsOf } from './runs.ts'
import { columnsOf, rowsOf } from './tabled-parcels.ts'
import { toldParcels } from './told-parcels.ts'

/** Every parcel of a notice: rows of its tables, else runs of labels that repeat, else one out of sentences. */
export function parcelsOf(notice: Notice, kind: string): ParcelFacts[] {
  const more = (parcels: ParcelFacts[]) => (kind === 'result' ? [...parcels, ...listedParcels(notice, parcels)] : parcels)
  const rows = joined(notice.tables.map((table) => numbered(notice, table, rowsOf(notice, table))))
  if (rows.length > 0) return more(rows.length === 1 ? withLabels(rows, allRuns(notice)) : rows)
  const columns = columnsOf(notice)
  if (columns.length > 0) return more(columns)
  const told = withTold(runsOf(notice), toldParcels(notice, kind))
  // labels give who takes it, sentences all else
  return told.length > 0 || !/result|supply$/.test(kind) ? more(told) : allRuns(notice).filter((facts, _, all) => all.length === 1 && facts.has('transferee'))
}

/** The only row of a table without a number has that of the heading over it. */
function numbered(notice: Notice, table: DataTable, rows: ParcelFacts[]): ParcelFacts[] {
  const [row] = rows
  const head = rows.length === 1 && !row!.has('no') ? headOver(notice, table.span) : undefined
  if (head) row!.set('no', [said(head.at, 0, head.no)])
  return rows
}

const stated: readonly ParcelField[] = ['deal', 'transferee', 'increment', 'deposit', 'start']

/** One row of a table and labels beside it speak of the same parcel. */
function withLabels([row]: ParcelFacts[], runs: ParcelFacts[]): ParcelFacts[] {
  for (const run of runs.length === 1 ? runs : []) for (const field of stated) if (!row!.has(field) && run.has(field)) row!.set(field, run.get(field)!)
  // a summary of the site names the province, the notice under it the village
  for (const [field, [said]] of runs.length === 1 ? runs[0]! : []) {
    const [short] = row!.get(field) ?? []
    const fuller = short && said && /^(?:location|mineral)$/.test(field) && said.text.length < 60 && unspaced(said.text).includes(unspaced(short.text))
    if (fuller || (field === 'years' && !short)) row!.set(field, [said!])
  }
  return [row!]
}

/** What sentences tell of each parcel completes what labels say; where labels find fewer parcels, the sentences count. */
function withTold(runs: ParcelFacts[], told: ReturnType<typeof toldParcels>): ParcelFacts[] {
  if (told.length === 0 || runs.length > told.length) return runs
  if (runs.length < told.length) return told.map(({ facts }) => facts)
  for (const { facts, span } of told) {
    const run = runs.find((facts) => [...facts.values()].some(([said]) => said!.span.start >= span.start && said!.span.end <= span.end))
    if (!run) continue
    const no = run.get('no')?.[0]
    const number = facts.get('no')
    if (number && (!no || /[，,；;]/.test(no.text))) run.set('no', number)
    for (const [field, said] of facts) if (!run.has(field)) run.set(field, said)
  }
  return runs
}
