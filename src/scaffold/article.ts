import type { Page } from '../core/page.ts'
import { openHtml } from '../document/html.ts'
import { headingOf } from '../reader/frame/title.ts'
import { condensed } from '../values/condensed.ts'
import { rowDate } from '../values/row-dates.ts'
import { cutEnd } from '../values/row-title.ts'
import { below, childrenOf, classesOf, contains, type Element, idOf, lineage, type Tree, textOf } from './dom.ts'

/** What a notice page is known to say before it is looked at: from the row that leads to it. */
export interface Expected {
  title?: string
  publishedAt?: string
}

/** Elements of a notice page; what was not found is left out. */
export interface ArticleElements {
  title?: Element
  date?: Element
  body?: Element
}

const tailWords = /上一[篇条页]|下一[篇条页]|相关(?:文章|阅读|新闻|公告|信息|链接)|友情链接|版权所有|主办单位|技术支持|ICP备|扫一扫|分享到|网站地图/
const stampWords = /(?:发布|信息|公告|公示|更新|发文|录入|上网|公开|成文|生成)(?:时间|日期)|^(?:时间|日期)\s*[:：]/
const noticeWords = /公告|公示|通告|公开|通知|决定|招标|采购|中标|成交|征收|出让|结果|方案|意向|合同|更正|变更|名单/
const titled = /title|tit\b|bt\b|headline|h1|name/i

/** Finds title, date and body of a notice by what they say and where they stand. */
export function findArticle(page: Page, tree: Tree, expected: Expected): ArticleElements {
  const title = titleOf(page, tree, expected)
  const body = bodyOf(tree, title)
  // A list may name another day than the notice itself does.
  const date = dateOf(tree, title, body, expected) ?? (expected.publishedAt ? dateOf(tree, title, body, {}) : undefined)
  return { ...(title && { title }), ...(date && { date }), ...(body && { body }) }
}

const inside = (element: Element, names: RegExp) =>
  [...lineage(element)].some(({ name, attribs }) => name !== 'body' && name !== 'html' && names.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`))

function titleOf(page: Page, tree: Tree, { title }: Expected): Element | undefined {
  const document = openHtml(page.text)
  const whole = { start: 0, end: document.text.length }
  const read = headingOf(document, {}, whole).title?.value
  const wanted = [title, read].filter((one): one is string => one !== undefined && one.length > 3).map((one) => condensed(one.replace(cutEnd, '')))
  let best: { element: Element; rank: number } | undefined
  for (const element of tree.elements) {
    if (!/^(?:h\d|div|p|td|th|span|strong|b|font|center|dt|li|a|ucaptitle|label|section|header|article)$/.test(element.name)) continue
    const text = textOf(element)
    if (text.length < 4 || text.length > 260) continue
    const said = condensed(text)
    const match = wanted.findIndex((one) => said === one || (said.length < one.length * 1.15 + 6 && (said.startsWith(one) || said.endsWith(one))))
    if (match < 0) continue
    const own = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`
    let rank = said === wanted[match] ? 3 : 1
    rank += /^h[1-3]$/.test(element.name) ? 4 : 0
    rank += titled.test(own) ? 3 : 0
    rank += idOf(element) || classesOf(element).length > 0 ? 1.5 : 0
    rank -= match * 1.5
    if (element.name === 'a' || [...lineage(element)].some(({ name }) => name === 'a' || name === 'li')) rank -= 4
    if (inside(element, /crumb|location|position|weizhi|nav\b|relat|prev|next|recommend/i)) rank -= 4
    if (!best || rank > best.rank) best = { element, rank }
  }
  // The row names the notice, and the page only its kind: 中标结果公示.
  const row = title === undefined || cutEnd.test(title) ? undefined : condensed(title)
  const generic = (text: string) => row !== undefined && text.length < row.length * 0.6 && row.includes(text)
  if (best && generic(condensed(textOf(best.element)))) return undefined
  if (best && best.rank > 1) return best.element
  // A heading worded as notices are, where the head of the page says something else.
  const heading = tree.elements.find((element) => {
    const text = textOf(element)
    const own = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`
    const isHeading = /^h[1-3]$/.test(element.name) || (titled.test(own) && /^(?:div|p|td|span)$/.test(element.name))
    return (
      isHeading && text.length >= 8 && text.length < 200 && noticeWords.test(text) && ![...lineage(element)].some(({ name }) => name === 'a' || name === 'li')
    )
  })
  if (heading && (!best || best.rank < 0)) return heading
  const meta = tree.elements.find(
    ({ name, attribs }) =>
      name === 'meta' && /^(?:ArticleTitle|contenttitle|og:title)$/i.test(attribs.name ?? attribs.property ?? '') && (attribs.content?.length ?? 0) > 4,
  )
  return best?.element ?? meta
}

/** The part of the page that holds the notice: down from the root as long as one child has nearly all of the text. */
function bodyOf(tree: Tree, title: Element | undefined): Element | undefined {
  const weights = weigh(tree, title)
  const weightOf = (element: Element) => weights.get(element) ?? 0
  let at = tree.elements.find(({ name }) => name === 'body') ?? tree.elements[0]
  if (!at) return undefined
  const whole = tree.elements.filter((element) => !element.parent || !('name' in element.parent)).reduce((sum, element) => sum + weightOf(element), 0)
  if (whole < 10) return undefined
  // Pages of which the parser closed the body early.
  if (weightOf(at) < whole * 0.5) {
    const outer = tree.elements.filter((element) => !element.parent || !('name' in element.parent)).sort((a, b) => weightOf(b) - weightOf(a))[0]
    if (outer) at = outer
  }
  const start = at
  for (;;) {
    const heaviest: Element | undefined = childrenOf(at)
      .filter(({ name }) => !notBodies.has(name))
      .sort((a, b) => weightOf(b) - weightOf(a))[0]
    if (!heaviest) break
    const holds = (element: Element) => title !== undefined && title.name !== 'meta' && contains(element, title)
    const holdsTitle = at !== title && holds(at)
    const share = weightOf(heaviest) / Math.max(1, weightOf(at))
    if (share < (holdsTitle ? 0.5 : 0.85)) break
    const named = bodyHint.test(`${heaviest.attribs.class ?? ''} ${heaviest.attribs.id ?? ''}`)
    // A table of the notice, and what it says besides, stand side by side: below its title.
    if (!named && share < 0.85 && /^(?:p|table)$/.test(heaviest.name) && !holds(heaviest)) break
    if (!named && !holdsTitle && /^(?:p|table|tbody|tr|td|ol|ul|li|blockquote|section|span|font|h\d|b|strong)$/.test(heaviest.name)) break
    at = heaviest
  }
  // Word's and an editor's own wrappers go with the notice; the site's stands around them.
  let outer = at
  for (const above of lineage(at)) {
    if (above === start || above.name === 'body' || above.name === 'form') break
    if (title && title.name !== 'meta' && contains(above, title)) break
    if (weightOf(above) > weightOf(at) * 1.04 + 4 || stamped(above, at)) break
    if (idOf(above) || classesOf(above).length > 0) outer = above
    if (idOf(above) && bodyHint.test(above.attribs.id!)) break
  }
  // A whole document inside of the page: the site's own element is around it.
  const own = [...lineage(outer)].find(({ name }) => name !== 'body' && name !== 'html')
  return own && contains(start, own) ? own : undefined
}

/** Whether what stands in an element before the notice says when it was published. */
function stamped(outer: Element, body: Element): boolean {
  const before = textOf(outer, (inner) => (inner.startIndex ?? 0) >= (body.startIndex ?? 0))
  return before.length < 200 && rowDate(before) !== undefined
}

const notBodies = new Set(['script', 'style', 'head', 'noscript', 'select', 'iframe', 'br', 'img', 'input'])
const bodyHint = /content|article|zoom|detail|mainText|TRS_Editor|ucap|news_?con|nr\b|zw\b|infobody|TDContent|text|_Sheet|template|main_?con|print/i

/** How much of a notice each element holds: its Chinese text outside of links, of the title, and of what ends a page. */
function weigh(tree: Tree, title: Element | undefined): Map<Element, number> {
  const weights = new Map<Element, number>()
  for (const element of tree.elements) {
    if (element.name === 'a' || notBodies.has(element.name) || element.name === 'option' || element.name === 'button' || element.name === 'title') continue
    let own = ''
    for (const child of element.children) if (child.type === 'text') own += (child as unknown as { data: string }).data
    const text = own.replace(/[\s\u00a0\u3000]+/g, '')
    if (text === '') continue
    const chain = [...lineage(element)]
    if (chain.some((outer) => outer.name === 'a' || outer === title || notBodies.has(outer.name) || /^(?:footer|nav|header)$/.test(outer.name))) continue
    const site = chain.some(
      ({ name, attribs }) =>
        name !== 'body' &&
        name !== 'html' &&
        /(?:^|[\s_-])(?:foot(?:er)?|nav|menu|crumb|location|copyright|friend|share|relat\w*|prev|next|sidebar|header|top-?bar|search)(?:$|[\s_-])/i.test(
          `${attribs.class ?? ''} ${attribs.id ?? ''}`,
        ),
    )
    const weight = text.length * (site || tailWords.test(text) ? 0.05 : 1) * (stampWords.test(text) && text.length < 80 ? 0.1 : 1)
    for (const outer of chain) weights.set(outer, (weights.get(outer) ?? 0) + weight)
  }
  return weights
}

/** What says when the site published the notice: near the title, by its label or by the day that the list names. */
function dateOf(tree: Tree, title: Element | undefined, body: Element | undefined, { publishedAt }: Expected): Element | undefined {
  const day = publishedAt?.slice(0, 10)
  let best: { element: Element; rank: number } | undefined
  const place = title && title.name !== 'meta' ? (title.startIndex ?? 0) : (body?.startIndex ?? 0)
  for (const element of tree.elements) {
    if (notBodies.has(element.name) || element.name === 'meta' || element.name === 'a' || element.name === 'title') continue
    const text = element.attribs.datetime ?? textOf(element)
    if (text.length < 8 || text.length > 220) continue
    const label = stampWords.exec(text)
    const date = (label && rowDate(text.slice(label.index + label[0].length, label.index + label[0].length + 40))) ?? rowDate(text)
    if (!date || (day && day.length === 10 && date.slice(0, 10) !== day)) continue
    if (element.name === 'body' || element.name === 'html' || (body && contains(element, body))) continue
    // In the notice itself, a bare 时间 says when something else is.
    if (body && contains(body, element) && !(label && label.index < 12 && !/^[时日]/.test(label[0]))) continue
    if (!label && !day && (element.startIndex ?? 0) < place) continue
    let rank = label ? 4 : 0
    rank += day && date.startsWith(day) ? 3 : 0
    rank += idOf(element) || classesOf(element).length > 0 ? 1 : 0
    rank += /time|date|info|source|sub|meta|fbsj|riqi/i.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`) ? 1 : 0
    rank += /pub(?:lish)?[_-]?(?:time|date)|fb(?:sj|rq)|release/i.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`) ? 3 : 0
    rank -= text.length / 100
    if (element.name === 'tr' || element.name === 'table') rank -= 2
    const distance = (element.startIndex ?? 0) - place
    rank -= distance < 0 ? Math.min(2, -distance / 2000) : Math.min(3, distance / 3000)
    if (title && contains(element, title) && element !== title) rank -= 3
    if (element === title) rank -= 4
    if (below(element, () => true).length > 12) rank -= 1
    if (!best || rank > best.rank) best = { element, rank }
  }
  if (best && best.rank > 1.5) return best.element
  const meta = tree.elements.find(
    ({ name, attribs }) =>
      name === 'meta' &&
      /^(?:PubDate|publishdate|pubtime|publish_?time|article:published_time|createDate|firstpublishedtime)$/i.test(attribs.name ?? attribs.property ?? '') &&
      rowDate(attribs.content ?? ''),
  )
  return meta ?? best?.element
}
