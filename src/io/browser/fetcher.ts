import { setTimeout } from 'node:timers/promises'
import type { Request as Asked, Browser, BrowserContext, Page, Route } from 'playwright'
import type { FetchedExchange, Fetcher, FetchRequest, Hop } from '../../core/fetcher.ts'
import { DependencyError, FetchError, RefusedError, RobotsError } from '../../errors.ts'
import type { Chromium } from './chromium.ts'

export interface BrowserPolicy {
  /** The name that scripts see too: that of the wire. */
  userAgent: string
  /** For one request of the wire. A page, whose parts are asked for one after another, may take `partsPerPage` times as long. */
  timeoutSeconds: number
}

/** What a page is readable without. */
const needless = new Set(['image', 'media', 'font', 'stylesheet', 'ping', 'manifest', 'texttrack'])
/** Of the headers that a script sets or a browser adds, those that a site may need; the rest is the wire's own business. */
const passedOn = /^(?:accept|authorization|content-type|cookie|origin|referer|x-.+)$/
/** What concerned the wire is done with: the body is decoded, its length is its own, and cookies are kept by the wire. */
const ofTheWire = /^(?:content-(?:encoding|length)|transfer-encoding|connection|set-cookie|content-security-policy(?:-report-only)?)$/i
/** Nothing was asked for so long (milliseconds): the page is made. */
const quiet = 150
/** As long without its saying that it is loaded: it will not. */
const patience = 2000
const partsPerPage = 5
const maxScripts = 100
const maxNavigations = 5

const lastOf = ({ hops }: FetchedExchange): Hop => {
  const last = hops.at(-1)
  if (!last) throw new FetchError('an answer without a hop')
  return last
}

const isHtml = ({ response: { status, headers } }: Hop): boolean =>
  status === 200 && headers.some(([name, value]) => name.toLowerCase() === 'content-type' && /html/i.test(value))

/** Things that a page does without: parts on other hosts, or that robots.txt forbids. Any other failure means that the page is not whole. */
const isDispensable = (error: unknown): boolean => error instanceof RefusedError || error instanceof RobotsError

async function fulfill(route: Route, { response }: Hop): Promise<void> {
  const headers: Record<string, string> = {}
  for (const [name, value] of response.headers) if (!ofTheWire.test(name)) headers[name] = value
  await route.fulfill({ status: response.status, headers, body: Buffer.from(response.body) })
}

/**
 * A fetcher whose pages are made by script. Chromium only renders: whatever it asks for goes through `wire`, with its hosts, politeness, robots.txt, caps and
 * address checks, and it has no other way out. Unrendered answers are kept as `resource`, the page as `rendered`; an answer that is no HTML page is left as it is.
 * Throws what `wire` throws, also for a part without which the page would be emptier than it is.
 */
export function createBrowserFetcher(wire: Fetcher, chromium: Chromium, { userAgent, timeoutSeconds }: BrowserPolicy): Fetcher {
  let opened: Promise<{ browser: Browser; context: BrowserContext }> | undefined
  /** Scripts are the same on every page of a site: asked for once. */
  const scripts = new Map<string, Hop>()

  const open = async () => {
    const playwright = await import('playwright')
    try {
      const browser = await playwright.chromium.launch({
        executablePath: chromium.executablePath,
        args: [...chromium.args, '--disable-gpu', '--disable-quic', '--force-webrtc-ip-handling-policy=disable_non_proxied_udp'],
        // Nobody listens there: what is not answered by the wire (web sockets, redirects, prefetches) leads nowhere.
        proxy: { server: 'http://127.0.0.1:9', bypass: '<-loopback>' },
        headless: true,
      })
      browser.once('disconnected', () => {
        opened = undefined
      })
      const context = await browser.newContext({ userAgent, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', serviceWorkers: 'block', acceptDownloads: false })
      return { browser, context }
    } catch (error) {
      opened = undefined
      throw new DependencyError(`the browser ${chromium.executablePath} did not start`, { path: chromium.executablePath }, { cause: error })
    }
  }

  /** Asks for a part of a page. */
  const askFor = async (asked: Asked, { keep, signal }: FetchRequest): Promise<Hop> => {
    const known = asked.method() === 'GET' ? scripts.get(asked.url()) : undefined
    if (known) return known
    const method = asked.method()
    if (method !== 'GET' && method !== 'POST') throw new RefusedError(`${asked.url()}: ${method} is not asked`, { url: asked.url() })
    const headers = Object.fromEntries(Object.entries(await asked.allHeaders()).filter(([name]) => passedOn.test(name)))
    const fetched = await wire.fetch({
      url: asked.url(),
      method,
      headers,
      body: asked.postDataBuffer() ?? undefined,
      keep: (hop) => keep?.({ ...hop, part: hop.part === 'page' ? 'resource' : hop.part }),
      signal,
    })
    const hop = lastOf(fetched)
    if (asked.resourceType() === 'script' && method === 'GET' && hop.response.status === 200 && scripts.size < maxScripts) scripts.set(asked.url(), hop)
    return hop
  }

  /** The DOM of an answer, once its scripts have come to rest, and the answer that it was made of: another one where the page led elsewhere by itself. */
  const render = async (page: Page, first: Hop, request: FetchRequest): Promise<{ dom: string; answer: Hop }> => {
    let answer = first
    let navigations = 0
    let failure: unknown
    let asking = 0
    let lastAsked = Date.now()
    const seen = { parsed: false, loaded: false }
    page.on('domcontentloaded', () => Object.assign(seen, { parsed: true }))
    page.on('load', () => Object.assign(seen, { loaded: true }))
    page.on('popup', (popup) => void popup.close().catch(() => undefined))

    /** What to answer, or nothing where the page has to do without it. */
    const answerTo = async (asked: Asked): Promise<Hop | undefined> => {
      const isPage = asked.isNavigationRequest() && asked.frame() === page.mainFrame()
      if (isPage && navigations++ === 0) return first
      if (needless.has(asked.resourceType())) return undefined
      try {
        if (navigations > maxNavigations) throw new RefusedError(`${request.url}: the page leads on and on`, { url: request.url })
        const hop = await askFor(asked, request)
        if (!isPage) return hop
        answer = hop
        Object.assign(seen, { parsed: false, loaded: false })
        return hop
      } catch (error) {
        // Without its parts a page is not whole; a page that is there need not lead elsewhere.
        if (!isDispensable(error) || (isPage && !seen.parsed)) failure ??= error
        return undefined
      }
    }
    await page.route('**/*', async (route) => {
      asking++
      const hop = await answerTo(route.request())
      // Whatever was asked for may no longer be wanted. Of all errors, `aborted` leaves a page where it is.
      await (hop ? fulfill(route, hop) : route.abort('aborted')).catch(() => undefined)
      asking--
      lastAsked = Date.now()
    })

    const { url } = first.request
    await page.goto(url, { waitUntil: 'commit', timeout: timeoutSeconds * 1000 }).catch((error: unknown) => {
      throw request.signal?.aborted ? request.signal.reason : (failure ?? new FetchError(`${url}: the browser could not show it`, { url }, { cause: error }))
    })
    // A page that never rests is taken as it is after a while.
    const deadline = Date.now() + partsPerPage * timeoutSeconds * 1000
    const rests = (): boolean => asking === 0 && Date.now() - lastAsked > (seen.loaded ? quiet : patience)
    while (!rests() && Date.now() < deadline && !failure && !request.signal?.aborted) await setTimeout(20)
    request.signal?.throwIfAborted()
    if (failure) throw failure
    return { dom: await page.content(), answer }
  }

  return {
    async fetch(request: FetchRequest): Promise<FetchedExchange> {
      const keep = (hop: Hop) => request.keep?.(hop.part === 'page' && isHtml(hop) ? { ...hop, part: 'resource' } : hop)
      const fetched = await wire.fetch({ ...request, keep })
      const served = lastOf(fetched)
      if (!isHtml(served)) return fetched
      opened ??= open()
      const { context } = await opened
      const page = await context.newPage().catch((error: unknown) => {
        throw new FetchError(`${request.url}: the browser is gone`, { url: request.url }, { cause: error })
      })
      const leave = () => void page.close().catch(() => undefined)
      request.signal?.addEventListener('abort', leave, { once: true })
      try {
        const { dom, answer } = await render(page, served, request)
        const rendered: Hop = {
          request: answer.request,
          response: { status: 200, statusText: 'OK', headers: [['content-type', 'text/html; charset=utf-8']], body: new TextEncoder().encode(dom) },
          fetchedAt: new Date().toISOString(),
          part: 'rendered',
        }
        await request.keep?.(rendered)
        return { hops: [...fetched.hops.slice(0, -1), { ...served, part: 'resource' }, rendered], finalUrl: answer.request.url }
      } finally {
        request.signal?.removeEventListener('abort', leave)
        await page.close().catch(() => undefined)
      }
    },
    async close() {
      const running = await opened?.catch(() => undefined)
      await running?.browser.close()
      await wire.close()
    },
  }
}
