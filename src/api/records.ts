import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { PageChecks } from '../core/page-checks.ts'
import type { Store } from '../core/store.ts'
import { NotFoundError } from '../errors.ts'
import type { SearchBackend } from '../query/backend.ts'
import { findRecords, findSimilar } from '../query/find.ts'
import { Facet, type RecordQuery } from '../query/record-query.ts'
import { queryOfAddress } from '../query/url.ts'
import { type Endpoint, filterOf, named } from './endpoint.ts'
import { FacetCounts, Hit, RecordParameters, Records, Version, Versions } from './schemas.ts'

const SimilarParameters = z.strictObject({ limit: z.coerce.number().int().min(1).max(20).default(5).meta({ description: 'Records, 1 to 20' }) })

export const Similar = z.strictObject({ records: z.array(Hit) }).meta({ id: 'Similar' })

interface Parts {
  store: Store
  search: SearchBackend
  simulated: RecordQuery['simulated']
  disappearances?: PageChecks['disappearances']
}

/** What is searched, and each record. */
export function recordEndpoints({ store, search, simulated, disappearances }: Parts): Endpoint[] {
  const record = async (c: Context) => {
    const found = await store.record(named(c, 'id', /^[\w.-]{1,64}$/))
    if (!found) throw new NotFoundError(`there is no record ${c.req.param('id')}`)
    return found
  }
  return [
    {
      path: '/api/records',
      summary: 'Search the records',
      query: RecordParameters,
      answer: Records,
      handle: (c) => findRecords({ store, search }, queryOfAddress(c.req.url, simulated)),
    },
    {
      path: '/api/facets',
      summary: 'Count what a search finds',
      query: RecordParameters,
      answer: FacetCounts,
      handle: async (c) => {
        const query = queryOfAddress(c.req.url, simulated)
        const { total, facets } = await search.search({ ...query, facets: query.facets ?? Facet.options, limit: 1, sort: 'newest', cursor: undefined })
        return { total, facets }
      },
    },
    {
      path: '/api/records/{id}',
      summary: 'A record as it stands, with its evidence',
      answer: Version,
      one: true,
      handle: async (c) => {
        const found = await record(c)
        const times = await disappearances?.(found.id)
        return times ? { ...found, disappearances: times.map(({ record: _, ...time }) => time) } : found
      },
    },
    {
      path: '/api/records/{id}/versions',
      summary: 'Every version of a record, oldest first',
      answer: Versions,
      one: true,
      handle: async (c) => ({ versions: await store.versions((await record(c)).id) }),
    },
    {
      path: '/api/records/{id}/similar',
      summary: 'Records that are about the same',
      query: SimilarParameters,
      answer: Similar,
      one: true,
      handle: async (c) => {
        const found = await record(c)
        return { records: await findSimilar({ store, search }, found, filterOf(c, SimilarParameters).limit) }
      },
    },
  ]
}
