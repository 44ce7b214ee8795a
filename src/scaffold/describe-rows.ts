import type { Page, Selection } from '../core/page.ts'
import type { RowsShape } from '../core/shapes.ts'
import { condensed } from '../values/condensed.ts'
import { rowDate } from '../values/row-dates.ts'
import { cutEnd } from '../values/row-title.ts'
import { columnOf } from './date-columns.ts'
import { below, childrenOf, classesOf, contains, type Element, lineage, parentOf, same, spacedText, type Tree, textOf } from './dom.ts'
import { type Group, namingPart, type RowElement, shown } from './rows.ts'
import { findsOne, selectorOf, tagOf } from './selectors.ts'

type Root = Pick<Page, 'all' | 'first' | 'one'>

/** Selectors for a group of rows; `undefined` where no selector tells them from the rest of the page. */
export function describeRows(root: Root, tree: Tree, group: Group): RowsShape | undefined {
  const rows = group.rows.map(({ element }) => element)
  const common = commonOf(rows)
  for (const holder of common ? lineage(common) : [undefined]) {
    const list = holder && holder.name !== 'body' && holder.name !== 'html' ? selectorOf(holder, findsOne(root as Page, holder)) : undefined
    if (holder && !list && holder.name !== 'body' && holder.name !== 'html') continue
    const from = list ? root.one(list) : root
    const row = rowSelectors(rows, holder, sharedStart(group.rows.map(({ link }) => link))).find((selector) => findsRows(from, selector, rows, tree))
    if (row === undefined) continue
    const shape: RowsShape = { ...(list && { list }), row, ...linkOf(from.all(row), group), ...(group.call && { call: group.call }) }
    const title = wholeTitleIn(from.all(row), group) ?? titleIn(from.all(row), group)
    const label = labelIn(group)
    return { ...shape, ...(title && { title }), ...(label && { label }), ...dateIn(from.all(row), tree, group) }
  }
  return undefined
}

function commonOf(rows: Element[]): Element | undefined {
  for (const above of [...lineage(rows[0]!)].slice(1)) if (rows.every((row) => contains(above, row))) return above
  return undefined
}

/** Ways to say which elements below the holder are rows, the simplest first. */
function rowSelectors(rows: Element[], holder: Element | undefined, start: string | undefined): string[] {
  const [first] = rows as [Element]
  const name = tagOf(first)
  const shared = classesOf(first).filter((one) => rows.every((row) => classesOf(row).includes(one)))
  const path: string[] = []
  for (const element of lineage(first)) {
    if (element === holder || path.length > 5) break
    path.unshift(tagOf(element))
  }
  const direct = `> ${path.join(' > ')}`
  const bare = name === 'div' || name === 'a' || name === 'span' || name === 'p' || name === 'td' ? [] : [name]
  const named = shared.map((one) => `${name}.${one}`)
  const all = [
    ...bare,
    ...named,
    direct,
    ...shared.map((one) => `${direct}.${one}`),
    ...(bare.length > 0 ? [] : [name]),
    ...(path.length > 1 ? [path.join(' ')] : []),
  ]
  const columns = name === 'tr' ? childrenOf(first).length : 0
  return [
    ...all,
    // Headings and pagers that are rows of the same table. A row that lost a cell is still a row.
    ...(columns > 0 ? all.flatMap((one) => [`${one}:not(:has(table))`, `${one}:not(:has([colspan]))`, `${one}:not(:has(th))`]) : []),
    ...(columns > 1 ? all.flatMap((one) => [`${one}:has(td:nth-child(${columns}))`, `${one}:has(> td:nth-child(${columns}))`]) : []),
    ...all.flatMap((one) => [`${one}:not(:first-child)`, `${one}:not(:last-child)`, `${one}:not(:first-child):not(:last-child)`]),
    ...(first.attribs.onclick ? [`${name}[onclick]`] : []),
    ...(name === 'a' ? [`a[title]`, `a[target]`] : []),
    ...all.map((one) => `${one}:has(a)`),
    ...(start === undefined ? [] : all.map((one) => `${one}:has(a[href^="${start}"])`)),
  ]
}

/** What the addresses of all links begin with. */
function sharedStart(links: Element[]): string | undefined {
  const [first = '', ...others] = links.map(({ attribs }) => attribs.href ?? '')
  let length = first.length
  while (length > 0 && !others.every((href) => href.startsWith(first.slice(0, length)))) length--
  const start = first.slice(0, length).replace(/\d+$/, '')
  return start.length > 3 && !/["\\]/.test(start) ? start : undefined
}

/** Whether the selector finds the rows, and besides them only what says nothing: no link and no date. */
function findsRows(root: Pick<Page, 'all'>, selector: string, rows: Element[], tree: Tree): boolean {
  const found = root.all(selector)
  const starts = new Set(rows.map(({ startIndex }) => startIndex))
  const others = found.filter(({ span }) => !starts.has(span.start))
  if (found.length - others.length !== rows.length) return false
  return others.every((other) => {
    const element = tree.at(other.span.start)
    return element !== undefined && element.name !== 'a' && !element.attribs.onclick && other.first('a') === undefined && !rowDate(other.text)
  })
}

const rowsOf = (items: Selection[], { rows }: Group): [Selection, RowElement][] =>
  rows.flatMap((row) => {
    const item = items.find(({ span }) => span.start === row.element.startIndex)
    return item ? [[item, row] as [Selection, RowElement]] : []
  })

/** The link in its row; nothing to say where it is the row or its first link. */
function linkOf(items: Selection[], group: Group): Pick<RowsShape, 'link'> {
  const pairs = rowsOf(items, group)
  if (pairs.every(([, { element, link }]) => element === link)) return {}
  const finds = (selector: string) => pairs.every(([item, { link }]) => item.first(selector)?.span.start === link.startIndex)
  const bare = pairs.every(([item]) => !['href', 'onclick', ...(group.call ? [group.call.attribute] : [])].some((name) => item.attr(name)))
  if (bare && finds('a')) return {}
  const { element, link } = group.rows[0]!
  const link0 = insideSelectors(element, link).find(finds)
  return link0 ? { link: link0 } : {}
}

/** Ways to say which element of a row is meant, the most lasting first. */
function insideSelectors(row: Element, inner: Element): string[] {
  const name = tagOf(inner)
  const classes = classesOf(inner).flatMap((one) => [`.${one}`, `${name}.${one}`])
  const path: string[] = []
  const placed: string[] = []
  for (const element of lineage(inner)) {
    if (element === row) break
    const siblings = parentOf(element) ? childrenOf(parentOf(element)!) : []
    const place = siblings.indexOf(element) + 1
    const step = siblings.length === 1 ? tagOf(element) : place === siblings.length ? `${tagOf(element)}:last-child` : `${tagOf(element)}:nth-child(${place})`
    path.unshift(tagOf(element))
    placed.unshift(step)
  }
  const above = [...lineage(inner)].slice(1).filter((element) => element !== row && contains(row, element))
  const fromEnd = (() => {
    const siblings = parentOf(inner) ? childrenOf(parentOf(inner)!) : []
    return `${name}:nth-last-child(${siblings.length - siblings.indexOf(inner)})`
  })()
  return [
    ...classes,
    ...(inner.attribs.title ? [`${name}[title]`] : []),
    name,
    ...above.flatMap((element) => classesOf(element).map((one) => `.${one} ${name}`)),
    ...(inner.attribs.href ? [`${name}[href]`, `${name}[target]`] : []),
    ...(inner.attribs.onclick ? [`${name}[onclick]`] : []),
    placed.at(-1)!,
    ...above.slice(0, 1).map((element) => `${placed.at(-2) ?? tagOf(element)} ${name}`),
    path.join(' > '),
    placed.join(' > '),
    fromEnd,
  ].filter(Boolean)
}

/** Where links cut their titles, the element of the row that has them whole. */
function wholeTitleIn(items: Selection[], group: Group): string | undefined {
  const begunOf = (row: RowElement) => condensed(row.title.replace(cutEnd, ''))
  const cut = group.rows.find(({ title }) => cutEnd.test(title))
  if (!cut) return undefined
  const isWhole = (text: string, row: RowElement) => text.length < 200 && !/[。；]/.test(text) && !cutEnd.test(text) && condensed(text).startsWith(begunOf(row))
  const whole = below(cut.element, (inner) => isWhole(textOf(inner), cut) && condensed(textOf(inner)) !== begunOf(cut)).find(
    (inner) => inner !== cut.link && !contains(inner, cut.link),
  )
  if (!whole) return undefined
  const pairs = rowsOf(items, group)
  return insideSelectors(cut.element, whole).find((selector) => pairs.every(([item, row]) => isWhole(item.first(selector)?.text.trim() ?? '', row)))
}

/** The title in a link that holds more than it, or beside a link that says only 详情. */
function titleIn(items: Selection[], group: Group): string | undefined {
  const { element, link } = group.rows[0]!
  const inAttribute = ({ link, title }: RowElement) => condensed(link.attribs.title ?? '').includes(condensed(title))
  if (group.rows.some(inAttribute) && group.rows.every((row) => inAttribute(row) || same(shown(row.link), row.title))) return undefined
  const pairs = rowsOf(items, group)
  // The link's text without a date is the title: nothing to say.
  const said = textOf(link)
  if (
    pairs.every((pair) => same(shown(pair[1].link), pair[1].title)) &&
    below(link, (inner) => /^(?:h\d|p|div|li|td|time)$/.test(inner.name) || textOf(inner).length < said.length * 0.9).length === 0
  )
    return undefined
  const inside = below(link, () => true).length > 0 && textOf(link).length > 8
  const part = namingPart(inside ? link : element, link)
  if (!part) return undefined
  const rest = said.replace(textOf(part), '')
  // One element beside bare text is a mark of its kind.
  if (inside && link !== element && rest.length > textOf(part).length && !/\d{4}/.test(rest)) return undefined
  const finds = (one: string) =>
    pairs.every(([item, row]) => {
      const at = item.first(one)
      const own = namingPart(inside ? row.link : row.element, row.link)
      return at !== undefined && own !== undefined && at.span.start === own.startIndex
    })
  const selectors = insideSelectors(element, part)
  return selectors.find(finds) ?? selectors.find((one) => pairs.every(([item]) => (item.first(one)?.text.length ?? 0) > 5))
}

/** The element that names a row's place or kind before the title: in brackets, the first thing in the link, on nearly all rows. */
function labelIn({ rows }: Group): string | undefined {
  const labels = rows.map(({ link }) => {
    const [first] = below(link, (inner) => /^(?:span|font|em|i|b|label|u|small|strong)$/.test(inner.name))
    const text = first ? textOf(first) : ''
    return first && bracketed.test(text) && textOf(link).startsWith(text) && textOf(link).length > text.length + 3 ? first : undefined
  })
  const [found] = labels.filter((label) => label !== undefined)
  if (!found || labels.filter((label) => label?.name === found.name).length < rows.length * 0.6) return undefined
  // A row without one has no element of its kind that would be taken for it.
  return tagOf(found)
}

const bracketed = /^[［[【〔(（][^［[【〔(（\]】〕)）］]{1,14}[\]】〕)）］]$/

/** Where the row's date stands: the one that says when it was published, where there are several. */
function dateIn(items: Selection[], tree: Tree, group: Group): Pick<RowsShape, 'date'> {
  if (group.date !== 'inside') return { date: group.date }
  const pairs = rowsOf(items, group)
  const { element, link } = group.rows[0]!
  const cells = below(
    element,
    (inner) => inner !== link && !contains(inner, link) && textOf(inner).length < 300 && rowDate(spacedText(inner), { before: '2100-01-01' }) !== undefined,
  )
  const found: { selector: string; rank: number; event: boolean }[] = []
  for (const cell of cells)
    for (const selector of insideSelectors(element, cell)) {
      const dates = pairs.map(([item]) => {
        const at = item.first(selector)
        const inner = at && tree.at(at.span.start)
        return inner && rowDate(spacedText(inner), { before: '2100-01-01' })
      })
      if (dates.some((date) => date === undefined)) continue
      const falling = dates.slice(1).filter((date, index) => date!.slice(0, 10) <= dates[index]!.slice(0, 10)).length / Math.max(1, dates.length - 1)
      const named = `${cell.attribs.class ?? ''} ${cell.attribs.id ?? ''}`
      const hint = endsOnly(textOf(cell)) || /(?:^|\s)(?:bid)?(?:end|close|dead)/i.test(named) ? -2 : columnOf(tree, element, cell)
      // A date in running text is no mark of the row.
      const apart = textOf(cell).length < 60 ? 0 : -0.6
      found.push({
        selector,
        event: hint < 0 && daysIn(textOf(cell)) === 1,
        rank: falling + hint + apart - textOf(cell).length * 0.0005 - found.length * 0.0001,
      })
      break
    }
  const best = found.sort((a, b) => b.rank - a.rank)[0]
  // Where all that rows tell is when something ends or is done, they do not tell when they were published.
  if (best?.event) return { date: 'none' }
  return best ? { date: best.selector } : {}
}

/** Whether the one day that a text names is that on which something ends or is opened. */
const endsOnly = (text: string) => /(?:截止|截至|结束|开标|开启|递交|到期|报名)[^\d]{0,8}20\d\d/.test(text) && daysIn(text) === 1
const daysIn = (text: string) => text.match(/20\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}/g)?.length ?? 0
