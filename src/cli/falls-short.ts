import type { Tried, TriedDetail, TriedList } from '../pipeline/try-source.ts'

/** Why a source on a family is not as good as the same source by selectors; `undefined` where it reads the pages as well. */
export function fallsShort(family: Tried[], selectors: Tried[]): string | undefined {
  const reached = notices(family).size - notices(selectors).size
  for (const one of family) {
    if (one.problem) return one.problem
    const other = selectors.find(({ name }) => name === one.name)
    // What selectors could not read is no measure; nor are rows whose addresses miss the saved notices that the family's lead to.
    if (!other || other.problem || reached > 0) continue
    const short = one.type === 'list' ? listShort(one, other as TriedList) : detailShort(one, other as TriedDetail)
    if (short) return `${one.name}: ${short}`
  }
  return undefined
}

/** The saved notices that the rows of the saved lists lead to. */
function notices(tried: Tried[]): Set<string> {
  const rows = new Set(tried.flatMap((one) => (one.type === 'list' ? one.rows.map(({ url }) => url) : [])))
  return new Set(tried.flatMap((one) => (one.type === 'detail' && rows.has(one.url) ? one.url : [])))
}

function listShort(one: TriedList, other: TriedList): string | undefined {
  if (one.rows.length < other.rows.length) return `${one.rows.length} of ${other.rows.length} rows`
  for (const [index, { url, title, publishedAt }] of other.rows.entries()) {
    const row = one.rows[index]!
    if (row.url !== url) return `a row leads to ${row.url}, not to ${url}`
    if (row.title !== title) return `a title is ${JSON.stringify(row.title)}, not ${JSON.stringify(title)}`
    if (row.publishedAt?.slice(0, 10) !== publishedAt?.slice(0, 10)) return `a date is ${row.publishedAt ?? 'missing'}, not ${publishedAt ?? 'missing'}`
  }
  return other.next && nextShort(one.next, other.next)
}

/** Fields of a request that say what is asked for. */
const telling = /page|^pn$|^rn$|size|^rows?$|categ|column|target|argument/i

function nextShort(one: TriedList['next'], other: NonNullable<TriedList['next']>): string | undefined {
  if (!one) return 'it does not turn'
  if (one.url !== other.url || (one.method ?? 'GET') !== (other.method ?? 'GET')) return `the next page is ${one.url}, not ${other.url}`
  const fields = (next: NonNullable<TriedList['next']>) => (next.form ?? next.json ?? {}) as Record<string, unknown>
  const [asked, known] = [fields(one), fields(other)]
  const wrong = Object.keys(known).find(
    (name) => telling.test(name) && typeof known[name] !== 'object' && name in asked && String(asked[name]) !== String(known[name]),
  )
  return wrong && `${wrong} of the next page is ${String(asked[wrong])}, not ${String(known[wrong])}`
}

function detailShort(one: TriedDetail, other: TriedDetail): string | undefined {
  if (one.title !== other.title) return `the title is ${JSON.stringify(one.title)}`
  if (one.publishedAt?.slice(0, 10) !== other.publishedAt?.slice(0, 10)) return `the date is ${one.publishedAt ?? 'missing'}`
  return (one.body?.length ?? 0) < (other.body?.length ?? 0) * 0.9 ? 'the body is shorter' : undefined
}
