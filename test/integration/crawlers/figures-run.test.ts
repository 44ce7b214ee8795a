import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFigures } from '../../../src/io/db/figures.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { createLog } from '../../../src/log.ts'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'
import { run } from '../../../src/pipeline/run.ts'
import { savedFeed, savedPagesOf } from '../../../src/pipeline/saved-page.ts'
import { createRegistry } from '../../../src/registry.ts'
import { openTestDatabase } from '../../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database?.close())

test('figures go through a run into their own table, and the same pages again change nothing', async () => {
  const registry = createRegistry()
  const source = await registry.load('shenzhen-housing')
  const feed = savedFeed(savedPagesOf(source, registry.folder(source.id)))
  const figures = createFigures(database.pool)
  const deps = { openRun: database.store.openRun, figures, readBytes, now: () => '2026-01-06T03:00:00.000Z', log: createLog({ logLevel: 'silent' }) }
  const first = await run({ source, mode: 'replay', feed }, deps)
  expect([first.outcome, first.counts.figures, first.counts.records]).toEqual(['published', 48, 0])
  const again = await run({ source, mode: 'replay', feed }, deps)
  expect(again.outcome).toBe('unchanged')
  const kept = await figures.list({ source: source.id, place: '深圳市', history: true })
  expect(kept.map(({ indicator, period, value, unit, run: by }) => [indicator, period, value, unit, by])).toEqual([
    ['new-home-area', '2026-01-05', '1224.3', 'm2', first.run],
    ['new-home-units', '2026-01-05', '12', 'homes', first.run],
    ['second-hand-home-area', '2025-12', '76651.76', 'm2', first.run],
    ['second-hand-home-units', '2025-12', '750', 'homes', first.run],
  ])
  expect(await database.store.sources()).toEqual(expect.not.arrayContaining([expect.objectContaining({ records: 48 })]))
})
