import { matchSpan, within } from '../../core/span.ts'
import { readDates } from '../../values/dates.ts'
import type { Found } from '../notice/notice.ts'
import type { Put, Sentence } from './sentence.ts'

/** What sentences say of days: until when offers are taken, when they are opened, when the winner was settled. */

const deadline =
  /(?:投标|响应|报价|磋商|谈判|申请|首次|竞标|应答|比选)[^。；]{0,14}(?:文件|书)?[^。；，]{0,10}(?:递交|提交|接收|上传|送达|投递)?[^。；，]{0,8}截止(?:时间|日期)[^。；]{0,40}?(?=(?:19|20)\d{2}\s?[年\-/.]|二[〇○零][〇○零一二三四五六七八九]{2}年)|(?:递交|提交|上传|投递|送达)[^。；，]{0,24}(?:文件|标书)[^。；，]{0,10}的?(?:截止)(?:时间|日期)[^。；]{0,40}?(?=(?:19|20)\d{2}\s?[年\-/.])/
const submission =
  /(?:投标|响应|报价|磋商|谈判|申请|比选)文件(?:的)?(?:递交|提交|接收|送达|上传)(?:的)?时间(?:[（(][^）)]{0,12}[)）])?\s*[：:为]?\s*(?=(?:19|20)\d{2}\s?[年\-/.])/
const before =
  /(?:并)?(?:应|须|请|必须|务必)?(?:于|在)\s*(?=((?:19|20)\d{2}\s?[年\-/.][^。；，]{4,40}?)(?:[（(]北京时间[^（）()]{0,8}[)）])?\s*(?:之?前|以前|止))[^。；]{8,60}?(?:前|止)[^。；]{0,30}?(?:递交|提交|上传|送达|投递|送至|送交|密封)[^。；]{0,10}(?:投标|响应|报价|申请|磋商|谈判|标书|文件)|(?:并)?(?:应|须|请|必须|务必)\s*(?:于|在)\s*(?=(?:19|20)\d{2}\s?[年\-/.])[^。；，]{8,40}?(?:[（(]北京时间[^（）()]{0,8}[)）])?\s*(?:之?前|以前|止)\s*[，,]?\s*(?:将|把)[^。；，]{0,14}(?:投标|响应|报价|申请)[^。；，]{0,4}文件/
/** `网上递交，截止时间为…` under the heading of the files. */
const endsAt = /(?:^|[，。])截止时间(?:为|：)?\s*(?=(?:19|20)\d{2}\s?[年\-/.])/
/** `采购人于2021年9月6日确定中标人`, `…至2026年3月9日（确定中标日期）`. */
const settledOn =
  /(?:于|[至到])\s*(?=(?:19|20)\d{2}\s?[年\-/.])([^。；，（(]{8,14}?)(?:(?<!至[^于]{0,16})确定了?(?:中标|成交)(?:人|供应商|单位|结果)|[（(]确定(?:中标|成交)(?:人|供应商|单位|结果)?(?:日期|时间)[)）])/
/** `开标日期2022年4月1日，定标日期2022年4月3日` in a sentence. */
const calledDay = /(?:^|[，。；、])(?:定标|中标|成交)(?:日期|时间)(?:为|是|：)?\s*(?=(?:19|20)\d{2}\s?[年\-/.])/
/** `报价文件请于3月15日前送到总务处`. */
const fileBefore =
  /(?:投标|响应|报价|申请|比选)文件[^。；]{0,24}?(?:请|须|应|务必)?于\s*(?=(?:(?:19|20)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s?[年\-/.])[^。；，]{8,30}?前(?:密封)?(?:送|递交|寄|提交|交)/
/** `响应文件必须在2031年3月18日14:30～15:00之间送到某某厅`: the hours in which they are taken. */
const fileWithin =
  /(?:投标|响应|报价|申请|比选)文件[^。；，\d]{0,16}?[于在]\s*(?=(?:19|20)\d{2}\s?[年\-/.])[^。；，]{8,28}[时分点\d]\s?(?:至|到|[—–－~～-]{1,2})\s?(?:[上下]午)?\s?\d{1,2}[时点:：][^。；，]{0,20}?(?:之?间|期间|内)[^。；，]{0,6}?(?:送|递交|寄|提交|交)/
/** `请于2031年7月30日17时将投标资料送或寄某某路8号`: the hour by which they are there. */
const filesAt =
  /(?:请|须|应|务必)于\s*(?=(?:19|20)\d{2}\s?[年\-/.])[^。；，]{8,30}?(?:[时点分]|\d[:：]\d{2})\s*(?:整)?(?:之?前)?[，,]?\s*[将把][^。；，]{0,8}(?:投标|响应|报价|报名)(?:资料|文件|材料|书|函)[^。；，]{0,14}?[送寄递交]/
const held = /于\s*(?=(?:(?:19|20)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s?[年\-/.])[^。；]{8,60}?(?:进行了?|组织了?|公开)?(?:公开)?开(?:标|、评|评标)/
/** `…发布公告，2007年12月27日在某地进行开标`, `2025年1月7日开标，当日评标完成`. */
const heldThen =
  /(?:^|[，。])\s*(?=(?:19|20)\d{2}\s?年)(?:[^。；，]{8,50}?(?:(?:进行|举行|召开|组织)了?(?:公开)?开标|当众(?:拆封|开启|开标))|[\d年月日时分点:：\s上下午]{8,20}(?:公开)?开标(?=[，。；、]))/
const opens =
  /(?:定于|兹定于|将于|于|在)\s*(?=(?:(?:19|20)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s?[年\-/.])[^。；，]{8,40}?[^。；]{0,40}?(?:开标|公开开标|举行开标|开启|进行开标|公开拆封)(?!时间(?:[^，。；]{0,4})(?:另行|待定))|(?:开标|谈判|磋商|询价)(?:会议?|活动)?(?:兹?定于|拟于|将于|安排在)\s*(?=(?:19|20)\d{2}\s?年)|开标(?:大会|会议?|仪式|活动)已?[于在]\s*(?=(?:19|20)\d{2}\s?[年\-/.])[^。；，]{8,60}?(?:举行|召开|进行)|(?<!原)开标(?:时间|日期)?(?:[（(][^）)]*[)）])?(?:及[^。；]{0,20}截止时间)?(?:(?<=时间|日期)|定于|定在|为)\s*(?=(?:19|20)\d{2})|^[\d一二三四五六七八九十]{1,3}[、.．]?\s*开标(?:时间|日期)\s*(?=(?:19|20)\d{2}[年\-/.])/
const sameTime =
  /(?:开标|开启|磋商|谈判|询价)(?:会议?)?于(?:同一|相同)时间|截止[^。；]{0,60}同一时间(?:[、，和]?同一地点)?[^。；，]{0,6}(?:开启|开标)|(?:开标|开启|开标会|响应文件的?开启|首次响应文件的?开启|磋商|谈判|询价)时间[^。；]{0,20}(?:为同一时间|与[^。；]{0,30}(?:截止时间|投标截止)[^。；]{0,10}(?:一致|相同|同一)|同[^。；]{0,14}截止(?:时间)?|即(?:为)?[^。；]{0,10}截止)/

export function daysSaid(sentence: Sentence, put: Put): void {
  const { text } = sentence
  if (/20\d\d|二[〇○零]/.test(text) && /截止|递交|提交|上传|送达|投递|送[至到交]|[送寄]|开标|开启|拆封|开、评|定于/.test(text)) {
    deadlineSaid(sentence, put)
    openingSaid(sentence, put)
  }
  if (/同日|当日/.test(text)) put('openingAt', sameDayIn(sentence), 1)
  put('awardedOn', settledIn(sentence), 1)
  put('awardedOn', chosenIn(sentence), 1)
  if (text.includes('截止') && sameTime.test(text)) put('openingAt', { value: 'same', span: sentence.span }, 0)
}

/** The dates of a part of the sentence, at their places in it. */
const datesOf = ({ text }: Sentence, from: number, to: number) =>
  readDates(text.slice(from, to)).map(({ value, start, end }) => ({ value, start: from + start, end: from + end }))

/** Until when offers are taken; with it when they are opened, where one word says both. */
function deadlineSaid(sentence: Sentence, put: Put): void {
  const { text, span, heading } = sentence
  const handing = /(?:投标|响应|申请|报价)文件(?:的)?(?:递交|提交|接收)/.test(heading)
  const found = deadline.exec(text) ?? submission.exec(text) ?? (handing ? endsAt.exec(text) : null)
  const hit = found ?? before.exec(text) ?? fileBefore.exec(text) ?? fileWithin.exec(text) ?? filesAt.exec(text)
  if (!hit || (/保证金|报名|获取|质疑|异议|购买|提问|答疑/.test(hit[0]) && !/(?:投标|响应|申请)文件|投标截止|开标/.test(hit[0]))) return
  const from = found ? hit.index + hit[0].length : hit.index
  const [first, second] = datesOf(sentence, from, from + 80)
  const chosen = first && second && /^[^，。；]{0,12}(?:至|到|[—–－~～-])\s*$/.test(text.slice(first.end, second.start)) ? second : first
  if (!chosen) return
  const moment = { value: chosen.value, span: within(span, chosen) }
  if (found && /开标时间|同开标|开启时间/.test(found[0])) put('openingAt', moment, 1)
  put('bidDeadline', moment, found ? 2 : 1)
}

/** When offers are opened; with it when the winner is settled, where that is done at once. */
function openingSaid(sentence: Sentence, put: Put): void {
  const { text, span } = sentence
  const settled = held.exec(text)
  const opening = [openingIn(text), settled, heldThen.exec(text)].find((each) => each && !noOpening.test(each[0]))
  const end = settled ? settled.index + settled[0].length : 0
  const decided = settled && /^[、，]?(?:评标[、，和及]*)?定标/.test(text.slice(end)) ? datesOf(sentence, settled.index, end + 8)[0] : undefined
  if (decided) put('awardedOn', { value: decided.value.slice(0, 10), span: within(span, decided) }, 1)
  const date = opening && datesOf(sentence, opening.index, opening.index + opening[0].length + 40)[0]
  if (date) put('openingAt', { value: date.value, span: within(span, date) }, 1)
}

/** What else is told of a day in a sentence that goes on to the opening. */
const noOpening = /发布|公告|公示|预计|暂停(?:招标|采购)/

/** Where the sentence tells of the opening, behind what else it dates. */
function openingIn(text: string): RegExpExecArray | null {
  let found = opens.exec(text)
  for (let tries = 0; found && noOpening.test(found[0]) && tries < 2; tries++) {
    const from = found.index + 4
    const next = opens.exec(text.slice(from))
    if (!next) break
    next.index += from
    found = next
  }
  return found
}

/** `开标时间为当日下午2时`: the hour, on the day that was named last. */
function sameDayIn({ text, span }: Sentence): Found<string> | undefined {
  const said = /(?:开标|谈判|磋商|开启)时间?为?(?:同日|当日)\s*([上下]午)?\s*(\d{1,2})\s*[时点:：]\s*(\d{2})?/.exec(text)
  const day = said && readDates(text.slice(0, said.index)).at(-1)?.value.slice(0, 10)
  if (!said || !day) return undefined
  const hour = Number(said[2]) + (said[1] === '下午' && Number(said[2]) < 12 ? 12 : 0)
  return { value: `${day}T${String(hour).padStart(2, '0')}:${said[3] ?? '00'}`, span: matchSpan(said, span.start) }
}

/** The day that the sentence calls that of the award. */
function settledIn(sentence: Sentence): Found<string> | undefined {
  const called = /[标交](?:日期|时间)/.test(sentence.text) ? calledDay.exec(sentence.text) : null
  const from = called ? called.index + called[0].length : 0
  const day = called && datesOf(sentence, from, from + 24)[0]
  return day ? { value: day.value.slice(0, 10), span: within(sentence.span, day) } : undefined
}

/** The day on which somebody settled who wins. */
function chosenIn(sentence: Sentence): Found<string> | undefined {
  const { text, span } = sentence
  const chosen = text.includes('确定') ? settledOn.exec(text) : null
  const from = chosen ? chosen.index + chosen[0].indexOf(chosen[1]!) : 0
  const day = chosen && datesOf(sentence, from, from + chosen[1]!.length)[0]
  return day ? { value: day.value.slice(0, 10), span: within(span, day) } : undefined
}
