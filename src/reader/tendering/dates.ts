import { matchSpan, type Span } from '../../core/span.ts'
import { around, type Claim, lastMomentIn, momentIn, settle, sourceOf, tellContradiction } from '../notice/claims.ts'
import type { Found, Notice, Section } from '../notice/notice.ts'
import { current } from './changes.ts'
import { beforeChange, type Context, factsOf, proseClaims } from './context.ts'
import type { ProseField } from './sentence.ts'

/** Deadline, opening, award and signature. */
export function putDates(context: Context): void {
  const { notice, draft, kind } = context
  const claims: Record<'bidDeadline' | 'openingAt' | 'awardedOn' | 'signedOn', Claim<string>[]> = {
    bidDeadline: [],
    openingAt: [],
    awardedOn: [],
    signedOn: [],
  }
  for (const fact of factsOf(context, 'bidDeadline', 'openingAt', 'deadlineAndOpening', 'openingPlace', 'awardedOn', 'signedOn')) {
    if (fact.origin === 'row' && notice.tables[fact.table!]!.rows.length > 1 && /标|包/.test(notice.tables[fact.table!]!.columns[0]!.key)) {
      if (fact.row! > 0) continue
    }
    const field = fact.meaning!.field
    const source = sourceOf(fact)
    // a month alone is an example or a plan: `如开标日期为2015年7月的某一天`
    const put = (name: keyof typeof claims, found: Found<string> | undefined) =>
      found && found.value.length > 7 && claims[name].push({ value: found.value, span: found.span, source, fact })
    if (beforeChange.test(around(notice, fact.section)) || (!context.changes && fact.label.key.startsWith('原'))) continue
    if (field === 'bidDeadline') {
      if (/保证金|报名|获取|发售|购买|质疑|异议|答疑|提问/.test(around(notice, fact.section).split('/').at(-1) ?? '') && !/投标|响应|递交/.test(fact.label.key))
        continue
      put('bidDeadline', lastMomentIn(fact.text, fact.value))
      if (fact.label.note && /开标|开启/.test(fact.label.note)) put('openingAt', lastMomentIn(fact.text, fact.value))
    } else if (field === 'openingAt' || field === 'openingPlace') {
      put('openingAt', momentIn(fact.text, fact.value))
      if (fact.label.note && /截止/.test(fact.label.note)) put('bidDeadline', momentIn(fact.text, fact.value))
    } else if (field === 'deadlineAndOpening') {
      put('bidDeadline', lastMomentIn(fact.text, fact.value))
      if (!/^投标截止时间[及、]地点$|^开标截止/.test(fact.label.key)) put('openingAt', lastMomentIn(fact.text, fact.value))
    } else if (field === 'awardedOn') {
      put('awardedOn', momentIn(fact.text, fact.value))
      // `开标、定标日期`
      const { start } = fact.label.span
      if (/开标[、和及与]?$/.test(notice.document.text.slice(Math.max(0, start - 3), start)) || fact.label.key.startsWith('开标'))
        put('openingAt', momentIn(fact.text, fact.value))
    } else if (field === 'signedOn') put('signedOn', momentIn(fact.text, fact.value))
  }
  sectionDates(context, claims)
  for (const field of ['bidDeadline', 'openingAt'] as const) claims[field].push(...hourBeside(context, field, claims[field]))
  const { changes } = context
  if (changes) {
    for (const field of ['bidDeadline', 'openingAt'] as const) {
      const told = proseClaims(context, field).filter((claim) => !planned(notice, claim))
      const holding = current(changes, [...claims[field], ...told, ...changes[field]])
      draft.found(`/${field}`, settle(precise(holding)))
    }
    const moved = draft.has('/openingAt') || changes.bidDeadline.length === 0 ? undefined : follows(notice)
    const deadline = draft.get('/bidDeadline')
    const same = moved || draft.has('/openingAt') ? undefined : context.prose.find(({ field, certainty }) => field === 'openingAt' && certainty === 0)
    if (moved && typeof deadline === 'string' && deadline.length > 10) draft.put('/openingAt', deadline, moved)
    else if (same) draft.put('/openingAt', deadline, same)
    draft.found('/awardedOn', settle(claims.awardedOn))
    return
  }
  const early = kind === 'tender' || kind === 'prequalification' || kind === 'amendment' || kind === 'consultation-notice'
  const deadline =
    settle(precise(claims.bidDeadline)) ??
    (early || kind === 'failure' || kind === 'candidates' || kind === 'award' ? settle(proseSure(context, 'bidDeadline')) : undefined)
  const opening = settle(precise(claims.openingAt)) ?? settle(proseClaims(context, 'openingAt'))
  if (early && opening && !deadline) draft.found('/bidDeadline', sameAs(notice, /截止/, /^(?:同|与)开标时间/, opening.value))
  if (early || kind === 'failure' || kind === 'candidates' || kind === 'award') draft.found('/bidDeadline', deadline)
  draft.found('/openingAt', opening)
  tellContradiction(draft, '/bidDeadline', claims.bidDeadline)
  tellContradiction(draft, '/openingAt', claims.openingAt)
  if (early && deadline && !opening) {
    const same = context.prose.find((claim) => claim.field === 'openingAt' && claim.certainty === 0)
    if (same) draft.put('/openingAt', deadline.value, same)
    else draft.found('/openingAt', sameAs(notice, openingHeading, asDeadline, deadline.value) ?? openedThen(context, deadline.value))
  }
  if (kind === 'award' || kind === 'contract' || kind === 'single-source') {
    const awarded = claims.awardedOn.filter((claim) => claim.fact?.label.key !== '确定时间' || kind === 'award')
    draft.found('/awardedOn', settle(awarded) ?? settle(proseClaims(context, 'awardedOn')))
    tellContradiction(draft, '/awardedOn', awarded)
  }
  draft.found('/signedOn', /^(?:contract|acceptance)$/.test(kind) ? settle(claims.signedOn) : undefined)
  tellContradiction(draft, '/signedOn', claims.signedOn)
}

/** `开标日期：2031年5月6日` and under it `开标时间：9:30`: a day and its hour, each with its own label. */
function hourBeside(context: Context, field: 'bidDeadline' | 'openingAt', claims: readonly Claim<string>[]): Claim<string>[] {
  const [day, ...others] = claims
  if (!day || others.some(({ value }) => value !== day.value) || day.value.length !== 10) return []
  const hours = factsOf(context, field).filter(({ text }) => text.length < 20 && hourAlone.test(text))
  const fact = hours.length === 1 ? hours[0]! : undefined
  const found = fact && momentIn(`${day.value} ${fact.text}`, fact.value)
  return found && found.value.length > 10 ? [{ value: found.value, span: fact.value, source: sourceOf(fact), fact }] : []
}
const hourAlone = /^(?:北京时间)?\s*(?:[上下中]午)?\s*[\d一二三四五六七八九十两]{1,3}\s*[:：时点]/

/** `原定于…开标`: what is no more, though no other day is told. */
const planned = ({ document }: Notice, { span }: Claim<string>): boolean =>
  span !== undefined && /原(?:定|计划|拟|先)[^，。；]{0,6}$/.test(document.text.slice(Math.max(0, span.start - 12), span.start))

const asDeadline = /^(?:同|与)(?:上述)?(?:投标|响应|递交|提交)[^。]{0,12}截止/

/** `开标时间：同投标截止时间` in a cell. */
function openedThen(context: Context, value: string): Found<string> | undefined {
  const fact = factsOf(context, 'openingAt', 'openingPlace').find(({ text }) => asDeadline.test(text))
  return fact && { value, span: fact.value }
}

/** `五、投标截止时间` and under it `同开标时间`. */
function sameAs(notice: Notice, heading: RegExp, said: RegExp, value: string): Found<string> | undefined {
  const line = notice.lines.find(({ text, section }) => text.length < 30 && said.test(text) && section >= 0 && heading.test(notice.sections[section]!.title))
  return line && { value, span: line.span }
}

/** `…延长至乙日，开标时间相应顺延`: the opening goes with the deadline. */
function follows(notice: Notice): Span | undefined {
  for (const { text, span } of notice.lines) {
    const found = /开标(?:时间|日期)?(?:也|均|亦)?(?:相应|同步|随之|一并|同时|作相应)[^，。；]{0,4}(?:顺延|延期|推迟|延长|调整|变更)/.exec(text)
    if (found) return matchSpan(found, span.start)
  }
  return undefined
}

const proseSure = (context: Context, field: ProseField): Claim<string>[] => {
  const claims = proseClaims(context, field).sort((a, b) => b.certainty - a.certainty)
  // a day alone, and elsewhere its hour
  const hour = claims[0]?.value.length === 10 ? claims.find(({ value }) => value.length > 10 && value.startsWith(claims[0]!.value)) : undefined
  return hour ? [hour, ...claims] : claims
}

/** Of claims of one weight, one with an hour before one without. */
const precise = (claims: readonly Claim<string>[]): Claim<string>[] => {
  const body = claims.filter((claim) => claim.source === 'body')
  const withHour = body.filter((claim) => claim.value.length > 10)
  return withHour.length > 0
    ? [...withHour, ...claims.filter((claim) => claim.source !== 'body')]
    : [...claims].sort((a, b) => Number(b.value.length > 10) - Number(a.value.length > 10))
}

const deadlineHeading =
  /^(?!.*(?:保证金|报名|获取|质疑|异议)).*(?:投标|响应|提交|递交|报价|申请)[^/]{0,16}截止(?:时间|日期)|截止时间[^/]{0,10}(?:开标|开启)|^(?:递交|提交|接收)(?:投标|响应|报价|磋商|谈判)[^/]{0,8}文件(?:的)?(?:时间|日期)/
const openingHeading =
  /开标(?:时间|日期)|开标会(?:议)?$|开启(?:时间)?$|^开启|^开标(?!地点|记录|情况|结果|内容|参与|参加|人员|一览|室|现场)|^(?:磋商|谈判|询价)(?:[（(]?开启[）)]?)?(?:时间|日期)/

/** `五、递交投标文件时间及地点 1.时间：2019年…`: what should stand under a heading, on its line. */
function timeInHeading({ document }: Notice, { span }: Section): Found<string> | undefined {
  const found = /^[^：:\d]{4,40}?\s*1\s?[.、．]\s*时\s*间\s*[：:]\s*(?=(?:19|20)\d{2})/.exec(document.text.slice(span.start, span.start + 80))
  if (!found) return undefined
  const start = span.start + found[0].length
  const said = /^[^。；\n]{8,80}?(?=\s+2\s?[.、．]|[。；\n]|$)/.exec(document.text.slice(start, start + 90))?.[0] ?? ''
  return lastMomentIn(said, { start, end: start + said.length })
}

/** Dates that stand under a heading instead of a label: `四、提交投标文件截止时间、开标时间和地点` and then `2022年…（北京时间）`, or `时间：…`. */
function sectionDates({ notice }: Context, claims: Record<'bidDeadline' | 'openingAt', Claim<string>[]>): void {
  for (const section of notice.sections) {
    const isDeadline = deadlineHeading.test(section.title)
    const isOpening = openingHeading.test(section.title)
    if (!isDeadline && !isOpening) continue
    const own = timeInHeading(notice, section)
    if (own) {
      if (isDeadline) claims.bidDeadline.push({ ...own, source: 'body' })
      if (isOpening) claims.openingAt.push({ ...own, source: 'body' })
      continue
    }
    for (const line of notice.lines) {
      if (line.span.start <= section.span.start) continue
      if (line.span.start >= section.end || line.span.start > section.span.start + 400) break
      const label =
        /^(?:\d{1,2}(?:[.．]\d{1,2})?[.、．]?\s*(?=[〇㐀-鿿\ud840-\ufad9]))?(?:时\s*间|开标时间|截止时间|日\s*期)?\s*[：:为]?\s*(?=(?:19|20)\d{2})/.exec(
          line.text,
        )
      if (!label) continue
      const found = lastMomentIn(line.text, line.span)
      if (!found) continue
      if (isDeadline) claims.bidDeadline.push({ ...found, source: 'body' })
      if (isOpening) claims.openingAt.push({ ...found, source: 'body' })
      break
    }
  }
}
