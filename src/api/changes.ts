import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { Domain } from '../../schemas/common.ts'
import { NoticeRecord } from '../../schemas/record.ts'
import { tellChanges } from '../core/change-event.ts'
import type { ChangeFeed, ChangeFilter } from '../core/changes.ts'
import { InputError } from '../errors.ts'
import { type Endpoint, Flag, filterOf } from './endpoint.ts'
import { type Offers, problems } from './mount.ts'

const Position = z
  .string()
  .regex(/^\d{1,18}$/, 'a position from an answer before')
  .meta({ description: 'Position of a change; grows from one to the next' })

const filters = {
  source: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({ description: 'Sources; without it all' }),
  domain: z
    .union([Domain, z.array(Domain)])
    .optional()
    .meta({ description: 'Domains; without it all' }),
  simulated: z.enum(['exclude', 'include', 'only']).optional().meta({ description: 'Simulated records; as elsewhere' }),
}

const ChangeParameters = z.strictObject({
  after: Position.optional().meta({ description: 'Changes after this position; without it from the beginning' }),
  ...filters,
  news: Flag.optional().meta({ description: 'News alone, and what was redacted: not what was read again, imported or history' }),
  limit: z.coerce.number().int().min(1).max(1000).default(100).meta({ description: 'Changes, 1 to 1000' }),
})

const SnapshotParameters = z.strictObject({
  at: Position.optional().meta({ description: 'As of this position; without it now. Keep the one of the first answer for the parts that follow' }),
  after: z
    .string()
    .regex(/^[\w.-]{1,64}$/)
    .optional()
    .meta({ description: 'The last id of the part before' }),
  ...filters,
  limit: z.coerce.number().int().min(1).max(1000).default(200).meta({ description: 'Records, 1 to 1000' }),
})

const FieldChange = z.strictObject({ path: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })

const ChangeEvent = z
  .strictObject({
    position: Position,
    at: z.iso.datetime(),
    type: z.enum(['new', 'changed', 'disappeared', 'returned', 'redacted']),
    id: z.string(),
    source: z.string(),
    domain: Domain,
    simulated: z.boolean(),
    version: z.int().positive(),
    news: z.boolean(),
    detail: z.string().optional().meta({ description: 'How it disappeared: withdrawn, replaced, outside-window, unreachable or reader-failed' }),
    diff: z.array(FieldChange).optional().meta({ description: 'Of a changed record, field by field' }),
    record: NoticeRecord.optional().meta({ description: 'The record as of this change; absent in a tombstone' }),
  })
  .meta({ id: 'ChangeEvent' })

const Changes = z
  .strictObject({
    changes: z.array(ChangeEvent),
    next: Position.meta({ description: 'Ask again after this position' }),
  })
  .meta({ id: 'Changes', description: 'Every change once, in order; what was answered once is never added to' })

const SnapshotPart = z
  .strictObject({
    at: Position.meta({ description: 'Follow the changes after this position: together everything, nothing twice' }),
    records: z.array(
      z.strictObject({
        id: z.string(),
        version: z.int().positive(),
        source: z.string(),
        simulated: z.boolean(),
        absence: z.string().optional().meta({ description: 'Why its site did not have it then' }),
        record: NoticeRecord,
      }),
    ),
    after: z.string().optional().meta({ description: 'Absent on the last part' }),
  })
  .meta({ id: 'SnapshotPart' })

/** Seconds between two looks for changes while someone listens. */
const patience = 2
/** Changes that one look takes. */
const most = 200

interface Parts {
  changes: ChangeFeed
  simulated: ChangeFilter['simulated']
  /** Waits, or less where the listener goes. */
  wait?: (seconds: number) => Promise<unknown>
}

/** What answers those who follow along. */
export function createFollowing({ changes, simulated, wait = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)) }: Parts) {
  const wantedOf = (asked: Pick<z.output<typeof ChangeParameters>, 'source' | 'domain' | 'simulated'> & { news?: boolean }): ChangeFilter => ({
    source: asked.source === undefined ? undefined : [asked.source].flat(),
    domain: asked.domain === undefined ? undefined : [asked.domain].flat(),
    simulated: asked.simulated ?? simulated,
    news: asked.news,
  })

  const answers = {
    async changes(asked: z.output<typeof ChangeParameters>): Promise<z.input<typeof Changes>> {
      // Taken first: what becomes visible meanwhile stands after it.
      const now = await nowFrom(changes, 'after', asked.after)
      const found = await changes.after(asked.after, asked.limit, wantedOf(asked))
      const last = found.at(-1)?.position
      // Where a filter passes over everything, the next question need not begin before it.
      const next = found.length < asked.limit ? larger(last, larger(asked.after, now)) : last!
      return { changes: await tellChanges(changes, found), next }
    },

    async snapshot(asked: z.output<typeof SnapshotParameters>): Promise<z.input<typeof SnapshotPart>> {
      const now = await nowFrom(changes, 'at', asked.at)
      const at = asked.at ?? now
      const found = await changes.snapshot(at, asked.after, asked.limit, wantedOf(asked))
      return {
        at,
        records: found.map(({ record: id, content, ...rest }) => ({ ...rest, id, record: content })),
        ...(found.length === asked.limit ? { after: found.at(-1)!.record } : {}),
      }
    },
  }

  const endpoints: Endpoint[] = [
    {
      path: '/api/changes',
      summary: 'Every change of a record as an event, in order, none missed and none twice',
      query: ChangeParameters,
      answer: Changes,
      handle: (c) => answers.changes(filterOf(c, ChangeParameters)),
    },
    {
      path: '/api/changes/snapshot',
      summary: 'All records as they stand at a position: to begin with, before following the changes after it',
      query: SnapshotParameters,
      answer: SnapshotPart,
      handle: (c) => answers.snapshot(filterOf(c, SnapshotParameters)),
    },
  ]

  return {
    endpoints,
    /** Server-Sent Events: each change as it becomes visible; who was cut off goes on with `Last-Event-ID`. */
    stream: async (c: Context) => {
      const asked = filterOf(c, ChangeParameters)
      const heard = c.req.header('last-event-id') ?? asked.after
      const begin = heard === undefined || Position.safeParse(heard).success ? heard : '0'
      const now = await nowFrom(changes, 'after', begin)
      return streamSSE(c, async (stream) => {
        let position = begin ?? now
        while (!stream.aborted && !stream.closed) {
          const found = await changes.after(position, most, wantedOf(asked))
          for (const event of await tellChanges(changes, found)) await stream.writeSSE({ id: event.position, event: event.type, data: JSON.stringify(event) })
          position = found.at(-1)?.position ?? position
          if (found.length > 0) continue
          await stream.write(': still here\n\n')
          await wait(patience)
        }
      })
    },
  }
}

/** Mounts the changes as a stream. */
export function mountStream(app: OpenAPIHono, offers: Offers, stream: (c: Context) => Promise<Response>): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/changes/stream',
    summary: 'Changes as Server-Sent Events, as they become visible; `Last-Event-ID` goes on where one was cut off',
    responses: { 200: { description: 'Events without end', content: { 'text/event-stream': { schema: { type: 'string' } } } }, ...problems(false) },
  })
  offers.add('/api/changes/stream', 'get')
  app.get('/api/changes/stream', stream)
}

/**
 * The position of the newest change. Throws `InputError` where someone asks from a later one, which no answer ever gave: silence until then would
 * hide everything from who followed another database, or this one before it was put back to an earlier state.
 */
async function nowFrom(changes: Pick<ChangeFeed, 'now'>, parameter: 'after' | 'at', asked: string | undefined): Promise<string> {
  const now = await changes.now()
  if (asked === undefined || BigInt(asked) <= BigInt(now)) return now
  const message = `the newest change is ${now}: ${asked} is of another database, or of this one before it was put back; begin anew with /api/changes/snapshot`
  throw new InputError(`${parameter}: ${message}`, { problems: [{ parameter, message }] })
}

const larger = (a: string | undefined, b: string): string => (a !== undefined && BigInt(a) > BigInt(b) ? a : b)
