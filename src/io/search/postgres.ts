import type pg from 'pg'
import type { Kind } from '../../../schemas/record.ts'
import { InputError } from '../../errors.ts'
import type { FacetValue, IndexEntry, SearchAnswer, SearchBackend, SearchHit } from '../../query/backend.ts'
import { type Position, readCursor, writeCursor } from '../../query/cursor.ts'
import { type Projection, project } from '../../query/entry.ts'
import { squeeze } from '../../query/fold.ts'
import { prefixOf } from '../../query/places.ts'
import { type Candidate, rank, rarity, snippetOf, type WeighedTerm } from '../../query/rank.ts'
import type { Facet, RecordQuery } from '../../query/record-query.ts'
import { addTokens } from '../../query/tokens.ts'
import { type Alternative, type Term, teachNames, type Understanding, understand } from '../../query/understand.ts'
import { withDatabase } from '../db/connection.ts'
import { createParameters, type Parameters } from './parameters.ts'

/** Records put in one transaction. */
const batch = 500
/** Records that are ranked one by one, before the order of the index goes on. */
const window = 200
/** A record must have essential terms worth this share of them all. */
const share = 0.6
/** A term that more than this share of the records have finds nothing where there is a rarer one; it only ranks. */
const common = 0.15
/** Terms of which a record must have most. */
const mostEssential = 6
/** Records that are looked up to order what is found, for all terms together. */
const mostScored = 20_000
/** Runs that are tried as short names of bodies. */
const mostNames = 4
/** Characters of a text that ranking looks at. */
const longestRanked = 20_000
const noDay = '0001-01-01'

interface FacetRow {
  n: number
  domain: string
  kind: string
  division: string
  year: number
  source: string
  method: string
  simulated: boolean
}

/** Columns of `search_facet` that a query filters by. */
const facetFilters = ['domain', 'kind', 'division', 'source', 'method', 'simulated'] as const
type FacetFilter = (typeof facetFilters)[number]

/** Compiling a plan would take longer than running it; and the planner, who cannot know how many records a text finds, must not loop over two lists of them. */
const beginReading = "begin isolation level repeatable read read only; set local jit = off; set local work_mem = '64MB'; set local enable_nestloop = off"

/** Full text in PostgreSQL: token sets under GIN find, a query's own weights order, and the first few hundred are ranked by their text. */
export function createPostgresSearch(pool: pg.Pool): SearchBackend {
  const facetNumbers = new Map<string, number>()
  const facetRows = new Map<number, FacetRow>()
  const found = createFoundCache()

  /** Runs it on one connection that sees one state of the index. */
  const reading = <T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
    withDatabase(async () => {
      const client = await pool.connect()
      try {
        await client.query(beginReading)
        const result = await use(client)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch(() => undefined)
        throw error
      } finally {
        client.release()
      }
    })

  const writing = <T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
    withDatabase(async () => {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const result = await use(client)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch(() => undefined)
        throw error
      } finally {
        client.release()
      }
    })

  async function putBatch(entries: IndexEntry[], projections: Projection[]): Promise<{ id: string; reason: string }[]> {
    const facets = entries.map((entry, index) => facetOf(entry, projections[index]!))
    // Committed on their own: a number that is remembered must not go with a transaction that fails.
    await withDatabase(() => numberFacets(pool, facets, facetNumbers))
    try {
      const numbers = facets.map((facet) => facetNumbers.get(keyOf(facet))!)
      await writing((client) => write(client, entries, projections, numbers))
      return []
    } catch (error) {
      if (!isRefusal(error)) throw error
      if (entries.length === 1) return [{ id: entries[0]!.id, reason: (error as Error).message }]
      const half = entries.length >> 1
      return [...(await putBatch(entries.slice(0, half), projections.slice(0, half))), ...(await putBatch(entries.slice(half), projections.slice(half)))]
    }
  }

  return {
    name: 'postgres',

    async put(entries) {
      const latest = new Map<string, IndexEntry>()
      for (const entry of entries) if ((latest.get(entry.id)?.version ?? 0) <= entry.version) latest.set(entry.id, entry)
      const sorted = [...latest.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
      const refused: { id: string; reason: string }[] = []
      for (let at = 0; at < sorted.length; at += batch) {
        const part = sorted.slice(at, at + batch)
        refused.push(...(await putBatch(part, part.map(project))))
      }
      found.clear()
      return { refused }
    },

    remove: (ids) =>
      writing(async (client) => {
        await client.query(
          'with gone as (delete from search_entry where id = any($1) returning n) delete from search_text using gone where search_text.n = gone.n',
          [ids],
        )
        found.clear()
      }),

    search: (query) =>
      reading((client) => search(client, query, found, facetRows)).catch((error: { code?: string }) => {
        // A date that no calendar has, a cursor that was tampered with.
        if (error.code?.startsWith('22')) throw new InputError('the query holds a value that is out of range', {}, { cause: error })
        throw error
      }),

    async status() {
      return reading(async (client) => {
        const { rows } = await client.query<{ records: number; size: string; names: number }>(
          `select (select count(*)::int from search_entry) as records, (select count(*)::int from search_name) as names,
             pg_size_pretty(pg_total_relation_size('search_entry') + pg_total_relation_size('search_text')) as size`,
        )
        const { records = 0, size = '', names = 0 } = rows[0] ?? {}
        return { records, detail: { size, names } }
      })
    },

    clear: () =>
      writing(async (client) => {
        await client.query('truncate search_entry, search_text, search_name')
        found.clear()
      }),

    close: async () => undefined,
  }
}

/** PostgreSQL will never take this entry: it is too large, or holds what no text may hold. */
const isRefusal = (error: unknown): boolean => /^(54...|22...)$/.test((error as { code?: string }).code ?? '')

/** PostgreSQL takes no NUL in a text. */
const clean = (text: string): string => text.replaceAll('\u0000', ' ')

async function write(client: pg.PoolClient, entries: IndexEntry[], projections: Projection[], facets: number[]): Promise<void> {
  const { rows } = await client.query<{ id: string; n: number }>(
    `insert into search_entry (id, version, facet, day, money, area, head, tokens)
     select id, version, facet, day, money, area, array_to_tsvector(string_to_array(head, ' ')), array_to_tsvector(string_to_array(tokens, ' '))
     from unnest($1::text[], $2::int[], $3::int[], $4::date[], $5::numeric[], $6::numeric[], $7::text[], $8::text[]) as e(id, version, facet, day, money, area, head, tokens)
     on conflict (id) do update set version = excluded.version, facet = excluded.facet, day = excluded.day, money = excluded.money, area = excluded.area,
       head = excluded.head, tokens = excluded.tokens
     where search_entry.version <= excluded.version
     returning id, n`,
    [
      entries.map((entry) => entry.id),
      entries.map((entry) => entry.version),
      facets,
      projections.map((projection) => projection.day ?? noDay),
      projections.map((projection) => projection.money ?? '-1'),
      projections.map((projection) => projection.area ?? '-1'),
      projections.map((projection) => projection.headTokens.join(' ')),
      projections.map((projection) => projection.tokens.join(' ')),
    ],
  )
  const numbers = new Map(rows.map(({ id, n }) => [id, n]))
  const kept = entries.flatMap((entry, index) =>
    numbers.has(entry.id) ? [{ n: numbers.get(entry.id)!, text: entry.text, ...projections[index]!, body: entry.text }] : [],
  )
  await client.query(
    `insert into search_text (n, title, project, codes, party_keys, text)
     select n, title, project, string_to_array(codes, E'\\n'), party_keys, text
     from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as t(n, title, project, codes, party_keys, text)
     on conflict (n) do update set title = excluded.title, project = excluded.project, codes = excluded.codes,
       party_keys = excluded.party_keys, text = excluded.text`,
    [
      kept.map((row) => row.n),
      kept.map((row) => clean(row.title)),
      kept.map((row) => clean(row.projectName)),
      kept.map((row) => clean(row.codes.join('\n'))),
      kept.map((row) => row.parties.map(({ role, name }) => `\n${role}:${squeeze(name)}`).join('')),
      kept.map((row) => clean(row.text)),
    ],
  )
  const names = new Map(projections.flatMap(({ parties }) => parties.map(({ name }) => [squeeze(name), clean(name)] as const)))
  names.delete('')
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  await client.query('insert into search_name (key, name) select * from unnest($1::text[], $2::text[]) on conflict do nothing', [
    sorted.map(([key]) => key),
    sorted.map(([, name]) => name),
  ])
}

type NewFacet = Omit<FacetRow, 'n'>

const facetOf = ({ record, source, simulated }: IndexEntry, { day }: Projection): NewFacet => ({
  domain: record.domain,
  kind: record.kind,
  division: record.division ?? '',
  year: Number(day?.slice(0, 4) ?? 0),
  source,
  method: record.method ?? '',
  simulated,
})

const keyOf = ({ domain, kind, division, year, source, method, simulated }: NewFacet): string =>
  JSON.stringify([domain, kind, division, year, source, method, simulated])

/** Gives every combination that is not known yet its number. */
async function numberFacets(pool: pg.Pool, facets: NewFacet[], numbers: Map<string, number>): Promise<void> {
  const unknown = [...new Map(facets.filter((facet) => !numbers.has(keyOf(facet))).map((facet) => [keyOf(facet), facet])).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  if (unknown.length === 0) return
  const columns = ['domain', 'kind', 'division', 'year', 'source', 'method', 'simulated'] as const
  const values = columns.map((column) => unknown.map(([, facet]) => facet[column]))
  const given =
    'unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::bool[]) as g(domain, kind, division, year, source, method, simulated)'
  await pool.query(`insert into search_facet (${columns.join(', ')}) select * from ${given} on conflict do nothing`, values)
  const { rows } = await pool.query<FacetRow>(`select f.* from search_facet f join ${given} using (${columns.join(', ')})`, values)
  for (const { n, ...facet } of rows) numbers.set(keyOf(facet), n)
}

/** How many records have a term, kept for a while: the same words are asked for again and again. */
function createFoundCache() {
  const kept = new Map<string, number>()
  let records: number | undefined
  let since = 0
  const lifetime = 60_000
  return {
    clear: () => {
      kept.clear()
      records = undefined
    },
    get: (key: string) => kept.get(key),
    set: (key: string, count: number) => {
      if (kept.size > 50_000) kept.clear()
      kept.set(key, count)
    },
    async records(client: pg.PoolClient): Promise<number> {
      if (records === undefined || Date.now() - since > lifetime) {
        kept.clear()
        const { rows } = await client.query<{ count: number }>('select count(*)::int as count from search_entry')
        records = rows[0]?.count ?? 0
        since = Date.now()
      }
      return records
    },
  }
}
type FoundCache = ReturnType<typeof createFoundCache>

const quoteToken = (token: string): string => {
  const prefix = token.endsWith('*')
  return `'${(prefix ? token.slice(0, -1) : token).replaceAll('\\', '\\\\').replaceAll("'", "''")}'${prefix ? ':*' : ''}`
}

/** Alternatives as a `tsquery`. */
export const toTsquery = (alternatives: Alternative[]): string => alternatives.map((tokens) => `(${tokens.map(quoteToken).join(' & ')})`).join(' | ')

/** What a text asks of the index. */
interface Plan {
  understanding: Understanding
  /** All that some record has, for the ranking. */
  terms: WeighedTerm[]
  /** What a record must match to be found, as a `tsquery`; absent where nothing in the text can find. */
  match?: string
  /** Terms that order what is found: the rarest, as many as may be looked up. */
  scoring: WeighedTerm[]
}

async function plan(client: pg.PoolClient, text: string, found: FoundCache, weights: number[] | undefined): Promise<Plan> {
  const understanding = understand(text)
  await learnNames(client, understanding)
  const records = await found.records(client)
  const limit = Math.ceil(records * common) + 1
  const counts = await countFound(client, understanding.terms, found, limit)
  const counted = understanding.terms.map((term, index) => {
    const count = counts[index]!
    return { ...term, count, weight: weights?.[index] ?? Math.max(1, Math.round(100 * term.prior * rarity(count, records))) }
  })
  // What no record has is a slip of the finger, or says nothing here.
  const terms = counted.filter(({ count }) => count > 0)
  const able = terms.filter((term) => term.alternatives.length > 0)
  const rare = able.filter(({ count }) => count < limit)
  const counting = (rare.some((term) => term.counts) ? rare : able).filter((term) => term.counts)
  const essential = counting.sort((a, b) => b.weight - a.weight).slice(0, mostEssential)

  const scoring: WeighedTerm[] = []
  let rows = 0
  for (const term of rare.sort((a, b) => a.count - b.count)) if ((rows += term.count) <= mostScored) scoring.push(term)
  return { understanding, terms, scoring, ...(essential.length > 0 ? { match: mostOf(essential) } : {}) }
}

/** A `tsquery` that holds where terms worth the share of all are there. */
function mostOf(terms: WeighedTerm[]): string {
  const least = share * terms.reduce((sum, term) => sum + term.weight, 0)
  const queries = terms.map((term) => `(${toTsquery(term.alternatives)})`)
  const sufficient: string[] = []
  // Terms come heaviest first: what suffices is not made longer.
  const choose = (from: number, chosen: number[], worth: number) => {
    if (worth >= least) sufficient.push(chosen.map((index) => queries[index]).join(' & '))
    else for (let index = from; index < terms.length; index++) choose(index + 1, [...chosen, index], worth + terms[index]!.weight)
  }
  choose(0, [], 0)
  return sufficient.join(' | ')
}

/** Full names that the short ones in the query may stand for. */
async function learnNames(client: pg.PoolClient, understanding: Understanding): Promise<void> {
  const patterns = understanding.names.slice(0, mostNames).map(({ text }) => `${[...text].join('%')}%`)
  if (patterns.length === 0) return
  const selects = patterns.map((_, index) => `(select key from search_name where key like $${index + 1} order by length(key), key limit 50)`)
  const { rows } = await client.query<{ key: string }>(selects.join(' union '), patterns)
  teachNames(
    understanding,
    rows.map(({ key }) => key).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
  )
}

/** How many records have each term, counted up to a limit. */
async function countFound(client: pg.PoolClient, terms: Term[], found: FoundCache, limit: number): Promise<number[]> {
  const queries = terms.map((term) => (term.alternatives.length > 0 ? toTsquery(term.alternatives) : undefined))
  const unknown = [...new Set(queries.filter((query) => query !== undefined && found.get(query) === undefined))] as string[]
  if (unknown.length > 0) {
    const parts = unknown.map(
      (_, index) => `(select ${index} as i, count(*)::int as count from (select from search_entry where tokens @@ $${index + 2}::tsquery limit $1) f)`,
    )
    const { rows } = await client.query<{ i: number; count: number }>(parts.join(' union all '), [limit, ...unknown])
    for (const { i, count } of rows) found.set(unknown[i]!, count)
  }
  return queries.map((query) => (query === undefined ? 1 : (found.get(query) ?? 0)))
}

type Row = [n: number, id: string, score: number, day: string, money: string, facet: number]

async function search(client: pg.PoolClient, query: RecordQuery, found: FoundCache, facetRows: Map<number, FacetRow>): Promise<SearchAnswer> {
  const position = readCursor(query)
  const asked = query.text ? await plan(client, query.text, found, position?.weights) : undefined
  if (asked && asked.match === undefined && !hasConditions(asked.understanding)) return { hits: [], ...tally(query, [], facetRows) }
  const sort = query.sort === 'relevance' && asked?.match === undefined ? 'newest' : query.sort
  const inWindow = sort === 'relevance' && (position === undefined || position.ranked === true)
  const wanted = inWindow ? window + query.limit + 1 : query.limit + 1

  const parameters = createParameters()
  const named = await withOrganisation(client, query)
  const statement = toStatement(query, asked, named, sort, inWindow ? undefined : position, wanted, parameters)
  const { rows } = await client.query<{ counts: [facet: number, inside: boolean, count: number][]; top: Row[] }>(statement, parameters.values)
  const { counts, top } = rows[0]!
  await knowFacets(client, counts, facetRows)

  const hits: SearchHit[] = []
  let last: Omit<Position, 'q'> | undefined
  const weights = asked?.understanding.terms.map((term) => asked.terms.find((weighed) => weighed.text === term.text)?.weight ?? 0)
  if (inWindow) {
    const head = top.slice(0, window)
    const candidates = await readCandidates(client, head, facetRows)
    const ranked = rank([...candidates.values()], asked!.understanding, asked!.terms)
    const at = position === undefined ? 0 : ranked.findIndex(({ candidate, score }) => isAfter([score, candidate.day, candidate.id], position.after))
    const page = at < 0 ? [] : ranked.slice(at, at + query.limit)
    for (const { candidate, score, matched } of page) hits.push(hit(candidate, score / 1000, matched, asked))
    const lastRanked = page.at(-1)
    if (lastRanked) last = { ranked: true, after: [lastRanked.score, lastRanked.candidate.day, lastRanked.candidate.id], weights }
    const rest = top.slice(window, window + query.limit - hits.length)
    if (rest.length > 0) {
      await addUnranked(client, rest, hits, asked, facetRows)
      last = { after: keyOfRow(rest.at(-1)!, sort), weights }
    }
    const more = at >= 0 && at + query.limit < ranked.length ? true : top.length > window + rest.length
    return answer(query, counts, facetRows, hits, more ? (last ?? { after: keyOfRow(head.at(-1)!, sort), weights }) : undefined)
  }
  const page = top.slice(0, query.limit)
  await addUnranked(client, page, hits, asked, facetRows)
  if (page.length > 0) last = { after: keyOfRow(page.at(-1)!, sort), ...(sort === 'relevance' ? { weights } : {}) }
  return answer(query, counts, facetRows, hits, top.length > page.length ? last : undefined)
}

/** Conditions that find records although no term does. With terms that no record has, nothing is found. */
const hasConditions = ({ terms, places, period, moneyMin, moneyMax, areaMin, areaMax }: Understanding): boolean =>
  terms.length === 0 && (places.length > 0 || [period, moneyMin, moneyMax, areaMin, areaMax].some((condition) => condition !== undefined))

function answer(
  query: RecordQuery,
  counts: [number, boolean, number][],
  facetRows: Map<number, FacetRow>,
  hits: SearchHit[],
  next: Omit<Position, 'q'> | undefined,
): SearchAnswer {
  const { total, facets } = tally(query, counts, facetRows)
  return { total, hits, facets, ...(next ? { cursor: writeCursor(query, next) } : {}) }
}

const isAfter = (key: [number, string, string], after: Position['after']): boolean => {
  const [score, day, id] = after as [number, string, string]
  return key[0] < score || (key[0] === score && (key[1] < day || (key[1] === day && key[2] > id)))
}

const keyOfRow = ([, id, score, day, money]: Row, sort: RecordQuery['sort']): Position['after'] =>
  sort === 'relevance' ? [score, day, id] : sort === 'amount' ? [money, id] : [day, id]

/** Hits in the order of the index. */
async function addUnranked(client: pg.PoolClient, rows: Row[], hits: SearchHit[], asked: Plan | undefined, facetRows: Map<number, FacetRow>): Promise<void> {
  const candidates = asked ? await readCandidates(client, rows, facetRows) : new Map<string, Candidate>()
  for (const [, id, score] of rows) {
    const candidate = candidates.get(id)
    if (!asked || !candidate) hits.push({ id, score, matched: [] })
    else hits.push(hit(candidate, score / 1000, rank([candidate], asked.understanding, asked.terms)[0]!.matched, asked))
  }
}

function hit(candidate: Candidate, score: number, matched: string[], asked: Plan | undefined): SearchHit {
  const snippet = asked ? snippetOf(candidate.text, asked.terms) : undefined
  return { id: candidate.id, score, matched, ...(snippet ? { snippet } : {}) }
}

async function readCandidates(client: pg.PoolClient, rows: Row[], facetRows: Map<number, FacetRow>): Promise<Map<string, Candidate>> {
  const byNumber = new Map(rows.map((row) => [row[0], row]))
  const texts = await client.query<{ n: number; title: string; project: string; codes: string[]; party_keys: string; text: string }>(
    `select n, title, project, codes, party_keys, left(text, ${longestRanked}) as text from search_text where n = any($1)`,
    [[...byNumber.keys()]],
  )
  const candidates = new Map<string, Candidate>()
  for (const { n, title, project: projectName, codes, party_keys, text } of texts.rows) {
    const [, id, , day, , facet] = byNumber.get(n)!
    const { kind = 'other', division = '' } = facetRows.get(facet) ?? {}
    candidates.set(id, { id, title, projectName, codes, parties: namesIn(party_keys), text, day, kind: kind as Kind, division })
  }
  return candidates
}

/** `\nbuyer:name\nsupplier:name` → the names. */
const namesIn = (keys: string): string[] => [
  ...new Set(
    keys
      .split('\n')
      .map((line) => line.slice(line.indexOf(':') + 1))
      .filter(Boolean),
  ),
]

/** The statement that finds, counts and orders. Gives one row: how many records of each facet combination, and the first of them in the order. */
function toStatement(
  query: RecordQuery,
  asked: Plan | undefined,
  named: number[] | undefined,
  sort: RecordQuery['sort'],
  position: Position | undefined,
  wanted: number,
  parameters: Parameters,
): string {
  const { add } = parameters
  const matches = asked?.match === undefined ? [] : [`e.tokens @@ ${add(asked.match)}::tsquery`]
  const scored = sort === 'relevance' && asked !== undefined && asked.scoring.length > 0
  const conditions = [...matches, ...(named ? [`e.n = any(${add(named)}::int[])`] : []), ...recordConditions(query, asked, parameters)]
  const inside = [query.from ? `e.day >= ${add(query.from)}::date` : '', query.to ? `e.day <= ${add(query.to)}::date and e.day > '${noDay}'` : ''].filter(
    Boolean,
  )
  const facets = facetConditions(query, facetFilters, parameters)
  const order = { relevance: 'score desc, day desc, id', newest: 'day desc, id', oldest: `day = '${noDay}', day, id`, amount: 'money desc, id' }[sort]

  return `
    with m as ${conditions.length > 0 ? 'materialized' : 'not materialized'} (
      select e.n, e.id, e.day, e.money, e.facet, ${inside.length > 0 ? inside.join(' and ') : 'true'} as inside
      from search_entry e ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}),
    o as (
      select m.n, m.id, ${scored ? 'coalesce(s.score, 0)' : '0'} as score, m.day, m.money, m.facet
      from m ${scored ? `left join (${scoreOf(asked.scoring, parameters)}) s using (n)` : ''}
      where m.inside ${facets.length > 0 ? `and m.facet in (select n from search_facet where ${facets.join(' and ')})` : ''})
    select
      (select coalesce(json_agg(json_build_array(facet, inside, count)), '[]') from (select facet, inside, count(*) as count from m group by facet, inside) c) as counts,
      (select coalesce(json_agg(json_build_array(n, id, score, day, money::text, facet)), '[]') from (
        select * from o ${position ? `where ${afterPosition(position, sort, parameters)}` : ''} order by ${order} limit ${wanted}) t) as top`
}

/** What records score: the weight of each term that they have, and as much again where their head has it. */
function scoreOf(scoring: WeighedTerm[], { add }: Parameters): string {
  const branches = scoring.flatMap(({ alternatives, weight }) => {
    const tsquery = `${add(toTsquery(alternatives))}::tsquery`
    return ['tokens', 'head'].map((column) => `select n, ${weight} as weight from search_entry where ${column} @@ ${tsquery}`)
  })
  return `select n, sum(weight)::int as score from (${branches.join(' union all ')}) b group by n`
}

/** What the record itself must hold, whatever the facets. */
function* recordConditions(query: RecordQuery, asked: Plan | undefined, { add }: Parameters): Generator<string> {
  const { moneyMin, moneyMax, areaMin, areaMax, places = [], period } = asked?.understanding ?? {}
  for (const [column, least, most] of [
    ['money', query.moneyMin, query.moneyMax],
    ['money', moneyMin, moneyMax],
    ['area', query.areaMin, query.areaMax],
    ['area', areaMin, areaMax],
  ] as const) {
    if (least !== undefined) yield `e.${column} >= ${add(least)}::numeric`
    if (most !== undefined) yield `e.${column} between 0 and ${add(most)}::numeric`
  }
  for (const place of places) {
    const below = place.codes.map((code) => `division like ${add(`${prefixOf(code)}%`)}`).join(' or ')
    const says = `${add(toTsquery([tokensOfName(place.short)]))}::tsquery`
    yield `(e.facet in (select n from search_facet where ${below}) or e.n in (select n from search_entry where tokens @@ ${says}))`
  }
  if (period) {
    yield `(e.day between ${add(period.from)}::date and ${add(period.to)}::date or e.n in (select n from search_entry where head @@ ${add(quoteToken(period.token))}::tsquery))`
  }
}

const tokensOfName = (name: string): string[] => {
  const tokens = new Set<string>()
  addTokens(tokens, name)
  return [...tokens]
}

/**
 * The records among whose organisations the name, or part of it, stands in the form that is compared. Its tokens find, its characters decide.
 * A role alone: those that name anyone in it.
 */
async function withOrganisation(client: pg.PoolClient, { organisation, role }: RecordQuery): Promise<number[] | undefined> {
  if (organisation === undefined && role === undefined) return undefined
  const key = squeeze(organisation ?? '')
  if (organisation !== undefined && key === '')
    throw new InputError(`organisation: expected a name or a part of one, found "${organisation}"`, { field: 'organisation' })
  const { add, values } = createParameters()
  const holds = role ? `party_keys ~ ${add(`\n${role}:[^\n]*${key}`)}` : `party_keys like ${add(`%${key}%`)}`
  const tokens = tokensOfName(key).filter((token) => token.length > 1)
  const from = tokens.length > 0 ? `search_entry join search_text using (n) where tokens @@ ${add(toTsquery([tokens]))}::tsquery and` : 'search_text where'
  await client.query('set local enable_nestloop = on')
  const { rows } = await client.query<{ n: number[] }>(`select coalesce(array_agg(n), '{}') as n from ${from} ${holds}`, values)
  await client.query('set local enable_nestloop = off')
  return rows[0]?.n ?? []
}

/** Conditions on a facet combination, for the filters named. */
function facetConditions(query: RecordQuery, filters: readonly FacetFilter[], { add }: Parameters): string[] {
  const conditions: string[] = []
  for (const filter of filters) {
    if (filter === 'simulated') {
      if (query.simulated !== 'include') conditions.push(query.simulated === 'only' ? 'simulated' : 'not simulated')
    } else if (filter === 'division') {
      if (query.division) conditions.push(`(${query.division.map((code) => `division like ${add(`${prefixOf(code)}%`)}`).join(' or ')})`)
    } else if (query[filter]) conditions.push(`${filter} = any(${add(query[filter])}::text[])`)
  }
  return conditions
}

function afterPosition({ after }: Position, sort: RecordQuery['sort'], { add }: Parameters): string {
  const given = (length: number): (string | number)[] => {
    if (after.length !== length) throw new InputError('cursor: not one of ours; leave it out to begin at the first page', { field: 'cursor' })
    return after
  }
  if (sort === 'relevance') {
    const [score, day, id] = given(3).map((value) => add(value))
    return `(score < ${score}::int or (score = ${score}::int and (day < ${day}::date or (day = ${day}::date and id > ${id}::text))))`
  }
  const [value, id] = given(2).map((part) => add(part))
  if (sort === 'amount') return `(money < ${value}::numeric or (money = ${value}::numeric and id > ${id}::text))`
  if (sort === 'newest') return `(day < ${value}::date or (day = ${value}::date and id > ${id}::text))`
  return `((day = '${noDay}', day, id) > (${value}::date = '${noDay}', ${value}::date, ${id}::text))`
}

/** Reads the combinations that are not known yet. */
async function knowFacets(client: pg.PoolClient, counts: [number, boolean, number][], facetRows: Map<number, FacetRow>): Promise<void> {
  const unknown = counts.map(([facet]) => facet).filter((facet) => !facetRows.has(facet))
  if (unknown.length === 0) return
  const { rows } = await client.query<FacetRow>('select * from search_facet where n = any($1)', [[...new Set(unknown)]])
  for (const row of rows) facetRows.set(row.n, row)
}

/** Adds up the combinations: the total under all filters, and each facet under all filters but its own. */
function tally(
  query: RecordQuery,
  counts: [facet: number, inside: boolean, count: number][],
  facetRows: Map<number, FacetRow>,
): Pick<SearchAnswer, 'total' | 'facets'> {
  const prefixes = query.division?.map(prefixOf)
  const holds: Record<FacetFilter, (row: FacetRow) => boolean> = {
    domain: (row) => !query.domain || (query.domain as string[]).includes(row.domain),
    kind: (row) => !query.kind || (query.kind as string[]).includes(row.kind),
    division: (row) => !prefixes || prefixes.some((prefix) => row.division.startsWith(prefix)),
    source: (row) => !query.source || query.source.includes(row.source),
    method: (row) => !query.method || (query.method as string[]).includes(row.method),
    simulated: (row) => query.simulated === 'include' || row.simulated === (query.simulated === 'only'),
  }
  let total = 0
  const asked = query.facets ?? []
  const sums = new Map<Facet, Map<string, number>>(asked.map((facet) => [facet, new Map()]))
  for (const [n, inside, count] of counts) {
    const row = facetRows.get(n)
    if (!row) continue
    const [failing, another] = facetFilters.filter((filter) => !holds[filter](row))
    if (another !== undefined) continue
    if (failing === undefined && inside) total += count
    for (const [facet, sum] of sums) {
      // The year is what first and last day filter by.
      if ((failing !== undefined && failing !== facet) || (!inside && facet !== 'year')) continue
      for (const value of valuesOf(facet, row)) sum.set(value, (sum.get(value) ?? 0) + count)
    }
  }
  const facets: SearchAnswer['facets'] = {}
  for (const [facet, sum] of sums) {
    const values: FacetValue[] = [...sum].map(([value, count]) => ({ value, count }))
    facets[facet] = values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  return { total, facets }
}

/** A division counts for itself and for all that it lies in, as its filter does. */
function valuesOf(facet: Facet, row: FacetRow): string[] {
  if (facet === 'year') return row.year === 0 ? [] : [String(row.year)]
  if (facet === 'division') {
    if (row.division === '') return []
    return [...new Set([`${row.division.slice(0, 2)}0000`, `${row.division.slice(0, 4)}00`, row.division])]
  }
  return row[facet] === '' ? [] : [row[facet]]
}
