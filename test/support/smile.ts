/** What SMILE says, document by document: as much of the format as is sent. */
export function readSmile(bytes: Buffer): unknown[] {
  let at = 0
  const next = () => bytes[at++]!
  const text = (length: number) => bytes.toString('utf8', at, (at += length))
  const count = () => {
    let sum = 0
    for (let byte = next(); ; byte = next()) {
      if (byte >= 0x80) return sum * 64 + (byte & 63)
      sum = sum * 128 + byte
    }
  }
  const signed = (count: number) => (count % 2 === 0 ? count / 2 : -(count + 1) / 2)
  const read = (): unknown => {
    const mark = next()
    if (mark === 0x20) return ''
    if (mark === 0x22 || mark === 0x23) return mark === 0x23
    if (mark === 0x24 || mark === 0x25) return signed(count())
    if (mark >= 0x40 && mark < 0x80) return text(mark - 0x3f)
    if (mark >= 0x80 && mark < 0xc0) return text(mark - 0x7e)
    if (mark === 0xe4) {
      const found = text(bytes.indexOf(0xfc, at) - at)
      at += 1
      return found
    }
    if (mark === 0xfd) {
      const length = count()
      return bytes.subarray(at, (at += length))
    }
    if (mark === 0xf8) {
      const items: unknown[] = []
      for (; bytes[at] !== 0xf9; ) items.push(read())
      at += 1
      return items
    }
    if (mark !== 0xfa) throw new Error(`0x${mark.toString(16)} at ${at - 1}`)
    const object: Record<string, unknown> = {}
    for (let name = next(); name !== 0xfb; name = next()) object[text(name - 0x7f)] = read()
    return object
  }
  const documents: unknown[] = []
  while (at < bytes.length) {
    if (bytes.readUInt32BE(at) !== 0x3a290a04) throw new Error(`no document at ${at}`)
    at += 4
    documents.push(read())
    if (next() !== 0xff) throw new Error(`a document does not end at ${at - 1}`)
  }
  return documents
}
