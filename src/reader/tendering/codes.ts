import { groupSpan, inside, type Span } from '../../core/span.ts'
import { isMaskedNumber, isPlaceholder } from '../notice/names.ts'
import type { Fact, Found } from '../notice/notice.ts'

const plan = /财采计|采计|计划|备案/

/** A code told without a colon, `…招标，招标编号AB-2016-01，原定于…`, or behind the name: `就某服务项目（AB2018-01）组织磋商`. */
export function codeInSentence(text: string, span: Span): Found<string> | undefined {
  const found =
    /(?<!文件)(?:项目|招标|采购|工程)编号(?:为|是)?\s*([A-Za-z][\w-]{3,30}[（(]\d{1,5}[)）]号?)(?![\w-])/.exec(text) ??
    /(?<!文件)(?:(?:项目|招标|采购|工程)编号|工程编码)(?:为|是)?\s*([A-Za-z\d][\w\-/[\]〔〕()（）]{5,40}?)(?=[，,；;。\s（(]|进行|[)）](?!.?\d))/.exec(text) ??
    /(?<!文件)(?:项目|招标|采购)编号(?:为|是)\s*([〇㐀-鿿\ud840-\ufad9]{2,12}[〔[【（(]?20\d{2}[〕\]】）)]?[-—第]?\d{1,5}号)(?=[，,；;。\s（()）]|进行)/.exec(
      text,
    ) ??
    /(?:项目|招标|采购)编号[（(]([A-Za-z\d][\w\-/[\]〔〕]{5,40})(?=[)）])/.exec(text) ??
    /(?:项目|采购|工程|服务|施工|监理|设计|建设|改造|设备)[（(](?:编号|项目号)(?:为|是|[:：])?\s*([A-Za-z\d][\w\-[\]〔〕]{5,40})(?=[)）])/.exec(text) ??
    /(?:项目|采购|工程|服务)[（(]([〇㐀-鿿\ud840-\ufad9]{2,12}[-—][〇㐀-鿿\ud840-\ufad9A-Z]{0,6}-?20\d{2}-\d{1,4})(?=[)）](?:于|已|经|项目))/.exec(text) ??
    /(?:项目|采购|工程|服务)[（(]([A-Z][A-Z\d-]{8,40})(?=[)）](?:组织|进行|采用|以|的|所需|实施|公开|竞争性|招标|采购|项目))/.exec(text)
  if (!found || plan.test(found[1]!) || !/\d{3}/.test(found[1]!)) return undefined
  const at = span.start + found.index + found[0].length - found[1]!.length
  return { value: unbracket(found[1]!), span: { start: at, end: at + found[1]!.length } }
}

/** `某设备采购（ABC2018-J1-0001（重））` */
const inBracketsBehind = /\s*[（(]([A-Za-z][\w\-/[\]〔〕]{7,40}(?:[（(][^（）()]{1,4}[）)])?)[）)][。；;\s]*$/d

const behindName = /(?:[，,；;]\s*|\s+)((?:[〇㐀-鿿\ud840-\ufad9]{2,10}|[A-Z][A-Z\d-]*)[[(（〔【]?20\d{2}[\])）〕】]?[A-Z\d-]{2,12}号?)[。；;\s]*$/d

/** `项目名称及编号：某某项目，青信招标(2019)0010号`: the code behind the name, and where the name ends. */
export function codeBehindName({ label, text, value }: Pick<Fact, 'label' | 'text' | 'value'>): { code: Found<string>; end: number } | undefined {
  const found = /名称[及、和与]编号$/.test(label.key) ? (behindName.exec(text) ?? inBracketsBehind.exec(text)) : null
  return found && found.index > 3 ? { code: { value: found[1]!, span: groupSpan(found, 1, value.start) }, end: found.index } : undefined
}

/** What follows a code. */
const codeEnd =
  /[；;。]|发布于|[【（([](?=[^】）)\]]*(?:采计|财采|备案|计划))|[一二三四五六七八九十]{1,2}、(?=[〇㐀-鿿\ud840-\ufad9])|\s(?=[〇㐀-鿿\ud840-\ufad9]{2,12}[:：])|(?<=[\dA-Za-z号])\s(?=(?:审核|受理|登记|流水|立项|批复|合同|公告|委托|备案)$)|[（(](?=(?:采购)?(?:计划|备案|财政|包号|标段|共|第|代理|委托|政府采购计划|原|二次|三次|重新|招标文件|以下|招标代理|内部|[一二三四五六]包|[^）)]{0,16}编号[:：]))|(?<=[\dA-Za-z号])\s?(?=采购(?:执行|计划|文件)|项目名称|招标编号|进行|采用|实行)|[，,]\s*(?=[〇㐀-鿿\ud840-\ufad9]{4,})/

/** Project codes of a value text, as written, white space removed; several joined by commas in their order. */
export function codeIn(text: string, span: Span): Found<string> | undefined {
  let to = text.length
  const newline = text.indexOf('\n')
  if (newline > 0) to = newline
  const stop = codeEnd.exec(text.slice(0, to))
  if (stop) to = stop.index
  let inner = text.slice(0, to)
  const lead = /^[\s:：]+|^(?:编号)?为[:：]?/.exec(inner)
  const from = lead ? lead[0].length : 0
  inner = inner.slice(from)
  const parts = inner
    .split(/[，,、]\s*|\s*；\s*|\s+(?=[A-Za-z]{2,}[\d-])/)
    .map((part) => part.replace(/\s+/g, '').replace(/^[:：、.]+|[、，,.。/:：;；]+$/g, ''))
    .filter((part) => part !== '' && !plan.test(part))
  const value = parts.join(',').replace(/^[“"]|[”"]$/g, '')
  if (value === '' || value.length > 120 || isPlaceholder(value) || isMaskedNumber(value) || !/[\dA-Za-z]/.test(value)) return undefined
  if (/^\d{1,2}$/.test(value) || (/^[〇㐀-鿿\ud840-\ufad9]+$/.test(value.replace(/[\d\s]/g, '')) && value.length > 40)) return undefined
  return { value: unbracket(value), span: inside(span, from, from + inner.trimEnd().length) }
}

/** A code in brackets of its own, or with a bracket left over from the text around it. */
function unbracket(value: string): string {
  const pairs: Record<string, string> = { '（': '）', '(': ')' }
  const close = pairs[value[0]!]
  if (close && value.endsWith(close) && value.indexOf(close) === value.length - 1) return value.slice(1, -1)
  if (/[)）]$/.test(value) && !/[(（]/.test(value)) return value.slice(0, -1)
  return value
}
