import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { InputError } from '../../errors.ts'

/** A file in a ZIP, read as a stream: archives in it are larger than memory. */
export interface ZipEntry {
  name: string
  size: number
  stream(): AsyncIterable<Buffer>
}

const longestComment = 65_535
const none32 = 0xffffffff

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(Math.max(0, length))
  const { bytesRead } = await file.read(bytes, 0, bytes.length, position)
  return bytes.subarray(0, bytesRead)
}

/** Where the central directory stands, also in ZIP64. */
async function findDirectory(file: FileHandle, size: number): Promise<{ start: number; length: number } | undefined> {
  const tailStart = Math.max(0, size - longestComment - 22)
  const tail = await readAt(file, tailStart, size - tailStart)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06'))
  if (end < 0 || end + 22 > tail.length) return undefined
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (length !== none32 && start !== none32) return { start, length }
  const locator = end - 20
  if (locator < 0 || tail.toString('latin1', locator, locator + 4) !== 'PK\x06\x07') return undefined
  const large = await readAt(file, Number(tail.readBigUInt64LE(locator + 8)), 56)
  if (large.length < 56) return undefined
  return { start: Number(large.readBigUInt64LE(48)), length: Number(large.readBigUInt64LE(40)) }
}

/** Entries of a ZIP file, from its directory. Throws `InputError` where it is none. */
export async function readZip(path: string): Promise<ZipEntry[]> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const found = await findDirectory(file, size)
    if (!found || found.start + found.length > size) throw new InputError(`${path}: not a whole ZIP file`, { path })
    const directory = await readAt(file, found.start, found.length)
    const entries: ZipEntry[] = []
    for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
      const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)]
      const [nameLength, extraLength, commentLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30), directory.readUInt16LE(at + 32)]
      const sizes = { packed: directory.readUInt32LE(at + 20), plain: directory.readUInt32LE(at + 24), offset: directory.readUInt32LE(at + 42) }
      const name = directory.toString('utf8', at + 46, at + 46 + nameLength)
      const extraEnd = at + 46 + nameLength + extraLength
      for (let field = at + 46 + nameLength; field + 4 <= extraEnd; field += 4 + directory.readUInt16LE(field + 2)) {
        if (directory.readUInt16LE(field) !== 1) continue
        let value = field + 4
        for (const key of ['plain', 'packed', 'offset'] as const) {
          if (sizes[key] !== none32 || value + 8 > extraEnd) continue
          sizes[key] = Number(directory.readBigUInt64LE(value))
          value += 8
        }
      }
      at = extraEnd + commentLength
      if (flags & 1) throw new InputError(`${path}: ${name} is encrypted`, { path })
      if (method !== 0 && method !== 8) throw new InputError(`${path}: ${name} is packed in an unknown way (${method})`, { path })
      const { packed, plain, offset } = sizes
      const header = await readAt(file, offset, 30)
      if (header.length < 30) throw new InputError(`${path}: ${name} is not in it`, { path })
      const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
      entries.push({
        name,
        size: plain,
        stream() {
          if (packed === 0) return Readable.from([])
          const bytes = createReadStream(path, { start, end: start + packed - 1 })
          return method === 0 ? bytes : pipeline(bytes, createInflateRaw(), () => {})
        },
      })
    }
    return entries
  } finally {
    await file.close()
  }
}
