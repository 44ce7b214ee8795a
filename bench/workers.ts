// How much faster four workers are than one where sites want to be asked slowly, and what each host saw of them:
// `npx tsx bench/workers.ts [--notices N] [--delay SECONDS] [--workers N]`. gongshi is built first. Time runs from the first request to the end of the last run.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chinaDay, dayLength } from '../src/core/days.ts'
import { judgeLedger, type LedgerEntry, type Violation } from '../src/core/hosts.ts'
import { createProvince } from '../src/demo/province.ts'
import { createHosts } from '../src/io/db/hosts.ts'
import { createJobs } from '../src/io/db/jobs.ts'
import { openDatabase } from '../src/io/db/open.ts'
import { createLog } from '../src/log.ts'
import { crawledSources } from './crawl-province.ts'
import { machine, measure, serveProvince } from './measure.ts'

const { values } = parseArgs({
  options: { notices: { type: 'string', default: '400' }, delay: { type: 'string', default: '0.5' }, workers: { type: 'string', default: '4' } },
})
const [notices, delay, workers] = [Number(values.notices), Number(values.delay), Number(values.workers)]
const gongshi = fileURLToPath(new URL('../dist/src/main.js', import.meta.url))
const policy = { delaySeconds: delay, concurrency: 4 }

/** Those that have notices, the largest first, so that no worker is left with it at the end. */
function sourcesBySize(): string[] {
  const crawled = new Set(crawledSources())
  const sites = createProvince({ notices }).sites.filter(({ id, total }) => total > 0 && crawled.has(`demo-${id}`))
  return sites.sort((a, b) => b.total - a.total).map(({ id }) => `demo-${id}`)
}

interface Round {
  seconds: number
  requests: number
  records: number
  hosts: number
  workers: number
  violations: Violation[]
}

async function work(count: number, sources: string[], port: number): Promise<Round> {
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-bench-'))
  const database = await openDatabase({ dataFolder: folder })
  try {
    const jobs = createJobs(database.pool, createLog({ logLevel: 'error' }))
    for (const source of sources) await jobs.enqueue(source, new Date())
    const args = ['work', '--once', '--parallel', '1', '--json', '--resolve', `*.demo.example=127.0.0.1:${port}`]
    await Promise.all(Array.from({ length: count }, () => measure(process.execPath, [gongshi, ...args], { GONGSHI_DATA: folder, DATABASE_URL: '' })))

    const hosts = createHosts(database.pool)
    const now = Date.now()
    const ledgers: LedgerEntry[][] = []
    for (const { host } of await hosts.list())
      ledgers.push([...(await hosts.ledger(host, chinaDay(now - dayLength))), ...(await hosts.ledger(host, chinaDay(now)))])
    const lines = ledgers.flat()
    const runs = await database.store.runs({ limit: 500 })
    const wrong = runs.filter(({ state }) => state !== 'published')
    if (runs.length !== sources.length || wrong.length > 0)
      throw new Error(`${runs.length} runs of ${sources.length} sources, not published: ${JSON.stringify(wrong)}`)
    const end = Math.max(...runs.map(({ endedAt }) => Date.parse(endedAt!)))
    return {
      seconds: (end - Math.min(...lines.map(({ startedAt }) => startedAt))) / 1000,
      requests: lines.length,
      records: runs.reduce((sum, { counts }) => sum + counts.new, 0),
      hosts: ledgers.length,
      workers: new Set(lines.map(({ worker }) => worker)).size,
      violations: ledgers.flatMap((ledger) => judgeLedger(ledger, policy)),
    }
  } finally {
    await database.close()
    await rm(folder, { recursive: true })
  }
}

await measure('npm', ['run', 'build'])
const sources = sourcesBySize()
const province = await serveProvince(notices, { crawlDelay: delay })
try {
  console.log(`${machine()}; ${sources.length} sources of ${notices} notices, ${delay} s between requests to a host`)
  const rounds: Round[] = []
  for (const count of [1, workers]) {
    const round = await work(count, sources, province.port)
    rounds.push(round)
    const { seconds, requests, records, hosts, violations } = round
    console.log(
      `${count} worker(s): ${seconds.toFixed(1)} s, ${requests} requests to ${hosts} hosts by ${round.workers}, ${records} records, ${violations.length} violations`,
    )
    for (const { rule, message } of violations.slice(0, 5)) console.log(`  ${rule}: ${message}`)
  }
  console.log(`${workers} workers / 1: ${(rounds[0]!.seconds / rounds[1]!.seconds).toFixed(2)} × (wanted ${(0.9 * workers).toFixed(1)} ×)`)
} finally {
  province.stop()
}
