import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

/** A record as another crawler may write it; nothing of our own serialiser in it. */
export const foreignRecord = (fields: Record<string, string>, block: string | Buffer, version = 'WARC/1.0'): Buffer => {
  const bytes = Buffer.from(block)
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`${version}\r\n${lines.join('')}Content-Length: ${bytes.length}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

export const foreignResponse = (url: string, date: string, http: string | Buffer, more: Record<string, string> = {}): Buffer =>
  foreignRecord(
    {
      'WARC-Type': 'response',
      'WARC-Record-ID': `<urn:uuid:${url}>`,
      'WARC-Date': date,
      'WARC-Target-URI': url,
      'Content-Type': 'application/http; msgtype=response',
      ...more,
    },
    http,
  )

/** A ZIP with the given files, packed or only stored. */
export function zipOf(files: Record<string, Buffer>, { packed = false, zip64 = false } = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, bytes] of Object.entries(files)) {
    const data = packed ? deflateRawSync(bytes) : bytes
    const title = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(packed ? 8 : 0, 8)
    local.writeUInt32LE(crc32(bytes), 14)
    local.writeUInt32LE(data.length, 18)
    local.writeUInt32LE(bytes.length, 22)
    local.writeUInt16LE(title.length, 26)
    const extra = zip64 ? Buffer.alloc(28) : Buffer.alloc(0)
    if (zip64) {
      extra.writeUInt16LE(1, 0)
      extra.writeUInt16LE(24, 2)
      extra.writeBigUInt64LE(BigInt(bytes.length), 4)
      extra.writeBigUInt64LE(BigInt(data.length), 12)
      extra.writeBigUInt64LE(BigInt(offset), 20)
    }
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(packed ? 8 : 0, 10)
    entry.writeUInt32LE(zip64 ? 0xffffffff : data.length, 20)
    entry.writeUInt32LE(zip64 ? 0xffffffff : bytes.length, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt16LE(extra.length, 30)
    entry.writeUInt32LE(zip64 ? 0xffffffff : offset, 42)
    parts.push(local, title, data)
    directory.push(entry, title, extra)
    offset += local.length + title.length + data.length
  }
  const central = Buffer.concat(directory)
  const tail: Buffer[] = []
  if (zip64) {
    const large = Buffer.alloc(56)
    large.writeUInt32LE(0x06064b50, 0)
    large.writeBigUInt64LE(BigInt(central.length), 40)
    large.writeBigUInt64LE(BigInt(offset), 48)
    const locator = Buffer.alloc(20)
    locator.writeUInt32LE(0x07064b50, 0)
    locator.writeBigUInt64LE(BigInt(offset + central.length), 8)
    tail.push(large, locator)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(zip64 ? 0xffffffff : central.length, 12)
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16)
  return Buffer.concat([...parts, central, ...tail, end])
}

/** Each record a member, as crawlers do. */
export const gzipEach = (records: Buffer[]): Buffer => Buffer.concat(records.map((record) => gzipSync(record)))
