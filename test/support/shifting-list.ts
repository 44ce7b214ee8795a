import { follow, type Listing, listing } from '../../src/core/step.ts'
import { createRandom } from '../../src/demo/random.ts'

interface Item {
  id: number
  day: number
  /** Whether it was listed at every moment since `startWatch`, and how deep it stood at most. */
  whole: boolean
  deepest: number
}

export interface ShiftOptions {
  rows: number
  perPage: number
  /** Chance that the list changes before a page is shown. */
  shift: number
  /** Chance that a page comes back wrong: empty, as another page, or not at all. */
  fault: number
  /** What the site says of its size: right, wrong, or nothing. */
  totals: 'right' | 'wrong' | 'none'
}

export type ShiftingList = ReturnType<typeof createShiftingList>

/** A list that moves while it is read: rows come in at the top and with old dates, go away, move. Synthetic. */
export function createShiftingList(seed: number, { rows, perPage, shift, fault, totals }: ShiftOptions) {
  const random = createRandom(seed, 1, 1)
  let last = 0
  let today = 200
  let quiet = false
  const add = (day: number): Item => ({ id: ++last, day, whole: false, deepest: 0 })
  const items: Item[] = Array.from({ length: rows }, () => add(random.int(1, today)))
  const sort = () => items.sort((a, b) => b.day - a.day || b.id - a.id)
  sort()

  const chance = (share: number) => random.int(1, 1000) <= share * 1000
  /** One change: mostly a new row at the top, as on real sites, and everything else too. */
  const change = () => {
    const kind = random.int(1, 10)
    const any = () => random.int(0, items.length - 1)
    if (kind <= 4 || items.length < 3) items.splice(0, 0, add(today))
    else if (kind <= 6) {
      items.push(add(random.int(1, today)))
      sort()
    } else if (kind <= 8) items.splice(any(), 1)
    else if (kind === 9) items.splice(any(), 0, ...items.splice(any(), 1))
    else {
      const moved = items[any()]!
      moved.day = random.int(1, today)
      sort()
    }
    note()
  }
  const note = () => {
    const listed = new Set(items)
    for (const [place, item] of items.entries()) item.deepest = Math.max(item.deepest, place)
    for (const item of watched) if (!listed.has(item)) item.whole = false
  }
  let watched: Item[] = []
  const dayText = (day: number) => new Date(Date.UTC(2014, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)

  const lie = totals === 'wrong' ? (seed % 7) - 3 : 0
  const show = (page: number): Listing => {
    const pages = Math.max(1, Math.ceil(items.length / perPage))
    const stated = Math.max(0, items.length + lie)
    const shown = items.slice((page - 1) * perPage, page * perPage)
    return listing({
      list: 'all',
      page,
      ...(totals === 'none' ? {} : { pages: totals === 'wrong' ? Math.max(1, Math.ceil(stated / perPage)) : pages, total: stated }),
      rows: shown.map(({ id, day }) =>
        follow('detail', `http://site.example/${id}`, { context: { title: `${id}`, publishedAt: dayText(day), nativeId: String(id) } }),
      ),
      turn: (next) => follow('list', `http://site.example/list/${next}`),
    })
  }

  return {
    items,
    /** How many notices too many it states. */
    lie,
    /** Pages that came back wrong. */
    faults: 0,
    /** A page of the list; undefined: what came is no page of it. */
    ask(page: number): Listing | undefined {
      if (!quiet && chance(shift)) for (let times = random.int(1, 3); times > 0; times--) change()
      const right = show(page)
      if (quiet || right.rows.length === 0 || !chance(fault)) return right
      this.faults++
      const kind = random.int(1, 4)
      if (kind === 1) return { ...right, rows: [] }
      if (kind === 2) return undefined
      if (kind === 3 && page > 1) return { ...right, rows: show(page - 1).rows }
      return page > 1 ? show(page - 1) : { ...right, rows: [] }
    },
    /** Between runs: a day goes by. */
    pass(changes: number) {
      today++
      for (let times = 0; times < changes; times++) change()
    },
    /** New rows at the top. */
    publish(count: number) {
      for (let times = 0; times < count; times++) items.splice(0, 0, add(today))
    },
    /** From now on it holds still, and nothing goes wrong. */
    hush: () => {
      quiet = true
    },
    startWatch() {
      watched = [...items]
      for (const [place, item] of items.entries()) Object.assign(item, { whole: true, deepest: place })
    },
    /** Listed from the beginning of the watch until now. */
    stayed: () => watched.filter(({ whole }) => whole),
  }
}
