import { remember } from '../../core/remember.ts'
import type { Span } from '../../core/span.ts'
import { isHan } from '../../values/text-part.ts'
import type { Label } from './notice.ts'

const numbering =
  /^(?:[★▲*•●◆■□※◎·]+|第?[一二三四五六七八九十]{1,3}[、.．,，:]|[(（][一二三四五六七八九十\d]{1,3}[)）][、.．]?|\d{1,2}(?:[.．]\d{1,2}){1,3}[、.．]?|\d{1,2}[、.．)）]|[①-⑳][、.．]?)/
const unitWords =
  /^(?:(?:人民币|单位|小写|大写|RMB|约)[:：,，、]?)*((?:人民币)?(?:亿元|百万元|万元|千元|元|圆|¥|公顷|平方千米|平方公里|km2|平方米|平米|m2|㎡|亩|%|％|‰|年|月|日|天|套|户|米|万平方米|万㎡|元\/平方米|元\/平米|元\/㎡|元\/亩|万元\/亩|元\/亩[/·.]?年|万元\/公顷|日历天))(?:[,，、]?(?:人民币|含税|小写|大写))?$/i

type Words = Omit<Label, 'span'>

/** Most labels are of these alone: nothing in them but the label. */
const isPlain = (written: string): boolean => isHan(written) && !(written.endsWith('大写') || written.endsWith('小写'))

/**
 * Reads a label as written: `1、土地面积（公顷）` → key 土地面积, unit 公顷; `中标价/万元` → key 中标价, unit 万元.
 * Linear in the length of the label.
 */
export function labelOf(written: string, span: Span): Label {
  if (isPlain(written)) return { key: written, unit: undefined, note: undefined, span }
  const { key, unit, note } = wordsOf(written)
  return { key, unit, note, span }
}

/** The key alone, where nothing else is asked. */
export const keyOf = (written: string): string => (isPlain(written) ? written : wordsOf(written).key)

const wordsOf = remember((written): Words => {
  // `地??? 址`: blanks that a site could not encode
  let text = written.normalize('NFKC').replace(/[\s\u200b\u3000“”"‘’]+|\?{2,}/g, '')
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(numbering, '')
  }
  text = text.replace(/[:;,.、。*★]+$/, '')
  text = text.replace(/(中标|成交)[(](?:中标|成交)(金额|价格?|日期|时间)[)]/, '$1$2')
  let unit: string | undefined
  let note: string | undefined
  text = text.replace(/[([【〔{]([^()[\]【】〔〕{}]*)[)\]】〕}]/g, (_, inner: string) => {
    const found = unitWords.exec(inner)
    if (found) unit ??= found[1]
    else if (inner) note = note === undefined ? inner : `${note};${inner}`
    return ''
  })
  // `中标价 大写：…`
  if (/[大小]写$/.test(text)) text = text.replace(/(?<=[价额款算])(?:[（(]?[大小]写[)）]?)$/, '')
  const bare = /^(.*(?:面积|金额|总额|价|价格|总价|款|费用|保证金|预算))(平方米|平方公里|平方千米|km2|㎡|m2|亩|公顷|万元|元)$/i.exec(text)
  if (bare) {
    // `面积㎡（亩）`: the first unit is that of the value
    unit = bare[2]
    text = bare[1]!
  }
  // `预算价（元）/2年`
  if (text.endsWith('年')) text = text.replace(/\/[\d一二两三]?年$/, '')
  const slash = text.lastIndexOf('/')
  if (slash > 0 && unitWords.test(text.slice(slash + 1))) {
    unit ??= text.slice(slash + 1)
    text = text.slice(0, slash)
  }
  return { key: text.replace(/[:：/]+$/, ''), unit, note }
})
