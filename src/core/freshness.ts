import { chinaDayNumber, type DayNumber, dayLength, startOfChinaDay, toDayNumber, toIsoDay } from './days.ts'
import { atHour, dueAt, learnRhythm, leastGaps, type Published, type Rhythm, weigh, yearDays } from './rhythm.ts'
import { fewGaps } from './silence.ts'

/** What the publication dates of a list say about its silence. `learning`: too few to judge by. */
export interface Freshness {
  state: 'fresh' | 'stale' | 'learning'
  /** Calendar days from the last content day to the day on which silence becomes unlikely: the learned interval at its high quantile, holidays counted in. */
  expectedDays: number
  /** The usual distance of two days with content, in calendar days. */
  usualDays: number
  /** The last day with content. */
  lastDay?: string
  /** `stale`: when silence became unlikely (ISO 8601). Otherwise when it will. */
  since?: string
  /** 0 (nothing learned) to 1: how far the history carries the judgement. */
  confidence: number
}

/** So much more time has each list of a source after a false alarm of one of them, for a year: once in a year is how often it may be wrong. */
const moreTime = 2
/** A silence of so many times what was expected was an outage, and no false alarm; of more, where little was known. */
const outage = 3

/**
 * Judges the lists of a source by the dates (`2026-11-25`, or a moment of China time `2026-11-25T09:30`) of what they published, at `now` (milliseconds).
 * They share its false alarms: the more there are, the surer each must be, and what one of them raised for nothing gives all of them more time.
 */
export function judgeLists(lists: readonly (readonly string[])[], now: number): Freshness[] {
  const known = lists.map((dates) => learn(dates, now, lists.length))
  const alarms = known.reduce((sum, list) => sum + countFalseAlarms(list, now, lists.length), 0)
  return known.map((list) => judge(list, now, alarms))
}

/** Judges one list by itself; `lists`: so many its source has. */
export function judgeFreshness(dates: readonly string[], now: number, lists = 1): Freshness {
  const list = learn(dates, now, lists)
  return judge(list, now, countFalseAlarms(list, now, lists))
}

/** What is known of a list: when it published, and its rhythm, where that is enough to tell one. */
interface Known extends Published {
  rhythm: Rhythm | undefined
}

function learn(dates: readonly string[], now: number, lists: number): Known {
  const today = chinaDayNumber(now)
  const hours = new Map<DayNumber, number>()
  for (const date of dates) {
    const day = toDayNumber(date)
    // What is dated ahead is announced for later, or a slip.
    if (Number.isNaN(day) || day > today) continue
    const hour = /^.{10}[T ](\d{2}):(\d{2})/.exec(date)
    const at = hour ? Number(hour[1]) + Number(hour[2]) / 60 : 24
    hours.set(day, Math.min(hours.get(day) ?? 24, at))
  }
  const published = { days: [...hours.keys()].sort((a, b) => a - b), hours }
  return { ...published, rhythm: learnRhythm(published, lists) }
}

/** How often, within a year, the list was silent for longer than what it had published before made likely, and then went on. */
function countFalseAlarms({ days, hours, rhythm }: Known, now: number, lists: number): number {
  if (!rhythm) return 0
  const since = chinaDayNumber(now) - yearDays
  let alarms = 0
  for (let at = days.length - 1; at > 0 && days[at]! > since; at--) {
    const [before, after] = [days[at - 1]!, days[at]!]
    // What is far from unlikely today was no alarm then: most gaps need no second look.
    if (weigh(rhythm, before, after) < rhythm.limit / outage) continue
    const then = learnRhythm({ days: days.slice(0, at), hours }, lists)
    if (then && dueAt(before, then) < atHour(after, hours.get(after)!) && weigh(then, before, after) < outage * fewGaps(then.gaps) * then.limit) alarms++
  }
  return alarms
}

function judge({ days, rhythm }: Known, now: number, alarms: number): Freshness {
  const last = days.at(-1)
  if (last === undefined) return { state: 'learning', expectedDays: 0, usualDays: 0, confidence: 0 }
  const usualDays = days.length > 1 ? (last - (days[0] ?? last)) / (days.length - 1) : 0
  if (!rhythm) return { state: 'learning', expectedDays: 0, usualDays: round(usualDays), lastDay: toIsoDay(last), confidence: 0 }
  const due = dueAt(last, { ...rhythm, limit: rhythm.limit * moreTime ** alarms })
  return {
    state: now > due ? 'stale' : 'fresh',
    expectedDays: round((due - startOfChinaDay(last)) / dayLength),
    usualDays: round(usualDays),
    lastDay: toIsoDay(last),
    since: new Date(due).toISOString(),
    confidence: round(1 - leastGaps / (leastGaps + rhythm.gaps), 100),
  }
}

const round = (value: number, by = 10): number => Math.round(value * by) / by
