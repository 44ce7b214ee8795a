// A gongshi process that asks a site until its stdin ends or its budget is spent: `ask-host.ts DATABASE_URL SITE_PORT TURN_MILLISECONDS POLICY`. Prints a line for each answer.
import type { Politeness } from '../../src/core/hosts.ts'
import { AppError } from '../../src/errors.ts'
import { openPool } from '../../src/io/db/connection.ts'
import { createHosts } from '../../src/io/db/hosts.ts'
import { systemClock } from '../../src/io/http/clock.ts'
import { createFetcher } from '../../src/io/http/fetcher.ts'
import { Governor } from '../../src/io/http/governor.ts'
import { createRobots } from '../../src/io/http/robots.ts'

const [databaseUrl, port, turn, policy] = process.argv.slice(2)
const pool = openPool(databaseUrl!)
const hosts = createHosts(pool, { turnMilliseconds: Number(turn) })
const governor = new Governor(systemClock, { hosts })
const fetcher = createFetcher({
  ...{ userAgent: 'gongshi/test', hosts: ['www.demo.example'], local: true, resolve: { '*.demo.example': `127.0.0.1:${port}` } },
  ...{ politeness: JSON.parse(policy!) as Politeness, governor, robots: createRobots(systemClock, hosts) },
})
const leaving = new AbortController()
process.stdin.resume().once('end', () => leaving.abort())
process.stdout.write(`${hosts.worker}\n`)

async function ask(): Promise<void> {
  while (!leaving.signal.aborted) {
    try {
      await fetcher.fetch({ url: `http://www.demo.example/page?${hosts.worker}`, method: 'GET', signal: leaving.signal })
      process.stdout.write('answered\n')
    } catch (error) {
      if (leaving.signal.aborted) return
      if (!(error instanceof AppError)) throw error
      process.stdout.write(`${error.code}\n`)
      // Who is turned away for the rest of the day leaves, however much of it is left.
      if (error.context.unsent) return
    }
  }
}
await Promise.all([ask(), ask()])
await fetcher.close()
await governor.close()
await pool.end()
process.stdin.destroy()
