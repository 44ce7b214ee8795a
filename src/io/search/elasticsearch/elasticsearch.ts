import type { estypes } from '@elastic/elasticsearch'
import { DependencyError } from '../../../errors.ts'
import type { IndexEntry, SearchBackend } from '../../../query/backend.ts'
import { writeCursor } from '../../../query/cursor.ts'
import { project } from '../../../query/entry.ts'
import { beginTurn, openQuery, turnPage } from '../../../query/pages.ts'
import { hasConditionsOnly } from '../../../query/plan.ts'
import type { Candidate } from '../../../query/rank.ts'
import { builtInWords, type Words } from '../../../query/synonyms.ts'
import { type Clock, systemClock } from '../../http/clock.ts'
import { createFoundCounts, plan } from '../learn.ts'
import { createBulkWriter } from './bulk.ts'
import { bucketsIn, membersIn } from './census.ts'
import { createClient, type Settings, withServer } from './client.ts'
import { facetsOf } from './counts.ts'
import { toDocument } from './document.ts'
import { createIndices, isCurrent } from './indices.ts'
import { lookUpIn } from './lookups.ts'
import { askFor, type KeptRow } from './request.ts'
import { describeServer } from './server.ts'

/** Full text in Elasticsearch or OpenSearch: the same tokens, terms and orders as in PostgreSQL. */
export function createElasticsearchSearch(
  settings: Settings,
  { clock = systemClock, words = async () => builtInWords() }: { clock?: Pick<Clock, 'sleep'>; words?: () => Promise<Words> } = {},
): SearchBackend {
  const client = createClient(settings)
  const indices = createIndices(client, settings)
  const found = createFoundCounts()
  let known = false

  /** Whether there is an index that this program understands; what was seen once is believed. */
  async function ready(): Promise<boolean> {
    if (known) return true
    const serving = await indices.serving()
    if (serving === undefined) return false
    if (!isCurrent(serving))
      throw new DependencyError(`the index ${serving} was made by another version of gongshi: run \`gongshi index rebuild\``, { again: false })
    known = true
    return true
  }

  async function requireIndex(): Promise<void> {
    if (!(await ready()))
      throw new DependencyError('the search server has no index of ours, or shows this user none: run `gongshi index rebuild`', { again: false })
  }

  /** Writes entries under some of our names. External versions: a later one that is there stays. */
  async function write(entries: IndexEntry[], names: string[]) {
    const writer = createBulkWriter(client, clock)
    for (const entry of latest(entries)) {
      const document = JSON.stringify(toDocument(entry, project(entry)))
      for (const _index of names) {
        const action = { index: { _index, _id: entry.id, version: entry.version, version_type: 'external_gte' } }
        await writer.add({ id: entry.id, action, document, beside: _index === indices.building })
      }
    }
    const refused = await writer.end()
    found.clear()
    return { refused }
  }

  /** The names that a change must reach: two while an index is built. */
  const reached = async () => ((await indices.isBuilding()) ? [indices.live, indices.building] : [indices.live])

  return {
    name: 'elasticsearch',
    // One that is cut, and one for each request that the server works on.
    atOnce: 3,
    ready,

    async put(entries) {
      if (entries.length === 0) return { refused: [] }
      await requireIndex()
      return write(entries, await reached())
    },

    // Without its version a removal counts as one more, and what comes back as it was would be older than that until the server forgets it.
    async remove(gone) {
      if (gone.length === 0) return
      await requireIndex()
      const writer = createBulkWriter(client, clock)
      for (const _index of await reached())
        for (const { id, version } of gone) {
          const known = version > 0 ? { version, version_type: 'external_gte' } : {}
          await writer.add({ id, action: { delete: { _index, _id: id, ...known } }, beside: _index === indices.building })
        }
      await writer.end()
      found.clear()
    },

    async refresh() {
      if (await ready()) await withServer(() => client.indices.refresh({ index: indices.live }))
      found.clear()
    },

    async search(query) {
      const position = openQuery(query)
      await requireIndex()
      return withServer(async () => {
        const asked = query.text ? await plan(lookUpIn(client, indices.live), found, query.text, await words(), position) : undefined
        if (asked && asked.match === undefined && !hasConditionsOnly(asked.understanding))
          return { total: 0, hits: [], facets: Object.fromEntries((query.facets ?? []).map((facet) => [facet, []])) }
        const turn = beginTurn(query, asked, position)
        const { response, rows } = await askFor(turn, (request) => client.search({ index: indices.live, ...request }))
        const page = await turnPage(turn, rows, async (rows) => candidatesOf(rows))
        return {
          total: (response.hits.total as estypes.SearchTotalHits).value,
          facets: facetsOf(query, response.aggregations),
          hits: page.hits,
          ...(page.next ? { cursor: writeCursor(query, page.next) } : {}),
        }
      })
    },

    status: () => describeServer(client, indices),

    buckets: async () => ((await ready()) ? bucketsIn(client, indices.live) : []),
    members: async (bucket) => ((await ready()) ? membersIn(client, indices.live, bucket) : []),

    async rebuild() {
      await indices.begin()
      return {
        put: (entries) => write(entries, [indices.building]),
        async finish() {
          await indices.swap()
          known = true
          found.clear()
        },
        abandon: indices.abandon,
      }
    },

    async clear() {
      await indices.remove()
      await indices.make()
      known = true
      found.clear()
    },

    close: () => client.close(),
  }
}

/** The latest of several versions of a record. */
function latest(entries: IndexEntry[]): Iterable<IndexEntry> {
  const last = new Map<string, IndexEntry>()
  for (const entry of entries) if ((last.get(entry.id)?.version ?? 0) <= entry.version) last.set(entry.id, entry)
  return last.values()
}

const candidatesOf = (rows: KeptRow[]): Map<string, Candidate> => new Map(rows.map(({ id, kept }) => [id, kept!]))
