/** Plain texts whose lines were all broken at one width, as print and mail do: what goes on below is one line. */

/** Widths at which texts are broken, in letters. */
const widths = { least: 22, most: 90 }
/** Fewer full lines may be chance. */
const fewest = 4
/** A line may end so far before the width: a stop that must not begin the next hangs over, a blank was cut off. */
const loose = 2

/** How wide a line is: letters counted, or figures and Latin letters as half of one. */
type Measure = (text: string) => number
const byLetters: Measure = (text) => text.length
const byWidth: Measure = (text) => {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2e80 ? 0.5 : 1
  return width
}

/** Whether a line of a text goes on with the next, both as they are written. */
export type GoesOn = (line: string, next: string) => boolean

/** Where a line ends that is whole, however wide. */
const ended = /[。；！？;!?]$/
/** Where a paragraph begins: set in, numbered, or with a label (`方式：` is the rest of one). */
const begins =
  /^(?:[ \u3000\u00a0]{2}|\u3000|\s*(?:第?[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳•·●◆*#]|(?:采\s?购|招\s?标|投标|开标|中标|成交|项目|工程|代理|供应商|联\s?系|地\s*址|电\s*话|传\s*真|名\s*称|预算|最高|控制|评标|评审|公告|公示|监督|邮|备注|附件|发布|合同|宗地|地块|土地|征收)[〇㐀-鿿\ud840-\ufad9（）()\s]{0,10}[：:]))/
/** Columns, and rows with a number before each. */
const inColumns = /[\t|｜]|\S {3,}\S|^\d{1,4} .*\n\d{1,4} /
/** Of a sentence, not of a row. */
const sentence = /[，。；、《]|,[〇㐀-鿿\ud840-\ufad9]/
/** What is not parted at the end of a line: a number or Latin word, else one letter with the stop behind it. */
const token = /^(?:[\w.,%/#&@+-]{1,40}|.[，。；：、）)》”]?)/u

/** How a text's lines go on, where they were broken at one width; `undefined` for any other text. */
export function wrapOf(text: string): GoesOn | undefined {
  if (text.length < widths.least * fewest) return undefined
  const lines = text.split(/\r\n?|[\n\f\u2028\u2029]/).map((line) => line.trimEnd())
  const [wide, long] = [wrapBy(byWidth, lines), wrapBy(byLetters, lines)]
  return (long && (!wide || long.short < wide.short) ? long : wide)?.goesOn
}

/** How lines go on by one measure, and how many long ones it leaves unexplained. */
function wrapBy(measure: Measure, lines: readonly string[]): { goesOn: GoesOn; short: number } | undefined {
  const width = widthOf(lines.filter((line) => line !== '' && !inColumns.test(line)).map(measure))
  if (!width) return undefined
  const isFull: GoesOn = (line, next) => {
    const wide = measure(line)
    return wide > width * 0.6 && wide <= width + loose && wide + measure(token.exec(next.trimStart())?.[0] ?? '') > width - loose + 1
  }
  let [full, told, whole, short] = [0, 0, 0, 0]
  for (let at = 0; at + 1 < lines.length; at++) {
    const [line, next] = [lines[at]!, lines[at + 1]!]
    if (next === '' || measure(line) < width * 0.75) continue
    if (!isFull(line, next)) short++
    else if (ended.test(line) || begins.test(next)) whole++
    else {
      full++
      if (sentence.test(line)) told++
    }
  }
  // rows of a list are of one width as well, and no sentences
  if (full < fewest || told * 3 < full || whole > full || short * 2 > full) return undefined
  return { short, goesOn: (line, next) => !ended.test(line) && !begins.test(next) && !inColumns.test(`${line}\n${next}`) && isFull(line, next) }
}

/** The width that most of the longest lines have; nearly none may be longer. */
function widthOf(measures: number[]): number | undefined {
  const sorted = measures.sort((a, b) => b - a)
  const longer = Math.floor(sorted.length / 20)
  for (let at = 0; at <= longer; at++) {
    const width = sorted[at]
    if (width === undefined || width < widths.least) return undefined
    if (width <= widths.most && (sorted[at + fewest - 1] ?? 0) > width - loose - 1) return width
  }
  return undefined
}
