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

/** More than these pages are swept backwards once, and looked at again by the next walk instead. */
const fewPages = 50
/** A list that misses more is not read any further. */
const mostMissing = 3
/** After so many pages in a row that show no row but known ones of this walk, a list is going round in circles. */
const mostStale = 5

type Unfinished = Omit<WalkTurn, 'next'>

/** The walk of one list: asks for its pages one after the other, and keeps what they showed. */
export class ListWalk {
  readonly first: Ask
  readonly seen = new Map<string, WalkRow>()
  /** The rows of each page as it was read last. */
  readonly reads = new Map<number, readonly string[]>()
  readonly stated: { pages?: number; least?: number; most?: number } = {}
  /** Nothing while it goes on. */
  end: WalkEnd | undefined
  /** Whether it goes on to the end of the list. */
  deep: boolean
  /** The list would not hold still: a later walk has to look again. */
  drifted = false
  /** The last pages that the site counts have nothing on them. */
  hollowEnd = false
  /** The last page that was read. */
  front = 0
  /** Rows shown more than once. */
  duplicates = 0

  readonly #options: WalkOptions & Required<Omit<WalkOptions, 'deep' | 'since' | 'notBefore'>>
  /** Where the sweep before and the present one saw each row: numbers that rise from the top of the list. */
  #placed = new Map<string, number>()
  #placing = new Map<string, number>()
  #steps = 0
  #lowest = Number.POSITIVE_INFINITY
  /** Why it turned back. */
  #reason: WalkEnd = 'end'
  /** So many rows in a row are settled or too old. */
  #behind = 0
  /** So many pages in a row showed nothing that was not shown before. */
  #stale = 0
  /** Pages that should be there and were not to be had. */
  readonly #missing = new Set<number>()
  /** Those of them that were answered, with nothing on them. */
  readonly #hollow = new Set<number>()
  /** Pages that, read again, showed only rows that no page had shown: what they showed before, and what they showed then. */
  readonly #strange: { page: number; keys: readonly string[] }[] = []
  #sweep = 0
  /** Rows that the present sweep met and should not have. */
  #met = 0
  /** The present sweep could not read a page. */
  #blind = false

  constructor(options: WalkOptions = {}) {
    const { overlap = 10, knownRows = 0, gap = 0, from = 1, mostPages = 20_000, mostTries = 2, mostSweeps = 4 } = options
    this.#options = { ...options, overlap, knownRows, gap, from, mostPages, mostTries, mostSweeps }
    this.deep = options.deep ?? false
    this.first = { page: from, purpose: 'forward', tries: 0 }
  }

  /** Rows that no page shows any more as it was read last. */
  get vanished(): number {
    return this.seen.size - this.#standing().size
  }

  /** Takes the page that was asked for; or why there is none: `unread` (no page of the list), `failed` (not to be had), `nowhere` (it cannot be asked for). */
  take(ask: Ask, answer: WalkPage | 'unread' | 'failed' | 'nowhere'): WalkTurn {
    const turn: Unfinished = { unseen: [], problems: [] }
    const mayAskAgain = !this.#hollow.has(ask.page) && ask.tries < this.#options.mostTries
    const again = (): WalkTurn => ({ ...turn, next: { ...ask, tries: ask.tries + 1 } })
    if (typeof answer === 'string') return answer === 'unread' && mayAskAgain ? again() : this.#without(turn, ask, answer === 'failed')
    if (this.seen.size === 0 && answer.rows.length === 0 && answer.total === 0) this.stated.least = this.stated.most = 0
    const problem = this.#wrong(ask, answer)
    if (!problem) return this.#read(turn, ask, answer)
    if (!this.#mayBeEnd(ask, problem)) turn.problems.push(problem)
    // Read before, it is looked at again by the next walk.
    const isRead = ask.purpose === 'back' && !this.#missing.has(ask.page) && problem.code === 'list-repeated'
    return mayAskAgain && !isRead ? again() : this.#without(turn, ask, false)
  }

  #wrong(ask: Ask, { page, rows }: WalkPage): ListProblem | undefined {
    const problem = (code: ListProblem['code'], message: string): ListProblem => ({ code, level: 'warning', page: ask.page, message })
    if (page !== ask.page) return problem('list-other-page', `asked for page ${ask.page} of the list, it showed page ${page}`)
    if (rows.length === 0) return problem('list-empty', `page ${page} of the list has no rows`)
    const keys = rows.map(({ key }) => key)
    for (const [other, read] of this.reads)
      if (other !== page && read.length === keys.length && read.every((key, index) => key === keys[index]))
        return problem('list-repeated', `page ${page} of the list shows the rows of page ${other}`)
    return undefined
  }

  /** Whether what is wrong with a page may only say that the list has no such page. */
  #mayBeEnd({ page, purpose }: Ask, { code }: ListProblem): boolean {
    if (purpose === 'beyond') return true
    return purpose === 'forward' && this.stated.pages === undefined && page > this.#options.from && code !== 'list-other-page'
  }

  /** A page of the list, as it should be. */
  #read(turn: Unfinished, ask: Ask, { rows, pages, total }: WalkPage): WalkTurn {
    const isBack = ask.purpose === 'back'
    this.#missing.delete(ask.page)
    this.stated.pages = pages ?? this.stated.pages
    if (total !== undefined) {
      this.stated.least = Math.min(this.stated.least ?? total, total)
      this.stated.most = Math.max(this.stated.most ?? total, total)
    }
    for (const row of rows) {
      if (!this.seen.has(row.key)) {
        this.seen.set(row.key, row)
        turn.unseen.push(row)
      } else if (!isBack) this.duplicates++
    }
    if (this.#place(rows, isBack)) this.#met++
    const keys = rows.map(({ key }) => key)
    if (isBack) {
      this.#met += turn.unseen.length
      const before = this.reads.get(ask.page)
      if (before && turn.unseen.length === keys.length) this.#strange.push({ page: ask.page, keys: before }, { page: ask.page, keys })
      this.reads.set(ask.page, keys)
      return this.#upwards(turn, ask.page)
    }
    const result = this.#forward(turn, ask, rows)
    this.reads.set(ask.page, keys)
    return result
  }

  /** Notes where rows stand; true where one of them stands higher than the sweep before had it, seen from the others. */
  #place(rows: WalkRow[], back: boolean): boolean {
    const base = (back ? -1 : 1) * ++this.#steps * 10_000
    let jumped = false
    let last = Number.NEGATIVE_INFINITY
    let next = this.#lowest
    for (const [index, { key }] of rows.entries()) {
      const before = this.#placed.get(key)
      if (back && before !== undefined && !this.#placing.has(key)) {
        if (before < last || before > this.#lowest) jumped = true
        last = before
        next = Math.min(next, before)
      }
      this.#placing.set(key, base + index)
    }
    this.#lowest = next
    return jumped
  }

  #forward(turn: Unfinished, ask: Ask, rows: WalkRow[]): WalkTurn {
    const { overlap, from, mostPages } = this.#options
    const { stated } = this
    const isShort = [...this.reads.values()].some((keys) => keys.length > rows.length)
    const endless = (message: string): WalkTurn => {
      turn.problems.push({ code: 'list-endless', level: 'error', page: this.front, message })
      return this.#stop(turn, 'broken')
    }
    this.front = ask.page
    for (const row of rows) this.#behind = this.#isBehind(row) ? this.#behind + 1 : 0
    if (this.#behind >= overlap) {
      if (!rows.slice(-overlap).every(({ settled }) => settled)) return this.#stop(turn, 'window')
      if (!this.#hasMore()) return this.#stop(turn, 'overlap')
      // The site has more than we know and the top of its list tells of: it must stand further down.
      this.deep = true
      this.#behind = 0
    }
    if (this.front - from + 1 >= mostPages) return endless(`the list has no end after ${mostPages} pages`)
    this.#stale = turn.unseen.length === 0 ? this.#stale + 1 : 0
    if (this.#stale >= mostStale)
      return endless(`the list goes on, and ${this.#stale} pages in a row up to page ${this.front} show no row that was not shown before`)
    if (stated.pages === undefined || this.front < stated.pages) return goOn(turn, this.front + 1)
    // Numbers lie. A page shorter than the others is the last; behind a full one may be more.
    return isShort || !this.deep ? this.#stop(turn, 'end') : goOn(turn, this.front + 1, 'beyond')
  }

  #isBehind({ date, settled }: WalkRow): boolean {
    const { since, notBefore } = this.#options
    if (since !== undefined && date !== undefined && date < since) return true
    return settled === true && !this.deep && (notBefore === undefined || date === undefined || date < notBefore)
  }

  /** Whether the site states more rows than are known and were met. */
  #hasMore(): boolean {
    const { knownRows, gap } = this.#options
    const unknown = [...this.seen.values()].filter(({ known }) => !known).length
    return this.stated.most !== undefined && this.stated.most - knownRows - unknown > gap
  }

  /** The page cannot be had: it is the end, or it is missing. */
  #without(turn: Unfinished, ask: Ask, failed: boolean): WalkTurn {
    const { from, mostTries } = this.#options
    const { pages } = this.stated
    if (ask.purpose === 'back') {
      this.#blind = true
      return this.#upwards(turn, ask.page)
    }
    if (ask.purpose === 'beyond') {
      if (pages === undefined) this.#missing.delete(ask.page - 1)
      // A row may have moved from there to the page before.
      return this.#stop(turn, 'end', this.front)
    }
    this.#missing.add(ask.page)
    if (!failed) this.#hollow.add(ask.page)
    const isFew = this.#missing.size <= mostMissing
    // A list that does not say how long it is: what comes after tells whether this was its end.
    if (pages === undefined && !failed && ask.page > from && isFew) return { ...turn, next: { page: ask.page + 1, purpose: 'beyond', tries: mostTries } }
    if (pages !== undefined && ask.page < pages && isFew) return goOn(turn, ask.page + 1)
    this.hollowEnd = this.#hollow.has(ask.page)
    this.#forgive(ask.page)
    return this.#stop(turn, 'end', this.front)
  }

  /**
   * Pages that the site counts and does not show: where it states no more rows than it did the last time, the list ends before them. Where it states
   * no number, nothing says that they hold none.
   */
  #forgive(last: number): void {
    const { from, gap } = this.#options
    const { most } = this.stated
    const isEnd = (page: number) => most !== undefined && ((page > from && most - this.seen.size <= gap) || most === 0)
    for (let page = last; this.#hollow.has(page) && isEnd(page) && this.#missing.delete(page); page--);
  }

  #stop(turn: Unfinished, reason: WalkEnd, last?: number): WalkTurn {
    this.#reason = reason
    return this.#turnBack(turn, last)
  }

  /** After the last page: those before it once more, backwards. */
  #turnBack(turn: Unfinished, last = this.front - 1): WalkTurn {
    const begin = Math.max(last, ...this.#missing)
    if (begin < this.#options.from) return this.#over(turn)
    this.#sweep++
    this.#met = 0
    this.#placed = this.#placing
    this.#placing = new Map()
    this.#lowest = Number.POSITIVE_INFINITY
    return goOn(turn, begin, 'back')
  }

  /** One page of a backward sweep is done; what comes after it. */
  #upwards(turn: Unfinished, page: number): WalkTurn {
    const { front } = this
    if (page > this.#options.from) return goOn(turn, page - 1, 'back')
    if (this.#met === 0) return this.#over(turn)
    if (this.#sweep >= this.#options.mostSweeps || front > fewPages) return this.#over(turn, true)
    // A row that moved down may have moved past the page where the last sweep began.
    return this.#turnBack(turn, this.#reason === 'end' ? Math.max(front, this.stated.pages ?? front) : front)
  }

  #over(turn: Unfinished, drift = false): WalkTurn {
    this.drifted = drift || this.#blind
    this.end = this.#missing.size > 0 ? 'broken' : this.#reason
    const of = this.stated.pages === undefined ? '' : ` of ${this.stated.pages}`
    for (const page of this.#missing)
      turn.problems.push({ code: 'list-page-missing', level: 'error', page, message: `page ${page}${of} of the list was not to be had` })
    // Rows that were pushed down stand further down by now; those of another page stand nowhere that was read.
    const standing = this.#standing()
    for (const { page, keys } of this.#strange) {
      if (keys.some((key) => standing.has(key))) continue
      const message = `page ${page} of the list showed ${keys.length} rows once that no page shows when it is read again: it was another page`
      turn.problems.push({ code: 'list-other-page', level: 'warning', page, message })
    }
    if (drift) {
      const message = `the list still moved after ${this.#sweep + 1} passes; the next run walks it whole`
      turn.problems.push({ code: 'list-drift', level: 'warning', page: 1, message })
    }
    return turn
  }

  /** The rows that a page shows as it was read last. */
  #standing(): Set<string> {
    return new Set([...this.reads.values()].flat())
  }
}

const goOn = (turn: Unfinished, page: number, purpose: Ask['purpose'] = 'forward'): WalkTurn => ({ ...turn, next: { page, purpose, tries: 0 } })
