import type pg from 'pg'
import { recordId } from '../src/core/identity.ts'
import { withTransaction } from '../src/io/db/connection.ts'
import { systemClock } from '../src/io/http/clock.ts'
import { createBulkWriter } from '../src/io/search/elasticsearch/bulk.ts'
import { createClient, type Settings } from '../src/io/search/elasticsearch/client.ts'
import { toDocument } from '../src/io/search/elasticsearch/document.ts'
import { createCombinations } from '../src/io/search/facets.ts'
import { writeEntries } from '../src/io/search/write.ts'
import type { IndexEntry } from '../src/query/backend.ts'
import { beginCut } from '../src/query/cut.ts'
import { type Projection, project } from '../src/query/entry.ts'
import { combinationOf } from '../src/query/facets.ts'
import { divisionTokens, headToken } from '../src/query/tokens.ts'

/** An entry with what the index keeps of it, which is dear to make and cheap to change. */
export interface Filling {
  entry: IndexEntry
  projection: Projection
}

const perBatch = 1000
const years = 10

/**
 * So many entries, batch by batch: those that were made, and copies of them with other ids, numbers, places, sources and days over ten years, tokens and all,
 * so that words stay as frequent as they are and numbers as rare. Every name is said as often as there are copies.
 */
export function* fillings(made: IndexEntry[], records: number): Generator<Filling[]> {
  const originals = made.map((entry): Filling => ({ entry, projection: project(entry) }))
  const byDomain = new Map<string, IndexEntry[]>()
  for (const entry of made) {
    const others = byDomain.get(entry.record.domain) ?? []
    others.push(entry)
    byDomain.set(entry.record.domain, others)
  }
  const numbers = originals.map(({ projection: { codes } }) => new Set(tokensOfNumbers(codes)))
  let batch: Filling[] = []
  for (let at = 0; at < records; at++) {
    const [place, copy] = [at % made.length, Math.floor(at / made.length)]
    const original = originals[place]!
    const donors = byDomain.get(original.entry.record.domain)!
    batch.push(copy === 0 ? original : copyOf(original, numbers[place]!, copy, donors[(place + copy * 7919) % donors.length]!))
    if (batch.length === perBatch || at === records - 1) {
      yield batch
      batch = []
    }
  }
}

function copyOf({ entry, projection }: Filling, numbers: ReadonlySet<string>, copy: number, donor: IndexEntry): Filling {
  const day =
    projection.day &&
    `${Number(projection.day.slice(0, 4)) - years + 1 + (copy % years)}${projection.day.slice(4, 8)}${projection.day.slice(8).replace('29', '28')}`
  const codes = projection.codes.map((code) => code.replace(/\d+(?=\D*$)/, (run) => `${run}${String(copy).padStart(2, '0')}`))
  const division = donor.record.division
  const kept = projection.tokens.split(' ').filter((token) => !numbers.has(token) && !token.startsWith('d:') && !token.startsWith('e:'))
  return {
    entry: {
      ...entry,
      // of a hash, as all ids are
      id: recordId(donor.source, entry.id, copy),
      source: donor.source,
      record: { ...entry.record, publishedAt: day, division },
      text: codes.reduce((text, code, index) => text.replaceAll(projection.codes[index]!, code), entry.text),
    },
    projection: { ...projection, day, codes, tokens: [...new Set([...kept, ...tokensOfNumbers(codes), ...divisionTokens(division ?? '')])].join(' ') },
  }
}

function tokensOfNumbers(codes: string[]): string[] {
  const cut = beginCut()
  for (const code of codes) {
    cut.text(code)
    cut.pieces(code)
  }
  const long = cut
    .tokens()
    .split(' ')
    .filter((token) => /\d{3}/.test(token) && !/^(19|20)\d\d$/.test(token))
  return [...long, ...long.map(headToken)]
}

/** Fills the tables of the index; the inverted index is made at the end, in one go. */
export async function fillPostgres(pool: pg.Pool, batches: Iterable<Filling[]>): Promise<void> {
  const combinations = createCombinations()
  const { rows } = await pool.query<{ indexdef: string }>("select indexdef from pg_indexes where indexname = 'search_entry_tokens_idx'")
  await pool.query('truncate search_entry, search_name, search_facet, search_count; drop index search_entry_tokens_idx')
  try {
    let writing: Promise<void> = Promise.resolve()
    for (const batch of batches) {
      const [entries, projections] = [batch.map(({ entry }) => entry), batch.map(({ projection }) => projection)]
      const facets = await combinations.number(
        pool,
        entries.map((entry, index) => combinationOf(entry, projections[index]!)),
      )
      await writing
      writing = withTransaction(pool, (client) => writeEntries(client, 'public', entries, projections, facets), 'begin; set local synchronous_commit = off')
    }
    await writing
  } finally {
    await withTransaction(pool, (client) => client.query(rows[0]!.indexdef), "begin; set local maintenance_work_mem = '1GB'")
    await pool.query('vacuum analyze search_entry, search_name, search_facet, search_count')
  }
}

/** Fills the index that serves. */
export async function fillElasticsearch(settings: Settings, batches: Iterable<Filling[]>): Promise<void> {
  const client = createClient(settings)
  const writer = createBulkWriter(client, systemClock)
  for (const batch of batches)
    for (const { entry, projection } of batch)
      await writer.add({
        id: entry.id,
        action: { index: { _index: settings.index, _id: entry.id, version: entry.version, version_type: 'external_gte' } },
        document: JSON.stringify(toDocument(entry, projection)),
      })
  const refused = await writer.end()
  if (refused.length > 0) throw new Error(`refused: ${refused[0]!.reason}`)
  await client.indices.refresh({ index: settings.index })
  await client.close()
}
