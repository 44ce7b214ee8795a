import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive, Exchange, Snapshot } from '../../core/archive.ts'
import { sha256 } from '../../core/identity.ts'
import { DependencyError, NotFoundError } from '../../errors.ts'
import { type Catalog, createCatalog } from './catalog.ts'
import { writeLine } from './cdxj.ts'
import { type Described, describeExchange, describeRecord, recordsOf } from './exchange.ts'
import { gzipMember, readMembers } from './member.ts'
import { type Repair, repairFolder } from './repair.ts'
import { parseHttp, parseRecord } from './warc.ts'
import { createWarcFile, type WarcFile, warcSuffix } from './warc-file.ts'

export interface ArchiveOptions {
  /** Name and version, and who operates it: go into the warcinfo record of each file. */
  software: string
  operator?: string
  /** A file that has grown so large is followed by another. Default 1 GB. */
  maxFileBytes?: number
  /** Hears what was mended when the archive was opened. */
  onRepair?: (repair: Repair) => void
}

interface Waiting {
  exchange: Exchange
  resolve: (snapshot: Snapshot) => void
  reject: (error: unknown) => void
}

/** An exchange that can be written. */
interface Ready {
  waiting: Waiting
  described: Described
}

const batchLength = 64
const batchBytes = 16 * 1024 * 1024
const maxOpenFiles = 8

/**
 * Opens a folder of gzipped WARC 1.1 files (a file per run, a gzip member a record) with an index beside each. What a crash tore is mended first.
 * Several processes may append at once. Throws `DependencyError` where the disk refuses.
 */
export async function openArchive(folder: string, { onRepair, ...options }: ArchiveOptions): Promise<Archive> {
  for (const repair of await repairFolder(folder)) onRepair?.(repair)
  return new WarcArchive(folder, options)
}

class WarcArchive implements Archive {
  readonly #folder: string
  readonly #about: Record<string, string>
  readonly #maxFileBytes: number
  readonly #catalog: Catalog
  /** Least recently used first. */
  readonly #files = new Map<string, WarcFile>()
  #queue: Waiting[] = []
  #pumping: Promise<void> | undefined
  #isLoaded = false
  #isClosed = false

  constructor(folder: string, { software, operator, maxFileBytes = 1_000_000_000 }: ArchiveOptions) {
    this.#folder = folder
    this.#maxFileBytes = maxFileBytes
    this.#catalog = createCatalog(folder)
    this.#about = {
      software,
      ...(operator === undefined ? {} : { operator }),
      format: 'WARC File Format 1.1',
      conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    }
  }

  append(exchange: Exchange): Promise<Snapshot> {
    if (this.#isClosed) return Promise.reject(new DependencyError('archive: it is closed'))
    return new Promise((resolve, reject) => {
      this.#queue.push({ exchange, resolve, reject })
      // In a microtask, so that exchanges appended together are written together.
      this.#pumping ??= Promise.resolve().then(() => this.#pump())
    })
  }

  read(snapshot: Pick<Snapshot, 'file' | 'offset'>): Promise<Exchange> {
    return this.#readExchange(snapshot)
  }

  find(query: Parameters<Archive['find']>[0]): AsyncIterable<Snapshot> {
    return this.#catalog.find(query)
  }

  async flush(): Promise<void> {
    await this.#pumping
    await Promise.all([...this.#files.values()].map((file) => file.flush()))
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#pumping
    const closings = await Promise.allSettled([...this.#files].map(([run, file]) => file.flush().finally(() => this.#closeFile(run))))
    for (const closing of closings) if (closing.status === 'rejected') throw closing.reason
  }

  async #pump(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#nextBatch()
      try {
        await this.#writeBatch(batch)
      } catch (error) {
        for (const { waiting } of batch) waiting.reject(error)
      }
    }
    this.#pumping = undefined
  }

  /**
   * The next exchanges that can be written at once: of one run, in their order, and no body twice, as the second one has to know where the first stands.
   * Those of other runs keep their places.
   */
  #nextBatch(): Ready[] {
    const batch: Ready[] = []
    const bodies = new Set<string>()
    const later: Waiting[] = []
    let bytes = 0
    let full = false
    for (const waiting of this.#queue) {
      full ||= batch.length >= batchLength || bytes >= batchBytes
      if (full || (batch[0] && waiting.exchange.run !== batch[0].described.run)) {
        later.push(waiting)
        continue
      }
      try {
        const described = describeExchange(waiting.exchange)
        if (bodies.has(described.sha256)) {
          full = true
          later.push(waiting)
          continue
        }
        bodies.add(described.sha256)
        bytes += described.size
        batch.push({ waiting, described })
      } catch (error) {
        waiting.reject(error)
      }
    }
    this.#queue = later
    return batch
  }

  async #writeBatch(batch: Ready[]): Promise<void> {
    const [head] = batch
    if (!head) return
    const catalog = this.#catalog
    if (!this.#isLoaded) {
      await catalog.refresh()
      this.#isLoaded = true
    }
    const file = await this.#fileFor(head.described.run)
    const members: Buffer[] = []
    const lines: Buffer[] = []
    const written: { snapshot: Snapshot; line: { start: number; length: number }; waiting: Waiting }[] = []
    let offset = file.size
    let start = file.indexSize
    for (const { waiting, described } of batch) {
      const known = await catalog.first(described.sha256)
      const isNotModified = waiting.exchange.response.status === 304
      const first = known && !isNotModified && (known.part === 'rendered') === (described.part === 'rendered') ? known : undefined
      const pair = recordsOf(waiting.exchange, described, first).map(gzipMember)
      members.push(...pair)
      const snapshot: Snapshot = { file: file.name, offset, length: pair[0]?.length ?? 0, ...described, revisit: first !== undefined || isNotModified }
      offset += pair.reduce((sum, member) => sum + member.length, 0)
      const line = Buffer.from(writeLine({ snapshot, end: offset }))
      lines.push(line)
      written.push({ snapshot, line: { start, length: line.length }, waiting })
      start += line.length
    }
    await file.write(Buffer.concat(members), Buffer.concat(lines))
    for (const { snapshot, line, waiting } of written) {
      catalog.add(file.name, snapshot, line)
      waiting.resolve(snapshot)
    }
  }

  async #fileFor(run: string): Promise<WarcFile> {
    const files = this.#files
    let file = files.get(run)
    if (file && file.size >= this.#maxFileBytes) {
      await this.#closeFile(run)
      file = undefined
    }
    file ??= await createWarcFile(this.#folder, run, this.#about)
    files.delete(run)
    files.set(run, file)
    const [oldest] = files.keys()
    if (files.size > maxOpenFiles && oldest !== undefined) await this.#closeFile(oldest)
    return file
  }

  async #closeFile(run: string): Promise<void> {
    const file = this.#files.get(run)
    this.#files.delete(run)
    if (!file) return
    await file.close()
    this.#catalog.release(file.name)
  }

  /** `depth`: of revisits that led here. */
  async #readExchange({ file, offset }: Pick<Snapshot, 'file' | 'offset'>, depth = 0): Promise<Exchange> {
    const place = `${file}:${offset}`
    if (!/^[\w.-]+$/.test(file) || !file.endsWith(warcSuffix)) throw new NotFoundError(`archive: "${file}" is no file of the archive`, { file })
    const handle = await open(join(this.#folder, file), 'r').catch((error) => {
      if (error.code === 'ENOENT') throw new NotFoundError(`archive: ${file} is not there`, { file }, { cause: error })
      throw new DependencyError(`archive: ${file} cannot be read: ${error.message}`, { file }, { cause: error })
    })
    try {
      const [answer, next] = await readMembers(handle, offset, 2)
      const record = answer && parseRecord(answer.bytes)
      const found = record && describeRecord(record)
      if (!record || !found) throw new DependencyError(`archive: no whole record at ${place}`, { file, offset })
      const { described, response, first } = found
      if (first) {
        if (depth > 0) throw new DependencyError(`archive: the revisit at ${place} leads to another revisit`, { file, offset })
        response.body = (await this.#readExchange(first, depth + 1)).response.body
      }
      if (sha256(response.body) !== described.sha256) throw new DependencyError(`archive: the body at ${place} does not have its digest`, { file, offset })
      const asked = next && parseRecord(next.bytes)
      const http =
        asked?.type === 'request' && asked.fields.get('warc-concurrent-to') === record.fields.get('warc-record-id') ? parseHttp(asked.block) : undefined
      const { url, finalUrl, method, fetchedAt, source, run, label, context, part, askedUrl } = described
      return {
        request: { url, method, headers: Object.fromEntries(http?.headers ?? []), ...(http && http.body.length > 0 ? { body: http.body } : {}) },
        response,
        finalUrl,
        fetchedAt,
        source,
        run,
        label,
        ...(context === undefined ? {} : { context }),
        ...(part === undefined ? {} : { part }),
        ...(askedUrl === undefined ? {} : { askedUrl }),
      }
    } finally {
      await handle.close()
    }
  }
}
