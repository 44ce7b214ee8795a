// How long a search takes at 75,179 records, facets included: `npx tsx bench/search.ts [--records N] [--fresh] [--each] [--data FOLDER]`.
import { execFileSync } from 'node:child_process'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isoDate } from '../src/demo/calendar.ts'
import { write } from '../src/demo/grammar/write.ts'
import { type Block, type Occasion, plain } from '../src/demo/notice.ts'
import { wholeYear } from '../src/demo/proportions.ts'
import { createSchedule } from '../src/demo/schedule.ts'
import { openDatabase } from '../src/io/db/open.ts'
import { createPostgresSearch } from '../src/io/search/postgres.ts'
import type { IndexEntry } from '../src/query/backend.ts'
import { RecordQuery, type RecordQueryInput } from '../src/query/record-query.ts'

const facets = ['domain', 'kind', 'division', 'year', 'source', 'method'] as const

/** As people ask. */
const queries: RecordQueryInput[] = [
  { text: '老旧小区改造' },
  { text: '沈阳市教育局' },
  { text: '大连 医疗设备' },
  { text: '道路工程 中标公告' },
  { text: '污水處理廠' },
  { text: 'SYGC-JZ-2014' },
  { text: '500万元以上 学校' },
  { text: '30亩以上 工业用地' },
  { text: '房屋征收补偿方案', division: ['210200'] },
  { text: '采购公告' },
  { text: '工程' },
  { text: '水利局 流标' },
  { text: '鞍山 物业管理服务 2014年' },
  { text: '公租房 配租', domain: ['housing'] },
  { text: '单一来源' },
  { text: '国有建设用地使用权挂牌出让公告', sort: 'newest' },
  { domain: ['construction'], kind: ['award'], sort: 'amount' },
  { organisation: '建筑工程有限公司', role: 'supplier', from: '2014-06-01' },
  { division: ['210000'], moneyMin: '10000000' },
  {},
]

const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: String(wholeYear) },
    fresh: { type: 'boolean' },
    data: { type: 'string', default: join(tmpdir(), 'gongshi-bench-search') },
    each: { type: 'boolean' },
  },
})
const size = Number(options.records)

async function load(): Promise<void> {
  const started = performance.now()
  const schedule = createSchedule(size, 1)
  await search.clear()
  let writing = 0
  for (let at = 0; at < size; at += 1000) {
    const before = performance.now()
    const entries = Array.from({ length: Math.min(1000, size - at) }, (_, index) => entryOf(schedule.occasion(at + index)))
    writing += performance.now() - before
    await search.put(entries)
    if (at % 10_000 === 0) process.stderr.write(`${at} `)
  }
  const seconds = (performance.now() - started) / 1000
  console.log(
    `loaded ${size} records in ${seconds.toFixed(0)} s, of which ${(writing / 1000).toFixed(0)} s to make them up: ${JSON.stringify((await search.status()).detail)}`,
  )
}

function entryOf(occasion: Occasion): IndexEntry {
  const { title, body, truth } = write(occasion)
  const record = { ...truth[0]!, title, publishedAt: isoDate(occasion.times[occasion.step]!) }
  const text = [title, ...body.map(textOf)].join('\n')
  return {
    id: `demo-${String(occasion.index).padStart(6, '0')}`,
    version: 1,
    source: `demo-${occasion.place}-${occasion.domain}`,
    simulated: false,
    url: 'https://demo.example/',
    record,
    text,
  }
}

const textOf = (block: Block): string =>
  block.type === 'table' ? block.rows.map((row) => row.map((cell) => plain(cell.text)).join(' ')).join('\n') : plain(block.text)

async function measure(each: boolean): Promise<{ p50: number; p95: number }> {
  const times: number[] = []
  for (let round = 0; round < 10; round++)
    for (const query of queries) {
      const started = performance.now()
      const { total } = await search.search(RecordQuery.parse({ ...query, facets: [...facets] }))
      const took = performance.now() - started
      times.push(took)
      if (each && round === 9) console.log(`${took.toFixed(1).padStart(7)} ms ${String(total).padStart(6)} ${JSON.stringify(query)}`)
    }
  times.sort((a, b) => a - b)
  const percentile = (share: number) => times[Math.ceil(times.length * share) - 1]!
  const run = { p50: percentile(0.5), p95: percentile(0.95) }
  console.log(`p50 ${run.p50.toFixed(1)} ms, p95 ${run.p95.toFixed(1)} ms`)
  return run
}

const database = await openDatabase({ dataFolder: options.data })
const search = createPostgresSearch(database.pool)
try {
  if (options.fresh || (await search.status()).records !== size) await load()
  const runs = []
  for (let run = 0; run < 3; run++) runs.push(await measure(run === 2 && options.each === true))
  const best = runs.sort((a, b) => a.p95 - b.p95)[0]!
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim()
  console.log(
    `best of three: p50 ${best.p50.toFixed(1)} ms, p95 ${best.p95.toFixed(1)} ms (${size} records, ${queries.length} queries with facets; ${new Date().toISOString().slice(0, 10)}, ${commit}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, node ${process.version})`,
  )
} finally {
  await search.close()
  await database.close()
}
