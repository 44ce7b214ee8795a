import type { Exchange } from './archive.ts'

/** A request as a source's step asks for it. */
export interface FetchRequest {
  url: string
  method: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: Uint8Array
  /** Of an earlier fetch: sent as If-None-Match / If-Modified-Since. */
  validators?: { etag?: string; lastModified?: string }
}

export interface FetchedExchange {
  /** Every hop of the way, redirects included; the last one answered. */
  hops: Pick<Exchange, 'request' | 'response' | 'fetchedAt'>[]
  finalUrl: string
}

/**
 * Asks sites, honestly and gently: our own User-Agent, robots.txt, one governor per host, caps, no private addresses.
 * Throws `RobotsError`, `ThrottledError` (`context.seconds`), `BlockedError`, `RefusedError`, `FetchError`. Where the site did answer, the error
 * carries what it said as `context.hops`, so that it can be archived too. Other statuses (404 …) are answers, not errors.
 */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<FetchedExchange>
  close(): Promise<void>
}
