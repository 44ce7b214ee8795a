import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { DependencyError, mayPass } from '../../src/errors.ts'
import { createIndexLedger } from '../../src/io/db/index-ledger.ts'
import type { Database } from '../../src/io/db/open.ts'
import { createElasticsearchSearch } from '../../src/io/search/elasticsearch/elasticsearch.ts'
import { index } from '../../src/pipeline/index.ts'
import { createIndexer } from '../../src/pipeline/indexer.ts'
import { type Indexing, rebuildIndex } from '../../src/pipeline/rebuild.ts'
import { compareIndex, repairIndex } from '../../src/pipeline/reconcile.ts'
import { RecordQuery } from '../../src/query/record-query.ts'
import { demoEntries } from '../conformance/demo-entries.ts'
import { openTestDatabase } from '../support/database.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { startGongshi } from '../support/gongshi.ts'
import { publishEntries } from '../support/published.ts'
import { type SearchServer, startSearchServer } from '../support/search-server.ts'

// Fault by fault, on a real Elasticsearch 9.5.3: nothing is lost, and what was down catches up by itself.

const entries = demoEntries(2000)
let server: SearchServer
let database: Database
let indexing: Indexing

beforeAll(async () => {
  server = await startSearchServer('Elasticsearch 9.5.3')
})
afterAll(() => server.stop())

beforeEach(async () => {
  database = await openTestDatabase()
  indexing = openIndexing()
  await indexing.search.clear()
})
afterEach(async () => {
  await indexing.search.close()
  await database.close()
})

/** As a process of its own opens it. */
const openIndexing = (): Indexing => ({
  store: database.store,
  search: createElasticsearchSearch(server.settings),
  ledger: createIndexLedger(database.pool),
})

const countIn = async () => ((await server.ask('GET', '/gongshi/_count')) as { count: number }).count
const ownIndices = async () => Object.keys(await server.ask('GET', '/gongshi-*'))
const agreed = (records: number) => ({ records, indexed: records, waiting: 0, differing: [] })

describe('the server is down', () => {
  it('for ten minutes: runs go on, and the index catches up by itself when it is back', async () => {
    const clock = createFakeClock()
    const began = clock.now()
    const waited: string[] = []
    let back = false
    const sleep = async (milliseconds: number) => {
      clock.advance(milliseconds)
      if (back || clock.now() - began < 600_000) return
      back = true
      await server.start()
    }
    const indexer = createIndexer({
      carry: () => index(indexing),
      clock: { now: clock.now, sleep },
      onWait: ({ message }, seconds) => waited.push(`${seconds}: ${message}`),
    })
    await server.kill()
    for (let run = 0; run < 4; run++) {
      await publishEntries(database, `demo-${run}`, entries.slice(run * 100, run * 100 + 100))
      indexer.start()
    }
    await indexer.end()
    expect(back).toBe(true)
    expect(waited[0]).toMatch(/^1: the search server does not answer/)
    expect(waited.length).toBeGreaterThan(10)
    expect(await compareIndex(indexing)).toEqual(agreed(400))
  })

  it('for good: whoever waits is told after a quarter of an hour, and nothing is lost', async () => {
    const clock = createFakeClock()
    await publishEntries(database, 'demo', entries.slice(0, 100))
    await server.kill()
    const indexer = createIndexer({ carry: () => index(indexing), clock })
    indexer.start()
    await expect(indexer.end()).rejects.toThrow(/the index catches up/)
    expect(clock.naps.reduce((sum, nap) => sum + nap, 0)).toBeGreaterThan(800_000)
    expect((await indexing.ledger.waiting()).changes).toBe(100)
    await server.start()
    expect((await index(indexing)).indexed).toBe(100)
    expect(await compareIndex(indexing)).toEqual(agreed(100))
  })

  it('killed with -9 in mid-bulk: what was not taken is sent again', async () => {
    await publishEntries(database, 'demo', entries)
    const carried = index(indexing, 200)
    const failed = expect(carried).rejects.toThrow(DependencyError)
    // Some are in, and more are on the way.
    await vi.waitFor(
      async () => expect(((await server.ask('GET', '/gongshi/_stats/indexing')) as unknown as Stats)._all.primaries.indexing.index_total).toBeGreaterThan(300),
      {
        timeout: 60_000,
        interval: 5,
      },
    )
    await server.kill()
    await failed
    const { changes } = await indexing.ledger.waiting()
    expect(changes).toBeGreaterThan(0)
    expect(changes).toBeLessThan(2000)
    await server.start()
    expect((await index(indexing)).indexed).toBe(changes)
    expect(await compareIndex(indexing)).toEqual(agreed(2000))
  })
})

interface Stats {
  _all: { primaries: { indexing: { index_total: number } } }
}

describe('the server refuses', () => {
  it('one document, whatever the mapping or the server has against it: an issue, and the rest goes on', async () => {
    const long = { ...entries[1]!, id: 'x'.repeat(600) }
    const name = '某'.repeat(12_000)
    const named = { ...entries[2]!, id: 'named', record: { ...entries[2]!.record, buyer: { name } } }
    await publishEntries(database, 'demo', [...entries.slice(10, 60), long, named, ...entries.slice(60, 110)])
    const { indexed, refused } = await index(indexing)
    expect(indexed).toBe(102)
    expect(refused.map(({ id }) => id).sort()).toEqual(['named', long.id].sort())
    expect(await countIn()).toBe(100)
    const issues = await database.store.issues({ code: 'index-refused' })
    expect(issues).toHaveLength(2)
    expect(issues.map(({ level, source }) => [level, source])).toEqual([
      ['error', 'demo'],
      ['error', 'demo'],
    ])
    for (const { message } of issues) expect(message).toMatch(/does not take this record: .{20,}; it is stored, and no search finds it$/s)
    expect(issues.map(({ message }) => message).join('\n')).toMatch(/512/)
    // They are not tried for ever, and are not hidden either.
    expect(await compareIndex(indexing)).toMatchObject({ records: 102, indexed: 100, waiting: 0 })
    expect((await repairIndex(indexing)).left.differing.length).toBeGreaterThan(0)
  })

  it('every write while its disk is full: searches go on, and the index catches up when there is room', async () => {
    await publishEntries(database, 'demo', entries.slice(0, 100))
    await index(indexing)
    // As the server does it when the disk passes its watermark.
    const block = (on: boolean | null) => server.ask('PUT', '/gongshi/_settings', { 'index.blocks.read_only_allow_delete': on })
    await block(true)
    await publishEntries(database, 'demo', entries.slice(100, 200))
    const error = await index(indexing).catch((error: unknown) => error)
    expect(mayPass(error)).toBe(true)
    expect(String(error)).toMatch(/takes no writes.*see that its disk has room/)
    expect((await indexing.search.search(RecordQuery.parse({ simulated: 'include' }))).total).toBe(100)

    const clock = createFakeClock()
    const sleep = async (milliseconds: number) => {
      await clock.sleep(milliseconds)
      if (clock.naps.length === 3) await block(null)
    }
    const indexer = createIndexer({ carry: () => index(indexing), clock: { now: clock.now, sleep } })
    indexer.start()
    await indexer.end()
    expect(clock.naps).toEqual([1000, 2000, 4000])
    expect(await compareIndex(indexing)).toEqual(agreed(200))
  })

  it('every write, by itself, once its disk passes the watermark, and takes them again by itself when there is room', async () => {
    const full = await startSearchServer('Elasticsearch 9.5.3', { megabytes: 256, settings: { 'node.name': 'full', 'cluster.info.update.interval': '10s' } })
    const search = createElasticsearchSearch(full.settings)
    const cramped: Indexing = { ...indexing, search }
    // As if so much had to stay free: more than any disk here has, and then nothing.
    const demand = (free: string) =>
      full.ask('PUT', '/_cluster/settings', {
        persistent: {
          'cluster.routing.allocation.disk.threshold_enabled': true,
          ...Object.fromEntries(['low', 'high', 'flood_stage'].map((mark) => [`cluster.routing.allocation.disk.watermark.${mark}`, free])),
        },
      })
    const blocked = async () => JSON.stringify(await full.ask('GET', '/gongshi/_settings')).includes('read_only_allow_delete')
    try {
      await search.clear()
      await publishEntries(database, 'demo', entries.slice(0, 100))
      await index(cramped)
      await demand('900tb')
      await vi.waitFor(async () => expect(await blocked()).toBe(true), { timeout: 90_000, interval: 500 })
      expect((await search.status()).detail.disk).toMatch(/full: the server takes no writes/)
      await publishEntries(database, 'demo', entries.slice(100, 200))
      await expect(index(cramped)).rejects.toThrow(/takes no writes.*see that its disk has room/)
      expect((await search.search(RecordQuery.parse({ simulated: 'include' }))).total).toBe(100)
      await demand('1b')
      await vi.waitFor(async () => expect(await blocked()).toBe(false), { timeout: 90_000, interval: 500 })
      await index(cramped)
      expect(await compareIndex(cramped)).toEqual(agreed(200))
    } finally {
      await search.close()
      await full.stop()
    }
  }, 240_000)

  it('what it has no room for in its queues (429, es_rejected_execution): it is sent again', async () => {
    const tight = await startSearchServer('Elasticsearch 9.5.3', {
      megabytes: 256,
      settings: { 'node.processors': '1', 'thread_pool.write.queue_size': '1', 'node.name': 'tight' },
    })
    const writers = Array.from({ length: 4 }, () => createElasticsearchSearch({ ...tight.settings, shards: 4 }))
    try {
      await writers[0]!.clear()
      await Promise.all(
        writers.map(async (writer, place) => {
          for (let at = place * 500; at < place * 500 + 500; at += 100) expect(await writer.put(entries.slice(at, at + 100))).toEqual({ refused: [] })
        }),
      )
      await writers[0]!.refresh()
      expect((await writers[0]!.status()).records).toBe(2000)
      const { nodes } = (await tight.ask('GET', '/_nodes/stats/thread_pool')) as unknown as Rejections
      expect(Object.values(nodes)[0]!.thread_pool.write.rejected).toBeGreaterThan(0)
    } finally {
      await Promise.all(writers.map((writer) => writer.close()))
      await tight.stop()
    }
  })
})

interface Rejections {
  nodes: Record<string, { thread_pool: { write: { rejected: number } } }>
}

describe('several at once', () => {
  it('two indexers take turns: every change arrives once, the newest stays', async () => {
    const other = openIndexing()
    try {
      await publishEntries(database, 'demo', entries.slice(0, 600))
      const drains = [index(indexing, 50), index(other, 50)]
      for (let version = 2; version <= 4; version++) {
        const changed = entries.slice(0, 50).map((entry) => ({ ...entry, record: { ...entry.record, title: `第${version}版 ${entry.record.title}` } }))
        await publishEntries(database, 'demo', changed)
        drains.push(index(indexing, 50), index(other, 50))
      }
      const carried = await Promise.all(drains)
      expect(carried.reduce((sum, { indexed }) => sum + indexed, 0)).toBe(600 + 3 * 50)
      expect(await compareIndex(indexing)).toEqual(agreed(600))
      const [hit] = (await indexing.search.search(RecordQuery.parse({ text: entries[0]!.record.title, simulated: 'include' }))).hits
      expect((await database.store.record(hit!.id))!.version).toBe(4)
    } finally {
      await other.search.close()
    }
  })

  it('a rebuild beside: readers see the old index to its end, writers reach both, and there is no gap', async () => {
    await publishEntries(database, 'demo', entries.slice(0, 500))
    await index(indexing)
    const other = openIndexing()
    const search = () => other.search.search(RecordQuery.parse({ simulated: 'include' }))
    const before = await ownIndices()
    let rounds = 0
    const written: Promise<unknown>[] = []
    const changed = entries.slice(0, 3).map((entry) => ({ ...entry, text: `云海钢琴 ${entry.text}` }))
    await rebuildIndex(indexing, {
      batch: 100,
      onProgress: (indexed) => {
        rounds += 1
        if (indexed !== 200) return
        // In the midst of it: old records change, and new ones come.
        written.push(publishEntries(database, 'demo', [...changed, ...entries.slice(500, 550)]).then(() => index(other)))
        written.push(search().then(({ total }) => expect(total).toBeGreaterThanOrEqual(500)))
      },
    })
    await Promise.all(written)
    await index(other)
    expect(rounds).toBeGreaterThanOrEqual(5)
    expect(await ownIndices()).toHaveLength(1)
    expect(await ownIndices()).not.toEqual(before)
    expect((await search()).total).toBe(550)
    expect((await other.search.search(RecordQuery.parse({ text: '云海钢琴', simulated: 'include' }))).total).toBe(3)
    expect(await compareIndex(other)).toEqual(agreed(550))
    await other.search.close()
  })

  it('a rebuild killed with -9 half-way leaves the old index serving, and the next one cleans up', async () => {
    await publishEntries(database, 'demo', entries)
    await index(indexing)
    const [old] = await ownIndices()
    const environment = { DATABASE_URL: database.url, ELASTICSEARCH_URL: server.url, ELASTICSEARCH_REPLICAS: '0' }
    const { child, ended } = startGongshi(['index', 'rebuild'], environment)
    await vi.waitFor(
      async () =>
        expect(((await server.ask('GET', '/gongshi-building/_stats/indexing')) as unknown as Stats)._all.primaries.indexing.index_total).toBeGreaterThan(0),
      {
        timeout: 60_000,
        interval: 5,
      },
    )
    child.kill('SIGKILL')
    await ended
    expect(await ownIndices()).toHaveLength(2)
    expect((await indexing.search.search(RecordQuery.parse({ simulated: 'include' }))).total).toBe(2000)
    expect((await indexing.search.status()).detail.building).toMatch(/left half-way/)
    // Writers are not hindered by it.
    await publishEntries(database, 'demo', [{ ...entries[0]!, text: `云海钢琴 ${entries[0]!.text}` }])
    await index(indexing)
    expect(await compareIndex(indexing)).toEqual(agreed(2000))

    expect(await rebuildIndex(indexing)).toMatchObject({ indexed: 2000, finished: true })
    expect(await ownIndices()).toHaveLength(1)
    expect(await ownIndices()).not.toContain(old)
    expect(await compareIndex(indexing)).toEqual(agreed(2000))
  })
})

describe('the index and the store differ', () => {
  it('status finds it by bucket, and repair mends it: missing, stale and surplus', async () => {
    await publishEntries(database, 'demo', entries.slice(0, 300))
    await index(indexing)
    await indexing.search.remove([entries[0]!, entries[1]!])
    await indexing.search.put([{ ...entries[400]!, id: 'surplus' }])
    await database.pool.query('update record set text = $1 where id = $2', ['another text', entries[2]!.id])
    const { differing, ...counts } = await compareIndex(indexing)
    expect(counts).toEqual({ records: 300, indexed: 299, waiting: 0 })
    expect(differing.length).toBeGreaterThan(0)
    expect(await repairIndex(indexing)).toEqual({ missing: 2, stale: 1, surplus: 1, left: agreed(300) })
  })

  it('an index that is not there is made of all records by the first who indexes, and nobody searches in nothing', async () => {
    await publishEntries(database, 'demo', entries.slice(0, 50))
    await index(indexing)
    await server.ask('DELETE', `/${(await ownIndices())[0]}`)
    const fresh = openIndexing()
    await expect(fresh.search.search(RecordQuery.parse({}))).rejects.toThrow(/has no index of ours, or shows this user none: run `gongshi index rebuild`/)
    await publishEntries(database, 'demo', entries.slice(50, 60))
    await index(fresh)
    expect(await compareIndex(fresh)).toEqual(agreed(60))
    await fresh.search.close()
  })
})
