/** Takes bytes off a stream, as many as asked for. */
export interface ByteReader {
  /** The next line without its line feed; nothing at the end of the stream. Lines beyond `limit` are cut there. */
  line(limit: number): Promise<Buffer | undefined>
  /** The next bytes; fewer where the stream ends. */
  take(length: number): Promise<Buffer>
  /** Passes over bytes; how many there were. */
  skip(length: number): Promise<number>
  close(): Promise<void>
}

export function createByteReader(stream: AsyncIterable<Buffer>): ByteReader {
  const chunks = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const next = async (): Promise<Buffer | undefined> => {
    const { done, value } = await chunks.next()
    return done ? undefined : value
  }
  const fill = async (length: number): Promise<void> => {
    if (rest.length >= length) return
    const parts = [rest]
    for (let size = rest.length; size < length; ) {
      const chunk = await next()
      if (!chunk) break
      parts.push(chunk)
      size += chunk.length
    }
    rest = Buffer.concat(parts)
  }
  return {
    async line(limit) {
      for (;;) {
        const end = rest.indexOf(0x0a)
        if (end >= 0 || rest.length >= limit) {
          const line = rest.subarray(0, end >= 0 ? end : limit)
          rest = rest.subarray(end >= 0 ? end + 1 : limit)
          return line.at(-1) === 0x0d ? line.subarray(0, -1) : line
        }
        const before = rest.length
        await fill(before + 1)
        if (rest.length === before) {
          const line = rest
          rest = Buffer.alloc(0)
          return before > 0 ? line : undefined
        }
      }
    },
    async take(length) {
      await fill(length)
      const bytes = rest.subarray(0, length)
      rest = rest.subarray(bytes.length)
      return bytes
    },
    async skip(length) {
      let passed = 0
      while (passed < length) {
        await fill(1)
        if (rest.length === 0) break
        const step = Math.min(rest.length, length - passed)
        rest = rest.subarray(step)
        passed += step
      }
      return passed
    },
    async close() {
      await chunks.return?.()
    },
  }
}
