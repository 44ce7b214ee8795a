// Rows a second to CSV beside COPY of the same columns, and the most memory that an export takes in each format:
// `npx tsx bench/export.ts [--records 100000,1000000] [--formats csv,ocds,…] [--rounds N]`. The first size is compared, the others are there for memory; 0: none is.
// The rows are made up by SQL. COPY writes on the server, which is faster than `psql \copy`: nothing goes over a connection.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { type Leaf, leavesIn } from '../schemas/leaves.ts'
import { NoticeRecord } from '../schemas/record.ts'
import { type ExportRequest, Format } from '../src/export/request.ts'
import { openPool } from '../src/io/db/connection.ts'
import { createExportRows } from '../src/io/db/export-rows.ts'
import { exportTo, fixRequest } from '../src/pipeline/export.ts'
import { createTestDatabase } from '../test/support/database.ts'
import { machine, measure, median } from './measure.ts'

const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: '100000,1000000' },
    formats: { type: 'string', default: 'csv,ocds' },
    rounds: { type: 'string', default: '3' },
    child: { type: 'string' },
    out: { type: 'string' },
  },
})

/** What an export took. */
interface Told {
  seconds: number
  records: number
  megabytes: number
}

async function exportOnce(url: string, format: Format, out: string): Promise<Told> {
  const pool = openPool(url)
  const rows = createExportRows(pool)
  const request: Omit<ExportRequest, 'asOf'> = { query: { simulated: 'exclude' }, format, language: 'zh', flat: false, evidence: true }
  const started = performance.now()
  const nothing = { search: () => Promise.reject(new Error('not asked for')), sourceFacts: async () => undefined, version: 'bench' }
  const { counts } = await exportTo(out, await fixRequest(rows, request), { rows, ...nothing })
  const seconds = (performance.now() - started) / 1000
  await pool.end()
  return { seconds, records: counts.records, megabytes: process.resourceUsage().maxRSS / 1024 }
}

if (options.child) console.log(JSON.stringify(await exportOnce(options.child, Format.parse(options.formats), options.out!)))
else await compare()

async function compare(): Promise<void> {
  const sizes = options.records!.split(',').map(Number)
  const formats = options.formats!.split(',').map((format) => Format.parse(format))
  console.log(machine())
  const work = await mkdtemp(join(tmpdir(), 'gongshi-export-bench-'))
  // The server writes as another user.
  await chmod(work, 0o777)
  try {
    for (const [index, records] of sizes.entries()) {
      if (records === 0) continue
      const database = await createTestDatabase()
      const client = new pg.Client({ connectionString: database.url })
      await client.connect()
      try {
        await makeUp(client, records)
        const ratios: number[] = []
        const compared = index === 0 && formats.includes('csv')
        for (let round = 1; compared && round <= Number(options.rounds); round++) {
          const theirs = await copyAll(client, work)
          const ours = await exportAs('csv', database.url, work)
          ratios.push(theirs / ours.seconds)
          console.log(`  COPY ${(records / theirs).toFixed(0)} a second: ours ${(theirs / ours.seconds).toFixed(2)} ×`)
        }
        if (compared) console.log(`${records} records: ${median(ratios).toFixed(2)} × COPY (median)`)
        for (const format of formats) if (!compared || format !== 'csv') await exportAs(format, database.url, work)
      } finally {
        await client.end()
        await database.drop()
      }
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** An export in a process of its own. */
async function exportAs(format: Format, url: string, work: string): Promise<Told> {
  const out = join(work, 'ours')
  const { stdout } = await measure(process.execPath, ['--import', 'tsx', import.meta.filename, '--child', url, '--formats', format, '--out', out])
  await rm(out, { recursive: true })
  const told: Told = JSON.parse(stdout)
  console.log(`${format}: ${told.records} records, ${(told.records / told.seconds).toFixed(0)} a second; peak ${told.megabytes.toFixed(0)} MB`)
  return told
}

async function makeUp(client: pg.Client, records: number): Promise<void> {
  await client.query("insert into source (id, simulated) values ('bench', false)")
  await client.query(
    `insert into record (id, source, simulated, native_id, ordinal, url, version, hash, domain, kind, title, published_at, published_on, division, money, text, fetched_at, last_seen_at)
     select substr(md5(n::text), 1, 26), 'bench', false, n::text, 0, 'https://notices.example/' || n, 1, md5(n::text), 'procurement', 'award', 'notice', '2026-01-01', '2026-01-01', '210100', n, '',
       now(), now() from generate_series(1, $1::int) n`,
    [records],
  )
  await client.query(
    `insert into record_version (record_id, version, hash, url, record, evidence, attachments, snapshot, reader_version, seen_at, run)
     select substr(md5(n::text), 1, 26), 1, md5(n::text), 'https://notices.example/' || n, json_build_object('domain', 'procurement', 'kind', 'award',
         'title', '某市第' || n || '中学教学设备采购项目成交结果公告', 'publishedAt', '2026-01-01', 'division', '210100', 'projectCode', 'ZC-2026-' || n, 'projectName', '某市第' || n || '中学教学设备采购项目',
         'method', 'negotiation', 'buyer', json_build_object('name', '某市第' || n || '中学', 'address', '某市甲区乙街' || n || '号'), 'agency', json_build_object('name', '某市招标代理有限公司'),
         'budgetYuan', (n * 1.25)::text, 'awardYuan', n::text, 'awardedOn', '2025-12-30', 'suppliers', json_build_array(json_build_object('name', '某市' || n || '商贸有限公司', 'yuan', n::text))),
       json_build_object('/title', json_build_object('start', 10, 'end', 40, 'text', '某市第' || n || '中学教学设备采购项目成交结果公告'), '/buyer/name', json_build_object('start', 50, 'end', 60, 'text', '某市第' || n || '中学'),
         '/budgetYuan', json_build_object('start', 70, 'end', 80, 'text', n || '元'), '/suppliers/0/name', json_build_object('start', 90, 'end', 99, 'text', '某市' || n || '商贸有限公司')),
       '[]', md5(n::text) || md5(n::text), '1', now(), 'run' from generate_series(1, $1::int) n`,
    [records],
  )
  await client.query('vacuum analyze record')
  await client.query('vacuum analyze record_version')
  await client.query('checkpoint')
}

/** Writes the columns of all our files by COPY; returns the seconds. */
async function copyAll(client: pg.Client, folder: string): Promise<number> {
  const { leaves, lists } = leavesIn(NoticeRecord)
  const from = 'from record r join record_version v on v.record_id = r.id and v.version = r.version'
  const selects = [
    `select r.id, v.version, r.source, r.simulated, v.url, v.snapshot, v.reader_version, v.seen_at, ${valuesOf('f', leaves)} ${from}
     cross join lateral ${recordOf('v.record', 'f', leaves)} order by r.id`,
    ...lists.map(
      (list) =>
        `select r.id, v.version, i.n - 1, ${valuesOf('f', list.leaves)}, v.url, v.snapshot, v.reader_version ${from}
         cross join lateral json_array_elements(v.record${list.path.map((key) => `->'${key}'`).join('')}) with ordinality i (item, n)
         cross join lateral ${recordOf('i.item', 'f', list.leaves)} order by r.id, i.n`,
    ),
    `select r.id, v.version, e.key, f.start, f."end", f.text, coalesce(f."in", 'page') ${from} cross join lateral json_each(v.evidence) e
     cross join lateral json_to_record(e.value) as f (start int, "end" int, text text, "in" text) order by r.id`,
  ]
  const started = performance.now()
  for (const [at, select] of selects.entries()) await client.query(`copy (${select}) to '${folder}/copy-${at}.csv' (format csv, header)`)
  return (performance.now() - started) / 1000
}

/** The fields of a JSON object as columns: it is taken apart once, as a person who knows PostgreSQL would write it. */
function recordOf(of: string, as: string, leaves: Leaf[]): string {
  const columns = new Map(leaves.map(({ path }) => [path[0]!, path.length > 1 ? 'json' : 'text']))
  return `json_to_record(${of}) as ${as} (${[...columns].map(([name, type]) => `"${name}" ${type}`).join(', ')})`
}

function valuesOf(of: string, leaves: Leaf[]): string {
  return leaves.map(({ path: [first, second] }) => `${of}."${first}"${second ? `->>'${second}'` : ''}`).join(', ')
}
