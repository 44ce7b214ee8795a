import { type Found, halfWidth } from './text-part.ts'

// Area code and number with any dash, blanks or brackets between, an extension behind; or a mobile; or a service number.
const phone =
  /(?<![\d-])(?:[（(]?0\d{2,3}[）)]?[\s\-－—–―]{0,4}\d(?:[\s-]?\d){6,7}|1[3-9]\d(?:[\s-]?\d){8}|400[\s-]?\d{3}[\s-]?\d{4}|[2-8]\d{6,7})(?:\s?(?:转|ext\.?|[-－—])\s?\d{1,6}(?!\d))?(?![\d.])/gi

/** All telephone numbers of a text as written, blanks removed. */
export function readPhones(text: string): Found<string>[] {
  const found: Found<string>[] = []
  for (const match of halfWidth(text).matchAll(phone)) {
    const end = match.index + match[0].length
    found.push({ value: text.slice(match.index, end).replace(/\s/g, ''), start: match.index, end })
  }
  return found
}

/** The telephone of a value text: one number, or all of them as written (`0411-82842579、0411-84377782`). */
export function parsePhone(text: string): Found<string> | undefined {
  const phones = readPhones(text)
  if (phones.length === 0) return undefined
  const start = phones[0]!.start
  let end = phones[0]!.end
  for (const next of phones.slice(1)) {
    if (!/^[\s、,，;；/／或\\]{1,4}$/.test(text.slice(end, next.start))) break
    end = next.end
  }
  return { value: text.slice(start, end).replace(/\s/g, ''), start, end }
}
