import { z } from '@hono/zod-openapi'
import type { ExportRows } from '../core/export-rows.ts'
import { exportParameters } from '../export/request.ts'
import type { SearchBackend } from '../query/backend.ts'
import { RecordQuery } from '../query/record-query.ts'
import { countRecords, Dimension, readDimensions } from '../query/statistics.ts'
import type { Endpoint } from './endpoint.ts'
import { queryBeside } from './export.ts'

const Values = z.strictObject(
  Object.fromEntries(Dimension.options.map((name) => [name, z.string().optional()])) as Record<Dimension, z.ZodOptional<z.ZodString>>,
)

export const Statistics = z
  .strictObject({
    by: z.array(Dimension),
    records: z.int(),
    rows: z.array(
      z.strictObject({
        values: Values.meta({ description: 'Empty where the records do not say' }),
        records: z.int(),
        withAmount: z.int().meta({ description: 'Records that state an amount' }),
        amountYuan: z.string().optional().meta({ description: 'Sum of the largest amount of each; only where a row is of one domain and kind' }),
      }),
    ),
  })
  .meta({ id: 'Statistics' })

const one = `(${Dimension.options.join('|')})`
const dimensions = new RegExp(`^${one}(,${one})*$`)

const Parameters = z.object({
  ...Object.fromEntries(exportParameters.map(({ key, name, description }) => [name, RecordQuery.shape[key].meta({ description })])),
  by: z
    .string()
    .regex(dimensions)
    .optional()
    .meta({ description: `What to count by, with a comma between: ${Dimension.options.join(', ')}` }),
})

/** Counts of what a query finds. */
export const statisticsEndpoint = (rows: ExportRows, search: SearchBackend, simulated: RecordQuery['simulated']): Endpoint => ({
  path: '/api/statistics',
  summary: 'Count what a search finds, by domain, kind, place, department, month',
  query: Parameters,
  answer: Statistics,
  handle: (c) => {
    const by = readDimensions(new URL(c.req.url).searchParams.getAll('by').join(','))
    return countRecords({ rows, search: async () => search }, queryBeside(c, ['by'], simulated), by)
  },
})
