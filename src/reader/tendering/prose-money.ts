import { inside } from '../../core/span.ts'
import { readAmounts } from '../../values/money.ts'
import type { Found } from '../notice/notice.ts'
import type { Put, Sentence } from './sentence.ts'

/** What sentences say of the money that there is, and that may be asked. */

const ceiling =
  /(?:最高(?:投标)?限价|(?:招标|采购|投标|最高)控制价|拦标价|投标限价|(?:工程)?发包价|最高限价)(?:[（(][^）)]*[)）])?(?:（[^）]*）)?\s*(?:(?:公布|公示)?如下[：:]\s*)?(?:总价|金额|合计|共计|总计)?(?:为|是|：|:)?\s*(?:人民币)?[：:]?\s*(?=[￥¥\d])/
const budget =
  /(?:采购|项目|财政|本项目)?预算(?:总|控制)?(?:金额|价|总额|资金|经费|造价|安排|合计|共计)?(?:不超过|不高于)?(?:[（(][^）)]*[)）])?\s*(?:为|是)?\s*(?:人民币)?[：:]?\s*(?=[￥¥\d壹贰叁肆伍陆柒捌玖])/

export function moneySaid(sentence: Sentence, put: Put): void {
  const { text } = sentence
  const limit = /限价|控制价|拦标价|发包价/.test(text) ? ceiling.exec(text) : null
  if (limit) put('ceilingYuan', amountAt(sentence, limit.index + limit[0].length), 2)
  if (!text.includes('预算')) return
  // of parts and their sum the sum
  const whole = text.search(/预算(?:总额|总金额|总价|合计|共计)|(?<=总)预算/)
  const found = (whole > 0 ? budgetAt(text, whole) : null) ?? budget.exec(text)
  if (found && !/(?:以下|以上|费率|按(?!无效|废)|收费|基数|标准)/.test(text.slice(Math.max(0, found.index - 20), found.index + found[0].length + 24)))
    put('budgetYuan', amountAt(sentence, found.index + found[0].length), 1)
}

/** The budget that is told from a place on; its place counts from the start of the text. */
function budgetAt(text: string, from: number): RegExpExecArray | null {
  const found = budget.exec(text.slice(from))
  if (found) found.index += from
  return found
}

function amountAt({ text, span }: Sentence, at: number): Found<string> | undefined {
  const amount = readAmounts(text.slice(at, at + 60))[0]
  if (
    amount?.type !== 'money' ||
    amount.basis === 'alone' ||
    amount.start > 8 ||
    amount.yuan === '0' ||
    /每[〇㐀-鿿\ud840-\ufad9]{1,6}[^，。；]{0,16}$/.test(text.slice(0, at))
  )
    return undefined
  return { value: amount.yuan, span: inside(span, at + amount.start, at + amount.end) }
}
