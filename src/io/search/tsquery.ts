import type { Tokens } from '../../query/token-query.ts'

const quoteToken = (token: string): string => {
  const prefix = token.endsWith('*')
  return `'${(prefix ? token.slice(0, -1) : token).replaceAll('\\', '\\\\').replaceAll("'", "''")}'${prefix ? ':*' : ''}`
}

/** What tokens a record must have, as a `tsquery`. */
export function toTsquery(tokens: Tokens): string {
  if (typeof tokens === 'string') return quoteToken(tokens)
  return 'all' in tokens ? `(${tokens.all.map(toTsquery).join(' & ')})` : `(${tokens.any.map(toTsquery).join(' | ')})`
}
