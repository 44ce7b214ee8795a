import { recognise } from '../core/remember.ts'
import type { Span } from '../core/span.ts'

const names = ['class', 'id', 'style', 'colspan', 'rowspan', 'name', 'property', 'content', 'value', 'type', 'hidden', 'readonly', 'disabled'] as const

/** Where the values of the attributes that matter stand in the source. */
export type Attributes = Partial<Record<(typeof names)[number], Span>>

const wanted: ReadonlySet<string> = new Set(names)
const isWanted = (name: string): name is (typeof names)[number] => wanted.has(name)

/** The name that stands in the source, where it is one of those that matter. */
export const attributeAt = recognise((written): (typeof names)[number] | undefined => {
  const name = written.toLowerCase()
  return isWanted(name) ? name : undefined
})

const hidden = /(?:^|[;\s"'])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i
const weight = /(?:^|[;\s"'])font-weight\s*:\s*(\w+)/i

/** What a style says of its element; a page says it again and again. */
const styledAt = recognise((style) => {
  const found = weight.exec(style)?.[1]?.toLowerCase()
  return { hidden: hidden.test(style), bold: found ? found === 'bold' || found === 'bolder' || Number(found) >= 600 : undefined }
})

/** Whether the tag itself hides its element. */
export function isHidden({ hidden: flag, style }: Attributes, source: string): boolean {
  if (flag) return true
  return style !== undefined && styledAt(source, style.start, style.end).hidden
}

/** Whether the tag or its style says so; `undefined` where both leave it to the element around. */
export function isBold(tag: string, { style }: Attributes, source: string): boolean | undefined {
  const said = style && styledAt(source, style.start, style.end).bold
  if (said !== undefined) return said
  return tag === 'b' || tag === 'strong' || tag === 'th' || (tag.length === 2 && tag[0] === 'h') ? true : undefined
}

/** Its classes and its id, as written. */
export function hintsOf({ class: classes, id }: Attributes, source: string): string | undefined {
  const words = `${classes ? source.slice(classes.start, classes.end) : ''} ${id ? source.slice(id.start, id.end) : ''}`.trim()
  return words || undefined
}

/** The number of a `rowspan` or `colspan`, from 1 to `most`. */
export function spanOf(span: Span | undefined, source: string, most: number): number {
  const number = span ? Number.parseInt(source.slice(span.start, span.end), 10) : 1
  return number > 0 ? Math.min(number, most) : number === 0 ? most : 1
}
