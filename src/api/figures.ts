import { z } from '@hono/zod-openapi'
import type { Figures } from '../core/figures.ts'
import { type Endpoint, Flag, filterOf } from './endpoint.ts'

const Period = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a day, month or year')

const FigureParameters = z.strictObject({
  source: z.string().optional(),
  indicator: z.string().optional().meta({ description: 'What is counted: new-home-units' }),
  place: z.string().optional().meta({ description: 'As the source writes it' }),
  from: Period.optional(),
  to: Period.optional(),
  history: Flag.optional().meta({ description: 'All versions of each figure' }),
  simulated: z.enum(['exclude', 'include', 'only']).optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(1000),
})

const FigureList = z
  .strictObject({
    figures: z.array(
      z.strictObject({
        source: z.string(),
        simulated: z.boolean(),
        period: Period,
        place: z.string(),
        indicator: z.string(),
        unit: z.string(),
        value: z.string().meta({ description: 'A decimal' }),
        version: z.int().meta({ description: 'Counts from 1; another value is another version' }),
        url: z.string(),
        snapshot: z.string().meta({ description: 'sha256 of the page' }),
        evidence: z.strictObject({ start: z.int(), end: z.int(), text: z.string() }).meta({ description: 'Where the value stands in the page' }),
        run: z.string(),
        seenAt: z.iso.datetime(),
        lastSeenAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Figures', description: 'Figures of statistics, which are no notices' })

/** Statistics beside the notices. */
export const figureEndpoints = (figures: Pick<Figures, 'list'>): Endpoint[] => [
  {
    path: '/api/figures',
    summary: 'Figures of statistics, the latest period first',
    query: FigureParameters,
    answer: FigureList,
    handle: async (c) => ({ figures: await figures.list(filterOf(c, FigureParameters)) }),
  },
]
