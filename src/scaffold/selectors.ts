import type { Page } from '../core/page.ts'
import { childrenOf, classesOf, type Element, idOf, lineage, parentOf } from './dom.ts'

/** Ids that ASP.NET and the like count up are kept when nothing better is there. */
const anyId = (element: Element) => (element.attribs.id && /^[_a-zA-Z][\w-]*$/.test(element.attribs.id) ? element.attribs.id : undefined)

/** What can name an element by itself, the most lasting first. */
function names(element: Element): string[] {
  const name = tagOf(element)
  const id = idOf(element)
  const other = anyId(element)
  const classes = classesOf(element)
  return [
    ...(id ? [`#${id}`] : []),
    ...classes.map((one) => `.${one}`),
    ...classes.map((one) => `${name}.${one}`),
    ...(classes.length > 1 ? [`.${classes.join('.')}`] : []),
    ...(/^(?:h1|h2|h3|article|main|time|dl|ul|ol)$/.test(name) ? [name] : []),
    ...(other && !id ? [`#${other}`] : []),
  ]
}

/** `html:hidden` of JSP is no tag, and a colon in a selector means something else. */
export const tagOf = ({ name }: Element): string => name.replace(/[^\w-]/g, '\\$&')

/** Its tag, and its place among its siblings where several have that tag. */
function step(element: Element): string {
  const siblings = (parentOf(element) ? childrenOf(parentOf(element)!) : [element]).filter(({ name }) => name === element.name)
  return siblings.length === 1 ? tagOf(element) : `${tagOf(element)}:nth-of-type(${siblings.indexOf(element) + 1})`
}

/** A way to tell elements by a selector that finds exactly them. */
export type Finds = (selector: string) => boolean

/** The shortest lasting selector for one element; `finds` says whether it means that one and nothing else. */
export function selectorOf(element: Element, finds: Finds): string | undefined {
  const own = names(element)
  for (const name of own) if (finds(name)) return name
  const outer = [...lineage(element)].slice(1, 9)
  // Below something that has a name.
  for (const above of outer)
    for (const anchor of names(above)) {
      for (const name of [...own, tagOf(element)]) {
        const selector = `${anchor} ${name}`
        if (finds(selector)) return selector
      }
    }
  // By the way from something that has a name, in the end from the root.
  let path = step(element)
  for (const above of outer) {
    for (const anchor of names(above)) if (finds(`${anchor} > ${path}`)) return `${anchor} > ${path}`
    path = `${step(above)} > ${path}`
  }
  for (const name of own) if (finds(`${name}:first-of-type`)) return `${name}:first-of-type`
  return finds(path) ? path : undefined
}

/** Whether the selector finds the element, and it alone, on the page. Wrong selectors find nothing. */
export function findsOne(page: Pick<Page, 'all'>, element: Element): Finds {
  return (selector) => {
    const found = page.all(selector)
    return found.length === 1 && found[0]!.span.start === element.startIndex
  }
}
