/**
 * How a list that shifts while it is read is walked, so that no row of it is lost: a machine that gets pages and says which one to ask for next.
 *
 * Forward, from page 1 on, a row is missed where one before it goes away (or it moves up itself) just when the border between is passed: the last
 * row of page n and the first of page n+1 are no neighbours then. What tells is page n read again. So the pages are read again backwards, where a
 * row is missed only if another comes in before it, and that one is met further up. A backward sweep that meets no unseen row, and all others in
 * their order, thus proves that none was lost (but one that jumps over the reader both ways); one that does is followed by another.
 *
 * Bound: a walk of k pages that nothing disturbs asks 2k - 1 pages, and at most five more to prove that the list ends there. Disturbed ones ask at
 * most (1 + `mostSweeps`)(k + 1) + 4, and one more for each answer that is no page of the list.
 */

/** A row as earlier runs left it. */
export interface WalkRow {
  key: string
  /** Day of publication (`YYYY-MM-DD`), where the list names it. */
  date?: string
  /** An earlier run has its notice. */
  known?: boolean
  /** Known, and so is everything that stood behind it. */
  settled?: boolean
}

export interface WalkPage {
  page: number
  pages?: number
  total?: number
  rows: WalkRow[]
}

/** A page to ask for. `beyond`: it should not be there. `tries`: so often it was asked for in vain. */
export interface Ask {
  page: number
  purpose: 'forward' | 'back' | 'beyond'
  tries: number
}

export interface WalkOptions {
  /** So many rows that are settled (or older than `since`) in a row end the walk. */
  overlap?: number
  /** Goes on to the end of the list, whatever is known. */
  deep?: boolean
  /** Rows that are older are not wanted. */
  since?: string
  /** Known rows still settle nothing before this day: the list is known to be late. */
  notBefore?: string
  /** Rows of the list that are known, and how many more the site stated than were found when it was last walked to its end. */
  knownRows?: number
  gap?: number
  /** The page to begin with. Default 1. */
  from?: number
  mostPages?: number
  mostTries?: number
  mostSweeps?: number
}

export interface ListProblem {
  code: 'list-empty' | 'list-repeated' | 'list-other-page' | 'list-page-missing' | 'list-endless' | 'list-drift'
  /** `missing`: something may have been lost. */
  level: 'error' | 'warning'
  page: number
  message: string
}

/** Why a walk went no further: the list ended, known rows began, rows too old began, or it could not. */
export type WalkEnd = 'end' | 'overlap' | 'window' | 'broken'

/** What came of a page. */
export interface WalkTurn {
  /** Rows that this walk had not seen before, in the order shown. */
  unseen: WalkRow[]
  problems: ListProblem[]
  /** Nothing more to ask: the walk is over. */
  next?: Ask
}

export interface ListWalk {
  readonly first: Ask
  /** Takes the page that was asked for; or why there is none: `unread` (no page of the list), `failed` (not to be had), `nowhere` (it cannot be asked for). */
  take(ask: Ask, page: WalkPage | 'unread' | 'failed' | 'nowhere'): WalkTurn
  /** Nothing while it goes on. */
  readonly end: WalkEnd | undefined
  /** Whether it went on to the end of the list. */
  readonly deep: boolean
  /** The list would not hold still: a later walk has to look again. */
  readonly drifted: boolean
  /** The last pages that the site counts have nothing on them. */
  readonly hollowEnd: boolean
  readonly seen: ReadonlyMap<string, WalkRow>
  /** The rows of each page as it was read last. */
  readonly reads: ReadonlyMap<number, readonly string[]>
  readonly stated: { pages?: number; least?: number; most?: number }
  /** Rows shown more than once, and rows that no page shows any more as it was read last. */
  readonly duplicates: number
  readonly vanished: number
  /** The last page that was read. */
  readonly front: number
}

/** More than these pages are swept backwards once, and looked at again by the next walk instead. */
const fewPages = 50
/** A list that misses more is not read any further. */
const mostMissing = 3
/** After so many pages in a row that show no row but known ones of this walk, a list is going round in circles. */
const mostStale = 5

export function createListWalk(options: WalkOptions = {}): ListWalk {
  const { overlap = 10, since, notBefore, knownRows = 0, gap = 0, from = 1, mostPages = 20_000, mostTries = 2, mostSweeps = 4 } = options
  const seen = new Map<string, WalkRow>()
  const reads = new Map<number, string[]>()
  /** Where the sweep before and the present one saw each row: numbers that rise from the top of the list. */
  let placed = new Map<string, number>()
  let placing = new Map<string, number>()
  let steps = 0
  let lowest = Number.POSITIVE_INFINITY
  const stated: ListWalk['stated'] = {}
  let deep = options.deep ?? false
  let end: WalkEnd | undefined
  let pendingEnd: WalkEnd = 'end'
  let front = 0
  let behind = 0
  let stale = 0
  /** Pages that should be there and were not to be had. */
  const missing = new Set<number>()
  /** Those of them that were answered, with nothing on them. */
  const hollow = new Set<number>()
  let hollowEnd = false
  /** Pages that, read again, showed only rows that no page had shown: what they showed before, and what they showed then. */
  const strange: { page: number; keys: string[] }[] = []
  let sweep = 0
  let met = 0
  let blind = false
  let drifted = false
  let duplicates = 0

  const isBehind = ({ date, settled }: WalkRow): boolean =>
    (since !== undefined && date !== undefined && date < since) ||
    (settled === true && !deep && (notBefore === undefined || date === undefined || date < notBefore))

  const goOn = (turn: Omit<WalkTurn, 'next'>, page: number, purpose: Ask['purpose'] = 'forward'): WalkTurn => ({ ...turn, next: { page, purpose, tries: 0 } })

  const over = (turn: Omit<WalkTurn, 'next'>, drift = false): WalkTurn => {
    drifted = drift || blind
    end = missing.size > 0 ? 'broken' : pendingEnd
    for (const page of missing) {
      const message = `page ${page}${stated.pages === undefined ? '' : ` of ${stated.pages}`} of the list was not to be had`
      turn.problems.push({ code: 'list-page-missing', level: 'error', page, message })
    }
    // Rows that were pushed down stand further down by now; those of another page stand nowhere that was read.
    const standing = new Set([...reads.values()].flat())
    for (const { page, keys } of strange) {
      if (keys.some((key) => standing.has(key))) continue
      const message = `page ${page} of the list showed ${keys.length} rows once that no page shows when it is read again: it was another page`
      turn.problems.push({ code: 'list-other-page', level: 'warning', page, message })
    }
    if (drift) {
      turn.problems.push({
        code: 'list-drift',
        level: 'warning',
        page: 1,
        message: `the list still moved after ${sweep + 1} passes; the next run walks it whole`,
      })
    }
    return turn
  }

  /** After the last page: those before it once more, backwards. */
  const turnBack = (turn: Omit<WalkTurn, 'next'>, last = front - 1): WalkTurn => {
    const begin = Math.max(last, ...missing)
    if (begin < from) return over(turn)
    sweep++
    met = 0
    placed = placing
    placing = new Map()
    lowest = Number.POSITIVE_INFINITY
    return goOn(turn, begin, 'back')
  }

  const stop = (turn: Omit<WalkTurn, 'next'>, reason: WalkEnd, last?: number): WalkTurn => {
    pendingEnd = reason
    return turnBack(turn, last)
  }

  /** One page of a backward sweep is done; what comes after it. */
  const upwards = (turn: Omit<WalkTurn, 'next'>, page: number): WalkTurn => {
    if (page > from) return goOn(turn, page - 1, 'back')
    if (met === 0) return over(turn)
    if (sweep >= mostSweeps || front > fewPages) return over(turn, true)
    // A row that moved down may have moved past the page where the last sweep began.
    return turnBack(turn, pendingEnd === 'end' ? Math.max(front, stated.pages ?? front) : front)
  }

  const forward = (turn: Omit<WalkTurn, 'next'>, ask: Ask, rows: WalkRow[]): WalkTurn => {
    const [ownLength, otherLengths] = [rows.length, [...reads.values()].map((keys) => keys.length)]
    front = ask.page
    for (const row of rows) behind = isBehind(row) ? behind + 1 : 0
    if (behind >= overlap) {
      const newest = rows.slice(-overlap)
      const unknown = [...seen.values()].filter(({ known }) => !known).length
      if (!newest.every(({ settled }) => settled)) return stop(turn, 'window')
      if (stated.most === undefined || stated.most - knownRows - unknown <= gap) return stop(turn, 'overlap')
      // The site has more than we know and the top of its list tells of: it must stand further down.
      deep = true
      behind = 0
    }
    if (front - from + 1 >= mostPages) {
      const message = `the list has no end after ${mostPages} pages`
      turn.problems.push({ code: 'list-endless', level: 'error', page: front, message })
      return stop(turn, 'broken')
    }
    stale = turn.unseen.length === 0 ? stale + 1 : 0
    if (stale >= mostStale) {
      const message = `the list goes on, and ${stale} pages in a row up to page ${front} show no row that was not shown before`
      turn.problems.push({ code: 'list-endless', level: 'error', page: front, message })
      return stop(turn, 'broken')
    }
    if (stated.pages === undefined || front < stated.pages) return goOn(turn, front + 1)
    // Numbers lie. A page shorter than the others is the last; behind a full one may be more.
    const isShort = otherLengths.some((length) => length > ownLength)
    return isShort || !deep ? stop(turn, 'end') : goOn(turn, front + 1, 'beyond')
  }

  /** Notes where rows stand; true where one of them stands higher than the sweep before had it, seen from the others. */
  const place = (rows: WalkRow[], back: boolean): boolean => {
    const base = (back ? -1 : 1) * ++steps * 10_000
    let jumped = false
    let last = Number.NEGATIVE_INFINITY
    let next = lowest
    for (const [index, { key }] of rows.entries()) {
      const before = placed.get(key)
      if (back && before !== undefined && !placing.has(key)) {
        if (before < last || before > lowest) jumped = true
        last = before
        next = Math.min(next, before)
      }
      placing.set(key, base + index)
    }
    lowest = next
    return jumped
  }

  /** The page cannot be had: it is the end, or it is missing. */
  const without = (turn: Omit<WalkTurn, 'next'>, ask: Ask, failed: boolean): WalkTurn => {
    if (ask.purpose === 'back') {
      blind = true
      return upwards(turn, ask.page)
    }
    if (ask.purpose === 'beyond') {
      if (stated.pages === undefined) missing.delete(ask.page - 1)
      // A row may have moved from there to the page before.
      return stop(turn, 'end', front)
    }
    missing.add(ask.page)
    if (!failed) hollow.add(ask.page)
    // A list that does not say how long it is: what comes after tells whether this was its end.
    if (stated.pages === undefined && !failed && ask.page > from && missing.size <= mostMissing)
      return { ...turn, next: { page: ask.page + 1, purpose: 'beyond', tries: mostTries } }
    if (stated.pages !== undefined && ask.page < stated.pages && missing.size <= mostMissing) return goOn(turn, ask.page + 1)
    // Pages that the site counts and does not show: where it states no more rows than it did the last time, the list ends before them. Where it states
    // no number, nothing says that they hold none.
    hollowEnd = hollow.has(ask.page)
    const isEnd = (page: number) => stated.most !== undefined && ((page > from && stated.most - seen.size <= gap) || stated.most === 0)
    for (let page = ask.page; hollow.has(page) && isEnd(page) && missing.delete(page); page--);
    return stop(turn, 'end', front)
  }

  const wrong = (ask: Ask, { page, rows }: WalkPage): ListProblem | undefined => {
    const problem = (code: ListProblem['code'], message: string): ListProblem => ({ code, level: 'warning', page: ask.page, message })
    if (page !== ask.page) return problem('list-other-page', `asked for page ${ask.page} of the list, it showed page ${page}`)
    if (rows.length === 0) return problem('list-empty', `page ${page} of the list has no rows`)
    const keys = rows.map(({ key }) => key)
    for (const [other, read] of reads)
      if (other !== page && read.length === keys.length && read.every((key, index) => key === keys[index]))
        return problem('list-repeated', `page ${page} of the list shows the rows of page ${other}`)
    return undefined
  }

  return {
    first: { page: from, purpose: 'forward', tries: 0 },
    take(ask, answer) {
      const turn: Omit<WalkTurn, 'next'> = { unseen: [], problems: [] }
      const mayAskAgain = !hollow.has(ask.page) && ask.tries < mostTries
      if (typeof answer === 'string') {
        if (answer === 'unread' && mayAskAgain) return { ...turn, next: { ...ask, tries: ask.tries + 1 } }
        return without(turn, ask, answer === 'failed')
      }
      if (seen.size === 0 && answer.rows.length === 0 && answer.total === 0) stated.least = stated.most = 0
      const problem = wrong(ask, answer)
      if (problem) {
        const mayBeEnd =
          ask.purpose === 'beyond' || (ask.purpose === 'forward' && stated.pages === undefined && ask.page > from && problem.code !== 'list-other-page')
        if (!mayBeEnd) turn.problems.push(problem)
        // Read before, it is looked at again by the next walk.
        const isRead = ask.purpose === 'back' && !missing.has(ask.page) && problem.code === 'list-repeated'
        return mayAskAgain && !isRead ? { ...turn, next: { ...ask, tries: ask.tries + 1 } } : without(turn, ask, false)
      }
      const { rows, pages, total } = answer
      missing.delete(ask.page)
      stated.pages = pages ?? stated.pages
      if (total !== undefined) {
        stated.least = Math.min(stated.least ?? total, total)
        stated.most = Math.max(stated.most ?? total, total)
      }
      for (const row of rows) {
        if (!seen.has(row.key)) {
          seen.set(row.key, row)
          turn.unseen.push(row)
        } else if (ask.purpose !== 'back') duplicates++
      }
      if (place(rows, ask.purpose === 'back')) met++
      const keys = rows.map(({ key }) => key)
      if (ask.purpose === 'back') {
        met += turn.unseen.length
        const before = reads.get(ask.page)
        if (before && turn.unseen.length === keys.length) strange.push({ page: ask.page, keys: before }, { page: ask.page, keys })
        reads.set(ask.page, keys)
        return upwards(turn, ask.page)
      }
      const result = forward(turn, ask, rows)
      reads.set(ask.page, keys)
      return result
    },
    get end() {
      return end
    },
    get deep() {
      return deep
    },
    get drifted() {
      return drifted
    },
    get hollowEnd() {
      return hollowEnd
    },
    seen,
    reads,
    stated,
    get duplicates() {
      return duplicates
    },
    get vanished() {
      return seen.size - new Set([...reads.values()].flat()).size
    },
    get front() {
      return front
    },
  }
}
