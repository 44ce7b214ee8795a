import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

let jieba: Jieba | undefined
// The dictionary takes half a second to load: only when the first word is cut.
const cutter = () => (jieba ??= Jieba.withDict(dict))

export interface Word {
  word: string
  /** Part of speech as jieba tags it (`ns` a place, `nt` a body, `m` a number …). */
  tag: string
}

/** Words of a run of Han characters, as the dictionary has them (no guessing of new words: the same text is always cut the same way). */
export const cutWords = (run: string): string[] => cutter().cut(run, false)

export const tagWords = (run: string): Word[] => cutter().tag(run, false)
