import type pg from 'pg'
import type { Names, ShortName, Suggestion } from '../../core/names.ts'
import { squeeze } from '../../query/fold.ts'
import { withDatabase } from './connection.ts'

/** Rows that are looked at for one suggestion, so that a single letter costs no more than a name. */
const mostLooked = 5000

const like = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const shown = { exclude: 'and not r.simulated', include: '', only: 'and r.simulated' }

/** Names on PostgreSQL: the parties and numbers of the present records, and what was learned of short names. */
export function createNames(pool: pg.Pool): Names {
  const bodies = async (pattern: string, where: string, limit: number) => {
    const { rows } = await pool.query<{ name: string; records: number }>(
      `select min(name) as name, count(distinct record_id)::int as records
       from (select p.key, p.name, p.record_id from party p join record r on r.id = p.record_id where p.key like $1 and not p.person ${where} limit ${mostLooked}) found
       group by key order by records desc, length(key), key limit $2`,
      [pattern, limit],
    )
    return rows.map(({ name, records }): Suggestion => ({ kind: 'organisation', text: name, records }))
  }
  return {
    suggest: (text, { simulated, limit }) =>
      withDatabase(async () => {
        const key = squeeze(text)
        if (key === '') return []
        const where = shown[simulated]
        const begin = await bodies(`${like(key)}%`, where, limit)
        const within = begin.length < limit && key.length > 1 ? await bodies(`%${like(key)}%`, where, limit) : []
        const typed = text.trim().normalize('NFKC')
        const numbers = await pool.query<{ code: string; records: number }>(
          `select project_code as code, count(*)::int as records
           from (select project_code from record r where (project_code like $1 or project_code like $2) ${where} limit ${mostLooked}) found
           group by 1 order by 2 desc, 1 limit $3`,
          [`${like(typed)}%`, `${like(typed.toUpperCase())}%`, limit],
        )
        const known = new Set<string>()
        return [...begin, ...within, ...numbers.rows.map(({ code, records }): Suggestion => ({ kind: 'number', text: code, records }))].filter(
          (one) => !known.has(one.text) && known.add(one.text),
        )
      }),

    learn: (names) =>
      withDatabase(async () => {
        const counted = new Map<string, ShortName>()
        for (const { short, full } of names) {
          const seen = counted.get(`${short}\n${full}`)?.seen ?? 0
          counted.set(`${short}\n${full}`, { short, full, seen: seen + 1 })
        }
        // Always in one order, so that two writers do not wait for each other.
        const sorted = [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name)
        if (sorted.length === 0) return
        await pool.query(
          `insert into short_name (short, "full", seen) select * from unnest($1::text[], $2::text[], $3::int[])
           on conflict (short, "full") do update set seen = short_name.seen + excluded.seen`,
          [sorted.map(({ short }) => short), sorted.map(({ full }) => full), sorted.map(({ seen }) => seen)],
        )
      }),

    shortNames: () =>
      withDatabase(async () => (await pool.query<ShortName>('select short, "full", seen from short_name order by seen desc, short, "full" limit 10000')).rows),
  }
}
