import { afterAll, beforeAll, expect, it } from 'vitest'
import { inOneGo, withTransaction } from '../../../src/io/db/connection.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { openTestDatabase } from '../../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database?.close())

it('teaches a connection each statement with parameters once, however often it is sent', async () => {
  const known = await withTransaction(database.pool, async (client) => {
    const [one, two, , text] = await inOneGo(client, [
      ['select $1::int as n', [1]],
      ['select $1::int as n', [2]],
      ['select 3'],
      ['select $1::text as t', ['a']],
    ])
    expect([one, two, text].map((answer) => answer!.rows[0])).toEqual([{ n: 1 }, { n: 2 }, { t: 'a' }])
    await inOneGo(client, [['select $1::int as n', [4]]])
    const { rows } = await client.query('select statement from pg_prepared_statements order by statement')
    return rows.map(({ statement }) => statement)
  })
  expect(known).toEqual(['select $1::int as n', 'select $1::text as t'])
})
