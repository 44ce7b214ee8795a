import { daysAfter, isoDate } from '../../calendar.ts'
import { type Block, coded, grid, type Occasion, paragraph, publishedAt, type Written } from '../../notice.ts'
import { canonical, money, moneyColumn } from '../amounts.ts'
import { person } from '../names.ts'
import { base, nameOf, openingFact, outcomes, supplier } from '../tendering/passages.ts'
import { type Project, total, winnerOf, won } from '../tendering/project.ts'
import type { Group, Voice } from '../voice.ts'
import { closing, contactsOf, projectFacts } from './passages.ts'

/** Who won, at what price. */
export function award(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'award', 'construction')
  const facts = projectFacts(voice, project, truth)
  const parts = won(project)
  const blocks: Block[] = []
  const label = random.word('中标人|中标单位|中标单位')
  const priceLabel = random.word('中标价|中标金额|中标价格')
  truth.suppliers = parts.map((part) => supplier(part.bidders[0]!, { lot: part.no }))
  if (parts.length === 1) truth.awardYuan = canonical(winnerOf(project).price)
  const manager = random.chance(0.5)
  if (!project.divided) {
    const winner = winnerOf(project)
    const [name, value] = money(random, priceLabel, winner.price)
    if (random.chance(0.25))
      blocks.push(paragraph('经评标委员会评审，招标人确定', coded('winner', winner.name), `为中标人，${name}：`, coded('price', value), '。'))
    else {
      facts.push([label, coded('winner', nameOf(winner))], [name, coded('price', value)])
      if (manager) facts.push(['项目经理', person(random)])
      facts.push(['中标工期', `${random.int(3, 40) * 10}日历天`])
    }
    if (blocks.length > 0) delete truth.suppliers[0]!.partners
  } else {
    truth.lots = outcomes(project, false)
    const column = moneyColumn(random, priceLabel)
    blocks.push(
      grid(
        [random.word('标段|标段号'), label, column.head, ...(manager ? ['项目经理'] : [])],
        parts.map((part) => [
          coded('lotNo', part.label),
          coded('winner', nameOf(part.bidders[0]!)),
          coded('price', column.cell(part.bidders[0]!.price)),
          ...(manager ? [person(random)] : []),
        ]),
      ),
    )
    for (const part of project.parts.filter(({ failed }) => failed)) blocks.push(paragraph(`${part.label}流标，流标原因：${part.reason}。`))
    if (parts.length > 1 && random.chance(0.25)) {
      const [name, value] = money(random, '中标总金额', total(project))
      blocks.push(voice.line(name, value))
      truth.awardYuan = canonical(total(project))
    }
  }
  if (random.chance(0.4)) facts.push(openingFact(voice, project.newDeadline, truth))
  if (random.chance(0.3)) {
    const decided = daysAfter(publishedAt(occasion), -1)
    facts.push([random.word('定标日期|中标日期|定标时间'), voice.date(decided)])
    truth.awardedOn = isoDate(decided)
  }
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: random.word('项目概况|招标项目'), facts },
    ...(blocks.length > 0 ? [{ heading: random.word('中标结果|中标信息'), blocks }] : []),
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}${random.word('中标公告|中标结果公告|中标公示|中标结果公示')}`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, project)],
    attachments: [],
    truth: [truth],
  }
}

/** Nobody won. */
export function failure(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'failure', 'construction')
  const facts = projectFacts(voice, project, truth)
  truth.failureReason = project.failureReason
  facts.push([random.word('流标原因|招标失败原因|终止原因'), project.failureReason])
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: '项目信息', facts, blocks: [paragraph(random.word('本项目将依法重新组织招标。|重新招标时间另行公告。'))] },
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}${random.word('流标公告|招标失败公告|终止招标公告')}`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, project)],
    attachments: [],
    truth: [truth],
  }
}
