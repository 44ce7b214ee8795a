// Serves a simulated province by itself, so that what it costs is nobody's: `tsx bench/province.ts NOTICES [--crawl-delay SECONDS] [--keep]`. Prints its port; ends with its standard input.
// Real sites are other machines: with --keep what was asked for before is answered from memory, so that writing a page does not take the processor from who reads it.
import { createServer, type IncomingMessage, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { startProvince } from '../src/demo/server.ts'

interface Kept {
  status: number
  headers: string[]
  body: Buffer
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'crawl-delay': { type: 'string' }, keep: { type: 'boolean', default: false } } })
const crawlDelay = values['crawl-delay'] === undefined ? undefined : Number(values['crawl-delay'])
const province = await startProvince({ notices: Number(positionals[0]), faults: false, crawlDelay })

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
const tell = (port: number) => process.stdout.write(`${port}\n`)
if (values.keep) server.listen(0, '127.0.0.1', () => tell((server.address() as AddressInfo).port))
else tell(province.port)
process.stdin.resume().once('end', () => process.exit())
