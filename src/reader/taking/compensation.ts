import { bodyText, labelText, matchIn, totalYuan } from '../ground/ground.ts'
import { type Fact, type Found, type Notice, textAt } from '../notice/notice.ts'

/** `（以上（一）至（三）项）`: what a total is said to hold. */
const ofWhat = '(?:[（(](?:以上|上述|含|包括|不含|[一二三四五六])(?:[^（）()\\n\\d]|[（(][^（）()\\n\\d]{1,4}[）)]){0,24}[）)])?'

const sums = [
  // `追加后总额为…`, `调整后补偿资金总计…`: what it is now
  /补偿[^。；\n]{0,60}(?:追加|调整|增加|变更|核减)后(?:的)?(?:征收)?(?:补偿)?(?:资金|费用?|款)?(?:总额|总计|合计|共计)/,
  /(?:征地|征收|补偿)(?:安置)?总(?:费用|额|金额)/,
  /补偿(?:安置)?(?:费用?|款|资金|费)?(?:概算|估算|预算)?总(?:额|金额|费用|计)/,
  /(?:总费用|费用总额|费用总计|费用共计|费用合计|补偿合计|补偿款合计|补偿款共计|补偿费合计|补偿费用总计)/,
  /(?:征收)?补偿(?:安置)?(?:费用?|款|资金)(?:概算|估算|预算|共计|合计|总计|约)/,
  /补偿(?:安置)?(?:概算|估算|测算|预算)(?=(?:总额|约|为|共|合计|人民币|[:：])*\s*[￥¥]?\d)/,
  /补偿(?:安置)?(?:费|费用|款|资金|金额)(?=(?:为|共|约|合计|总计|[:：]))/,
  /补偿(?:安置)?(?:费用|款|资金)(?=(?:人民币)?\d[\d,.]*\s?[万亿]?元[^。；\n]{0,6}(?:已|全部)[^。；\n]{0,6}(?:到位|落实|存入))/,
  /(?:征收|征地|拆迁|征迁)补偿(?:安置)?(?:费用?|款|资金)(?=(?:人民币)?\d[\d,.]*\s?[万亿]元(?![/／]))/,
  /(?:合计|共计|总计)(?:支付|应付)?补偿(?:安置)?(?:费用?|款|资金|金额)?(?=(?:人民币)?\d[\d,.]*\s?[万亿]?元(?![/／]))/,
  /(?:支付|兑付|发放|应付)(?:征收)?补偿(?:款|金|费用?|资金)(?=\s*[￥¥\d])/,
  /货币补偿(?:款|金额|总额)?(?=(?:为|共计|合计|总计|人民币|[:：])+\s*[￥¥\d壹贰叁肆伍陆柒捌玖])/,
  /(?:补偿费|补助费|安置费|补偿款)(?=(?:合计|共计|总计|两项合计|总额))/,
  // `补偿费和补助费按每亩4.2万元计算，共计约…`: the price of a mu before the sum
  /(?:补偿费|补助费|补偿款)(?:均|统一)?(?:按照?|执行|以)[^。；;\n]{2,40}[，,](?=(?:合计|共计|总计))/,
  /补偿(?:安置)?(?:费用?|款|资金)?[^，。；\n]{0,8}(?:合计|共计|总计|总额)(?=(?:为|约|人民币)?\s*[￥¥\d壹贰叁肆伍陆柒捌玖])/,
].map(
  ({ source }) =>
    new RegExp(`${source}${ofWhat}(?:总额|总计|合计|共计|概算|估算|预算|约为|约|为|是|共|人民币|[:：（(大小写）)]){0,6}\\s*([^，。；;\\n]{0,40})`, 'g'),
)

/** `土地补偿费和安置补助费200万元，青苗补偿费15万元，合计215万元`: the sum of what it lists. */
const summedUp =
  /(?:补偿费?|补助费|附着物|青苗)[^。\n]{0,120}?元[，,、；;]\s*(?:两项|三项|各项|以上)?(?:合计|共计|总计)(?:为|约|人民币)?\s*(\d[\d,.]*\s*[万亿]?元)(?![/／])/

/** `以上各项补偿费用合计90万元`, `两项合计人民币壹佰万元整（1000000元）` */
const itemsTogether =
  /(?:以上|上述|[两二三四五六七]项|各项)(?:征地|征收)?(?:补偿)?(?:费用?|补偿|款项?|资金)?(?:合计|共计|总计)(?:为|约|人民币)*\s*(?:[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{3,24}元[整正]?[（(][￥¥]?)?(\d[\d,.]*\s*[万亿]?元)(?![/／])/

/** The sum of all items, which holds more than any table of some of them. */
export function sumOfItems(notice: Notice): Found<string> | undefined {
  const all = bodyText(notice).includes('补偿') ? matchIn(notice, itemsTogether) : undefined
  return all && totalYuan(textAt(notice, all.span!), all.span!)
}

/** What the taking costs: the most comprehensive sum that the notice states. */
export function compensationOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  // `补偿总额 | 1490万元 | 1409万元`: of a table of changes what stands behind the old value
  const turned = facts.find(({ origin, label, value }) => origin === 'pair' && /\d/.test(textAt(notice, { start: label.span.end, end: value.start })))
  const now = turned && totalYuan(turned.text, turned.value, labelText(turned.label))
  if (now) return now
  const text = bodyText(notice)
  const sum = sumOfItems(notice)
  if (sum) return sum
  for (const sum of sums)
    for (const found of text.matchAll(sum)) {
      const said = found.index + found[0].length - found[1]!.length
      // of an amended sum what it is now
      const behind = said + turnedAt(text.slice(said, said + 120))
      const at = notice.body.start + behind
      const line = text.slice(behind).split('\n')[0]!.slice(0, 80)
      // a label with its unit before a bare figure: `补偿总费用（万元） 1030.689`
      const labelled = notice.facts.find(
        (fact) => fact.origin !== 'row' && fact.label.unit && fact.label.span.start <= at && at <= fact.value.end && fact.label.span.start > at - 40,
      )
      const money = totalYuan(line.replace(/[；;。].*$/, ''), { start: at, end: at + line.length }, labelled ? labelText(labelled.label) : '')
      if (money && /元|￥|¥|[万亿]/.test(line) && !/^[^\d]{0,12}\d[^，。；]{0,10}(?:[/／]|每)(?:亩|㎡|平方米|户|人)/.test(line)) return money
    }
  const listed = summedUp.exec(text)
  if (listed) {
    const at = notice.body.start + listed.index + listed[0].length - listed[1]!.length
    const money = totalYuan(listed[1]!, { start: at, end: at + listed[1]!.length })
    if (money) return money
  }
  for (const fact of facts) {
    if (/单价|标准/.test(fact.label.key)) continue
    const money = totalYuan(fact.text, fact.value, labelText(fact.label))
    if (money && /元|￥|¥/.test(fact.text + labelText(fact.label))) return money
  }
  return undefined
}

const turn = /^[^。；;\n]{1,50}?(?:修改|调整|变更|更正|更改|核定|改|增加|增至|减少)(?:为|至|到)/

/** Where in a sentence that begins with an old value the new one stands: `“2.1亿元”，修改为“2.35亿元”`; 0 where nothing is changed. */
const turnedAt = (text: string): number => turn.exec(text)?.[0].length ?? 0
