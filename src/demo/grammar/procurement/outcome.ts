import type { NoticeRecord } from '../../../../schemas/record.ts'
import { daysAfter, isoDate } from '../../calendar.ts'
import { type Block, coded, type DemoFile, grid, type Occasion, paragraph, type Written } from '../../notice.ts'
import { canonical, money, moneyColumn } from '../amounts.ts'
import { person } from '../names.ts'
import { base, nameOf, outcomes, supplier } from '../tendering/passages.ts'
import { type Project, total, winnerOf, won } from '../tendering/project.ts'
import type { Fact, Group, Voice } from '../voice.ts'
import { ballast, budgetFact, closing, contactsOf, projectFacts, publisherOf } from './passages.ts'

/** Winners as lines of prose, as labels or as a table; returns the blocks and fills suppliers, lots and the total. */
function winners(voice: Voice, project: Project, truth: NoticeRecord): { facts: Fact[]; blocks: Block[] } {
  const { random } = voice
  const withAddress = random.chance(0.6)
  const word = random.word('中标|成交')
  const who = random.word(`${word}供应商|${word}单位|${word}人|${word}供应商名称`)
  const parts = won(project)
  const facts: Fact[] = []
  const blocks: Block[] = []
  if (!project.divided) {
    const winner = winnerOf(project)
    truth.suppliers = [supplier(winner, { address: withAddress })]
    if (!winner.rate) truth.awardYuan = canonical(winner.price)
    if (winner.rate) {
      facts.push([who, coded('winner', nameOf(winner))], ...(withAddress ? [[`${word}供应商地址`, coded('winnerAddress', winner.address)] as Fact] : []))
      facts.push([`${word}金额`, coded('price', winner.rate)])
      return { facts, blocks }
    }
    if (random.chance(0.4)) {
      const column = moneyColumn(random, `${word}${random.word('金额|价')}`)
      const numbered = random.chance(0.5)
      blocks.push(
        grid(
          [...(numbered ? ['序号'] : []), who, ...(withAddress ? ['地址'] : []), column.head],
          [
            [
              ...(numbered ? ['1'] : []),
              coded('winner', nameOf(winner)),
              ...(withAddress ? [coded('winnerAddress', winner.address)] : []),
              coded('price', column.cell(winner.price)),
            ],
          ],
        ),
      )
    } else {
      const [label, value] = money(random, random.word(`${word}金额|${word}价|${word}价格|${word}总金额`), winner.price)
      facts.push([who, coded('winner', nameOf(winner))])
      if (withAddress) facts.push([random.word(`${word}供应商地址|供应商地址|${word}单位地址`), coded('winnerAddress', winner.address)])
      facts.push([label, coded('price', value)])
    }
    return { facts, blocks }
  }
  truth.lots = outcomes(project, false)
  truth.suppliers = parts.map((part) => supplier(part.bidders[0]!, { lot: part.no!, address: withAddress }))
  if (parts.length === 1) truth.awardYuan = canonical(winnerOf(project).price)
  const column = moneyColumn(random, `${word}金额`)
  if (random.chance(0.6)) {
    const named = random.chance(0.4)
    if (named) truth.lots = outcomes(project, true).map((lot, index) => (project.parts[index]!.failed ? withoutName(lot) : lot))
    blocks.push(
      grid(
        [random.word('包号|分包号'), ...(named ? ['包名称'] : []), who, ...(withAddress ? ['供应商地址'] : []), column.head],
        parts.map((part) => [
          coded('lotNo', part.no!),
          ...(named ? [coded('lotName', part.name)] : []),
          coded('winner', nameOf(part.bidders[0]!)),
          ...(withAddress ? [coded('winnerAddress', part.bidders[0]!.address)] : []),
          coded('price', column.cell(part.bidders[0]!.price)),
        ]),
      ),
    )
  } else
    for (const part of parts) {
      const [label, value] = money(random, `${word}金额`, part.bidders[0]!.price)
      blocks.push(
        paragraph(part.label, '：', ''),
        voice.line(who, coded('winner', nameOf(part.bidders[0]!))),
        ...(withAddress ? [voice.line('供应商地址', coded('winnerAddress', part.bidders[0]!.address))] : []),
        voice.line(label, coded('price', value)),
      )
    }
  for (const part of project.parts.filter(({ failed }) => failed))
    blocks.push(paragraph(`${part.label}${random.word('废标|流标')}，${random.word('原因|废标原因')}：${part.reason}。`))
  if (parts.length > 1 && random.chance(0.3)) {
    const [label, value] = money(random, `${word}总金额`, total(project))
    blocks.push(voice.line(label, value))
    truth.awardYuan = canonical(total(project))
  }
  return { facts, blocks }
}

const withoutName = <T extends { name?: string }>({ name: _, ...rest }: T) => rest

/** Who won, at what price. */
export function award(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'award', 'procurement')
  const facts = projectFacts(voice, project, truth)
  const wins = winners(voice, project, truth)
  const dates: Fact[] = []
  if (random.chance(0.3)) dates.push([random.word('公告发布日期|招标公告日期|采购公告日期'), voice.date(occasion.times[Math.max(0, occasion.step - 1)]!)])
  if (random.chance(0.35)) {
    const decided = daysAfter(project.newDeadline, random.int(0, 1))
    dates.push([random.word('定标日期|成交日期|中标日期'), voice.date(decided)])
    truth.awardedOn = isoDate(decided)
  }
  const more: Fact[] = []
  if (random.chance(0.45))
    more.push([random.word('评审专家名单|评标委员会成员|谈判小组成员'), Array.from({ length: random.pick([3, 5]) }, () => person(random)).join('、')])
  if (random.chance(0.25)) more.push(['代理服务费', `${random.int(8, 90) * 100}元`])
  if (random.chance(0.12)) facts.push(budgetFact(random, project, truth))
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: '项目基本情况', facts: [...facts, ...dates] },
    { heading: random.word('中标（成交）信息|采购结果|中标结果'), ...wins },
    ...(more.length > 0 ? [{ heading: random.word('其他补充事宜|评审信息'), facts: more }] : []),
    { heading: random.word('联系方式|凡对本次公告内容提出询问，请按以下方式联系'), ...who },
  ]
  const body = [...voice.layOut(groups), ballast.thanks(random), ...closing(voice, occasion, publisherOf(project))]
  const attachments: DemoFile[] = random.chance(0.08)
    ? [
        {
          name: '评审得分情况.xls',
          type: 'xls',
          lines: ['供应商\t得分', ...project.parts[0]!.bidders.map((bidder, rank) => `${bidder.name}\t${94 - rank * 5}.${rank}`)],
        },
      ]
    : []
  return { title: `${project.name}${random.word('中标公告|成交公告|中标结果公告|采购结果公告|成交结果公告')}`, body, attachments, truth: [truth] }
}

/** Nobody won. */
export function failure(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'failure', 'procurement')
  const facts = projectFacts(voice, project, truth)
  const blocks: Block[] = []
  if (project.divided && random.chance(0.7)) {
    truth.lots = project.parts.map((part) => ({ no: part.no, status: 'failed' as const, reason: part.reason }))
    blocks.push(
      grid(
        [random.word('包号|分包号'), random.word('废标原因|废标理由|终止原因')],
        project.parts.map((part) => [coded('lotNo', part.no!), part.reason]),
      ),
    )
  } else {
    facts.push([random.word('废标原因|流标原因|终止原因|废标理由'), project.failureReason])
    truth.failureReason = project.failureReason
  }
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: '项目基本情况', facts },
    ...(blocks.length > 0 ? [{ heading: random.word('项目废标的原因|项目终止的原因'), blocks }] : []),
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}${random.word('废标公告|流标公告|终止公告|采购失败公告')}`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, publisherOf(project))],
    attachments: [],
    truth: [truth],
  }
}
