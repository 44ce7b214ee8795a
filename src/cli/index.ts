import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import { rebuildIndex } from '../pipeline/rebuild.ts'
import { jsonOption } from './options.ts'
import { print, say } from './print.ts'

export function register(program: Command, open: OpenContext): void {
  const index = program.command('index').description('the search index: a projection of the records, rebuilt at any time')

  index
    .command('rebuild')
    .description('empty the index, and put every record in again')
    .option('--dry-run', 'only say how many')
    .addOption(jsonOption())
    .action(async ({ dryRun, json }: { dryRun?: boolean; json?: boolean }) => {
      const context = open()
      const store = await context.store()
      const records = (await store.sources()).reduce((sum, source) => sum + source.records, 0)
      if (dryRun) return print(json ? JSON.stringify({ records }) : `would index ${records} records`)
      const onProgress = process.stderr.isTTY ? (indexed: number) => void process.stderr.write(`\r${indexed} of ${records}`) : undefined
      const started = Date.now()
      const { indexed, refused } = await rebuildIndex(store, await context.search(), { onProgress, signal: context.signal })
      if (onProgress) process.stderr.write('\n')
      const seconds = (Date.now() - started) / 1000
      for (const { id, reason } of refused) say(`refused ${id}: ${reason}`)
      print(json ? JSON.stringify({ indexed, refused, seconds }) : `${indexed} of ${records} records indexed in ${seconds.toFixed(1)} s`)
    })

  index
    .command('status')
    .description('whether the index has what the store has')
    .addOption(jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const context = open()
      const [store, search] = [await context.store(), await context.search()]
      const records = (await store.sources()).reduce((sum, source) => sum + source.records, 0)
      const waiting = (await store.pendingChanges(10_000)).length
      const status = await search.status()
      if (json) return print(JSON.stringify({ backend: search.name, records, indexed: status.records, waiting, detail: status.detail }))
      print(`backend  ${search.name}`)
      print(`records  ${records} in the store, ${status.records} in the index, ${waiting} changes waiting`)
      for (const [name, value] of Object.entries(status.detail)) print(`${name.padEnd(8)} ${value}`)
      if (records !== status.records && waiting === 0) print('next: gongshi index rebuild')
    })
}
