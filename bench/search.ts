// How long a search takes, facets included, beside what the engine takes for the same asked by hand:
//   npx tsx bench/search.ts [--records N] [--made N] [--backend postgres|elasticsearch|both] [--rounds N] [--by-hand] [--fresh] [--each] [--data FOLDER]
// `--made`: notices that are made up and read; the others are copies of them with other numbers, places and days. `--data` is kept, so that a second run need not fill it.
// Elasticsearch is a real server (downloaded through Maven), filled in every run and taken away again.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { wholeYear } from '../src/demo/proportions.ts'
import { openDatabase } from '../src/io/db/open.ts'
import { createClient } from '../src/io/search/elasticsearch/client.ts'
import { createElasticsearchSearch } from '../src/io/search/elasticsearch/elasticsearch.ts'
import { createPostgresSearch } from '../src/io/search/postgres.ts'
import type { SearchBackend } from '../src/query/backend.ts'
import { RecordQuery } from '../src/query/record-query.ts'
import { demoEntries } from '../test/conformance/demo-entries.ts'
import { type SearchServer, startSearchServer } from '../test/support/search-server.ts'
import { circumstances, median, serverCpu } from './measure.ts'
import { type ByHand, byHandInElasticsearch, byHandInPostgres } from './search-by-hand.ts'
import { fillElasticsearch, fillings, fillPostgres } from './search-fill.ts'
import { type Asked, asked, facets } from './search-queries.ts'

const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: String(wholeYear) },
    made: { type: 'string', default: '20000' },
    backend: { type: 'string', default: 'postgres' },
    rounds: { type: 'string', default: '10' },
    'by-hand': { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
    data: { type: 'string', default: join(tmpdir(), 'gongshi-bench-search') },
  },
})
const [size, made, rounds] = [Number(options.records), Number(options.made), Number(options.rounds)]

const entries = () => demoEntries(Math.min(made, size), 1).map((entry) => ({ ...entry, simulated: false }))

async function filled(name: string, fill: () => Promise<void>, search: SearchBackend): Promise<void> {
  const started = performance.now()
  await fill()
  const { records, detail } = await search.status()
  console.log(`${name}: filled with ${records} records in ${((performance.now() - started) / 1000).toFixed(0)} s: ${JSON.stringify(detail)}`)
}

interface Times {
  ours: number[]
  /** What the engine says that it took, or a statement did. */
  byHand: number[]
  /** The same to the end of the answer, read. */
  toTheEnd: number[]
}

interface Found {
  ours: number
  byHand?: number
}

/** Asks every query in turn, ours and by hand beside each other, `rounds` times after one that warms up. */
async function measure(name: string, search: SearchBackend, byHand: ByHand | undefined): Promise<void> {
  const times = new Map<Asked, Times>(asked.map((one) => [one, { ours: [], byHand: [], toTheEnd: [] }]))
  const found = new Map<Asked, Found>()
  for (let round = 0; round <= rounds; round++)
    for (const [one, { ours, byHand: hand, toTheEnd }] of times) {
      const started = performance.now()
      const { total } = await search.search(RecordQuery.parse({ ...one.query, facets: [...facets] }))
      const took = performance.now() - started
      const handed = performance.now()
      const by = byHand === undefined ? undefined : await byHand(one)
      const end = performance.now() - handed
      found.set(one, { ours: total, byHand: by?.found })
      if (round === 0) continue
      ours.push(took)
      if (by === undefined) continue
      hand.push(by.took)
      toTheEnd.push(end)
    }
  if (options.each)
    for (const [one, { ours, byHand: hand }] of times)
      console.log(
        `${median(ours).toFixed(1).padStart(8)} ms${byHand ? `, by hand ${median(hand).toFixed(1).padStart(8)} ms` : ''} ${foundBy(found.get(one)!)} ${JSON.stringify(one.query)}`,
      )
  const say = (what: string, of: number[]) => `${what} p50 ${percentile(of, 0.5).toFixed(1)} ms, p95 ${percentile(of, 0.95).toFixed(1)} ms`
  const [ours, hand] = [[...times.values()].flatMap(({ ours }) => ours), [...times.values()].flatMap(({ byHand }) => byHand)]
  const ratio = (of: (time: Times) => number[]) => median([...times.values()].map((time) => median(time.ours) / median(of(time)))).toFixed(2)
  console.log(
    [
      `${name}: ${say('ours', ours)}`,
      ...(byHand
        ? [
            say('by hand', hand),
            `the median query ${ratio(({ byHand }) => byHand)} × (${ratio(({ toTheEnd }) => toTheEnd)} × with the answer read), the sum of all ${(sum(ours) / sum(hand)).toFixed(2)} ×`,
          ]
        : []),
      `${size} records of which ${Math.min(made, size)} made up, ${asked.length} queries with facets, ${rounds} rounds`,
      circumstances(),
    ].join('; '),
  )
}

/** Milliseconds of processor time a query, of the server and of this process, ours and by hand: all queries in turn, as often as `rounds`. */
async function measureCpu(search: SearchBackend, byHand: ByHand, server: SearchServer): Promise<void> {
  const spent = { ours: { server: 0, own: 0 }, hand: { server: 0, own: 0 } }
  const ways = { ours: ({ query }: Asked) => search.search(RecordQuery.parse({ ...query, facets: [...facets] })), hand: byHand }
  for (let round = 0; round < rounds; round++)
    for (const way of ['ours', 'hand'] as const) {
      const servers = await serverCpu(server)
      const own = process.cpuUsage()
      for (const one of asked) await ways[way](one)
      const { user, system } = process.cpuUsage(own)
      spent[way].own += (user + system) / 1000
      spent[way].server += (await serverCpu(server)) - servers
    }
  const a = (milliseconds: number) => (milliseconds / rounds / asked.length).toFixed(1)
  const { ours, hand } = spent
  console.log(
    `processor time a query: ours ${a(ours.own)} ms and the server ${a(ours.server)} ms, by hand ${a(hand.own)} ms and the server ${a(hand.server)} ms; the server ${(ours.server / hand.server).toFixed(2)} ×, both ${((ours.own + ours.server) / (hand.own + hand.server)).toFixed(2)} ×; ${circumstances()}`,
  )
}

const foundBy = ({ ours, byHand }: Found) => `found ${String(ours).padStart(8)}${byHand === undefined ? '' : `, by hand ${String(byHand).padStart(8)}`}`
const sum = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0)
const percentile = (numbers: number[], share: number) => [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length * share) - 1]!

if (options.backend !== 'elasticsearch') {
  const database = await openDatabase({ dataFolder: options.data })
  const search = createPostgresSearch(database.pool)
  try {
    if (options.fresh || (await search.status()).records !== size)
      await filled('PostgreSQL', () => fillPostgres(database.pool, fillings(entries(), size)), search)
    await measure('PostgreSQL', search, options['by-hand'] ? byHandInPostgres(database.pool) : undefined)
  } finally {
    await search.close()
    await database.close()
  }
}

if (options.backend !== 'postgres') {
  const server = await startSearchServer('Elasticsearch 9.5.3', { megabytes: 3072 })
  const settings = { ...server.settings, shards: 1 }
  const search = createElasticsearchSearch(settings)
  const client = createClient(settings)
  try {
    await search.clear()
    await filled('Elasticsearch', () => fillElasticsearch(settings, fillings(entries(), size)), search)
    const byHand = options['by-hand'] ? byHandInElasticsearch(client, settings.index) : undefined
    await measure('Elasticsearch', search, byHand)
    if (byHand) await measureCpu(search, byHand, server)
  } finally {
    await client.close()
    await search.close()
    await server.stop()
  }
}
