import type { EvidenceMap, NoticeRecord } from '../../../schemas/record.ts'
import { remember } from '../../core/remember.ts'
import type { Span } from '../../core/span.ts'
import { type Document, placeOf } from '../../document/document.ts'
import type { ReadIssue, ReadRecord } from '../reading.ts'
import type { Found } from './notice.ts'

/** A JSON pointer taken apart: its keys, and of each whether what stands there is a list. The pointer itself in one string that all records share. */
const pathOf = remember((pointer) => {
  const keys = pointer.slice(1).split('/')
  return { pointer, keys, last: keys.length - 1, isList: keys.map((_, index) => /^\d+$/.test(keys[index + 1] ?? '')) }
}, 5_000)

/** A record under construction: every value is put with its place, so that none is without evidence. */
export class Draft {
  readonly record: Record<string, unknown> = {}
  readonly issues: ReadIssue[] = []
  readonly #places = new Map<string, { span: Span | undefined; in: 'url' | 'list' | 'source' | undefined }>()

  /** Sets the value at a JSON pointer (`/parcels/0/areaM2`); objects and lists on the way are made. Undefined values are left out. */
  put(pointer: string, value: unknown, place: Span | Found<unknown>): this {
    if (value === undefined || value === '') return this
    const path = pathOf(pointer)
    const { keys, last } = path
    let at = this.record as Record<string, unknown>
    for (let index = 0; index < last; index++) at = (at[keys[index]!] ??= path.isList[index] ? [] : {}) as Record<string, unknown>
    at[keys[last]!] = value
    this.#places.set(path.pointer, 'value' in place ? { span: place.span, in: place.in } : { span: place as Span, in: undefined })
    return this
  }

  /** Puts a value that was found, if it was. */
  found(pointer: string, found: Found<unknown> | undefined): this {
    return found ? this.put(pointer, found.value, found) : this
  }

  has(pointer: string): boolean {
    return this.get(pointer) !== undefined
  }

  get(pointer: string): unknown {
    const { keys } = pathOf(pointer)
    let at: unknown = this.record
    for (let index = 0; index < keys.length && at !== undefined; index++) at = (at as Record<string, unknown>)[keys[index]!]
    return at
  }

  place(pointer: string): Span | undefined {
    return this.#places.get(pointer)?.span
  }

  /** Takes a value back, with everything below it. */
  drop(pointer: string): void {
    const { keys } = pathOf(pointer)
    let at: unknown = this.record
    for (const key of keys.slice(0, -1)) at = (at as Record<string, unknown> | undefined)?.[key]
    if (at) delete (at as Record<string, unknown>)[keys.at(-1)!]
    for (const key of this.#places.keys()) if (key === pointer || key.startsWith(`${pointer}/`)) this.#places.delete(key)
  }

  /** The record with evidence in characters of the decoded page. */
  finish(document: Document): ReadRecord {
    const evidence: EvidenceMap = {}
    for (const [pointer, place] of this.#places) {
      if (place.span) {
        const { start, end } = placeOf(document, place.span)
        evidence[pointer] = { start, end, text: document.source.slice(start, end) }
      } else if (place.in) {
        const value = String(this.get(pointer))
        evidence[pointer] = { start: 0, end: value.length, text: value, in: place.in }
      }
    }
    return { record: this.record as NoticeRecord, evidence }
  }
}
