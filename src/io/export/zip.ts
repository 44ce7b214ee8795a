import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** The files as one zip, a piece at a time; the same files give the same bytes. */
export async function* zipFiles(folder: string, files: string[]): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    made.push(bytes)
  })
  for (const file of files) {
    // A workbook is a zip already, and Parquet is compressed inside.
    const entry = Object.assign(/\.(xlsx|parquet)$/.test(file) ? new ZipPassThrough(file) : new ZipDeflate(file, { level: 6 }), { mtime: new Date(1980, 0, 1) })
    zip.add(entry)
    for await (const chunk of createReadStream(join(folder, file))) {
      entry.push(new Uint8Array(chunk as Buffer))
      yield* made
      made = []
    }
    entry.push(new Uint8Array(), true)
    yield* made
    made = []
  }
  zip.end()
  yield* made
}
