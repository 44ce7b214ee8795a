import { isHan } from '../../values/text-part.ts'
import { publishers } from '../lexicon/bodies.ts'
import type { Wording } from '../lexicon/kinds.ts'

/** What is known of a notice before its fields are read, as plain text. */
export interface Clues {
  /** The heading that the site gives it. */
  title?: string
  /** Its own heading. */
  heading?: string
  breadcrumb?: string
  text: string
  /** Address of the page. */
  url?: string
  /** Keys of its labels. */
  labels?: readonly string[]
  /** Whether a label of winners has a name for its value. */
  awarded?: boolean
}

/** The labels, a line each: for patterns with the flag `m`, which look at all of them in one go. */
export const labelLines = ({ labels }: Required<Clues>) => labels.join('\n')

/** What the first wording that fits a text says. */
export const first = <T>(wordings: readonly Wording<T>[], text: string): T | undefined =>
  wordings.find(({ has, not }) => has.test(text) && !not?.test(text))?.is

const siteBehind = new RegExp(`[-_—|].{0,20}(?:${publishers})$`)

/** Names of things in a title that read like kinds: documents in 《》, the number of the notice, a trailing bracket with a round. */
export const plain = (title: string) => {
  if (isHan(title)) return title.replace(/或者.*$/, '')
  return title
    .replace(/[[〔(]\d{4}[\])〕]第?[\d-]+号/g, '')
    .replace(/[(][^()]*(?:第?[一二三四五六七八九十\d]+[次批期标包段]|[二三]次|重[新招发])[^()]*[)]/g, '')
    .replace(/^[([【](?:自行采购|自主采购|小额采购)[)\]】]/, '')
    .replace(/或者.*$/, '')
    .replace(/[(](?:标准文本|未进行资格预审|代招标公告|资格后审)[)]/g, '')
    .replace(siteBehind, '')
}
