/** Texts that lost the breaks between their lines and kept the blanks around them: one line that is nearly the whole text, wide gaps where breaks and borders stood. */

const shortest = 300
const fewest = 5
/** A gap: three blanks or more, or tabs. */
const gap = /[ \u00a0\u3000\t]*\t[ \u00a0\u3000\t]*\t[ \u00a0\u3000\t]*|[ \u00a0\u3000\t]{3,}/g
/** `地      址：`: the letters of a label set apart. */
const tornLabel = /(?:^|[\s\u3000])\p{Script=Han}{1,2}$/u
const restOfLabel = /^\p{Script=Han}{1,2}\s*[：:]/u
/** Blanks to fill in: `于   2031年3月2日`, `预算：   90万元`. */
const filledIn = /[于在为是至从由：:(（]$/

/** The lines of a text that lost its breaks: ranges of `source`; the whole as it is where nothing was lost. `most` is the length of the whole text. */
export function lostLines(source: string, start: number, end: number, most: number): [start: number, end: number][] {
  if (end - start < shortest || (end - start) * 5 < most * 4) return [[start, end]]
  const text = source.slice(start, end)
  const lines: [number, number][] = []
  let from = 0
  for (const found of text.matchAll(gap)) {
    const before = text.slice(Math.max(from, found.index - 8), found.index)
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 8)
    if (tornLabel.test(before) || (before.length <= 2 && before.length > 0)) if (restOfLabel.test(after)) continue
    if (!found[0].includes('\t') && (filledIn.test(before) || /^(?:万?元|[。，；）)])/.test(after))) continue
    if (found.index > from) {
      // `某工程中标公示 招标人`: the first label runs on behind the heading
      const heading = lines.length === 0 ? /^.{6,80}公[告示](?=\s\p{Script=Han}{2,8}$)/u.exec(text.slice(from, found.index)) : null
      if (heading) lines.push([start + from, start + from + heading[0].length])
      lines.push([start + from + (heading?.[0].length ?? 0), start + found.index])
    }
    from = found.index + found[0].length
  }
  if (lines.length < fewest) return [[start, end]]
  if (from < text.length) lines.push([start + from, end])
  return lines
}
