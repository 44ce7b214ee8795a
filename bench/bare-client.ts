// Fetches the pages of a list and throws them away: `tsx bench/bare-client.ts LIST`. The floor that every crawler stands on.
import { readFileSync } from 'node:fs'
import { Agent, request } from 'undici'

interface Listed {
  url: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body: string
}

const pages: Listed[] = readFileSync(process.argv[2]!, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Listed)
const dispatcher = new Agent({ connections: 16 })
let fetched = 0
await Promise.all(
  Array.from({ length: 16 }, async () => {
    for (let page = pages.pop(); page; page = pages.pop()) {
      const { url, method, headers, body } = page
      const response = await request(url, { dispatcher, method, headers, body: body ? Buffer.from(body, 'base64') : undefined })
      await response.body.arrayBuffer()
      fetched++
    }
  }),
)
process.stdout.write(`${fetched}\n`)
await dispatcher.close()
