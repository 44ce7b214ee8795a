/**
 * The title of a row of a list: what the row shows, or whole, where an attribute has it: `title="标题：…\n时间：2024-07-23"`.
 * A shown title that is cut ends in dots.
 */
export function rowTitle(shown: string, attributes: (string | undefined)[]): string {
  const begun = shown.replace(/(?:\.{2,}|…+)$/, '').trim()
  const whole = attributes.find((text) => text && text.trim().length >= begun.length)
  if (!whole) return collapsed(shown)
  const from = begun.length > 3 ? whole.indexOf(begun) : -1
  // Lines behind the title say when and whose.
  const lines = (from > 0 && /[:：]\s*$/.test(whole.slice(0, from)) ? whole.slice(from) : whole).trim().split(/[\r\n]+/)
  return collapsed(lines.length > 1 && lines.slice(1).some((line) => labelled.test(line)) ? lines[0]! : lines.join(' '))
}

/** A title without the mark in brackets that a site puts before it: `[市本级]`, `【招标】`. */
export const withoutLabel = (title: string, label: string | undefined): string =>
  label && /^[［[【〔(（].*[\]】〕)）］]$/.test(label) && title.startsWith(label) ? title.slice(label.length).trim() : title

const labelled = /^\s*\S{2,6}\s*[:：]/
const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim()
