import { spawnSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { flagsFor, keepCompiled } from '../../src/optimising.ts'

test('flags are set where this V8 knows them, and none where it may not', () => {
  expect(spawnSync(process.execPath, [...flagsFor(process.versions.v8), '-e', '']).stderr.toString()).toBe('')
  expect(flagsFor('11.3.244.8-node.38')).toContain('--interrupt-budget=200000')
  expect(flagsFor('13.6.233.17-node.51')).toEqual(['--invocation-count-for-turbofan=200000'])
  expect(flagsFor('99.1.2')).toEqual([])
})

test('what is compiled is kept where this Node can, and where the folder cannot be written all goes on', () => {
  vi.stubEnv('NODE_COMPILE_CACHE', '/dev/null/compiled')
  expect(keepCompiled).not.toThrow()
  vi.unstubAllEnvs()
})
