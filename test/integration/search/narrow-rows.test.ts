import { expect, it } from 'vitest'
import { checksumOf } from '../../../src/core/checksum.ts'
import { withClient } from '../../../src/io/db/connection.ts'
import { migrate, readMigrations } from '../../../src/io/db/migrate.ts'
import { createPostgresSearch } from '../../../src/io/search/postgres.ts'
import { project } from '../../../src/query/entry.ts'
import { squeeze } from '../../../src/query/fold.ts'
import { demoEntries } from '../../conformance/demo-entries.ts'
import { createTestDatabase, openTestDatabase } from '../../support/database.ts'

const entries = demoEntries(60)
const kept = "select id, version, day, money, area, checksum, array_to_string(tsvector_to_array(tokens), ' ') as tokens, shown from search_entry order by id"

it('an index of wide rows becomes one of narrow rows that says what it would have been filled with', async () => {
  const [before, after] = [await createTestDatabase({ empty: true }), await openTestDatabase()]
  try {
    await migrate(
      before.url,
      (await readMigrations()).filter(({ name }) => name < '20261126200000'),
    )
    const migrated = await withClient(before.url, async (client) => {
      for (const entry of entries) {
        const { title, projectName, codes, parties, day, money, area, tokens } = project(entry)
        await client.query(
          `with e as (insert into search_entry (id, version, facet, day, money, area, tokens, checksum)
             values ($1, $2, 1, coalesce($3::date, '0001-01-01'), coalesce($4::numeric, -1), coalesce($5::numeric, -1), array_to_tsvector(string_to_array($6, ' ')), $7) returning n)
           insert into search_text (n, title, project, codes, party_keys, text) select n, $8, $9, $10, $11, $12 from e`,
          [
            ...[entry.id, entry.version, day, money, area, tokens, checksumOf(entry)],
            ...[title, projectName, codes, parties.map(({ role, name }) => `\n${role}:${squeeze(name)}`).join(''), entry.text],
          ],
        )
      }
      await migrate(before.url)
      await client.query(
        "insert into search_entry (facet, day, version, checksum, id, money, area, tokens, shown) select facet, day, 1, 1, 'next', 1, 1, tokens, shown from search_entry limit 1",
      )
      expect((await client.query("select n from search_entry where id = 'next'")).rows).toEqual([{ n: entries.length + 1 }])
      await client.query("delete from search_entry where id = 'next'")
      return (await client.query(kept)).rows
    })
    await createPostgresSearch(after.pool).put(entries)
    const { rows: written } = await after.pool.query(kept)
    const inOrder = (rows: typeof written) =>
      rows.map((row) => ({ ...row, tokens: row.tokens.split(' ').sort(), shown: { ...row.shown, parties: [...new Set(row.shown.parties)] } }))
    expect(inOrder(migrated)).toEqual(inOrder(written))
    expect(written.some(({ tokens }) => /p:[0-9a-f]{20}:buyer/.test(tokens))).toBe(true)
  } finally {
    await before.drop()
    await after.close()
  }
})

it('rows stay narrow, however short a notice is: what is long is not in them', async () => {
  const database = await openTestDatabase()
  try {
    await createPostgresSearch(database.pool).put(entries.map((entry) => ({ ...entry, text: entry.record.title ?? '' })))
    const { rows } = await database.pool.query("select pg_relation_size('search_entry') / 8192 as pages")
    expect(Number(rows[0].pages)).toBeLessThanOrEqual(2)
  } finally {
    await database.close()
  }
})
