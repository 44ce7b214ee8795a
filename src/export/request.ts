import { z } from 'zod'
import { InputError } from '../errors.ts'
import { RecordQuery } from '../query/record-query.ts'
import { parameters, toSearchParams } from '../query/url.ts'

export const Format = z.enum(['csv', 'xlsx', 'jsonl', 'parquet', 'ocds'])
export type Format = z.infer<typeof Format>

/** What an export is asked for; equal requests give equal bytes. */
export const ExportRequest = z.strictObject({
  query: RecordQuery.omit({ sort: true, facets: true, limit: true, cursor: true }),
  format: Format,
  /** The moment whose versions are taken (ISO 8601, UTC). */
  asOf: z.iso.datetime({ precision: 3 }),
  language: z.enum(['zh', 'en']),
  /** Everything in one table. */
  flat: z.boolean(),
  /** With the file of where each value was read. */
  evidence: z.boolean(),
  /** Why natural persons and telephone numbers are taken along; absent: they are not. */
  personal: z.string().trim().min(10).max(500).optional(),
})
export type ExportRequest = z.infer<typeof ExportRequest>

/** The whole query that a request stands for. */
export const queryOf = ({ query }: ExportRequest): RecordQuery => RecordQuery.parse(query)

/** `2026-03-01` → its last millisecond in China; a moment with its zone → the same in UTC. Throws `InputError` for anything else. */
export function readAsOf(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const time = new Date(day ? `${text}T23:59:59.999+08:00` : text)
  const dated = text.slice(0, 10)
  const exists = new Date(`${dated}T00:00:00Z`)
  if (
    !(day || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) ||
    Number.isNaN(time.getTime()) ||
    Number.isNaN(exists.getTime()) ||
    exists.toISOString().slice(0, 10) !== dated
  )
    throw new InputError(`as-of: expected a day (2026-03-01) or a moment with its zone (2026-03-01T08:00:00Z), found "${text}"`, {
      problems: [{ parameter: 'as-of', message: 'expected a day or a moment with its zone' }],
    })
  return time.toISOString()
}

const quote = (text: string): string => (/^[\w.:/-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`)

/** The command line that makes the same files again. */
export function commandOf(request: ExportRequest): string {
  const words = ['gongshi', 'export']
  for (const [name, value] of toSearchParams(request.query)) if (name !== 'q') words.push(`--${name}`, quote(value))
  words.push('--format', request.format, '--as-of', request.asOf, '--language', request.language)
  if (request.flat) words.push('--flat')
  if (!request.evidence) words.push('--no-evidence')
  if (request.personal !== undefined) words.push('--include-personal', quote(request.personal))
  words.push('--out', 'FOLDER')
  if (request.query.text) words.push('--', quote(request.query.text))
  return words.join(' ')
}

/** Parameters of a query that mean something to an export. */
export const exportParameters = parameters.filter(({ key }) => !['sort', 'facets', 'limit', 'cursor'].includes(key))
