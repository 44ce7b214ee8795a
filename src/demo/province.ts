import type { NoticeRecord } from '../../schemas/record.ts'
import { isoDate, isoMoment } from './calendar.ts'
import { write } from './grammar/write.ts'
import type { Minute, Written } from './notice.ts'
import { createSchedule } from './schedule.ts'
import { indexOf, numberOf } from './sites/keys.ts'
import { resultKinds, sitePlans } from './sites/plan.ts'
import type { Column, Entry, Posted, Site } from './sites/site.ts'

const perPage = 20
export const domainName = 'demo.example'
export const hostOf = (site: string): string => `${site}.${domainName}`

/** A notice as it should be read: one record, or several where its page holds several. */
export interface Truth {
  index: number
  /** `demo-<site>`. */
  source: string
  url: string
  records: NoticeRecord[]
  attachments: string[]
}

/** A simulated province: its sites, their lists and notices, and what is true of them. */
export interface Province {
  size: number
  seed: number
  sites: readonly Site[]
  /** Ids of the sources whose every list has notices. */
  sources: readonly string[]
  site(id: string): Site | undefined
  truth(index: number): Truth
}

/** Keeps the last few notices written: a list and the pages behind it are asked for one after the other. */
function remembered<T>(most: number, make: (key: number) => T): (key: number) => T {
  const kept = new Map<number, T>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make(key)
    kept.set(key, made)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    return made
  }
}

/** Composes a province of `notices` from a seed. Throws `InputError` where `notices` is too small or too large. */
export function createProvince({ notices, seed = 1 }: { notices: number; seed?: number }): Province {
  const schedule = createSchedule(notices, seed)
  const written = remembered<Written>(1500, (index) => write(schedule.occasion(index)))

  const listed = new Map<string, number[]>()
  const columnOf = new Map<string, [plan: (typeof sitePlans)[number], column: Column]>()
  for (const plan of sitePlans)
    for (const column of plan.columns) {
      listed.set(`${plan.id} ${column.id}`, [])
      for (const place of plan.places) columnOf.set(`${place} ${column.domain} ${column.part}`, [plan, column])
    }
  const standing = (index: number) => {
    const { domain, place, kind } = schedule.standing(index)
    const part = domain === 'construction' || domain === 'procurement' ? (resultKinds.has(kind) ? 'results' : 'notices') : 'all'
    return columnOf.get(`${place} ${domain} ${part}`)!
  }
  for (let index = 0; index < notices; index++) {
    const [plan, column] = standing(index)
    listed.get(`${plan.id} ${column.id}`)!.push(index)
  }
  for (const indexes of listed.values()) indexes.sort((a, b) => schedule.time(b) - schedule.time(a) || b - a)

  const entry = (index: number): Entry => ({ number: numberOf(index), title: written(index).title, publishedAt: schedule.time(index) })

  const sites = sitePlans.map((plan): Site => {
    const lists = new Map(plan.columns.map((column) => [column.id, listed.get(`${plan.id} ${column.id}`)!]))
    return {
      id: plan.id,
      host: hostOf(plan.id),
      title: plan.title,
      places: plan.places,
      software: plan.software,
      columns: plan.columns,
      total: [...lists.values()].reduce((sum, indexes) => sum + indexes.length, 0),
      list(column, page) {
        const indexes = lists.get(column)
        const pages = Math.max(1, Math.ceil((indexes?.length ?? 0) / perPage))
        if (!indexes || !Number.isInteger(page) || page < 1 || page > pages) return undefined
        return { page, pages, total: indexes.length, rows: indexes.slice((page - 1) * perPage, page * perPage).map(entry) }
      },
      notice(number): Posted | undefined {
        const index = indexOf(number)
        if (index === undefined || index >= notices) return undefined
        const [owner, column] = standing(index)
        if (owner !== plan) return undefined
        const { body, attachments, truth } = written(index)
        return { ...entry(index), column, body, attachments, truth }
      },
    }
  })
  const byId = new Map(sites.map((site) => [site.id, site]))

  return {
    size: notices,
    seed,
    sites,
    sources: sites.filter((site) => site.columns.every((column) => site.list(column.id, 1)!.total > 0)).map((site) => `demo-${site.id}`),
    site: (id) => byId.get(id),
    truth(index) {
      const [plan] = standing(index)
      const site = byId.get(plan.id)!
      const posted = site.notice(numberOf(index))!
      return {
        index,
        source: `demo-${plan.id}`,
        url: `http://${site.host}${plan.software.detailPath(site, posted)}`,
        records: posted.truth.map((record) => asPublished(record, posted.title, posted.publishedAt, plan.software.precision)),
        attachments: posted.attachments.map(({ name }) => name),
      }
    },
  }
}

/** What the site itself adds to what a notice says. */
const asPublished = (record: NoticeRecord, title: string, at: Minute, precision: 'day' | 'minute'): NoticeRecord => ({
  ...record,
  title,
  publishedAt: precision === 'day' ? isoDate(at) : isoMoment(at),
})
