import type { Archive, Exchange, Snapshot } from '../../src/core/archive.ts'
import { sha256 } from '../../src/core/identity.ts'
import { DependencyError } from '../../src/errors.ts'

/** An archive in memory, which can be made to run out of disk. */
export interface MemoryArchive extends Archive {
  readonly exchanges: Exchange[]
  readonly snapshots: Snapshot[]
  /** Refuses after so many more exchanges. */
  fillAfter(exchanges: number): void
}

export function createMemoryArchive(): MemoryArchive {
  const exchanges: Exchange[] = []
  const snapshots: Snapshot[] = []
  let room = Number.POSITIVE_INFINITY
  return {
    exchanges,
    snapshots,
    fillAfter: (more) => {
      room = more
    },
    async append(exchange) {
      if (room-- <= 0) throw new DependencyError('the archive cannot be written: no space left on device')
      const { request, response, finalUrl, fetchedAt, source, run, label, context } = exchange
      const digest = sha256(response.body)
      const snapshot: Snapshot = {
        ...{ file: 'memory.warc.gz', offset: exchanges.length, length: 1, url: request.url, finalUrl, method: request.method, status: response.status },
        ...{ contentType: response.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1], sha256: digest, size: response.body.length },
        ...{ fetchedAt, source, run, label, context, revisit: snapshots.some((earlier) => earlier.sha256 === digest) },
      }
      exchanges.push(exchange)
      snapshots.push(snapshot)
      return snapshot
    },
    async read({ offset }) {
      return exchanges[offset]!
    },
    async *find({ url, sha256: digest, source, run, since, until }) {
      for (const snapshot of [...snapshots]) {
        if (url && snapshot.url !== url && snapshot.finalUrl !== url) continue
        if ((digest && snapshot.sha256 !== digest) || (source && snapshot.source !== source) || (run && snapshot.run !== run)) continue
        if ((since && snapshot.fetchedAt < since) || (until && snapshot.fetchedAt > until)) continue
        yield snapshot
      }
    },
    flush: async () => undefined,
    close: async () => undefined,
  }
}
