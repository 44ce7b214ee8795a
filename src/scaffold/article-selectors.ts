import type { Page } from '../core/page.ts'
import type { ArticleShape } from '../core/shapes.ts'
import { rowDate } from '../values/row-dates.ts'
import { type ArticleElements, findArticle } from './article.ts'
import { classesOf, type Element, same, type Tree, textOf } from './dom.ts'
import { findArticleRecord } from './records.ts'
import { isJson, type Missing, type Opened } from './saved.ts'
import { findsOne, selectorOf } from './selectors.ts'

/** Selectors that mean the same thing on every notice that was saved. */
export function describeArticle(details: Opened[], expected: Map<string, { title?: string; publishedAt?: string }>, missing: Missing[]): ArticleShape {
  const json = details.filter(({ page }) => isJson(page.text))
  if (json.length > 0) {
    try {
      return { json: true, ...findArticleRecord(json[0]!.page.json(), expected.get(json[0]!.input.url)?.title) }
    } catch {
      missing.push({ page: json[0]!.input.name, what: 'it looks like JSON and is none', advice: 'save the answer again, whole' })
      return {}
    }
  }
  const found = details.map(({ input, page, tree }) => ({ page, tree, elements: findArticle(page, tree, expected.get(input.url) ?? {}) }))
  const shape: ArticleShape = {}
  for (const part of ['title', 'date', 'body'] as const) {
    const selector = (part === 'body' ? inHiddenField(found) : undefined) ?? selectorFor(part, found)
    if (selector) shape[part] = selector
    else if (found.length > 0) {
      const words = { title: 'no lasting place of the title', date: 'no date of publication', body: 'no element that holds the notice alone' }
      const advice =
        part === 'date'
          ? 'the date of the list row is taken; if the page shows one, name its element in `article.date`'
          : `the reader finds it itself; if it errs, name the element in \`article.${part}\``
      missing.push({ page: details.map(({ input }) => input.name).join(', '), what: words[part], advice })
    }
  }
  for (const { input, tree } of details) {
    const frame = tree.elements.find(
      ({ name, attribs }) => name === 'iframe' && /^(?!about:|javascript:)\S+/.test(attribs.src ?? '') && !/map|baidu|player|share/i.test(attribs.src!),
    )
    if (frame && !shape.body)
      missing.push({
        page: input.name,
        what: `the notice may stand in the frame ${frame.attribs.src}`,
        advice: 'save that page too and give it as --detail instead',
      })
  }
  return shape
}

const han = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** Mark-up that waits in a hidden field until a script shows it, where it says more than the rest of the page. */
function inHiddenField(found: Found[]): string | undefined {
  const fields = found.map(({ tree }) =>
    tree.elements.find(({ name, attribs }) => name === 'input' && /^\s*<\w/.test(attribs.value ?? '') && han(attribs.value!) > 40),
  )
  const [field] = fields
  if (!field || !fields.every((one, index) => one && han(one.attribs.value!) > han(found[index]!.elements.body ? textOf(found[index]!.elements.body!) : '')))
    return undefined
  const selector = selectorOf(field, (one) => found.every(({ page }, index) => findsOne(page, fields[index]!)(one)))
  return selector && `${selector}@value`
}

type Found = { page: Page; tree: Tree; elements: ArticleElements }

function selectorFor(part: 'title' | 'date' | 'body', found: Found[]): string | undefined {
  const withIt = found.filter(({ elements }) => elements[part])
  if (withIt.length < found.length || withIt.length === 0) return undefined
  for (const { page, elements } of withIt) {
    const element = elements[part]!
    if (element.name === 'meta') {
      const selector = element.attribs.name ? `meta[name="${element.attribs.name}"]` : `meta[property="${element.attribs.property}"]`
      if (found.every((other) => other.page.all(selector).length === 1)) return selector
      continue
    }
    const here = findsOne(page, element)
    const finds = (one: string) => here(one) && withIt.every((other) => agrees(part, other, one))
    const selector = selectorOf(element, finds) ?? (part === 'date' ? byLabel(element, finds) : undefined)
    if (selector) return selector
  }
  return severalSelectors(part, withIt)
}

/** Layouts differ from page to page: one selector for each of them, of which every page has one element. */
function severalSelectors(part: 'title' | 'date' | 'body', found: Found[]): string | undefined {
  const chosen: string[] = []
  for (const one of found) {
    const element = one.elements[part]!
    if (element.name === 'meta') return undefined
    if (chosen.length > 0 && agrees(part, one, chosen.join(', '))) continue
    const here = findsOne(one.page, element)
    const selector = selectorOf(
      element,
      (name) => here(name) && found.every((other) => other === one || other.page.all(name).length === 0 || agrees(part, other, name)),
    )
    if (!selector || chosen.length > 2) return undefined
    chosen.push(selector)
  }
  const joined = chosen.join(', ')
  return found.every((one) => agrees(part, one, joined)) ? joined : undefined
}

/** An element told by its own label, where its place differs from page to page. */
function byLabel(element: Element, finds: (selector: string) => boolean): string | undefined {
  const label = /\p{Script=Han}{2,4}(?:时间|日期)/u.exec(textOf(element))?.[0]
  const { name } = element
  return label && [...classesOf(element).map((one) => `.${one}`), ''].map((one) => `${name}${one}:contains("${label}")`).find(finds)
}

/** Whether the selector means on this page what was found there. */
function agrees(part: 'title' | 'date' | 'body', { page, tree, elements }: Found, selector: string): boolean {
  const all = page.all(selector)
  const element = all.length === 1 ? tree.at(all[0]!.span.start) : undefined
  if (!element) return false
  const wanted = elements[part]!
  if (element === wanted) return true
  if (wanted.name === 'meta') return part === 'title' ? same(textOf(element), wanted.attribs.content ?? '') : false
  if (part === 'title') return same(textOf(element), textOf(wanted))
  if (part === 'date') {
    const [day, other] = [element, wanted].map((one) => rowDate(one.attribs.datetime ?? textOf(one))?.slice(0, 10))
    return day === other && textOf(element).length < textOf(wanted).length + 120
  }
  const [a, b] = [textOf(element).length, textOf(wanted).length]
  return overlap(element, wanted) && Math.min(a, b) > Math.max(a, b) * 0.6
}

const overlap = (a: Element, b: Element) => (a.startIndex ?? 0) < (b.endIndex ?? 0) && (b.startIndex ?? 0) < (a.endIndex ?? 0)
