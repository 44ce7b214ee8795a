import type { Client, estypes } from '@elastic/elasticsearch'
import type pg from 'pg'
import { prefixOf } from '../src/query/places.ts'
import { understand } from '../src/query/understand.ts'
import { type Asked, facets } from './search-queries.ts'

/**
 * What a person would write for the engine alone: the same words, filters and facets, its own ranking, the first twenty.
 * Milliseconds that the engine took, and how many records it found.
 */
export type ByHand = (asked: Asked) => Promise<{ took: number; found: number }>

const first = 20

/** One statement: what is found once, every facet counted, the first of them with their titles. */
export const byHandInPostgres =
  (pool: pg.Pool): ByHand =>
  async ({ query, byHand }) => {
    const { moneyMin, areaMin, period } = understand(query.text ?? '')
    const ofToken = (token: string) => (token.endsWith('*') ? `'${token.slice(0, -1)}':*` : `'${token}'`)
    const tsquery = byHand.map((any) => `(${any.map((all) => `(${all.split(' ').map(ofToken).join('&')})`).join('|')})`).join('&')
    const values: unknown[] = []
    const add = (value: unknown) => `$${values.push(value)}`
    const where = ['not f.simulated']
    const ranked = tsquery !== '' && (query.sort ?? 'relevance') === 'relevance'
    const text = tsquery === '' ? undefined : `${add(tsquery)}::tsquery`
    if (text) where.push(`e.tokens @@ ${text}`)
    if (moneyMin ?? query.moneyMin) where.push(`e.money >= ${add(moneyMin ?? query.moneyMin)}`)
    if (areaMin) where.push(`e.area >= ${add(areaMin)}`)
    const [from, to] = [query.from ?? period?.from, query.to ?? period?.to]
    if (from) where.push(`e.day >= ${add(from)}`)
    if (to) where.push(`e.day <= ${add(to)}`)
    if (query.domain) where.push(`f.domain = any(${add(query.domain)})`)
    if (query.kind) where.push(`f.kind = any(${add(query.kind)})`)
    for (const code of query.division ?? []) where.push(`f.division like ${add(`${prefixOf(code)}%`)}`)
    if (query.organisation)
      where.push(
        `exists (select from json_array_elements_text(e.shown->'parties') name where name like ${add(`%${query.organisation}%`)}) and e.tokens @@ ${add(`'r:${query.role}'`)}::tsquery`,
      )
    const order = ranked ? 'rank desc, day desc' : query.sort === 'amount' ? 'money desc' : 'day desc'
    const statement = `
      with found as materialized (
        select e.n, e.day, e.money, e.facet${ranked ? `, ts_rank(e.tokens, ${text}) as rank` : ''}
        from search_entry e join search_facet f on f.n = e.facet where ${where.join(' and ')})
      select
        (select json_agg(c) from (select ${facets.join(', ')}, count(*) from found join search_facet f on f.n = found.facet
          group by grouping sets (${facets.map((facet) => `(${facet})`).join(', ')})) c) as facets,
        (select json_agg(t) from (select shown->>'title' as title, left(shown->>'text', 4000) as text from (select * from found order by ${order} limit ${first}) p join search_entry using (n)) t) as page,
        (select count(*) from found) as total`
    const started = performance.now()
    const { rows } = await pool.query<{ total: string }>(statement, values)
    return { took: performance.now() - started, found: Number(rows[0]!.total) }
  }

/** One request; what the server says that it took. */
export const byHandInElasticsearch =
  (client: Client, index: string): ByHand =>
  async ({ query, byHand }) => {
    const { moneyMin, areaMin, period } = understand(query.text ?? '')
    const filter: estypes.QueryDslQueryContainer[] = [{ term: { simulated: false } }]
    const must = byHand.map((any) => anyOf(any))
    const inHead = byHand.flatMap((any) => {
      const said = any.filter((all) => /^\p{Script=Han}/u.test(all)).map((all) => all.replaceAll(/(?<=^| )/g, '^'))
      return said.length > 0 ? [anyOf(said)] : []
    })
    const hundredths = (yuan: string) => ({ gte: `${yuan}00` }) as never
    if (moneyMin ?? query.moneyMin) filter.push({ range: { money: hundredths((moneyMin ?? query.moneyMin)!) } })
    if (areaMin) filter.push({ range: { area: hundredths(areaMin.split('.')[0]!) } })
    const [from, to] = [query.from ?? period?.from, query.to ?? period?.to]
    // Each facet shows its other values, too: it is counted under all filters but its own.
    const own = new Map<string, estypes.QueryDslQueryContainer>()
    if (query.from || query.to) own.set('year', { range: { day: { gte: from, lte: to } } })
    else if (from || to) filter.push({ range: { day: { gte: from, lte: to } } })
    if (query.domain) own.set('domain', { terms: { domain: query.domain } })
    if (query.kind) own.set('kind', { terms: { kind: query.kind } })
    if (query.division) own.set('division', { terms: { division: query.division } })
    const withoutOwn = (facet: string) => [...own].flatMap(([name, condition]) => (name === facet ? [] : [condition]))
    const values = (facet: string) => ({ terms: { field: facet, size: 1000 } })
    if (query.organisation) filter.push({ match_phrase: { [`party.${query.role}`]: [...query.organisation].join(' ') } })
    const ranked = must.length > 0 && (query.sort ?? 'relevance') === 'relevance'
    const { took, hits } = await client.search({
      index,
      size: first,
      track_total_hits: true,
      query: { bool: ranked ? { filter, must, should: inHead } : { filter: [...filter, ...must] } },
      ...(ranked ? {} : { sort: [{ [query.sort === 'amount' ? 'money' : 'day']: 'desc' }] }),
      ...(own.size > 0 ? { post_filter: { bool: { filter: [...own.values()] } } } : {}),
      aggs: Object.fromEntries(
        facets.map((facet) => [
          facet,
          withoutOwn(facet).length === 0 ? values(facet) : { filter: { bool: { filter: withoutOwn(facet) } }, aggs: { values: values(facet) } },
        ]),
      ),
      // Title and text, as the index has them.
      docvalue_fields: ['kept'],
      _source: false,
      stored_fields: '_none_',
      request_cache: false,
    })
    return { took, found: (hits.total as estypes.SearchTotalHits).value }
  }

const anyOf = (any: string[]): estypes.QueryDslQueryContainer => ({ bool: { should: any.map((all) => allOf(all.split(' '))), minimum_should_match: 1 } })

const allOf = (tokens: string[]): estypes.QueryDslQueryContainer => {
  const must = tokens.map((token) => (token.endsWith('*') ? { prefix: { tokens: token.slice(0, -1) } } : { term: { tokens: token } }))
  return must.length === 1 ? must[0]! : { bool: { must } }
}
