import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIndexLedger } from '../../src/io/db/index-ledger.ts'
import type { Database } from '../../src/io/db/open.ts'
import { systemClock } from '../../src/io/http/clock.ts'
import { createElasticsearchSearch } from '../../src/io/search/elasticsearch/elasticsearch.ts'
import { index } from '../../src/pipeline/index.ts'
import { createIndexer } from '../../src/pipeline/indexer.ts'
import type { Indexing } from '../../src/pipeline/rebuild.ts'
import { compareIndex } from '../../src/pipeline/reconcile.ts'
import { RecordQuery } from '../../src/query/record-query.ts'
import { demoEntries } from '../conformance/demo-entries.ts'
import { openTestDatabase } from '../support/database.ts'
import { publishEntries } from '../support/published.ts'
import { freePorts, type SearchServer, startSearchServer } from '../support/search-server.ts'

describe('a cluster of three nodes', () => {
  const nodes: SearchServer[] = []
  let database: Database

  beforeAll(async () => {
    const names = ['one', 'two', 'three']
    const ports = await Promise.all(names.map(freePorts))
    const settings = {
      'discovery.seed_hosts': ports.map(({ transport }) => `127.0.0.1:${transport}`).join(','),
      'cluster.initial_master_nodes': names.join(','),
    }
    nodes.push(
      ...(await Promise.all(
        names.map((name, place) =>
          startSearchServer('Elasticsearch 9.5.3', { megabytes: 320, ports: ports[place], settings: { ...settings, 'node.name': name } }),
        ),
      )),
    )
    await nodes[0]!.ask('GET', '/_cluster/health?wait_for_nodes=3&timeout=60s')
    database = await openTestDatabase()
  }, 240_000)
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.stop()))
    await database?.close()
  })

  it('goes on indexing and searching when one is killed, and has everything in the end', async () => {
    const search = createElasticsearchSearch({ urls: nodes.map(({ url }) => url), index: 'gongshi', shards: 3, replicas: 1 })
    const indexing: Indexing = { store: database.store, search, ledger: createIndexLedger(database.pool) }
    const total = async () => (await search.search(RecordQuery.parse({ simulated: 'include' }))).total
    try {
      await search.clear()
      const entries = demoEntries(2400)
      await publishEntries(database, 'demo', entries.slice(0, 800))
      await index(indexing)
      await nodes[0]!.ask('GET', '/_cluster/health?wait_for_status=green&timeout=60s')

      await publishEntries(database, 'demo', entries.slice(800))
      const indexer = createIndexer({ carry: () => index(indexing, 200), clock: systemClock, patience: 120 })
      indexer.start()
      const { nodes: listed, master_node } = (await nodes[1]!.ask('GET', '/_cluster/state/master_node,nodes')) as unknown as State
      // The one that leads is the hardest to lose.
      const master = nodes.findIndex(({ url }) => url.endsWith(`:${portOf(listed, master_node, nodes)}`))
      await nodes[Math.max(0, master)]!.kill()
      expect(await total()).toBeGreaterThanOrEqual(800)
      await indexer.end()
      expect(await total()).toBe(2400)
      expect(await compareIndex(indexing)).toEqual({ records: 2400, indexed: 2400, waiting: 0, differing: [] })
    } finally {
      await search.close()
    }
  }, 240_000)
})

interface State {
  master_node: string
  nodes: Record<string, { name: string }>
}

/** The HTTP port of the node that leads. */
const portOf = (listed: State['nodes'], id: string, nodes: SearchServer[]): string | undefined =>
  new URL(nodes[['one', 'two', 'three'].indexOf(listed[id]!.name)]!.url).port
