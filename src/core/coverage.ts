import type { Domain } from '../../schemas/common.ts'
import type { ListTotal, MonthCount } from './census.ts'

/** How much of what was published in a city, domain and month is had. Counts are of notices, as lists show them. */
export interface CoverageRow {
  /** Six digits of the city; absent where nothing says. */
  city?: string
  domain?: Domain
  month?: string
  /** So many the site says it published; absent where it states no total, or one that its rows do not account for. */
  published?: number
  /** Rows that lists showed; absent where all is from sources without lists. */
  seen?: number
  read: number
  /** Published or seen, but not read. */
  missing: number
}

export interface Coverage {
  months: CoverageRow[]
  /** What sites state of their lists as a whole: no site tells it by month. */
  lists: ListTotal[]
}

/** Adds counts up by city, domain and month, the newest first. A month's published number stands where the totals of all its lists are accounted for. */
export function coverageOf(counts: readonly MonthCount[], lists: ListTotal[], sources: ReadonlyMap<string, { division: string; domain?: Domain }>): Coverage {
  const unstated = new Set(lists.filter(({ stated, gap }) => stated === undefined || gap !== 0).map(({ source }) => source))
  const stated = new Set(lists.map(({ source }) => source).filter((source) => !unstated.has(source)))
  const rows = new Map<string, CoverageRow & { isStated: boolean }>()
  for (const { source, division = sources.get(source)?.division, domain = sources.get(source)?.domain, month, seen, read } of counts) {
    const city = division && `${division.slice(0, 4)}00`
    const key = `${city} ${domain} ${month}`
    const row = rows.get(key) ?? { ...(city ? { city } : {}), ...(domain ? { domain } : {}), ...(month ? { month } : {}), read: 0, missing: 0, isStated: true }
    rows.set(key, row)
    row.read += read
    if (seen !== undefined) {
      row.seen = (row.seen ?? 0) + seen
      row.missing += seen - read
    }
    row.isStated &&= stated.has(source)
  }
  const order = ({ month = '', city = '', domain }: CoverageRow) => [month, city, domain ?? ''] as const
  const months = [...rows.values()].map(({ isStated, ...row }): CoverageRow => (isStated && row.seen !== undefined ? { ...row, published: row.seen } : row))
  months.sort((a, b) => {
    const [x, y] = [order(a), order(b)]
    return x[0] === y[0] ? (`${x[1]} ${x[2]}` < `${y[1]} ${y[2]}` ? -1 : 1) : x[0] < y[0] ? 1 : -1
  })
  return { months, lists }
}
