import { dict } from '@node-rs/jieba/dict.js'

/** Words with their frequencies, as a trie: its root is an array of what a word begins with, the edges below it are one open hash table. */
interface Dictionary {
  /** The node after the root for each UTF-16 unit, and after another node; 0: none. */
  first: Int32Array
  next(node: number, unit: number): number
  /** How frequent the word is that ends at a node, as a logarithm; NaN where none does. */
  weight: Float64Array
  /** The same of a character that is no word. */
  unknown: number
}

const slots = 1 << 20
const line = /^(\S+) (\d+)/gm

/** Reads a dictionary as jieba keeps it: a word, its frequency and its part of speech a line. */
function readDictionary(source: Uint8Array): Dictionary {
  const first = new Int32Array(1 << 16)
  const [froms, units, nodes] = [new Int32Array(slots), new Uint16Array(slots), new Int32Array(slots)]
  const frequency = new Float64Array(slots)
  let last = 0
  const slotOf = (node: number, unit: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 12
    while (froms[slot] !== 0 && (froms[slot] !== node || units[slot] !== unit)) slot = (slot + 1) & (slots - 1)
    return slot
  }
  let total = 0
  for (const [, word = '', times] of Buffer.from(source).toString().matchAll(line)) {
    let node = (first[word.charCodeAt(0)] ||= ++last)
    for (let at = 1; at < word.length; at++) {
      const slot = slotOf(node, word.charCodeAt(at))
      if (froms[slot] === 0) {
        ;[froms[slot], units[slot], nodes[slot]] = [node, word.charCodeAt(at), ++last]
        if (last === slots - 1) throw new RangeError('the dictionary has more words than there is room for')
      }
      node = nodes[slot]!
    }
    total += Number(times) - frequency[node]!
    frequency[node] = Number(times)
  }
  const all = Math.log(total)
  return {
    first,
    next: (node, unit) => nodes[slotOf(node, unit)]!,
    weight: frequency.subarray(0, last + 1).map((times) => (times === 0 ? Number.NaN : Math.log(times) - all)),
    unknown: -all,
  }
}

let dictionary: Dictionary | undefined
// It takes a third of a second to read: only when the first word is cut.
const builtIn = () => (dictionary ??= readDictionary(dict))

let [worth, ends] = [new Float64Array(1024), new Int32Array(1024)]

/**
 * Gives the end of each word of a run of Han characters, in their order: the cut whose words are the most frequent ones, all together, without guessing new words.
 * The same as `cut` of jieba without its model, in a third of the time, since no word has to come over from another language.
 */
export function eachWord(text: string, start: number, end: number, give: (start: number, end: number) => void): void {
  const { first, next, weight, unknown } = builtIn()
  const length = end - start
  if (worth.length <= length) [worth, ends] = [new Float64Array(2 * length), new Int32Array(2 * length)]
  worth[length] = 0
  // From the end: the best cut of what follows is known. Of equal ones that with the longer first word.
  for (let at = length - 1; at >= 0; at--) {
    let node = first[text.charCodeAt(start + at)]!
    const alone = weight[node]!
    let best = (Number.isNaN(alone) ? unknown : alone) + worth[at + 1]!
    let to = at + 1
    for (let until = at + 1; node !== 0 && until < length; ) {
      node = next(node, text.charCodeAt(start + until++))
      const sum = weight[node]! + worth[until]!
      if (sum >= best) [best, to] = [sum, until]
    }
    worth[at] = best
    ends[at] = to
  }
  for (let at = 0; at < length; at = ends[at]!) give(start + at, start + ends[at]!)
}
