import type { SearchHit } from './backend.ts'
import { type Position, readCursor } from './cursor.ts'
import { type After, assertDays, positionOf, type Row, readAfter, type Sort } from './order.ts'
import { type Plan, weightsOf } from './plan.ts'
import { type Candidate, rank } from './rank.ts'
import type { RecordQuery } from './record-query.ts'
import { snippetOf } from './snippet.ts'

/** Records that are ranked one by one, before the first order goes on. */
const window = 100

/** A page that is asked for, and what an index must read for it. */
export interface Turn {
  query: RecordQuery
  plan: Plan | undefined
  sort: Sort
  /** Rows to read in the first order, and the place after which they begin. */
  rows: number
  after?: After
  /** Where among the ranked ones the page begins. */
  ranked?: { after?: Ranked }
}

type Ranked = [score: number, day: string, id: string]

/** A page, and where the next one begins. */
export interface Page {
  hits: SearchHit[]
  next?: Omit<Position, 'q'>
}

/** What the cursor of a query says. Throws `InputError` for one of another query, and for days that no calendar has. */
export function openQuery(query: RecordQuery): Position | undefined {
  assertDays(query)
  return readCursor(query)
}

/** Which rows a page is made of. A text that cannot find is answered with the newest that its conditions leave. */
export function beginTurn(query: RecordQuery, plan: Plan | undefined, position: Position | undefined): Turn {
  const sort = query.sort === 'relevance' && plan?.match === undefined ? 'newest' : query.sort
  const after = position && readAfter(position, sort)
  if (sort !== 'relevance' || (position && !position.ranked)) return { query, plan, sort, rows: query.limit + 1, after }
  const ranked = after?.sort === 'relevance' ? { after: [after.score, after.day, after.id] satisfies Ranked as Ranked } : {}
  // A first page that is filled by the ranked ones has no need of those that follow.
  const rows = position === undefined && query.limit < window ? window : window + query.limit + 1
  return { query, plan, sort, rows, ranked }
}

/** Makes the page out of its rows; `read` gives what ranking and snippets look at, by id. */
export async function turnPage<R extends Row>(turn: Turn, rows: R[], read: (rows: R[]) => Promise<Map<string, Candidate>>): Promise<Page> {
  return turn.ranked ? firstPages(turn, turn.plan!, rows, read) : laterPage(turn, turn.query.limit, rows, read)
}

/** A page of the records that are ranked one by one, and, where these end, of those that follow in the first order. */
async function firstPages<R extends Row>(turn: Turn, plan: Plan, rows: R[], read: (rows: R[]) => Promise<Map<string, Candidate>>): Promise<Page> {
  const { query, ranked: place } = turn
  const planned = plannedOf(plan)
  const candidates = await read(rows.slice(0, window))
  const ranked = rank([...candidates.values()], plan.understanding, plan.terms)
  const passed = place?.after === undefined ? 0 : ranked.filter(({ score, candidate }) => !isAfter([score, candidate.day, candidate.id], place.after!)).length
  const page = ranked.slice(passed, passed + query.limit)
  const hits = page.map(({ candidate, score, matched }) => hitOf(candidate, score, matched, plan))
  const last = page.at(-1)
  if (last && passed + page.length < ranked.length)
    return { hits, next: { ranked: true, after: [last.score, last.candidate.day, last.candidate.id], ...planned } }

  const room = query.limit - hits.length
  const rest = await laterPage(turn, room, rows.slice(window, window + room + 1), read)
  hits.push(...rest.hits)
  if (rest.next || rest.hits.length > 0 || rows.length <= window) return { hits, next: rest.next }
  // The ranked ones end with this page.
  return { hits, next: { after: positionOf(rows[window - 1]!, 'relevance'), ...planned } }
}

/** What of a plan the pages that follow must keep. */
const plannedOf = (plan: Plan): Pick<Position, 'weights' | 'loose'> => ({ weights: weightsOf(plan), ...(plan.loose ? { loose: true } : {}) })

const isAfter = (key: Ranked, [score, day, id]: Ranked): boolean => key[0] < score || (key[0] === score && (key[1] < day || (key[1] === day && key[2] > id)))

/** A page in the first order; `rows` holds one more than the page where there are more. */
async function laterPage<R extends Row>({ plan, sort }: Turn, limit: number, rows: R[], read: (rows: R[]) => Promise<Map<string, Candidate>>): Promise<Page> {
  const page = rows.slice(0, limit)
  const candidates = plan ? await read(page) : undefined
  const hits = page.map(({ id, score }): SearchHit => {
    const candidate = candidates?.get(id)
    if (!plan || !candidate) return { id, score, matched: [] }
    return hitOf(candidate, score, rank([candidate], plan.understanding, plan.terms)[0]!.matched, plan)
  })
  const last = page.at(-1)
  if (!last || rows.length === page.length) return { hits }
  return { hits, next: { after: positionOf(last, sort), ...(plan && sort === 'relevance' ? plannedOf(plan) : {}) } }
}

function hitOf(candidate: Candidate, score: number, matched: string[], plan: Plan): SearchHit {
  const snippet = snippetOf(candidate.text, plan.terms)
  return { id: candidate.id, score: score / 1000, matched, ...(snippet ? { snippet } : {}) }
}
