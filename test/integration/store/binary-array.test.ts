import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { binaryArray, isTooLong, lexemesOf } from '../../../src/io/db/binary-array.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { openTestDatabase } from '../../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database?.close())

const ask = async (statement: string, values: unknown[]) => (await database.pool.query(statement, values)).rows

describe('an array as the server takes it in', () => {
  it('holds texts as they are, and what is absent', async () => {
    const texts = ['公告', 'a "b" \\ {c,d}', '', null, '𠮷\n', 'NULL']
    expect(await ask('select $1::text[] as texts', [binaryArray('text', texts)])).toEqual([{ texts }])
    expect(await ask('select * from unnest($1::text[])', [binaryArray('text', [])])).toEqual([])
  })

  it('holds JSON to the letter, which the server looks at', async () => {
    const json = '{"a": ["甲", 1.50, "\\"" ]}'
    expect(await ask('select x::text from unnest($1::json[]) x', [binaryArray('json', [json])])).toEqual([{ x: json }])
    await expect(ask('select $1::json[]', [binaryArray('json', ['{'])])).rejects.toThrow(/invalid input syntax for type json/)
  })

  it('holds tokens as the server would cut them at blanks, in its own order', async () => {
    const tokens = ['土地 出让 #2019 ^土地 a', '', '一', 'b 𠮷 ba 中标 a']
    const rows = await ask(
      "select t = array_to_tsvector(string_to_array(s, ' ')) as same, length(t) as tokens from unnest($1::tsvector[], $2::text[]) as given (t, s)",
      [binaryArray('tsvector', tokens.map(lexemesOf)), tokens],
    )
    expect(rows).toEqual([5, 0, 1, 5].map((length) => ({ same: true, tokens: length })))
  })

  it('is known to hold more tokens than the server takes before it is asked', async () => {
    const tokens = Array.from({ length: 2 ** 18 + 2 }, (_, n) => n.toString(36).padStart(4, '0'))
    const given = (some: string[]) =>
      ask('select sum(length(t))::int as tokens from unnest($1::tsvector[]) t', [binaryArray('tsvector', [lexemesOf(some.join(' '))])])
    const fitting = tokens.slice(3)
    expect(isTooLong(fitting.join(' '))).toBe(false)
    expect(await given(fitting)).toEqual([{ tokens: fitting.length }])
    expect(isTooLong(tokens.join(' '))).toBe(true)
    await expect(given(tokens)).rejects.toThrow(/maximum total lexeme length exceeded/)
  })
})
