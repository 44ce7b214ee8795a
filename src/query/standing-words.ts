import { eachWord, isWord } from './dictionary.ts'
import { foldedUnits } from './fold.ts'

/** Characters on either side that decide how a text is cut. */
const around = 4
/** A longer word is made of words, which stand in it as themselves (物业管理); a shorter one is another thing than what it begins with (图书馆). */
const longest = 3

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff

/**
 * Whether what a folded text has at a place stands there for itself, and neither begins another word nor lies across two: 图书 in 图书采购, not in 图书馆;
 * 保安 in 保安服务, not in 等保安全. What ends a word is what that is (电子图书).
 */
export function standsAlone(text: string, at: number, length: number): boolean {
  if (length < 2) return true
  const end = at + length
  // Most places are left at once: what follows makes no word with what stands there.
  if (!isHan(text.charCodeAt(end)) || !(isWord(text.slice(end - 1, end + 1)) || isWord(text.slice(at, end + 1)))) return true
  let [from, to] = [at, end + 1]
  while (from > 0 && from > at - around && isHan(text.charCodeAt(from - 1))) from -= 1
  while (to < text.length && to < end + around && isHan(text.charCodeAt(to))) to += 1
  let alone = true
  eachWord(foldedUnits(text.slice(from, to)), 0, to - from, (first, last) => {
    if (first < end - from && last > end - from && last - first <= longest) alone = false
  })
  return alone
}
