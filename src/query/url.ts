import type { z } from 'zod'
import { InputError } from '../errors.ts'
import { canonical, Exact } from '../values/numerals.ts'
import { RecordQuery, type RecordQueryInput } from './record-query.ts'

/** Each part of a query as a parameter of a URL, and what it means. Lists are one parameter a value. */
const parts = {
  text: ['q', 'What a person types: words, names, project numbers, amounts (500万元以上), areas (30亩), places, dates'],
  domain: ['domain', 'Domains'],
  kind: ['kind', 'Kinds of notices'],
  division: ['division', 'Codes of GB/T 2260, each with everything below it'],
  from: ['from', 'First day of publication'],
  to: ['to', 'Last day of publication'],
  moneyMin: ['money-min', 'Least yuan, on the largest of the amounts of a record'],
  moneyMax: ['money-max', 'Most yuan, on the largest of the amounts of a record'],
  areaMin: ['area-min', 'Least square metres, on the largest of the areas of a record'],
  areaMax: ['area-max', 'Most square metres, on the largest of the areas of a record'],
  organisation: ['organisation', 'Part of the name of an organisation in the record'],
  role: ['role', 'Role of that organisation; without it any'],
  source: ['source', 'Sources'],
  method: ['method', 'Methods of procurement or allocation'],
  simulated: ['simulated', 'Simulated records: exclude, include, only'],
  sort: ['sort', 'Order: relevance, newest, oldest, amount'],
  facets: ['facet', 'Facets to count: domain, kind, division, year, source, method'],
  limit: ['limit', 'Records a page, 1 to 200'],
  cursor: ['cursor', 'From the answer before; goes on to the very end'],
} as const satisfies Record<keyof RecordQuery, readonly [name: string, description: string]>

const amounts = new Set<keyof RecordQuery>(['moneyMin', 'moneyMax', 'areaMin', 'areaMax'])
const lists = new Set<keyof RecordQuery>(['domain', 'kind', 'division', 'source', 'method', 'facets'])

/** The parameters of a query, in their order. */
export const parameters = (Object.keys(parts) as (keyof RecordQuery)[]).map((key) => ({
  key,
  name: parts[key][0] as string,
  description: parts[key][1] as string,
  list: lists.has(key),
}))

const keys = new Map(parameters.map(({ name, key }) => [name, key]))

/** Name of a part of a query in a URL (`text` → `q`). */
export const parameterOf = (key: keyof RecordQuery): string => parts[key][0]

/** A query as parameters of a URL, in one order; what stands at its default is left out. */
export function toSearchParams(query: RecordQueryInput): URLSearchParams {
  const written = new URLSearchParams()
  for (const { key, name } of parameters) {
    const value = query[key]
    if (value === undefined || value === defaults[key]) continue
    if (Array.isArray(value)) for (const item of value) written.append(name, item)
    else written.set(name, String(value))
  }
  return written
}

/** Reads the parameters of a URL. Throws `InputError` that names every bad one, and what is allowed. */
export function parseSearchParams(written: URLSearchParams): RecordQuery {
  const given: Partial<Record<keyof RecordQuery, unknown>> = {}
  const problems: Problem[] = []
  for (const name of new Set(written.keys())) {
    const key = keys.get(name)
    if (!key) {
      problems.push({ parameter: name, message: `unknown; allowed are ${[...keys.keys()].join(', ')}` })
      continue
    }
    const values = written.getAll(name).filter((value) => value.trim() !== '')
    if (values.length === 0) continue
    if (lists.has(key)) given[key] = [...new Set(values)]
    else if (values.length > 1) problems.push({ parameter: name, message: `given ${values.length} times, expected once` })
    else given[key] = key === 'limit' && /^\d{1,9}$/.test(values[0]!) ? Number(values[0]) : amounts.has(key) ? plainAmount(values[0]!) : values[0]
  }
  return checked(given, problems)
}

/** The query of an address, without the parameters that are `beside` it; `simulated` holds where it does not say. Throws as `parseSearchParams`. */
export function queryOfAddress(address: string, simulated: RecordQuery['simulated'], beside: readonly string[] = []): RecordQuery {
  const { searchParams } = new URL(address)
  for (const name of beside) searchParams.delete(name)
  if (!searchParams.has(parameterOf('simulated'))) searchParams.set(parameterOf('simulated'), simulated)
  return parseSearchParams(searchParams)
}

/** A number as people write it (`1,000,000`, `100.50`, full width) as the one text that it has; anything else as it is. */
function plainAmount(written: string): string {
  const text = written.trim().normalize('NFKC')
  return text.length <= 40 && /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? canonical(new Exact(text.replaceAll(',', ''))) : written
}

interface Problem {
  parameter: string
  message: string
}

function checked(given: Record<string, unknown>, problems: Problem[]): RecordQuery {
  const parsed = RecordQuery.safeParse(given)
  if (parsed.success && problems.length === 0) return parsed.data
  for (const issue of parsed.error?.issues ?? []) problems.push({ parameter: nameOf(issue), message: explain(issue) })
  throw new InputError(problems.map(({ parameter, message }) => `${parameter}: ${message}`).join('; '), { problems })
}

const nameOf = (issue: z.core.$ZodIssue): string => {
  const key = issue.path[0] as keyof RecordQuery | undefined
  return (key && parts[key]?.[0]) ?? String(key ?? (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'query'))
}

const explain = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.join(', ')}`
  if (amounts.has(issue.path[0] as keyof RecordQuery)) return 'a decimal number, not negative: 500000 or 0.5; q takes other units: 500万元以上, 30亩以上'
  return issue.message
}

const defaults = RecordQuery.parse({}) as Partial<Record<keyof RecordQuery, unknown>>
