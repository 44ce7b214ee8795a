/** A page; `beside` is what `meta.json` beside it says: the request that brought it, when it was seen. */
export interface SavedText {
  url: string
  html: string
  beside?: { json?: Record<string, unknown>; form?: Record<string, string>; fetchedAt?: string }
}

/** Synthetic sites on different software, each as a person saves it: a list, a notice, their addresses, and what is to be found on them. */
export interface LittleSite {
  name: string
  list: SavedText
  detail: SavedText
  /** Written in this encoding. */
  charset?: 'gbk'
  rows: [url: string, title: string, date: string | undefined][]
  next: string | { url: string; form?: object; json?: object } | undefined
  /** The family that it is written on; `by-selectors` where nothing is said. */
  family?: string
  title: string
  date: string
  /** Stands in the body; `without` does not. */
  body: string
  without: string[]
}
