import { labelOf, valueLabel } from '../../schemas/labels.ts'
import type { Method, NoticeRecord, Supplier } from '../../schemas/record.ts'
import type { ExportRow } from '../core/export-rows.ts'
import { recordId } from '../core/identity.ts'
import { dayOf } from '../core/summary.ts'
import { squeeze } from '../query/fold.ts'
import type { Json } from './ocds-merge.ts'

/** Domains that the standard speaks of. */
export const ocdsDomains = ['procurement', 'construction'] as const

/** No publisher has registered it: whoever publishes anew puts their own prefix in its place. */
const prefix = 'ocds-000000'

/** Money as text, so that it never passes through a float; `ocdsText` writes it as a number. */
const exactly = (yuan: string): string => `\u0001${yuan}`
export const ocdsText = (value: unknown): string => JSON.stringify(value).replace(/"\\u0001(\d+(?:\.\d+)?)"/g, '$1')

/** A release as it was written, its amounts to the last digit. Within a text a quotation mark is escaped: there no amount can be. */
export const readRelease = (text: string): Json => JSON.parse(text.replace(/"amount":(\d+(?:\.\d+)?)/g, '"amount":"\\u0001$1"')) as Json

const value = (yuan: string | undefined) => yuan && { amount: exactly(yuan), currency: 'CNY' }

/** What a kind of notice does in the process. */
const tags: Record<string, string[]> = {
  intention: ['planning'],
  'consultation-notice': ['planning'],
  prequalification: ['tender'],
  tender: ['tender'],
  amendment: ['tenderUpdate'],
  opening: ['tenderUpdate'],
  candidates: ['award'],
  award: ['award'],
  failure: ['tenderUpdate'],
  'single-source': ['tender', 'award'],
  contract: ['award', 'contract'],
  acceptance: ['implementation'],
}

/** Tags in the order in which a process goes on. */
const stages = ['planning', 'tender', 'tenderUpdate', 'award', 'contract', 'implementation']
/** How far a process is with a release: its last tag, and of awards those that are not decided yet before those that are. */
export function stageOf({ tag, awards }: Json): number {
  const furthest = Math.max(...((tag ?? []) as string[]).map((one) => stages.indexOf(one)))
  const pending = ((awards ?? []) as Json[]).some(({ status }) => status === 'pending')
  return 2 * furthest + (pending ? 0 : 1)
}

const documentTypes: Record<string, string> = {
  intention: 'plannedProcurementNotice',
  'consultation-notice': 'plannedProcurementNotice',
  candidates: 'evaluationReports',
  award: 'awardNotice',
  contract: 'contractSigned',
}

const tenderStatuses: Record<string, string> = {
  prequalification: 'active',
  tender: 'active',
  amendment: 'active',
  opening: 'active',
  failure: 'unsuccessful',
  'single-source': 'active',
}

const methods: Partial<Record<Method, string>> = {
  open: 'open',
  invited: 'selective',
  negotiation: 'selective',
  consultation: 'selective',
  inquiry: 'selective',
  selection: 'selective',
  'single-source': 'direct',
}

/** When its site published it, so that releases merge in the order of the process and not in that of their crawl; else when it was first seen. */
function releasedAt({ record: { publishedAt }, seenAt }: ExportRow): string {
  const published = timeOf(publishedAt)
  return published === undefined ? seenAt : new Date(published).toISOString()
}

/** The same for all notices of one project: its number and who buys; a notice without them is a process of its own. */
function processOf({ id, record }: ExportRow): string {
  const code = squeeze(record.projectCode ?? '')
  const buyer = squeeze(record.buyer?.name ?? '')
  return code !== '' && buyer !== '' ? recordId('ocds', `${code}\n${buyer}`) : id
}

/** A version of a record as a release; the record is of one of `ocdsDomains`. */
export function toRelease(row: ExportRow): Json {
  const { record } = row
  const process = processOf(row)
  const parties = new Map<string, Json & { roles: string[] }>()
  const buyer = party(parties, 'buyer', record.buyer)
  const entity = party(parties, 'procuringEntity', record.agency) ?? (record.buyer && party(parties, 'procuringEntity', record.buyer))
  const awards = awardsOf(row, process, parties)
  const document = {
    id: `${row.id}-${row.version}`,
    documentType: documentTypes[record.kind] ?? 'tenderNotice',
    title: record.title,
    url: row.url,
    datePublished: timeOf(record.publishedAt),
    language: 'zh',
  }
  const planned = tags[record.kind]?.[0] === 'planning'
  return dense({
    ocid: `${prefix}-${process}`,
    id: `${row.id}-${row.version}`,
    date: releasedAt(row),
    tag: tags[record.kind] ?? ['tenderUpdate'],
    initiationType: 'tender',
    language: 'zh',
    parties: [...parties.values()],
    buyer,
    planning: { budget: { project: record.projectName, amount: value(record.budgetYuan) }, documents: planned ? [document] : [] },
    tender: {
      id: process,
      title: record.projectName ?? record.title,
      description: record.failureReason,
      status: tenderStatuses[record.kind],
      procuringEntity: entity,
      value: value(record.ceilingYuan ?? record.budgetYuan),
      procurementMethod: record.method && methods[record.method],
      procurementMethodDetails: record.method && valueLabel('method', record.method, 'zh'),
      mainProcurementCategory: record.domain === 'construction' ? 'works' : undefined,
      tenderPeriod: { endDate: timeOf(record.bidDeadline, true) },
      milestones: timeOf(record.openingAt) ? [{ id: 'opening', title: labelOf('openingAt')!.zh, type: 'assessment', dueDate: timeOf(record.openingAt) }] : [],
      lots: record.lots?.map((lot, index) => ({
        id: lot.no ?? `#${index}`,
        title: lot.name,
        description: lot.reason,
        status: lotStatuses[lot.status ?? ''],
        value: value(lot.ceilingYuan ?? lot.budgetYuan),
      })),
      documents: planned ? [] : [document],
    },
    awards,
    contracts:
      record.kind === 'contract'
        ? awards.map(({ id, title, value }) => ({ id: `${id}-contract`, awardID: id, title, status: 'active', value, dateSigned: timeOf(record.signedOn) }))
        : [],
  }) as Json
}

const lotStatuses: Record<string, string> = { awarded: 'complete', failed: 'unsuccessful' }

/** Puts a party among those of the release; returns the reference to it. Nothing where it has no name. */
function party(
  parties: Map<string, Json & { roles: string[] }>,
  role: string,
  of: { name?: string; uscc?: string; address?: string; phone?: string } | undefined,
): Json | undefined {
  if (of?.name === undefined) return undefined
  const id = of.uscc ?? recordId('party', squeeze(of.name))
  const known = parties.get(id)
  if (!known)
    parties.set(id, {
      id,
      name: of.name,
      identifier: of.uscc && { id: of.uscc, legalName: of.name },
      address: { streetAddress: of.address },
      contactPoint: { telephone: of.phone },
      roles: [role],
    })
  else if (!known.roles.includes(role)) known.roles.push(role)
  return { id, name: of.name }
}

/** An award a supplier and lot, of one identity from candidate to contract. */
function awardsOf({ record }: ExportRow, process: string, parties: Map<string, Json & { roles: string[] }>): Json[] {
  const status = record.kind === 'candidates' || record.kind === 'single-source' ? 'pending' : 'active'
  const awards = new Map<string, Json>()
  for (const [index, supplier] of (record.suppliers ?? []).entries()) {
    const id = recordId('award', [process, supplier.lot ?? '', supplier.name === undefined ? `#${index}` : squeeze(supplier.name)].join('\n'))
    awards.set(id, {
      id,
      title: record.projectName ?? record.title,
      description: describe(supplier),
      status,
      date: timeOf(record.awardedOn),
      value: value(supplier.yuan),
      suppliers: [party(parties, 'supplier', supplier), ...(supplier.partners ?? []).map((name) => party(parties, 'supplier', { name }))].filter(Boolean),
      relatedLots: supplier.lot === undefined ? undefined : [supplier.lot],
    })
  }
  return [...awards.values()]
}

const describe = ({ rank, rate }: Supplier): string | undefined =>
  [rank === undefined ? undefined : `${labelOf('suppliers/rank')!.zh} ${rank}`, rate].filter(Boolean).join('; ') || undefined

/** A moment in China with its zone; none of a month, nor of a day that no calendar has. `end`: a day is over at its last second. */
export function timeOf(moment: NoticeRecord['publishedAt'], end = false): string | undefined {
  if (moment === undefined || moment.length < 10 || dayOf(moment) === undefined) return undefined
  const [day, time] = moment.split('T')
  if (time === undefined) return `${day}T${end ? '23:59:59' : '00:00:00'}+08:00`
  return time.startsWith('24') ? `${day}T23:59:59+08:00` : `${day}T${time}:00+08:00`
}

/** Without what is absent or empty. */
function dense(of: unknown): unknown {
  if (Array.isArray(of)) {
    const items = of.map(dense).filter((item) => item !== undefined)
    return items.length > 0 ? items : undefined
  }
  if (typeof of !== 'object' || of === null) return of === '' ? undefined : of
  const entries = Object.entries(of).flatMap(([key, item]) => {
    const kept = dense(item)
    return kept === undefined ? [] : [[key, kept]]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
