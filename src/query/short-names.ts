import type { NoticeRecord } from '../../schemas/record.ts'
import type { ShownName } from '../core/names.ts'
import { listParties } from '../core/summary.ts'
import type { IndexEntry } from './backend.ts'
import { squeeze } from './fold.ts'
import { isShortFor, looksShort } from './short-form.ts'
import { builtInWords } from './synonyms.ts'
import { bareName } from './tokens.ts'

/** What anyone may be called in a notice names nobody. */
const everyone = /^(采购|招标|投标|中标|出让|受让|出租|承租|发包|承包|委托|受托|代理|甲|乙|丙|买|卖|本|该|业主|我)/

/** Characters of a text that are looked at: who is meant is said at its beginning. */
const looked = 4000

/** Short names of its bodies that a record shows: where its text says so (`…（以下简称“…”）`), and where its title has characters of one in their order that make a short name of it. */
export function shortNamesOf({ record, text }: { record: NoticeRecord; text: string }): { short: string; full: string }[] {
  const found = new Map<string, { short: string; full: string }>()
  const add = (short: string, full: string) => {
    if (short.length >= 2 && short.length < full.length && !everyone.test(short)) found.set(`${short}\n${full}`, { short, full })
  }
  const title = squeeze(record.title ?? '')
  const beginning = text.slice(0, looked)
  for (const { name, person } of listParties(record)) {
    const full = squeeze(name)
    if (person || full.length < 5) continue
    const at = beginning.indexOf(name)
    const said =
      at < 0
        ? undefined
        : /^[（(](?:以下)?简称[:：]?["“「『]?([\p{Script=Han}A-Za-z]{2,12})["”」』]?[）)]/u.exec(beginning.slice(at + name.length, at + name.length + 30))
    if (said) add(squeeze(said[1]!), full)
    const bare = bareName(full)
    // Companies and words that stand for many bodies are left to the text to name.
    if (bare !== full) continue
    for (let start = title.indexOf(bare[0]!); start >= 0; start = title.indexOf(bare[0]!, start + 1))
      for (let length = 2; length <= 6; length++) {
        const short = title.slice(start, start + length)
        if (short.length === length && !bare.includes(short) && isShortFor(short, bare) && looksShort(short, builtInWords())) add(short, full)
      }
  }
  return [...found.values()]
}

/** What entries of the index show of short names. */
export const namesShownBy = (entries: readonly IndexEntry[]): ShownName[] =>
  entries.flatMap((entry) => shortNamesOf(entry).map((name): ShownName => ({ ...name, record: entry.id })))
