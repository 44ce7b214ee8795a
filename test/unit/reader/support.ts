import { openHtml } from '../../../src/document/html.ts'
import { openText } from '../../../src/document/text.ts'
import { read } from '../../../src/reader/read.ts'
import type { Hints, Reading } from '../../../src/reader/reading.ts'

/** Reads a hand-written (synthetic) notice: plain text, or mark-up where it begins with a tag. */
export const readText = (text: string, hints: Hints = {}): Reading => read(/^\s*</.test(text) ? openHtml(text) : openText(text), hints)

/** The only record of a reading. */
export function only(reading: Reading) {
  if (reading.records.length !== 1) throw new Error(`expected 1 record, read ${reading.records.length}: ${JSON.stringify(reading.issues)}`)
  return reading.records[0]!.record
}
