import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DependencyError, InputError } from '../../errors.ts'

/** What a file of a folder is while it is written. */
const unfinished = '.part'

/** Files that are written beside each other. Until `finish` each bears the ending `.part`. */
export interface ExportFolder {
  append(file: string, bytes: Uint8Array): Promise<void>
  /** The lines of a file that is being written, and the byte at which each begins. */
  lines(file: string): AsyncIterable<{ text: string; start: number }>
  /** A part of such a file. */
  at(file: string, start: number, length: number): Promise<string>
  /** What was appended is on the disk. */
  flush(): Promise<void>
  /** Puts a small file in place as a whole. */
  put(file: string, text: string): Promise<void>
  /** Gives every file its name; returns their sizes and digests. */
  finish(): Promise<Map<string, { bytes: number; sha256: string }>>
  /** Leaves everything as it is. */
  close(): Promise<void>
}

interface Open {
  handle: FileHandle
  hash: Hash
  bytes: number
}

/** Makes the folder, or takes an empty one. Throws `InputError` where it holds something, or cannot be written. */
export async function createExportFolder(path: string): Promise<ExportFolder> {
  await trying(path, () => makeFolder(path))
  const found = await trying(path, () => readdir(path))
  if (found.length > 0)
    throw new InputError(`${path} is not empty (${found.slice(0, 3).join(', ')}${found.length > 3 ? ' …' : ''}): name another folder, or go on with --resume`, {
      folder: path,
    })
  return openFolder(path, new Map())
}

/** Makes a folder and those that it lies in. Node's own way never ends where a file system says of a new folder that it is not there, as /proc does. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    const above = dirname(path)
    const missing = await stat(above).then(
      () => false,
      () => true,
    )
    if (code !== 'ENOENT' || !missing || above === path) throw error
    await makeFolder(above)
    await mkdir(path)
  }
}

/** Takes up a folder whose export was broken off: files end where `files` says, those that it does not name go. */
export async function reopenExportFolder(path: string, files: Record<string, { bytes: number }>): Promise<ExportFolder> {
  const names = await trying(path, () => readdir(path))
  const opened = new Map<string, Open>()
  for (const name of names) {
    // Files that got their name just before it was broken off.
    const file = name.endsWith(unfinished) ? name.slice(0, -unfinished.length) : name
    if (files[file] && file === name) await trying(path, () => rename(join(path, name), join(path, name + unfinished)))
    else if (name.endsWith(unfinished) && !files[file]) await trying(path, () => rm(join(path, name)))
  }
  for (const [file, { bytes }] of Object.entries(files)) {
    const place = join(path, file + unfinished)
    const size = await stat(place).then(
      (found) => found.size,
      () => -1,
    )
    if (size < bytes)
      throw new InputError(`${place} has ${Math.max(size, 0)} of ${bytes} bytes: it was changed since; begin again in an empty folder`, { folder: path })
    const handle = await trying(path, () => open(place, 'r+'))
    await trying(path, () => handle.truncate(bytes))
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(place)) hash.update(chunk as Buffer)
    opened.set(file, { handle, hash, bytes })
  }
  return openFolder(path, opened)
}

function openFolder(path: string, opened: Map<string, Open>): ExportFolder {
  const take = async (file: string): Promise<Open> => {
    const known = opened.get(file)
    if (known) return known
    const made = { handle: await trying(path, () => open(join(path, file + unfinished), 'wx+')), hash: createHash('sha256'), bytes: 0 }
    opened.set(file, made)
    return made
  }
  return {
    async append(file, bytes) {
      const to = await take(file)
      if (bytes.length === 0) return
      let written = 0
      while (written < bytes.length)
        written += (await trying(path, () => to.handle.write(bytes, written, bytes.length - written, to.bytes + written))).bytesWritten
      to.hash.update(bytes)
      to.bytes += bytes.length
    },
    lines: (file) => linesOf(join(path, file + unfinished)),
    async at(file, start, length) {
      const { buffer } = await (await take(file)).handle.read(Buffer.alloc(length), 0, length, start)
      return buffer.toString()
    },
    async flush() {
      for (const { handle } of opened.values()) await trying(path, () => handle.datasync())
    },
    async put(file, text) {
      const draft = join(path, `${file}.new`)
      await trying(path, async () => {
        const handle = await open(draft, 'w')
        try {
          await handle.writeFile(text)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(draft, join(path, file))
      })
    },
    async finish() {
      const written = new Map<string, { bytes: number; sha256: string }>()
      for (const [file, { handle, hash, bytes }] of opened) {
        await trying(path, () => handle.datasync())
        await handle.close()
        await trying(path, () => rename(join(path, file + unfinished), join(path, file)))
        written.set(file, { bytes, sha256: hash.digest('hex') })
      }
      opened.clear()
      return written
    },
    async close() {
      for (const { handle } of opened.values()) await handle.close().catch(() => undefined)
      opened.clear()
    },
  }
}

async function* linesOf(place: string): AsyncGenerator<{ text: string; start: number }> {
  let [rest, start] = [Buffer.alloc(0), 0]
  for await (const chunk of createReadStream(place)) {
    rest = Buffer.concat([rest, chunk as Buffer])
    let begin = 0
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, begin)) {
      yield { text: rest.toString('utf8', begin, end), start: start + begin }
      begin = end + 1
    }
    rest = rest.subarray(begin)
    start += begin
  }
  if (rest.length > 0) yield { text: rest.toString(), start }
}

/** The text of a file of the folder; `undefined` where there is none. */
export const readExported = (path: string, file: string): Promise<string | undefined> =>
  readFile(join(path, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw named(path, error)
  })

/** Names, sizes and digests of what lies in a folder. Throws `InputError` where there is none. */
export async function* readFolder(path: string): AsyncGenerator<{ file: string; bytes: number; digest(): Promise<string> }> {
  for (const file of (await trying(path, () => readdir(path))).sort()) {
    const place = join(path, file)
    const digest = async () => {
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(place)) hash.update(chunk as Buffer)
      return hash.digest('hex')
    }
    yield { file, bytes: (await trying(path, () => stat(place))).size, digest }
  }
}

async function trying<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw named(path, error as NodeJS.ErrnoException)
  }
}

/** Errors of the file system as what they mean for whoever asked. */
function named(path: string, error: NodeJS.ErrnoException): Error {
  const context = { folder: path, code: error.code }
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === 'EFBIG')
    return new DependencyError(`no room is left for ${path}: what is there is incomplete; make room and go on with --resume`, context, { cause: error })
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS')
    return new InputError(`${path} cannot be written: ${error.message}`, context, { cause: error })
  if (error.code === 'ENOTDIR' || error.code === 'EEXIST') return new InputError(`${path} is no folder`, context, { cause: error })
  if (error.code === 'ENOENT') return new InputError(`there is no ${path}`, context, { cause: error })
  return error
}
