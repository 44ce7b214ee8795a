import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

const run = promisify(execFile)
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ empty: true })
})
afterAll(() => database?.drop())

const gongshi = (...args: string[]) => run(process.execPath, ['bin/gongshi.js', 'db', ...args], { env: { ...process.env, DATABASE_URL: database.url } })
const json = async (...args: string[]) => JSON.parse((await gongshi(...args, '--json')).stdout)

describe('gongshi db', () => {
  it('says what is missing, applies it, and then has nothing to do', async () => {
    const { pending } = await json('migrate', '--dry-run')
    expect(pending.length).toBeGreaterThan(0)
    const { stdout } = await gongshi('status')
    expect(stdout).toMatch(/^server {2}postgresql:\/\/gongshi:\*\*\*@127\.0\.0\.1:\d+\/test_.*\npending/)
    expect(stdout).toMatch(/next: gongshi db migrate\n$/)
    expect(await json('migrate')).toEqual({ applied: pending })
    expect((await gongshi('migrate')).stdout).toBe('Nothing to do: the database is up to date.\n')
    expect(await json('status')).toMatchObject({ embedded: false, applied: pending, pending: [] })
  })

  it('leaves with 7 where there is no database', async () => {
    const failed = run(process.execPath, ['bin/gongshi.js', 'db', 'status'], {
      env: { ...process.env, DATABASE_URL: 'postgresql://gongshi:secret@127.0.0.1:1/none' },
    })
    await expect(failed).rejects.toMatchObject({ code: 7, stderr: expect.stringContaining('ECONNREFUSED'), stdout: '' })
    await expect(failed).rejects.not.toMatchObject({ stderr: expect.stringContaining('secret') })
  })
})
