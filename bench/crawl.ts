// Pages a second from list to searchable, beside Scrapy that only fetches and selects the same pages, and a bare HTTP client:
// `npx tsx bench/crawl.ts [--notices N] [--rounds N] [--scrapy COMMAND]`. Without --scrapy the newest from PyPI is installed into a folder of its own.
// gongshi is built first, as it runs in the image. All take turns against one server, which has every page in memory since a first crawl that is not timed;
// a time is that of the whole process, its start included.
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openArchive } from '../src/io/archive/archive.ts'
import { crawledSources, crawlProvince } from './crawl-province.ts'
import { machine, measure, median, serveProvince } from './measure.ts'

const { values } = parseArgs({
  options: {
    notices: { type: 'string', default: '2600' },
    rounds: { type: 'string', default: '3' },
    scrapy: { type: 'string' },
    parallel: { type: 'string', default: '4' },
  },
})
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
async function findScrapy(): Promise<string> {
  if (values.scrapy) return values.scrapy
  const folder = join(tmpdir(), 'gongshi-bench-scrapy')
  const command = join(folder, 'bin/scrapy')
  if (!existsSync(command)) {
    await measure('python3', ['-m', 'venv', folder])
    await measure(join(folder, 'bin/pip'), ['install', '--quiet', 'scrapy'])
  }
  return command
}

/** What was fetched, for the others to fetch again. */
async function listPages(folder: string, port: number, file: string): Promise<number> {
  const archive = await openArchive(join(folder, 'archive'), { software: 'bench' })
  const lines: string[] = []
  for await (const snapshot of archive.find({})) {
    if ((snapshot.part ?? 'page') !== 'page') continue
    const { request } = await archive.read(snapshot)
    const url = new URL(request.url)
    const headers = { host: url.host, ...(request.body ? { 'content-type': request.headers['content-type'] ?? 'application/x-www-form-urlencoded' } : {}) }
    const body = request.body ? Buffer.from(request.body).toString('base64') : ''
    lines.push(JSON.stringify({ url: `http://127.0.0.1:${port}${url.pathname}${url.search}`, method: request.method, headers, body }))
  }
  await archive.close()
  await writeFile(file, `${lines.join('\n')}\n`)
  return lines.length
}

await measure('npm', ['run', 'build'])
const scrapy = await findScrapy()
const province = await serveProvince(Number(values.notices), { keep: true })
const work = await mkdtemp(join(tmpdir(), 'gongshi-bench-'))
const list = join(work, 'pages.jsonl')
const speeds: Record<string, number[]> = { gongshi: [], scrapy: [], 'bare client': [] }
let peak = 0
try {
  const first = join(work, 'first')
  await crawlProvince(first, province.port, values.parallel)
  const listed = await listPages(first, province.port, list)
  await rm(first, { recursive: true })
  console.log(`${machine()}; ${values.notices} notices, ${crawledSources().length} sources`)
  for (let round = 1; round <= Number(values.rounds); round++) {
    const folder = join(work, `round-${round}`)
    const ours = await crawlProvince(folder, province.port, values.parallel)
    const pages = ours.reports.reduce((sum, { counts }) => sum + counts.pages, 0)
    const records = ours.reports.reduce((sum, { counts }) => sum + counts.new, 0)
    speeds.gongshi!.push(listed / ours.seconds)
    peak = Math.max(peak, ours.peakMegabytes)
    const theirs = await measure(scrapy, ['runspider', here('scrapy_spider.py'), '-a', `list=${list}`])
    speeds.scrapy!.push(Number(theirs.stdout) / theirs.seconds)
    const bare = await measure(process.execPath, ['--import', 'tsx', here('bare-client.ts'), list])
    speeds['bare client']!.push(Number(bare.stdout) / bare.seconds)
    const line = Object.entries(speeds).map(([name, all]) => `${name} ${all.at(-1)!.toFixed(0)}/s`)
    console.log(
      `round ${round}: ${listed} pages (${pages} read, ${records} records) ${ours.seconds.toFixed(1)} s; ${line.join(', ')}; processor time ${ours.cpuSeconds.toFixed(1)} s beside ${theirs.cpuSeconds.toFixed(1)} s`,
    )
    await rm(folder, { recursive: true })
  }
} finally {
  province.stop()
  await rm(work, { recursive: true })
}
for (const [name, all] of Object.entries(speeds)) console.log(`${name.padEnd(12)} ${median(all).toFixed(0).padStart(5)} pages/s`)
console.log(`gongshi / scrapy ${(median(speeds.gongshi!) / median(speeds.scrapy!)).toFixed(2)}, peak ${peak.toFixed(0)} MB`)
