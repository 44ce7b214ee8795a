import { addressIn, callIn, isDirect } from './calls.ts'
import { below, type Element, type Tree, textOf } from './dom.ts'

export interface ListPage {
  tree: Tree
  /** Its own address. */
  url: string
  absolute(href: string): string | undefined
}

export const nextWords = /^(?:下一?页|下一頁|下页|后一?页|后页|next(?:\s*page)?|[>»›]|>>|&gt;)\s*[>»›]*$/i

const otherWords = /^(?:首页|第一页|上一?页|前一?页|尾页|末页|最后一页)/

export interface Turner {
  link: Element
  /** The page that it leads to, where it says so. */
  number?: number
  to?: string
}

/** What turns to the next page: `下一页` first, then the number 2, then `加载更多`. */
export function turners({ tree }: ListPage): Turner[] {
  const links = tree.elements.filter(
    (element) =>
      !toLast(element) &&
      (element.name === 'a' ||
        element.attribs.onclick !== undefined ||
        (/^(?:span|li|button|em|i|td|div)$/.test(element.name) && addressIn(element) !== undefined) ||
        (element.name === 'link' && element.attribs.rel === 'next')),
  )
  const of = (link: Element, number?: number): Turner => ({ link, number, to: isDirect(link) ? link.attribs.href!.trim() : quotedIn(link) })
  const label = (link: Element) =>
    (
      textOf(link) ||
      link.attribs.title ||
      below(link, ({ name }) => name === 'img')
        .map(({ attribs }) => attribs.alt ?? '')
        .join('') ||
      link.attribs.value ||
      ''
    ).replace(/[\s[\]【】()（）]+/g, '')
  const next = links.filter(
    (link) =>
      nextWords.test(label(link)) ||
      link.attribs.rel === 'next' ||
      (/(?:^|[\s_-])next(?:[\s_-]?page)?(?:$|\s)/i.test(`${link.attribs.class ?? ''} ${link.attribs.id ?? ''}`) && !otherWords.test(label(link))),
  )
  const numbered = links.filter((link) => {
    const call = callIn(`${link.attribs.onclick ?? ''} ${link.attribs.href ?? ''}`)
    return label(link) === '2' || (label(link) === '' && call?.args.at(-1) === '2')
  })
  // A button that loads what follows, where it says from which address.
  const more = links.filter((link) => /^(?:点击)?(?:加载|查看|显示)更多/.test(label(link)))
  return [...next.map((link) => of(link)), ...[...numbered, ...more].map((link) => of(link, 2))]
}

/** `>>` of a pager of numbers often is the last page: `Page$Last`. */
const toLast = ({ attribs }: Element) =>
  /['"](?:Page\$)?(?:Last|End)['"]/i.test(`${attribs.onclick ?? ''} ${attribs.href ?? ''}`) || /^(?:尾页|末页|最后一页)$/.test(attribs.title ?? '')

/** An address in a call: `location.href='x'`, `ShowPage('/list/2.html')`. */
export function quotedIn(link: Element): string | undefined {
  const { attribs } = link
  const code = `${attribs.onclick ?? ''} ${/^javascript:/i.test(attribs.href ?? '') ? attribs.href : ''}`
  return (
    /(?:location(?:\.href)?\s*=|window\.open\(|location\.(?:replace|assign)\()\s*['"]([^'"]+)['"]/.exec(code)?.[1] ??
    /['"]((?:https?:\/\/|\.{0,2}\/)[^'"\s]+|[\w./-]+\.(?:[sj]?html?|jspx?|aspx?|php|do|action)(?:\?[^'"\s]*)?)['"]/.exec(code)?.[1] ??
    attribs[addressIn(link) ?? '']
  )
}
