import { z } from '@hono/zod-openapi'
import { chinaDay } from '../core/days.ts'
import { type Hosts, isSent, judgeLedger, type LedgerEntry, strictest } from '../core/hosts.ts'
import type { Source } from '../core/source.ts'
import { NotFoundError } from '../errors.ts'
import { type Endpoint, filterOf, named } from './endpoint.ts'

const Instant = z.iso.datetime()

export const HostSummary = z
  .strictObject({
    host: z.string(),
    lastAt: Instant.optional(),
    heldUntil: Instant.optional().meta({ description: 'The host asks to wait until then' }),
    circuit: z.enum(['closed', 'open', 'half-open']).meta({ description: 'open: it failed, and is left alone' }),
    failures: z.int(),
    openUntil: Instant.optional(),
    worker: z.string().optional().meta({ description: 'Who asks it at the moment' }),
    today: z.strictObject({
      requests: z.int(),
      bytes: z.number(),
      failed: z.int(),
      throttled: z.int(),
      refused: z.record(z.string(), z.int()).meta({ description: 'Requests not sent, by reason' }),
      waitedMs: z.number(),
    }),
  })
  .meta({ id: 'Host', description: 'A host, and what was asked of it today (China)' })

export const HostList = z.strictObject({ hosts: z.array(HostSummary) }).meta({ id: 'Hosts' })

export const HostLedger = z
  .strictObject({
    host: z.string(),
    day: z.iso.date(),
    policy: z
      .object({ delaySeconds: z.number(), concurrency: z.int() })
      .loose()
      .optional()
      .meta({ description: 'The strictest of the sources that ask it; absent where none does any more' }),
    requests: z.int(),
    bytes: z.number(),
    violations: z.array(z.strictObject({ rule: z.string(), at: Instant, message: z.string() })).optional(),
    ledger: z.array(
      z.strictObject({
        startedAt: Instant,
        endedAt: Instant,
        outcome: z.string(),
        status: z.int().optional(),
        bytes: z.number(),
        askedSeconds: z.int().optional(),
        waitedMs: z.number(),
        delaySeconds: z.number(),
        concurrency: z.int(),
        worker: z.string(),
      }),
    ),
  })
  .meta({ id: 'HostLedger', description: 'The requests of a day, the last of them one by one, held against the policy' })

const LedgerFilter = z.strictObject({ day: z.iso.date().optional(), limit: z.coerce.number().int().min(1).max(10_000).default(200) })

/** How the hosts were asked. */
export const hostEndpoints = (hosts: Pick<Hosts, 'list' | 'ledger'>, sources: readonly Source[], now: () => number = Date.now): Endpoint[] => [
  {
    path: '/api/hosts',
    summary: 'The hosts, and how gently they are asked',
    role: 'operator',
    answer: HostList,
    handle: async () => ({ hosts: await hosts.list() }),
  },
  {
    path: '/api/hosts/{host}',
    summary: 'The ledger of a host on a day (China), held against its policy',
    role: 'operator',
    query: LedgerFilter,
    answer: HostLedger,
    one: true,
    handle: async (c) => {
      const host = named(c, 'host', /^[a-z0-9.:-]{1,255}$/)
      const { day = chinaDay(now()), limit } = filterOf(c, LedgerFilter)
      const ledger = await hosts.ledger(host, day)
      if (ledger.length === 0) throw new NotFoundError(`the ledger has no line of ${host} on ${day}`)
      const policy = strictest(sources.filter((source) => source.hosts.includes(host)).map(({ politeness }) => politeness))
      const sent = ledger.filter(isSent)
      return {
        ...{ host, day, policy, requests: sent.length, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) },
        violations: policy && judgeLedger(ledger, policy).map(({ at, ...violation }) => ({ ...violation, at: new Date(at).toISOString() })),
        ledger: ledger.slice(-limit).map(toLine),
      }
    },
  },
]

const toLine = ({ host, startedAt, endedAt, ...line }: LedgerEntry) => ({
  startedAt: new Date(startedAt).toISOString(),
  endedAt: new Date(endedAt).toISOString(),
  ...line,
})
