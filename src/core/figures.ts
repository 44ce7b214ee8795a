/** A figure of statistics: what a source states of a period and a place. It is no notice. */
export interface Figure {
  /** A day, month or year (`2026-01-18`, `2026-01`, `2026`). */
  period: string
  /** As the source writes it. */
  place: string
  /** What is counted, in kebab case: `new-home-units`. */
  indicator: string
  /** `m2`, `yuan`, `homes` … */
  unit: string
  /** A decimal, as written. */
  value: string
  /** Where the value stands in the decoded page. */
  evidence: { start: number; end: number; text: string }
}

/** The figures that a run read from one page. */
export interface FigurePage {
  figures: Figure[]
  url: string
  snapshot: string
  /** When the site answered (ISO 8601, UTC). */
  fetchedAt: string
}

/** A version of a figure as stored; `value` in its shortest form. */
export interface StoredFigure extends Figure {
  source: string
  simulated: boolean
  /** Counts from 1; another value or unit is another version. */
  version: number
  url: string
  snapshot: string
  run: string
  seenAt: string
  lastSeenAt: string
}

export interface FigureFilter {
  source?: string
  indicator?: string
  place?: string
  /** First and last period, as texts: `2026-01` begins with `2026-01`. */
  from?: string
  to?: string
  /** All versions instead of the present ones. */
  history?: boolean
  simulated?: 'exclude' | 'include' | 'only'
  limit?: number
}

export interface Figures {
  /**
   * Keeps what a run read, in one transaction. What is known already changes nothing, and a page older than the one in which a figure was last seen
   * neither. Returns how many figures were new, changed, same.
   */
  keep(by: { source: string; simulated: boolean; run: string }, pages: FigurePage[]): Promise<{ new: number; changed: number; same: number }>
  /** The latest period first; the versions of one figure newest first. */
  list(filter?: FigureFilter): Promise<StoredFigure[]>
}

/** What is wrong with a figure, if anything is. */
export function flawOf({ period, place, indicator, unit, value }: Figure): string | undefined {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(period)) return `no period: ${period}`
  if (!/^-?\d{1,20}(?:\.\d{1,10})?$/.test(value)) return `no decimal: ${value}`
  if (!place || !unit || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(indicator)) return `no place, unit or indicator: ${place} ${unit} ${indicator}`
  return undefined
}
