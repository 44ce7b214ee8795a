/** The worst first. */
export const issueLevels = ['error', 'warning', 'info'] as const

/** A fact about data that a person should know or mend. Same fingerprint: counted up, not repeated. Not a log line. */
export interface Issue {
  code: IssueCode
  /** `error`: something was lost or withheld; `warning`: someone should look; `info`: counted only. */
  level: (typeof issueLevels)[number]
  message: string
  url?: string
  /** sha256 of the snapshot it was found in. */
  snapshot?: string
  /** JSON pointer into the record. */
  field?: string
  /** What it is about; with it the place is named, and the message may tell something else each time. */
  value?: string
  /** So often at once; without it, once. */
  times?: number
}

/** Stable names: kebab case, named by what is wrong. */
export type IssueCode = string
