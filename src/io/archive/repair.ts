import { copyFile, open, readdir, readFile, rename, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Snapshot } from '../../core/archive.ts'
import { DependencyError } from '../../errors.ts'
import { keyOf, parseLine, writeLine } from './cdxj.ts'
import { describeRecord } from './exchange.ts'
import { isInUse, unlockFile } from './file-lock.ts'
import { scanMembers } from './member.ts'
import { parseRecord } from './warc.ts'
import { indexOf, warcSuffix } from './warc-file.ts'

/** What a repair did to a file. */
export interface Repair {
  file: string
  /** Bytes of a torn record that were cut off the end. */
  torn: number
  /** Bytes in its midst that no record can be read from; they stay. */
  damaged: number
  /** Index lines written anew. */
  indexed: number
}

/** The good part of an index: its bytes, and where the indexed part of the WARC file ends. Nothing of it is good where a line in its midst is damaged. */
async function checkIndex(path: string, warcSize: number): Promise<{ bytes: number; end: number }> {
  const lines = await readFile(path).catch(() => Buffer.alloc(0))
  const bytes = lines.lastIndexOf(0x0a) + 1
  let last = 0
  for (let start = 0; start < bytes; ) {
    const end = lines.indexOf(0x0a, start)
    if (!keyOf(lines, start, end)) return { bytes: 0, end: 0 }
    last = start
    start = end + 1
  }
  const end = bytes > 0 ? parseLine(lines.toString('utf8', last, bytes - 1))?.end : 0
  return end === undefined || end > warcSize ? { bytes: 0, end: 0 } : { bytes, end }
}

/** Index lines of what stands in a WARC file from `from` on, and the damage found on the way. */
async function* describeFile(
  path: string,
  file: string,
  from: number,
  size: number,
): AsyncGenerator<{ line: string } | { damage: 'torn' | 'damaged'; offset: number; length: number }> {
  const warc = await open(path, 'r')
  let pending: { snapshot: Snapshot; end: number } | undefined
  try {
    for await (const found of scanMembers(warc, from, size)) {
      const record = 'member' in found ? parseRecord(found.member.bytes) : undefined
      const described = record && describeRecord(record)?.described
      if ('member' in found && pending && record?.type === 'request') pending.end = found.offset + found.member.length
      if (pending && (described || 'damage' in found)) {
        yield { line: writeLine(pending) }
        pending = undefined
      }
      if ('damage' in found) yield found
      else if (described) {
        const { offset, member } = found
        pending = { snapshot: { file, offset, length: member.length, ...described }, end: offset + member.length }
      }
    }
    if (pending) yield { line: writeLine(pending) }
  } finally {
    await warc.close()
  }
}

/** Makes a file and its index whole again: cuts a torn record off the end and indexes what is not indexed. */
export async function repairFile(folder: string, file: string): Promise<Repair> {
  const path = join(folder, file)
  const indexPath = join(folder, indexOf(file))
  // Aside and then in one step, as others may be reading it or mending it as well.
  const aside = `${indexPath}.${process.pid}`
  const repair: Repair = { file, torn: 0, damaged: 0, indexed: 0 }
  try {
    const { size } = await stat(path)
    const good = await checkIndex(indexPath, size)
    if (good.bytes > 0) await copyFile(indexPath, aside)
    const index = await open(aside, good.bytes > 0 ? 'r+' : 'w')
    try {
      await index.truncate(good.bytes)
      let position = good.bytes
      for await (const found of describeFile(path, file, good.end, size)) {
        if ('line' in found) {
          position += (await index.write(found.line, position)).bytesWritten
          repair.indexed++
        } else if (found.damage === 'damaged') repair.damaged += found.length
        else {
          await truncate(path, found.offset)
          repair.torn = found.length
        }
      }
    } finally {
      await index.close()
    }
    await rename(aside, indexPath)
    await unlockFile(path)
  } catch (error) {
    await rm(aside, { force: true })
    throw new DependencyError(`archive: ${path} cannot be mended: ${(error as Error).message}`, { path }, { cause: error })
  }
  return repair
}

/** Mends every file that a dead process left open, and indexes files without an index. Files that others write are left alone. */
export async function repairFolder(folder: string): Promise<Repair[]> {
  const names = new Set(await readdir(folder).catch(() => [] as string[]))
  const repairs: Repair[] = []
  for (const name of names) {
    if (name.endsWith(`${warcSuffix}.lock`)) {
      const file = name.slice(0, -'.lock'.length)
      if (!names.has(file) && !(await isInUse(join(folder, file)))) await rm(join(folder, name), { force: true })
    }
    if (!name.endsWith(warcSuffix) || (names.has(indexOf(name)) && !names.has(`${name}.lock`))) continue
    if (!(await isInUse(join(folder, name)))) repairs.push(await repairFile(folder, name))
  }
  return repairs
}
