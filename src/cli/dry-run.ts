import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import { NotFoundError } from '../errors.ts'
import { savedFeed, savedPagesOf } from '../pipeline/saved-page.ts'
import { jsonOption } from './options.ts'
import { print } from './print.ts'
import { printRehearsal } from './rehearsal.ts'
import { runSources } from './run-sources.ts'
import { rerunOnChange } from './watch.ts'

export function register(program: Command, open: OpenContext): void {
  program
    .command('dry-run')
    .description('read the saved pages of a source: no network, no database; print the fields')
    .argument('<source>')
    .option('--watch', 'again whenever the source, its pages or a family changes')
    .addOption(jsonOption())
    .addHelpText('after', '\nThe first live pages: gongshi crawl SOURCE --limit 20 --dry-run')
    .action(async (id: string, { json, watch }: { json?: boolean; watch?: boolean }) => {
      const context = open()
      if (watch) {
        const [folder] = context.registry.match([id]).map((name) => context.registry.folder(name))
        await rerunOnChange(['dry-run', id, ...(json ? ['--json'] : [])], [folder!, join(dirname(folder!), '_families')], context.signal)
        return
      }
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
      if (!json) print(`\nnext: ${exitCode === 0 ? `npx gongshi golden ${id}` : `mend crawlers/${id}/source.ts, then: npx gongshi dry-run ${id}`}`)
    })
}
