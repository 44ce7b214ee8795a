import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { type ApiKey, type Keys, mayAs, type Role, type Taken } from '../core/keys.ts'

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

/** Requests that are written down together. */
const batch = 100

/** What an address wants of its caller. */
export function roleOf(path: string): Role {
  if (/^\/(zh|en)?\/?(api\/)?hosts(\/|$)|^\/metrics$/.test(path)) return 'operator'
  if (/^\/((zh|en)\/)?(api\/)?exports?(\/|$)/.test(path)) return 'auditor'
  return 'analyst'
}

/** Stands before everything that is served: who may ask, how often, and what was taken. */
export function createGuard({ keys, open, perMinute, now = () => new Date(), onError = () => undefined }: GuardParts) {
  const limiter = perMinute > 0 ? new RateLimiterMemory({ points: perMinute, duration: 60 }) : undefined
  let waiting: Taken[] = []
  const write = async (): Promise<void> => {
    const some = waiting
    waiting = []
    await keys.record(some).catch(onError)
  }

  async function admit(request: Request, client: string): Promise<{ key?: ApiKey } | Response> {
    const { pathname } = new URL(request.url)
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
    const needs = roleOf(pathname)
    const ask = { 'www-authenticate': 'Bearer realm="gongshi", Basic realm="gongshi", charset="UTF-8"' }
    if (role === undefined)
      return refusal(401, 'no-key', 'A key is needed', token === undefined ? 'send one as Authorization: Bearer' : 'this key opens nothing', ask)
    if (!mayAs(role, needs))
      return refusal(
        403,
        'not-allowed',
        'This key may not do that',
        `it needs the role ${needs}; ${key ? 'this key has' : 'without a key one has'} ${role}`,
        {},
      )
    return key ? { key } : {}
  }

  return {
    /** Answers a request, or refuses it. */
    async answer(request: Request, client: string, inside: () => Response | Promise<Response>): Promise<Response> {
      const admitted = await admit(request, client)
      const response = admitted instanceof Response ? admitted : await inside()
      const { pathname, search } = new URL(request.url)
      const key = admitted instanceof Response ? undefined : admitted.key?.id
      if (key !== undefined || roleOf(pathname) === 'auditor') {
        waiting.push({
          at: now().toISOString(),
          ...(key ? { key } : {}),
          client,
          method: request.method,
          address: `${pathname}${search}`,
          status: response.status,
        })
        // An export is written down before it is handed out.
        if (waiting.length >= batch || roleOf(pathname) === 'auditor') await write()
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
  new Response(JSON.stringify({ type: `urn:gongshi:problem:${code}`, title, status, detail, code }), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })
