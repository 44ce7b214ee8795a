import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { needs } from '../access.ts'
import { InputError } from '../errors.ts'
import type { Downloads } from '../export/downloads.ts'
import { type ExportRequest, exportParameters, Format, readAsOf } from '../export/request.ts'
import { RecordQuery } from '../query/record-query.ts'
import { parameterOf, queryOfAddress } from '../query/url.ts'
import { type Offers, problems } from './mount.ts'

const Own = z.object({
  format: Format.default('csv').meta({ description: 'What the files are' }),
  files: z
    .enum(['all', 'records'])
    .default('all')
    .meta({ description: 'all: a zip of every file with its manifest; records: that file alone, as it is read (csv, jsonl)' }),
  'as-of': z.string().optional().meta({ description: 'Take what stood then: a day in China, or a moment with its zone; without it now' }),
  language: z.enum(['zh', 'en']).default('zh').meta({ description: 'Of headers and words' }),
  flat: z.enum(['true', 'false']).default('false').meta({ description: 'One table, a row for each supplier, lot, parcel' }),
})

/** What an export may be asked for in an address. */
export const ExportParameters = z.object({
  ...Object.fromEntries(exportParameters.map(({ key, name, description }) => [name, RecordQuery.shape[key].meta({ description })])),
  ...Own.shape,
})

/** Parameters that an address of a search has and that say nothing of what is found. */
const beside = (['sort', 'facets', 'limit', 'cursor'] as const).map(parameterOf)

/** The query of an address, without the parameters that are of something else. */
export const queryBeside = (c: Context, own: string[], simulated: RecordQuery['simulated']): RecordQuery =>
  queryOfAddress(c.req.url, simulated, [...own, ...beside])

const types = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson',
} as const

/** Mounts the download of data sets. Telephone numbers and natural persons are never among them. */
export function mountExport(app: OpenAPIHono, offers: Offers, { downloads, simulated }: { downloads: Downloads; simulated: RecordQuery['simulated'] }): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/export',
    summary: 'What a query finds as a data set, whole',
    description: 'For the role auditor.',
    request: { query: ExportParameters },
    responses: {
      200: {
        description: 'The files',
        content: {
          'application/zip': { schema: { type: 'string' } },
          'text/csv': { schema: { type: 'string' } },
          'application/x-ndjson': { schema: { type: 'string' } },
        },
      },
      ...problems(false),
    },
  })
  offers.add('/api/export', 'get')
  app.get('/api/export', needs('auditor'), async (c) => {
    const { files, flat, format, language, ...own } = ownOf(c)
    const { sort: _, facets: _facets, limit: _limit, cursor: _cursor, ...query } = queryBeside(c, Object.keys(Own.shape), simulated)
    const asOf = own['as-of']
    const alone = files === 'records'
    if (alone && format !== 'csv' && format !== 'jsonl')
      throw new InputError(`files: ${format} comes with all its files`, { problems: [{ parameter: 'files', message: 'records is for csv and jsonl' }] })
    const request: Omit<ExportRequest, 'asOf'> = { query, format, language, flat: flat === 'true', evidence: true }
    const fixed = await downloads.fix(request, asOf === undefined ? undefined : readAsOf(asOf))
    const pieces = (alone ? downloads.records(fixed) : downloads.everything(fixed))[Symbol.asyncIterator]()
    // What goes wrong before the first piece is still told as a problem.
    const first = await pieces.next()
    const name = `gongshi-${fixed.asOf.replace(/[-:]|\.\d+/g, '')}${alone ? `.${format}` : `-${format}.zip`}`
    return c.body(streamOf(first, pieces), 200, {
      'content-type': alone ? types[format as keyof typeof types] : 'application/zip',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    })
  })
}

function ownOf(c: Context): z.output<typeof Own> {
  const parameters = new URL(c.req.url).searchParams
  const given = Object.fromEntries(Object.keys(Own.shape).flatMap((name) => (parameters.get(name) ? [[name, parameters.get(name)]] : [])))
  const parsed = Own.safeParse(given)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => ({
    parameter: issue.path.join('.'),
    message: issue.code === 'invalid_value' ? `expected one of ${issue.values.join(', ')}` : issue.message,
  }))
  throw new InputError(problems.map(({ parameter, message }) => `${parameter}: ${message}`).join('; '), { problems })
}

/** Pieces as a stream that is read as fast as they are taken; an error breaks it off. */
function streamOf(first: IteratorResult<Uint8Array>, rest: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  let next: IteratorResult<Uint8Array> | undefined = first
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = next ?? (await rest.next())
      next = undefined
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await rest.return?.()),
  })
}
