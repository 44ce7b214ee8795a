import { toDayNumber, toIsoDay } from './days.ts'
import type { Window } from './source.ts'

/** A whole range of the past, as it was asked for (`YYYY-MM-DD`). */
export interface Range {
  from: string
  to: string
}

/** Which parts of which ranges are done; a range that was interrupted goes on with the others. */
export interface Backfills {
  /** The first days of the windows that are done. */
  done(source: string, range: Range): Promise<Set<string>>
  keep(source: string, range: Range, window: Required<Window>, run: string): Promise<void>
}

/** The months of a range, the newest first: each is a run of its own. Nothing where the range ends before it begins. */
export function windowsOf({ from, to }: Range): Required<Window>[] {
  const windows: Required<Window>[] = []
  let until = to
  while (until >= from) {
    const month = `${until.slice(0, 7)}-01`
    const since = month > from ? month : from
    windows.push({ since, until })
    until = toIsoDay(toDayNumber(since) - 1)
  }
  return windows
}
