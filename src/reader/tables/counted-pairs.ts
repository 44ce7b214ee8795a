import type { Span } from '../../core/span.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import type { Label } from '../notice/notice.ts'
import type { LineAt } from './flat-table.ts'
import { type Word, wordIn } from './words.ts'

/** Fewer are a list of something else. */
const fewest = 3

/** A form whose rows are numbered, as plain text: `1 征收项目名称 某项目`, or number, label and value a line each. */
export function countedPairs(at: number, lineAt: LineAt): { pairs: { label: Label; value: Span }[]; last: number } | undefined {
  const pairs: { label: Label; value: Span }[] = []
  let known = 0
  let index = at
  for (; pairs.length < 40; ) {
    const row = rowAt(index, pairs.length + 1, lineAt)
    if (!row) break
    const label = labelOf(row.label.text, row.label.span)
    if (meaningOf(label.key)) known++
    pairs.push({ label, value: row.value.span })
    index = row.next
  }
  return pairs.length >= fewest && known * 3 >= pairs.length * 2 ? { pairs, last: index - 1 } : undefined
}

const oneLine = /^(\d{1,2})\s+([〇㐀-鿿\ud840-\ufad9（）()、]{2,20})\s+(?=\S)/

function rowAt(index: number, number: number, lineAt: LineAt): { label: Word; value: Word; next: number } | undefined {
  const line = lineAt(index)?.line
  if (!line || line.text.length > 300 || !/^\d/.test(line.text)) return undefined
  const written = oneLine.exec(line.text)
  if (written) {
    const from = written[0].trimEnd().length
    return Number(written[1]) === number
      ? { label: wordIn(line, written[1]!.length, from), value: wordIn(line, from, line.text.length), next: index + 1 }
      : undefined
  }
  const [label, value] = [lineAt(index + 1)?.line, lineAt(index + 2)?.line]
  if (line.text !== String(number) || !label || !value || !/^[〇㐀-鿿\ud840-\ufad9（）()、]{2,20}$/.test(label.text)) return undefined
  return { label, value, next: index + 3 }
}
