import { condensed } from './condensed.ts'

/** How a text ends that the page cuts. */
export const cutEnd = /(?:\.{2,}|[…⋯]+|[．。]{2,}|·{3,})$/
/** What sites write before a title to say that it is one. */
export const titleLabel =
  /^(?:[|｜]\s*)?(?:公告标题|原?标题|公告名称|信息标题|信息名称)\s*[:：]\s*(?:[|｜]\s*)?|^(?:标\s*题|名\s*称)\s?(?=(?!标题|名称)[〇㐀-鿿\ud840-\ufad9][^，。；：:]{8,}(?:公告|公示|通告|通知|决定|批复|方案|意见|报告|函|办法|情况)$)/

/**
 * The title of a row of a list: what the row shows, or whole, where an attribute has it: `title="标题：…\n时间：2024-07-23"`.
 * A shown title that is cut ends in dots; where no attribute completes it, `complete` may know the one text that begins like it.
 * What only says where the row stands in the list (`【置顶】`, `NEW`) is none of it.
 */
export function rowTitle(shown: string, attributes: (string | undefined)[], complete?: (begun: string) => string | undefined): string {
  const bare = withoutMarks(collapsed(shown))
  const begun = bare.replace(cutEnd, '').trim()
  const core = begun.replace(bracketed, '')
  for (const attribute of attributes) {
    const whole = attribute && lineOf(attribute, begun)
    // A mark of the site's own that its attribute does without.
    if (whole && (whole.length >= begun.length || (core !== begun && core.length > 3 && condensed(whole).startsWith(condensed(core))))) return whole
  }
  return (begun.length > 5 && begun !== bare && complete?.(begun)) || bare
}

/** A title without the mark in brackets that a site puts before it: `[市本级]`, `【招标】`. */
export const withoutLabel = (title: string, label: string | undefined): string =>
  label && /^[［[【〔(（].*[\]】〕)）］]$/.test(label) && title.startsWith(label) ? title.slice(label.length).trim() : title

/** The one text of a page's scripts that begins as a cut title does; none where several do. `strings` is asked only when a title is cut. */
export function completedBy(strings: () => readonly string[]): (begun: string) => string | undefined {
  let known: readonly string[] | undefined
  return (begun) => {
    known ??= strings()
    const start = condensed(begun)
    const wholes = new Set(known.filter((text) => text.length < 300 && !text.includes('<') && condensed(text).startsWith(start)).map(collapsed))
    const [whole] = wholes
    return wholes.size === 1 && !cutEnd.test(whole!) ? whole : undefined
  }
}

/** The line of an attribute that is the title; lines behind it say when and whose. */
function lineOf(attribute: string, begun: string): string {
  const lines = attribute.trim().split(/[\r\n]+/)
  const line = lines.length > 1 && lines.slice(1).some((one) => labelled.test(one)) ? lines[0]! : lines.join(' ')
  const from = begun.length > 3 ? line.indexOf(begun) : -1
  return withoutMarks(collapsed(from > 0 && label.test(line.slice(0, from)) ? line.slice(from) : line))
}

const label = /^\s*\S{2,6}\s*[:：]\s*$/
const labelled = /^\s*\S{2,6}\s*[:：]/
const bracketed = /^(?:\s*[［[【〔(（][^［[【〔(（\]】〕)）］]{1,14}[\]】〕)）］])+\s*/
const mark = '(?:[［[【〔(（]\\s*(?:置顶|new|hot|top)\\s*[\\]】〕)）］]|[［[【〔]\\s*(?:[顶热荐新]|推荐|最新|热门|头条)\\s*[\\]】〕］])'
const markBefore = new RegExp(`^(?:${mark}|置顶\\s*[:：]?|[·•●■◆▪★☆►»]+)\\s*`, 'i')
const markBehind = new RegExp(`\\s*(?:${mark}|(?<![a-z])new!?)$`, 'i')

function withoutMarks(text: string): string {
  let bare = text
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replace(markBefore, '').replace(markBehind, '')
  }
  return bare.replace(titleLabel, '') || text
}

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim()
