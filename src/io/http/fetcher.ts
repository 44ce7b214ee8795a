import type { FetchedExchange, Fetcher, FetchRequest, Hop } from '../../core/fetcher.ts'
import type { Politeness } from '../../core/hosts.ts'
import { BlockedError, FetchError, RefusedError, RobotsError, ThrottledError } from '../../errors.ts'
import { challengeOf } from './challenge.ts'
import { type Answered, createClient } from './client.ts'
import { type Clock, systemClock } from './clock.ts'
import { createCookieJar } from './cookies.ts'
import { acceptedEncodings } from './encoding.ts'
import { Governor } from './governor.ts'
import type { Ended } from './host-state.ts'
import { createRobots, productToken, type Robots, type RobotsAnswer } from './robots.ts'

/** How the sites of one source are asked. */
export interface FetchPolicy {
  /** Our honest name: `userAgentOf(version, contact)`. */
  userAgent: string
  /** The only hosts that are ever asked (`www.demo.example`, `demo.example:8080`). */
  hosts: string[]
  politeness: Politeness
  /** Its hosts may stand on private addresses, and `resolve` is honoured. */
  local?: boolean
  /** Addresses for host names, as curl: `*.demo.example` → `127.0.0.1:4180`. */
  resolve?: Record<string, string>
  /** For one request, default 60. */
  timeoutSeconds?: number
  /** Of a body as sent and as decoded, default 50 MB. */
  maxBytes?: number
  /** Shared by all who ask, so that two sources on one host are gentle together. */
  governor?: Governor
  robots?: Robots
  clock?: Clock
}

/** `gongshi/0.1.0 (+https://…)`. */
export const userAgentOf = (version: string, contact: string): string => `${productToken}/${version} (+${contact.replace(/[^\x20-\x7e]|[()]/g, '')})`

const maxRedirects = 10
const maxRobotsRedirects = 5
/** For a host that says 429 without saying how long. */
const defaultPause = 60
/** Ours to set, whatever a step says. */
const ownHeaders = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'user-agent',
  'accept-encoding',
  'keep-alive',
  'upgrade',
  'expect',
  'te',
])

const redirects = new Set([301, 302, 303, 307, 308])

const headerOf = (hop: Hop, name: string): string | undefined => hop.response.headers.find(([key]) => key.toLowerCase() === name)?.[1]

/** Where a redirect leads; bytes beyond ASCII go back as they came. */
function locationOf(hop: Hop, base: URL): URL | undefined {
  const location = redirects.has(hop.response.status) ? headerOf(hop, 'location')?.trim() : undefined
  if (!location) return undefined
  const ascii = location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
  return URL.canParse(ascii, base.href) ? new URL(ascii, base) : undefined
}

/** Seconds that Retry-After asks for: a number, or until a date. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\s*\d{1,9}(?:\.\d*)?\s*$/.test(value)) return Math.ceil(Number(value))
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000))
}

/** A fetcher for the sites of one source; cookies live as long as it does. See `Fetcher` for what it throws. */
export function createFetcher(policy: FetchPolicy): Fetcher {
  const { userAgent, hosts, politeness, local = false, resolve = {}, clock = systemClock } = policy
  const { governor = new Governor(clock), robots = createRobots(clock) } = policy
  const client = createClient({ local, resolve }, { maxBytes: policy.maxBytes ?? 50_000_000, timeoutSeconds: policy.timeoutSeconds ?? 60 }, clock)
  const cookies = createCookieJar()

  const isDeclared = (url: URL): boolean => hosts.includes(url.host)

  const admit = (url: URL): void => {
    const at = { url: url.href }
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new RefusedError(`${url.href}: only http and https are asked`, at)
    if (url.username || url.password) throw new RefusedError(`${url.host}: an address with a password in it is not asked`, { host: url.host })
    if (!isDeclared(url)) throw new RefusedError(`${url.href}: ${url.host} is not among the hosts of the source (${hosts.join(', ')})`, at)
  }

  const headersFor = (url: URL, given: Record<string, string> = {}): Record<string, string> => {
    const kept = Object.entries(given)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !ownHeaders.has(name))
    const cookie = [cookies.header(url, clock.now()), kept.find(([name]) => name === 'cookie')?.[1]].filter(Boolean).join('; ')
    return {
      'user-agent': userAgent,
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
      'accept-encoding': acceptedEncodings,
      ...Object.fromEntries(kept),
      ...(cookie ? { cookie } : {}),
    }
  }

  /** One exchange, when the governor lets it. A host that asks to wait is left alone from here on. */
  const ask = async (url: URL, pace: Politeness, request: Pick<FetchRequest, 'headers' | 'body' | 'signal'> & { method: string }): Promise<Answered> => {
    const end = await governor.acquire(url.host, pace, request.signal)
    let ended: Ended = { outcome: 'abandoned', bytes: 0 }
    try {
      const { method, headers, body, signal } = request
      const answered = await client.exchange({ url, method, headers: headersFor(url, headers), body, signal })
      const { status, headers: answer } = answered.hop.response
      cookies.store(
        url,
        answer.flatMap(([name, value]) => (name.toLowerCase() === 'set-cookie' ? [value] : [])),
        clock.now(),
      )
      const pause = status === 429 || status === 503 ? retryAfter(headerOf(answered.hop, 'retry-after'), clock.now()) : undefined
      const seconds = pause ?? (status === 429 ? defaultPause : undefined)
      const outcome = status >= 500 || answered.failure instanceof FetchError ? 'failed' : 'answered'
      ended = { outcome: seconds === undefined ? outcome : 'throttled', status, bytes: answered.bytes, askedSeconds: seconds }
      if (seconds === undefined) return answered
      return {
        ...answered,
        failure: new ThrottledError(`${url.href}: ${url.host} answers ${status} and asks to wait for ${seconds} s`, { url: url.href, status, seconds }),
      }
    } catch (error) {
      if (error instanceof FetchError) ended = { outcome: 'failed', bytes: 0 }
      throw error
    } finally {
      end(ended)
    }
  }

  const readRobots = async (start: string, { keep, signal }: FetchRequest): Promise<RobotsAnswer> => {
    let url = new URL(start)
    for (let hops = 0; hops <= maxRobotsRedirects; hops++) {
      const { hop, failure } = await ask(url, politeness, { method: 'GET', signal })
      hop.part = 'robots'
      await keep?.(hop)
      // One that is too large is read as far as it came.
      if (failure && !(failure instanceof RefusedError)) throw failure
      const next = locationOf(hop, url)
      if (!next) return { status: hop.response.status, body: hop.response.body }
      if (!isDeclared(next)) break
      url = next
    }
    return { status: 0, body: new Uint8Array() }
  }

  const paceFor = async (url: URL, request: FetchRequest): Promise<Politeness> => {
    const verdict = await robots.ask(url, (address) => readRobots(address, request))
    if (!verdict.allowed) {
      governor.refuse(url.host, 'robots', politeness)
      const reason = verdict.unreachable ? `${verdict.unreachable}, so that nothing is allowed` : `robots.txt of ${url.host} forbids it`
      throw new RobotsError(`${url.href}: ${reason}`, { url: url.href, ...(verdict.unreachable ? { unreachable: true } : {}) })
    }
    return { ...politeness, delaySeconds: Math.max(politeness.delaySeconds, verdict.delaySeconds ?? 0) }
  }

  return {
    async fetch(request): Promise<FetchedExchange> {
      if (!URL.canParse(request.url)) throw new RefusedError(`"${request.url}" is no address`, { url: request.url })
      let url = new URL(request.url)
      let method: string = request.method
      let body = request.body
      const { etag, lastModified } = request.validators ?? {}
      let headers: Record<string, string> = {
        ...(body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...(etag ? { 'if-none-match': etag } : {}),
        ...(lastModified ? { 'if-modified-since': lastModified } : {}),
        ...Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
      }
      const hops: Hop[] = []
      for (;;) {
        url.hash = ''
        admit(url)
        const { hop, failure } = await ask(url, await paceFor(url, request), { method, headers, body, signal: request.signal })
        const next = locationOf(hop, url)
        hop.part = next ? 'redirect' : 'page'
        await request.keep?.(hop)
        hops.push(hop)
        if (failure) throw failure
        const { status } = hop.response
        const challenge = challengeOf(hop.response)
        if (challenge) throw new BlockedError(`${url.href}: ${challenge} answers instead of the site (status ${status})`, { url: url.href, status, challenge })
        if (status >= 500) throw new FetchError(`${url.href}: the site answers ${status}`, { url: url.href, status, reason: 'server-error' })
        if (!next) return { hops, finalUrl: url.href }
        if (hops.length > maxRedirects)
          throw new RefusedError(`${request.url}: more than ${maxRedirects} redirects`, { url: request.url, reason: 'redirect-loop' })
        if (status === 303 || (method === 'POST' && (status === 301 || status === 302))) {
          method = 'GET'
          body = undefined
          headers = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'content-type'))
        }
        url = next
      }
    },
    close: () => client.close(),
  }
}
