import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import { NotFoundError } from '../errors.ts'
import { savedFeed, savedPagesOf } from '../pipeline/saved-page.ts'
import { jsonOption } from './options.ts'
import { printRehearsal } from './rehearsal.ts'
import { runSources } from './run-sources.ts'

export function register(program: Command, open: OpenContext): void {
  program
    .command('dry-run')
    .description('read the saved pages of a source: no network, no database; print the fields')
    .argument('<source>')
    .addOption(jsonOption())
    .addHelpText('after', '\nThe first live pages: gongshi crawl SOURCE --limit 20 --dry-run')
    .action(async (id: string, { json }: { json?: boolean }) => {
      const context = open()
      const source = await context.registry.load(id)
      const pages = savedPagesOf(source, context.registry.folder(id))
      if (pages.length === 0) throw new NotFoundError(`${id} has no saved pages; \`gongshi crawl ${id} --limit 20 --dry-run\` fetches some`, { source: id })
      // What a few pages hold proves nothing about minimums and shares.
      const { exitCode } = await runSources(
        context,
        [{ ...source, expect: { maxFailed: 0 } }],
        async () => ({ plan: { mode: 'replay', feed: savedFeed(pages) } }),
        {
          ...{ json, dryRun: true, threads: 0 },
          onRehearsal: (_, rehearsal) => printRehearsal(id, rehearsal, json),
        },
      )
      process.exitCode = exitCode
    })
}
