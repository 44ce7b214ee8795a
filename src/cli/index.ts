import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import { ExitCode } from '../errors.ts'
import { index } from '../pipeline/index.ts'
import { rebuildIndex } from '../pipeline/rebuild.ts'
import { type Comparison, compareIndex, repairIndex } from '../pipeline/reconcile.ts'
import { openIndexing } from './indexing.ts'
import { jsonOption } from './options.ts'
import { print, say } from './print.ts'

export function register(program: Command, open: OpenContext): void {
  const verb = program.command('index').description('the search index: a projection of the records, rebuilt at any time')

  verb
    .command('rebuild')
    .description('make the index anew of all records, beside the one that serves, and put it in its place')
    .option('--dry-run', 'only say how many')
    .addOption(jsonOption())
    .action(async ({ dryRun, json }: { dryRun?: boolean; json?: boolean }) => {
      const context = open()
      const indexing = await openIndexing(context)
      const records = (await indexing.store.sources()).reduce((sum, source) => sum + source.records, 0)
      if (dryRun) return print(json ? JSON.stringify({ records }) : `would index ${records} records`)
      const onProgress = process.stderr.isTTY ? (indexed: number) => void process.stderr.write(`\r${indexed} of ${records}`) : undefined
      const started = Date.now()
      const { indexed, refused, finished } = await rebuildIndex(indexing, { onProgress, signal: context.signal })
      if (onProgress) process.stderr.write('\n')
      const seconds = (Date.now() - started) / 1000
      for (const { id, reason } of refused) say(`refused ${id}: ${reason}`)
      if (!finished) say('interrupted: the index before it goes on')
      print(json ? JSON.stringify({ indexed, refused, finished, seconds }) : `${indexed} of ${records} records indexed in ${seconds.toFixed(1)} s`)
    })

  verb
    .command('update')
    .description('carry the changes that wait to the index')
    .addOption(jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const { indexed, refused } = await index(await openIndexing(open()))
      for (const { id, reason } of refused) say(`refused ${id}: ${reason}`)
      print(json ? JSON.stringify({ indexed, refused }) : `${indexed} changes carried`)
    })

  verb
    .command('status')
    .description('whether the index has what the store has: count and checksum, bucket by bucket')
    .addOption(jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const indexing = await openIndexing(open())
      const comparison = await compareIndex(indexing)
      const { name } = indexing.search
      const { detail } = await indexing.search.status()
      if (json) return print(JSON.stringify({ backend: name, ...comparison, detail }))
      print(`backend  ${name}`)
      printComparison(comparison)
      for (const [part, value] of Object.entries(detail)) print(`${part.padEnd(8)} ${value}`)
      if (comparison.waiting > 0) print('next: gongshi index update')
      else if (comparison.differing.length > 0) print('next: gongshi index repair (or gongshi index rebuild)')
    })

  verb
    .command('repair')
    .description('mend what differs between index and store')
    .addOption(jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const { missing, stale, surplus, left } = await repairIndex(await openIndexing(open()))
      if (json) print(JSON.stringify({ missing, stale, surplus, left }))
      else {
        print(`mended   ${missing} were missing, ${stale} were otherwise, ${surplus} were too many`)
        printComparison(left)
      }
      if (left.differing.length === 0) return
      say('some still differ: the index refuses them (gongshi issues --code index-refused), or has later versions than the store: gongshi index rebuild')
      process.exitCode = ExitCode.dependency
    })
}

function printComparison({ records, indexed, waiting, differing }: Comparison): void {
  print(`records  ${records} in the store, ${indexed} in the index, ${waiting} changes waiting`)
  print(`buckets  ${differing.length === 0 ? 'all 256 agree' : `${differing.length} of 256 differ`}`)
}
