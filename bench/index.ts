// Documents a second into Elasticsearch, beside a raw `_bulk` of the same documents as ready NDJSON: `npx tsx bench/index.ts [--records N] [--rounds N] [--outbox]`.
// `--outbox`: ours is all the way from the changes that wait in PostgreSQL (embedded, on the same machine); else from the entries that were read.
// Starts a real server (downloaded through Maven), and takes it away again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createIndexLedger } from '../src/io/db/index-ledger.ts'
import { createNames } from '../src/io/db/names.ts'
import { openDatabase } from '../src/io/db/open.ts'
import { mapping, toDocument } from '../src/io/search/elasticsearch/document.ts'
import { createElasticsearchSearch } from '../src/io/search/elasticsearch/elasticsearch.ts'
import { index } from '../src/pipeline/index.ts'
import type { IndexEntry, SearchBackend } from '../src/query/backend.ts'
import { project } from '../src/query/entry.ts'
import { demoEntries } from '../test/conformance/demo-entries.ts'
import { publishEntries } from '../test/support/published.ts'
import { type SearchServer, startSearchServer } from '../test/support/search-server.ts'
import { circumstances, median, serverCpu } from './measure.ts'

const { values: options } = parseArgs({
  options: { records: { type: 'string', default: '20000' }, rounds: { type: 'string', default: '5' }, outbox: { type: 'boolean', default: false } },
})
const [records, rounds] = [Number(options.records), Number(options.rounds)]

/** Documents a request of the raw one takes, and requests under way at once: as many as ours. */
const [perRequest, atOnce] = [1000, 2]

/** As bytes, so that nothing but sending is left. */
function readyBodies(entries: IndexEntry[], index: string): Buffer[] {
  const bodies: Buffer[] = []
  for (let at = 0; at < entries.length; at += perRequest) {
    const lines = entries
      .slice(at, at + perRequest)
      .flatMap((entry) => [{ index: { _index: index, _id: entry.id } }, toDocument(entry, project(entry))])
      .map((line) => JSON.stringify(line))
    bodies.push(Buffer.from(`${lines.join('\n')}\n`))
  }
  return bodies
}

async function sendRaw(server: SearchServer, bodies: Buffer[]): Promise<void> {
  let next = 0
  const send = async () => {
    for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
      const answer = await fetch(`${server.url}/_bulk`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body })
      const { errors } = (await answer.json()) as { errors: boolean }
      if (errors) throw new Error('the raw bulk was refused')
    }
  }
  await Promise.all(Array.from({ length: atOnce }, send))
}

interface Speed {
  perSecond: number
  /** Microseconds a document of processor time: of this process, and of the server. */
  own: number
  servers: number
}

async function speedOf(work: () => Promise<void>): Promise<Speed> {
  const servers = await serverCpu(server)
  const [started, own] = [performance.now(), process.cpuUsage()]
  await work()
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(own)
  return { perSecond: records / seconds, own: (user + system) / records, servers: (1000 * ((await serverCpu(server)) - servers)) / records }
}

/** How ours gets the entries into the index. */
interface Way {
  /** Before each round. */
  prepare(): Promise<void>
  carry(): Promise<void>
  close(): Promise<void>
}

function fromEntries(search: SearchBackend, entries: IndexEntry[]): Way {
  return {
    prepare: async () => undefined,
    async carry() {
      const { refused } = await search.put(entries)
      if (refused.length > 0) throw new Error(`refused: ${refused[0]!.reason}`)
    },
    close: async () => undefined,
  }
}

async function fromOutbox(search: SearchBackend, entries: IndexEntry[]): Promise<Way> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gongshi-bench-index-'))
  const database = await openDatabase({ dataFolder })
  await publishEntries(database, 'demo', entries)
  await database.pool.query('truncate outbox; analyze')
  const ledger = createIndexLedger(database.pool)
  return {
    prepare: () => ledger.repeat(entries.map(({ id }) => id)),
    async carry() {
      const { indexed, refused } = await index({ store: database.store, search, ledger, names: createNames(database.pool) })
      if (indexed !== entries.length || refused.length > 0) throw new Error(`indexed ${indexed}, refused ${refused.length}`)
    },
    async close() {
      await database.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

const server = await startSearchServer('Elasticsearch 9.5.3', { megabytes: 1024 })
const search = createElasticsearchSearch({ ...server.settings, shards: 1 })
let way: Way | undefined
try {
  const entries = demoEntries(records)
  const bodies = readyBodies(entries, 'raw')
  const megabytes = bodies.reduce((sum, body) => sum + body.length, 0) / 1e6
  way = options.outbox ? await fromOutbox(search, entries) : fromEntries(search, entries)
  const { prepare, carry } = way
  const found: { raw: Speed; ours: Speed }[] = []
  for (let round = 0; round <= rounds; round++) {
    await server.ask('DELETE', '/raw?ignore_unavailable=true')
    await server.ask('PUT', '/raw', { settings: { number_of_shards: 1, number_of_replicas: 0 }, mappings: mapping })
    await search.clear()
    await prepare()
    const measure = {
      raw: () => speedOf(() => sendRaw(server, bodies)),
      ours: () => speedOf(carry),
    }
    // Each goes first as often as the other; the first round warms the server up.
    const [raw, ours] =
      round % 2 === 0 ? [await measure.raw(), await measure.ours()] : await measure.ours().then(async (ours) => [await measure.raw(), ours] as const)
    console.log(
      `${round === 0 ? 'warming up' : `round ${round}`}: raw ${raw.perSecond.toFixed(0)}, ours ${ours.perSecond.toFixed(0)} documents a second, ${(ours.perSecond / raw.perSecond).toFixed(2)} ×`,
    )
    if (round > 0) found.push({ raw, ours })
  }
  const middle = (of: (one: { raw: Speed; ours: Speed }) => number, digits = 0) => median(found.map(of)).toFixed(digits)
  console.log(
    [
      `median of ${rounds}: ${middle(({ raw, ours }) => ours.perSecond / raw.perSecond, 2)} × (raw ${middle(({ raw }) => raw.perSecond)}, ours ${middle(({ ours }) => ours.perSecond)} documents a second)`,
      `processor time a document: raw ${middle(({ raw }) => raw.own)} µs and the server ${middle(({ raw }) => raw.servers)} µs, ours ${middle(({ ours }) => ours.own)} µs and the server ${middle(({ ours }) => ours.servers)} µs, ${middle(({ raw, ours }) => (raw.own + raw.servers) / (ours.own + ours.servers), 2)} ×`,
      `${records} documents${options.outbox ? ' out of the outbox' : ''}, ${megabytes.toFixed(0)} MB; ${circumstances()}`,
    ].join('; '),
  )
} finally {
  await way?.close()
  await search.close()
  await server.stop()
}
