import type { Kind, Method } from '../../schemas/record.ts'
import type { Span } from '../core/span.ts'
import { type Changes, changesOf, current, isSuperseded } from './changes.ts'
import { amountsOf, around, type Claim, lastMomentIn, momentIn, priceIn, settle, sourceOf, tellContradiction } from './claims.ts'
import { codeIn, codeInSentence } from './codes.ts'
import type { Classification, DomainReader } from './domain.ts'
import { Draft } from './draft.ts'
import { methodOf } from './kinds.ts'
import { lotOf, meaningOf } from './lexicon/meanings.ts'
import { lotsOf } from './lots.ts'
import { addressIn, endsAsOrganisation, isPerson, isPlaceholder, nameIn, namesIn, phoneIn } from './names.ts'
import type { Fact, Found, Notice } from './notice.ts'
import { type PartyFact, partiesOf } from './parties.ts'
import { type ProseClaim, type ProseField, proseOf } from './prose.ts'
import { isDivided, type Scope, scopeAt, scopesOf } from './scopes.ts'
import { captionBefore, chosenOffers, type Offer, offersOf } from './suppliers.ts'

/** Procurement and the tendering of construction works. */
export const readTendering: DomainReader = (notice, what) => (what.kind.value === 'intention' ? readIntentions(notice) : [readOne(notice, what)])

/** Everything that several rules look at. */
interface Context {
  notice: Notice
  kind: Kind
  draft: Draft
  scopes: Scope[]
  prose: ProseClaim[]
  parties: PartyFact[]
  /** Of an amendment only. */
  changes?: Changes
}

function readOne(whole: Notice, what: Classification): Draft {
  const draft = new Draft()
  const changes = what.kind.value === 'amendment' ? changesOf(whole) : undefined
  const notice = changes ? { ...whole, facts: whole.facts.filter((fact) => !isSuperseded(changes, fact.value.start)) } : whole
  const context: Context = {
    notice,
    kind: what.kind.value,
    draft,
    scopes: scopesOf(notice),
    prose: proseOf(notice),
    parties: partiesOf(notice),
    ...(changes && { changes }),
  }
  putParties(context)
  putOwnContact(context)
  putCode(context)
  putName(context)
  putMethod(context)
  putMoney(context)
  putDates(context)
  putSuppliers(context)
  putFailure(context)
  return draft
}

/** Facts outside of rows whose label names the field. */
function* factsOf({ notice }: Pick<Context, 'notice'>, ...fields: string[]): Generator<Fact> {
  for (const fact of notice.facts) {
    if (fact.text === '') continue
    const field = meaningOf(fact.label.key)?.field
    if (field && fields.includes(field)) yield fact
  }
}

const proseClaims = ({ prose }: Context, field: ProseField): Claim<string>[] =>
  prose.filter((claim) => claim.field === field && claim.certainty > 0).map((claim) => ({ ...claim, source: 'prose' }))

const beforeChange = /更正前|变更前|原公告内容|原招标|修改前|^原/

// ── parties ──

const weakBuyer =
  /^(?:建设单位|项目业主|业主|业主单位|项目单位|项目法人|使用单位|委托单位|委托人|委托方|发包人|发包单位|需求单位|采购需求单位|预算单位|主管预算单位|甲方|建设人|项目业主单位)/

function putParties(context: Context): void {
  for (const role of ['buyer', 'agency'] as const) {
    const facts = context.parties.filter((fact) => fact.role === role)
    const names: Claim<string>[] = []
    const weak: Claim<string>[] = []
    for (const fact of facts) {
      if (fact.attribute !== 'name') continue
      const found = uniqueName(fact.text, fact.span)
      if (!found) continue
      const claim: Claim<string> = { ...found, source: sourceOf(fact.fact), fact: fact.fact }
      if (role === 'agency' && (/^(?:本项目|采购人|自行|无代理)/.test(found.value) || !/公司|中心|机构|局|所|院|办|室|处|站|行|会|社/.test(found.value)))
        continue
      if (role === 'buyer' && weakBuyer.test(fact.fact.label.key)) weak.push(claim)
      else names.push(claim)
    }
    for (const fact of context.notice.facts) {
      if (fact.origin !== 'row') continue
      const meaning = meaningOf(fact.label.key)
      if (meaning?.role !== role) continue
      if (meaning.attribute === 'name') {
        const found = nameIn(fact.text, fact.value)
        if (found) names.push({ ...found, source: 'row', fact })
      }
    }
    const prose = proseClaims(context, role)
    const chosen =
      settle([...names.filter(looksLikeBody), ...names.filter((name) => !looksLikeBody(name))]) ??
      settle(weak) ??
      settle(prose) ??
      (role === 'agency' ? asClaim(signedAgency(context)) : undefined)
    if (!chosen) {
      putAttributes(context, role, facts)
      continue
    }
    const whole = role === 'agency' || role === 'buyer' ? fuller(chosen, prose) : chosen
    context.draft.found(`/${role}/name`, whole)
    if (isPerson(whole.value)) context.draft.put(`/${role}/person`, true, whole)
    tellContradiction(context.draft, `/${role}/name`, names)
    putAttributes(context, role, facts)
  }
}

/** What stands in the only contact block belongs to a buyer who tenders without an agency. */
function putOwnContact({ notice, draft, kind }: Context): void {
  if (!draft.has('/buyer/name') || draft.has('/agency/name') || draft.has('/buyer/phone') || draft.has('/buyer/address') || kind !== 'tender') return
  const own = (attribute: string) => notice.facts.filter((fact) => fact.origin !== 'row' && meaningOf(fact.label.key)?.attribute === attribute)
  const phones = own('phone')
  if (
    phones.length !== 1 ||
    meaningOf(phones[0]!.label.key)?.role ||
    /监督|投诉|质疑|异议|报名|技术/.test(phones[0]!.label.key + around(notice, phones[0]!.section))
  )
    return
  draft.found('/buyer/phone', phoneIn(phones[0]!.text, phones[0]!.value))
  const [address, ...more] = own('address').filter((fact) => /联系地址|^地址|通讯地址/.test(fact.label.key))
  if (address && more.length === 0) draft.found('/buyer/address', addressIn(address.text, address.value))
}

const asClaim = (found: Found<string> | undefined): Claim<string> | undefined => found && { ...found, source: 'prose' }

/** An agency that only signs, under the buyer: `某某合作社` and then `某某工程管理咨询有限公司`. */
function signedAgency({ notice, draft }: Context): Found<string> | undefined {
  const last = notice.lines.slice(-6)
  const at = last.findIndex(({ text }) => text.replace(/\s+/g, '') === draft.get('/buyer/name'))
  const line = at >= 0 ? last[at + 1] : undefined
  return line && /^[\p{Script=Han}（）()\s]{4,30}(?:咨询|招标|代理|项目管理|工程管理|造价)[\p{Script=Han}（）()\s]{0,10}公司$/u.test(line.text)
    ? nameIn(line.text, line.span)
    : undefined
}

const looksLikeBody = (claim: Claim<string>) => endsAsOrganisation(claim.value)

/** A body named twice over in one value, or repeated with commas, is one. */
function uniqueName(text: string, span: Span): Found<string> | undefined {
  const names = namesIn(text, span)
  if (names.length > 1 && names.every((name) => name.value === names[0]!.value)) return names[0]
  return nameIn(text, span)
}

/** A label cut short by the template is completed by the sentence that names the body in full. */
const fuller = (chosen: Claim<string>, prose: readonly Claim<string>[]): Claim<string> =>
  !endsAsOrganisation(chosen.value) && !isPerson(chosen.value)
    ? (prose.find((claim) => claim.value.startsWith(chosen.value) && endsAsOrganisation(claim.value)) ?? chosen)
    : chosen

function putAttributes(context: Context, role: 'buyer' | 'agency', facts: readonly PartyFact[]): void {
  const of = (attribute: PartyFact['attribute'], parse: (text: string, span: Span) => Found<string> | undefined): Claim<string>[] => {
    const claims: (Claim<string> & { certainty: number })[] = []
    for (const fact of facts) {
      if (fact.attribute !== attribute) continue
      const found = parse(fact.text, fact.span)
      if (found) claims.push({ ...found, source: sourceOf(fact.fact), certainty: fact.certainty })
    }
    return claims
  }
  const phones = of('phone', phoneIn)
  const persons = of('person', phoneIn)
  context.draft.found(`/${role}/address`, settle(of('address', addressIn)))
  context.draft.found(`/${role}/phone`, settle(phones) ?? settle(persons))
}

// ── code, name, method ──

function putCode(context: Context): void {
  const { draft, notice } = context
  const strong: Claim<string>[] = []
  const weak: Claim<string>[] = []
  for (const fact of factsOf(context, 'projectCode', 'weakCode')) {
    const found = codeIn(fact.text, fact.value)
    if (!found) continue
    const { key } = fact.label
    if (fact.origin === 'row' && (key === '编号' || notice.tables[fact.table!]!.rows.length > 1)) continue
    if (key === '编号' && (found.value.length < 5 || losesTo(notice, fact))) continue
    const claim: Claim<string> = { ...found, source: sourceOf(fact), fact }
    if (
      meaningOf(key)?.field === 'weakCode' ||
      key === '编号' ||
      (notice.title?.span && fact.value.start < notice.title.span.end && fact.value.start >= notice.title.span.start)
    )
      weak.push(claim)
    else strong.push(claim)
  }
  const body = strong.filter((claim) => claim.source !== 'summary')
  const joined = joinCodes(body)
  draft.found('/projectCode', joined ?? settle(strong) ?? agencyLast(weak) ?? codeInBrackets(context) ?? codeInSentences(notice))
}

const codeInSentences = (notice: Notice): Found<string> | undefined => {
  for (const { text, span } of notice.lines.slice(0, 30)) {
    const found = /编号|[（(][A-Z]{2}/.test(text) ? codeInSentence(text, span) : undefined
    if (found) return found
  }
  return undefined
}

const losesTo = (notice: Notice, fact: Fact) => /证|合同|监管|索引|发布|文件/.test(around(notice, fact.section)) || fact.section > 6

/** 委托代理编号 serves only where there is no other. */
const agencyLast = (weak: Claim<string>[]) => settle(weak.filter((claim) => !/代理/.test(claim.fact!.label.key))) ?? settle(weak)

/** Codes under the same label, one after the other, belong together; else the first counts. */
function joinCodes(claims: Claim<string>[]): Claim<string> | undefined {
  return settle(claims)
}

/** `…项目（ABC-2020-01）公告`: a code in brackets in the title. */
function codeInBrackets({ notice }: Context): Found<string> | undefined {
  for (const title of [notice.title, notice.heading]) {
    if (!title?.span) continue
    const found = /[（(【[]\s*(?:项目编号|招标编号|采购编号|编号)?\s*[:：]?\s*([A-Za-z][\w.\-—–/〔〕[\]（）()]{5,40}?)\s*[)）】\]](?=[^)）】\]]*$)/.exec(
      title.value,
    )
    if (found && /\d{3}/.test(found[1]!)) {
      const at = notice.document.text.indexOf(found[1]!, title.span.start)
      if (at >= 0 && at < title.span.end + 200) return { value: found[1]!, span: { start: at, end: at + found[1]!.length } }
    }
  }
  return undefined
}

const nameEnd = /(?:\s*[（(](?:项目编号|招标编号|采购编号|编号|以下简称)[^）)]*[)）]?)$/

/** `某工程（某工程）`: a name that its bracket repeats. */
function once(text: string): string {
  const open = text.search(/[（(]/)
  return open > 4 && text.slice(open + 1).replace(/[)）]\s*$/, '') === text.slice(0, open) ? text.slice(0, open) : text
}

/** A bracket that never closes is cut off with what it holds. */
function withoutOpen(text: string): string {
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('))
  return open > 4 && !/[)）]/.test(text.slice(open)) ? text.slice(0, open) : text
}

function projectNameIn(text: string, span: Span): Found<string> | undefined {
  let to = text.length
  const newline = text.indexOf('\n')
  if (newline > 3) to = newline
  const stop =
    /[；;。]|以[^，。]{2,40}(?:号|文)[^，。]{0,6}(?:批准|核准|备案)|[，,]\s*(?=(?:项目编号|招标编号|采购编号|编号|预算)[：:])|\s?(?:[（(](?:招标)?项目名称(?:及标段)?[)）])?\s?(?:已由|已经|业经|由[^，。]{2,40}批准|(?<![、和及与])经[^，。]{2,40}批准|[，,]已|(?:现)?(?:组织)?进行(?:国内)?(?:公开|邀请|竞争性|询价)|组织(?:公开)?(?:招标|采购))|[（(](?:招标)?项目名称(?:及标段)?[)）]/.exec(
      text.slice(0, to),
    )
  if (stop && stop.index > 3) to = stop.index
  const inner = once(withoutOpen(text.slice(0, to).replace(nameEnd, '')))
  const value = inner
    .replace(/\s+/g, inner.match(/[A-Za-z]{2,} [A-Za-z]{2,}/) ? ' ' : '')
    .trim()
    .replace(/^[：:、]+|[，,、：:.（(]+$/g, '')
  if (value.length < 3 || value.length > 200 || isPlaceholder(value) || /^(?:已由|由|经|已经)[^，]{2,}/.test(value)) return undefined
  return { value, span: { start: span.start, end: span.start + inner.trimEnd().length } }
}

function putName(context: Context): void {
  const { notice, draft } = context
  const claims: Claim<string>[] = []
  for (const fact of factsOf(context, 'projectName')) {
    if (
      fact.origin === 'row' &&
      (notice.tables[fact.table!]!.rows.length > 1 || fact.label.key === '项目' || /业绩|人员/.test(captionBefore(notice, notice.tables[fact.table!]!)))
    )
      continue
    if (/业绩|奖项/.test(around(notice, fact.section))) continue
    if (fact.label.key === '采购项目' && fact.text.length > 60) continue
    const found = projectNameIn(fact.text, fact.value)
    if (found && !/^(?:及|的|、)/.test(found.value)) claims.push({ ...found, source: sourceOf(fact), fact })
  }
  // a contract has a name of its own; the project's counts where it is given
  const ofProject = claims.filter(({ fact }) => fact?.label.key !== '合同名称')
  const body = (ofProject.length > 0 ? ofProject : claims).filter((claim) => claim.source !== 'summary')
  const prose = proseClaims(context, 'projectName')
  const chosen =
    settle(body) ?? settle(claims) ?? prose.find((claim) => (claim as unknown as ProseClaim).certainty === 2) ?? titleOrSentence(fromTitle(notice), prose[0])
  if (chosen) draft.found('/projectName', unwrapped(notice, chosen))
  tellContradiction(draft, '/projectName', claims)
}

/** A name that goes on on the next line, as the title shows. */
function unwrapped(notice: Notice, name: Claim<string> | Found<string>): Found<string> {
  const index = notice.lines.findIndex(({ span }) => name.span !== undefined && name.span.end === span.end && name.span.start >= span.start)
  const next = index >= 0 ? notice.lines[index + 1] : undefined
  if (!next || next.text.length > 40 || /[：:]/.test(next.text)) return name
  const whole = name.value + next.text.replace(/\s+/g, '')
  const titles = [notice.title, notice.heading].map((title) => title?.value.replace(/\s+/g, '') ?? '')
  return titles.some((title) => title.includes(whole)) ? { value: whole, span: { start: name.span!.start, end: next.span.end } } : name
}

const ways = /公开招标|邀请招标|竞争性谈判|竞争性磋商|询价|单一来源/g

/** The title names the project, unless a sentence names the same without the way it is bought. */
const titleOrSentence = (title: Found<string> | undefined, sentence: Found<string> | undefined): Found<string> | undefined =>
  title && sentence && title.value !== sentence.value && title.value.replace(ways, '') === sentence.value ? sentence : (title ?? sentence)

const tail =
  /(?:[（(【[]?(?:第?[一二三四五六七八九十\d]+次|重新|[二三四]次)[)）】\]]?)?(?:的)?(?:(?:国内|电子|网上)?(?:公开招标|邀请招标|竞争性谈判|竞争性磋商|询价|单一来源|公开比选|比选|遴选|协议供货|框架协议|公开询价|招标|采购|施工招标|采购招标)?(?:采购)?(?:及)?(?:资格预审|预审)?(?:结果|中标候选人|成交候选人|中标结果|成交结果|中标|成交|候选人|评标结果|预中标|拟中标|开标|废标|流标|终止|更正|变更|澄清|答疑|补遗|延期|修改|补充|合同|意向|征求意见|失败|单一来源|采购文件|招标文件|招标)*(?:的)?(?:公告|公示|通知|函|邀请书?|记录表?|交易公告|发包公告|公告表|公示表|信息|预告|说明|纪要|变更公告|更正公告|更正|公))+(?:[（(【[][^）)】\]]{0,20}[)）】\]])?$/

/** The project that a title names: without what the notice does, who publishes it, and the code. */
function fromTitle(notice: Notice): Found<string> | undefined {
  for (const title of [notice.title, notice.heading]) {
    if (!title?.span) continue
    let value = title.value.replace(/\s+/g, '').replace(/^(?:关于|【[^】]*】|\[[^\]]*\])+/, '')
    value = value.replace(/[（(](?:项目|招标|采购)?编号[^）)]*[)）].*$/, '').replace(/[（(【[][A-Za-z][\w.\-—–/]{5,}[)）】\]]/g, '')
    for (let before = ''; before !== value; ) {
      before = value
      value = value.replace(tail, '')
    }
    value = value.replace(/[-—_]+$/, '').replace(/(?:的)$/, '')
    const about = /^.{4,40}?(?:公司|中心|局|院|所|办公室|委员会|委|站|处|政府|学|校|队|厅|部|会|馆|社|社区|办|场)(?:本级)?关于(.{4,})$/.exec(value)
    if (about) value = about[1]!
    value = once(value)
    if (value.length >= 5 && value !== title.value) return { value, span: title.span }
  }
  return undefined
}

function putMethod(context: Context): void {
  const { notice, draft } = context
  const claims: { value: Method | undefined; place: Omit<Found<unknown>, 'value'> }[] = []
  for (const fact of factsOf(context, 'method')) {
    const value = methodWord(fact.text.slice(0, 60).replace(/□\s?[\p{Script=Han}]+/gu, ''))
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
  const sentence =
    /(?:现|决定|进行|采用|采取|以|实行|方式为|方式[:：]|组织|通过|实施|的|国内|本次|电子|开展|工程|项目)\s*[^，。；：:]{0,12}?(公开招标|邀请招标|竞争性谈判|竞争性磋商|单一来源|询价|公开比选|比选|遴选|框架协议)/.exec(
      body,
    )
  if (sentence) {
    const at = notice.body.start + sentence.index + sentence[0].length - sentence[1]!.length
    claims.push({ value: methodWord(sentence[1]!), place: { span: { start: at, end: at + sentence[1]!.length } } })
  }
  const first = claims.find((claim) => claim.value)
  if (first) draft.found('/method', { ...first.place, value: first.value })
  else {
    for (const line of notice.lines.slice(0, 40)) {
      if (line.text.length > 60) continue
      const value = /^(?:.{0,30})(公开招标|邀请招标|竞争性谈判|竞争性磋商|单一来源|询价)(?:公告|采购公告|文件|邀请|招标公告)?$/.test(line.text)
        ? methodWord(line.text)
        : undefined
      if (value) {
        draft.put('/method', value, line.span)
        break
      }
    }
  }
}

const methodWord = (text: string): Method | undefined => methodOf('procurement', text, '')

// ── money ──

/** Another lot has a value of its own under the same label. */
const shared = (notice: Notice, { lot, label }: Fact): boolean =>
  notice.facts.some((other) => other.lot !== undefined && other.lot !== lot && other.label.key === label.key)

function putMoney(context: Context): void {
  const { notice, draft, scopes, kind } = context
  const budget: Claim<string>[] = []
  const ceiling: Claim<string>[] = []
  for (const fact of factsOf(context, 'budgetYuan', 'ceilingYuan', 'budgetAndCeiling')) {
    if (fact.origin === 'row' && notice.tables[fact.table!]!.rows.length > 1 && !isTotalRow(notice, fact)) continue
    if (fact.origin === 'row' && lotRow(notice, fact)) continue
    if (fact.origin !== 'row' && ((fact.lot !== undefined && (isDivided(scopes) || shared(notice, fact))) || (scopeAt(scopes, fact) && isDivided(scopes))))
      continue
    if (beforeChange.test(fact.label.key)) continue
    const money = amountsOf(fact.label, fact.text).filter((amount) => amount.type === 'money')
    const first = money.find((amount) => amount.type === 'money' && !/^0(?:\.0*)?$/.test(amount.yuan))
    if (first?.type !== 'money') continue
    if (first.basis === 'alone' && first.start > 6) continue
    const prefix = fact.text.slice(0, first.start)
    if (/每[\p{Script=Han}]{1,6}[^，。；]{0,14}$/u.test(prefix)) continue
    if (lotOf(prefix.replace(/[：:\s]+$/, '')) !== undefined && money.length > 1) continue
    const claim: Claim<string> = {
      value: first.yuan,
      span: { start: fact.value.start + first.start, end: fact.value.start + first.end },
      source: sourceOf(fact),
      fact,
    }
    const field = meaningOf(fact.label.key)!.field
    const both =
      field === 'budgetAndCeiling' ||
      (field === 'budgetYuan' && fact.label.note !== undefined && /最高限价|控制价/.test(fact.label.note)) ||
      (field === 'ceilingYuan' && fact.label.note !== undefined && /预算/.test(fact.label.note))
    if (both || field === 'budgetYuan') budget.push(claim)
    if (both || field === 'ceilingYuan') ceiling.push(claim)
  }
  if (kind === 'contract' || kind === 'acceptance') ceiling.length = 0
  if (context.changes) {
    draft.found('/budgetYuan', settle(current(context.changes, [...budget, ...proseClaims(context, 'budgetYuan'), ...context.changes.budgetYuan])))
    draft.found('/ceilingYuan', settle(current(context.changes, [...ceiling, ...proseClaims(context, 'ceilingYuan'), ...context.changes.ceilingYuan])))
    return
  }
  draft.found('/budgetYuan', settle(budget) ?? settle(proseClaims(context, 'budgetYuan').filter(outsideLots(scopes))))
  draft.found('/ceilingYuan', settle(ceiling) ?? settle(proseClaims(context, 'ceilingYuan').filter(outsideLots(scopes))))
  tellContradiction(draft, '/budgetYuan', budget)
  tellContradiction(draft, '/ceilingYuan', ceiling)
}

const outsideLots = (scopes: readonly Scope[]) => (claim: Claim<string>) =>
  !isDivided(scopes) || !scopes.some((scope) => claim.span && claim.span.start >= scope.start && claim.span.start < scope.end)

const isTotalRow = (notice: Notice, fact: Fact) => {
  const row = notice.tables[fact.table!]!.rows[fact.row!]!
  return /^(?:合计|总计)/.test(notice.document.text.slice(row.span.start, row.span.end).trim())
}

const lotRow = (notice: Notice, fact: Fact) => {
  const table = notice.tables[fact.table!]!
  return table.rows.length > 1 && table.columns.some((column) => ['lotNo', 'lotName'].includes(meaningOf(column.key)?.field ?? ''))
}

// ── dates ──

function putDates(context: Context): void {
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
    const field = meaningOf(fact.label.key)!.field
    const source = sourceOf(fact)
    const put = (name: keyof typeof claims, found: Found<string> | undefined) => found && claims[name].push({ ...found, source, fact })
    if (beforeChange.test(around(notice, fact.section))) continue
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
    } else if (field === 'awardedOn') put('awardedOn', momentIn(fact.text, fact.value))
    else if (field === 'signedOn') put('signedOn', momentIn(fact.text, fact.value))
  }
  sectionDates(context, claims)
  const { changes } = context
  if (changes) {
    for (const field of ['bidDeadline', 'openingAt'] as const) {
      const holding = current(changes, [...claims[field], ...proseClaims(context, field), ...changes[field]])
      draft.found(`/${field}`, settle(precise(holding)))
    }
    const moved = draft.has('/openingAt') || changes.bidDeadline.length === 0 ? undefined : follows(notice)
    const deadline = draft.get('/bidDeadline')
    if (moved && typeof deadline === 'string' && deadline.length > 10) draft.put('/openingAt', deadline, moved)
    draft.found('/awardedOn', settle(claims.awardedOn))
    return
  }
  const early = kind === 'tender' || kind === 'prequalification' || kind === 'amendment' || kind === 'consultation-notice'
  const deadline = settle(precise(claims.bidDeadline)) ?? (early ? settle(proseSure(context, 'bidDeadline')) : undefined)
  const opening = settle(precise(claims.openingAt)) ?? settle(proseClaims(context, 'openingAt'))
  if (early || kind === 'failure') draft.found('/bidDeadline', deadline)
  draft.found('/openingAt', opening)
  tellContradiction(draft, '/bidDeadline', claims.bidDeadline)
  tellContradiction(draft, '/openingAt', claims.openingAt)
  if (early && deadline && !opening) {
    const same = context.prose.find((claim) => claim.field === 'openingAt' && claim.certainty === 0)
    if (same) draft.put('/openingAt', deadline.value, same)
  }
  if (kind === 'award' || kind === 'contract' || kind === 'single-source') {
    const awarded = claims.awardedOn.filter((claim) => claim.fact?.label.key !== '确定时间' || kind === 'award')
    draft.found('/awardedOn', settle(awarded) ?? settle(proseClaims(context, 'awardedOn')))
    tellContradiction(draft, '/awardedOn', awarded)
  }
  draft.found('/signedOn', /^(?:contract|acceptance)$/.test(kind) ? settle(claims.signedOn) : undefined)
  tellContradiction(draft, '/signedOn', claims.signedOn)
}

/** `…延长至乙日，开标时间相应顺延`: the opening goes with the deadline. */
function follows(notice: Notice): Span | undefined {
  for (const { text, span } of notice.lines) {
    const found = /开标(?:时间|日期)?(?:也|均|亦)?(?:相应|同步|随之|一并|同时|作相应)[^，。；]{0,4}(?:顺延|延期|推迟|延长|调整|变更)/.exec(text)
    if (found) return { start: span.start + found.index, end: span.start + found.index + found[0].length }
  }
  return undefined
}

const proseSure = (context: Context, field: ProseField): Claim<string>[] => {
  const claims = proseClaims(context, field) as (Claim<string> & { certainty: number })[]
  return [...claims].sort((a, b) => b.certainty - a.certainty)
}

/** Of claims of one weight, one with an hour before one without. */
const precise = (claims: readonly Claim<string>[]): Claim<string>[] => {
  const body = claims.filter((claim) => claim.source === 'body')
  const withHour = body.filter((claim) => claim.value.length > 10)
  return withHour.length > 0
    ? [...withHour, ...claims.filter((claim) => claim.source !== 'body')]
    : [...claims].sort((a, b) => Number(b.value.length > 10) - Number(a.value.length > 10))
}

const deadlineHeading = /^(?!.*(?:保证金|报名|获取|质疑|异议)).*(?:投标|响应|提交|递交|报价|申请)[^/]{0,16}截止(?:时间|日期)|截止时间[^/]{0,10}(?:开标|开启)/
const openingHeading = /开标(?:时间|日期)|开启(?:时间)?$|^开启|^开标/

/** Dates that stand under a heading instead of a label: `四、提交投标文件截止时间、开标时间和地点` and then `2022年…（北京时间）`, or `时间：…`. */
function sectionDates({ notice }: Context, claims: Record<'bidDeadline' | 'openingAt', Claim<string>[]>): void {
  for (const section of notice.sections) {
    const isDeadline = deadlineHeading.test(section.title)
    const isOpening = openingHeading.test(section.title)
    if (!isDeadline && !isOpening) continue
    for (const line of notice.lines) {
      if (line.span.start <= section.span.start) continue
      if (line.span.start >= section.end || line.span.start > section.span.start + 400) break
      const label = /^(?:\d[.、]\s*)?(?:时\s*间|开标时间|截止时间|日\s*期)?\s*[：:]?\s*(?=(?:19|20)\d{2})/.exec(line.text)
      if (!label) continue
      const found = lastMomentIn(line.text, line.span)
      if (!found) continue
      if (isDeadline) claims.bidDeadline.push({ ...found, source: 'body' })
      if (isOpening) claims.openingAt.push({ ...found, source: 'body' })
      break
    }
  }
}

// ── suppliers and lots ──

function putSuppliers(context: Context): void {
  const { notice, draft, kind, scopes } = context
  const awarding = kind === 'award' || kind === 'contract' || kind === 'single-source' || kind === 'candidates' || kind === 'acceptance'
  const amended = kind === 'amendment' && /中标|成交|结果|合同/.test((notice.title?.value ?? '') + (notice.heading?.value ?? ''))
  let offers: Offer[] = []
  if (awarding || amended) {
    offers = chosenOffers(offersOf(notice, scopes, kind), kind)
    if (amended) offers = offers.filter((offer) => offer.standing === 'winner')
  }
  const lots =
    kind === 'failure' &&
    !isDivided(scopes) &&
    notice.tables.length === 0 &&
    !/[包标][^\n]{0,80}(?:不足|家)/.test(notice.document.text.slice(notice.body.start, notice.body.end))
      ? []
      : lotsOf(notice, scopes, offers)
  if (awarding || amended) {
    oneLot(offers, lots)
    if (offers.length === 1) priceOfOnly(notice, offers[0]!)
    offers.forEach((offer, index) => {
      putOffer(draft, `/suppliers/${index}`, offer, lots.length > 0)
    })
    putTotal(context, offers)
  }
  lots.forEach((lot, index) => {
    for (const field of ['no', 'name', 'status', 'budgetYuan', 'ceilingYuan', 'reason'] as const)
      if (lot[field]) draft.found(`/lots/${index}/${field}`, lot[field])
  })
}

/** The only winner without a price won what a table of goods says was won. */
function priceOfOnly(notice: Notice, offer: Offer): void {
  if (offer.yuan || offer.rate) return
  for (const fact of notice.facts) {
    if (fact.origin !== 'row' || meaningOf(fact.label.key)?.field !== 'price' || !/中标|成交/.test(fact.label.key)) continue
    if (notice.tables[fact.table!]!.rows.length > 1 && !isTotalRow(notice, fact)) continue
    const price = priceIn(fact.label, fact.text, fact.value)
    if (!price || !('yuan' in price)) continue
    offer.yuan = price.yuan
    offer.priceLabel = fact.label.key
    return
  }
}

/** A lot that does not count as one names no supplier's lot either. */
function oneLot(offers: Offer[], lots: readonly unknown[]): void {
  if (lots.length === 0) for (const offer of offers) delete offer.lot
}

function putOffer(draft: Draft, at: string, offer: Offer, divided: boolean): void {
  draft.found(`${at}/name`, offer.name)
  if (isPerson(offer.name.value)) draft.put(`${at}/person`, true, offer.name)
  draft.found(`${at}/uscc`, offer.uscc)
  draft.found(`${at}/address`, offer.address)
  if (divided) draft.found(`${at}/lot`, offer.lot)
  draft.found(`${at}/rank`, offer.rank)
  draft.found(`${at}/yuan`, offer.yuan)
  if (!offer.yuan) draft.found(`${at}/rate`, offer.rate)
  offer.partners.forEach((partner, index) => {
    draft.put(`${at}/partners/${index}`, partner.value, partner)
  })
}

const totalLabel =
  /^(?:总(?:中标|成交)(?:成交)?(?:金额|价)|(?:中标|成交)(?:成交)?总(?:金额|价|额)|金额汇总|合计金额|(?:中标|成交)金额(?:合计|总计|汇总)|总金额|合计|总计|中标\/成交总金额)$/

/** The total awarded: stated as such, or the price of the only supplier. */
function putTotal(context: Context, offers: readonly Offer[]): void {
  const { draft, kind } = context
  const priced = offers.filter((offer) => offer.yuan)
  if (kind === 'candidates') {
    const first = offers.find((offer) => offer.rank?.value === 1) ?? (offers.length === 1 ? offers[0] : undefined)
    const lots = new Set(offers.map((offer) => offer.lot?.value))
    if (first?.yuan && lots.size <= 1 && /中标|成交/.test(first.priceLabel ?? '')) draft.found('/awardYuan', first.yuan)
    return
  }
  const stated: Claim<string>[] = []
  for (const fact of factsOf(context, 'price', 'totalPrice')) {
    const summary = sourceOf(fact) === 'summary'
    if (fact.origin === 'row' || (!totalLabel.test(fact.label.key) && !summary)) continue
    if (/单位|元$/.test(fact.label.key) && !totalLabel.test(fact.label.key)) continue
    if (scopeAt(context.scopes, fact) && isDivided(context.scopes)) continue
    const price = priceIn(fact.label, fact.text, fact.value)
    if (price && 'yuan' in price) stated.push({ ...price.yuan, source: sourceOf(fact), fact })
  }
  if (offers.length === 1 && priced.length === 1) draft.found('/awardYuan', priced[0]!.yuan)
  else if (offers.length > 0 || kind === 'award') draft.found('/awardYuan', settle(stated))
  tellContradiction(draft, '/awardYuan', stated)
}

// ── failures ──

function putFailure(context: Context): void {
  const { notice, draft, kind } = context
  if (kind !== 'failure') return
  for (const fact of factsOf(context, 'failureReason')) {
    if (fact.origin === 'row') {
      if (notice.tables[fact.table!]!.rows.length > 1) continue
    }
    if (isPlaceholder(fact.text)) continue
    const text = wholeParagraph(notice, fact)
    draft.put('/failureReason', text.value, text)
    return
  }
  for (const section of notice.sections) {
    if (!/(?:废标|流标|终止|失败|未成交)(?:的)?(?:原因|理由|情况|情形)/.test(section.title)) continue
    const line = notice.lines.find((each) => each.span.start > section.span.start && each.span.start < section.end)
    if (line && line.text.length > 4) {
      draft.put('/failureReason', line.text.replace(/^\d+[、.．]\s*/, ''), line.span)
      return
    }
  }
  for (const line of notice.lines) {
    const found =
      /(?:因|由于|鉴于|在本次采购过程中|截止|截至|经|在规定|至投标)[^。；]{4,120}?(?:不足三家|不足3家|少于三家|少于3家|未达到?三家|没有供应商|无供应商|无人|终止|废标|流标|取消|失败|变更|调整)[^。；]{0,60}/.exec(
        line.text,
      )
    if (found) {
      const reason = found[0].replace(
        /[，,]\s*(?:特此公告|现予以?公告|特此说明|敬请谅解|予以公告|由此给[^。]{0,30}|给[^，。]{0,12}带来(?:的)?不便[^。]{0,12})\s*$/,
        '',
      )
      draft.put('/failureReason', reason.trim(), { start: line.span.start + found.index, end: line.span.start + found.index + reason.length })
      return
    }
  }
}

/** A reason that goes on over the next lines of its section. */
function wholeParagraph(_notice: Notice, fact: Fact): Found<string> {
  return { value: fact.text.replace(/\s+/g, ' '), span: fact.value }
}

// ── intentions ──

/** One record a row, or one for the form. */
function readIntentions(notice: Notice): Draft[] {
  const drafts: Draft[] = []
  const told = announced(notice)
  const buyer = partiesOf(notice).find((fact) => fact.role === 'buyer' && fact.attribute === 'name')
  for (const table of notice.tables) {
    const index = { name: -1, budget: -1, buyer: -1 }
    table.columns.forEach((column, at) => {
      const meaning = meaningOf(column.key) ?? meaningOf(column.leaf)
      if (meaning?.field === 'projectName' && index.name < 0) index.name = at
      else if ((meaning?.field === 'budgetYuan' || meaning?.field === 'price') && index.budget < 0) index.budget = at
      else if (meaning?.role === 'buyer' && index.buyer < 0) index.buyer = at
    })
    if (index.name < 0) continue
    for (const row of table.rows) {
      const cell = (at: number) =>
        at >= 0 && row.cells[at] ? { text: notice.document.text.slice(row.cells[at]!.start, row.cells[at]!.end), span: row.cells[at]! } : undefined
      const name = cell(index.name)
      if (!name || name.text === '' || /^(?:合计|总计)/.test(name.text)) continue
      const draft = new Draft()
      draft.found('/projectName', projectNameIn(name.text, name.span))
      const budget = cell(index.budget)
      if (budget) {
        const amount = amountsOf(table.columns[index.budget]!, budget.text).find((each) => each.type === 'money')
        if (amount?.type === 'money') draft.put('/budgetYuan', amount.yuan, { start: budget.span.start + amount.start, end: budget.span.start + amount.end })
      }
      const own = cell(index.buyer)
      draft.found('/buyer/name', (own && nameIn(own.text, own.span)) ?? (buyer && nameIn(buyer.text, buyer.span)))
      drafts.push(draft)
    }
  }
  if (drafts.length > 0) {
    for (const draft of drafts) if (!draft.has('/buyer/name')) draft.found('/buyer/name', told)
    return drafts
  }
  const draft = new Draft()
  const context: Context = { notice, kind: 'intention', draft, scopes: [], prose: proseOf(notice), parties: partiesOf(notice) }
  putParties(context)
  putCode(context)
  putName(context)
  putMethod(context)
  putMoney(context)
  if (!draft.has('/buyer/name')) draft.found('/buyer/name', told)
  if (!draft.has('/buyer/phone') && !draft.has('/agency/name')) draft.found('/buyer/phone', lonePhone(notice))
  return [draft]
}

/** The telephone of a form that names nobody but its buyer. */
function lonePhone(notice: Notice): Found<string> | undefined {
  for (const fact of notice.facts) {
    if (
      fact.origin === 'row' ||
      fact.origin === 'meta' ||
      !/^(?:采购人|采购单位|项目)?(?:联系方式|联系电话|电话|联系人及(?:电话|联系方式|联系电话)|咨询电话)$/.test(fact.label.key)
    )
      continue
    const found = phoneIn(fact.text, fact.value)
    if (found) return found
  }
  return undefined
}

/** `现将某某局2022年7月采购意向公开如下`, else the signature. */
function announced(notice: Notice): Found<string> | undefined {
  for (const { text, span } of notice.lines) {
    const found = /现将\s*(.{3,40}?)\s*(?:(?:19|20)\d{2}\s*年|政府采购意向|采购意向)/.exec(text)
    if (!found) continue
    const start = span.start + found.index + found[0].indexOf(found[1]!)
    const name = nameIn(found[1]!, { start, end: start + found[1]!.length })
    if (name) return name
  }
  const signature = notice.lines.findLast(({ text }) => text.length < 40 && endsAsOrganisation(text) && !/[：:]/.test(text))
  return signature && nameIn(signature.text, signature.span)
}
