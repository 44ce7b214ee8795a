import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkSource } from '../../../src/pipeline/check.ts'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'
import { createRegistry } from '../../../src/registry.ts'

const registry = createRegistry()

describe('every source', () => {
  test.each(registry.ids())('%s is what its folder says, and starts on its own hosts', async (id) => {
    const source = await registry.load(id)
    for (const { url, label } of source.start({})) {
      expect(source.hosts).toContain(new URL(url).host)
      expect(Object.keys(source.pages)).toContain(label)
    }
  })

  const saved = registry.ids().filter((id) => existsSync(join(registry.folder(id), 'pages')))
  test('some have saved pages', () => expect(saved.length).toBeGreaterThan(0))
  test.each(saved)('%s reads its saved pages, and none of them gone wrong clean and emptier', async (id) => {
    expect(await checkSource(await registry.load(id), registry.folder(id), readBytes)).toEqual([])
  })
})
