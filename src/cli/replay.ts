import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import type { Context, OpenContext } from '../context.ts'
import type { Source } from '../core/source.ts'
import { NotFoundError } from '../errors.ts'
import { importLabel, importSource } from '../pipeline/import.ts'
import { replayFrom } from '../pipeline/replay.ts'
import { day, jsonOption } from './options.ts'
import { printRehearsal } from './rehearsal.ts'
import { type RunOptions, runSources } from './run-sources.ts'

interface ReplayOptions extends RunOptions {
  run?: string
  since?: string
}

export function register(program: Command, open: OpenContext): void {
  program
    .command('replay')
    .description('read the archived pages of sources again, without a request')
    .argument('<sources...>', 'names of sources; * stands for any part of a name; imported sources too')
    .option('--run <id>', 'only the pages of this run')
    .option('--since <day>', 'only pages fetched on this day or later', day)
    .option('--dry-run', 'read, but store nothing; print the fields')
    .addOption(jsonOption())
    .action(async (names: string[], options: ReplayOptions) => {
      const context = open()
      const archive = await context.archive()
      const sources = (await Promise.all(names.map((name) => replayable(context, name)))).flat()
      const { exitCode } = await runSources(
        context,
        sources,
        async (source) => ({ plan: { mode: 'replay', feed: replayFrom({ source, archive, run: options.run, since: options.since }) } }),
        { ...options, threads: availableParallelism(), onRehearsal: (source, rehearsal) => printRehearsal(source.id, rehearsal, options.json) },
      )
      process.exitCode = exitCode
    })
}

/** A source under `crawlers/`, whatever its state, or one that was imported and that only the archive knows. */
async function replayable(context: Context, name: string): Promise<Source[]> {
  try {
    return await Promise.all(context.registry.match([name]).map((id) => context.registry.load(id)))
  } catch (error) {
    if (!(error instanceof NotFoundError) || name.includes('*')) throw error
    for await (const snapshot of (await context.archive()).find({ source: name })) {
      if (snapshot.label !== importLabel) continue
      const known = (await (await context.store()).sources()).find(({ source }) => source === name)
      return [importSource({ id: name, simulated: known?.simulated })]
    }
    throw error
  }
}
