import type { Kind } from '../../../../schemas/record.ts'
import { foldUnits } from '../../../query/fold.ts'
import type { Candidate } from '../../../query/rank.ts'
import { toBytes, toText } from './units.ts'

/** What is read back of a record to rank it and to show where it matches. */
export type Kept = Omit<Candidate, 'day' | 'folded'>

/** Stands between two values: none has it (see `storable`). */
const between = '\u0000'

/** As one value of the index. The text comes last. */
export const pack = ({ id, kind, division, title, projectName, parties, codes, text }: Kept): Buffer =>
  toBytes([id, kind, division, title, projectName, parties.length, ...parties, ...codes, text].join(between))

/** A record as it is read back: its text, by far the most of it, only when it is asked for, since that of most candidates is never shown. */
class KeptCandidate implements Candidate {
  readonly id: string
  readonly kind: Kind
  readonly division: string
  readonly title: string
  readonly projectName: string
  readonly parties: string[]
  readonly codes: string[]
  readonly day: string
  readonly #bytes: Buffer
  readonly #textAt: number
  #folded: string | undefined

  constructor(packed: string, day: string) {
    this.#bytes = Buffer.from(packed, 'base64')
    this.#textAt = this.#bytes.lastIndexOf(0) + 1
    const [id, kind, division, title, projectName, count, ...rest] = toText(this.#bytes, 0, this.#textAt - 1).split(between) as [
      ...[string, Kind, string, string, string, string],
      ...string[],
    ]
    ;[this.id, this.kind, this.division, this.title, this.projectName, this.day] = [id, kind, division, title, projectName, day]
    this.parties = rest.slice(0, Number(count))
    this.codes = rest.slice(Number(count))
  }

  get text(): string {
    return toText(this.#bytes, this.#textAt, this.#bytes.length)
  }

  get folded(): string {
    this.#folded ??= toText(this.#bytes, this.#textAt, this.#bytes.length, foldUnits)
    return this.#folded
  }
}

export const unpack = (packed: string, day: string): Candidate => new KeptCandidate(packed, day)
