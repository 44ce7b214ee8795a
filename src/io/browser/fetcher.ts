import type { Browser, BrowserContext, Route } from 'playwright'
import type { FetchedExchange, Fetcher, FetchRequest, Hop } from '../../core/fetcher.ts'
import { DependencyError, FetchError, RefusedError } from '../../errors.ts'
import type { Chromium } from './chromium.ts'

/** What a page is readable without. */
const needless = new Set(['image', 'media', 'font', 'stylesheet'])
/** Nothing was asked for so long: the page is made. */
const quiet = 150

/**
 * A fetcher whose pages are made by script: Chromium renders, but everything it asks for goes through `wire`, with its politeness, robots.txt and refusals.
 * Unrendered answers are kept as `resource`, the page as `rendered`. Throws what `wire` throws for the page itself.
 */
export function createBrowserFetcher(wire: Fetcher, chromium: Chromium, { timeoutSeconds }: { timeoutSeconds: number }): Fetcher {
  let opened: Promise<{ browser: Browser; context: BrowserContext }> | undefined
  const open = async () => {
    const playwright = await import('playwright')
    try {
      const browser = await playwright.chromium.launch({ executablePath: chromium.executablePath, args: chromium.args, headless: true })
      return { browser, context: await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', serviceWorkers: 'block', acceptDownloads: false }) }
    } catch (error) {
      throw new DependencyError(`the browser ${chromium.executablePath} did not start`, { path: chromium.executablePath }, { cause: error })
    }
  }

  return {
    async fetch(request: FetchRequest): Promise<FetchedExchange> {
      if (request.method !== 'GET') throw new RefusedError(`${request.url}: a browser only follows links`, { url: request.url })
      opened ??= open()
      const page = await (await opened).context.newPage()
      let refused: unknown
      let answered: FetchedExchange | undefined
      let asking = 0
      let lastAsked = Date.now()
      const answer = async (route: Route): Promise<void> => {
        const asked = route.request()
        const isPage = asked.isNavigationRequest() && asked.frame() === page.mainFrame()
        if (!isPage && needless.has(asked.resourceType())) return route.abort()
        asking++
        try {
          const body = asked.postDataBuffer() ?? undefined
          const keep = (hop: Hop) => request.keep?.({ ...hop, part: hop.part === 'page' ? 'resource' : hop.part })
          const method = asked.method() === 'POST' ? 'POST' : 'GET'
          const fetched = await wire.fetch({
            url: asked.url(),
            method,
            headers: isPage ? request.headers : await asked.allHeaders(),
            body,
            keep,
            signal: request.signal,
          })
          if (isPage) answered = fetched
          const { status, headers, body: bytes } = fetched.hops.at(-1)!.response
          // What concerned the wire is done with: the body is decoded, and its length is its own.
          const passed = headers.filter(([name]) => !/^(content-(encoding|length)|transfer-encoding|connection|set-cookie)$/i.test(name))
          await route.fulfill({ status, headers: Object.fromEntries(passed), body: Buffer.from(bytes) })
        } catch (error) {
          if (isPage) refused = error
          await route.abort().catch(() => undefined)
        } finally {
          asking--
          lastAsked = Date.now()
        }
      }
      try {
        await page.route('**/*', answer)
        const deadline = Date.now() + timeoutSeconds * 1000
        await page.goto(request.url, { waitUntil: 'load', timeout: timeoutSeconds * 1000 }).catch((error: unknown) => {
          throw refused ?? new FetchError(`${request.url}: the browser could not show it`, { url: request.url }, { cause: error })
        })
        if (!answered) throw refused ?? new FetchError(`${request.url}: the browser asked for no page`, { url: request.url })
        while ((asking > 0 || Date.now() - lastAsked < quiet) && Date.now() < deadline) await page.waitForTimeout(20)
        const last = answered.hops.at(-1)!
        const body = new TextEncoder().encode(await page.content())
        const response: Hop['response'] = {
          status: last.response.status,
          statusText: last.response.statusText,
          headers: [['content-type', 'text/html; charset=utf-8']],
          body,
        }
        const rendered: Hop = { request: last.request, response, fetchedAt: new Date().toISOString(), part: 'rendered' }
        await request.keep?.(rendered)
        return { hops: [...answered.hops, rendered], finalUrl: answered.finalUrl }
      } finally {
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
