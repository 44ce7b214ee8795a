// What a notice costs when there are ten times as many: `npx tsx bench/scale.ts [--small N] [--large N]`.
// gongshi is built first, as it runs in the image. Cost is processor time of its own process for a notice, its start taken off; the clock is printed beside it.

import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { RunReport } from '../src/pipeline/run.ts'
import { machine, measure, serveProvince } from './measure.ts'

const { values } = parseArgs({ options: { small: { type: 'string', default: '1000' }, large: { type: 'string', default: '10000' } } })
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const gongshi = here('../dist/src/main.js')

/** Sites whose pages a script makes cost a browser; one lets nobody in. */
const left = /guarded|housing/
const sources = readdirSync(here('../crawlers')).filter((name) => name.startsWith('demo-') && !left.test(name))

/** Crawls a province of so many notices into a new folder; returns seconds and megabytes. */
async function crawl(notices: number) {
  const province = await serveProvince(notices)
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-bench-'))
  const settings = { GONGSHI_DATA: folder, DATABASE_URL: '' }
  try {
    const start = await measure(process.execPath, [gongshi, 'db', 'migrate'], settings)
    const args = ['crawl', ...sources, '--parallel', '4', '--json', '--resolve', `*.demo.example=127.0.0.1:${province.port}`]
    const run = await measure(process.execPath, [gongshi, ...args], settings, [0, 6])
    const reports = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as RunReport & { event: string })
      .filter(({ event }) => event === 'run')
    const records = reports.reduce((sum, { counts }) => sum + counts.records, 0)
    return { records, seconds: run.seconds, cpu: (run.cpuSeconds - start.cpuSeconds) / records, clock: run.seconds / records, megabytes: run.peakMegabytes }
  } finally {
    province.stop()
    await rm(folder, { recursive: true })
  }
}

await measure('npm', ['run', 'build'])
console.log(machine())
const [small, large] = [await crawl(Number(values.small)), await crawl(Number(values.large))]
for (const { records, seconds, cpu, clock, megabytes } of [small, large])
  console.log(
    `${String(records).padStart(6)} records  ${seconds.toFixed(1).padStart(6)} s  ${(clock * 1000).toFixed(2)} ms a notice by the clock  ${(cpu * 1000).toFixed(2)} ms of processor  peak ${megabytes.toFixed(0)} MB`,
  )
console.log(`cost a notice grows by ${(large.clock / small.clock).toFixed(2)} × by the clock, ${(large.cpu / small.cpu).toFixed(2)} × in processor time`)
