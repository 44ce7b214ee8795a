import { headToken } from './tokens.ts'
import type { Alternative } from './understand.ts'

/** What tokens a record must have: one of them (`abc*` stands for all that begin so), all of several, or any. Every backend writes it in its own language. */
export type Tokens = string | { all: Tokens[] } | { any: Tokens[] }

export const allOf = (tokens: Tokens[]): Tokens => (tokens.length === 1 ? tokens[0]! : { all: tokens })
export const anyOf = (tokens: Tokens[]): Tokens => (tokens.length === 1 ? tokens[0]! : { any: tokens })

/** A record has a term where it has all tokens of one of its alternatives. */
export const alternativesOf = (alternatives: Alternative[]): Tokens => anyOf(alternatives.map(allOf))

/** The same in the head of a record: its title, project and numbers. */
export function inHead(tokens: Tokens): Tokens {
  if (typeof tokens === 'string') return headToken(tokens)
  return 'all' in tokens ? { all: tokens.all.map(inHead) } : { any: tokens.any.map(inHead) }
}
