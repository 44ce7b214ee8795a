/** Characters of a text that ranking and snippets look at. */
const longestRanked = 20_000

/** A text as every backend can keep it: without NUL, and without halves of characters. */
export const storable = (text: string): string => text.replaceAll('\u0000', ' ').toWellFormed()

/** As much of a text as ranking and snippets look at. */
export const rankedPart = (text: string): string => {
  if (text.length <= longestRanked) return text
  const last = text.charCodeAt(longestRanked - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longestRanked - 1 : longestRanked)
}
