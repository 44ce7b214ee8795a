/** Sends one message to a receiver of our own, and writes down what arrived: `npx tsx .ci/foreign/webhook.ts FILE`. */
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemClock } from '../../src/io/http/clock.ts'
import { createSender } from '../../src/io/http/webhook-sender.ts'
import { prepareWebhook } from '../../src/io/http/webhook-target.ts'

const server = createServer(async (request, response) => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  await writeFile(process.argv[2]!, JSON.stringify({ secret, headers: request.headers, body: Buffer.concat(pieces).toString() }))
  response.end()
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
const { secret, ...webhook } = prepareWebhook({ name: 'made up', query: new URLSearchParams(), target, local: true })
const sender = createSender({ resolve: {}, userAgent: 'gongshi', clock: systemClock })
const outcome = await sender.send({ ...webhook, secret }, { id: 'msg_0_1', body: JSON.stringify({ type: 'record.new', data: { title: '某公告' } }) })
if (!outcome.delivered) throw new Error(outcome.error)
await sender.close()
server.close()
