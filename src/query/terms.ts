import type { Kind } from '../../schemas/record.ts'
import { codeTokens, cutText } from './cut.ts'
import { isDoing } from './matter.ts'
import { runsOf, segmentsOf } from './runs.ts'
import { type Slip, slipIn } from './slips.ts'
import type { Words } from './synonyms.ts'
import { headToken } from './tokens.ts'
import { partsOf, tagWords } from './words.ts'

/** Tokens that a record must have, all of them. A token that ends in `*` stands for all that begin so. */
export type Alternative = string[]

/** A form to look for in a text, and what it is worth beside the form that was typed (1). */
export interface Form {
  text: string
  worth: number
  /** It says who buys or builds: names of bodies tell that best (学校, 消防队). */
  body?: boolean
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
  /** The forms of each word that it is made of: all of them in one place say nearly as much as it does (车辆 and 保险, of 车辆保险). */
  parts: readonly (readonly Form[])[]
  /** How much it says, before it is known how rare it is. */
  prior: number
  /** A record must have most of the terms that count; the others only help. */
  counts: boolean
  /** A number, or part of one. */
  code: boolean
  /** The kinds of notices that it names. */
  kinds: readonly Kind[]
  /** What is asked for itself, rather than what that is for, or a part of: 电梯 in 电梯采购, not in 电梯设备. */
  matter: boolean
  /** Two characters that are no word, those beside them, and whether both stand between words rather than in one. */
  pair?: { before: string; after: string; apart: boolean }
}

/** Another word for what was asked, and a word for what is near to it, are worth so much of it. */
const sameWorth = 0.8
const nearWorth = 0.4
/** One of the words that a word is made of. */
const partWorth = 0.15

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

/** One of something, as who asks for a price says it. */
const oneOf = /^[一两几每][辆台套个件只批亩块次艘架部张把名家项]$/

const isSilent = (word: string, tag: string): boolean => emptyWords.has(word) || (empty.test(tag) && word.length <= 2) || oneOf.test(word)

/** That something is made known says next to nothing, and nothing beside the kind of notices that are asked for. */
const madeKnown = ['公告', '公示', '通知', '信息']
export const isMadeKnown = (word: string): boolean => madeKnown.includes(word)

/** What words say that nearly every notice has, whatever it is about: that something is bought or built, and what is done with it. */
const priors = new Map<string, number>([
  ...madeKnown.map((word) => [word, 0.1] as const),
  ...['采购', '购置', '购买', '采买', '添置', '项目', '工程'].map((word) => [word, 0.35] as const),
  ...['服务', '建设', '安装', '加工', '管理', '实施', '提升', '巩固', '提高', '相关', '有关'].map((word) => [word, 0.5] as const),
])

export const term = (text: string, more: Partial<Term>): Term => ({
  ...{ text, alternatives: [], near: [], forms: formsOf([text], 1), parts: [], prior: 1, counts: true, code: false, kinds: [], matter: false },
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

/** The words that a word of the table is made of; none where it is one. */
function wordsIn(word: string, words: Words): string[] {
  const parts = partsOf(word)
  if (parts.length > 1) return parts
  for (let at = 2; at <= word.length - 2; at++) {
    const two = [word.slice(0, at), word.slice(at)]
    if (two.every((part) => words.all.has(part))) return two
  }
  return []
}

/** Parts of a word stand in a head in their own forms or in some of the others: so many each. */
const mostOfPart = 3

/** All ways in which each of the parts of a word stands in a head. */
const inHeads = (parts: readonly string[], words: Words): Alternative[] =>
  parts
    .map((part) => [part, ...words.same(part)].slice(0, mostOfPart).map((form) => tokensOf(form).map(headToken)))
    .reduce<Alternative[]>((ways, forms) => ways.flatMap((way) => forms.map((form) => [...way, ...form])), [[]])

function wordTerm(word: string, words: Words, more: Partial<Term> = {}): Term {
  const [same, kinds] = [words.same(word), words.kinds(word)]
  const near = words.all.has(word) ? words.near(word) : beginningOf(word, words)
  // The table's word may be made of words that stand apart in a notice (车辆的保险).
  const all = words.all.has(word) ? wordsIn(word, words) : []
  const telling = all.filter((part) => !priors.has(part))
  const parts = telling.length > 1 ? telling : all
  return term(word, {
    prior: priors.get(word) ?? 1,
    ...more,
    alternatives: [
      ...(more.alternatives ?? [tokensOf(word)]),
      ...[...kinds, ...same].map(tokensOf),
      // Nor do they stand together in many a title.
      ...(parts.length > 0 ? [parts.flatMap(tokensOf).map(headToken)] : []),
    ],
    near: [...near.map(tokensOf), ...(parts.length === 2 ? inHeads(parts, words) : []), ...(parts.length > 0 ? [parts.flatMap(tokensOf)] : [])],
    forms: [...(more.forms ?? formsOf([word], 1)), ...formsOf(kinds, 1), ...sameForms(same), ...formsOf(near, nearWorth), ...formsOf(parts, partWorth)].map(
      (form) => (words.bodies.has(form.text) ? { ...form, body: true } : form),
    ),
    parts: parts.map((part) => [...formsOf([part, ...words.kinds(part)], 1), ...sameForms(words.same(part)), ...formsOf(words.near(part), nearWorth)]),
  })
}

/** Longest entry of the table that is looked for in a run, in characters. */
const longestEntry = 8

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

/** A slip of the finger: what was typed, and the word of the table that was meant with all that it stands for. */
function slipTerm({ typed, meant }: Slip, words: Words): Term {
  const { alternatives, near, forms, parts } = wordTerm(meant, words)
  return term(typed, {
    alternatives: [tokensOf(typed), ...alternatives],
    near,
    forms: [...formsOf([typed], 1), ...forms.map(({ text, worth }) => ({ text, worth: Math.min(worth, sameWorth) }))],
    parts,
    matter: true,
  })
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
  let before: Term | undefined
  for (const { word, tag } of wordsOf(run, words)) {
    const single = word.length === 1
    const silent = isSilent(word, tag)
    if (previous && !previous.empty && !silent) {
      const pair = run.slice(at - 1, at + 1)
      const unknown = single || previous.single
      const beside = { before: run[at - 2] ?? '', after: run[at + 1] ?? '', apart: single && previous.single }
      terms.push(term(pair, { alternatives: [[pair]], prior: unknown ? 0.6 : 0.25, counts: unknown, ...(unknown ? { pair: beside } : {}) }))
    }
    if (before && !silent && !isDoing(word)) before.matter = false
    before = single || silent ? undefined : wordTerm(word, words, { matter: true })
    if (before) terms.push(before)
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
