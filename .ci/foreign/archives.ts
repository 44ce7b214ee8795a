/** Writes an archive for foreign tools to read, and reads what they have written. All pages are synthetic. */
import { deepStrictEqual } from 'node:assert'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Exchange, Snapshot } from '../../src/core/archive.ts'
import { openArchive } from '../../src/io/archive/archive.ts'
import { readWarc } from '../../src/io/archive/foreign.ts'

const [verb, ...paths] = process.argv.slice(2)
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const gbk = Buffer.concat([Buffer.from('<meta charset="gbk"><h1>'), Buffer.from([0xb9, 0xab, 0xca, 0xbe]), Buffer.from('</h1>')])

function exchange(number: number, body: Uint8Array, more: Partial<Exchange> = {}, response: Partial<Exchange['response']> = {}): Exchange {
  const url = `http://www.demo.example/notice/${number}.html?q=%B9%AB&n=${number}`
  return {
    request: { url, method: 'GET', headers: { host: 'www.demo.example', 'user-agent': 'gongshi/0 (+https://operator.example/)' } },
    response: { status: 200, statusText: 'OK', headers: [['Content-Type', 'text/html']], body, ...response },
    finalUrl: url,
    fetchedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString(),
    source: 'demo-foreign',
    run: `run-${number % 2}`,
    label: 'detail',
    context: { title: '某公告', number },
    ...more,
  }
}

function* exchanges(): Generator<Exchange> {
  yield exchange(0, gbk)
  yield exchange(
    1,
    Buffer.from('packed'),
    {},
    {
      headers: [
        ['Content-Encoding', 'gzip'],
        ['Content-Length', '26'],
        ['Transfer-Encoding', 'chunked'],
      ],
    },
  )
  yield exchange(
    2,
    new Uint8Array(),
    { part: 'redirect' },
    {
      status: 302,
      statusText: 'Found',
      headers: [
        ['Location', '/elsewhere'],
        ['X', '\u00b9\u00ab'],
      ],
    },
  )
  yield exchange(3, gbk)
  yield exchange(4, Buffer.from('<html>cut'), {}, { truncated: 'disconnect', headers: [['Content-Length', '900']] })
  yield exchange(5, Buffer.from('<html>rendered</html>'), { part: 'rendered' }, { headers: [['content-type', 'text/html; charset=utf-8']] })
  const posted = exchange(6, Buffer.from([0, 255, 13, 10]))
  yield { ...posted, request: { ...posted.request, method: 'POST', headers: { 'content-length': '3' }, body: Buffer.from('a=1') } }
  for (let number = 7; number < 200; number++) yield exchange(number, Buffer.from(`<html>${number} ${'公示'.repeat(number * 20)}</html>`))
}

if (verb === 'write') {
  const [folder = '', expected = ''] = paths
  const archive = await openArchive(folder, { software: 'gongshi/0', operator: 'https://operator.example/' })
  const snapshots: Snapshot[] = []
  for (const one of exchanges()) snapshots.push(await archive.append(one))
  await archive.close()
  await writeFile(expected, JSON.stringify(snapshots))
} else {
  const [expected = '', ...archives] = paths
  const wanted = JSON.parse(await readFile(expected, 'utf8'))
  for (const path of archives) {
    const found = []
    for await (const { request, response } of readWarc(path)) {
      found.push({ url: new URL(request.url).pathname, method: request.method, status: response.status, sha256: digest(response.body) })
    }
    deepStrictEqual(found, wanted)
    console.log(`${path.split('/').at(-1)}: ${found.length} exchanges as expected`)
  }
}
