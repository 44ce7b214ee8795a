/** A record that is told nowhere any more, and why. */
export interface Redaction {
  record: string
  /** Whoever follows the changes is told it: nothing of the record itself. */
  why: string
  by: string
  /** ISO 8601, UTC. */
  at: string
}

/**
 * Records that search, API, pages, feeds and exports do not tell any more: no version, nor the archived pages. What their sites say later is stored, and not
 * told either. Nothing is destroyed: the store keeps it, and the archive its bytes.
 */
export interface Redactions {
  /** Returns `undefined` where there is no such record, or it was redacted before. */
  redact(record: string, asked: Pick<Redaction, 'why' | 'by'>): Promise<Redaction | undefined>
  /** Tells the record again, as it stands now; `false` where it was not redacted. */
  undo(record: string): Promise<boolean>
  /** The newest first. */
  list(): Promise<Redaction[]>
}
