import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve as listen } from '@hono/node-server'
import { type Command, Option } from 'commander'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createApi } from '../api/app.ts'
import { createGuard } from '../api/guard.ts'
import { answerMalformed, mostHeaderBytes } from '../api/malformed.ts'
import { writeMetrics } from '../api/metrics.ts'
import type { Context, OpenContext } from '../context.ts'
import { ConfigError } from '../errors.ts'
import { createDownloads } from '../pipeline/downloads.ts'
import { outlook } from '../pipeline/outlook.ts'
import type { RecordQuery } from '../query/record-query.ts'
import { version } from '../version.ts'
import { createWeb } from '../web/app.tsx'
import { beginDelivering } from './delivering.ts'
import { countCoverage, examineSources } from './examination.ts'
import { exportingOf } from './export.ts'
import { print } from './print.ts'

interface ServeOptions {
  port: number
  host: string
  simulated?: RecordQuery['simulated']
}

export function register(program: Command, open: OpenContext): void {
  program
    .command('serve')
    .description('serve the search: pages for people, and an API')
    .option('--port <n>', 'port to listen on; 0 takes a free one', Number)
    .option('--host <address>', 'address to listen on')
    .addOption(new Option('--simulated <how>', 'which records a search shows that does not say so itself').choices(['exclude', 'include', 'only']))
    .action(async (options: Partial<ServeOptions>) => {
      const context = open()
      await serve(context, { ...options, port: options.port ?? context.config.port, host: options.host ?? context.config.host })
    })
}

/** Addresses that nobody outside of this machine reaches. */
const ownMachine = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/i

/** Serves until the person presses Ctrl-C. Throws `ConfigError` where it cannot listen. */
export async function serve(context: Context, { port, host, simulated }: ServeOptions): Promise<void> {
  const [store, search, archive] = [await context.store(), await context.search(), await context.archive()]
  const sources = await Promise.all(context.registry.ids().map((id) => context.registry.load(id)))
  // Where everything is simulated there is nothing that it could be mixed with.
  const rows = await store.sources()
  const shown = simulated ?? (rows.length > 0 && rows.every((row) => row.simulated) ? 'include' : 'exclude')
  const onError = (error: unknown) => context.log.error({ err: error }, 'a request failed')
  const jobs = await context.jobs()
  const ahead = () => outlook(sources, jobs, Date.now(), context.config.quietHours)
  const [census, drifts, ledger, webhooks] = [await context.census(), await context.drifts(), await context.ledger(), await context.webhooks()]
  const health = () => examineSources(context, sources)
  const observation = {
    health,
    coverage: () => countCoverage(context, sources),
    drifts,
    metrics: () => writeMetrics({ census, health, jobs, ledger, webhooks }, Date.now()),
  }
  const { disappearances } = await context.pageChecks()
  const operations = { hosts: await context.hosts(), disappearances, outlook: ahead, observation }
  const exporting = await exportingOf(context)
  const delivering = await beginDelivering(context)
  const data = { rows: exporting.rows, downloads: createDownloads(exporting, join(context.config.dataFolder, 'scratch')) }
  const parts = {
    store,
    search,
    archive,
    names: await context.names(),
    changes: await context.changes(),
    data,
    exportRows: data.rows,
    figures: await context.figures(),
    webhooks: { outboxes: webhooks, sender: delivering.sender },
    sources,
    ...operations,
    simulated: shown,
    version,
    onError,
  }
  const api = createApi(parts)
  const web = createWeb(parts)
  const { open = ownMachine.test(host) ? 'operator' : 'analyst', requestsPerMinute } = context.config
  const guard = createGuard({ keys: await context.keys(), open: open === 'none' ? undefined : open, perMinute: requestsPerMinute, onError })
  const packed = new Hono()
    .use(compress())
    .mount('/', (request, env) => (/^\/(api|metrics)(\/|$)/.test(new URL(request.url).pathname) ? api : web).fetch(request, env))
  const server = listen({
    hostname: host,
    port,
    serverOptions: { maxHeaderSize: mostHeaderBytes },
    fetch: (request, { incoming }) => guard.answer(request, incoming.socket.remoteAddress ?? '', (caller) => packed.fetch(request, { caller })),
  })
  server.on('clientError', answerMalformed)
  const ended = new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new ConfigError(`cannot listen on ${host}:${port}: ${error.message}`, { host, port }, { cause: error })))
    server.once('listening', () => {
      const { port: actual } = server.address() as AddressInfo
      print(`gongshi serves http://${host.includes(':') ? `[${host}]` : host}:${actual}/ (API: /api/openapi.json). Ctrl-C ends it.`)
    })
    server.once('close', resolve)
    const end = () => {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
    }
    if (context.signal.aborted) end()
    else context.signal.addEventListener('abort', end, { once: true })
  })
  await ended.finally(() => delivering.end())
  await guard.close()
}
