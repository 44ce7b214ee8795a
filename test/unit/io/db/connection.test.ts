import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { BusyError, DependencyError } from '../../../../src/errors.ts'
import { asDatabaseError, inOneGo, withDatabase } from '../../../../src/io/db/connection.ts'

const coded = (code: string, message = 'said') => Object.assign(new Error(message), { code })

describe('errors of the database', () => {
  it.each(['57P01', '57P03', '53100', '53300', '08006', '28P01', '3D000', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'P1001'])(
    '%s: it cannot be used',
    (code) => {
      expect(asDatabaseError(coded(code))).toBeInstanceOf(DependencyError)
    },
  )

  it.each(['Connection terminated unexpectedly', 'timeout expired', 'Client has encountered a connection error and is not queryable'])(
    '"%s": it cannot be used',
    (message) => {
      expect(asDatabaseError(new Error(message))).toBeInstanceOf(DependencyError)
    },
  )

  it('are found behind an error that wraps them', () => {
    expect(asDatabaseError(new Error('raw query failed', { cause: coded('57P01') }))).toBeInstanceOf(DependencyError)
  })

  it.each(['23505', '42601', '22P02'])('%s: the statement is wrong, and stays what it is', (code) => {
    const error = coded(code)
    expect(asDatabaseError(error)).toBe(error)
  })

  it('keep the message, and what to do', async () => {
    await expect(withDatabase(() => Promise.reject(coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1')))).rejects.toThrow(
      /connect ECONNREFUSED 127.0.0.1:1; see that it runs/,
    )
    const busy = new BusyError('busy')
    await expect(withDatabase(() => Promise.reject(busy))).rejects.toBe(busy)
  })
})

describe('statements in one go', () => {
  /** Answers when it is told to, as a server far away does. */
  const slowServer = () => {
    const sent: unknown[][] = []
    const answers: { resolve: (value: unknown) => void; reject: (error: unknown) => void }[] = []
    const held: unknown[] = []
    const query = (statement: unknown) => {
      held.push(statement)
      return new Promise((resolve, reject) => void answers.push({ resolve, reject }))
    }
    const stream = { cork: () => undefined, uncork: () => void sent.push(held.splice(0)) }
    return { client: { query, connection: { stream } } as unknown as pg.Client, sent, answers }
  }

  it('are all sent at once, before the first is answered, and answered in their order', async () => {
    const { client, sent, answers } = slowServer()
    const done = inOneGo(client, [['begin'], ['select $1', [1]]])
    expect(sent).toEqual([['begin', { name: expect.any(String), text: 'select $1', values: [1] }]])
    for (const [index, { resolve }] of answers.entries()) resolve(index)
    expect(await done).toEqual([0, 1])
  })

  it('throw what hindered the first that failed, once none is under way', async () => {
    const { client, answers } = slowServer()
    let over = false
    const done = inOneGo(client, [['begin'], ['insert'], ['update']]).finally(() => (over = true))
    answers[0]!.resolve(0)
    answers[1]!.reject(new Error('duplicate key'))
    await Promise.resolve()
    expect(over).toBe(false)
    answers[2]!.reject(new Error('current transaction is aborted'))
    await expect(done).rejects.toThrow('duplicate key')
  })
})
