import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { flagFor } from '../../src/optimising.ts'

test('a flag is set where this V8 knows it, and none where it may not', () => {
  const flag = flagFor(process.versions.v8)
  expect(spawnSync(process.execPath, [...(flag ? [flag] : []), '-e', '']).stderr.toString()).toBe('')
  expect([flagFor('11.3.244.8-node.38'), flagFor('99.1.2')]).toEqual(['--interrupt-budget=200000', undefined])
})
