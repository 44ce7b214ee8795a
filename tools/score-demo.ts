// Scores the reader on notices of the simulated province, whose true records are known: precision and recall by field.
//   npx tsx tools/score-demo.ts [--notices 300] [--seed 1] [--of 3000] [--bare] [--errors 40] [--only land/offer]
// The notices are taken evenly out of a province of `--of`. `--bare`: the page alone, without what its source says about it.
import type { NoticeRecord } from '../schemas/record.ts'
import type { Exchange } from '../src/core/archive.ts'
import { sha256 } from '../src/core/identity.ts'
import { encodeGbk } from '../src/demo/gbk.ts'
import { createProvince, type Province, type Truth } from '../src/demo/province.ts'
import type { Answer, Site } from '../src/demo/sites/site.ts'
import { openPage } from '../src/document/page.ts'
import { readBytes } from '../src/pipeline/read-bytes.ts'
import type { Hints } from '../src/reader/reading.ts'
import { createRegistry } from '../src/registry.ts'
import { readOptions } from './options.ts'

interface Count {
  right: number
  wrong: number
  missed: number
  spurious: number
}

const options = readOptions('npx tsx tools/score-demo.ts [--notices 300] [--seed 1] [--of 3000] [--bare] [--errors 40] [--only land/offer]', {
  notices: { type: 'string', default: '300' },
  seed: { type: 'string', default: '1' },
  of: { type: 'string', default: '3000' },
  errors: { type: 'string', default: '0' },
  only: { type: 'string' },
  bare: { type: 'boolean', default: false },
})
const registry = createRegistry()

const ask = (site: Site, path: string): Answer => {
  const url = new URL(path, 'http://host')
  const answer = site.software.answer(site, {
    method: 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    form: new URLSearchParams(),
    json: undefined,
  })
  if (!answer) throw new Error(`${site.id} knows no ${path}`)
  return answer
}

/** The page as it would be served; where a script makes it, as the script would leave it. */
function pageOf(province: Province, truth: Truth): { bytes: Uint8Array; contentType: string } {
  const site = province.site(truth.source.replace('demo-', ''))!
  const url = new URL(truth.url)
  const { body, charset } = ask(site, url.pathname + url.search)
  let text = String(body)
  if (site.software.name === 'scripted') {
    const notice = JSON.parse(String(ask(site, `/api/detail${url.search}`).body)) as { title: string; date: string; html: string }
    text = text
      .replace('<h1 id="title"></h1>', `<h1 id="title">${notice.title}</h1>`)
      .replace('<time id="date"></time>', `<time id="date">${notice.date}</time>`)
      .replace('<div id="body"></div>', `<div id="body">${notice.html}</div>`)
  }
  return {
    bytes: charset === 'gbk' ? encodeGbk(text) : new TextEncoder().encode(text),
    contentType: `text/html; charset=${charset === 'gbk' ? 'gb2312' : 'utf-8'}`,
  }
}

/** What the source's page function hands to the reader, as in a crawl. */
async function hintsOf(truth: Truth, bytes: Uint8Array, contentType: string): Promise<Hints> {
  const source = await registry.load(truth.source)
  const exchange: Exchange = {
    request: { url: truth.url, method: 'GET', headers: {} },
    response: { status: 200, statusText: '', headers: [['content-type', contentType]], body: bytes },
    finalUrl: truth.url,
    fetchedAt: '2026-01-01T00:00:00.000Z',
    source: source.id,
    run: 'score',
    label: 'detail',
    context: { domain: truth.records[0]!.domain },
  }
  for (const step of source.pages.detail!(openPage(exchange, { sha256: sha256(bytes) }), {}))
    if (step.type === 'notice')
      return {
        url: truth.url,
        title: step.title,
        publishedAt: step.publishedAt,
        body: step.body,
        domain: step.domain,
        publisherDivision: source.publisher.division,
      }
  throw new Error(`${truth.url}: its source finds no notice`)
}

const bare = (value: unknown) =>
  String(value)
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〔【]/g, '[')
    .replace(/[〕】]/g, ']')
    .replace(/[，。；、,.;]+$/, '')
const figures = (value: unknown) => (String(value).match(/\d+(\.\d+)?/g) ?? [bare(value)]).map(Number).join()
function same(path: string, a: unknown, b: unknown): boolean {
  if (/(Yuan|M2|PerMu|PerMuYear|yuan|farMin|farMax)$/.test(path)) return Math.abs(Number(a) - Number(b)) <= Math.max(0.01, Math.abs(Number(a)) * 1e-4)
  if (/(rate|years)$/.test(path)) return figures(a) === figures(b)
  if (/phone$/.test(path)) return String(a).replace(/\D/g, '') === String(b).replace(/\D/g, '')
  return bare(a) === bare(b)
}

const counts = new Map<string, Count>()
const byDomain = new Map<string, Count>()
const errors: string[] = []
let tenfold = 0

function tally(truth: Truth, path: string, outcome: keyof Count, want?: unknown, got?: unknown): void {
  const { domain, kind } = truth.records[0]!
  for (const [map, key] of [
    [counts, path],
    [byDomain, domain],
  ] as const) {
    const count = map.get(key) ?? { right: 0, wrong: 0, missed: 0, spurious: 0 }
    count[outcome]++
    map.set(key, count)
  }
  if (outcome === 'right') return
  if (outcome === 'wrong' && /[yY]uan$/.test(path)) {
    const ratio = Number(got) / Number(want)
    if (ratio >= 9 || ratio <= 1 / 9) tenfold++
  }
  errors.push(
    `${outcome.padEnd(8)} ${path.padEnd(24)} ${domain}/${kind} #${truth.index} ${truth.source}  want ${JSON.stringify(want)}  got ${JSON.stringify(got)}`,
  )
}

const keys: Record<string, string[]> = { suppliers: ['name'], lots: ['no', 'name'], parcels: ['no', 'location'] }
const unscored = new Set(['items', 'partners'])

function compare(truth: Truth, path: string, want: unknown, got: unknown): void {
  const name = path.split('.').at(-1)!
  if (unscored.has(name)) return
  if (Array.isArray(want ?? got)) {
    compareLists(truth, path, (want as Record<string, unknown>[]) ?? [], (got as Record<string, unknown>[]) ?? [])
    return
  }
  if (typeof (want ?? got) === 'object') {
    for (const key of new Set([...Object.keys(want ?? {}), ...Object.keys(got ?? {})]))
      compare(truth, path ? `${path}.${key}` : key, (want as Record<string, unknown>)?.[key], (got as Record<string, unknown>)?.[key])
    return
  }
  if (want === undefined && got === undefined) return
  if (want === undefined) tally(truth, path, 'spurious', want, got)
  else if (got === undefined) tally(truth, path, 'missed', want, got)
  else tally(truth, path, same(path, want, got) ? 'right' : 'wrong', want, got)
}

function compareLists(truth: Truth, path: string, want: Record<string, unknown>[], got: Record<string, unknown>[]): void {
  const left = [...got]
  const matches = (a: Record<string, unknown>, b: Record<string, unknown>) =>
    (keys[path] ?? []).some((key) => a[key] !== undefined && b[key] !== undefined && bare(a[key]) === bare(b[key])) &&
    (a.lot === undefined || b.lot === undefined || a.lot === b.lot)
  for (const [index, item] of want.entries()) {
    let at = left.findIndex((other) => matches(item, other))
    if (at < 0 && want.length === got.length && left.includes(got[index]!)) at = left.indexOf(got[index]!)
    const [found] = at < 0 ? [undefined] : left.splice(at, 1)
    tally(truth, `${path}[]`, found ? 'right' : 'missed', item)
    if (found) compare(truth, `${path}[]`, item, found)
  }
  for (const item of left) tally(truth, `${path}[]`, 'spurious', undefined, item)
}

const province = createProvince({ notices: Number(options.of), seed: Number(options.seed) })
const wanted = Number(options.notices)
const issues: Record<string, number> = {}
const unread: Record<string, number> = {}
let scored = 0
for (let step = 0; step < wanted; step++) {
  const truth = province.truth(Math.floor((step * province.size) / wanted))
  const first = truth.records[0]!
  if (options.only && !`${first.domain}/${first.kind}`.startsWith(options.only)) continue
  scored++
  const { bytes, contentType } = pageOf(province, truth)
  const hints = options.bare ? { url: truth.url } : await hintsOf(truth, bytes, contentType)
  const reading = await readBytes(bytes, { contentType, url: truth.url }, hints)
  for (const { code } of [...reading.issues, ...reading.documentIssues]) issues[code] = (issues[code] ?? 0) + 1
  for (const [label, times] of Object.entries(reading.unread)) unread[label] = (unread[label] ?? 0) + times
  const records: NoticeRecord[] = reading.records.map(({ record }) => record)
  for (const [index, record] of truth.records.entries()) compare(truth, '', record, records[index] ?? {})
  for (const record of records.slice(truth.records.length)) tally(truth, 'records[]', 'spurious', undefined, record.projectName ?? record.title)
}

const precision = ({ right, wrong, spurious }: Count) => right / (right + wrong + spurious || 1)
const recall = ({ right, wrong, missed }: Count) => right / (right + wrong + missed || 1)
const row = (name: string, count: Count) =>
  `${name.padEnd(34)} precision ${precision(count).toFixed(4)}  recall ${recall(count).toFixed(4)}  right ${count.right} wrong ${count.wrong} missed ${count.missed} spurious ${count.spurious}`
for (const [path, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(row(path, count))
console.log('')
for (const [domain, count] of byDomain) console.log(row(domain, count))
const all = [...byDomain.values()].reduce((sum, count) => ({
  right: sum.right + count.right,
  wrong: sum.wrong + count.wrong,
  missed: sum.missed + count.missed,
  spurious: sum.spurious + count.spurious,
}))
console.log(row(`all ${scored} notices`, all))
console.log(`money wrong by nine times or more: ${tenfold}; issues: ${JSON.stringify(issues)}`)
const labels = Object.entries(unread).sort(([, a], [, b]) => b - a)
console.log(
  `labels most often unread: ${labels
    .slice(0, 30)
    .map(([label, times]) => `${label} ${times}`)
    .join(' · ')}`,
)
for (const error of errors.slice(0, Number(options.errors))) console.log(error)
