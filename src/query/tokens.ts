import { remember } from '../core/remember.ts'
import { squeeze } from './fold.ts'

/** A squeezed name of an organisation without the words that all of them have. */
export const bareName = (squeezed: string): string => squeezed.replace(/(股份)?(有限)?(责任)?公司$/u, '')

/** The token of an organisation's whole name, however it is written. */
export const nameToken = remember((name): string => `o:${bareName(squeeze(name))}`.slice(0, 200))

/** The token of a kind of notice, for those who ask for it by name. */
export const kindToken = (kind: string): string => `k:${kind}`

/** A token of the head of a record: its title, project and numbers. */
export const headToken = (token: string): string => `^${token}`
export const isOfHead = (token: string): boolean => token.startsWith('^')

/** Tokens of a division: of each that it lies in (`d:21`, `d:2102`), and of itself alone (`e:210204`; `e:` where the record names none). */
export const divisionTokens = (division: string): string[] => {
  const within = [2, 4, 6].map((length) => division.slice(0, length)).filter((prefix, index) => prefix.length === 2 * (index + 1) && !prefix.endsWith('00'))
  return [...within.map((prefix) => `d:${prefix}`), `e:${division}`]
}
