import type pg from 'pg'
import type { ListAdvance, Lists } from '../../core/lists.ts'
import { inOneGo, prepared, type Statement, withDatabase, withTransaction } from './connection.ts'
import { storableText } from './staged-row.ts'

/** Rows that one statement takes at most. */
const batchRows = 5000

interface StateRow {
  watermark_date: string | null
  watermark_key: string | null
  swept_at: Date | null
  due: boolean
  total: number | null
  gap: number | null
  page_rows: number | null
  doubted: boolean
  rows: number
}

/** What is known of lists, on PostgreSQL. */
export function createLists(pool: pg.Pool): Lists {
  return {
    state: (source, list) =>
      withDatabase(async () => {
        const { rows } = await pool.query<StateRow>(prepared(selectState, [source, storableText(list)]))
        const [found] = rows
        if (!found) return undefined
        const { watermark_date: date, watermark_key: key, swept_at: sweptAt, due, total, gap, page_rows: pageRows, doubted } = found
        return {
          ...{
            due,
            doubted,
            rows: found.rows,
            sweptAt: sweptAt?.toISOString(),
            total: total ?? undefined,
            gap: gap ?? undefined,
            pageRows: pageRows ?? undefined,
          },
          watermark: date === null || key === null ? undefined : { date, key },
        }
      }),
    known: (source, list, keys) =>
      withDatabase(async () => {
        const { rows } = await pool.query<{ key: string; signature: string; settled: boolean }>(
          prepared(selectKnown, [source, storableText(list), keys.map(storableText)]),
        )
        return new Map(rows.map(({ key, ...row }) => [key, row]))
      }),
    advance: (source, at, lists) =>
      withTransaction(
        pool,
        async (client) =>
          void (await inOneGo(
            client,
            lists.flatMap((list) => advanceList(source, at, list)),
          )),
      ),
  }
}

const selectState = `
select watermark_date, watermark_key, swept_at, due, total, gap, page_rows, doubted,
  (select count(*)::int from list_row r where r.source = l.source and r.list = l.list and absent_at is null) as rows
from list l where source = $1 and list = $2`

const selectKnown = 'select key, signature, settled from list_row where source = $1 and list = $2 and key = any($3)'

function advanceList(source: string, at: string, advance: ListAdvance): Statement[] {
  const { rows, settle, swept, counted, due, watermark, total, pageRows, doubted } = advance
  const list = storableText(advance.list)
  const mark = [watermark?.date ?? null, watermark && storableText(watermark.key)]
  const statements: Statement[] = [[upsertList, [source, list, ...mark, swept ? at : null, due, total ?? null, at, pageRows ?? null, doubted]]]
  for (let start = 0; start < rows.length; start += batchRows) {
    const batch = rows.slice(start, start + batchRows)
    const columns = [
      batch.map(({ key }) => storableText(key)),
      batch.map(({ signature }) => signature),
      batch.map(({ date }) => date ?? null),
      batch.map(({ time }) => time ?? null),
    ]
    statements.push([upsertRows, [source, list, settle, at, ...columns]])
  }
  if (swept) statements.push([markAbsent, [source, list, at]])
  if (counted && total !== undefined) statements.push([setGap, [source, list, total]])
  return statements
}

const upsertList = `
insert into list (source, list, watermark_date, watermark_key, swept_at, due, total, advanced_at, page_rows, doubted)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (source, list) do update set watermark_date = coalesce(excluded.watermark_date, list.watermark_date),
  watermark_key = coalesce(excluded.watermark_key, list.watermark_key), swept_at = coalesce(excluded.swept_at, list.swept_at), due = excluded.due,
  total = coalesce(excluded.total, list.total), advanced_at = excluded.advanced_at, page_rows = excluded.page_rows, doubted = excluded.doubted`

const upsertRows = `
insert into list_row (source, list, key, signature, date, time, settled, seen_at)
select $1, $2, r.key, r.signature, r.date, r.time, $3, $4 from unnest($5::text[], $6::text[], $7::text[], $8::text[]) as r (key, signature, date, time)
on conflict (source, list, key) do update set signature = excluded.signature, date = excluded.date, time = excluded.time, settled = list_row.settled or excluded.settled,
  seen_at = excluded.seen_at, absent_at = null`

const markAbsent = 'update list_row set absent_at = $3 where source = $1 and list = $2 and seen_at < $3 and absent_at is null'

const setGap = `
update list set gap = $3 - (select count(*) from list_row r where r.source = $1 and r.list = $2 and absent_at is null) where source = $1 and list = $2`
