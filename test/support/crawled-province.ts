import type { Context } from '../../src/context.ts'
import { type ProvinceServer, startProvince } from '../../src/demo/server.ts'
import { fetchFrom } from '../../src/pipeline/fetch.ts'
import { readBytes } from '../../src/pipeline/read-bytes.ts'
import { replayFrom } from '../../src/pipeline/replay.ts'
import { type Plan, type RunReport, run } from '../../src/pipeline/run.ts'
import { openTestContext } from './test-context.ts'

/** A crawl of a test: what it knows of earlier ones, and what its source promises. */
export interface TestCrawl {
  mode?: 'crawl' | 'replay'
  /** Lists and pages as earlier runs left them; without it everything is fetched. `budget`: pages looked at again. */
  knowing?: { budget: number }
  /** Milliseconds since the epoch; default now. */
  now?: () => number
  expect?: Plan['source']['expect']
}

export interface CrawledProvince {
  province: ProvinceServer
  context: Context
  /** Runs a source; `requests`: how many the sites were asked meanwhile. */
  crawl(id: string, how?: TestCrawl): Promise<RunReport & { requests: number }>
  close(): Promise<void>
}

/** A simulated province without faults, and a context with a database and an archive of its own that crawls it. */
export async function openCrawledProvince({ notices }: { notices: number }): Promise<CrawledProvince> {
  const province = await startProvince({ notices, faults: false })
  const { context, close } = await openTestContext(province.resolve)
  return {
    province,
    context,
    async crawl(id, { mode = 'crawl', knowing, now = Date.now, expect = {} } = {}) {
      const source = await context.registry.load(id)
      const [store, archive, fetcher] = await Promise.all([context.store(), context.archive(), context.fetcher(source)])
      const known = knowing ? { lists: await context.lists(), checks: await context.pageChecks(), checkBudget: knowing.budget } : {}
      const feed = mode === 'crawl' ? fetchFrom({ source, fetcher, archive, ...known, now, backoff: () => 0 }) : replayFrom({ source, archive })
      const deps = { openRun: store.openRun.bind(store), readBytes, now: () => new Date(now()).toISOString(), log: context.log }
      const before = province.requests
      const report = await run({ source: { ...source, expect: { ...source.expect, ...expect } }, mode, feed }, deps).finally(() => fetcher.close())
      return { ...report, requests: province.requests - before }
    },
    async close() {
      await close()
      await province.close()
    },
  }
}
