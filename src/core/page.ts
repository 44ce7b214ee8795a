/** An archived response, as sources, reader, replay, import, dry run and golden tests all get it. */
export interface Page {
  /** The address asked for, and the address that answered after redirects. */
  url: string
  finalUrl: string
  /** Which page function of the source reads it (`list`, `detail` …). */
  label: string
  status: number
  headers: Record<string, string>
  bytes: Uint8Array
  /** Hex digest of `bytes`. */
  sha256: string
  /** When the site answered (ISO 8601, UTC). */
  fetchedAt: string
  /** What the step that led here said about it; goes to the page function and, as hints, to the reader. */
  context: PageContext
  /** The decoded text (charset as a browser finds it, then gb18030). */
  readonly text: string
  readonly charset: string
  /** Parses the text as JSON; throws `LayoutError` where it is none. */
  json<T = unknown>(): T
  /** Elements that match a CSS selector. */
  all(selector: string): Selection[]
  /** The one element that matches; throws `LayoutError` where there is none or more than one. */
  one(selector: string): Selection
  /** The first element that matches, if any. */
  first(selector: string): Selection | undefined
}

export interface Selection {
  /** Text in one line, blanks collapsed: `<br>` is a blank, but between Chinese characters nothing. */
  readonly text: string
  /** Its characters in the decoded page. */
  readonly span: { start: number; end: number }
  attr(name: string): string | undefined
  /** `attr('href')`, made absolute. */
  link(attribute?: string): string | undefined
  all(selector: string): Selection[]
  first(selector: string): Selection | undefined
  one(selector: string): Selection
}

/** Plain JSON that a step hands on to the page it leads to. */
export interface PageContext {
  title?: string
  publishedAt?: string
  nativeId?: string
  [key: string]: unknown
}
