import { headToken, isOfHead } from './tokens.ts'
import type { Alternative } from './understand.ts'

/** What tokens a record must have: one of them (`abc*` stands for all that begin so), all of several, or any. Every backend writes it in its own language. */
export type Tokens = string | { all: Tokens[] } | { any: Tokens[] }

export const allOf = (tokens: Tokens[]): Tokens => (tokens.length === 1 ? tokens[0]! : { all: tokens })
export const anyOf = (tokens: Tokens[]): Tokens => (tokens.length === 1 ? tokens[0]! : { any: tokens })

/** A record has a term where it has all tokens of one of its alternatives; those that ask for more than another one find nothing more. */
export function alternativesOf(alternatives: Alternative[]): Tokens {
  const least = alternatives.filter((one, index) => !alternatives.some((other, place) => isPart(other, one) && (place < index || !isPart(one, other))))
  return anyOf(least.map(allOf))
}

const isPart = (part: Alternative, whole: Alternative): boolean => part.every((token) => whole.includes(token))

/** What stands for the whole of a record is never in its head: its kind, its divisions, the names of its bodies. */
const mayStandInHead = (tokens: Tokens): boolean =>
  typeof tokens === 'string' ? !/^[kdeo]:/.test(tokens) : 'all' in tokens ? tokens.all.every(mayStandInHead) : tokens.any.some(mayStandInHead)

/** The same in the head of a record: its title, project and numbers. */
export function inHead(tokens: Tokens): Tokens {
  if (typeof tokens === 'string') return isOfHead(tokens) ? tokens : headToken(tokens)
  if ('all' in tokens) return { all: tokens.all.map(inHead) }
  const able = tokens.any.filter(mayStandInHead)
  return anyOf((able.length > 0 ? able : tokens.any).map(inHead))
}
