import { textBefore, textBehind } from '../document/plain-text.ts'
import { condensed } from '../values/condensed.ts'
import { addressDate, rowDate } from '../values/row-dates.ts'
import { cutEnd, rowTitle } from '../values/row-title.ts'
import { addressIn, type Call, called, findCall, isDirect } from './calls.ts'
import { below, type Element, lineage, parentOf, spacedText, type Tree, textOf } from './dom.ts'

/** A row of a list: an element with one link to a notice. */
export interface RowElement {
  element: Element
  link: Element
  /** As the link shows it, the date taken out; and whole, where an attribute has it. */
  title: string
  /** Text of the row besides the link, behind the row up to the next, and before it from the last. */
  beside: string
  after: string
  before: string
}

export interface Group {
  rows: RowElement[]
  score: number
  /** Where the date stands. */
  date: 'inside' | 'after' | 'before' | 'above' | 'address' | 'none'
  /** How its links lead to notices, where they are calls. */
  call?: Call
  /** Links whose calls nobody can follow. */
  lost: number
}

export interface Known {
  /** Makes an address of the page absolute. */
  absolute(href: string): string | undefined
  /** The address of a notice, as a person says that calls make it. */
  urlOf?: string
  /** Addresses and titles of the notices that were saved with the list. */
  details: { url?: string; title?: string }[]
  /** No date is after this day. */
  before: string
}

const noticeWords =
  /公告|公示|通告|通知|招标|采购|中标|成交|磋商|谈判|询价|比选|单一来源|废标|终止|更正|变更|澄清|意向|合同|候选人|出让|挂牌|拍卖|转让|征收|征地|补偿|安置|供地|划拨|计划|配租|配售|保障房|公租房|结果|方案|决定|名单|项目|工程|采矿|探矿|许可|拆迁|土地|服务|设备/
const navigation = /nav|menu|foot|crumb|location|position|header|topbar|friend|link[s-]|breadc|copyright|toolbar|tabs?$/i
const beside = /hot|rank|recommend|sidebar|latest|relat|tuijian|remen/i
const plainTags = new Set(['font', 'b', 'strong', 'em', 'i', 'u', 'tbody', 'center'])
const turning = /^(?:上一?页|下一?页|首页|尾页|末页|第一页|最后一页|\d+|更多.*|more.*|[<>«»›‹.]+|返回.*)$/i
/** Links that name nothing: the row around them does. */
const viewing = /^[[【]?(?:查看(?:详情|公告|详细|全文)?|详细(?:信息|内容)?|详情|阅读全文|浏览|view|details?)[\]】]?[>»]*$/i

/** Whether a link can lead to a notice: it leads somewhere and names something. */
const mayLead = (element: Element) =>
  (element.name === 'a' && (element.attribs.href !== undefined || element.attribs.onclick !== undefined || addressIn(element) !== undefined)) ||
  (/^(?:tr|li|div|p|span|td|h\d)$/.test(element.name) && (element.attribs.onclick !== undefined || addressIn(element) !== undefined))

/** What a link names: its text, or the whole title in its attribute. */
export const shown = (element: Element): string => rowTitle(textOf(element), [element.attribs.title])
const han = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** The part of a row, or of a link that is a row, that names its notice: a heading, what is called title, the longest that notices are worded by. */
export function namingPart(holder: Element, leave?: Element): Element | undefined {
  const ranked = below(holder, (inner) => {
    const text = shown(inner)
    return (
      inner !== leave &&
      han(text) > 3 &&
      text.length < 300 &&
      !rowDate(textOf(inner)) &&
      below(inner, (one) => /^(?:h\d|p|div|span|strong|b|td|li|a)$/.test(one.name)).length === 0
    )
  }).map((part) => {
    const text = shown(part)
    const rank =
      (/^h\d$/.test(part.name) ? 4 : 0) + (titleHint.test(part.attribs.class ?? '') ? 3 : 0) + (part.attribs.title ? 2 : 0) + (noticeWords.test(text) ? 1.5 : 0)
    return { part, rank: rank + Math.min(40, han(text)) / 10 }
  })
  return ranked.sort((a, b) => b.rank - a.rank)[0]?.part
}

const titleHint = /title|tit\b|name|bt\b|text|txt|subject/i

/** Elements that a script makes rows of by a key: as one that has the key of a saved notice, `<div data-id="66a0f">`, so are all of its kind. */
function keyedBy({ elements }: Tree, { details }: Known): (element: Element) => boolean {
  const kinds = new Set<string>()
  const keysOf = ({ attribs }: Element) => Object.keys(attribs).filter((name) => name.startsWith('data-') && attribs[name]!.length > 4)
  for (const element of elements)
    for (const name of element.name === 'a' ? [] : keysOf(element))
      if (details.some(({ url }) => url?.includes(element.attribs[name]!))) kinds.add(`${element.name} ${name}`)
  return (element) => kinds.size > 0 && keysOf(element).some((name) => kinds.has(`${element.name} ${name}`))
}

/** The list of notices of a page: links that repeat, judged by their dates, titles and company. The best first. */
export function findGroups(tree: Tree, known: Known): Group[] {
  const keyed = keyedBy(tree, known)
  const links = tree.elements.filter((element) => (mayLead(element) || keyed(element)) && !/^\s*(?:mailto:|tel:)/i.test(element.attribs.href ?? ''))
  const groups = new Map<string, Element[]>()
  const put = (key: string, link: Element) => {
    const group = groups.get(key)
    if (group) group.push(link)
    else groups.set(key, [link])
  }
  for (const link of links) {
    const chain = [...lineage(link)].filter(({ name }) => !plainTags.has(name))
    put(`tags ${chain.map(({ name }) => name).join('<')}`, link)
    put(`names ${chain.map((element) => `${element.name}.${namesOf(element)}`).join('<')}`, link)
    // The same place in one container: told apart from lists that are built alike.
    for (const [height, above] of chain.slice(1, 7).entries())
      if (/^(?:ul|ol|dl|table|div|section|td|form|main|article)$/.test(above.name))
        put(
          `in ${above.startIndex} ${chain
            .slice(0, height + 1)
            .map(({ name }) => name)
            .join('<')}`,
          link,
        )
  }
  const judged: Group[] = []
  const seen = new Set<string>()
  for (const members of groups.values()) {
    const likely = onePerRow(members.filter((link) => !turning.test(shown(link).replace(/^[[【(（]|[\]】)）]$/g, ''))))
    const key = likely.map(({ startIndex }) => startIndex).join()
    if (likely.length === 0 || seen.has(key)) continue
    seen.add(key)
    const group = judge(tree, likely, known)
    if (group) judged.push(group)
  }
  for (const group of judged) withoutNews(group, judged)
  const best = new Map<Element, Group>()
  for (const group of judged) {
    const first = group.rows[0]!.link
    if ((best.get(first)?.score ?? -1) < group.score) best.set(first, group)
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

const strongWords =
  /公告|公示|通告|招标|采购|中标|成交|磋商|谈判|询价|比选|单一来源|废标|流标|更正|澄清|候选人|出让|挂牌|拍卖|转让|征收|征地|补偿|安置|供地|划拨|配租|配售|保障房|公租房|采矿权|探矿权|拆迁/
const shareOf = (rows: RowElement[]) => rows.filter(({ title }) => strongWords.test(title)).length / rows.length

/** News that stand beside the notices, built alike, are no part of their list: a group of both gives way to the notices alone. */
function withoutNews(group: Group, all: Group[]): void {
  if (group.rows.length < 4 || shareOf(group.rows) > 0.85) return
  const links = new Set(group.rows.map(({ link }) => link))
  for (const part of all) {
    if (part.rows.length < 3 || part.rows.length >= group.rows.length || !part.rows.every(({ link }) => links.has(link))) continue
    const own = new Set(part.rows.map(({ link }) => link))
    const rest = group.rows.filter(({ link }) => !own.has(link))
    if (shareOf(part.rows) >= 0.6 && shareOf(rest) < 0.3) group.score = Math.min(group.score, part.score * 0.8)
  }
}

const namesOf = (element: Element) =>
  (element.attribs.class ?? '')
    .split(/\s+/)
    .filter((name) => name && !/^(?:odd|even|first|last|active|current|cur|on|hover|new|hot|top|clear(?:fix)?|\w*\d+)$/i.test(name))
    .join('.')

/** The outermost elements that hold one of the links each. */
function rowElements(links: Element[]): Element[] {
  let rows = links
  for (;;) {
    const above = rows.map((row) => parentOf(row))
    if (above.some((element) => element === undefined || element.name === 'body' || element.name === 'html')) return rows
    if (new Set(above).size < rows.length) return rows
    // One link alone has no company that ends its row: what a row is made of does.
    if (rows.length === 1 && /^(?:li|tr|dd|dt|ul|table)$/.test(rows[0]!.name)) return rows
    rows = above as Element[]
  }
}

/** Rows of the links, each with the text in it, behind it and before it. */
function rowsOf(tree: Tree, links: Element[]): RowElement[] {
  const elements = rowElements(links)
  return elements.map((element, index) => {
    const link = links[index]!
    const start = element.startIndex ?? 0
    const end = (element.endIndex ?? 0) + 1
    const last = elements[index - 1]?.endIndex ?? undefined
    return {
      element,
      link,
      title: viewing.test(shown(link)) || (link === element && !link.attribs.title) ? shown(namingPart(element, link) ?? link) : shown(link),
      beside: spacedText(element, (inner) => inner === link),
      after: textBehind(tree.source, end, elements[index + 1]?.startIndex ?? undefined),
      before: textBefore(tree.source, start, last && last + 1),
    }
  })
}

/** Where most of the rows have their date, which of them have one, and how many have one in the place that holds most. */
function datesOf(rows: RowElement[], known: Known, address: AddressOf): { date: Group['date']; dated: Set<RowElement>; most: number } {
  const near = (row: RowElement) => ({ url: address(row.link), before: known.before })
  const inside = rows.filter((row) => rowDate(`${row.beside} ${row.element === row.link || within(row) ? spacedText(row.link) : ''}`, near(row)))
  const after = rows.filter((row) => rowDate(row.after, near(row)))
  const before = rows.filter((row) => rowDate(row.before, near(row)))
  const inAddress = rows.filter((row) => addressDate(address(row.link) ?? ''))
  const grouped = inside.length === 0 && after.length < before.length && groupedByDay(rows, before)
  const places = [
    ['inside', inside],
    ...(grouped ? ([['above', rows]] as const) : []),
    ...(before.length > after.length ? ([['before', before]] as const) : ([['after', after]] as const)),
    ['address', inAddress],
  ] as const
  const [date, dated] = places.find(([, found]) => found.length >= rows.length * 0.6) ?? (['none', []] as const)
  return { date, dated: new Set(dated), most: Math.max(inside.length, after.length, before.length) }
}

/** What a row tells for a list of notices, and against one: a date where the others have theirs, a title of a notice's length and words. */
function worthOf({ title }: RowElement, date: Group['date'], isDated: boolean): number {
  const length = [...title].length
  let worth = isDated ? (date === 'address' ? 1.2 : 2) : date === 'none' ? 0 : -2
  worth += length >= 10 ? 1 : length >= 6 ? 0 : -1.5
  if (noticeWords.test(title)) worth += 0.6
  if (length > 200) worth -= 2
  return worth
}

/** How much of its worth rows keep in the place where they stand: navigation and boxes beside the list hold rows, too. */
function worthOfPlace(rows: RowElement[], date: Group['date']): number {
  const around = [...lineage(rows[0]!.element)].slice(0, 6).map(({ attribs }) => `${attribs.class ?? ''} ${attribs.id ?? ''}`)
  let share = 1
  if (around.some((names) => navigation.test(names)) && date === 'none') share *= 0.4
  if (around.some((names) => beside.test(names))) share *= 0.6
  // Lists of classes of their own are several lists, though built alike: 推荐 above 最新.
  const holders = new Set(rows.map(({ element }) => namesOf(parentOf(element) ?? element)))
  if (holders.size > 1 && !holders.has('')) share *= 0.7
  return share
}

/** How an address looks, whatever its numbers. */
const looks = (url: string): string => url.replace(/\d+/g, '0').replace(/[?#].*/, '')

type AddressOf = (link: Element) => string | undefined

/** What a group of links is worth as the list of a page's notices; nothing where it can be none. */
function judge(tree: Tree, links: Element[], known: Known): Group | undefined {
  const direct = links.filter(isDirect).length >= links.length * 0.6
  const call = direct ? undefined : findCall(links, { source: tree.source, details: known.details.flatMap(({ url }) => url ?? []), urlOf: known.urlOf })
  const address: AddressOf = (link) => {
    const written = call ? called(link, call) : isDirect(link) ? link.attribs.href : undefined
    return written === undefined ? undefined : known.absolute(written.trim())
  }
  const rows = rowsOf(tree, links)
  const { date, dated, most } = datesOf(rows, known, address)
  let score = rows.reduce((sum, row) => sum + worthOf(row, date, dated.has(row)), 0)
  // Lists with dates and lists without are no one list.
  if (date === 'none' && most > rows.length * 0.1) score *= 0.5
  score *= new Set(rows.map(({ title }) => title)).size / rows.length
  score *= new Set(rows.map(({ link }) => address(link) ?? `${link.attribs.href} ${link.attribs.onclick}`)).size / rows.length
  score *= worthOfPlace(rows, date)
  // A notice that was saved with the list tells which list is meant, or at least how its addresses look.
  const isKnown = ({ link, title }: RowElement): boolean => {
    const target = address(link)
    return known.details.some(({ url, title: named }) => (url && url === target) || (named && named.length > 8 && sameStart(title, named)))
  }
  const details = new Set(known.details.flatMap(({ url }) => (url ? [looks(url)] : [])))
  if (rows.some(isKnown)) score = score * 3 + 20
  else if (score > 0 && links.some((link) => details.has(looks(address(link) ?? '')))) score *= 1.5
  const lost = links.filter((link) => address(link) === undefined).length
  // Links to pages and calls that nobody can follow are no one list.
  if (lost < links.length) score *= 1 - lost / links.length
  if (lost === links.length && !call && links.every((link) => !link.attribs.onclick && !/javascript:\s*\w+\(/i.test(link.attribs.href ?? ''))) score *= 0.2
  return score > 0 ? { rows, score, date, lost, ...(call && { call }) } : undefined
}

/** Whether days stand once over groups of rows, each another day; then the rows below are told the day of their group. */
function groupedByDay(rows: RowElement[], dated: RowElement[]): boolean {
  const days = dated.map(({ before }) => rowDate(before)?.slice(0, 10))
  const isGrouped =
    dated.length > 1 && dated[0] === rows[0] && dated.length < rows.length * 0.85 && new Set(days).size === days.length && !days.includes(undefined)
  if (isGrouped) for (const [index, row] of rows.entries()) if (!dated.includes(row)) row.before = rows[index - 1]!.before
  return isGrouped
}

/** Of several links in a row, the one that says most: others name its place or its kind. */
function onePerRow(links: Element[]): Element[] {
  const kept = new Map<Element, Element>()
  const around = links.map((link) => [...lineage(link)].find(({ name }) => /^(?:li|tr|dd|dt)$/.test(name)))
  // A row or two of a table that hold all of the links are the page's layout.
  const layout = links.length > 3 * new Set(around).size && new Set(around).size < 3
  for (const [index, link] of links.entries()) {
    const row = layout ? link : (around[index] ?? link)
    const other = kept.get(row)
    if (!other || shown(link).length > shown(other).length) kept.set(row, link)
  }
  return [...kept.values()]
}

/** Whether the date can stand in the link itself: it holds elements. */
const within = ({ link }: RowElement) => below(link, () => true).length > 0

/** Titles are cut in lists. */
const sameStart = (a: string, b: string) => {
  const [short, long] = [a, b].map((text) => condensed(text).replace(cutEnd, '')).sort((x, y) => x.length - y.length) as [string, string]
  return short.length >= 8 && (long.startsWith(short) || (short.length > 12 && long.includes(short)))
}
