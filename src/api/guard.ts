import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { askForKey, type Caller } from '../access.ts'
import type { Keys, Role, Taken } from '../core/keys.ts'
import { problemText, problemType } from './problem.ts'

export interface GuardParts {
  keys: Pick<Keys, 'verify' | 'record'>
  /** What those without a key may do; absent: nothing. */
  open?: Role
  /** Requests a minute of one key, or of one address without a key; 0: no limit. */
  perMinute: number
  now?: () => Date
  /** Hears where what was taken could not be written down. */
  onError?: (error: unknown) => void
}

/** Methods that may be offered somewhere; with others (`TRACE`) no request can be made of what came. */
const offered = /^(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)$/

/** Requests that are written down together. */
const batch = 100

/** Stands before everything that is served: who asks, how often, and what was taken. What a caller may do is said at each endpoint (`needs`). */
export function createGuard({ keys, open, perMinute, now = () => new Date(), onError = () => undefined }: GuardParts) {
  const limiter = perMinute > 0 ? new RateLimiterMemory({ points: perMinute, duration: 60 }) : undefined
  let waiting: Taken[] = []
  const write = async (): Promise<void> => {
    const some = waiting
    waiting = []
    await keys.record(some).catch(onError)
  }

  async function admit(request: Request, client: string): Promise<Caller | Response> {
    const token = tokenIn(request.headers.get('authorization'))
    const key = token === undefined ? undefined : await keys.verify(token)
    // An attempt with a wrong key counts as the address that it comes from.
    const tooMany = await limiter?.consume(key?.id ?? client).then(
      () => undefined,
      (refused: RateLimiterRes) => refused,
    )
    if (tooMany) {
      const seconds = Math.max(1, Math.ceil(tooMany.msBeforeNext / 1000))
      return refusal(429, 'too-many', 'Too many requests', `at most ${perMinute} a minute: try again in ${seconds} s`, { 'retry-after': String(seconds) })
    }
    const role = key?.role ?? (token === undefined ? open : undefined)
    if (role === undefined)
      return refusal(401, 'no-key', 'A key is needed', token === undefined ? 'send one as Authorization: Bearer' : 'this key opens nothing', {
        'www-authenticate': askForKey,
      })
    return { role, ...(key ? { key: key.id } : {}) }
  }

  return {
    /** Answers a request, or refuses it; `inside` hears who asks, and leaves there what it wanted of them. */
    async answer(request: Request, client: string, inside: (caller: Caller) => Response | Promise<Response>): Promise<Response> {
      if (!offered.test(request.method))
        return refusal(405, 'method-not-allowed', 'This method is not offered', `${request.method} is offered nowhere`, { allow: 'GET, HEAD, OPTIONS' })
      const caller = await admit(request, client)
      if (caller instanceof Response) return caller
      const response = await inside(caller)
      // An export is written down before it is handed out, and so is who changed something.
      const atOnce = caller.needs === 'auditor' || !/^(GET|HEAD|OPTIONS)$/.test(request.method)
      if (caller.key !== undefined || atOnce) {
        const { pathname, search } = new URL(request.url)
        const { key } = caller
        waiting.push({
          at: now().toISOString(),
          ...(key ? { key } : {}),
          client,
          method: request.method,
          address: `${pathname}${search}`,
          status: response.status,
        })
        if (waiting.length >= batch || atOnce) await write()
      }
      return response
    },
    close: write,
  }
}

/** The key in a header: as a bearer token, or as the password that a browser asks for. */
function tokenIn(header: string | null): string | undefined {
  const [scheme = '', value = ''] = header?.split(' ') ?? []
  if (/^bearer$/i.test(scheme)) return value
  if (/^basic$/i.test(scheme))
    return Buffer.from(value, 'base64')
      .toString()
      .replace(/^[^:]*:/, '')
  return undefined
}

const refusal = (status: number, code: string, title: string, detail: string, headers: Record<string, string>): Response =>
  new Response(problemText(code, { status, title }, detail), { status, headers: { 'content-type': problemType, 'cache-control': 'no-store', ...headers } })
