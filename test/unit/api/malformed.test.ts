import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerMalformed } from '../../../src/api/malformed.ts'

const server = createServer()
beforeAll(async () => {
  server.on('clientError', answerMalformed).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.close()
})

/** What the server answers to some bytes, as status, type and body. */
async function answerTo(bytes: string): Promise<{ status: string; type?: string; body: unknown }> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(bytes)
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n')
  return { status: head.split('\r\n')[0]!, type: /content-type: (.*)/.exec(head)?.[1], body: JSON.parse(body) }
}

// An address that is too long is asked of the whole server, in test/e2e/web.test.ts.
test('what is no request is told so as a problem', async () => {
  expect(await answerTo('NONSENSE\r\n\r\n')).toEqual({
    status: 'HTTP/1.1 400 Bad Request',
    type: 'application/problem+json; charset=utf-8',
    body: { type: 'urn:gongshi:problem:input', title: 'Bad Request', status: 400, detail: 'this is no HTTP request', code: 'input' },
  })
})
