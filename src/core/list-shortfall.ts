import type { ListWalk } from './list-walk.ts'
import type { ListState } from './lists.ts'

/**
 * What a list should have shown and did not, though every page of it came: pages with fewer rows than its pages have, an end before the rows that are
 * known or stated, a
 * first page older than what was listed before. Once it is doubted and walked whole again; what is the same the second time is how the list is now.
 */
export interface Shortfall {
  pages: { page: number; rows: number; usual: number }[]
  /** It ended after fewer rows than it should have had. */
  ended?: { rows: number; expected: number }
  /** Its first page shows nothing as new as what it showed before: it is another page, or an old copy. */
  behind?: { newest: string; listed: string }
}

/** A page with less than this part of the usual rows is short; so is a list with less than that part of its rows. */
const leastOfPage = 0.6
const leastOfList = 0.8
/** So many of its full pages have to be of one length for that to be usual. */
const alike = 0.8

type Walk = Pick<ListWalk, 'reads' | 'front' | 'end' | 'seen' | 'stated'>

/** Lengths of the pages that something stands behind: those are full. `isWhole`: the walk saw every row that is known, so that it may have ended there. */
function fullPages({ reads, front, end, stated }: Walk, isWhole = false): [page: number, rows: number][] {
  const last = isWhole || end === 'end' || stated.pages === front ? front : Number.POSITIVE_INFINITY
  return [...reads].filter(([page]) => page < last).map(([page, keys]) => [page, keys.length])
}

/** How many rows a page of the list has: what this walk shows, else what earlier ones did; undefined where its pages differ. */
export function usualRows(walk: Walk, learned: number | undefined): number | undefined {
  const lengths = fullPages(walk).map(([, rows]) => rows)
  // The only page of a list fills up.
  if (lengths.length === 0) return Math.max(walk.reads.get(walk.front)?.length ?? 0, learned ?? 0)
  const most = Math.max(...lengths)
  // A list of two pages has no other that is full.
  if (lengths.length < 2) return walk.end === 'end' ? Math.max(most, learned ?? 0) : learned
  if (lengths.filter((rows) => rows === most).length >= alike * lengths.length) return most
  return lengths.length > 2 ? undefined : learned
}

/** Holds a walk that reached its end against what is known of the list. */
export function shortfallOf(walk: Walk, state: Pick<ListState, 'pageRows' | 'rows' | 'gap' | 'watermark'> | undefined): Shortfall {
  if (walk.end !== 'end' && walk.end !== 'overlap') return { pages: [] }
  // Of few pages one that is short makes them differ: what was learned is held against them all the same.
  const usual = Math.max(usualRows(walk, state?.pageRows) ?? 0, state?.pageRows ?? 0)
  const known = [...walk.seen.values()].filter((row) => row.known).length
  const pages = fullPages(walk, known > 0 && known >= (state?.rows ?? 0)).flatMap(([page, rows]) => (rows < leastOfPage * usual ? [{ page, rows, usual }] : []))
  const expected = walk.stated.most === undefined ? (state?.rows ?? 0) : walk.stated.most - Math.max(0, state?.gap ?? 0)
  const isWhole = walk.end === 'end' || walk.stated.pages === walk.front
  const isShort = isWhole && walk.seen.size < leastOfList * expected
  const [newest, listed] = [newestOnTop(walk), state?.watermark?.date]
  return {
    pages,
    ...(isShort ? { ended: { rows: walk.seen.size, expected } } : {}),
    ...(newest !== undefined && listed !== undefined && newest < listed ? { behind: { newest, listed } } : {}),
  }
}

/** The newest day on the first page, where all of its rows have one. */
function newestOnTop({ reads, seen }: Walk): string | undefined {
  const days = reads.get(1)?.map((key) => seen.get(key)?.date) ?? []
  return days.includes(undefined) ? undefined : days.sort().at(-1)
}

export const isDoubtful = ({ pages, ended, behind }: Shortfall): boolean => pages.length > 0 || ended !== undefined || behind !== undefined
