/** Text of a piece of mark-up, blanks as they come; scripts and styles say nothing, `<time>` says its moment in an attribute. */
export const plainText = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<time\b[^<>]*\bdatetime\s*=\s*["']?([^"'<>]*)[^<>]*>/gi, ' $1 ')
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/&nbsp;/g, ' ')

/** Text that belongs to a row and stands outside of it is near to it; what is farther away is of something else. */
const [mostMarkup, mostText] = [600, 80]

/** Text between the end of a row and the next; behind the last row, what comes soon. */
export const textBehind = (source: string, end: number, next = end + 400): string =>
  plainText(source.slice(end, Math.min(next, end + mostMarkup))).slice(0, mostText)

/** Text between the row before and the start of a row; before the first row, what stood just now. */
export const textBefore = (source: string, start: number, last = start - 400): string =>
  plainText(source.slice(Math.max(last, start - mostMarkup, 0), start)).slice(-mostText)
