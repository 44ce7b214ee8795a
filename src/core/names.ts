/** What someone may be about to type. */
export interface Suggestion {
  kind: 'organisation' | 'place' | 'number'
  text: string
  /** Records that name it; absent for places. */
  records?: number
}

/** What a person has decided about a short name: it stands for the body, or it does not. */
export const verdicts = ['holds', 'rejected'] as const
export type Verdict = (typeof verdicts)[number]

/** A short name of a body, and the full one that it stands for; both squeezed. */
export interface ShortName {
  short: string
  full: string
  /** Records that showed it. */
  seen: number
  /** Absent where no person has decided: then it counts once enough records show it. */
  verdict?: Verdict
}

/** A short name as one record shows it. */
export interface ShownName {
  short: string
  full: string
  record: string
}

/** Names that the records know: of bodies, in full and in short, and numbers of projects. */
export interface Names {
  /** Bodies and numbers that begin so, or hold it, those with most records first. `simulated`: whose records count. */
  suggest(text: string, options: { simulated: 'exclude' | 'include' | 'only'; limit: number }): Promise<Suggestion[]>
  /** Takes what records show; a record that showed it before does not count again. */
  learn(names: ShownName[]): Promise<void>
  /** Short names, those that people decided about and the most seen first. `holding`: a part of the short or the full name. */
  shortNames(holding?: string): Promise<ShortName[]>
  /** Keeps what a person decided, whatever records show from now on; without a verdict the records decide again. */
  decide(name: { short: string; full: string }, verdict?: Verdict): Promise<void>
}
