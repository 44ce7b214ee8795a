import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import type { Run } from '../core/store.ts'
import { NotFoundError } from '../errors.ts'
import type { RunReport } from '../pipeline/run.ts'
import { acceptRun } from './accept.ts'
import { count, jsonOption } from './options.ts'
import { print, printTable, shorten } from './print.ts'
import { printReport } from './report.ts'

export function register(program: Command, open: OpenContext): void {
  const runs = program.command('runs').description('what was run, and how it went')

  runs
    .command('list')
    .description('the newest runs')
    .option('--source <id>', 'of one source')
    .option('--limit <n>', 'at most so many', count, 20)
    .addOption(jsonOption())
    .action(async ({ source, limit, json }: { source?: string; limit: number; json?: boolean }) => {
      const found = await (await open().store()).runs({ source, limit })
      if (json) for (const run of found) print(JSON.stringify(run))
      else
        printTable([
          ['run', 'source', 'mode', 'outcome', 'pages', 'records', 'new', 'changed', 'same'],
          ...found.map(({ id, source, mode, state, outcome, counts }) => [
            ...[id, source, mode, outcome?.code ?? (state === 'published' && counts.new + counts.changed === 0 ? 'unchanged' : state)],
            ...[counts.pages, counts.records, counts.new, counts.changed, counts.same].map(String),
          ]),
        ])
    })

  runs
    .command('queue')
    .description('what waits for a worker, and what is under way, and where')
    .addOption(jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const jobs = await (await open().jobs()).list()
      if (json) for (const job of jobs) print(JSON.stringify(job))
      else if (jobs.length === 0) print('Nothing is queued; `gongshi schedule` queues what is due.')
      else
        printTable([
          ['source', 'state', 'by', 'queued', 'not before', 'begun', 'last error'],
          ...jobs.map(({ source, state, worker, queuedAt, dueAt, attempts, lastError }) => [
            ...[source, state, worker ?? '–', queuedAt.slice(0, 19), dueAt.slice(0, 19), String(attempts), shorten(lastError ?? '', 100)],
          ]),
        ])
    })

  runs
    .command('accept')
    .description('publish a run that was held back because it is not as those before it; what it looks like is the norm from then on')
    .argument('<run>')
    .addOption(jsonOption())
    .action((run: string, { json }: { json?: boolean }) => acceptRun(open(), run, { json }))

  runs
    .command('show')
    .description('one run, as its summary told it')
    .argument('<run>')
    .addOption(jsonOption())
    .action(async (id: string, { json }: { json?: boolean }) => {
      const store = await open().store()
      const run = await store.run(id)
      if (!run) throw new NotFoundError(`no run is called ${id}; \`gongshi runs list\` names the newest`, { run: id })
      if (json) return print(JSON.stringify(run))
      const examples: RunReport['examples'] = {}
      for (const issue of await store.issues({ run: id, limit: 1000 })) examples[issue.code] ??= { url: issue.url, message: issue.message }
      printReport({ ...summary(run), examples })
    })
}

const outcomes = { running: 'failed', published: 'published', failed: 'failed', interrupted: 'interrupted' } as const

function summary({ id, source, mode, state, outcome, counts, startedAt, endedAt }: Run): Omit<RunReport, 'examples'> {
  const seconds = endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 : 0
  const named = outcome?.code === 'drift' ? 'quarantined' : outcome?.code === 'empty' || outcome?.code === 'blocked' ? outcome.code : outcomes[state]
  return { run: id, source, mode, outcome: named, reason: outcome, exitCode: 0, counts, failed: 0, seconds }
}
