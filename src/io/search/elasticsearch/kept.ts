import type { Kind } from '../../../../schemas/record.ts'
import type { Candidate } from '../../../query/rank.ts'

/** What is read back of a record to rank it and to show where it matches. */
export type Kept = Omit<Candidate, 'day'>

/** Stands between two values: none has it (see `storable`). */
const between = '\u0000'

/** As one value of the index: UTF-16 as we have it, which takes less than UTF-8 of Chinese, and is read at once. */
export const pack = ({ id, kind, division, title, projectName, parties, codes, text }: Kept): string =>
  Buffer.from([id, kind, division, title, projectName, parties.length, ...parties, ...codes, text].join(between), 'utf16le').toString('base64')

export function unpack(packed: string, day: string): Candidate {
  const [id, kind, division, title, projectName, count, ...rest] = Buffer.from(packed, 'base64').toString('utf16le').split(between) as [
    ...[string, Kind, string, string, string, string],
    ...string[],
  ]
  const text = rest.pop()!
  return { id, kind, division, title, projectName, parties: rest.slice(0, Number(count)), codes: rest.slice(Number(count)), text, day }
}
