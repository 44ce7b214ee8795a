import type { Fault, Faults, Shown } from '../../src/demo/faults.ts'
import { createRandom, type Random } from '../../src/demo/random.ts'
import type { Site } from '../../src/demo/sites/site.ts'

/** What befalls a whole run, beside what befalls its requests. */
export type RunFault = 'kill-crawler' | 'kill-postgres' | 'twins' | 'disk-full'

/** A fault that struck: where, how often, and whether the address was answered well afterwards. */
export interface Planted {
  kind: Fault | RunFault
  source: string
  /** Whose address; without one it befell the run. */
  url?: string
  list?: string
  /** When it struck first: milliseconds since the epoch. */
  at: number
  strikes: number
  healed: boolean
}

interface Chosen {
  kind: Fault
  /** Strikes so many visits. */
  times: number
}

/** How often each fault is chosen, of 100, by what is asked for. Those that end a run are rare. */
const weights: Record<Shown['what'], readonly (readonly [Fault, number])[]> = {
  notice: [
    ['timeout', 6],
    ['reset', 14],
    ['bad-gateway', 14],
    ['busy', 5],
    ['truncated', 14],
    ['cut-silently', 6],
    ['maintenance', 10],
    ['deleted', 5],
    ['wrong-charset', 16],
    ['redirect-loop', 4],
    ['gzip-bomb', 3],
    ['challenge', 1],
  ],
  list: [
    ['timeout', 4],
    ['reset', 10],
    ['bad-gateway', 10],
    ['busy', 3],
    ['truncated', 10],
    ['cut-silently', 4],
    ['maintenance', 10],
    ['wrong-charset', 10],
    ['empty-list', 10],
    ['short-list', 10],
    ['other-page', 10],
    ['endless-list', 4],
    ['redirect-loop', 2],
    ['gzip-bomb', 2],
    ['challenge', 1],
  ],
  file: [
    ['reset', 3],
    ['truncated', 3],
    ['bad-gateway', 3],
  ],
  robots: [
    ['timeout', 1],
    ['bad-gateway', 1],
  ],
  other: [],
}
/** Asked again in the same run, as a rule: these strike every visit only now and then. */
const always = 0.12
/** These are kept up as long as a run lasts: a loop that ends at its second hop is none. */
const lasting: ReadonlySet<Fault> = new Set(['endless-list', 'short-list', 'redirect-loop'])
/** A page that is always cut at one place, and never says so, is how that site is. */
const passing: ReadonlySet<Fault> = new Set(['cut-silently'])
const rates: Record<Shown['what'], number> = { notice: 1, list: 1, file: 1, robots: 0.2, other: 0 }

/** Less than this part of what a page had before is missed by someone. */
const missed = 0.6

/**
 * Whether a page of a list is any other for the fault. `whole`: the rows that the last good run saw on it. Half a list that nobody knows is a list, and
 * half a last page is a last page: what it hides the next walk of the whole list finds.
 */
function canStrike(kind: Fault, { page, pages, rows }: Extract<Shown, { what: 'list' }>, whole: number): boolean {
  if (page > pages || kind === 'endless-list') return false
  if (kind === 'other-page') return pages > 1
  return kind === 'short-list' ? rows > 1 && rows >> 1 < missed * whole && (page < pages || pages === 1) : rows > 0
}

/** Numbers out of text, the same on any machine. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

export interface Storm extends Faults {
  /** Begins a store that knows nothing. */
  renew(): void
  /** Begins a run: which faults strike follows from the seed, the round and the address alone. `share`: of addresses that are struck; 0: none. `twice`: all may be crawled twice in it. */
  begin(round: number, share: number, twice?: boolean): void
  /** What struck since. */
  readonly planted: Planted[]
  /** Called with the number of each request of the round. */
  onRequest?: (number: number) => void
}

/** Faults strewn over a province, at most `most` of them. */
export function createStorm(seed: number, most: number, now: () => number = Date.now): Storm {
  let round = 0
  let share = 0
  let isTwice = false
  let requests = 0
  let left = most
  const chosen = new Map<string, Chosen | undefined>()
  const struck = new Map<string, Planted>()
  /** Rows of pages of lists, as the last good run saw them. */
  const seenWhole = new Map<string, number>()

  const draw = (site: Site, address: string, shown: Shown): Chosen | undefined => {
    const random = createRandom(seed, round, numberOf(`${site.host}${address}`))
    if (!random.chance(share * rates[shown.what])) return undefined
    const kind = random.weighted(weights[shown.what])
    const stays = lasting.has(kind) || (random.chance(always) && !passing.has(kind))
    return { kind, times: stays ? Number.POSITIVE_INFINITY : 1 }
  }

  /** Lists are struck by page and not by address, for some ask for all pages at one; an endless one is struck whole. */
  const drawFor = (site: Site, address: string, shown: Shown): [key: string, choice: Chosen | undefined] => {
    if (shown.what !== 'list') return [`${site.host}${address}`, draw(site, address, shown)]
    const whole = draw(site, `list ${shown.column}`, shown)
    if (whole?.kind === 'endless-list') return [`${site.host} ${shown.column}`, whole]
    const key = `${site.host} ${shown.column} ${shown.page}`
    const choice = draw(site, `list ${shown.column} ${shown.page}`, shown)
    if (choice?.kind !== 'short-list') return [key, choice && canStrike(choice.kind, shown, 0) ? choice : undefined]
    // What is so twice is how the list is now, whichever page it was.
    const can = !isTwice && canStrike('short-list', shown, seenWhole.get(key) ?? 0)
    const list = `${site.host} ${shown.column} `
    for (const page of seenWhole.keys()) if (page.startsWith(list)) seenWhole.delete(page)
    return [key, can ? choice : undefined]
  }

  const storm: Storm = {
    renew: () => seenWhole.clear(),
    begin(number, of, twice = false) {
      round = number
      share = of
      isTwice = twice
      requests = 0
      chosen.clear()
      struck.clear()
    },
    get planted() {
      return [...struck.values()]
    },
    strike(site, _asked, address, show) {
      storm.onRequest?.(++requests)
      const shown = show()
      if (share === 0 && shown.what === 'list') seenWhole.set(`${site.host} ${shown.column} ${shown.page}`, shown.rows)
      if (share === 0) return undefined
      const [key, choice] = drawFor(site, address, shown)
      if (!chosen.has(key)) chosen.set(key, choice)
      const fault = chosen.get(key)
      if (!fault) return undefined
      const before = struck.get(key)
      if (before && before.strikes >= fault.times) {
        before.healed = true
        return undefined
      }
      // A list that would go on for ever has done nothing as long as nobody goes on.
      if (fault.kind === 'endless-list' && shown.what === 'list' && shown.page <= shown.pages) return fault.kind
      if (!before && left-- <= 0) {
        chosen.set(key, undefined)
        return undefined
      }
      const planted = before ?? { kind: fault.kind, source: `demo-${site.id}`, at: now(), strikes: 0, healed: false, ...placeOf(site, address, shown) }
      planted.strikes++
      struck.set(key, planted)
      return fault.kind
    },
    list: (_site, _column, _page, listing) => listing,
  }
  return storm
}

const placeOf = (site: Site, address: string, shown: Shown): Pick<Planted, 'url' | 'list'> => ({
  url: `http://${site.host}${address}`,
  ...(shown.what === 'list' ? { list: shown.column } : {}),
})

export type Round = { number: number; share: number; fault?: RunFault; at: number }

/** The rounds of a campaign: how hard each storms, and what befalls the run in its midst, at one of its first `most` requests. */
export function roundOf(seed: number, number: number, most: number): Round {
  const random: Random = createRandom(seed, number, 77)
  const share = random.pick([0.15, 0.3, 0.4, 0.5, 0.6])
  const faults: readonly (readonly [RunFault | undefined, number])[] = [
    [undefined, 6],
    ['kill-crawler', 3],
    ['kill-postgres', 2],
    ['twins', 1],
    ['disk-full', 1],
  ]
  return { number, share, fault: random.weighted(faults), at: random.int(Math.ceil(most / 10), most) }
}
