import { expect, it } from 'vitest'
import { isPassing } from '../../../../src/io/db/embedded-server.ts'

it.each([
  ['it starts or stops', Object.assign(new Error('the database system is shutting down'), { code: '57P03' })],
  ['it stops between the connection and the first question', new Error('Client has encountered a connection error and is not queryable')],
  ['it ends our session', new Error('Connection terminated unexpectedly')],
])('a server is asked again where %s', (_, error) => {
  expect(isPassing(error)).toBe(true)
})

it('a server of another folder is not asked again', () => {
  expect(isPassing(new Error('port 25432 belongs to the server of /elsewhere'))).toBe(false)
})
