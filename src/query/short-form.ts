import { remember } from '../core/remember.ts'
import { isWord } from './dictionary.ts'
import { fold } from './fold.ts'
import type { Words } from './synonyms.ts'
import { bareName } from './tokens.ts'
import { tagWords } from './words.ts'

/** The characters of a short name stand in the full one in their order, first at first and last at last: 兰大一院, 兰州大学第一医院. */
function hasCharactersOf(short: string, full: string): boolean {
  if (short.length < 3 || full.length <= short.length || short[0] !== full[0] || short.at(-1) !== full.at(-1)) return false
  let at = 0
  for (const character of full) if (character === short[at]) at += 1
  return at >= short.length
}

/** Longest word that a name is cut into, and what a character costs that is none, beside a word. */
const longestPart = 3
const costAlone = 1.5

/** The short words that a name is made of, however long a word the dictionary takes it for: 西北 工业 大学. */
const partsOfName = remember((name: string): readonly string[] => {
  const costs = new Float64Array(name.length + 1)
  const lengths = new Uint8Array(name.length)
  for (let at = name.length - 1; at >= 0; at--) {
    costs[at] = costAlone + costs[at + 1]!
    lengths[at] = 1
    for (let length = 2; length <= longestPart && at + length <= name.length; length++)
      if (1 + costs[at + length]! < costs[at]! && isWord(name.slice(at, at + length))) {
        costs[at] = 1 + costs[at + length]!
        lengths[at] = length
      }
  }
  const parts: string[] = []
  for (let at = 0; at < name.length; at += lengths[at]!) parts.push(name.slice(at, at + lengths[at]!))
  return parts
})

/** Bodies that two characters may stand for; of others too many begin so. */
const wellKnown = /(大学|学院|学校|医院|银行|集团|电网|研究院|设计院|研究所)$/

/** The land is left out before what a body is (人大附中). */
const nation = /^(中国|中华|国家)$/

/**
 * The short name is made of what the words of the full one begin with: of the first, of some that follow, and of the last or the one before, which says
 * what kind of body it is: 西工大 for 西北工业大学, 北理工 for 北京理工大学. Two characters are of the first two words: 北邮 for 北京邮电大学.
 */
function beginsWordsOf(short: string, full: string): boolean {
  if (short.length < 2 || full.length < 2 * short.length - 1) return false
  const parts = partsOfName(full)
  if (short.length === 2) {
    const [place = '', kind = '', ...rest] = parts
    // What belongs to a university is called otherwise.
    return wellKnown.test(full) && !(rest.length > 0 && wellKnown.test(kind)) && place.length > 1 && short === place[0]! + kind[0]
  }
  const first = nation.test(parts[0]!) && short[0] !== parts[0]![0] ? 1 : 0
  /** Whether what is left of the short name is what parts from this one on begin with. */
  const follows = (at: number, part: number): boolean => {
    if (at === short.length) return part >= parts.length - 1
    for (let next = part; next < (at === 0 ? first + 1 : parts.length); next++) {
      let same = 0
      while (same < parts[next]!.length && at + same < short.length && parts[next]![same] === short[at + same]) same += 1
      for (let taken = same; taken > 0; taken--) if (follows(at + taken, next + 1)) return true
    }
    return false
  }
  return follows(0, first)
}

/** Whether one name (squeezed) may stand for another, longer one. */
export const isShortFor = (short: string, full: string): boolean => hasCharactersOf(short, full) || beginsWordsOf(short, bareName(full))

/** Tags of words that may name a body. */
const names = /^(nt|nz|nr|ns|j)$/

/** Whether a run of Han characters looks like the short name of a body: no word of the table, and either a name to the dictionary, or not made of its words. */
export function looksShort(run: string, words: Pick<Words, 'all'>): boolean {
  const folded = fold(run)
  return !words.all.has(folded) && mayBeName(folded)
}

const mayBeName = remember((folded) => {
  const cut = tagWords(folded)
  return cut.length === 1 ? names.test(cut[0]!.tag) : cut.some(({ word }) => word.length === 1)
})
