import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import { ExitCode, NotFoundError } from '../errors.ts'
import { goldenOf, goldenPath, savedGolden } from '../pipeline/golden.ts'
import { readBytes } from '../pipeline/read-bytes.ts'
import { savedPagesOf } from '../pipeline/saved-page.ts'
import { jsonOption } from './options.ts'
import { print, shorten } from './print.ts'

interface Difference {
  path: string
  golden: unknown
  now: unknown
}

export function register(program: Command, open: OpenContext): void {
  program
    .command('golden')
    .description('hold what is read from the saved pages of a source against its golden files; write those that are missing')
    .argument('<source>')
    .option('--update', 'write over golden files that differ: only after each difference was looked at')
    .addOption(jsonOption())
    .action(async (id: string, { update, json }: { update?: boolean; json?: boolean }) => {
      const { registry } = open()
      const source = await registry.load(id)
      const folder = registry.folder(id)
      const pages = savedPagesOf(source, folder)
      if (pages.length === 0) throw new NotFoundError(`${id} has no saved pages under ${relative(process.cwd(), folder)}/pages`, { source: id })
      const counts = { same: 0, written: 0, different: 0 }
      for (const { name, exchange } of pages) {
        const now = await goldenOf(source, exchange, readBytes)
        const golden = savedGolden(folder, name)
        const path = goldenPath(folder, name)
        const differences = golden === undefined ? [] : differencesOf(golden, now)
        const state = golden === undefined ? 'written' : differences.length === 0 ? 'same' : update ? 'written' : 'different'
        counts[state]++
        if (state === 'written') {
          mkdirSync(dirname(path), { recursive: true })
          writeFileSync(path, `${JSON.stringify(now, null, 2)}\n`)
        }
        if (json) print(JSON.stringify({ event: 'golden', source: id, page: name, file: relative(process.cwd(), path), state, differences }))
        else tell(relative(process.cwd(), path), state, differences)
      }
      if (counts.different > 0) process.exitCode = ExitCode.expectation
      const next = counts.different > 0 ? `npx gongshi golden ${id} --update` : `npx gongshi check ${id}`
      const before = counts.different > 0 ? ', if each difference is right' : counts.written > 0 ? ', once you have held the new files against the pages' : ''
      if (!json) print(`\n${counts.same} same, ${counts.written} written, ${counts.different} different\n\nnext: ${next}${before}`)
    })
}

function tell(path: string, state: string, differences: Difference[]): void {
  print(`${state === 'different' ? '✗' : '✓'} ${path}  ${state}`)
  for (const { path: place, golden, now } of differences.slice(0, 12)) print(`    ${place}: ${shown(golden)} → ${shown(now)}`)
  if (differences.length > 12) print(`    and ${differences.length - 12} more`)
}

const shown = (value: unknown) => (value === undefined ? '–' : shorten(JSON.stringify(value), 60))

/** Leaves in which two values of JSON differ. */
function differencesOf(golden: unknown, now: unknown, path = ''): Difference[] {
  if (typeof golden !== 'object' || typeof now !== 'object' || golden === null || now === null)
    return JSON.stringify(golden) === JSON.stringify(now) ? [] : [{ path: path || '/', golden, now }]
  const [a, b] = [golden, now] as Record<string, unknown>[]
  return [...new Set([...Object.keys(a!), ...Object.keys(b!)])].flatMap((name) => differencesOf(a![name], b![name], `${path}/${name}`))
}
