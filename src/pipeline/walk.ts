import { dayLength, toDayNumber, toIsoDay } from '../core/days.ts'
import { canonicalJson, sha256, stableUrl } from '../core/identity.ts'
import type { Issue } from '../core/issue.ts'
import { accountFor } from '../core/list-account.ts'
import { isDoubtful, type Shortfall, shortfallOf, usualRows } from '../core/list-shortfall.ts'
import { type Ask, type ListProblem, ListWalk, type WalkTurn } from '../core/list-walk.ts'
import type { KnownRow, ListAccount, ListAdvance, ListState, Lists, Watermark } from '../core/lists.ts'
import type { Source, Window } from '../core/source.ts'
import type { Follow, Listing } from '../core/step.ts'

/** A page of a list, as it was asked for. */
export interface Turning {
  list: string
  ask: Ask
}

/** What a page of a list led to. */
export interface Walked {
  /** Its notices that have to be fetched. */
  rows: Follow[]
  /** So many more stand outside the run's window. */
  outside: number
  turn?: { step: Follow; turning: Turning }
  issues: Issue[]
}

export interface Walker {
  /** Takes a page of a list that was read. */
  take(listing: Listing, turning?: Turning): Promise<Walked>
  /** A page of a list gave none: it was read and is no page of it, or it was not to be had. */
  lose(turning: Turning, why: 'unread' | 'failed'): Walked
  /** Of the rows seen: known before, so that they were not fetched; and left out by the window. */
  readonly known: number
  /** Whether a list of this run shows the row. */
  shows(key: string): boolean
  accounts(): ListAccount[]
  /** What lists should have shown and did not, though all of their pages came. */
  shortfalls(): Issue[]
  /** What the lists are to remember. `isHere`: whether the notice that a row leads to was had. `whole`: the run was not cut short. */
  advances(isHere: (row: Follow) => boolean, whole: boolean): ListAdvance[]
}

export interface WalkerPlan {
  source: Pick<Source, 'id' | 'schedule'>
  window?: Window
  /** What earlier runs know. Without it every list is walked whole, and every row is new. */
  lists?: Pick<Lists, 'state' | 'known'>
  now: () => number
  /** Days between two walks to the end of a list, for rows that came late or with an old date. */
  sweepDays?: number
  overlap?: number
}

interface Row {
  follow: Follow
  signature: string
  date?: string
  before?: KnownRow
  wanted: boolean
}

interface Course {
  list: string
  walk: ListWalk
  state?: ListState
  rows: Map<string, Row>
  turn: Listing['turn']
  requests: number
  outsideWindow: number
}

/** The day of a list row, where it names a whole one. */
export const dayOf = (text: string | undefined): string | undefined => (text && /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : undefined)

/** The time of day (`09:30`) that a list row names; midnight is what sites write that know the day alone. */
export function timeOf(text: string | undefined): string | undefined {
  const [, time] = /^\d{4}-\d{2}-\d{2}[T ]([01]\d:[0-5]\d|2[0-3]:[0-5]\d)/.exec(text ?? '') ?? []
  return time === '00:00' ? undefined : time
}

/** The key of a row in its list: the site's own, or the request that it leads to without what changes from visit to visit. */
export function rowKey({ url, form, json, context }: Follow): string {
  if (typeof context?.nativeId === 'string' && context.nativeId !== '') return context.nativeId
  const address = URL.canParse(url) ? stableUrl(url) : url
  return form || json !== undefined ? `${address} ${canonicalJson(form ?? json)}` : address
}

/** Walks the lists of one run: each a course of its own through `ListWalk`, beginning where earlier runs left it. */
export function createWalker({ source, window = {}, lists, now, sweepDays = 7, overlap }: WalkerPlan): Walker {
  /** A list that was doubted by the run before is taken as it is. */
  const shortfall = (course: Course): Shortfall => (course.state?.doubted || !isAllWanted(course) ? { pages: [] } : shortfallOf(course.walk, course.state))
  const courses = new Map<string, Course>()
  const begun = new Map<string, Promise<Course>>()
  let known = 0

  const begin = async (list: string, turn: Listing['turn']): Promise<Course> => {
    const state = await lists?.state(source.id, list)
    const late = state?.watermark?.date && source.schedule ? earlier(state.watermark.date, source.schedule.overlapDays) : undefined
    const isOld = !state?.sweptAt || now() - Date.parse(state.sweptAt) >= sweepDays * dayLength
    const walk = new ListWalk({
      ...{ overlap, since: window.since, notBefore: late, deep: isOld || state.due },
      ...{ knownRows: state?.rows, gap: state?.gap },
    })
    return { list, walk, state, rows: new Map(), turn, requests: 0, outsideWindow: 0 }
  }

  /** Carries on until a page can be asked for, or the walk is over. */
  const advance = (course: Course, turn: WalkTurn): Pick<Walked, 'turn' | 'issues'> => {
    const problems = [...turn.problems]
    let next = turn.next
    for (; next; ) {
      const step = course.turn(next.page)
      if (step) break
      const after = course.walk.take(next, 'nowhere')
      problems.push(...after.problems)
      next = after.next
    }
    const issues = problems.map((problem) => toIssue(course.list, problem))
    const step = next && course.turn(next.page)
    return { issues, ...(next && step ? { turn: { step, turning: { list: course.list, ask: next } } } : {}) }
  }

  return {
    async take(listing, turning) {
      const { list, page, pages, total } = listing
      const isFirst = !begun.has(list)
      if (isFirst) begun.set(list, begin(list, listing.turn))
      const course = await begun.get(list)!
      courses.set(list, course)
      course.turn = listing.turn
      course.requests++
      const shown = listing.rows.map((follow) => ({ key: rowKey(follow), follow }))
      const fresh = new Map(shown.filter(({ key }) => !course.rows.has(key)).map(({ key, follow }) => [key, follow]))
      const before = fresh.size > 0 ? await lists?.known(source.id, list, [...fresh.keys()]) : undefined
      for (const [key, follow] of fresh) {
        const date = dayOf(follow.context?.publishedAt)
        course.rows.set(key, { follow, signature: signatureOf(follow), date, before: before?.get(key), wanted: isWanted(date, window) })
      }
      const isAsBefore = (row: Row) => row.before?.signature === row.signature
      const rows = shown.map(({ key }) => {
        const row = course.rows.get(key)!
        return { key, date: row.date, known: row.before !== undefined, settled: row.before?.settled && isAsBefore(row) }
      })
      // A source may ask for more pages than the first by itself.
      const ask = turning?.ask ?? (isFirst ? course.walk.first : { ...course.walk.first, page })
      const turn = course.walk.take(ask, { page, pages, total, rows })
      const unseen = turn.unseen.map(({ key }) => course.rows.get(key)!)
      const outside = unseen.filter(({ wanted }) => !wanted).length
      course.outsideWindow += outside
      known += unseen.filter((row) => row.wanted && isAsBefore(row)).length
      return { rows: unseen.filter((row) => row.wanted && !isAsBefore(row)).map(({ follow }) => follow), outside, ...advance(course, turn) }
    },
    lose(turning, why) {
      const course = courses.get(turning.list)!
      course.requests++
      return { rows: [], outside: 0, ...advance(course, course.walk.take(turning.ask, why)) }
    },
    get known() {
      return known
    },
    shows: (key) => [...courses.values()].some(({ rows }) => rows.has(key)),
    accounts: () => [...courses.values()].map(account),
    shortfalls: () => [...courses.values()].flatMap((course) => shortfallIssues(course.list, shortfall(course))),
    advances: (isHere, whole) =>
      [...courses.values()].map((course) => {
        const { list, walk, state, rows } = course
        const doubtful = isDoubtful(shortfall(course))
        const isKept = (row: Row) => (row.wanted && isHere(row.follow)) || row.before !== undefined
        const kept = [...rows].filter(([, row]) => isKept(row))
        const toEnd = walk.end === 'end' && walk.deep
        const settle = whole && !doubtful && (walk.end === 'end' || walk.end === 'overlap') && isAllWanted(course)
        return {
          list,
          rows: kept.map(([key, row]) => ({
            ...{ key, date: row.date, time: timeOf(row.follow.context?.publishedAt) },
            signature: isHere(row.follow) || !row.before ? row.signature : row.before.signature,
          })),
          settle,
          swept: settle && toEnd,
          counted: (settle && toEnd) || walk.hollowEnd,
          due: doubtful || (settle ? walk.drifted : (state?.due ?? false)),
          watermark: settle ? newest(kept.map(([key, { date = '' }]) => ({ date, key }))) : undefined,
          // Of a list that changed its number meanwhile: the one that fits what was found.
          total: account(course).stated,
          doubted: doubtful,
          pageRows: settle ? usualRows(walk, state?.doubted ? undefined : state?.pageRows) : state?.pageRows,
        }
      }),
  }
}

const account = (course: Course): ListAccount => accountFor({ ...course, knownRows: course.state?.rows ?? 0 })

/** No row of it lies outside the window of the run. */
const isAllWanted = ({ rows }: Course): boolean => [...rows.values()].every(({ wanted }) => wanted)

const signatureOf = ({ context }: Follow): string => sha256(`${context?.title ?? ''}\n${context?.publishedAt ?? ''}`).slice(0, 16)

/** Whether a notice of that day belongs to a run; one whose day is not known does. */
export function isWanted(date: string | undefined, { since, until }: Window): boolean {
  return date === undefined || ((!since || date >= since) && (!until || date <= until))
}

const newest = (marks: Watermark[]): Watermark | undefined =>
  marks.reduce<Watermark | undefined>((a, b) => (!a || b.date > a.date || (b.date === a.date && b.key > a.key) ? b : a), undefined)

const earlier = (date: string, days: number): string => toIsoDay(toDayNumber(date) - days)

const toIssue = (list: string, { code, level, message }: ListProblem): Issue => ({ code, level, message: `list ${list}: ${message}`, value: list })

function shortfallIssues(list: string, { pages, ended, behind }: Shortfall): Issue[] {
  const again = 'the next run walks it whole'
  const issue = (code: string, message: string): Issue => ({ code, level: 'warning', message: `list ${list}: ${message}; ${again}`, value: list })
  const [short] = pages
  const others = pages.length > 1 ? ` (and ${pages.length - 1} more are short)` : ''
  return [
    ...(short ? [issue('list-short', `page ${short.page} shows ${short.rows} rows where ${short.usual} are usual${others}`)] : []),
    ...(ended ? [issue('list-shrunk', `it ended after ${ended.rows} rows where ${ended.expected} were expected`)] : []),
    ...(behind ? [issue('list-behind', `its first page shows nothing newer than ${behind.newest}; it had ${behind.listed} before`)] : []),
  ]
}

/** The issue of a list whose stated number is not what a run can explain. */
export function unexplained({ list, stated, seen, knownBefore, duplicates, vanished, unexplained: rest }: ListAccount): Issue | undefined {
  if (rest === 0) return undefined
  const found = `${seen} seen + ${knownBefore} known before + ${duplicates} shown twice - ${vanished} gone`
  return { code: 'total-unexplained', level: 'warning', message: `list ${list}: the site states ${stated}; ${found} leaves ${rest} unexplained`, value: list }
}
