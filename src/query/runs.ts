import { foldedUnits } from './fold.ts'

const [han, letter, joint] = [1, 2, 3]

/** Units of folded text, as first and last ones. */
const ranges: [kind: number, firstAndLast: string][] = [
  [han, '\u3007\u3007\u3400\u9fff\uf900\ufaff'],
  // Letters and digits that are not Han.
  [letter, '09az\u00df\u00f6\u00f8\u024f\u0370\u03ff\u0400\u052f\u3041\u3096\u30a1\u30fa\uac00\ud7af'],
  // What stands between the parts of a number: dashes, slashes, dots, brackets.
  [joint, String.raw`--‐―−−__//\\..··::()[[]]{{}}〔〕【】〈〉《》「」`],
]
/** What each unit is to a run; 0: it ends one. */
const kinds = new Uint8Array(1 << 16)
for (const [kind, firstAndLast] of ranges)
  for (let at = 0; at < firstAndLast.length; at += 2) kinds.fill(kind, firstAndLast.charCodeAt(at), firstAndLast.charCodeAt(at + 1) + 1)

/** Joints that stand between two parts, at most. */
const mostJoints = 3

const kindAt = (units: Uint16Array, at: number, length: number): number => (at < length ? kinds[units[at]!]! : 0)

/** The end of the run of Han characters that begins here; the place itself where none does. */
export function endOfHan(units: Uint16Array, start: number, length: number): number {
  let end = start
  while (kindAt(units, end, length) === han) end += 1
  return end
}

/** The end of the run of letters and digits, with what joins them, that begins here; the place itself where none does. */
export function endOfCode(units: Uint16Array, start: number, length: number): number {
  let end = start
  for (let at = start; kindAt(units, at, length) === letter; ) {
    while (kindAt(units, at, length) === letter) at += 1
    end = at
    while (kindAt(units, at, length) === joint && at - end < mostJoints) at += 1
  }
  return end
}

export interface Run {
  text: string
  start: number
  /** Han characters; else letters and digits with what joins them. */
  han: boolean
}

/** The runs of folded text, in order. */
export function runsOf(folded: string): Run[] {
  const [runs, units, { length }] = [[] as Run[], foldedUnits(folded), folded]
  for (let start = 0; start < length; ) {
    const endHan = endOfHan(units, start, length)
    const end = endHan > start ? endHan : endOfCode(units, start, length)
    if (end > start) runs.push({ text: folded.slice(start, end), start, han: endHan > start })
    start = Math.max(end, start + 1)
  }
  return runs
}

/** Whether a unit stands between the parts of a number. */
export const isJoint = (unit: number): boolean => kinds[unit] === joint

/** `a-2019〔3〕` → `['a', '2019', '3']`. */
export function segmentsOf(run: string): string[] {
  const segments: string[] = []
  for (let start = 0; start < run.length; ) {
    let end = start
    while (end < run.length && !isJoint(run.charCodeAt(end))) end += 1
    segments.push(run.slice(start, end))
    start = end
    while (start < run.length && isJoint(run.charCodeAt(start))) start += 1
  }
  return segments
}
