/**
 * What an exchange is to the page it belongs to: the page itself (the default), a redirect on the way to it, the robots.txt that was asked first,
 * something that a browser loaded for it (its unrendered bytes included), or the page as a browser rendered it. Replay reads `page` and `rendered`.
 */
export type ExchangePart = 'page' | 'redirect' | 'robots' | 'resource' | 'rendered'

/** Why a body is not whole: the site hung up, it grew beyond the size cap, or it took too long (WARC-Truncated). */
export type Truncation = 'disconnect' | 'length' | 'time'

/** One exchange with a site, complete, as it is handed to the archive before anyone looks into it. */
export interface Exchange {
  request: { url: string; method: string; headers: Record<string, string>; body?: Uint8Array }
  /** The body is decoded (no transfer or content encoding left), the headers are as the site sent them: a character a byte, as in Latin-1. */
  response: { status: number; statusText: string; headers: [name: string, value: string][]; body: Uint8Array; truncated?: Truncation }
  /** Default `page`. */
  part?: ExchangePart
  /** The address that a step asked for, where redirects led from there to `request.url`. */
  askedUrl?: string
  /** The address that answered; differs from the request's where the client followed redirects (each hop is archived as an exchange of its own). */
  finalUrl: string
  /** ISO 8601, UTC, to the millisecond. */
  fetchedAt: string
  /** What replay needs to hand the page to the same page function again. */
  source: string
  run: string
  label: string
  context?: Record<string, unknown>
}

/** Where an exchange stands in the archive, and what is needed to find it again. */
export interface Snapshot {
  /** Archive file, relative to the archive's folder, and byte range of its gzip member. */
  file: string
  offset: number
  length: number
  url: string
  finalUrl: string
  method: string
  status: number
  contentType?: string
  /** Hex digest of the body. */
  sha256: string
  size: number
  fetchedAt: string
  source: string
  run: string
  label: string
  context?: Record<string, unknown>
  part?: ExchangePart
  askedUrl?: string
  truncated?: Truncation
  /** The bytes were here already: this is a revisit record. */
  revisit: boolean
}

/** The bytes that sites served. Appending is crash-safe; nothing is ever rewritten. */
export interface Archive {
  /** Writes an exchange; the same body (by sha256) again becomes a revisit record. Throws `DependencyError` where the disk refuses. */
  append(exchange: Exchange): Promise<Snapshot>
  /** Status, headers and body of a snapshot; a revisit gives the body of the first. */
  read(snapshot: Pick<Snapshot, 'file' | 'offset'>): Promise<Exchange>
  /** Snapshots in the order of their time: of a URL, of a digest, of a source or run, up to a time. */
  find(query: { url?: string; sha256?: string; source?: string; run?: string; since?: string; until?: string }): AsyncIterable<Snapshot>
  /** Everything appended so far is on the disk (fsync). For the end of a batch; `append` alone survives a killed process, not a power cut. */
  flush(): Promise<void>
  /** Flushes and gives the file free for others. */
  close(): Promise<void>
}
