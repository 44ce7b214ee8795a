import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClient } from '../../../../src/io/search/elasticsearch/client.ts'

const asked: { authorization?: string; type?: string }[] = []
const server = createServer((request, response) => {
  asked.push({ authorization: request.headers.authorization, type: request.headers['content-type'] })
  response.setHeader('content-type', 'application/json').end('{"count":0}')
})

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => server.close())

it.each([
  ['an API key', { apiKey: 'a2V5' }, 'ApiKey a2V5'],
  ['user and password', { username: 'u', password: 'p' }, `Basic ${Buffer.from('u:p').toString('base64')}`],
  ['nobody', {}, undefined],
])('says who it is by %s, in plain JSON that every product takes', async (_what, who, authorization) => {
  const { port } = server.address() as AddressInfo
  const client = createClient({ urls: [`http://127.0.0.1:${port}`], index: 'gongshi', shards: 1, replicas: 0, ...who })
  await client.count({ index: 'gongshi', query: { match_all: {} } })
  expect(asked.at(-1)).toEqual({ authorization, type: 'application/json' })
  await client.close()
})
