import { join } from 'node:path'
import type { Command } from 'commander'
import type { Context, OpenContext } from '../context.ts'
import type { Source } from '../core/source.ts'
import { startProvince } from '../demo/server.ts'
import { findChromium } from '../io/browser/chromium.ts'
import type { RunReport } from '../pipeline/run.ts'
import { crawlSources } from './crawl.ts'
import { count, jsonOption } from './options.ts'
import { print, say } from './print.ts'

interface DemoOptions {
  notices: number
  seed: number
  port?: number
  serve: boolean
  json?: boolean
}

/** Small sites on the same machine: nobody is burdened. */
const unhurried = { delaySeconds: 0, concurrency: 4 }

export function register(program: Command, open: OpenContext): void {
  program
    .command('demo')
    .description('crawl a simulated province on this machine, and serve its notices')
    .option('--notices <n>', 'so many notices in all', count, 500)
    .option('--seed <n>', 'another seed is another province', count, 1)
    .option('--port <n>', 'where the search is served', Number)
    .option('--no-serve', 'crawl only')
    .addOption(jsonOption())
    .action(async (options: DemoOptions) => {
      const province = await startProvince({ notices: options.notices, seed: options.seed })
      const context = open({ dataFolder: join(open().config.dataFolder, 'demo'), databaseUrl: undefined, resolve: province.resolve })
      try {
        say(`A simulated province: ${options.notices} notices on sites at 127.0.0.1:${province.port}. Everything in it is made up.`)
        const startedAt = Date.now()
        const sources = await demoSources(context, province.sources)
        const { reports } = await crawlSources(context, sources, { parallel: 4, json: options.json, quiet: true, backoff: () => 0.2 })
        if (!options.json) summarise(reports, (Date.now() - startedAt) / 1000)
      } finally {
        await province.close()
      }
      if (options.serve && !context.signal.aborted) {
        const { serve } = await import('./serve.ts')
        await serve(context, { port: options.port ?? context.config.port, host: context.config.host })
      }
    })
}

/** The sources of the province; those that need a browser only where there is one. */
async function demoSources(context: Context, ids: readonly string[]): Promise<Source[]> {
  const all = await Promise.all(ids.map((id) => context.registry.load(id)))
  const chromium = all.some(({ browser }) => browser) ? await findChromium(context.config.chromium) : undefined
  return all.flatMap((source) => {
    if (!source.browser || chromium) return [{ ...source, politeness: unhurried }]
    say(`${source.id}: its pages are made by script, and no Chromium was found; left out. GONGSHI_CHROMIUM names one.`)
    return []
  })
}

/** One line a source, and the sum. */
function summarise(reports: RunReport[], seconds: number): void {
  const sum = (of: (report: RunReport) => number) => reports.reduce((total, report) => total + of(report), 0)
  for (const { source, outcome, counts, reason } of [...reports].sort((a, b) => (a.source < b.source ? -1 : 1))) {
    const issues = Object.entries(counts.issues).map(([code, times]) => `${times} × ${code}`)
    const changes = outcome === 'unchanged' ? `${counts.same} as before` : `${counts.records} records`
    print(`  ${source.padEnd(36)} ${outcome.padEnd(10)} ${changes}${issues.length > 0 ? `  (${issues.join(', ')})` : ''}${reason ? `  ${reason.message}` : ''}`)
  }
  print(
    `${sum(({ counts }) => counts.records)} records from ${sum(({ counts }) => counts.pages)} pages of ${reports.length} sources in ${seconds.toFixed(1)} s`,
  )
}
