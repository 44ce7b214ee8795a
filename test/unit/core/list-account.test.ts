import { expect, test } from 'vitest'
import { accountFor } from '../../../src/core/list-account.ts'
import { ListWalk } from '../../../src/core/list-walk.ts'

test('a list of one page that shows more rows than it states is not explained by rows that vanished', () => {
  const walk = new ListWalk()
  walk.take(walk.first, { page: 1, pages: 1, total: 1, rows: [{ key: 'a' }, { key: 'b' }] })
  const account = accountFor({ list: '/', walk, knownRows: 0, outsideWindow: 0, requests: 1 })
  expect(account).toMatchObject({ end: 'end', stated: 1, seen: 2, vanished: 0, unexplained: -1 })
})
