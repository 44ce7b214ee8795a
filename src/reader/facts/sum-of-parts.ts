import type { Span } from '../../core/span.ts'
import type { Meaning } from '../lexicon/meanings.ts'

/** `中标价：` over `设计费：168万元`, `施工费：6872万元`, `合计：7040万元`: a price told part by part is the sum of them, or none. */

const leads = '[\\s；;，,、。]{0,4}(?:[（(]?\\d[)）.、]\\s?)?(?:其中\\s?[：:]?\\s?)?'
const behind = '(?:[（(][^（）()\\n]{1,12}[)）])?\\s?(?:[：:]|为)?\\s?'
const amount = '((?:人民币)?\\s?[￥¥]?\\s?\\d[\\d,，]*(?:\\.\\d+)?\\s?(?:亿元|万元|元)?)'
const part = new RegExp(
  `${leads}(?![〇㐀-鿿\\ud840-\\ufad9]{0,8}(?:代理|招标|中标服务|交易)|总|合计|共计)[〇㐀-鿿\\ud840-\\ufad9]{1,14}(?:费用?|部分|造价|工程款|款项)${behind}${amount}`,
  'y',
)
const sum = new RegExp(`${leads}(?:(?:投标|中标|成交|报价|费用|以上)?(?:合计|总计|共计|总价款?|总报价|总金额|总额|总费用|小计|总共))${behind}${amount}`, 'y')

/** Whether parts of it may be told: what something costs in all. */
const isSum = ({ field }: Meaning): boolean => field === 'price' || field === 'budgetYuan' || field === 'ceilingYuan' || field === 'budgetAndCeiling'

/** Where the sum of the parts stands that a value begins with, empty where there are parts and no sum; `undefined` for what is not told part by part. */
export function sumOfParts(text: string, { start, end }: Span, meaning: Meaning | undefined): Span | undefined {
  if (!meaning || !isSum(meaning) || start === end) return undefined
  let parts = 0
  let at = start
  for (let found = match(part, text, at); found && parts < 12; found = match(part, text, at)) {
    at = part.lastIndex
    parts++
  }
  const total = parts > 0 ? match(sum, text, at) : null
  if (total) return { start: sum.lastIndex - total[1]!.length, end: sum.lastIndex }
  return parts > 1 ? { start, end: start } : undefined
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
