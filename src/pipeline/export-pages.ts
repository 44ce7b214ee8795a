import type { ExportRow, ExportRows, StandingRow } from '../core/export-rows.ts'
import { type ExportRequest, queryOf } from '../export/request.ts'
import type { SearchBackend } from '../query/backend.ts'
import { findIds } from '../query/find-ids.ts'
import { filterOf, matches, needsIndex } from '../query/matches.ts'

/** Where the rows of an export come from. */
export interface RowSources {
  rows: ExportRows
  /** Asked for queries with a text or an organisation alone. */
  search: () => Promise<SearchBackend>
}

/** The versions that a request asks for, page by page in the order of their ids, from behind `after` on. The next page is read while one is written. */
export async function* pagesOf(
  request: ExportRequest,
  { rows, search }: RowSources,
  { after = '', batch = 1000, signal }: { after?: string; batch?: number; signal?: AbortSignal } = {},
): AsyncGenerator<{ rows: ExportRow[]; last: string }> {
  const query = queryOf(request)
  const wanted = ({ present, ...row }: StandingRow): ExportRow[] => (present || matches(query, row) ? [row] : [])
  let read: (after: string) => Promise<{ found: StandingRow[]; last?: string }>
  if (needsIndex(query)) {
    const ids = await findIds(await search(), query, signal)
    let at = ids.findIndex((id) => id > after)
    read = async () => {
      const part = at < 0 ? [] : ids.slice(at, (at += batch))
      return { found: part.length > 0 ? await rows.among(part, request.asOf) : [], last: part.at(-1) }
    }
  } else {
    const filter = filterOf(query)
    read = async (after) => {
      const found = await rows.scan(filter, request.asOf, after, batch)
      return { found, last: found.at(-1)?.id }
    }
  }
  let coming = read(after)
  for (;;) {
    const { found, last } = await coming
    if (last === undefined) return
    coming = read(last)
    // Whoever stops reading must not leave an error behind that nobody hears.
    coming.catch(() => undefined)
    signal?.throwIfAborted()
    yield { rows: found.flatMap(wanted), last }
  }
}
