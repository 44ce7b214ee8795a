import { unzipSync } from 'fflate'

/** What an office file may unpack to: more than any notice needs, less than hurts. */
const most = { entries: 2000, bytes: 64 * 1024 * 1024, ratio: 200 }

export class ArchiveBomb extends Error {}

export type Entries = Record<string, Uint8Array>

/** The names in a zip file, without unpacking anything. Throws where it is none. */
export function namesInZip(bytes: Uint8Array): string[] {
  const names: string[] = []
  unzipSync(bytes, {
    filter({ name }) {
      names.push(name)
      return false
    },
  })
  return names
}

/** Unpacks the wanted entries; throws `ArchiveBomb` before unpacking more than an office file can honestly hold. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Entries {
  let total = 0
  let entries = 0
  return unzipSync(bytes, {
    filter({ name, size, originalSize }) {
      if (++entries > most.entries) throw new ArchiveBomb(`more than ${most.entries} entries`)
      if (!wanted(name)) return false
      total += originalSize
      if (total > most.bytes) throw new ArchiveBomb(`unpacks to more than ${most.bytes >> 20} MB`)
      if (originalSize > 1024 * 1024 && originalSize > size * most.ratio)
        throw new ArchiveBomb(`${name} unpacks to ${Math.round(originalSize / Math.max(size, 1))} times its size`)
      return true
    },
  })
}
