import { type Client, errors } from '@elastic/elasticsearch'
import { DependencyError } from '../../../errors.ts'
import type { Refusal } from '../../../query/backend.ts'
import type { Clock } from '../../http/clock.ts'
import { asServerError, causeOf, isFull } from './client.ts'

/** One document that is put or removed, as a line of the request and, for a put, the document as JSON. */
export interface Operation {
  id: string
  action: object
  document?: string
  /** The index is being built; where it is finished or gone meanwhile, the other one has the document. */
  beside?: boolean
}

/** Documents and bytes that one request takes, until there is one too many. */
const mostDocuments = 1000
const mostBytes = 8_000_000
/** Bytes that there is room for at first (what nobody writes to takes no memory). */
const fewestBytes = 1 << 22
/** Requests that are under way at once. */
const mostRequests = 2
/** Characters of a reason that are kept. */
const longestReason = 500
/** Waits before what the server had no room for is sent again. */
const waits = [200, 500, 1000, 2000, 4000, 8000]

interface Item {
  status: number
  error?: { type: string; reason?: string; caused_by?: { reason?: string } }
}

/** Takes operations one by one, and sends them in requests of bounded size. Whoever adds waits for the server: that is the back-pressure. */
export interface BulkWriter {
  add(operation: Operation): Promise<void>
  /** Waits for all that was added. Throws `DependencyError` where the server did not take it. */
  end(): Promise<Refusal[]>
}

export function createBulkWriter(client: Client, clock: Pick<Clock, 'sleep'>): BulkWriter {
  const refused = new Map<string, string>()
  const sending = new Set<Promise<void>>()
  let batch = createBatch()
  let failure: { error: unknown } | undefined

  const flush = async () => {
    const { bytes, lines } = batch
    if (lines.length === 0) return
    batch = createBatch()
    while (sending.size >= mostRequests) await Promise.race(sending)
    const request = send(client, clock, bytes, lines, refused)
      .catch((error: unknown) => {
        failure ??= { error }
      })
      .finally(() => sending.delete(request))
    sending.add(request)
  }
  return {
    async add(operation) {
      if (failure) throw failure.error
      addTo(batch, operation)
      if (batch.lines.length >= mostDocuments || batch.length >= mostBytes) await flush()
    },
    async end() {
      await flush()
      await Promise.all(sending)
      if (failure) throw failure.error
      return [...refused].map(([id, reason]) => ({ id, reason }))
    },
  }
}

/** An operation as it stands in a request. */
interface Lines {
  id: string
  removes: boolean
  beside: boolean
  start: number
  end: number
}

/** A request that grows. What is added becomes bytes at once: as texts a thousand documents would be kept, and moved, until they are sent. */
interface Batch {
  bytes: Buffer
  length: number
  lines: Lines[]
}

const createBatch = (): Batch => ({ bytes: Buffer.alloc(0), length: 0, lines: [] })

function addTo(batch: Batch, { id, action, document, beside = false }: Operation): void {
  const text = document === undefined ? `${JSON.stringify(action)}\n` : `${JSON.stringify(action)}\n${document}\n`
  const start = batch.length
  // A unit takes three bytes at most.
  if (start + 3 * text.length > batch.bytes.length) {
    const before = batch.bytes.subarray(0, start)
    batch.bytes = Buffer.allocUnsafe(Math.max(fewestBytes, 2 * (start + 3 * text.length)))
    batch.bytes.set(before)
  }
  batch.length += batch.bytes.write(text, start)
  batch.lines.push({ id, removes: document === undefined, beside, start, end: batch.length })
}

/** Sends lines of a request until the server has taken or refused each. */
async function send(client: Client, clock: Pick<Clock, 'sleep'>, bytes: Buffer, lines: Lines[], refused: Map<string, string>): Promise<void> {
  let left = lines
  for (let tries = 0; ; ) {
    let reason = ''
    const rejected: Lines[] = []
    try {
      for (const [index, item] of (await sendOnce(client, bytes, left)).entries()) {
        const operation = left[index]!
        const fate = judge(item, operation)
        if (fate === 'done') continue
        reason = describe(item)
        if (fate === 'refused') refused.set(operation.id, reason)
        else if (fate === 'again') rejected.push(operation)
        else throw gaveUp(item)
      }
    } catch (error) {
      const status = error instanceof errors.ResponseError ? error.statusCode : undefined
      reason = causeOf(error).reason ?? String(error)
      if (status === 429 && !isFull(causeOf(error).type)) rejected.push(...left)
      // The server looks at none where one is impossible: that one is found by halves.
      else if ((status === 400 || status === 413) && left.length > 1) {
        const half = left.length >> 1
        await send(client, clock, bytes, left.slice(0, half), refused)
        return send(client, clock, bytes, left.slice(half), refused)
      } else if (status === 400 || status === 413) refused.set(left[0]!.id, shorten(reason))
      else throw asServerError(error)
    }
    if (rejected.length === 0) return
    // Who gets on, if slowly, does not give up.
    tries = rejected.length < left.length ? 0 : tries + 1
    const wait = waits[tries]
    if (wait === undefined) throw new DependencyError(`the search server has too much to do: ${reason}`, { again: true })
    left = rejected
    // Those that found no room together do not come again together.
    await clock.sleep(wait * (0.5 + Math.random()))
  }
}

/** The bytes of lines: in one piece where they stand so. */
function bodyOf(bytes: Buffer, lines: Lines[]): Buffer {
  const [{ start }, { end }] = [lines[0]!, lines.at(-1)!]
  const length = lines.reduce((sum, line) => sum + line.end - line.start, 0)
  return length === end - start ? bytes.subarray(start, end) : Buffer.concat(lines.map((line) => bytes.subarray(line.start, line.end)))
}

async function sendOnce(client: Client, bytes: Buffer, lines: Lines[]): Promise<Item[]> {
  // An index is never made by writing to it: the names are those of aliases, which must be there.
  const { items } = (await client.transport.request({
    method: 'POST',
    path: '/_bulk',
    querystring: { require_alias: true, filter_path: 'items.*.status,items.*.error.type,items.*.error.reason,items.*.error.caused_by.reason' },
    bulkBody: bodyOf(bytes, lines),
  })) as { items: Record<string, Item>[] }
  if (items.length !== lines.length) throw new Error(`bulk: sent ${lines.length} operations, heard of ${items.length}`)
  return items.map((item) => Object.values(item)[0]!)
}

function judge({ status, error }: Item, { removes, beside }: Lines): 'done' | 'refused' | 'again' | 'failed' {
  // 409: a later version is there.
  if (status < 300 || status === 409) return 'done'
  if (isFull(error?.type)) return 'failed'
  if (status === 404) return beside || (removes && !error) ? 'done' : 'failed'
  if (status === 429) return 'again'
  return status === 400 ? 'refused' : 'failed'
}

const describe = ({ error }: Item): string => shorten([error?.reason ?? error?.type ?? 'refused', error?.caused_by?.reason].filter(Boolean).join(': '))

/** A reason without the value that was too long, which it repeats. */
const shorten = (reason: string): string => reason.replace(/[^\s,]{80,}/g, (value) => `${value.slice(0, 40)}…`).slice(0, longestReason)

function gaveUp(item: Item): DependencyError {
  const { status, error } = item
  const said = describe(item)
  if (isFull(error?.type))
    return new DependencyError(`the search server takes no writes: ${said}; see that its disk has room (nothing is lost: the index catches up)`, {
      again: true,
    })
  if (status === 404)
    return new DependencyError('the search server has no index of ours, or shows this user none: run `gongshi index rebuild`', { again: false })
  if (status === 403) return new DependencyError(`the search server refuses its user: ${said}`, { again: false })
  return new DependencyError(`the search server could not write: ${said}`, { again: status >= 500 })
}
