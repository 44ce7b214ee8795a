import type { Hosts, LedgerEntry } from '../../core/hosts.ts'

/** Lines that are written at once, and that are kept while the database is away. */
const mostHeld = 500
const mostKept = 10_000

/** The lines of the ledger that this process writes: told to `onEntry` at once, and to `hosts` by many. */
export function createLedger({ hosts, onEntry }: { hosts?: Pick<Hosts, 'worker' | 'record'>; onEntry?: (entry: LedgerEntry) => void }): {
  enter(entry: Omit<LedgerEntry, 'worker'>): void
  /** Writes what is held. */
  flush(): Promise<void>
} {
  let held: LedgerEntry[] = []
  let flushing: Promise<void> = Promise.resolve()
  const flush = (): Promise<void> => {
    if (!hosts) return flushing
    const shared = hosts
    flushing = flushing.then(async () => {
      const entries = held
      held = []
      if (entries.length === 0) return
      await shared.record(entries).catch(() => {
        // The database comes back, or the run ends for want of it; so much is kept.
        held = [...entries, ...held].slice(-mostKept)
      })
    })
    return flushing
  }
  return {
    flush,
    enter(entry) {
      const line = { ...entry, worker: hosts?.worker ?? '' }
      onEntry?.(line)
      if (!hosts) return
      held.push(line)
      if (held.length >= mostHeld) void flush()
    },
  }
}
