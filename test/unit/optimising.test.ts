import { spawnSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { flagFor, keepCompiled } from '../../src/optimising.ts'

test('a flag is set where this V8 knows it, and none where it may not', () => {
  const flag = flagFor(process.versions.v8)
  expect(spawnSync(process.execPath, [...(flag ? [flag] : []), '-e', '']).stderr.toString()).toBe('')
  expect(['11.3.244.8-node.38', '13.6.233.17-node.51', '99.1.2'].map(flagFor)).toEqual([
    '--interrupt-budget=200000',
    '--invocation-count-for-turbofan=200000',
    undefined,
  ])
})

test('what is compiled is kept where this Node can, and where the folder cannot be written all goes on', () => {
  vi.stubEnv('NODE_COMPILE_CACHE', '/dev/null/compiled')
  expect(keepCompiled).not.toThrow()
  vi.unstubAllEnvs()
})
