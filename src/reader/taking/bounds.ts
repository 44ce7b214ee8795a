import { inside, type Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { matchesIn, matchIn } from '../ground/ground.ts'
import { type Fact, type Found, type Notice, textAt } from '../notice/notice.ts'

/** The bounds of what is taken: `东至某路，南至某河`. */

const side = '(?:东南|东北|西南|西北|东|南|西|北)'
const bound = '(?:至|到|邻|临|起|靠|以|接|沿|抵|为|界|毗|依|与|现状|止|达|连|傍|濒)'
const clause = new RegExp(
  `^[〇㐀-鿿\\ud840-\\ufad9\\d]{2,16}以${side}$|^以[^，。；]{2,16}为[东南西北]{1,2}界|^(?:(?:${side})(?:[两四]?(?:侧|面|边|部)|址(?=[:：]))?[、和及]?){1,4}(?:[:：]|${bound}|均为?|皆)`,
)
const bounded = new RegExp(`(?:东|南|西|北)(?:侧|面|边)?${bound}|以(?:东|南|西|北)|为[东南西北]{1,2}界`, 'g')
/** Without one no bound is told. */
const anySide = /[东南西北]/
const sided = new RegExp(`以${side}`)

/** What stands before the first side: `四至范围为：`, `某地块：`, the cell before it. */
const beforeBounds =
  /^(?:[〇㐀-鿿\ud840-\ufad9]{0,8}(?:红线|边界|界限)(?:范围)?(?:为|是)?[:：]|(?:(?:地块|宗地)\s?[一二三四五六七八九十\d]{1,3}\s?[:：]\s*)?四至(?:范围)?(?:为|是)?[:：]?|具体(?:为|范围为)[:：]?|即(?=[东南西北])|[〇㐀-鿿\ud840-\ufad9\d、.．]{0,16}范围(?:为|是|[：:])*(?=[〇㐀-鿿\ud840-\ufad9\d]{2,16}以[东南西北]$)|[〇㐀-鿿\ud840-\ufad9\d、.．]{0,12}范围(?:为|是|[:：])*(?=[东南西北]{1,2}[侧面边]?[至到起临邻靠接止抵达以距])|(?:征收|项目)?范围(?:为|是)?[:：]?|(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)]?[、.．]?)?(?![东南西北])[〇㐀-鿿\ud840-\ufad9\d]{0,16}?(?:地块|宗地|土地|用地|区域|片区|项目|红线|位置|具体|四至)(?:四至|范围|界[限线])?(?:为|是|[:：])?(?=[东南西北]{1,2}[侧面边部]?(?:[至到起临邻靠接止抵达依毗濒]|[:：]))|(?![东南西北])[^:：]{2,40}[:：]\s*(?=[东南西北].?[至到起临邻靠接止抵达以])|[^\s:：东南西北]{2,30}\s+(?=[东南西北].?[至到起临邻靠接止抵达]))/

/** A part of a text that tells bounds, and where it begins and ends in that text. */
interface Bounds {
  from: number
  to: number
  sides: number
  /** What follows in brackets is no bound any more. */
  last: boolean
}

/** The bounds (`东至…，南至…`) in a text, from the first to the last that follow each other; fewer than `least` are none. */
function boundsIn(text: string, span: Span, least = 3): Found<string> | undefined {
  if (!anySide.test(text)) return undefined
  let from = -1
  let to = -1
  let sides = 0
  for (const part of text.matchAll(/[^，,；;。\n]+/g)) {
    const bounds = boundsOfPart(part[0], part.index)
    if (bounds) {
      if (from < 0) from = bounds.from
      to = bounds.to
      sides += bounds.sides
      if (bounds.last) break
    } else {
      if (sides >= least) break
      from = -1
      sides = 0
    }
  }
  return sides < least || from < 0 ? undefined : { value: unspaced(text.slice(from, to)), span: inside(span, from, to) }
}

/** The bounds that a part of a text tells, which begins at `at`. */
function boundsOfPart(part: string, at: number): Bounds | undefined {
  const body = part.trimStart().replace(beforeBounds, '')
  const opened = /^[^（(]{2,40}[（(](?=[东南西北])/.exec(body)
  const inner = opened && clause.test(body.slice(opened[0].length)) ? opened[0].length : 0
  const from = at + part.length - body.length + inner
  const piece = unclosed(body.slice(inner))
  const bracket = piece.search(/[（(](?:详|具体|以|见|最终|面积|附|红线|不[含包])|\s+\d[\d,.]*(?=\s|万?平方|㎡|户|亩|公顷)/)
  const whole = bracket > 0 ? piece.slice(0, bracket) : piece
  const last = bracket > 0
  const to = from + whole.trimEnd().length
  if (clause.test(whole)) return { from, to, sides: sidesOf(whole), last }
  if (!sided.test(whole) || whole.length >= 60 || !whole.includes('、')) return undefined
  const before = /^.*(?:征收|范围[为是:：]|对|位于|将|座落于|坐落于)(?=[^以]{2,20}以[东南西北])/.exec(whole)?.[0].length ?? 0
  const behind = /(?:的)?(?:范围)?(?:以?内)?(?:的)?(?:国有土地上(?:的)?)?(?:房屋|国有土地).*$/.exec(whole)?.[0].length ?? 0
  return { from: from + before, to: to - behind, sides: sidesOf(whole), last }
}

/** Up to a bracket that nothing in it opens: `（征收范围为：东至…，北至某路）涉及214户`. */
const unclosed = (text: string): string => (/[（(]/.test(text) ? text : text.replace(/[）)].*$/, ''))

const sidesOf = (text: string): number => Math.max(1, text.match(bounded)?.length ?? 1) + (/^[东南西北][、和][东南西北]/.test(text) ? 1 : 0)

/** `“…”，调整为“…”`: what holds. */
export const turned = '(?:由|从)?[“"][^“”"\\n]{2,160}[”"][，,]?(?:修改|调整|变更|更正)为[“"]([^“”"\\n]{4,160})[”"]'
const scopeNow = new RegExp(`(?:范围|四至)${turned}`)

/** The bounds of what is taken: as changed, labelled, told in one sentence; for houses also where it is only said what the area is. */
export function scopeOf(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
  const now = matchIn(notice, scopeNow)
  if (now) return now
  const labelled = facts.flatMap((fact) => {
    const rest = restOfParagraph(notice, fact)
    return boundsIn(rest.text, rest.span) ?? []
  })
  if (labelled.length > 0) return labelled.length === 1 || house ? labelled[0] : undefined
  const told = boundsInSentences(notice)
  if (told.length > 0) return told.length === 1 || house ? told[0] : undefined
  const below = boundsInLines(notice)
  if (below) return below
  for (const fact of facts) {
    const found = scopeInWords(fact, house)
    if (found) return found
  }
  return house ? spokenScope(notice) : sitedBetween(notice)
}

const boundsInSentences = (notice: Notice): Found<string>[] =>
  notice.lines.flatMap(({ text, span }) =>
    !anySide.test(text)
      ? []
      : [...text.matchAll(/[^。；\n]+/g)].flatMap(({ 0: sentence, index }) => boundsIn(sentence, inside(span, index, index + sentence.length)) ?? []),
  )

/** A side a line: `东至：某路；` over `南至：某河；`. */
function boundsInLines({ document, lines }: Notice): Found<string> | undefined {
  for (let at = 0; at + 2 < lines.length; at++) {
    const told: Bounds[] = []
    for (const { text, span } of lines.slice(at, at + 4)) {
      const bounds = text.length < 40 && !/[，,；;。].*\S/.test(text) ? boundsOfPart(text.replace(/[，,；;。\s]+$/, ''), span.start) : undefined
      if (!bounds) break
      told.push(bounds)
    }
    const [first, last] = [told[0], told.at(-1)]
    if (told.length > 2 && first && last) return { value: unspaced(document.text.slice(first.from, last.to)), span: { start: first.from, end: last.to } }
  }
  return undefined
}

/** `征收范围：某路以东地块`: a value that tells no bounds in turn. */
function scopeInWords({ text, value: place }: Fact, house: boolean): Found<string> | undefined {
  const value = /^[^。；\n]{4,120}/
    .exec(text.trim())?.[0]
    .replace(/[（(]?(?:详见|(?:具体|最终|实际)(?:的)?(?:征收|用地|红线|改造|房屋){0,2}(?:范围|界[限线]|四至|位置)?以|见附|以(?![东南西北内上下])).*$/, '')
    .replace(/[，,]$/, '')
  if (!value || /总?面积|位于.{2,40}村/.test(value) || /详见|附件|附图|红线图$/.test(value) || value.length < 4) return undefined
  if (!house && (/^涉及/.test(value) || !/(?:路|街(?!道)|河|(?<!街)道|线|围墙|以[东南西北])/.test(value))) return undefined
  const at = text.indexOf(value)
  const span = inside(place, at, at + value.length)
  return (house ? undefined : boundsIn(value, span, 2)) ?? { value: unspaced(value), span }
}

/** `征收范围为某小区` */
function spokenScope(notice: Notice): Found<string> | undefined {
  const spoken = matchIn(notice, /(?:征收|改造)(?:的)?范围(?:为|是)\s*([^，,。；;：:\n]{4,60})/)
  return spoken && !/详见|附件|附图|红线|上述|下列|以下/.test(spoken.value) ? spoken : undefined
}

/** `位于甲路以南、乙路以西`: two sides, where one sentence tells them. */
function sitedBetween(notice: Notice): Found<string> | undefined {
  const sited = [...matchesIn(notice, /(?:位于|[坐座]落[于在]|(?:地块|土地|范围)(?=[东南西北]))([^。；;\n]{6,120})/g)].flatMap(
    ({ span }) => boundsIn(textAt(notice, span!), span!, 2) ?? [],
  )
  return sited.length === 1 ? sited[0] : undefined
}

/** A label's value with what stands on the same line after it, or the line below where it is empty. */
function restOfParagraph(notice: Notice, fact: Fact): { text: string; span: Span } {
  const line = notice.lines.find(({ span }) => span.start <= fact.value.start && fact.value.end <= span.end)
  const span = line ? { start: fact.value.start, end: line.span.end } : fact.value
  return { text: textAt(notice, span), span }
}
