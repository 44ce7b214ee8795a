import type { z } from 'zod'
import { InputError } from '../errors.ts'
import { RecordQuery, type RecordQueryInput } from './record-query.ts'

/** Name of each part of a query in a URL. Lists are one parameter a value. */
const names = {
  text: 'q',
  domain: 'domain',
  kind: 'kind',
  division: 'division',
  from: 'from',
  to: 'to',
  moneyMin: 'money-min',
  moneyMax: 'money-max',
  areaMin: 'area-min',
  areaMax: 'area-max',
  organisation: 'organisation',
  role: 'role',
  source: 'source',
  method: 'method',
  simulated: 'simulated',
  sort: 'sort',
  facets: 'facet',
  limit: 'limit',
  cursor: 'cursor',
} as const satisfies Record<keyof RecordQuery, string>

const lists = new Set<keyof RecordQuery>(['domain', 'kind', 'division', 'source', 'method', 'facets'])
const keys = new Map<string, keyof RecordQuery>(Object.entries(names).map(([key, name]) => [name, key as keyof RecordQuery]))

/** Name of a part of a query in a URL (`text` → `q`). */
export const parameterOf = (key: keyof RecordQuery): string => names[key]

/** A query as parameters of a URL, in one order; what stands at its default is left out. */
export function toSearchParams(query: RecordQueryInput): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [key, name] of Object.entries(names) as [keyof RecordQuery, string][]) {
    const value = query[key]
    if (value === undefined || value === defaults[key]) continue
    if (Array.isArray(value)) for (const item of value) parameters.append(name, item)
    else parameters.set(name, String(value))
  }
  return parameters
}

/** Reads the parameters of a URL. Throws `InputError` that names every bad one, and what is allowed. */
export function parseSearchParams(parameters: URLSearchParams): RecordQuery {
  const given: Partial<Record<keyof RecordQuery, unknown>> = {}
  const problems: Problem[] = []
  for (const name of new Set(parameters.keys())) {
    const key = keys.get(name)
    if (!key) {
      problems.push({ parameter: name, message: `unknown; allowed are ${[...keys.keys()].join(', ')}` })
      continue
    }
    const values = parameters.getAll(name).filter((value) => value.trim() !== '')
    if (values.length === 0) continue
    if (lists.has(key)) given[key] = [...new Set(values)]
    else if (values.length > 1) problems.push({ parameter: name, message: `given ${values.length} times, expected once` })
    else given[key] = key === 'limit' && /^\d{1,9}$/.test(values[0]!) ? Number(values[0]) : values[0]
  }
  return checked(given, problems)
}

/** Checks a query that did not come as one. Throws `InputError` as `parseSearchParams` does. */
export const checkQuery = (given: Record<string, unknown>): RecordQuery => checked(given, [])

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
  return (key && names[key]) ?? String(key ?? (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'query'))
}

const explain = (issue: z.core.$ZodIssue): string => (issue.code === 'invalid_value' ? `expected one of ${issue.values.join(', ')}` : issue.message)

const defaults = RecordQuery.parse({}) as Partial<Record<keyof RecordQuery, unknown>>
