import type pg from 'pg'
import { type Place, prefixOf } from '../../query/places.ts'
import { rarity, type WeighedTerm } from '../../query/rank.ts'
import { addTokens, headToken } from '../../query/tokens.ts'
import { type Alternative, type Term, teachNames, type Understanding, understand } from '../../query/understand.ts'

/** A record must have essential terms worth this share of them all. */
const share = 0.6
/** Or terms worth this share, where they stand in its head: title, project, numbers. */
const headShare = 0.35
/** Where all terms are common, more of them must be there. */
const commonShare = 0.8
/** A term that more than this share of the records have finds nothing where there is a rarer one; it only ranks. */
const common = 0.15
/** Terms of which a record must have most. */
const mostEssential = 6
/** Records that are looked up to order what is found, for all terms together. */
const mostScored = 20_000
/** Runs that are tried as short names of bodies. */
const mostNames = 4

/** What a text asks of the index. */
export interface Plan {
  understanding: Understanding
  /** All that some record has, for the ranking. */
  terms: WeighedTerm[]
  /** What a record must match to be found, as a `tsquery`; absent where nothing in the text can find. */
  match?: string
  /** Terms that order what is found: the rarest, as many as may be looked up. */
  scoring: WeighedTerm[]
}

/** Weighs the terms of a text by how rare they are here, or as a page before weighed them. */
export async function plan(client: pg.ClientBase, text: string, found: FoundCounts, weights: number[] | undefined): Promise<Plan> {
  const understanding = understand(text)
  await learnNames(client, understanding)
  const records = await found.records(client)
  const limit = Math.ceil(records * common) + 1
  const counts = await found.count(client, understanding.terms, limit)
  const counted = understanding.terms.map((term, index) => {
    const count = counts[index]!
    return { ...term, count, weight: weights?.[index] ?? Math.max(1, Math.round(100 * term.prior * rarity(count, records))) }
  })
  // What no record has is a slip of the finger, or says nothing here.
  const terms = counted.filter(({ count }) => count > 0)
  const able = terms.filter((term) => term.alternatives.length > 0)
  const rare = able.filter(({ count }) => count < limit)
  const heaviest = (terms: WeighedTerm[]) =>
    terms
      .filter((term) => term.counts)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostEssential)
  const counting = heaviest(able)
  const anyRare = rare.some((term) => term.counts)
  const match = anyRare ? matchOf(heaviest(rare), share, counting, headShare) : matchOf(counting, commonShare, counting, share)

  const scoring: WeighedTerm[] = []
  let rows = 0
  for (const term of rare.sort((a, b) => a.count - b.count)) if ((rows += term.count) <= mostScored) scoring.push(term)
  return { understanding, terms, scoring, ...(counting.length > 0 ? { match } : {}) }
}

/** What each term of the text was worth, for the pages that follow. */
export const weightsOf = ({ understanding, terms }: Plan): number[] => {
  const weights = new Map(terms.map(({ text, weight }) => [text, weight]))
  return understanding.terms.map(({ text }) => weights.get(text) ?? 0)
}

/** A text that names conditions and no term: they find by themselves. With terms that no record has, nothing is found. */
export const hasConditionsOnly = ({ terms, places, period, moneyMin, moneyMax, areaMin, areaMax }: Understanding): boolean =>
  terms.length === 0 && (places.length > 0 || [period, moneyMin, moneyMax, areaMin, areaMax].some((condition) => condition !== undefined))

const quoteToken = (token: string): string => {
  const prefix = token.endsWith('*')
  return `'${(prefix ? token.slice(0, -1) : token).replaceAll('\\', '\\\\').replaceAll("'", "''")}'${prefix ? ':*' : ''}`
}

/** Alternatives as a `tsquery`. */
export const toTsquery = (alternatives: Alternative[]): string => alternatives.map((tokens) => `(${tokens.map(quoteToken).join(' & ')})`).join(' | ')

/** The same in the head of a record. */
export const toHeadTsquery = (alternatives: Alternative[]): string => toTsquery(alternatives.map((tokens) => tokens.map(headToken)))

/** Essential terms worth a share of them all, or terms worth another share in the head alone. */
function matchOf(essential: WeighedTerm[], share: number, counting: WeighedTerm[], headShare: number): string {
  const anywhere = mostOf(essential, share, toTsquery)
  // A part of a number is not what was asked for, wherever it stands.
  return counting.some((term) => term.code) ? anywhere : `${anywhere} | ${mostOf(counting, headShare, toHeadTsquery)}`
}

/** A `tsquery` that holds where terms worth the share of all are there. */
function mostOf(terms: WeighedTerm[], share: number, write: (alternatives: Alternative[]) => string): string {
  const least = share * terms.reduce((sum, term) => sum + term.weight, 0)
  const queries = terms.map((term) => `(${write(term.alternatives)})`)
  const sufficient: string[] = []
  // Terms come heaviest first: what suffices is not made longer.
  const choose = (from: number, chosen: number[], worth: number) => {
    if (worth >= least) sufficient.push(chosen.map((index) => queries[index]).join(' & '))
    else for (let index = from; index < terms.length; index++) choose(index + 1, [...chosen, index], worth + terms[index]!.weight)
  }
  choose(0, [], 0)
  return sufficient.join(' | ')
}

/** Codes of the province and the city that a division lies in. */
const widerThan = (code: string): string[] => [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((wider) => wider !== code)

/**
 * A `tsquery` for a place: a record in it, or whose head names it, or which names it and is of no place or of a wider one.
 * A notice of another place that only mentions this one is not meant.
 */
export function placeQuery({ codes, short }: Place): string {
  const within = codes.map((code) => [`d:${prefixOf(code)}`])
  const name = [tokensOf(short)]
  const around = ['', ...codes.flatMap(widerThan)].map((code) => [`e:${code}`])
  return `${toTsquery(within)} | ${toHeadTsquery(name)} | (${toTsquery(name)}) & (${toTsquery(around)})`
}

/** The tokens of a name, all of which a record that says it has. */
export function tokensOf(name: string): string[] {
  const tokens = new Set<string>()
  addTokens(tokens, name)
  return [...tokens]
}

/** Full names that the short ones in the text may stand for. */
async function learnNames(client: pg.ClientBase, understanding: Understanding): Promise<void> {
  const patterns = understanding.names.slice(0, mostNames).map(({ text }) => `${[...text].join('%')}%`)
  if (patterns.length === 0) return
  const selects = patterns.map((_, index) => `(select key from search_name where key like $${index + 1} order by length(key), key limit 50)`)
  const { rows } = await client.query<{ key: string }>(selects.join(' union '), patterns)
  teachNames(
    understanding,
    rows.map(({ key }) => key).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
  )
}

/** How many records have a term, kept for a while: the same words are asked for again and again. */
export interface FoundCounts {
  /** For each term the number of records that have it, counted up to `limit`; 1 for those that the index does not know. */
  count(client: pg.ClientBase, terms: Term[], limit: number): Promise<number[]>
  records(client: pg.ClientBase): Promise<number>
  clear(): void
}

export function createFoundCounts({ lifetime = 60_000, most = 50_000 } = {}): FoundCounts {
  const kept = new Map<string, number>()
  let all: number | undefined
  let since = 0
  const clear = () => {
    kept.clear()
    all = undefined
  }
  return {
    clear,
    async records(client) {
      if (Date.now() - since > lifetime) clear()
      if (all === undefined) {
        const { rows } = await client.query<{ count: number }>('select count(*)::int as count from search_entry')
        all = rows[0]!.count
        since = Date.now()
      }
      return all
    },
    async count(client, terms, limit) {
      const queries = terms.map((term) => (term.alternatives.length > 0 ? toTsquery(term.alternatives) : undefined))
      const unknown = [...new Set(queries.filter((query) => query !== undefined && !kept.has(query)))] as string[]
      if (kept.size + unknown.length > most) kept.clear()
      if (unknown.length > 0) {
        const parts = unknown.map(
          (_, index) => `(select ${index} as i, count(*)::int as count from (select from search_entry where tokens @@ $${index + 2}::tsquery limit $1) f)`,
        )
        const { rows } = await client.query<{ i: number; count: number }>(parts.join(' union all '), [limit, ...unknown])
        for (const { i, count } of rows) kept.set(unknown[i]!, count)
      }
      return queries.map((query) => (query === undefined ? 1 : (kept.get(query) ?? 0)))
    },
  }
}
