import { expect, test } from 'vitest'
import type { Issue } from '../../../src/core/issue.ts'
import type { RecordDraft } from '../../../src/core/store.ts'
import { DependencyError } from '../../../src/errors.ts'
import { createStaging } from '../../../src/pipeline/store.ts'

const drafts = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(index) }) as RecordDraft)
const issue: Issue = { code: 'status', level: 'error', message: '404' }

test('writes when a batch is full, and the rest when it is told to', async () => {
  const batches: number[] = []
  const issues: number[] = []
  const staging = createStaging(
    { stage: async (some) => void batches.push(some.length), recordIssues: async (some) => void issues.push(some.length) },
    { batch: 10 },
  )
  for (let page = 0; page < 23; page++) await staging.add(drafts(1), [issue])
  expect([batches, issues]).toEqual([
    [10, 10],
    [10, 10],
  ])
  await staging.flush()
  expect([batches, issues]).toEqual([
    [10, 10, 3],
    [10, 10, 3],
  ])
})

test('who adds to a full batch waits for the store', async () => {
  let finish = () => {}
  const staging = createStaging({ stage: () => new Promise((resolve) => (finish = resolve)), recordIssues: async () => undefined }, { batch: 2 })
  let added = false
  const adding = staging.add(drafts(2), []).then(() => {
    added = true
  })
  await new Promise(setImmediate)
  expect(added).toBe(false)
  finish()
  await adding
})

test('a store that fails fails everyone who adds after it', async () => {
  const staging = createStaging({ stage: () => Promise.reject(new DependencyError('gone')), recordIssues: async () => undefined }, { batch: 1 })
  await expect(staging.add(drafts(1), [])).rejects.toThrow('gone')
  await expect(staging.flush()).rejects.toThrow('gone')
})
