import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadConfig } from '../../../src/config.ts'
import { type Context, createContext } from '../../../src/context.ts'
import { type ProvinceServer, startProvince } from '../../../src/demo/server.ts'
import { checkPage } from '../../../src/pipeline/check.ts'
import { fetchFrom } from '../../../src/pipeline/fetch.ts'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'
import { rehearse } from '../../../src/pipeline/rehearse.ts'
import { run } from '../../../src/pipeline/run.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'

let province: ProvinceServer
let context: Context

beforeAll(async () => {
  province = await startProvince({ notices: 300, faults: false })
  context = createContext({ ...loadConfig({ LOG_LEVEL: 'silent' }), resolve: province.resolve }, new AbortController().signal)
})
afterAll(async () => {
  await context.close()
  await province.close()
})

/** One source of each software; pages that a browser renders are left to the test of the browser. */
test.each([
  'demo-dalian-ccgp',
  'demo-anshan-ggzy',
  'demo-liaoning-ccgp',
  'demo-anshan-gov',
  'demo-dandong-construction',
  'demo-dalian-housing',
  'demo-dandong-procurement',
])('no page of %s that goes wrong is read clean and emptier', async (id) => {
  const source = await context.registry.load(id)
  const archive = createMemoryArchive()
  const fetcher = await context.fetcher(source)
  const feed = fetchFrom({ source, fetcher, archive })
  await run(
    { source, mode: 'crawl', feed, limit: 3 },
    { openRun: rehearse().openRun, readBytes, now: () => new Date().toISOString(), log: context.log },
  ).finally(() => fetcher.close())
  const pages = archive.exchanges.filter(({ part = 'page' }) => part === 'page')
  const lists = pages.filter(({ label }) => label === 'list').slice(0, 1)
  const details = pages.filter(({ label }) => label !== 'list').slice(0, 2)
  expect([lists.length, details.length]).toEqual([1, 2])
  for (const exchange of [...lists, ...details]) expect(await checkPage(source, exchange, readBytes), exchange.finalUrl).toEqual([])
})
