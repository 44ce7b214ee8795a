import type { Label } from '../../schemas/common.ts'
import { type Language, unitName, valueLabel } from '../../schemas/labels.ts'
import { type Leaf, type LeafType, leavesIn } from '../../schemas/leaves.ts'
import { Provenance, TableKeys } from '../../schemas/provenance.ts'
import { Evidence, NoticeRecord } from '../../schemas/record.ts'
import type { ExportRow } from '../core/export-rows.ts'

/** Decimals are exact text, times ISO 8601. */
export type Cell = string | number | boolean | undefined

export interface Column {
  /** Its name for programs: the path of the field (`buyer.name`). */
  name: string
  type: Exclude<LeafType, 'texts'>
  label: Label
  /** The vocabulary that its codes belong to (`kind`, `method` …). */
  vocabulary?: string
}

/** A file of an export as a table. */
export interface Table {
  name: string
  columns: Column[]
  rowsOf(row: ExportRow): Cell[][]
}

export interface TableChoice {
  /** Everything in one table, a row an item of a list. */
  flat: boolean
  evidence: boolean
}

const vocabularies = new Set(['domain', 'kind', 'method', 'programme', 'status'])

type Read = (value: unknown) => Cell
interface Field {
  column: Column
  read: Read
}

function readerOf({ path, type }: Leaf): Read {
  const [first = '', second] = path
  const at = (value: unknown) => (value as Record<string, unknown> | undefined)?.[first]
  const get = second === undefined ? at : (value: unknown) => (at(value) as Record<string, unknown> | undefined)?.[second]
  return type === 'texts' ? (value) => (get(value) as string[] | undefined)?.join('; ') : (get as Read)
}

const fieldOf = (leaf: Leaf, prefix: string[] = [], above?: Label): Field => {
  const last = leaf.path.at(-1)!
  return {
    column: {
      name: [...prefix, ...leaf.path].join('.'),
      type: leaf.type === 'texts' ? 'text' : leaf.type,
      label: above ? { ...leaf.label, zh: `${above.zh}·${leaf.label.zh}`, en: `${above.en}: ${leaf.label.en}` } : leaf.label,
      ...(vocabularies.has(last) ? { vocabulary: last } : {}),
    },
    read: readerOf(leaf),
  }
}

const record = leavesIn(NoticeRecord)
const fields = record.leaves.map((leaf) => fieldOf(leaf))
const beside = new Map([...leavesIn(Provenance).leaves, ...leavesIn(TableKeys).leaves].map((leaf) => [leaf.path[0]!, fieldOf(leaf)]))
const besides = (...names: string[]) => names.map((name) => beside.get(name)!)

/** Lists of a record, a table each: `suppliers`, `lots`, `parcels`, `items`. */
const lists = record.lists.map((list) => ({
  name: list.path.at(-1)!,
  fields: list.leaves.map((leaf) => fieldOf(leaf)),
  prefixed: list.leaves.map((leaf) => fieldOf(leaf, [list.path.at(-1)!], list.label)),
  itemsOf: (record: NoticeRecord): object[] => {
    let value: unknown = record
    for (const key of list.path) value = (value as Record<string, unknown> | undefined)?.[key]
    return (value as object[] | undefined) ?? []
  },
}))

const provenance = besides('id', 'version', 'source', 'simulated', 'url', 'snapshot', 'readerVersion', 'seenAt')
/** What each row of a list carries, so that it can be held against its source by itself. */
const key = besides('id', 'version', 'index')
const proof = besides('url', 'snapshot', 'readerVersion')
const keysOf = ({ id, version }: ExportRow, index: number): Cell[] => [id, version, index]
const columnsOf = (of: Field[]) => of.map(({ column }) => column)
const readAll = (of: Field[], value: unknown): Cell[] => of.map(({ read }) => read(value))

const records: Table = {
  name: 'records',
  columns: columnsOf([...provenance, ...fields]),
  rowsOf: (row) => [[...readAll(provenance, row), ...readAll(fields, row.record)]],
}

const evidenceFields = leavesIn(Evidence).leaves.map((leaf) => ({ leaf, name: leaf.path[0]! }))
const evidence: Table = {
  name: 'evidence',
  columns: columnsOf([...besides('id', 'version', 'field'), ...besides(...evidenceFields.map(({ name }) => name))]),
  rowsOf: ({ id, version, evidence }) =>
    Object.entries(evidence).map(([pointer, found]) => [
      id,
      version,
      pointer,
      ...evidenceFields.map(({ name }) => (name === 'in' ? (found.in ?? 'page') : (found as Record<string, Cell>)[name])),
    ]),
}

/** Figures of the record itself stand on its first row alone, so that a column can be summed. */
const flat: Table = {
  name: 'records',
  columns: columnsOf([...provenance, ...fields, ...besides('part', 'index'), ...lists.flatMap(({ prefixed }) => prefixed)]),
  rowsOf(row) {
    const own = readAll(provenance, row)
    const said = readAll(fields, row.record)
    const repeated = said.map((cell, index) => (isFigure(fields[index]!.column) ? undefined : cell))
    const none = lists.map(({ prefixed }) => prefixed.map((): Cell => undefined))
    const rows = lists.flatMap(({ name, itemsOf, prefixed }, at) =>
      itemsOf(row.record).map((item, index) => ({ part: [name, index], cells: none.map((empty, other) => (other === at ? readAll(prefixed, item) : empty)) })),
    )
    if (rows.length === 0) rows.push({ part: [], cells: none })
    return rows.map(({ part: [name, index], cells }, number) => [...own, ...(number === 0 ? said : repeated), name, index, ...cells.flat()])
  },
}

const isFigure = ({ type }: Column): boolean => type === 'decimal' || type === 'integer'

/** The tables of an export: the records, and each of their lists by its own, or all in one; then where each value was read. */
export function tablesOf({ flat: inOne, evidence: proven }: TableChoice): Table[] {
  const tables = inOne
    ? [flat]
    : [
        records,
        ...lists.map(
          ({ name, fields, itemsOf }): Table => ({
            name,
            columns: columnsOf([...key, ...fields, ...proof]),
            rowsOf: (row) => {
              const items = itemsOf(row.record)
              if (items.length === 0) return []
              const proven = readAll(proof, row)
              return items.map((item, index) => [...keysOf(row, index), ...readAll(fields, item), ...proven])
            },
          }),
        ),
      ]
  return proven ? [...tables, evidence] : tables
}

/** What a column is called, with its unit. */
export const headerOf = ({ label }: Column, language: Language): string => {
  const unit = label.unit && unitName(label.unit, language)
  return unit === undefined ? label[language] : language === 'zh' ? `${label.zh}（${unit}）` : `${label.en} (${unit})`
}

/** Codes of vocabularies and yes or no in words; everything else as it is. */
export function inWords(table: Table, row: Cell[], language: Language): Cell[] {
  const domain = row[places(table).domain] as string | undefined
  const words = [...row]
  for (const [at, vocabulary] of places(table).coded)
    if (typeof row[at] === 'string') words[at] = valueLabel(vocabulary, row[at], language, vocabulary === 'kind' ? domain : undefined)
  for (const at of places(table).booleans) if (typeof row[at] === 'boolean') words[at] = yesNo[language][row[at] ? 0 : 1]
  return words
}

const yesNo = { zh: ['是', '否'], en: ['yes', 'no'] } as const

interface Places {
  domain: number
  coded: [number, string][]
  booleans: number[]
}
const known = new WeakMap<Table, Places>()
function places(table: Table): Places {
  let found = known.get(table)
  if (!found) {
    const { columns } = table
    found = {
      domain: columns.findIndex(({ name }) => name === 'domain'),
      coded: columns.flatMap(({ vocabulary }, at): [number, string][] => (vocabulary ? [[at, vocabulary]] : [])),
      booleans: columns.flatMap(({ type }, at) => (type === 'boolean' ? [at] : [])),
    }
    known.set(table, found)
  }
  return found
}
