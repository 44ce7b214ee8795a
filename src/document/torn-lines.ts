/** Lines of a plain text that a page tore inside of a word, a date or a bracket: what stands behind is no line of its own. */

/** What no line begins with. */
const goesOn = /^(?:[。；，、：）」》】〕]|[:;,)](?!\d))/
/** What no line ends with. */
const opens = /[（《【“〔「]$|[^\d\s]\($/
const day = '(?<!\\d)(?:19|20)\\d{2}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日\\s?'
const hour = `${day}(?:[上下]午\\s?)?\\d{1,2}\\s?`

/** Ends of a moment with what goes on there; the third tells of the line after a bare number. */
const moments: [end: RegExp, next: RegExp, after?: RegExp][] = [
  [/(?<!\d)(?:19|20)\d{2}$/, /^年/],
  [/(?<!\d)20[0-4]$/, /^\d(?:年|$)/, /^年/],
  [/(?<!\d)(?:19|20)\d{2}\s?年$/, /^\d{1,2}(?:\s?月|$)/, /^月/],
  [/(?:19|20)\d{2}\s?年\s?\d{1,2}$/, /^月/],
  [/(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月$/, /^\d{1,2}(?:\s?日|$)/, /^日/],
  [/\d年\s?\d{1,2}\s?月\s?\d{1,2}$/, /^日/],
  [/\d年\s?\d{1,2}\s?月\s?[12]$/, /^\d日/],
  [new RegExp(`${day}$`), /^(?:[上下]午\s?)?\d{1,2}(?:\s?(?:时(?!间)|点|[:：]\d{2}(?!\d))|$)/, /^(?:[时点](?!间)|[:：]\s?(?:\d|$))/],
  [new RegExp(`${hour}$`), /^(?:[时点](?!间)|[:：]\s?\d)/],
  [new RegExp(`${hour}[时点:：]$`), /^\d{2}(?:\s?分|(?![\d.,年月元])|$)/],
  [new RegExp(`${hour}[:：]\\d$`), /^\d(?!\d)/],
  [new RegExp(`${hour}[时点]\\s?\\d{2}$`), /^分(?![〇㐀-鿿\ud840-\ufad9])|^分$/],
]

/** `地址：某市某路` over `12号3楼`. */
const numberOfHouse = /^\d{1,5}(?:[-—]\d{1,4})?\s?(?:号|室|楼|层|栋|幢|座|单元)/
const place = /[省市区县镇乡路街道巷段村园].*[〇㐀-鿿\ud840-\ufad9]$/
const body = /(?:公司|局|院|中心|学校|委员会|政府|[：:])$/

/** Words that pages space out, letter by letter. */
const spaced = /^[名地电联传邮招采](?:系)?$/
const restOfSpaced = /^(?:[称址话真编]|系?人|系|购人|标人|系电话|系方式|系地址)\s?[：:]|^系$/

/** The last letter of a label, over its colon: `截止时` over `间：`. */
const endOfLabel = /^[间码式话址称期额][：:]/
/** `合同包` over `1（某某项目）：`. */
const numberOfPart = /^\d{1,2}\s?[（(：:]/

/** Whether the next line of a plain text goes on with the line before it; `after` tells the line behind the next. All without blanks around. */
export function goesOnWith(line: string, next: string, after: () => string): boolean {
  if (line === '' || next === '' || line.includes('\t') || next.includes('\t')) return false
  const tail = line.slice(-40)
  const first = next.charCodeAt(0)
  if (first < 0x30 || first > 0x39) {
    if (goesOn.test(next) || opens.test(tail)) return true
    if (/^[.．]/.test(next) && /^\d{1,2}$/.test(line)) return /^[.．]\s?(?:[〇㐀-鿿\ud840-\ufad9]|$)/.test(next)
    if (/^[一二三四五六七八九十]{1,3}、$/.test(line)) return /^[〇㐀-鿿\ud840-\ufad9]/.test(next)
    if (line.length < 3 && spaced.test(line)) return restOfSpaced.test(next)
    if (line.length < 16 && endOfLabel.test(next)) return /[〇㐀-鿿\ud840-\ufad9]$/.test(line)
  } else if (opens.test(tail)) return true
  else if (line.length < 8 && /(?:包|标段|标项)$/.test(line) && numberOfPart.test(next)) return true
  else if (numberOfHouse.test(next)) return next.length <= 24 && line.length < 80 && place.test(tail) && !body.test(tail)
  if (!/\d|[年月日时点分:：]$/.test(tail.at(-1)!)) return false
  return moments.some(([end, goes, follows]) => {
    if (!end.test(tail)) return false
    const found = goes.exec(next)
    return found !== null && (follows === undefined || !/^\d{1,2}$/.test(next) || follows.test(after()))
  })
}
