import type pg from 'pg'
import type { Kind } from '../../../schemas/record.ts'
import type { Bucket, Member } from '../../core/checksum.ts'
import { InputError } from '../../errors.ts'
import type { IndexEntry, Refusal, SearchAnswer, SearchBackend } from '../../query/backend.ts'
import { writeCursor } from '../../query/cursor.ts'
import { type Projection, project } from '../../query/entry.ts'
import { combinationOf } from '../../query/facets.ts'
import type { Row } from '../../query/order.ts'
import { beginTurn, openQuery, turnPage } from '../../query/pages.ts'
import { common, hasConditionsOnly, required } from '../../query/plan.ts'
import type { Candidate } from '../../query/rank.ts'
import type { RecordQuery } from '../../query/record-query.ts'
import { rankedPart } from '../../query/stored-text.ts'
import { builtInWords, type Words } from '../../query/synonyms.ts'
import { allOf } from '../../query/token-query.ts'
import { bucketOfId } from '../db/checksum.ts'
import { withDatabase, withTransaction } from '../db/connection.ts'
import { beginBeside, besideSchema, dropBeside, reachedSchemas, swapBeside } from './beside.ts'
import { countChanges, lockEntries } from './combination-counts.ts'
import { type Combinations, type Counts, createCombinations, passes, readCounts, tally } from './facets.ts'
import { createFoundCounts, type FoundCounts, plan } from './learn.ts'
import { lookUpIn } from './lookups.ts'
import { createParameters, type Parameters } from './parameters.ts'
import { partiesAskedFor } from './parties.ts'
import { countingStatement, favourOf, findingStatement, isScoredByTokens, newestStatement, orderingStatement, type TopRow, type Wanted } from './statement.ts'
import { isRefusal, type Shown, writeEntries } from './write.ts'

/** Records put in one transaction. */
const batch = 500
/** Compiling a plan and calling workers would take longer than running it; and the planner, who cannot know how many records a text finds, must not loop over two lists of them. */
const beginReading =
  "begin isolation level repeatable read read only; set local jit = off; set local work_mem = '64MB'; set local enable_nestloop = off; set local max_parallel_workers_per_gather = 0"

const tidy = `
  select gin_clean_pending_list(c.oid) from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
  where i.indrelid = to_regclass('search_entry') and a.amname = 'gin'`
const notOwner = '42501'

/** Full text in PostgreSQL: token sets under GIN find, the rarest terms order, and the first few hundred are ranked by their text. */
export function createPostgresSearch(pool: pg.Pool, { words = async () => builtInWords() }: { words?: () => Promise<Words> } = {}): SearchBackend {
  const combinations = createCombinations()
  const found = createFoundCounts()

  async function putBatch(entries: IndexEntry[], projections: Projection[], schema?: string): Promise<Refusal[]> {
    const facets = await withDatabase(() =>
      combinations.number(
        pool,
        entries.map((entry, index) => combinationOf(entry, projections[index]!)),
      ),
    )
    try {
      await withTransaction(pool, async (client) => {
        for (const reached of schema ? [schema] : await reachedSchemas(client)) await writeEntries(client, reached, entries, projections, facets)
      })
      return []
    } catch (error) {
      if (!isRefusal(error)) throw error
      if (entries.length === 1) return [{ id: entries[0]!.id, reason: (error as Error).message }]
      const half = entries.length >> 1
      return [
        ...(await putBatch(entries.slice(0, half), projections.slice(0, half), schema)),
        ...(await putBatch(entries.slice(half), projections.slice(half), schema)),
      ]
    }
  }

  /** Puts entries into the index that serves and the one that is built, or into that of one schema. */
  async function put(entries: IndexEntry[], schema?: string): Promise<{ refused: Refusal[] }> {
    const latest = new Map<string, IndexEntry>()
    for (const entry of entries) if ((latest.get(entry.id)?.version ?? 0) <= entry.version) latest.set(entry.id, entry)
    const sorted = [...latest.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    // While the server writes one batch, the next is cut into tokens here.
    let written: Promise<Refusal[]> = Promise.resolve([])
    const refused: Refusal[] = []
    for (let at = 0; at < sorted.length; at += batch) {
      const part = sorted.slice(at, at + batch)
      const projections = part.map(project)
      refused.push(...(await written))
      written = putBatch(part, projections, schema)
    }
    refused.push(...(await written))
    found.clear()
    return { refused }
  }

  return {
    name: 'postgres',

    ready: async () => true,
    put: (entries) => put(entries),

    remove: (gone) =>
      withTransaction(pool, async (client) => {
        const schemas = await reachedSchemas(client)
        await lockEntries(client)
        for (const schema of schemas) {
          const { rows } = await client.query<{ facet: number }>(`delete from ${schema}.search_entry where id = any($1) returning facet`, [
            gone.map(({ id }) => id),
          ])
          await countChanges(client, schema, { added: [], gone: rows.map(({ facet }) => facet) })
        }
        found.clear()
      }),

    /** The server keeps new tokens in a list that every search reads to its end, until they are sorted in. */
    refresh: () =>
      withDatabase(async () => {
        await pool.query(tidy).catch((error: { code?: string }) => {
          // Another user owns the index: the server does it by itself, later.
          if (error.code !== notOwner) throw error
        })
        found.clear()
      }),

    search: async (query) => {
      const known = await words()
      return withTransaction(pool, (client) => search(client, query, found, combinations, known), beginReading).catch((error: { code?: string }) => {
        // A date that no calendar has, a cursor that was tampered with.
        if (error.code?.startsWith('22')) throw new InputError('the query holds a value that is out of range', {}, { cause: error })
        throw error
      })
    },

    status: () =>
      withDatabase(async () => {
        const { rows } = await pool.query<{ records: number; size: string; names: number }>(
          `select (select count(*)::int from search_entry) as records, (select count(*)::int from search_name) as names,
             pg_size_pretty(pg_total_relation_size('search_entry')) as size`,
        )
        const { records, size, names } = rows[0]!
        return { records, detail: { size, names } }
      }),

    buckets: () =>
      withDatabase(async () => {
        const { rows } = await pool.query<Bucket>(
          `select ${bucketOfId} as bucket, count(*)::int as records, sum(checksum)::float8 as sum from search_entry group by 1 order by 1`,
        )
        return rows
      }),

    members: (bucket) =>
      withDatabase(async () => {
        const { rows } = await pool.query<Member>(`select id, checksum::float8 as checksum from search_entry where ${bucketOfId} = $1 order by id`, [bucket])
        return rows
      }),

    async rebuild() {
      await withTransaction(pool, beginBeside)
      return {
        put: (entries) => put(entries, besideSchema),
        async finish() {
          await withTransaction(pool, swapBeside)
          // So that the server knows what is where, and counts in indexes alone.
          await withDatabase(() => pool.query('vacuum (analyze) search_entry'))
          found.clear()
        },
        abandon: () => withTransaction(pool, dropBeside),
      }
    },

    clear: () =>
      withTransaction(pool, async (client) => {
        await client.query('truncate search_entry, search_name, search_count')
        found.clear()
      }),

    close: async () => undefined,
  }
}

async function search(client: pg.PoolClient, query: RecordQuery, found: FoundCounts, combinations: Combinations, words: Words): Promise<SearchAnswer> {
  const position = openQuery(query)
  const asked = query.text ? await plan(lookUpIn(client), found, query.text, words, position) : undefined
  await combinations.refresh(client)
  if (asked && asked.match === undefined && !hasConditionsOnly(asked.understanding)) return { hits: [], ...tally(query, nothing, combinations) }

  const turn = beginTurn(query, asked, position)
  const share = asked && required(asked).length > 0 ? (found.share(allOf(required(asked))) ?? 0) : 1
  const wanted: Wanted = { turn, parties: await partiesAskedFor(client, query), combinations, common: share >= common }
  const { counts, top } = await answer(client, wanted, share >= many && wanted.parties === undefined && !isScoredByTokens(turn))
  const page = await turnPage(
    turn,
    top.map(([n, id, score, day, money, facet]): NumberedRow => ({ n, id, score, day, money, facet })),
    (rows) => readCandidates(client, rows, combinations),
  )
  return { ...tally(query, counts, combinations), hits: page.hits, ...(page.next ? { cursor: writeCursor(query, page.next) } : {}) }
}

const nothing = readCounts(Buffer.alloc(0))

/** Where the text finds this share of the records, those that match are counted where they stand, and the first of them are looked for among the newest. */
const many = 0.05

interface Outcome {
  counts: Counts
  top: TopRow[]
}

/** What is found, counted by combinations, and the first of it: in one statement, or, where much is found, `apart`. */
async function answer(client: pg.PoolClient, wanted: Wanted, apart: boolean): Promise<Outcome> {
  const run = async <T extends object>(write: (parameters: Parameters) => string) => {
    const parameters = createParameters()
    return (await client.query<T>(write(parameters), parameters.values)).rows[0]!
  }
  const ask = async (): Promise<{ counts: Counts; top?: TopRow[] }> => {
    const outcome = await run<{ counts: Buffer; top?: TopRow[] }>((parameters) => (apart ? countingStatement : findingStatement)(wanted, parameters))
    return { ...outcome, counts: readCounts(outcome.counts) }
  }
  let { counts, top } = await ask()
  if (await wanted.combinations.learnMissing(client, counts)) ({ counts, top } = await ask())
  if (top) return { counts, top }
  const newest = bestOf(wanted, counts)
  if (newest) {
    const { top } = await run<{ top: TopRow[] }>((parameters) => newestStatement(wanted, newest, parameters))
    if (top.length === wanted.turn.rows) return { counts, top }
  }
  return { counts, ...(await run<{ top: TopRow[] }>((parameters) => orderingStatement(wanted, parameters))) }
}

/** The combinations of the best score among what a text finds, where they are enough for the page. */
function bestOf({ turn: { query, plan, sort, rows, after }, combinations }: Wanted, counts: Counts): { combinations: number[]; score: number } | undefined {
  if (!plan?.match || (sort === 'relevance' ? after : sort !== 'newest')) return undefined
  const favour = favourOf(sort === 'relevance' ? plan : undefined)
  const { fate } = combinations.split(query)
  const best = { combinations: [] as number[], score: -1 }
  let records = 0
  for (const [at, n] of counts.combinations.entries()) {
    if (n < 0 || fate[n] !== passes) continue
    const score = favour(combinations.get(n)!)
    if (score < best.score) continue
    if (score > best.score) [best.combinations, best.score, records] = [[], score, 0]
    best.combinations.push(n)
    records += counts.records[at]!
  }
  return records >= rows ? best : undefined
}

interface NumberedRow extends Row {
  n: number
  facet: number
}

async function readCandidates(client: pg.PoolClient, rows: NumberedRow[], combinations: Combinations): Promise<Map<string, Candidate>> {
  if (rows.length === 0) return new Map()
  const byNumber = new Map(rows.map((row) => [row.n, row]))
  const { rows: found } = await client.query<{ n: number; shown: Shown }>('select n, shown from search_entry where n = any($1)', [[...byNumber.keys()]])
  const candidates = new Map<string, Candidate>()
  for (const { n, shown } of found) {
    const { id, day, facet } = byNumber.get(n)!
    const { kind, division } = combinations.get(facet)!
    const { title, project: projectName, codes, parties, text } = shown
    candidates.set(id, { id, title, projectName, codes, parties, text: rankedPart(text), day, kind: kind as Kind, division })
  }
  return candidates
}
