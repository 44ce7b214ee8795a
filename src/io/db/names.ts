import type pg from 'pg'
import type { Names, ShortName, ShownName, Suggestion, Verdict } from '../../core/names.ts'
import { squeeze } from '../../query/fold.ts'
import { withDatabase } from './connection.ts'

/** Rows that are looked at for one suggestion, so that a single letter costs no more than a name. */
const mostLooked = 5000

/** Short names that are listed and used; those beyond were seen least. */
const mostShortNames = 10_000

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
        const told = new Map(names.map((name): [string, ShownName] => [`${name.short}\n${name.full}\n${name.record}`, name]))
        if (told.size === 0) return
        // Always in one order, so that two writers do not wait for each other.
        const sorted = [...told].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name)
        await pool.query(
          `with fresh as (
             insert into short_name_witness (short, "full", record_id) select * from unnest($1::text[], $2::text[], $3::text[])
             on conflict do nothing returning short, "full")
           insert into short_name (short, "full", seen) select short, "full", count(*) from fresh group by 1, 2 order by 1, 2
           on conflict (short, "full") do update set seen = short_name.seen + excluded.seen`,
          [sorted.map(({ short }) => short), sorted.map(({ full }) => full), sorted.map(({ record }) => record)],
        )
      }),

    shortNames: (holding = '') =>
      withDatabase(async () => {
        const { rows } = await pool.query<Omit<ShortName, 'verdict'> & { verdict: Verdict | null }>(
          `select short, "full", seen, verdict from short_name where short like $1 or "full" like $1
           order by verdict is null, seen desc, short, "full" limit ${mostShortNames}`,
          [`%${like(squeeze(holding))}%`],
        )
        return rows.map(({ verdict, ...name }): ShortName => (verdict === null ? name : { ...name, verdict }))
      }),

    decide: ({ short, full }, verdict) =>
      withDatabase(async () => {
        await pool.query(
          `insert into short_name (short, "full", seen, verdict) values ($1, $2, 0, $3)
           on conflict (short, "full") do update set verdict = excluded.verdict`,
          [short, full, verdict ?? null],
        )
        await pool.query('delete from short_name where short = $1 and "full" = $2 and seen = 0 and verdict is null', [short, full])
      }),
  }
}
