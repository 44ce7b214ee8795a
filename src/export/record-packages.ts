import { sha256 } from '../core/identity.ts'
import { type Chunk, textChunk, type WrittenFiles } from './encoder.ts'
import { ocdsText, readRelease, stageOf } from './ocds.ts'
import { compileReleases, type Json, versionReleases } from './ocds-merge.ts'

/** Where a release stands in its package. A million of them take some tens of megabytes. */
interface Places {
  /** Of the process: what orders them, so that those of one process stand together. */
  key: number[]
  file: number[]
  start: number[]
  length: number[]
}

/** The process of a release, as its line begins. */
const beginning = /^\{"ocid":"([^"]+)"/

export interface RecordPackaging {
  /** Names and addresses of the release packages, in their order. */
  packages: { file: string; uri: string }[]
  /** What a package begins with, up to its list. */
  headOf: (number: number) => Json
  size: number
}

/** Record packages out of the release packages that were written: of each process its releases, what stands at their end, and how it came to that. */
export async function* recordPackages({ packages, headOf, size }: RecordPackaging, written: WrittenFiles): AsyncGenerator<Chunk> {
  const places = await findReleases(packages, written)
  const order = Uint32Array.from(places.key.keys()).sort((a, b) => places.key[a]! - places.key[b]! || a - b)
  let records = 0
  let text = ''
  let held = 0
  for (let at = 0; at < order.length; ) {
    const same: { release: Json; uri: string }[] = []
    for (const { key } = places; at < order.length && (same.length === 0 || key[order[at]!] === key[order[at - 1]!]); at++) {
      const place = order[at]!
      const { file, uri } = packages[places.file[place]!]!
      same.push({ release: readRelease(await written.at(file, places.start[place]!, places.length[place]!)), uri })
    }
    for (const releases of byProcess(same)) {
      const number = Math.floor(records / size) + 1
      const begin = records % size === 0 ? `${JSON.stringify(headOf(number)).slice(0, -1)},"records":[\n` : ',\n'
      text += begin + ocdsText(toRecord(releases))
      held++
      records++
      const ends = records % size === 0
      if (!ends && text.length < pieceLength) continue
      yield textChunk(fileOf(number), ends ? `${text}${end}` : text, held)
      text = ''
      held = 0
    }
  }
  if (records % size > 0) yield textChunk(fileOf(Math.floor(records / size) + 1), text + end, held)
}

/** What a package ends with, and the characters that are written at once. */
const end = '\n]}\n'
const pieceLength = 1 << 18

const fileOf = (number: number): string => `records-${String(number).padStart(5, '0')}.json`

async function findReleases(packages: RecordPackaging['packages'], written: WrittenFiles): Promise<Places> {
  const places: Places = { key: [], file: [], start: [], length: [] }
  for (const [number, { file }] of packages.entries())
    for await (const { text, start } of written.lines(file)) {
      const ocid = beginning.exec(text)?.[1]
      if (ocid === undefined) continue
      const release = text.endsWith(',') ? text.slice(0, -1) : text
      places.key.push(Number.parseInt(sha256(ocid).slice(0, 12), 16))
      places.file.push(number)
      places.start.push(start)
      places.length.push(Buffer.byteLength(release))
    }
  return places
}

/** Those whose keys fell together by chance are told apart. */
function byProcess(found: { release: Json; uri: string }[]): { release: Json; uri: string }[][] {
  const processes = new Map<unknown, { release: Json; uri: string }[]>()
  for (const one of found) processes.set(one.release.ocid, [...(processes.get(one.release.ocid) ?? []), one])
  return [...processes.values()]
}

/** Oldest first; of one moment, as a process goes on. */
function toRecord(found: { release: Json; uri: string }[]): Json {
  const sorted = [...found].sort((a, b) => compare(String(a.release.date), String(b.release.date)) || stageOf(a.release) - stageOf(b.release))
  const releases = sorted.map(({ release }) => release)
  return {
    ocid: releases[0]!.ocid,
    releases: sorted.map(({ release: { id, date, tag }, uri }) => ({ url: `${uri}#${String(id)}`, date, tag })),
    compiledRelease: compileReleases(releases),
    versionedRelease: versionReleases(releases),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
