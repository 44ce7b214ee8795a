import { access, statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Context, OpenContext } from '../context.ts'
import type { HealthState } from '../core/health.ts'
import { AppError, ExitCode } from '../errors.ts'
import { declaredSources, examineSources } from './examination.ts'
import { jsonOption } from './options.ts'
import { bytes, print } from './print.ts'

/** Something that the program depends on, and what was found of it. A check that throws is a part that is not there. */
interface Check {
  name: string
  look(context: Context): Promise<Record<string, string | number>>
  /** Whether what was found is no reason to worry. */
  isWell?(found: Record<string, string | number>): boolean
}

/** Below this much room nothing is crawled for long. */
const leastRoom = 2_000_000_000
const wrong: readonly HealthState[] = ['blocked', 'drifting', 'failed', 'empty', 'stale', 'overdue']

/** A folder, or where it is not yet made, the nearest one above it. */
const standing = async (folder: string): Promise<string> =>
  access(folder).then(
    () => folder,
    () => standing(dirname(folder)),
  )

const checks: Check[] = [
  {
    name: 'database',
    async look(context) {
      const sources = await (await context.store()).sources()
      return {
        server: context.config.databaseUrl === undefined ? 'embedded PostgreSQL' : 'PostgreSQL',
        records: sources.reduce((sum, source) => sum + source.records, 0),
        sources: sources.length,
      }
    },
  },
  {
    name: 'search',
    async look(context) {
      const search = await context.search()
      const { records, detail } = await search.status()
      return { backend: search.name, ...detail, records }
    },
  },
  {
    name: 'outbox',
    async look(context) {
      const { changes, oldest, newest } = await (await context.ledger()).waiting()
      return { waiting: changes, watermark: oldest === undefined ? 'the index has heard of every change' : `change ${oldest} is next, ${newest} the last` }
    },
  },
  {
    name: 'archive',
    async look(context) {
      const archive = await context.archive()
      const sources = await (await context.store()).sources()
      // The newest page of a source that was run says that the archive has it and can be read.
      for (const { source, lastPublishedRun } of sources)
        if (lastPublishedRun)
          for await (const snapshot of archive.find({ source, run: lastPublishedRun.id })) {
            await archive.read(snapshot)
            return { folder: `${context.config.dataFolder}/archive`, reads: `a page of ${source}, ${snapshot.fetchedAt}` }
          }
      return { folder: `${context.config.dataFolder}/archive`, reads: 'nothing was archived yet' }
    },
  },
  {
    name: 'disk',
    async look({ config }) {
      const { bavail, bsize } = await statfs(await standing(resolve(config.dataFolder)))
      return {
        free: bytes(bavail * bsize),
        bytes: bavail * bsize,
        ...(bavail * bsize < leastRoom ? { todo: 'make room: nothing can be archived without' } : {}),
      }
    },
    isWell: ({ bytes: free }) => Number(free) >= leastRoom,
  },
  {
    name: 'schedule',
    async look(context) {
      const jobs = await (await context.jobs()).list()
      const last = [...(await (await context.jobs()).scheduled()).values()]
        .map(({ queuedAt }) => queuedAt)
        .sort()
        .at(-1)
      const failing = jobs.filter(({ lastError }) => lastError)
      return {
        ...{ queued: jobs.filter(({ state }) => state === 'queued').length, running: jobs.filter(({ state }) => state === 'running').length },
        ...{ last: last ?? 'nothing was scheduled yet; gongshi schedule does' },
        ...(failing.length > 0 ? { failing: failing.map(({ source, lastError }) => `${source}: ${lastError}`).join('; ') } : {}),
      }
    },
  },
  {
    name: 'sources',
    async look(context) {
      const health = await examineSources(context, await declaredSources(context))
      const counts: Record<string, number> = {}
      for (const { state } of health) counts[state] = (counts[state] ?? 0) + 1
      const worrying = health.filter(({ state }) => wrong.includes(state))
      return {
        ...counts,
        ...Object.fromEntries(
          worrying.map(({ source, state, since, why, todo }) => [source, `${state} since ${since ?? '?'}: ${why ?? ''}${todo ? ` → ${todo}` : ''}`]),
        ),
      }
    },
    isWell: (found) => !wrong.some((state) => state in found),
  },
]

export function register(program: Command, open: OpenContext): void {
  program
    .command('doctor')
    .description('what this program depends on, and what it found of it')
    .addOption(jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const context = open()
      for (const { name, look, isWell } of checks) {
        const found = await look(context).then(
          (detail) => {
            const ok = isWell?.(detail) ?? true
            if (!ok) process.exitCode = ExitCode.expectation
            return { name, ok, detail }
          },
          (error: unknown) => {
            if (!(error instanceof AppError)) throw error
            process.exitCode = ExitCode.dependency
            return { name, ok: false, detail: { error: error.message } }
          },
        )
        if (json) print(JSON.stringify(found))
        else {
          print(`${found.ok ? 'ok  ' : 'FAIL'} ${name}`)
          for (const [part, value] of Object.entries(found.detail)) print(`     ${part.padEnd(10)} ${value}`)
        }
      }
    })
}
