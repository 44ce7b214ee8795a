import { selves } from '../lexicon/bodies.ts'
import type { Found, Line, Notice } from '../notice/notice.ts'
import { daysSaid } from './prose-days.ts'
import { moneySaid } from './prose-money.ts'
import { partiesSaid } from './prose-parties.ts'
import { projectSaid } from './prose-project.ts'
import type { ProseClaim, ProseField, Sentence } from './sentence.ts'

/** Words for buying, one of which every sentence that tells of it has. */
const buying = /招标|采购|购[置买]|比选|遴选|询价|磋商|谈判|选聘/
/** `[2019]年[5]月[28]日`: figures that a form was filled with, without their brackets; as long as the text was. */
const unboxed = (written: string): string => {
  const text = quoted(wide(written))
  return text.includes(']年') ? text.replace(/\[(\d{1,4})\](?=[年月日时分])/g, ' $1 ') : text
}
/** `"某某工程"`: quotes of one shape open and close in turns. */
const quoted = (text: string): string => {
  let count = 0
  return text.includes('"') ? text.replace(/"/g, () => (count++ % 2 === 0 ? '“' : '”')) : text
}
/** `我院`, `我公司的` before a name. */
const ourOwn = new RegExp(`^我(?:${selves})的?(?=.{4})`)
const halves: Record<string, string> = { ',': '，', ';': '；', ':': '：' }
/** Stops of half width are stops as well, outside of figures; the text stays as long as it was. */
const wide = (text: string): string => (/[,;:]/.test(text) ? text.replace(/[,;](?!\d{3}(?!\d))|:(?!\d\d(?!\d))/g, (stop) => halves[stop]!) : text)

/** Reads the sentences that name the parties, the project, its money and its dates. */
export function proseOf(notice: Notice): ProseClaim[] {
  const claims: ProseClaim[] = []
  const put = (field: ProseField, found: Found<string> | undefined, certainty: number) => {
    // a month alone is no day
    if (!found || /^\d{4}-\d\d$/.test(found.value)) return
    // `我院某某项目`: whose it is
    const own = field === 'projectName' ? ourOwn.exec(found.value)?.[0].length : undefined
    claims.push({
      value: own ? found.value.slice(own) : found.value,
      span: own && found.span ? { ...found.span, start: found.span.start + own } : found.span,
      field,
      certainty,
    })
  }
  let count = 0
  for (const { span, text: written, section } of [...notice.lines, ...remarksOf(notice)]) {
    const text = unboxed(written)
    if (text.length < 12 && !/[价算].{0,4}\d.*元/.test(text)) continue
    count++
    const sentence: Sentence = { text, span, count, buys: count < 30 && buying.test(text), heading: notice.sections[section]?.title ?? '' }
    partiesSaid(sentence, put)
    projectSaid(sentence, put)
    daysSaid(sentence, put)
    moneySaid(sentence, put)
  }
  return claims
}

/** Sentences in the cell beside `其他补充事宜`. */
const remarksOf = ({ facts }: Notice): Line[] =>
  facts
    .filter(
      ({ origin, label, text }) => origin === 'pair' && text.length > 11 && /^其[他它](?:补充)?(?:事[宜项]|说明|内容)|^备注$|^(?:补充)?说明$/.test(label.key),
    )
    .map(({ text, value, section }) => ({ text, span: value, section }))
