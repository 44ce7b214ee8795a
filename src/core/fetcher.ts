import type { Exchange } from './archive.ts'

/** One request and its answer, as the wire had it; the caller adds source, run and label and archives it. */
export type Hop = Pick<Exchange, 'request' | 'response' | 'fetchedAt' | 'part'>

/** A request as a source's step asks for it. */
export interface FetchRequest {
  url: string
  method: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: Uint8Array
  /** Of an earlier fetch: sent as If-None-Match / If-Modified-Since. */
  validators?: { etag?: string; lastModified?: string }
  /** Gets every answer (robots.txt and redirects too) before anyone looks into it, also where `fetch` then throws: the place to archive. */
  keep?: (hop: Hop) => Promise<unknown> | unknown
  signal?: AbortSignal
}

export interface FetchedExchange {
  /** Every hop of the way, redirects included (robots.txt not); the last one answered. */
  hops: Hop[]
  finalUrl: string
}

/**
 * Asks sites, honestly and gently: our own User-Agent, robots.txt, one governor per host, caps, no private addresses.
 * Any answer that does not ask to wait, challenge or fail (2xx, 304, 4xx) is returned with its status, to be judged by the caller.
 * Throws `RobotsError`, `ThrottledError` (429, 503 with Retry-After), `BlockedError`, `RefusedError`, `DecodeError`, `FetchError` (5xx, network, caps on time).
 */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<FetchedExchange>
  close(): Promise<void>
}
