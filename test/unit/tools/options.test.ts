import { spawnSync } from 'node:child_process'
import { expect, it, vi } from 'vitest'

// Each starts a process.
vi.setConfig({ testTimeout: 60_000 })

const call = (...words: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'tools/score-demo.ts', ...words], { encoding: 'utf8' })

it('a tool says what it does not know, and how it is called', () => {
  const { status, stderr, stdout } = call('--nonsense')
  expect(status).toBe(2)
  expect(stderr).toMatch(/--nonsense[\s\S]*npx tsx tools\/score-demo\.ts \[--notices/)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stdout).toBe('')
})

it('a tool says how it is called where that is asked', () => {
  const { status, stdout } = call('--help')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^npx tsx tools\/score-demo\.ts /)
})
