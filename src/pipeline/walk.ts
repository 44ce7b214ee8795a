import type { Window } from '../core/source.ts'
import type { Follow, Listing } from '../core/step.ts'

/**
 * Where a page of a list leads: its notices, and the pages behind it. A run without a beginning asks for all of them at once, so that
 * one bad page loses no other; with one it goes on page by page until the rows are older.
 */
export function* walk({ rows, page, pages = page + 1, turn }: Listing, { since }: Window): Generator<Follow> {
  yield* rows
  const oldest = rows.at(-1)?.context?.publishedAt?.slice(0, 10)
  const last = since !== undefined ? (oldest === undefined || oldest >= since ? page + 1 : page) : page === 1 ? pages : page
  for (let next = page + 1; next <= Math.min(last, pages); next++) {
    const step = turn(next)
    if (step) yield step
  }
}
