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

/** The record of a hand-written notice that tells of one thing. */
export const recordOf = (text: string, hints: Hints = {}) => only(readText(text, hints))

/** The record of an invitation to tender for works. */
export const tender = (body: string) => recordOf(`合成道路工程招标公告\n发布时间：2026-03-02\n招标人：虚构市交通局\n${body}`)
