import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Names } from './core/names.ts'
import type { Log } from './log.ts'
import { commonWords, readWords, type Words } from './query/synonyms.ts'

/** Words are read again after so long, so that a correction needs no restart. */
const lifetime = 60_000

/** A short name that one record alone shows may be a slip of its writer, or of ours; unless a person says that it holds. */
const leastSeen = 2

/** The operator's table of words in the data folder. */
export const wordsFile = (dataFolder: string): string => join(dataFolder, 'words.txt')

/** Words for one thing: those of everyone, those of `words.txt` in the data folder, and the short names that records show and people decided about (`gongshi names`). */
export function createWords(dataFolder: string, names: () => Promise<Names>, log: Pick<Log, 'warn'>): () => Promise<Words> {
  let read: Promise<Words> | undefined
  let since = 0
  const readAll = async (): Promise<Words> => {
    const file = wordsFile(dataFolder)
    const own = await readFile(file, 'utf8').catch(() => '')
    const { problems } = readWords(own)
    for (const { line, message } of problems) log.warn({ file, line }, message)
    const short = (await (await names()).shortNames()).flatMap(({ short, full, seen, verdict }) => {
      if (verdict === 'rejected') return [`${short} ! ${full}`]
      return verdict === 'holds' || seen >= leastSeen ? [`${short} = ${full}`] : []
    })
    return readWords(commonWords, short.join('\n'), own)
  }
  return () => {
    if (!read || Date.now() - since > lifetime) {
      since = Date.now()
      read = readAll()
      read.catch(() => (read = undefined))
    }
    return read
  }
}
