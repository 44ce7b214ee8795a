/** What someone may be about to type. */
export interface Suggestion {
  kind: 'organisation' | 'place' | 'number'
  text: string
  /** Records that name it; absent for places. */
  records?: number
}

/** A short name of a body, and the full one that it stands for. */
export interface ShortName {
  short: string
  full: string
  /** How often records showed it. */
  seen: number
}

/** Names that the records know: of bodies, in full and in short, and numbers of projects. */
export interface Names {
  /** Bodies and numbers that begin so, or hold it, those with most records first. `simulated`: whose records count. */
  suggest(text: string, options: { simulated: 'exclude' | 'include' | 'only'; limit: number }): Promise<Suggestion[]>
  learn(names: Omit<ShortName, 'seen'>[]): Promise<void>
  /** All short names, the most seen first. */
  shortNames(): Promise<ShortName[]>
}
