import type { Method } from '../../../schemas/record.ts'
import { methodOf } from '../kinds/kinds.ts'
import type { Found, Notice } from '../notice/notice.ts'
import { type Context, factsOf } from './context.ts'

/** What a sentence has right before the way in which it is bought. */
const leads =
  '(?:现|决定|择优|进行|采用|采取|以|实行|方式[为是]?[:：]?|组织|通过|实施|的|国内|本次|电子|开展|工程|项目|(?<=[于在][^，。；：:]{4,40})中心|[)）](?=公开|邀请|竞争|单一|询价采购|比选|遴选))'
const wordings = '(?:公开|邀请)(?:\\s|方式|竞争性|进行)?招标|竞争性\\s?谈判|竞争性\\s?磋商|单一来源(?!采购人员)|询价|公开比选|比选|遴选|框架协议'
/** The words for a way are few: they are looked for, and then what leads to them, which a text cut off at its start may lack. */
const saidHow = new RegExp(`(${wordings})(?!公告|采购公告)(?<=${leads}\\s*[^，。；：:]{0,12}?\\1)|^\\s*(?:${wordings})的?方式(?=进行|采购)`)

/** How it is bought, as the notice says. */
export function putMethod(context: Context): void {
  const { notice, draft } = context
  const claims: { value: Method | undefined; place: Omit<Found<unknown>, 'value'> }[] = []
  for (const fact of factsOf(context, 'method')) {
    // of boxes to tick only what is ticked
    const said = fact.text
      .slice(0, 60)
      .replace(/[□○￡]\s?[〇㐀-鿿\ud840-\ufad9]+/g, '')
      .replace(/[√☑■✓✔●]/g, '')
    if (!/[√☑■✓✔●]/.test(fact.text) && offersAll(notice, said, fact.value.end)) continue
    const value = methodWord(said) ?? shortWords.get(said.trim())
    if (value) claims.push({ value, place: { span: fact.value } })
  }
  for (const title of [notice.heading, notice.title]) {
    if (title)
      claims.push({
        value: methodWord(title.value.replace(/公开招标(?:限额|数额)[^，。]*/g, '')),
        place: title.span ? { span: title.span } : { in: title.in ?? 'list' },
      })
  }
  const body = notice.document.text.slice(notice.body.start, Math.min(notice.body.end, notice.body.start + 1500))
  const sentence = saidHow.exec(body)
  if (sentence) {
    const at = notice.body.start + sentence.index
    claims.push({ value: methodWord(sentence[0].replace(/\s|方式/, '')), place: { span: { start: at, end: at + sentence[0].length } } })
  }
  // `发布了磋商公告及磋商文件`, `发布的“某某项目询价公告”`, `某某服务比选项目原计划…`: what the files are called, and the notice before
  const filed = claims.some(({ value }) => value)
    ? null
    : (/(?:发布|编制|获取|领取|购买|下载)了?(?:本项目)?(磋商|谈判|询价|比选)(?:公告|文件)/.exec(body) ??
      /(?:发布|刊登)[^。；，“"《]{0,30}[“"《][^“”"《》。；]{4,80}?[”》]?的?(?:竞争性)?(公开招标|邀请招标|磋商|谈判|询价|比选|遴选|单一来源)(?:采购)?公告/.exec(
        body,
      ) ??
      /(?:服务|采购|工程|设备|设计|施工|监理|购置)((?:竞争性)?(?:磋商|谈判)|询价|比选|遴选)(?:采购)?项目/.exec(body))
  if (filed) {
    const at = notice.body.start + filed.index + filed[0].indexOf(filed[1]!)
    claims.push({ value: methodWord(filed[1]!), place: { span: { start: at, end: at + filed[1]!.length } } })
  }
  // who is asked by name is invited, where nothing says otherwise
  const asked = claims.some(({ value }) => value)
    ? null
    : /(?:现|特|拟|诚)?邀请(?:你|贵)(?:单位|公司|方|院|所)(?=参加|参与|前来|就|对|投标|[^。；，]{0,20}投标)/.exec(body)
  if (asked) {
    const at = notice.body.start + asked.index
    claims.push({ value: 'invited', place: { span: { start: at, end: at + asked[0].length } } })
  }
  const first = claims.find((claim) => claim.value)
  if (first) draft.found('/method', { value: first.value, span: first.place.span, in: first.place.in })
  else {
    for (const line of notice.lines.slice(0, 40)) {
      if (line.text.length > 60) continue
      const value = /^(?:.{0,30})(公开招标|邀请招标|竞争性谈判|竞争性磋商|单一来源|询价|比选|遴选)(?:公告|采购公告|文件|邀请|招标公告)?$/.test(line.text)
        ? methodWord(line.text)
        : undefined
      if (value) {
        draft.put('/method', value, line.span)
        break
      }
    }
  }
}

const way = /(?:公开|邀请)招标|竞争性谈判|竞争性磋商|单一来源(?:采购)?|(?:公开)?询价/g
const ways = new RegExp(`^(?:${way.source}|[\\s、/|，,])+$`)
const wayAlone = new RegExp(`^\\s*\\n\\s*(?:${way.source})\\s*(?:\\n|$)`)

/** `竞争性谈判 竞争性磋商 询价`, side by side or each on a line: a form whose ticks were lost says nothing. */
const offersAll = ({ document }: Notice, said: string, end: number): boolean =>
  ways.test(said) && ((said.match(way)?.length ?? 0) > 1 || wayAlone.test(document.text.slice(end, end + 24)))

/** What says how alone behind its label. */
const shortWords: ReadonlyMap<string, Method> = new Map([
  ['公开', 'open'],
  ['邀请', 'invited'],
  ['网上竞价', 'other'],
  ['电子竞价', 'other'],
  ['竞价', 'other'],
])

const methodWord = (text: string): Method | undefined => methodOf('procurement', text, '')
