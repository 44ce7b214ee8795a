import { expect, it } from 'vitest'
import { beginTurn } from '../../../src/query/pages.ts'
import { planText } from '../../../src/query/plan.ts'
import { RecordQuery } from '../../../src/query/record-query.ts'
import { understand } from '../../../src/query/understand.ts'

it('a first page reads what is ranked and no more, unless it is longer', () => {
  const plan = planText(understand('教育局'), [5, 5], 100)
  const rows = (limit: number, position?: Parameters<typeof beginTurn>[2]) => beginTurn(RecordQuery.parse({ text: '教育局', limit }), plan, position).rows
  expect(rows(20)).toBe(100)
  expect(rows(100)).toBe(201)
  expect(rows(20, { q: '', ranked: true, after: [1, '2020-01-01', 'a'] })).toBe(121)
})
