import { allOf, type Tokens } from '../../query/token-query.ts'
import type { Parameters } from './parameters.ts'

const quoteToken = (token: string): string => {
  const prefix = token.endsWith('*')
  return `'${(prefix ? token.slice(0, -1) : token).replaceAll('\\', '\\\\').replaceAll("'", "''")}'${prefix ? ':*' : ''}`
}

/** What tokens a record must have, as a `tsquery`. */
export function toTsquery(tokens: Tokens): string {
  if (typeof tokens === 'string') return quoteToken(tokens)
  return 'all' in tokens ? `(${tokens.all.map(toTsquery).join(' & ')})` : `(${tokens.any.map(toTsquery).join(' | ')})`
}

/** Ways to match that are looked up one by one. */
const mostWays = 12

/** The ways in which records may have all of these tokens: one of the first, and each of the others. */
function waysOf([first, ...others]: Tokens[]): Tokens[] {
  const ways = typeof first === 'object' && 'any' in first && first.any.length <= mostWays ? first.any : [first!]
  return ways.map((way) => allOf([way, ...others]))
}

/** The condition that records have all of these. Each way to match is looked up by itself: the index weighs every word of a question for every record that has one. */
export const hasTokens = (column: string, tokens: Tokens[], { add }: Parameters): string =>
  `(${waysOf(tokens)
    .map((way) => `${column} @@ ${add(toTsquery(way))}::tsquery`)
    .join(' or ')})`
