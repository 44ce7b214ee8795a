// Pages a second from list to searchable, beside Scrapy that only fetches and selects the same pages, and a bare HTTP client:
// `npx tsx bench/crawl.ts [--notices N] [--rounds N] [--scrapy COMMAND]`. Without --scrapy the newest from PyPI is installed into a folder of its own.
// gongshi is built first, as it runs in the image. All take turns against one server; a time is that of the whole process, its start included.
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openArchive } from '../src/io/archive/archive.ts'
import type { RunReport } from '../src/pipeline/run.ts'
import { type Measured, machine, measure, serveProvince } from './measure.ts'

const { values } = parseArgs({
  options: {
    notices: { type: 'string', default: '2600' },
    rounds: { type: 'string', default: '3' },
    scrapy: { type: 'string' },
    parallel: { type: 'string', default: '4' },
  },
})
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
/** As it runs in the image: compiled. */
const gongshi = here('../dist/src/main.js')

/** Sites whose pages a script makes cost a browser, which none of the others has; one lets nobody in. */
const left = /guarded|housing/

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

/** Crawls into a new folder whose database stands already. */
async function crawl(folder: string, sources: string[], port: number): Promise<Measured & { reports: RunReport[] }> {
  const settings = { GONGSHI_DATA: folder, DATABASE_URL: '' }
  await measure(process.execPath, [gongshi, 'db', 'migrate'], settings)
  const args = ['crawl', ...sources, '--parallel', values.parallel, '--json', '--resolve', `*.demo.example=127.0.0.1:${port}`]
  const measured = await measure(process.execPath, [gongshi, ...args], settings, [0, 6])
  const lines = measured.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string })
  return { ...measured, reports: lines.filter(({ event }) => event === 'run') as unknown as RunReport[] }
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
const sources = readdirSync(here('../crawlers')).filter((name) => name.startsWith('demo-') && !left.test(name))
const province = await serveProvince(Number(values.notices))
const work = await mkdtemp(join(tmpdir(), 'gongshi-bench-'))
const list = join(work, 'pages.jsonl')
const speeds: Record<string, number[]> = { gongshi: [], scrapy: [], 'bare client': [] }
let peak = 0
try {
  console.log(`${machine()}; ${values.notices} notices, ${sources.length} sources`)
  for (let round = 1; round <= Number(values.rounds); round++) {
    const folder = join(work, `round-${round}`)
    const ours = await crawl(folder, sources, province.port)
    const pages = ours.reports.reduce((sum, { counts }) => sum + counts.pages, 0)
    const records = ours.reports.reduce((sum, { counts }) => sum + counts.new, 0)
    const listed = await listPages(folder, province.port, list)
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
const median = (all: number[]) => [...all].sort((a, b) => a - b)[all.length >> 1]!
for (const [name, all] of Object.entries(speeds)) console.log(`${name.padEnd(12)} ${median(all).toFixed(0).padStart(5)} pages/s`)
console.log(`gongshi / scrapy ${(median(speeds.gongshi!) / median(speeds.scrapy!)).toFixed(2)}, peak ${peak.toFixed(0)} MB`)
