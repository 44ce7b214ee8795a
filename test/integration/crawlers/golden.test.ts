import { describe, expect, test } from 'vitest'
import { checkExpectations } from '../../../src/pipeline/check.ts'
import { goldenOf, goldenPath, savedGolden } from '../../../src/pipeline/golden.ts'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'
import { savedPagesOf } from '../../../src/pipeline/saved-page.ts'
import { createRegistry } from '../../../src/registry.ts'

const registry = createRegistry()
const sources = await Promise.all(registry.ids().map((id) => registry.load(id)))
const pages = sources.flatMap((source) => savedPagesOf(source, registry.folder(source.id)).map(({ name, exchange }) => ({ source, name, exchange })))

/** Every saved page of every source comes to what a person has found in it: rows, addresses, records. */
describe('sources', () => {
  test('there are saved pages', () => expect(pages.length).toBeGreaterThan(0))
  test.each(pages.map((page) => [`${page.source.id} ${page.name}`, page] as const))('%s', async (_, { source, name, exchange }) => {
    const folder = registry.folder(source.id)
    const golden = savedGolden(folder, name)
    expect(golden, `nobody has reviewed it: ${goldenPath(folder, name)} is missing`).toBeDefined()
    expect(await goldenOf(source, exchange, readBytes)).toEqual(golden)
  })

  test.each(sources.filter(({ simulated }) => !simulated).map((source) => [source.id, source] as const))(
    '%s keeps the rules of real sites',
    async (id, source) => {
      const labels = new Set(savedPagesOf(source, registry.folder(id)).map(({ exchange }) => exchange.label))
      expect([...labels].sort()).toEqual(Object.keys(source.pages).sort())
      expect(source.politeness.delaySeconds).toBeGreaterThanOrEqual(2)
      expect(source.politeness.concurrency).toBe(1)
      expect(['captured', 'documented']).toContain(source.status.evidence)
      expect(source.status.crawledLive).toBeUndefined()
      expect(source.schedule?.cron).toMatch(/^\S+(?: \S+){4}$/)
      expect(source.expect.min?.records ?? source.expect.min?.figures).toBeGreaterThan(0)
      if (!source.expect.min?.figures) expect(source.expect.filled).toMatchObject({ title: 1, publishedAt: 1 })
      expect(source.expect.maxFailed).toBeDefined()
      expect(await checkExpectations(source, registry.folder(id), readBytes)).toEqual([])
    },
  )
})
