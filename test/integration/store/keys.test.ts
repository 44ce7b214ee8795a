import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Keys } from '../../../src/core/keys.ts'
import { createKeys } from '../../../src/io/db/keys.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { openTestDatabase } from '../../support/database.ts'

let database: Database
let keys: Keys
beforeAll(async () => {
  database = await openTestDatabase()
  keys = createKeys(database.pool)
})
afterAll(() => database?.close())

it('keeps a digest and no secret; a token opens its key until it is taken back', async () => {
  const { key, token } = await keys.create('审计组', 'auditor')
  const { rows } = await database.pool.query('select * from api_key')
  // The secret may have the mark in it that parts it from the key.
  expect(JSON.stringify(rows)).not.toContain(token.split('_').slice(2).join('_'))
  expect(await keys.verify(token)).toEqual(key)
  for (const wrong of ['', 'x', `${token}x`, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, token.replace(key.id, '0'.repeat(12))])
    expect(await keys.verify(wrong), wrong).toBeUndefined()
  expect(await keys.revoke(key.id)).toMatchObject({ id: key.id, revokedAt: expect.any(String) })
  expect(await keys.verify(token)).toBeUndefined()
  expect(await keys.revoke(key.id)).toBeUndefined()
})

it('writes down who took what, and when a key was last used', async () => {
  const { key } = await keys.create('分析', 'analyst')
  const one = { at: '2026-01-02T03:04:05.000Z', client: '192.0.2.1', method: 'GET', address: '/api/records?q=征地', status: 200 }
  await keys.record([{ ...one, key: key.id }, one])
  expect(await keys.taken({ key: key.id })).toEqual([{ ...one, key: key.id }])
  expect(await keys.taken()).toHaveLength(2)
  expect((await keys.list()).find(({ id }) => id === key.id)).toMatchObject({ lastUsedAt: one.at })
})
