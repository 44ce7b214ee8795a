import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const corpus = fileURLToPath(new URL('../../../shared/corpus/search', import.meta.url))

/** What was reached; the figures may only rise. */
const reached = { ndcg: 0.93, recall: 0.94 }

it.skipIf(!existsSync(corpus))('ranks the judged queries at least as well as before (skipped where ../shared/corpus is missing)', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'tools/relevance.ts', '--worst', '30'], { maxBuffer: 2 ** 24 })
  const [, ndcg, recall] = /^all .*nDCG@10 ([\d.]+) +recall@20 ([\d.]+)/m.exec(stdout) ?? []
  expect(Number(ndcg), stdout).toBeGreaterThanOrEqual(reached.ndcg)
  expect(Number(recall), stdout).toBeGreaterThanOrEqual(reached.recall)
})
