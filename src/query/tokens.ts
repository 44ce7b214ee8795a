import { remember } from '../core/remember.ts'
import { squeeze } from './fold.ts'

/** A squeezed name of an organisation without the words that all of them have. */
export const bareName = (squeezed: string): string => squeezed.replace(/(股份)?(有限)?(责任)?公司$/u, '')

/** The name of an organisation in the forms in which it is found. */
export interface NameForms {
  /** Without what varies in writing. */
  readonly key: string
  /** That, a blank between two characters: any part of it is a phrase. */
  readonly characters: string
  /** The token of the whole name. */
  readonly token: string
}

/** A name, or a part of one, as its characters. */
export const spaced = (name: string): string => [...name].join(' ')

/** In one go: bodies are named again and again, and each look at what is remembered is dear. */
export const formsOfName = remember((name): NameForms => {
  const key = squeeze(name)
  return { key, characters: spaced(key), token: `o:${bareName(key)}`.slice(0, 200) }
})

/** The token of an organisation's whole name, however it is written. */
export const nameToken = (name: string): string => formsOfName(name).token

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
