import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import { replayFrom } from '../pipeline/replay.ts'
import { day, jsonOption } from './options.ts'
import { printRehearsal } from './rehearsal.ts'
import { replayable } from './replayable.ts'
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
