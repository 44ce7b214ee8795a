import { expect, test } from 'vitest'
import { type Ask, ListWalk } from '../../../src/core/list-walk.ts'

/** Walks a list; returns the problems that were met, and how many pages were asked for. */
function walk(pageOf: (page: number) => { pages?: number; keys: string[] }) {
  const list = new ListWalk({ deep: true })
  const codes: string[] = []
  let asked = 0
  for (let ask: Ask | undefined = list.first; ask && asked < 500; asked++) {
    const { pages, keys } = pageOf(ask.page)
    const turn = list.take(ask, { page: ask.page, pages, rows: keys.map((key) => ({ key })) })
    codes.push(...turn.problems.map(({ code }) => code))
    ask = turn.next
  }
  return { end: list.end, codes, asked, seen: list.seen.size }
}

const rows = Array.from({ length: 60 }, (_, row) => String(row))

test('a list that goes round in circles, each page in another order, is left after a few pages; all its rows were seen', () => {
  const found = walk((page) => {
    const keys = page <= 3 ? rows.slice((page - 1) * 20, page * 20) : rows.slice(40).map((_, at) => rows[40 + ((at * 7 + page) % 20)]!)
    return { pages: 100_000, keys }
  })
  expect(found).toMatchObject({ end: 'broken', seen: 60 })
  expect(found.codes).toContain('list-endless')
  expect(found.asked).toBeLessThan(40)
})

test('a page or two of rows that were pushed down do not end a list', () => {
  const found = walk((page) => ({
    pages: 5,
    keys: rows.slice(Math.max(0, page - 3) * 20, Math.max(1, page - 2) * 20).map((key) => (page < 3 ? `${page}-${key}` : key)),
  }))
  expect(found.codes).not.toContain('list-endless')
})

test('a last page that shows another, of a list that states no number, is missing: the list is not taken for walked', () => {
  const found = walk(() => ({ pages: 2, keys: rows.slice(0, 20) }))
  expect(found).toMatchObject({ end: 'broken', seen: 20 })
  expect(found.codes).toContain('list-page-missing')
})
