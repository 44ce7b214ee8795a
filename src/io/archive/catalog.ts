import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive, Snapshot } from '../../core/archive.ts'
import { digestKey, type Indexed, keyOf, parseLine, sourceHash, urlHash } from './cdxj.ts'
import { type Columns, createColumns } from './columns.ts'
import { isInUse } from './file-lock.ts'
import { percentEncode } from './percent.ts'
import { repairFile } from './repair.ts'
import { indexOf, stemOf, warcSuffix } from './warc-file.ts'

/** Finds snapshots by the indexes beside the WARC files, of which it keeps some bytes a line in memory. */
export interface Catalog {
  /** Takes in what other processes have added. */
  refresh(): Promise<void>
  /** Takes in what this process has just written to a file of its own. */
  add(file: string, snapshot: Snapshot, line: { start: number; length: number }): void
  /** This process no longer writes the file. */
  release(file: string): void
  /** The snapshot that holds these bytes first, not a revisit of it. */
  first(sha256: string): Promise<Snapshot | undefined>
  find(query: Parameters<Archive['find']>[0]): AsyncIterable<Snapshot>
}

interface IndexFile {
  name: string
  number: number
  columns: Columns
  /** Bytes of the index that have been taken in. */
  taken: number
  /** Written by this process: it tells by `add`. */
  own: boolean
}

const chunkSize = 1024 * 1024

/** Takes in whole lines from `taken` on; false where one is damaged. */
async function takeIn(path: string, index: IndexFile, size: number, onRow: (row: number) => void): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    for (let position = index.taken; position < size; ) {
      const chunk = Buffer.allocUnsafe(Math.min(chunkSize, size - position))
      const { bytesRead } = await file.read(chunk, 0, chunk.length, position)
      if (bytesRead === 0) break
      position += bytesRead
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, bytesRead)]) : chunk.subarray(0, bytesRead)
      let start = 0
      for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
        const key = keyOf(bytes, start, end)
        if (!key) return false
        index.columns.push(key, index.taken)
        if (!key.revisit) onRow(index.columns.length - 1)
        index.taken += end + 1 - start
        start = end + 1
      }
      rest = bytes.subarray(start)
    }
    return true
  } finally {
    await file.close()
  }
}

interface LineReader {
  (index: IndexFile, line: number): Promise<Indexed | undefined>
  forget(index: IndexFile): void
}

/** Reads lines at places of index files; lines near each other cost one read. */
function createLineReader(folder: string): LineReader {
  const windows = new Map<IndexFile, { start: number; bytes: Buffer }>()
  const windowSize = 128 * 1024
  const read = async (index: IndexFile, line: number): Promise<Indexed | undefined> => {
    for (let size = windowSize; ; size *= 4) {
      let window = windows.get(index)
      const end = window && line >= window.start ? window.bytes.indexOf(0x0a, line - window.start) : -1
      if (window && end >= 0) return parseLine(window.bytes.toString('utf8', line - window.start, end))
      const file = await open(join(folder, indexOf(index.name)), 'r')
      try {
        const bytes = Buffer.allocUnsafe(size)
        const { bytesRead } = await file.read(bytes, 0, size, line)
        window = { start: line, bytes: bytes.subarray(0, bytesRead) }
      } finally {
        await file.close()
      }
      windows.delete(index)
      windows.set(index, window)
      const [oldest] = windows.keys()
      if (windows.size > 16 && oldest) windows.delete(oldest)
      if (window.bytes.indexOf(0x0a) < 0 && window.bytes.length < size) return undefined
    }
  }
  return Object.assign(read, { forget: (index: IndexFile) => void windows.delete(index) })
}

/** Opens the catalogue of a folder. Nothing is read before it is first needed. */
export function createCatalog(folder: string): Catalog {
  const indexes = new Map<string, IndexFile>()
  const order: IndexFile[] = []
  /** First place of a body: number of the file and row, by 48 bits of its digest. */
  const digests = new Map<number, number>()
  const rowsPerFile = 2 ** 32

  const indexFor = (name: string): IndexFile => {
    let index = indexes.get(name)
    if (!index) {
      index = { name, number: order.length, columns: createColumns(), taken: 0, own: false }
      indexes.set(name, index)
      order.push(index)
    }
    return index
  }
  const remember = (index: IndexFile, row: number): void => {
    const key = index.columns.digest(row)
    if (!digests.has(key)) digests.set(key, index.number * rowsPerFile + row)
  }

  const forget = (index: IndexFile): void => {
    readLine.forget(index)
    for (let row = 0; row < index.columns.length; row++) {
      const key = index.columns.digest(row)
      if (digests.get(key) === index.number * rowsPerFile + row) digests.delete(key)
    }
  }

  const take = async (name: string, fresh: boolean): Promise<void> => {
    const index = indexFor(name)
    const path = join(folder, indexOf(name))
    const { size } = await stat(path).catch(() => ({ size: -1 }))
    if (index.own || (!fresh && size === index.taken)) return
    let whole = size >= 0 && (await takeIn(path, index, size, (row) => remember(index, row)))
    if (!fresh && whole) return
    if (whole && !index.own) {
      // Does the index tell of the whole file? A line that a living writer is about to add is not missing.
      const last = index.columns.length > 0 ? await readLine(index, index.columns.line(index.columns.length - 1)) : undefined
      whole = (last?.end ?? 0) === (await stat(join(folder, name))).size && index.taken === size
    }
    if (whole || (await isInUse(join(folder, name)))) return
    await repairFile(folder, name)
    forget(index)
    Object.assign(index, { columns: createColumns(), taken: 0 })
    await takeIn(path, index, (await stat(path)).size, (row) => remember(index, row))
  }

  const readLine = createLineReader(folder)
  let refreshing: Promise<void> | undefined
  const refresh = async (): Promise<void> => {
    const names = await readdir(folder).catch(() => [] as string[])
    for (const name of names.sort()) if (name.endsWith(warcSuffix)) await take(name, !indexes.has(name))
  }

  return {
    refresh: () => {
      refreshing ??= refresh().finally(() => {
        refreshing = undefined
      })
      return refreshing
    },
    add(file, snapshot, line) {
      const index = indexFor(file)
      index.own = true
      const { url, source, sha256, fetchedAt, revisit } = snapshot
      index.columns.push({ url: urlHash(url), source: sourceHash(source), digest: digestKey(sha256), time: Date.parse(fetchedAt), revisit }, line.start)
      index.taken = line.start + line.length
      if (!revisit) remember(index, index.columns.length - 1)
    },
    release(file) {
      indexFor(file).own = false
    },
    async first(sha256) {
      const place = digests.get(digestKey(sha256))
      const index = place === undefined ? undefined : order[Math.floor(place / rowsPerFile)]
      if (place === undefined || !index) return undefined
      const indexed = await readLine(index, index.columns.line(place % rowsPerFile))
      return indexed?.snapshot.sha256 === sha256 && !indexed.snapshot.revisit ? indexed.snapshot : undefined
    },
    async *find(query) {
      await this.refresh()
      const url = query.url === undefined ? undefined : urlHash(percentEncode(query.url))
      const source = query.source === undefined ? undefined : sourceHash(query.source)
      const digest = query.sha256 === undefined ? undefined : digestKey(query.sha256)
      const since = query.since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(query.since)
      const until = query.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(query.until)
      const stem = query.run === undefined ? undefined : `${stemOf(query.run)}-`
      const found: { index: IndexFile; time: number; line: number }[] = []
      for (const index of order) {
        if (stem !== undefined && !index.name.startsWith(stem)) continue
        const { columns } = index
        for (let row = 0; row < columns.length; row++) {
          if (url !== undefined && columns.url(row) !== url) continue
          if (digest !== undefined && columns.digest(row) !== digest) continue
          if (source !== undefined && columns.source(row) !== source) continue
          const time = columns.time(row)
          if (time >= since && time <= until) found.push({ index, time, line: columns.line(row) })
        }
      }
      found.sort((a, b) => a.time - b.time)
      for (const { index, line } of found) {
        const snapshot = (await readLine(index, line))?.snapshot
        if (!snapshot) continue
        if (query.url !== undefined && snapshot.url !== percentEncode(query.url)) continue
        if (query.sha256 !== undefined && snapshot.sha256 !== query.sha256) continue
        if (query.source !== undefined && snapshot.source !== query.source) continue
        if (query.run !== undefined && snapshot.run !== query.run) continue
        yield snapshot
      }
    },
  }
}
