import type { Command } from 'commander'
import { schedule as startCron } from 'node-cron'
import { parseResolve } from '../config.ts'
import type { Context, OpenContext } from '../context.ts'
import { parseCron } from '../core/cron.ts'
import { chinaMinute } from '../core/days.ts'
import type { Source } from '../core/source.ts'
import { AppError, InputError } from '../errors.ts'
import { afterQuiet, dueTick, isQuiet, type QuietHours, usualCron } from '../pipeline/schedule.ts'
import { loadSources } from './crawl.ts'
import { count, jsonOption } from './options.ts'
import { print, say } from './print.ts'
import { untilInterrupted, work } from './work.ts'

interface ScheduleOptions {
  now?: boolean
  once?: boolean
  work?: boolean
  parallel: number
  resolve?: string
  json?: boolean
}

/** So long the ledgers of hosts are kept. */
const ledgerDays = 90

export function register(program: Command, open: OpenContext): void {
  program
    .command('schedule')
    .description('queue the runs of sources at their times (China), until Ctrl-C; `gongshi work` works them off')
    .argument('[sources...]', 'names of sources; * stands for any part of a name; every active one that is not simulated without')
    .option('--now', 'queue them at once, whatever their times, and end')
    .option('--once', 'queue what is due, and end: for a cron of your own')
    .option('--work', 'work the queue off too')
    .option('--parallel <n>', 'with --work: so many sources at once', count, 4)
    .option('--resolve <map>', 'with --work: addresses for host names, comma between')
    .addOption(jsonOption())
    .action(async (names: string[], options: ScheduleOptions) => {
      if (options.work && (options.now || options.once)) throw new InputError('--work goes on until Ctrl-C: it cannot stand beside --now or --once')
      const context = open(options.resolve ? { resolve: parseResolve(options.resolve, '--resolve') } : {})
      const found = await loadSources(context, names.length > 0 ? names : ['*'], names.length === 0)
      const sources = names.length > 0 ? found : found.filter(({ simulated }) => !simulated)
      if (options.now) return await queueNow(context, sources, options.json)
      const tick = () => queueDue(context, sources, options.json)
      const queued = await tick()
      if (options.once) {
        if (queued === 0) say(idle(context.config.quietHours, Date.now()))
        return
      }
      await live(context, tick, options)
    })
}

/** Looks each minute what is due, and works too if asked; a minute that fails (the database is away) is made up for by the next. */
async function live(context: Context, tick: () => Promise<unknown>, options: ScheduleOptions): Promise<void> {
  const { log, signal } = context
  const safely = () =>
    tick().catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error
      log.error({ err: error }, 'nothing was queued this minute')
    })
  const minutes = startCron('* * * * *', safely, { name: 'gongshi', timezone: 'Asia/Shanghai', noOverlap: true, suppressMissedWarning: true })
  const nights = startCron('30 3 * * *', async () => (await context.hosts()).prune(ledgerDays).catch(() => undefined), { timezone: 'Asia/Shanghai' })
  say(`queues runs at their times${options.work ? `, and works them off, ${options.parallel} at once` : '; `gongshi work` works them off'}. Ctrl-C ends it.`)
  try {
    if (options.work) await work(context, options)
    else await untilInterrupted(signal)
  } finally {
    await minutes.destroy()
    await nights.destroy()
  }
}

/** Queues what is due at this moment; returns how many. */
export async function queueDue(context: Context, sources: readonly Source[], json?: boolean): Promise<number> {
  const jobs = await context.jobs()
  for (const name of await jobs.sweep()) say(`worker ${name} is silent: its runs go to others`)
  const now = Date.now()
  if (isQuiet(context.config.quietHours, now)) return 0
  const served = await jobs.scheduled()
  let queued = 0
  for (const { id, schedule } of sources) {
    const tickAt = served.get(id)?.tickAt
    const tick = dueTick(parseCron(schedule?.cron ?? usualCron, id), id, tickAt === undefined ? undefined : Date.parse(tickAt), now)
    if (tick === undefined || !(await jobs.enqueue(id, new Date(tick)))) continue
    queued++
    told(id, json)
  }
  return queued
}

/** Why nothing was queued. */
function idle(quiet: QuietHours | undefined, now: number): string {
  if (!isQuiet(quiet, now)) return 'nothing is due, or it is queued already; `gongshi sources list` tells when each is'
  return `quiet hours (GONGSHI_QUIET) until ${chinaMinute(afterQuiet(quiet, now)).slice(11)} in China: nothing is queued`
}

async function queueNow(context: Context, sources: readonly Source[], json?: boolean): Promise<void> {
  const jobs = await context.jobs()
  await jobs.sweep()
  for (const { id } of sources)
    if (await jobs.enqueue(id, new Date())) told(id, json)
    else say(`${id} is queued or run already`)
}

const told = (source: string, json?: boolean): void => print(json ? JSON.stringify({ event: 'queued', source }) : `queued ${source}`)
