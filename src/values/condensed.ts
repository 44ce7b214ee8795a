import { remember } from '../core/remember.ts'

/** A text without blanks. */
export const unspaced = (text: string): string => text.replace(/\s+/g, '')

/** A text as it is compared and looked up: each character in its plain form (`（１）` as `(1)`), without blanks. */
export const condensed = remember((text) => unspaced(text.normalize('NFKC')))
