import type { ExportRow } from '../core/export-rows.ts'

/** A piece of a file; `rows` of the data set that it holds. */
export interface Chunk {
  file: string
  bytes: Uint8Array
  rows: number
}

/** What was written, to be read again. */
export interface WrittenFiles {
  /** The lines of a file, and the byte at which each begins. */
  lines(file: string): AsyncIterable<{ text: string; start: number }>
  at(file: string, start: number, length: number): Promise<string>
}

/** Writes rows of a data set into files, in whatever batches they come: the bytes are the same. */
export interface Encoder {
  /** It can go on behind any batch, with nothing but the number of the records before. Otherwise it begins anew. */
  resumable: boolean
  begin(): Iterable<Chunk>
  /** `before`: how many records were encoded earlier. */
  encode(rows: ExportRow[], before: number): Iterable<Chunk>
  end(total: number): Iterable<Chunk>
  /** Files that are made out of those that were written. */
  derive?(total: number, written: WrittenFiles): AsyncIterable<Chunk>
  /** What a person who opens the files should know. */
  notes(): string[]
}

const utf8 = new TextEncoder()
export const textChunk = (file: string, text: string, rows: number): Chunk => ({ file, bytes: utf8.encode(text), rows })
