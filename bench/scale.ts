// How the cost of a notice grows with their number: `npx tsx bench/scale.ts [--few N] [--many N] [--rounds N]`.
// Crawls the simulated province in both sizes, from list to searchable, in turns. What a run costs before its first notice is told apart.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crawlProvince } from './crawl-province.ts'
import { machine, measure, median, serveProvince } from './measure.ts'

const { values } = parseArgs({
  options: { few: { type: 'string', default: '1000' }, many: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '1' } },
})
const sizes = [Number(values.few), Number(values.many)]
const work = await mkdtemp(join(tmpdir(), 'gongshi-scale-'))
const costs = new Map<number, { clock: number; processor: number; megabytes: number }[]>(sizes.map((size) => [size, []]))
await measure('npm', ['run', 'build'])
console.log(machine())
try {
  for (let round = 1; round <= Number(values.rounds); round++)
    for (const size of sizes) {
      const province = await serveProvince(size)
      const folder = join(work, `${round}-${size}`)
      const { seconds, cpuSeconds, peakMegabytes, reports } = await crawlProvince(folder, province.port)
      province.stop()
      await rm(folder, { recursive: true })
      const records = reports.reduce((sum, { counts }) => sum + counts.new, 0)
      const cost = { clock: (seconds / records) * 1000, processor: (cpuSeconds / records) * 1000, megabytes: peakMegabytes }
      costs.get(size)!.push(cost)
      console.log(
        `round ${round}: ${size} notices, ${records} records in ${seconds.toFixed(1)} s: ${cost.clock.toFixed(2)} ms a notice, ${cost.processor.toFixed(2)} ms of processor time; peak ${peakMegabytes.toFixed(0)} MB`,
      )
    }
} finally {
  await rm(work, { recursive: true })
}
const [few, many] = sizes.map((size) => median(costs.get(size)!.map(({ clock }) => clock)))
const [fewBusy, manyBusy] = sizes.map((size) => median(costs.get(size)!.map(({ processor }) => processor)))
console.log(`cost of a notice, ${sizes[1]} / ${sizes[0]}: ${(many! / few!).toFixed(2)} by the clock, ${(manyBusy! / fewBusy!).toFixed(2)} of processor time`)
