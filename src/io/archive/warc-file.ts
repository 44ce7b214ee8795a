import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { DependencyError } from '../../errors.ts'
import { lockFile, unlockFile } from './file-lock.ts'
import { gzipMember } from './member.ts'
import { writeRecord } from './warc.ts'

/** A WARC file that this process alone writes, and the index beside it. */
export interface WarcFile {
  readonly name: string
  /** Bytes of the WARC file and of its index. */
  readonly size: number
  readonly indexSize: number
  /** Appends members and index lines: both or neither. Throws `DependencyError`; the file then is as it was before. */
  write(members: Buffer, lines: Buffer): Promise<void>
  flush(): Promise<void>
  close(): Promise<void>
}

export const warcSuffix = '.warc.gz'
export const indexOf = (name: string): string => `${name.slice(0, -warcSuffix.length)}.cdxj`
/** Files of a run are named after it. */
export const stemOf = (run: string): string => run.replace(/[^\w.-]+/g, '-').slice(0, 100)

const warcinfo = (name: string, about: Record<string, string>): Buffer =>
  gzipMember(
    writeRecord(
      [
        ['WARC-Type', 'warcinfo'],
        ['WARC-Record-ID', `<urn:uuid:${randomUUID()}>`],
        ['WARC-Date', new Date().toISOString()],
        ['WARC-Filename', name],
        ['Content-Type', 'application/warc-fields'],
      ],
      Buffer.from(
        Object.entries(about)
          .map(([key, value]) => `${key}: ${value}\r\n`)
          .join(''),
      ),
    ),
  )

/**
 * Writes all of it or throws: a short write is what a full disk gives first. Synchronous on purpose: what takes it is the page cache, and handing
 * each page to the thread pool and back costs a crawl more than the write.
 */
function writeAt({ fd }: FileHandle, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done, position + done)
}

const refused = (path: string, cause: unknown): DependencyError =>
  new DependencyError(`archive: ${path} cannot be written: ${(cause as Error).message}`, { path }, { cause })

/** The first free name of the run. */
async function claim(folder: string, run: string): Promise<{ name: string; warc: FileHandle }> {
  for (let number = 1; ; number++) {
    const name = `${stemOf(run)}-${String(number).padStart(4, '0')}${warcSuffix}`
    const path = join(folder, name)
    try {
      await lockFile(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw error
    }
    try {
      return { name, warc: await open(path, 'wx+') }
    } catch (error) {
      await unlockFile(path)
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Starts a new file of a run with its warcinfo record. */
export async function createWarcFile(folder: string, run: string, about: Record<string, string>): Promise<WarcFile> {
  let claimed: Awaited<ReturnType<typeof claim>>
  let index: FileHandle
  try {
    await mkdir(folder, { recursive: true })
    claimed = await claim(folder, run)
    index = await open(join(folder, indexOf(claimed.name)), 'w+').catch(async (error) => {
      await claimed.warc.close()
      await unlockFile(join(folder, claimed.name))
      throw error
    })
  } catch (error) {
    throw refused(folder, error)
  }
  const { name, warc } = claimed
  const path = join(folder, name)
  const sizes = { warc: 0, index: 0 }
  /** What was written may not be on the disk. */
  let dirty = false
  const write = async (members: Buffer, lines: Buffer): Promise<void> => {
    dirty = true
    try {
      writeAt(warc, members, sizes.warc)
      writeAt(index, lines, sizes.index)
    } catch (error) {
      await warc.truncate(sizes.warc).catch(() => {})
      await index.truncate(sizes.index).catch(() => {})
      throw refused(path, error)
    }
    sizes.warc += members.length
    sizes.index += lines.length
  }
  const close = async (): Promise<void> => {
    await warc.close()
    await index.close()
    await unlockFile(path)
  }
  try {
    await write(warcinfo(name, about), Buffer.alloc(0))
  } catch (error) {
    await close()
    throw error
  }
  return {
    name,
    get size() {
      return sizes.warc
    },
    get indexSize() {
      return sizes.index
    },
    write,
    async flush() {
      if (!dirty) return
      dirty = false
      try {
        await Promise.all([warc.datasync(), index.datasync()])
      } catch (error) {
        dirty = true
        throw refused(path, error)
      }
    },
    close,
  }
}
