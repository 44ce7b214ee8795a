// Serves a simulated province by itself, so that what it costs is nobody's: `tsx bench/province.ts NOTICES [CRAWL-DELAY]`. Prints its port; ends with its standard input.
// Real sites are other machines: what was asked for before is answered from memory, so that writing a page does not take the processor from who reads it.
import { createServer, type IncomingMessage, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { startProvince } from '../src/demo/server.ts'

interface Kept {
  status: number
  headers: string[]
  body: Buffer
}

const province = await startProvince({ notices: Number(process.argv[2]), faults: false, crawlDelay: process.argv[3] ? Number(process.argv[3]) : undefined })

const ask = ({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Kept> =>
  new Promise((resolve, reject) => {
    const answered = (answer: IncomingMessage) =>
      buffer(answer).then((bytes) => resolve({ status: answer.statusCode!, headers: answer.rawHeaders, body: bytes }), reject)
    send({ port: province.port, method, path: url, headers }, answered).once('error', reject).end(body)
  })

const kept = new Map<string, Promise<Kept>>()
const server = createServer(async (request, response) => {
  const asked = await buffer(request)
  const key = [request.method, request.headers.host, request.url, request.headers['if-none-match'], asked.toString('latin1')].join(' ')
  if (!kept.has(key)) kept.set(key, ask(request, asked))
  const { status, headers, body } = (await kept.get(key))!
  response.writeHead(status, headers).end(body)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
process.stdin.resume().once('end', () => process.exit())
