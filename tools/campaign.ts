// Strews faults over crawls of the simulated province, and holds the store after each good run against the truth: nothing lost, nothing twice.
//   npm run campaign [-- --seed 1 --faults 1000 --minutes 30 --notices 400 --sources 32 --verbose]
// Exit code 1 where anything was lost, stood twice or wrong, or where a fault did not show.
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '../src/demo/random.ts'
import { type ProvinceServer, startProvince } from '../src/demo/server.ts'
import { type Database, openDatabase } from '../src/io/db/open.ts'
import { type Crawled, startCrawl } from './campaign/child.ts'
import { createStorm, type Planted, type Round, roundOf } from './campaign/plan.ts'
import { showAll } from './campaign/shown.ts'
import { differences, type Kept, keptIn, passTime, raisedBy, runsSince } from './campaign/store.ts'
import { readOptions } from './options.ts'

const options = readOptions('npm run campaign [-- --seed 1 --faults 1000 --minutes 30 --notices 400 --sources 32 --verbose]', {
  seed: { type: 'string', default: '1' },
  faults: { type: 'string', default: '100' },
  minutes: { type: 'string', default: '30' },
  notices: { type: 'string', default: '400' },
  sources: { type: 'string', default: '32' },
  verbose: { type: 'boolean', default: false },
})
const [seed, faults, minutes, notices, mostSources] = [options.seed, options.faults, options.minutes, options.notices, options.sources].map(Number) as [
  ...({ length: 5; [at: number]: number } & number[]),
]
/** Counted from the first fault on: what goes before takes what it takes. */
let deadline = Number.POSITIVE_INFINITY
const command = `npm run campaign -- --seed ${seed} --faults ${faults} --notices ${notices} --sources ${mostSources}`
const say = (text: string) => console.error(text)

const folder = await mkdtemp(join(tmpdir(), 'gongshi-campaign-'))
const storm = createStorm(seed!, faults!)
const province = await startProvince({ notices: notices!, seed: seed!, faults: storm })
province.changes.volatile = true

/** Parts of the province's time after which everything is crawled. */
const stages = [0.6, 0.8, 1]
const roundsOfStage = 2

/** When each notice is published, by its address. */
const times = timesOf(province)
const cutoffs = stages.map((part) => [...times.values()].sort((a, b) => a - b)[Math.ceil(times.size * part) - 1]!)
const sources = chooseSources(province, cutoffs[0]!)

interface Loss {
  how: 'lost' | 'duplicated' | 'wrong' | 'restless'
  record: Kept
  kind: string
}
const all: (Planted & { shown?: string; counted?: string })[] = []
const losses: Loss[] = []
const broken: string[] = []

const settingsOf = (dataFolder: string) => ({
  GONGSHI_DATA: dataFolder,
  GONGSHI_RESOLVE: Object.entries(province.resolve)
    .map(([host, address]) => `${host}=${address}`)
    .join(','),
  GONGSHI_TIMEOUT: '3',
  GONGSHI_MAX_BYTES: '5000000',
  LOG_LEVEL: 'error',
})

/** An undisturbed crawl of the whole province; what it keeps is the truth. */
async function crawlTruth(): Promise<Kept[]> {
  const dataFolder = join(folder, 'truth')
  const database = await openDatabase({ dataFolder })
  try {
    storm.begin(0, 0)
    await crawlWell(dataFolder, 'the undisturbed crawl')
    const truth = await keptIn(database.pool)
    const wanted = new Set([...times.keys()].filter((url) => sources.some((source) => url.startsWith(`http://${source.slice('demo-'.length)}.`))))
    const found = new Set(truth.map(({ url }) => url))
    for (const url of wanted) if (!found.has(url)) broken.push(`the undisturbed crawl has not ${url}`)
    return truth
  } finally {
    await database.close()
  }
}

async function crawlWell(dataFolder: string, what: string): Promise<void> {
  const { code, reports, refused, stderr } = await startCrawl(sources, settingsOf(dataFolder)).ended
  if (code === 0) return
  for (const { source, outcome, reason } of reports) if (reason) broken.push(`${what}: ${source} ${outcome}: ${reason.message}`)
  for (const { source, message } of refused) broken.push(`${what}: ${source}: ${message}`)
  if (reports.length === 0 && refused.length === 0) broken.push(`${what} ended with ${code}: ${stderr.slice(-2000)}`)
}

/** The database may be on its way back. */
async function patiently<T>(use: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await use()
    } catch (error) {
      if (tries >= 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

async function disturb(dataFolder: string, database: Database, round: Round): Promise<typeof all> {
  storm.begin(round.number, round.share, round.fault === 'twins')
  const since = new Date().toISOString()
  const settings = settingsOf(dataFolder)
  const first = startCrawl(sources, settings, round.fault === 'disk-full' ? 6 : undefined)
  const crawls = [first.ended]
  // Two that begin together meet at the first source.
  if (round.fault === 'twins') crawls.push(startCrawl(sources, settings).ended)
  let struck = round.fault === 'disk-full' || round.fault === 'twins'
  storm.onRequest = (number) => {
    if (struck || number < round.at || round.fault === undefined) return
    struck = true
    if (round.fault === 'kill-crawler') first.child.kill('SIGKILL')
    else process.kill(serverOf(dataFolder), 'SIGKILL')
  }
  const crawled: Crawled[] = [await first.ended]
  delete storm.onRequest
  crawled.push(...(await Promise.all(crawls.slice(1))))
  const planted = [...storm.planted, ...(struck ? [{ kind: round.fault!, source: '', at: 0, strikes: 1, healed: false }] : [])]
  const runs = await patiently(() => runsSince(database.pool, since))
  const raised = await patiently(() =>
    raisedBy(
      database.pool,
      runs.map(({ id }) => id),
    ),
  )
  return showAll(planted, { raised, runs, crawled }).map((fault) => ({ ...fault, counted: countedBy(fault.source, crawled) }))
}

/** What the runs of a source told of requests sent again: what to look at where a fault did not show. */
const countedBy = (source: string, crawled: readonly Crawled[]): string =>
  crawled
    .flatMap(({ reports }) => reports.filter((report) => report.source === source))
    .map(({ outcome, counts }) => `${outcome}, asked again ${JSON.stringify(counts.retried ?? {})}, issues ${JSON.stringify(counts.issues)}`)
    .join(' and ') || 'no report'

const serverOf = (dataFolder: string): number => Number(readFileSync(join(dataFolder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])

/** A campaign in a hurry strikes all the same. */
const goesOn = () => all.length === 0 || (all.length < faults! && Date.now() < deadline)

/** One store from nothing to the end of the province's time, through faults. */
async function crawlThroughFaults(truth: readonly Kept[], epoch: number): Promise<void> {
  const dataFolder = join(folder, `epoch-${epoch}`)
  const database = await openDatabase({ dataFolder })
  storm.renew()
  let planted = 0
  const told = new Set<string>()
  try {
    for (const [stage, now] of cutoffs.entries()) {
      province.changes.now = now
      const struck: Planted[] = []
      for (let time = 0; time < roundsOfStage && goesOn(); time++) {
        const round = roundOf(seed!, 1 + (epoch * stages.length + stage) * roundsOfStage + time, Math.round(notices! * 0.8))
        const found = await disturb(dataFolder, database, round)
        struck.push(...found)
        all.push(...found)
        planted += found.length
        say(`round ${round.number}: ${found.length} faults${round.fault ? `, ${round.fault}` : ''}; ${all.length} so far`)
        await patiently(() => passTime(database.pool, 13))
      }
      storm.begin(-1, 0)
      await crawlWell(dataFolder, `the good run of stage ${stage} of epoch ${epoch}`)
      const found = differences(
        truth.filter(({ url }) => times.get(url)! <= now),
        await patiently(() => keptIn(database.pool)),
      )
      for (const how of ['lost', 'duplicated', 'wrong', 'restless'] as const)
        for (const record of found[how])
          if (!told.has(`${how} ${record.id}`)) {
            told.add(`${how} ${record.id}`)
            losses.push({ how, record, kind: causeOf(record, struck) })
          }
      if (all.length >= faults!) break
      await patiently(() => passTime(database.pool, 13))
    }
    if (planted === 0) broken.push('no fault struck: the province is too small, or everything is known')
  } finally {
    province.changes.now = undefined
    await database.close().catch((error: unknown) => broken.push(String(error)))
    await rm(dataFolder, { recursive: true, force: true })
  }
}

/** The fault that befell the record's page, else a list of its source, else its run. */
const causeOf = ({ url, source }: Kept, planted: readonly Planted[]): string =>
  (planted.find((fault) => fault.url === url) ?? planted.find((fault) => fault.source === source && fault.list) ?? planted.find((fault) => !fault.url))?.kind ??
  'no fault'

function timesOf({ province: { sites } }: ProvinceServer): Map<string, number> {
  const found = new Map<string, number>()
  for (const site of sites)
    for (const column of site.columns)
      for (let page = 1; ; page++) {
        const listing = site.list(column.id, page)
        if (!listing) break
        for (const row of listing.rows) found.set(`http://${site.host}${site.software.detailPath(site, { ...row, column })}`, row.publishedAt)
      }
  return found
}

/** Sources that need no browser, and whose every list has something from the first stage on. */
function chooseSources({ province: { sites, sources: ids } }: ProvinceServer, until: number): string[] {
  const able = sites.filter(
    (site) =>
      ids.includes(`demo-${site.id}`) &&
      site.software.name !== 'scripted' &&
      site.columns.every(({ id }) => (site.list(id, site.list(id, 1)!.pages)!.rows.at(-1)?.publishedAt ?? Number.POSITIVE_INFINITY) <= until),
  )
  return createRandom(seed!, 5)
    .some(able, Math.min(mostSources!, able.length))
    .map(({ id }) => `demo-${id}`)
}

function table(): string {
  const kinds = [...new Set([...all.map(({ kind }) => kind as string), ...losses.map(({ kind }) => kind)])].sort()
  const rows = kinds.map((kind) => {
    const mine = all.filter((fault) => fault.kind === kind)
    const shown = new Map<string, number>()
    for (const fault of mine) shown.set(fault.shown ?? 'DID NOT SHOW', (shown.get(fault.shown ?? 'DID NOT SHOW') ?? 0) + 1)
    const count = (...how: Loss['how'][]) => String(losses.filter((loss) => loss.kind === kind && how.includes(loss.how)).length)
    const told = [...shown].sort(([, a], [, b]) => b - a).map(([how, times]) => `${times} × ${how}`)
    return [kind, String(mine.length), count('lost'), count('duplicated'), count('wrong'), count('restless'), told.join(', ')]
  })
  const sum = (at: number) => String(rows.reduce((total, row) => total + Number(row[at]), 0))
  const lines = [['fault', 'planted', 'lost', 'twice', 'wrong', 'versions', 'how it showed'], ...rows, ['all', ...[1, 2, 3, 4, 5].map(sum), '']]
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)))
  return lines
    .map((line) => line.map((cell, at) => (at === 0 || at === 6 ? cell.padEnd(at === 6 ? 0 : widths[at]!) : cell.padStart(widths[at]!))).join('  '))
    .join('\n')
}

const startedAt = Date.now()
try {
  say(`${sources.length} sources, ${[...times.keys()].length} notices in the province, at least ${faults} faults; seed ${seed}`)
  const truth = await crawlTruth()
  say(`the truth: ${truth.length} records (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  deadline = Date.now() + minutes! * 60_000
  for (let epoch = 0; broken.length === 0 && goesOn(); epoch++) await crawlThroughFaults(truth, epoch)
} finally {
  await province.close()
  await rm(folder, { recursive: true, force: true })
}
console.log(table())
const silent = all.filter(({ shown }) => shown === undefined)
for (const { how, record, kind } of losses.slice(0, options.verbose ? undefined : 10))
  say(`${how} (${kind}): ${record.url} #${record.ordinal}, version ${record.version}`)
for (const { kind, url, list, at, healed, counted } of silent.slice(0, options.verbose ? undefined : 10))
  say(
    `did not show: ${kind} at ${url ?? 'the run'}${list ? `, list ${list}` : ''}, ${new Date(at).toISOString()}${healed ? ', healed' : ''}; its runs: ${counted}`,
  )
for (const problem of broken) say(problem)
console.log(
  `${all.length} faults in ${((Date.now() - startedAt) / 1000).toFixed(0)} s: ${losses.length} losses, ${silent.length} did not show, ${broken.length} good runs went wrong`,
)
if (losses.length + silent.length + broken.length > 0) {
  console.log(`the same again: ${command}`)
  process.exitCode = 1
}
