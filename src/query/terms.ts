import type { Kind } from '../../schemas/record.ts'
import { codeTokens, cutText } from './cut.ts'
import { runsOf, segmentsOf } from './runs.ts'
import { type Slip, slipIn } from './slips.ts'
import type { Words } from './synonyms.ts'
import { partsOf, tagWords } from './words.ts'

/** Tokens that a record must have, all of them. A token that ends in `*` stands for all that begin so. */
export type Alternative = string[]

/** A form to look for in a text, and what it is worth beside the form that was typed (1). */
export interface Form {
  text: string
  worth: number
}

/** A piece of what was asked. */
export interface Term {
  text: string
  /** A record has the term where it has one of these. None: the index does not know it, only the ranking does. */
  alternatives: Alternative[]
  /** What is near to it: finds where the term itself finds too little. */
  near: Alternative[]
  /** Forms to look for in a text: its own first, then other words for it, and words for what is near to it. */
  forms: Form[]
  /** How much it says, before it is known how rare it is. */
  prior: number
  /** A record must have most of the terms that count; the others only help. */
  counts: boolean
  /** A number, or part of one. */
  code: boolean
  /** The kinds of notices that it names. */
  kinds: readonly Kind[]
  /** Two characters that are no word, those beside them, and whether both stand between words rather than in one. */
  pair?: { before: string; after: string; apart: boolean }
}

/** Another word for what was asked, and a word for what is near to it, are worth so much of it. */
const sameWorth = 0.8
const nearWorth = 0.35

/** Forms of one worth. */
export const formsOf = (words: readonly string[], worth: number): Form[] => words.map((text) => ({ text, worth }))
export const sameForms = (words: readonly string[]): Form[] => formsOf(words, sameWorth)

/** Words that ask, point or join, and say nothing of a notice. */
const empty = /^(r|rr|rz|u[a-z]*|p|c|y|e|o|x|zg|k)$/
const emptyWords = new Set([
  '多少',
  '哪些',
  '哪个',
  '哪里',
  '什么',
  '怎么',
  '怎样',
  '如何',
  '谁',
  '有',
  '是',
  '在',
  '的',
  '了',
  '吗',
  '呢',
  '和',
  '与',
  '及',
  '或',
  '钱',
  '请',
  '查',
  '找',
  '招',
  '要',
  '想',
  '买',
  '给',
  '被',
  '把',
  '让',
])

/** Words that nearly every notice has, since all tell that something is bought, built or made known: they say little beside what it is. */
const ofAll = new Set(['采购', '购置', '购买', '采买', '添置', '项目', '工程', '公告', '公示', '通知', '信息'])
const ofAllPrior = 0.35

export const term = (text: string, more: Partial<Term>): Term => ({
  ...{ text, alternatives: [], near: [], forms: formsOf([text], 1), prior: 1, counts: true, code: false, kinds: [] },
  ...more,
})

/** The tokens that say a word: pairs of its Han characters, letters and digits as they stand. */
export function tokensOf(word: string): Alternative {
  return [...runsOf(word)].flatMap(({ text, han }) => (han ? (text.length <= 2 ? [text] : cutText(text).filter((token) => token.length === 2)) : [text]))
}

/** A longer word that the table does not know is near to the one that it begins with (课桌凳, 课桌). */
function beginningOf(word: string, words: Words): string[] {
  for (let length = word.length - 1; length >= 2; length--) {
    const beginning = word.slice(0, length)
    if (words.all.has(beginning)) return [beginning, ...words.same(beginning)]
  }
  return []
}

function wordTerm(word: string, words: Words, more: Partial<Term> = {}): Term {
  const [same, kinds] = [words.same(word), words.kinds(word)]
  const near = words.all.has(word) ? words.near(word) : beginningOf(word, words)
  // The table's word may be made of words that stand apart in a notice (车辆的保险).
  const parts = words.all.has(word) ? partsOf(word).filter((part) => part !== word) : []
  return term(word, {
    ...(ofAll.has(word) ? { prior: ofAllPrior } : {}),
    ...more,
    alternatives: [...(more.alternatives ?? [tokensOf(word)]), ...[...kinds, ...same].map(tokensOf)],
    near: [...near.map(tokensOf), ...(parts.length > 0 ? [parts.flatMap(tokensOf)] : [])],
    forms: [...(more.forms ?? formsOf([word], 1)), ...formsOf(kinds, 1), ...sameForms(same), ...formsOf([...near, ...parts], nearWorth)],
  })
}

/** Longest entry of the table that is looked for in a run, in characters. */
const longestEntry = 6

/** The words of a run: those of the table where their ends are ends of words, else those of the dictionary, long ones in their parts. */
function wordsOf(run: string, words: Words): { word: string; tag: string }[] {
  const cut = tagWords(run)
  const found: { word: string; tag: string }[] = []
  for (let at = 0; at < cut.length; ) {
    let taken = 1
    let word = cut[at]!.word
    for (let next = at + 1, joined = word; next < cut.length; next++) {
      joined += cut[next]!.word
      if (joined.length > longestEntry) break
      if (words.all.has(joined)) [word, taken] = [joined, next - at + 1]
    }
    const { tag } = cut[at]!
    if (taken > 1 || words.all.has(word)) found.push({ word, tag: taken > 1 ? 'n' : tag })
    else for (const part of partsOf(word)) found.push({ word: part, tag })
    at += taken
  }
  return found
}

/** A slip of the finger: what was typed, near to the word of the table that was probably meant, and to what that word is. */
function slipTerm({ typed, meant }: Slip, words: Words): Term {
  const others = [meant, ...words.same(meant)]
  return term(typed, { alternatives: [tokensOf(typed)], near: others.map(tokensOf), forms: [...formsOf([typed], 1), ...sameForms(others)] })
}

/** Terms of a run of Han characters: its words, pairs where the dictionary knows no word, and, counting less, pairs that join words. */
export function hanTerms(run: string, words: Words): Term[] {
  const slip = slipIn(run, words)
  if (slip) {
    const around = [run.slice(0, slip.at), run.slice(slip.at + slip.typed.length)].filter(Boolean)
    return [slipTerm(slip, words), ...around.flatMap((part) => hanTerms(part, words))]
  }
  if (run.length === 1) return [term(run, { counts: false, prior: 0.4 })]
  const terms: Term[] = []
  let at = 0
  let previous: { single: boolean; empty: boolean } | undefined
  for (const { word, tag } of wordsOf(run, words)) {
    const single = word.length === 1
    const silent = emptyWords.has(word) || (empty.test(tag) && word.length <= 2)
    if (previous && !previous.empty && !silent) {
      const pair = run.slice(at - 1, at + 1)
      const unknown = single || previous.single
      const beside = { before: run[at - 2] ?? '', after: run[at + 1] ?? '', apart: single && previous.single }
      terms.push(term(pair, { alternatives: [[pair]], prior: unknown ? 0.6 : 0.25, counts: unknown, ...(unknown ? { pair: beside } : {}) }))
    }
    if (!single && !silent) terms.push(wordTerm(word, words))
    previous = { single, empty: silent }
    at += word.length
  }
  // Nothing but empty words: then they are what was asked for.
  if (terms.length === 0) for (const token of cutText(run)) if (token.length === 2) terms.push(term(token, { alternatives: [[token]] }))
  return terms
}

export function codeTerm(run: string, words: Words): Term {
  const [whole = '', ...parts] = codeTokens(run)
  const segments = segmentsOf(run)
  const alternatives: Alternative[] = [[whole]]
  const numbered = /\d/.test(whole)
  if (numbered && whole.length >= 5) alternatives.push([`${whole}*`])
  if (segments.length > 1) alternatives.push(segments)
  if (numbered && whole.length >= 4) alternatives.push(Array.from({ length: whole.length - 3 }, (_, index) => `#${whole.slice(index, index + 4)}`))
  const forms = formsOf([...new Set([run, whole, ...(numbered ? [] : parts)])], 1)
  const more = { alternatives, forms, code: numbered, prior: numbered ? 1.5 : 1 }
  return numbered ? term(whole, more) : wordTerm(whole, words, more)
}
