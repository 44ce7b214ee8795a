import { z } from '@hono/zod-openapi'
import { type Names, verdicts } from '../core/names.ts'
import type { Store } from '../core/store.ts'
import type { SearchBackend } from '../query/backend.ts'
import { findSimilar } from '../query/find.ts'
import type { RecordQuery } from '../query/record-query.ts'
import { suggest } from '../query/suggest.ts'
import { Hit } from './schemas.ts'

export const SuggestParameters = z.strictObject({
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

export const SimilarParameters = z.strictObject({ limit: z.coerce.number().int().min(1).max(20).default(5).meta({ description: 'Records, 1 to 20' }) })

export const Similar = z.strictObject({ records: z.array(Hit) }).meta({ id: 'Similar' })

export const ShortNames = z
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
  store: Store
  search: SearchBackend
  /** Without them only places are suggested. */
  names?: Names
  simulated: RecordQuery['simulated']
}

/** What answers someone who types, or looks for more of the same. */
export const createSuggesting = ({ store, search, names, simulated }: Parts) => ({
  suggestions: async ({ q, limit }: z.output<typeof SuggestParameters>) => ({
    suggestions: await suggest(names ?? { suggest: async () => [] }, q, { simulated, limit }),
  }),
  similar: async (id: string, { limit }: z.output<typeof SimilarParameters>) => {
    const found = await store.record(id)
    return found && { records: await findSimilar({ store, search }, found, limit) }
  },
  shortNames: async () => ({ names: (await names?.shortNames()) ?? [] }),
})
