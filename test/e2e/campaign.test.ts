import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../tools/campaign.ts', import.meta.url))

test('after faults, a good run leaves what an undisturbed crawl would; each fault showed', async () => {
  const args = ['--import', 'tsx', script, '--seed', '4', '--faults', '12', '--notices', '80', '--sources', '3']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(stdout).toMatch(/^fault +planted +lost +twice +wrong +versions +how it showed\n/)
  expect(stdout).toMatch(/\n\d{2,} faults in \d+ s: 0 losses, 0 did not show, 0 good runs went wrong\n$/)
})
