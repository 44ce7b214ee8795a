import { Agent, type Dispatcher } from 'undici'
import type { Exchange } from '../../core/archive.ts'
import type { Hop } from '../../core/fetcher.ts'
import { type AppError, DecodeError, FetchError, RefusedError } from '../../errors.ts'
import { type ConnectPolicy, createConnector } from './address.ts'
import type { Clock } from './clock.ts'
import { decodeBody } from './encoding.ts'

export interface Caps {
  /** Of a body, as sent and as decoded. */
  maxBytes: number
  /** For the whole exchange, and for each part of it (connecting, waiting for headers, a pause in the body). */
  timeoutSeconds: number
}

export interface WireRequest {
  url: URL
  method: string
  headers: Record<string, string>
  body?: Uint8Array
  signal?: AbortSignal
}

/** An exchange as it went, and why its body is not whole or cannot be read, if so. */
export interface Answered {
  hop: Hop
  /** Of the body as it came. */
  bytes: number
  failure?: AppError
}

/** One request, one answer: no redirect is followed, nothing is judged but the caps. */
export interface Client {
  /** Throws `FetchError` where no answer came, `RefusedError` where the address may not be asked. */
  exchange(request: WireRequest): Promise<Answered>
  close(): Promise<void>
}

interface Received {
  status: number
  statusText: string
  headers: [name: string, value: string][]
  bytes: Buffer
  /** Why there is no more of it. */
  stopped?: 'too-large' | Error
}

class TooSlow extends Error {}

const pairsOf = (raw: unknown): [string, string][] => {
  const flat = (Array.isArray(raw) ? raw : []).map((item) => (Buffer.isBuffer(item) ? item.toString('latin1') : String(item)))
  return Array.from({ length: flat.length >> 1 }, (_, index) => [flat[2 * index] ?? '', flat[2 * index + 1] ?? ''])
}

/** Milliseconds; a timer that rings so much too late tells that this thread was busy meanwhile. */
const lateness = 50

/**
 * Calls once the seconds are over. Where this thread was busy until after that, an answer may have come in time that nobody took: then what it missed,
 * at most as long again, is waited for once. Returns what cancels it.
 */
function after(seconds: number, done: () => void): () => void {
  const due = performance.now() + seconds * 1000
  let timer = setTimeout(() => {
    const late = performance.now() - due
    if (late < lateness) done()
    else timer = setTimeout(done, Math.min(late, seconds * 1000))
  }, seconds * 1000)
  return () => clearTimeout(timer)
}

/** Receives an answer with its header bytes untouched, which undici's `request` would decode as UTF-8. */
function receive(agent: Agent, { url, method, headers, body, signal }: WireRequest, { maxBytes, timeoutSeconds }: Caps): Promise<Received> {
  return new Promise((resolve, reject) => {
    let received: Received | undefined
    let control: Dispatcher.DispatchController | undefined
    const chunks: Buffer[] = []
    let size = 0
    let settled = false
    const settle = (stopped?: Received['stopped']): void => {
      if (settled) return
      settled = true
      forget()
      signal?.removeEventListener('abort', onAbort)
      if (received && !signal?.aborted) resolve({ ...received, bytes: Buffer.concat(chunks), stopped })
      else reject(stopped)
      if (stopped) control?.abort(stopped instanceof Error ? stopped : new Error(stopped))
    }
    const forget = after(timeoutSeconds, () => settle(new TooSlow(`not done after ${timeoutSeconds} s`)))
    const onAbort = (): void => settle(signal?.reason)
    signal?.addEventListener('abort', onAbort, { once: true })
    agent.dispatch(
      { origin: url.origin, path: `${url.pathname}${url.search}`, method, headers, body },
      {
        onRequestStart(controller) {
          control = controller
          if (settled) controller.abort(new Error('given up'))
        },
        onResponseStart(controller, status, parsed, statusText = '') {
          if (status < 200) return
          received = { status, statusText, headers: pairsOf(controller.rawHeaders), bytes: Buffer.alloc(0) }
          if (Number(parsed['content-length']) > maxBytes) settle('too-large')
        },
        onResponseData(_, chunk) {
          if (settled) return
          chunks.push(chunk)
          size += chunk.length
          if (size > maxBytes) settle('too-large')
        },
        onResponseEnd: () => settle(),
        onResponseError: (_, error) => settle(error),
      },
    )
  })
}

/** Walks the causes of an error for one that we raised ourselves. */
const refusalIn = (error: unknown): RefusedError | undefined => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof RefusedError) return cause
  return undefined
}

const isSlow = (error: unknown): boolean => error instanceof TooSlow || (error instanceof Error && /timeout/i.test(error.name))

const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException
  return message || code || String(error)
}

export function createClient(connection: Omit<ConnectPolicy, 'timeout'>, caps: Caps, clock: Clock): Client {
  const timeout = caps.timeoutSeconds * 1000
  const agent = new Agent({
    connect: createConnector({ ...connection, timeout: Math.min(timeout, 20_000) }),
    // Its own clocks would ring beside ours, which stands for the whole exchange.
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 64 * 1024,
    pipelining: 1,
  })
  return {
    async exchange(request) {
      const { url, method, body } = request
      const at = { url: url.href }
      let received: Received
      try {
        received = await receive(agent, request, caps)
      } catch (error) {
        if (request.signal?.aborted) throw error
        throw (
          refusalIn(error) ??
          new FetchError(`${url.href}: no answer: ${reasonOf(error)}`, { ...at, reason: isSlow(error) ? 'timeout' : 'no-answer' }, { cause: error })
        )
      }
      const { status, statusText, headers, bytes, stopped } = received
      const encoding = headers.findLast(([name]) => name.toLowerCase() === 'content-encoding')?.[1]
      const decoded = await decodeBody(bytes, encoding, caps.maxBytes)
      const response: Exchange['response'] = { status, statusText, headers, body: decoded.body.subarray(0, caps.maxBytes) }
      let failure: AppError | undefined
      if (stopped === 'too-large' || decoded.outcome === 'too-large') {
        response.truncated = 'length'
        failure = new RefusedError(`${url.href}: larger than ${caps.maxBytes} bytes`, { ...at, maxBytes: caps.maxBytes, reason: 'too-large' })
      } else if (stopped) {
        response.truncated = isSlow(stopped) ? 'time' : 'disconnect'
        const reason = isSlow(stopped) ? 'timeout' : 'cut-off'
        failure = new FetchError(`${url.href}: the answer broke off after ${bytes.length} bytes: ${reasonOf(stopped)}`, { ...at, reason }, { cause: stopped })
      } else if (decoded.outcome === 'cut') {
        response.truncated = 'disconnect'
        failure = new FetchError(`${url.href}: the ${encoding} body is cut or damaged`, { ...at, reason: 'cut-off' })
      } else if (decoded.outcome === 'unknown') {
        failure = new DecodeError(`${url.href}: content encoding "${encoding}" is not known`, at)
      }
      const sent: Record<string, string> = { host: url.host, connection: 'keep-alive', ...request.headers }
      if (body) sent['content-length'] = String(body.byteLength)
      const hop: Hop = {
        request: { url: url.href, method, headers: sent, ...(body ? { body } : {}) },
        response,
        fetchedAt: new Date(clock.now()).toISOString(),
      }
      return { hop, bytes: bytes.length, ...(failure ? { failure } : {}) }
    },
    close: () => agent.destroy(),
  }
}
