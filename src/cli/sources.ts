import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Context, OpenContext } from '../context.ts'
import type { Outlook } from '../core/jobs.ts'
import { AppError, ExitCode } from '../errors.ts'
import { checkSource } from '../pipeline/check.ts'
import { outlook } from '../pipeline/outlook.ts'
import { readBytes } from '../pipeline/read-bytes.ts'
import { jsonOption } from './options.ts'
import { print, printTable } from './print.ts'

export function register(program: Command, open: OpenContext): void {
  const sources = program.command('sources').description('what can be crawled, and how each source does')

  sources
    .command('list')
    .description('all sources, with their last runs and what lies ahead')
    .addOption(jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const rows = await overview(open())
      if (json) for (const row of rows) print(JSON.stringify(row))
      else
        printTable([
          ['source', 'title', 'state', 'layout known', 'records', 'last run', 'outcome', 'next'],
          ...rows.map(({ id, title, state, evidence, records, lastRun, schedule }) => [
            id,
            title.zh,
            state,
            evidence ?? '–',
            String(records),
            lastRun?.startedAt.slice(0, 16) ?? '–',
            lastRun?.outcome?.code ?? lastRun?.state ?? '–',
            nextOf(schedule),
          ]),
        ])
    })

  sources
    .command('show')
    .description('what a source declares')
    .argument('<source>')
    .addOption(jsonOption())
    .action(async (id: string, { json }: { json?: boolean }) => {
      const { start, pages, ...declared } = await open().registry.load(id)
      const shown = { ...declared, pages: Object.keys(pages) }
      if (json) print(JSON.stringify(shown))
      else printTable(Object.entries(shown).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]))
    })

  sources
    .command('check')
    .description('hold sources against the rules: declaration, saved pages, and pages gone wrong')
    .argument('[sources...]', 'names of sources; * stands for any part of a name; all of them without')
    .addOption(jsonOption())
    .action(async (names: string[], { json }: { json?: boolean }) => {
      const context = open()
      let broken = 0
      for (const id of context.registry.match(names.length > 0 ? names : ['*'])) {
        const problems = await problemsOf(context, id)
        const remarks = existsSync(join(context.registry.folder(id), 'pages')) ? [] : ['no saved pages']
        broken += problems.length
        if (json) print(JSON.stringify({ source: id, problems, remarks }))
        else if (problems.length === 0) print(`✓ ${[id, ...remarks].join(': ')}`)
        else for (const problem of problems) print(`✗ ${id}: ${problem}`)
      }
      if (broken > 0) process.exitCode = ExitCode.declaration
    })
}

async function problemsOf(context: Context, id: string): Promise<string[]> {
  try {
    return await checkSource(await context.registry.load(id), context.registry.folder(id), readBytes)
  } catch (error) {
    if (error instanceof AppError) return [error.message]
    throw error
  }
}

/** Every source of the folder, and those that only the store knows, each with its last run. */
async function overview(context: Context) {
  const stored = new Map((await (await context.store()).sources()).map((row) => [row.source, row]))
  const declared = await Promise.all(context.registry.ids().map((id) => context.registry.load(id)))
  const ahead = await outlook(declared, await context.jobs(), Date.now(), context.config.quietHours)
  const rows = declared.map(({ id, title, status: { state, evidence, crawledLive }, simulated }) => ({
    ...{ id, title, state: state as string, evidence: evidence as string | undefined, crawledLive, simulated },
    schedule: ahead.get(id),
    ...statistics(stored.get(id)),
  }))
  for (const row of stored.values())
    if (!declared.some(({ id }) => id === row.source))
      rows.push({
        ...{ id: row.source, title: { zh: row.source, en: row.source }, state: 'imported', evidence: undefined, crawledLive: undefined, schedule: undefined },
        ...{ simulated: row.simulated, ...statistics(row) },
      })
  return rows
}

/** When a source is queued next, or how its job stands. */
const nextOf = (schedule?: Outlook): string =>
  schedule?.job ? [schedule.job.state, schedule.job.worker].filter(Boolean).join(' by ') : (schedule?.nextAt?.slice(0, 16) ?? '–')

type StoredSource = Awaited<ReturnType<Awaited<ReturnType<Context['store']>>['sources']>>[number]
const statistics = (row?: StoredSource) => ({ records: row?.records ?? 0, latestPublishedAt: row?.latestPublishedAt, lastRun: row?.lastRun })
