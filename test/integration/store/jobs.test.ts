import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createJobs } from '../../../src/io/db/jobs.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { createLog } from '../../../src/log.ts'
import { openTestDatabase } from '../../support/database.ts'

let database: Database
const log = createLog({ logLevel: 'silent' })
const open = () => createJobs(database.pool, log, { beatSeconds: 0.2, deadAfterSeconds: 2 })
beforeAll(async () => {
  database = await openTestDatabase()
  await open().sweep()
})
afterAll(() => database.close())
beforeEach(() => database.pool.query('truncate source_schedule, worker, graphile_worker._private_jobs'))

const at = (time: string) => new Date(`2026-11-25T${time}:00.000Z`)
const never = new AbortController().signal
/** Works the queue off; tells what it ran, in its order. */
async function workOff(run: (source: string) => Promise<void> = async () => undefined, parallel = 1): Promise<string[]> {
  const ran: string[] = []
  await open().work({
    name: 'machine:1',
    parallel,
    once: true,
    isQuiet: () => false,
    signal: never,
    run: async (source) => {
      ran.push(source)
      await run(source)
    },
  })
  return ran
}

describe('a tick', () => {
  it('queues one run, whoever serves it and however often', async () => {
    const served = await Promise.all(Array.from({ length: 8 }, () => open().enqueue('a-b', at('08:00'))))
    expect(served.filter(Boolean)).toHaveLength(1)
    expect(await open().list()).toMatchObject([{ source: 'a-b', state: 'queued', attempts: 0 }])
    expect(await workOff()).toEqual(['a-b'])
    expect(await open().enqueue('a-b', at('08:00'))).toBe(false)
    expect(await open().enqueue('a-b', at('07:00'))).toBe(false)
    expect(await open().list()).toEqual([])
    expect((await open().scheduled()).get('a-b')).toMatchObject({ tickAt: '2026-11-25T08:00:00.000Z' })
  })

  it('queues nothing while a run waits or is under way', async () => {
    await open().enqueue('a-b', at('08:00'))
    expect(await open().enqueue('a-b', at('12:00'))).toBe(false)
    const again: boolean[] = []
    const ran = await workOff(async () => void again.push(await open().enqueue('a-b', at('18:00'))))
    expect([ran, again]).toEqual([['a-b'], [false]])
  })
})

describe('a worker', () => {
  it('runs each of many sources once, beside others', async () => {
    const sources = Array.from({ length: 30 }, (_, index) => `source-${index}`)
    for (const source of sources) await open().enqueue(source, at('08:00'))
    const ran = await Promise.all([workOff(undefined, 2), workOff(undefined, 2), workOff()])
    expect(ran.flat().sort()).toEqual(sources.toSorted())
  })

  it('that is killed loses no job: another runs it', async () => {
    await open().enqueue('a-b', at('08:00'))
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/work-queue.ts', database.url], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [begun] = await once(child.stdout, 'data')
    expect(String(begun)).toBe('a-b\n')
    // it may say its name just after it began
    await expect.poll(() => open().list()).toMatchObject([{ source: 'a-b', state: 'running', worker: 'doomed', attempts: 1 }])
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(await workOff()).toEqual(['a-b'])
    expect(await open().list()).toEqual([])
    expect((await database.pool.query('select from worker')).rowCount).toBe(0)
  })

  it('that is told to end gives back what it could not end', async () => {
    await open().enqueue('a-b', at('08:00'))
    const leaving = new AbortController()
    const run = async () => {
      leaving.abort()
      throw new Error('interrupted')
    }
    await open().work({ name: 'machine:2', parallel: 1, run, isQuiet: () => false, signal: leaving.signal })
    // The worker may be over a moment before the job is back.
    await expect.poll(() => open().list()).toMatchObject([{ source: 'a-b', state: 'queued', attempts: 1, lastError: 'interrupted' }])
    expect(await workOff()).toEqual(['a-b'])
  })

  it('begins nothing in quiet hours', async () => {
    await open().enqueue('a-b', at('08:00'))
    const leaving = new AbortController()
    let asked = 0
    const isQuiet = () => {
      if (++asked > 3) leaving.abort()
      return true
    }
    const ran: string[] = []
    await open().work({ name: 'machine:3', parallel: 1, run: async (source) => void ran.push(source), isQuiet, signal: leaving.signal })
    expect(ran).toEqual([])
    expect(await workOff()).toEqual(['a-b'])
  })

  it('that a run brings down again and again drops it, and the next tick tries anew', async () => {
    await open().enqueue('a-b', at('08:00'))
    await database.pool.query('update graphile_worker._private_jobs set attempts = max_attempts')
    expect(await open().enqueue('a-b', at('12:00'))).toBe(false)
    await open().sweep()
    expect(await open().enqueue('a-b', at('18:00'))).toBe(true)
  })
})
