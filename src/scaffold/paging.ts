import type { PagingShape } from '../core/shapes.ts'
import { isDirect } from './calls.ts'
import { type Element, textOf } from './dom.ts'
import { shapeOf } from './paging-address.ts'
import { byCalls } from './paging-calls.ts'
import { byRecords, byScript, countedByScript } from './paging-scripts.ts'
import { bySelect } from './paging-selects.ts'
import { type ListPage, nextWords, quotedIn, turners } from './turners.ts'

/** How many pages a list says that it has; read in its source, then in its text. */
const counts = [
  /createPageHTML\(\s*(?:['"][\w-]*['"]\s*,\s*)?(\d+)/,
  /\bPager\(\{\s*size:\s*(\d+)/,
  /[共分]\s*(\d+)\s*页/,
  /总页数\s*[:：]?\s*(\d+)/,
  /(?:页次|页码|第)\s*[:：]?\s*\d+\s*\/\s*(\d+)/,
  /(?:countPage|pageCount|totalPages?)["']?\s*[:=]\s*["']?(\d+)/i,
  />\s*\d+\s*\/\s*(\d+)\s*</,
]

/** How the list turns its pages; `undefined` where nothing on it tells. */
export function findPaging(page: ListPage): PagingShape | undefined {
  const text = page.tree.source.replace(/<[^<>]*>/g, '')
  const pages = counts.find((pattern) => Number((pattern.exec(page.tree.source) ?? pattern.exec(text))?.[1]) > 0)
  const found = byScript(page) ?? byRecords(page) ?? countingDown(page) ?? countedByScript(page) ?? byLinks(page) ?? byCalls(page) ?? bySelect(page)
  return found && { ...found, ...(pages && !found.behind && !found.pages && { pages }) }
}

/** 博达 and others count pages down, so that old pages keep their addresses: `zbgg/25.htm` follows `zbgg.htm`, then comes `24.htm`. */
function countingDown({ tree, url, absolute }: ListPage): PagingShape | undefined {
  const to = (link: Element | undefined) => (link && isDirect(link) ? absolute(link.attribs.href!.trim()) : undefined)
  const links = tree.elements.filter(({ name }) => name === 'a')
  const next = links.find((link) => nextWords.test(textOf(link).replace(/\s+/g, '')))
  const end = to(links.find((link) => /^(?:尾页|末页|最后一页)$/.test(textOf(link).replace(/\s+/g, ''))))
  const target = to(next)
  const found = target && /^(.*?[/_-])(\d{1,5})(\.[sj]?html?)$/.exec(target)
  if (!found || !end) return undefined
  const [, folder, number, extension] = found
  if (end !== `${folder}1${extension}` || Number(number) < 2 || url === end) return undefined
  const label = textOf(next!)
    .replace(/\s+/g, '')
    .replace(/[^\p{Script=Han}\w]/gu, '.')
  return {
    file: `${new URL(folder!).pathname}{n}${extension}`,
    behind: new RegExp(`(\\d+)\\${extension}["'][^<>]*>\\s*${label}`),
  }
}

/** Links in the page's mark-up. */
function byLinks(page: ListPage): PagingShape | undefined {
  for (const { to, number } of turners(page).filter(({ link }) => isDirect(link) || quotedIn(link) !== undefined)) {
    const target = page.absolute(to!)
    const shape = target && shapeOf(page.url, target, number)
    if (shape) return shape
  }
  return undefined
}
