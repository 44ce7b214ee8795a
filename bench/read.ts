// How many notices a second are read, beside how fast Cheerio only parses the same bytes: `npx tsx bench/read.ts [FILE…] [--notices N] [--rounds N] [--warm N]`.
// Without files the pages are those of the simulated province. Both sides take turns in one process, so that what else the machine does meets both.
// gongshi is built first, as it runs in the image.
// V8 compiles the reader, which is large, over some ten thousands of notices: `--warm` rounds go first, and what the very first one took is told apart.
// Times are processor time, V8's own threads included, which says more than the clock on a busy machine.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { load } from 'cheerio'
import { createProvince } from '../src/demo/province.ts'
import { machine, measure, median } from './measure.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { notices: { type: 'string', default: '600' }, rounds: { type: 'string', default: '5' }, warm: { type: 'string', default: '40' } },
})
await measure('npm', ['run', 'build'])
const built = (file: string) => import(new URL(`../dist/src/${file}.js`, import.meta.url).href)
const { decode } = (await built('document/encoding')) as typeof import('../src/document/encoding.ts')
const { openDecoded } = (await built('document/open')) as typeof import('../src/document/open.ts')
const { read } = (await built('reader/read')) as typeof import('../src/reader/read.ts')
const [rounds, warm] = [Number(values.rounds), Number(values.warm)]

interface Served {
  url?: string
  bytes: Uint8Array
}

/** The notice pages of the simulated province, one of each in the forms that its sites give them. */
function provincePages(notices: number): Served[] {
  const province = createProvince({ notices })
  const pages: Served[] = []
  for (let index = 0; index < notices; index++) {
    const { source, url } = province.truth(index)
    const site = province.site(source.replace('demo-', ''))!
    const { pathname, searchParams } = new URL(url)
    const answer = site.software.answer(site, { method: 'GET', path: pathname, query: searchParams, form: new URLSearchParams(), json: undefined })
    if (answer?.type === 'text/html' && typeof answer.body === 'string') pages.push({ url, bytes: new TextEncoder().encode(answer.body) })
  }
  return pages
}

const pages: Served[] = positionals.length > 0 ? positionals.map((file) => ({ bytes: readFileSync(file) })) : provincePages(Number(values.notices))
const bytes = pages.reduce((sum, page) => sum + page.bytes.length, 0)

const sides: Record<string, (page: Served) => unknown> = {
  'cheerio.load': (page) => load(decode(page.bytes).text),
  'decode + document': (page) => openDecoded(decode(page.bytes).text),
  'decode + document + read': (page) => read(openDecoded(decode(page.bytes).text), { url: page.url }),
}

const times = new Map<string, number[]>(Object.keys(sides).map((name) => [name, []]))
for (let round = 0; round < warm + rounds; round++)
  for (const [name, work] of Object.entries(sides)) {
    const before = process.cpuUsage()
    for (const page of pages) work(page)
    const { user, system } = process.cpuUsage(before)
    times.get(name)!.push((user + system) / 1000)
  }

const [started, settled] = [(name: string) => times.get(name)![0]!, (name: string) => median(times.get(name)!.slice(warm))]
const cheerio = settled('cheerio.load')
console.log(`${pages.length} pages, ${(bytes / 1024).toFixed(0)} KB, ${machine()}, median of ${rounds} rounds after ${warm}`)
for (const name of times.keys()) {
  const time = settled(name)
  console.log(
    `${name.padEnd(26)} ${time.toFixed(0).padStart(6)} ms ${((pages.length / time) * 1000).toFixed(0).padStart(6)} notices/s ${((bytes / 1024 / 1024 / time) * 1000).toFixed(1).padStart(6)} MB/s   ${(cheerio / time).toFixed(2)} × cheerio`,
  )
}
console.log(`the first round of the start: ${(started('cheerio.load') / started('decode + document + read')).toFixed(2)} × cheerio`)
