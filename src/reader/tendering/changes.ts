import { firstFrom, inside, type Span, within } from '../../core/span.ts'
import { readDates } from '../../values/dates.ts'
import { readAmounts } from '../../values/money.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import type { Claim } from '../notice/claims.ts'
import { isPlaceholder } from '../notice/names.ts'
import { type Notice, textAt } from '../notice/notice.ts'

/** What an amendment says: where it speaks of changes, and which text tells what was before them. */
export interface Changes {
  area: Span | undefined
  /** In order and apart. */
  superseded: Span[]
  /** Dates after `由…延期至…`, by what their line speaks of. */
  bidDeadline: Claim<string>[]
  openingAt: Claim<string>[]
  /** Amounts after `由…调整为…`, by what their line speaks of. */
  budgetYuan: Claim<string>[]
  ceilingYuan: Claim<string>[]
}

const turn =
  /(?:现|统一|均|已|拟|将)?(?:更正|变更|修改|更改|调整|延期|延长|延后|顺延|推迟|延迟|改)(?:为|至|到)[：:]?|重新(?:公布|确定|核定|发布)为[：:]?|(?:推迟|顺延|延期|延后|调整|变更)[，,]\s?即(?:为|至)?|(?:更正|变更|修改|更改|调整)后(?:的?内容|为|的|信息)?[：:]|^(?:更正|变更|修改|更改|调整)后(?:的?内容)?\s(?=\S)|^现(?:为|改|更正|变更)?[：:]|(?<![〇㐀-鿿\ud840-\ufad9])现(?:更正|变更|修改|更改|调整|改)[^。；：:]{2,40}?为[：:]/g
const old = /^(?:\d{1,2}[.、．]\s*|[（(]\d{1,2}[)）]\s*|[①-⑳]\s*)?["“]?(?:原|更正前|变更前|修改前|更改前|调整前)/
const opensArea = /^(?:更正|变更|澄清|修改|更改|延期|补充)(?:内容|事项|信息|情况|说明)|^(?:现)?(?:更正|变更|澄清|修改)(?:如下|内容如下)/
/** `更正内容：其它公示内容错误。原其它公示内容：…`: a line that goes on with what it was. */
const quotes = /[。；：\s]原[^，。：；]{0,10}(?:公示|公告|内容|信息)(?:内容)?[：:]/
/** `原文件中“开标时间”为：…。2、现更正“开标时间”为：…`: pairs in one paragraph, each with what it was before it. */
const toldOld = /(?<![〇㐀-鿿\ud840-\ufad9])原[^。；：:]{2,40}?为[：:]/
/** `现对公告做以下更正：` */
const announces =
  /(?:作|做|进行|予以)?(?:以下|如下)(?:更正|变更|修改|更改|调整|澄清)[：:]?$|(?:更正|变更|修改|更改|调整|澄清)(?:内容)?如下[：:]?$|^[^。；]{0,40}(?:作|做|进行)出?(?:以下|如下)(?:更正|变更|修改|更改|调整|澄清)[：:]/
const closesArea = /^(?:更正|变更|澄清|公告)日期|^其[他它]补充|^其[他它]事[宜项]|^凡对|^联系(?:方式|人)|^对本次/

/** Reads where an amendment tells of changes. */
export function changesOf(notice: Notice): Changes {
  const area = areaOf(notice)
  const superseded: Span[] = []
  const changes: Changes = { area, superseded, bidDeadline: [], openingAt: [], budgetYuan: [], ceilingYuan: [] }
  const matter = area && matterBefore(notice, area.end)
  if (matter) superseded.push(matter)
  let oldFrom: number | undefined
  let turned = false
  let inRows = false
  for (const line of notice.lines) {
    if (area && (line.span.end <= area.start || line.span.start >= area.end)) continue
    if (old.test(line.text)) oldFrom ??= line.span.start
    if (glued.test(line.text)) pairsOf(line.text, line.span, changes)
    inRows ||= headOfRows.test(line.text)
    if (inRows) superseded.push(...toldTwice(line.text, line.span))
    let from = area ? Math.max(0, area.start - line.span.start) : 0
    const quoted = quotes.exec(line.text)
    if (quoted && quoted.index >= from) {
      const start = line.span.start + quoted.index + 1
      if (line.text.slice(quoted.index).search(turn) < 0) superseded.push({ start, end: line.span.end })
      else oldFrom ??= start
    }
    const sentenceStart = sentencesOf(line.text)
    for (const found of line.text.matchAll(turn)) {
      const at = found.index
      if (at < from) continue
      const place = line.span.start + at
      // `现更正“开标时间”为：` names what it changes itself
      const naming = /^现.{5,}为[：:]$/.test(found[0])
      const before = naming ? line.text.slice(from, at).search(toldOld) : -1
      if (before >= 0) oldFrom ??= line.span.start + from + before
      if (at - from > 4)
        superseded.push({
          start: oldFrom ?? line.span.start + Math.max(from, from > 0 && turned ? clauseStart(line.text, from, at) : sentenceStart(at)),
          end: place,
        })
      else if (oldFrom !== undefined) superseded.push({ start: oldFrom, end: place })
      else if (!turned && area) superseded.push({ start: area.start, end: place })
      oldFrom = undefined
      turned = true
      const own = sentenceStart(at)
      const after = at + found[0].length
      const named = naming ? after : at
      // a sentence that says itself what it changes is read alone
      const about =
        own > from && /截止|开标|开启|保证金|限价|控制价|预算/.test(line.text.slice(own, named))
          ? own
          : (nextMatter(line.text, from, at) ?? Math.max(Math.min(from, own), named - longestMatter))
      datesAfter(line.text, about, named, after, line.span, changes)
      moneyAfter(line.text, about, named, after, line.span, changes)
      from = after
    }
  }
  changes.superseded = joined(superseded)
  return changes
}

/** `更正事项：中标人：甲…更正内容：中标人：乙…`: what was and what is, told under the same labels. */
function matterBefore({ facts }: Notice, end: number): Span | undefined {
  const before = facts.findIndex(({ label, text, origin }) => origin === 'text' && text === '' && /^(?:更正|变更)事项$/.test(label.key))
  const after = before < 0 ? -1 : facts.findIndex(({ label }, at) => at > before + 1 && /^(?:更正|变更)(?:后)?内容$/.test(label.key))
  if (after < 0) return undefined
  const was = new Set(facts.slice(before + 1, after).map(({ label }) => label.key))
  const again = facts.slice(after + 1).some(({ label }) => label.span.start < end && was.has(label.key) && meaningOf(label.key) !== undefined)
  return again ? { start: facts[before]!.label.span.end, end: facts[after]!.label.span.start } : undefined
}

/** A value changed twice is spoken of once: `截止时间原定甲日，第一次变更为乙日，现变更为丙日`. */
function sentencesOf(text: string): (at: number) => number {
  const starts = [0, ...Array.from(text.matchAll(/[。；]/g), ({ index }) => index + 1)]
  return (at) => starts[firstFrom(starts, at + 2, (start) => start) - 1]!
}

/** `控制价由甲元修改为乙元，其中措施费由丙元修改为丁元`: after a change in the same sentence another matter, named before what it was. */
function nextMatter(text: string, from: number, at: number): number | undefined {
  const found =
    from > 0
      ? /[，,、]\s?(?:其中|同时|并将?|且|将|及)?(?=[〇㐀-鿿\ud840-\ufad9][^，,。；]{2,30}?(?:由|从|原为?)[：:]?\s?[“"￥¥\d])/.exec(text.slice(from, at))
      : null
  return found ? from + found.index : undefined
}

/** `更正前内容更正后内容1投标截止时间甲日乙日`: a table that lost its cells; of two days in a row the second holds. */
function pairsOf(text: string, span: Span, changes: Changes): void {
  const dates = readDates(text)
  for (let index = 0; index + 1 < dates.length; index++) {
    const [before, after] = [dates[index]!, dates[index + 1]!]
    if (/[〇㐀-鿿\ud840-\ufad9]/.test(text.slice(before.end, after.start).replace(/[（(]北京时间[)）]/g, ''))) continue
    const about = text.slice(Math.max(0, before.start - 40), before.start)
    const claim: Claim<string> = { value: after.value, span: within(span, after), source: 'body' }
    if (!/截止|开标|开启/.test(about) || /保证金|获取|报名|质疑/.test(about)) continue
    changes.superseded.push(within(span, before))
    if (/截止/.test(about)) changes.bidDeadline.push(claim)
    if (/开标|开启/.test(about)) changes.openingAt.push(claim)
    index++
  }
}

/** The head of a table of changes that was written as lines. */
const headOfRows = /(?:更正|变更|修改|更改)前(?:的?内容)?\s+(?:更正|变更|修改|更改)后(?:的?内容)?$|原文\s+(?:修改|更正|变更)为$/

/** `…于甲日前提交  …于乙日前提交`: a day, and another behind the same words or right behind it; the first was before the change. */
function toldTwice(text: string, span: Span): Span[] {
  const dates = readDates(text)
  return dates.slice(0, -1).flatMap((before, at) => {
    const after = dates[at + 1]!
    const [said, again] = [before, after].map(({ start, end }) => text.slice(Math.max(0, start - 2), start) + text.slice(end, end + 2))
    return said === again || text.slice(before.end, after.start).trim() === '' ? [within(span, before)] : []
  })
}

/** As far back from a change its sentence tells what is changed. */
const longestMatter = 1000

const glued = /(?:更正|变更)前(?:内容)?(?:更正|变更)后(?:内容)?\s*\d/

/** After a first change the next clause speaks of another: `开标时间变更为甲，开标地点变更为乙`. */
function clauseStart(text: string, from: number, at: number): number {
  const said = text.slice(from, at + 1)
  const clause = from + Math.max(...[...'，。；'].map((end) => said.lastIndexOf(end) + 1))
  return clause > from && /[〇㐀-鿿\ud840-\ufad9]{2}/.test(text.slice(clause, at)) ? clause : from
}

function datesAfter(text: string, from: number, at: number, after: number, span: Span, changes: Changes): void {
  const date = readDates(text.slice(after, after + 60))[0]
  const about = text.slice(from, at) + text.slice(after, after + (date?.start ?? 0))
  const again = !date || date.start > 24 ? saidAgain.exec(text.slice(after, after + 90)) : null
  if (again) datesAfter(text, after, after + again[0].length, after + again[0].length, span, changes)
  if (!date || date.start > 24) return
  const claim: Claim<string> = { value: date.value, span: inside(span, after + date.start, after + date.end), source: 'body' }
  if (/保证金|获取|报名|发售|下载|澄清截止|质疑/.test(about.replace(paying, '保证金')) && !/开标|投标截止|递交/.test(about.replace(paying, ''))) return
  if (/截止|递交|提交|投标时间|投标文件/.test(about)) changes.bidDeadline.push(claim)
  if (/开标|开启/.test(about)) changes.openingAt.push(claim)
}

/** `…现更改为“投标文件递交的截止时间及开标时间（投标截止时间，下同）为…`: what is changed is named again before what it is now. */
const saidAgain = /^\s?[“"]?[^。；“”]{0,60}?(?:截止|开标|开启|递交|提交)[^。；，“”]{0,24}?(?:[（(][^（）()]{0,24}[)）])?(?:为|[：:])\s?(?=(?:19|20)\d{2})/

function moneyAfter(text: string, from: number, at: number, after: number, span: Span, changes: Changes): void {
  const about = text.slice(from, at)
  const field = /限价|控制价|拦标价/.test(about) ? 'ceilingYuan' : /预算/.test(about) ? 'budgetYuan' : undefined
  const amount = field && readAmounts(text.slice(after, after + 40))[0]
  if (!field || amount?.type !== 'money' || amount.basis !== 'unit' || amount.start > 10 || /标段|包|标项/.test(about)) return
  changes[field].push({ value: amount.yuan, span: inside(span, after + amount.start, after + amount.end), source: 'body' })
}

/** `投标保证金递交截止时间` is no deadline of bids. */
const paying = /(?:投标|竞标|磋商|谈判)?保证金(?:的)?(?:递交|缴纳|交纳|提交|到账|缴存)/g

function areaOf(notice: Notice): Span | undefined {
  let start: number | undefined
  for (const fact of notice.facts) {
    const field = fact.meaning?.field
    if (field === 'change' && fact.origin !== 'row' && !fact.summary && !isPlaceholder(fact.text)) {
      start = fact.label.span.start
      break
    }
  }
  for (const { title, span } of notice.sections)
    if (opensArea.test(title) && (start === undefined || span.start < start) && !emptyAfter(textAt(notice, span))) start = span.start
  for (const { text, span } of notice.lines) {
    if (start !== undefined) break
    const told = announces.exec(text)
    if (told) start = span.start + told.index + told[0].length
  }
  if (start === undefined) return undefined
  let end = notice.body.end
  for (const line of notice.lines) {
    if (line.span.start <= start) continue
    if (closesArea.test(line.text.replace(/^(?:[一二三四五六七八九十]{1,2}[、.．]|\d{1,2}[、.．])\s*/, ''))) {
      end = line.span.start
      break
    }
  }
  return { start, end }
}

/** `三、更正内容：/`: what is changed stands elsewhere. */
const emptyAfter = (heading: string): boolean => {
  const colon = heading.search(/[：:]/)
  return colon >= 0 && isPlaceholder(heading.slice(colon + 1))
}

/** The same places, in order and apart. */
function joined(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const { start, end } of spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else apart.push({ start, end })
  }
  return apart
}

export function isSuperseded({ superseded }: Changes, place: number): boolean {
  const span = superseded[firstFrom(superseded, place + 1, ({ start }) => start) - 1]
  return span !== undefined && place < span.end
}

/** Of the claims of an amendment those that still hold: the last that stands among the changes, else what is outside. */
export function current(changes: Changes, claims: readonly Claim<string>[]): Claim<string>[] {
  const holding = claims.filter((claim) => !claim.span || !isSuperseded(changes, claim.span.start))
  const { area } = changes
  if (!area) return holding
  const inside = holding.filter((claim) => claim.span && claim.span.start >= area.start && claim.span.start < area.end)
  return inside.length > 0 ? [inside.reduce((last, claim) => (claim.span!.start >= last.span!.start ? claim : last))] : holding
}
