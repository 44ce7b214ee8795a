import { z } from '@hono/zod-openapi'
import { type Names, verdicts } from '../core/names.ts'
import type { RecordQuery } from '../query/record-query.ts'
import { suggest } from '../query/suggest.ts'
import { type Endpoint, filterOf } from './endpoint.ts'

const SuggestParameters = z.strictObject({
  q: z.string().trim().max(100).default('').meta({ description: 'What was typed so far' }),
  limit: z.coerce.number().int().min(1).max(20).default(8).meta({ description: 'Suggestions, 1 to 20' }),
})

export const Suggestions = z
  .strictObject({
    suggestions: z.array(
      z.strictObject({
        kind: z.enum(['organisation', 'place', 'number']),
        text: z.string(),
        records: z.int().optional().meta({ description: 'Records that name it; absent for places' }),
      }),
    ),
  })
  .meta({ id: 'Suggestions' })

const ShortNames = z
  .strictObject({
    names: z.array(
      z.strictObject({
        short: z.string(),
        full: z.string(),
        seen: z.int().meta({ description: 'Records that show it' }),
        verdict: z.enum(verdicts).optional().meta({ description: 'What a person has decided about it' }),
      }),
    ),
  })
  .meta({ id: 'ShortNames', description: 'Short names of bodies as records show them and people decided about them' })

interface Parts {
  /** Without them only places are suggested. */
  names?: Names
  simulated: RecordQuery['simulated']
}

/** What answers someone who types. */
export const suggestEndpoints = ({ names, simulated }: Parts): Endpoint[] => [
  {
    path: '/api/suggest',
    summary: 'What someone who has typed so much may be about to type: places, bodies, numbers',
    query: SuggestParameters,
    answer: Suggestions,
    handle: async (c) => {
      const { q, limit } = filterOf(c, SuggestParameters)
      return { suggestions: await suggest(names ?? { suggest: async () => [] }, q, { simulated, limit }) }
    },
  },
  {
    path: '/api/short-names',
    summary: 'Short names of bodies that the records show',
    answer: ShortNames,
    handle: async () => ({ names: (await names?.shortNames()) ?? [] }),
  },
]
