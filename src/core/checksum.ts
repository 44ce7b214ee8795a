import { hash } from 'node:crypto'

/** Parts into which the records are divided by their ids, to find where two sides differ without comparing each record. */
export const buckets = 256

/** How many records a bucket has, and the sum of their checksums: two sides with the same have the same records. */
export interface Bucket {
  bucket: number
  records: number
  sum: number
}

/** A record with the checksum of what an index was given of it. */
export interface Member {
  id: string
  checksum: number
}

/** The first bytes of a sum, as a number. */
const digest = (text: string, bytes: number): number => Number.parseInt(hash('sha256', text, 'hex').slice(0, 2 * bytes), 16)

/** The bucket of an id, 0 to 255; `src/io/db/checksum.ts` says the same in SQL. */
export const bucketOf = (id: string): number => digest(id, 1)

/** 32 bits over what may change of a record: a version never does, the text around it may; `src/io/db/checksum.ts` says the same in SQL. */
export const checksumOf = ({ id, version, text }: { id: string; version: number; text: string }): number => digest(`${id}\n${version}\n${text}`, 4)
