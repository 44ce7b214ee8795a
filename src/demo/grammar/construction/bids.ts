import { type Block, type Cell, coded, grid, heading, type Inline, type Occasion, paragraph, publishedAt, type Written } from '../../notice.ts'
import { money, moneyColumn } from '../amounts.ts'
import { person } from '../names.ts'
import { base, nameOf, openingFact, supplier } from '../tendering/passages.ts'
import type { Project } from '../tendering/project.ts'
import { type Group, ordinal, type Voice } from '../voice.ts'
import { closing, contactsOf, projectFacts } from './passages.ts'

const rankings = [
  ['第一中标候选人', '第二中标候选人', '第三中标候选人'],
  ['第一名', '第二名', '第三名'],
  ['1', '2', '3'],
] as const

/** What each bidder offered, as read out. */
export function bidOpening(voice: Voice, project: Project): Written {
  const { random } = voice
  const truth = base(project, 'opening', 'construction')
  const facts = projectFacts(voice, project, truth)
  const opened = openingFact(voice, project.newDeadline, truth)
  truth.buyer = { name: project.buyer.name }
  facts.push([random.word('招标人|建设单位'), coded('buyerName', project.buyer.name)], opened, ['开标地点', project.room])
  const column = moneyColumn(random, '投标报价')
  const rows = project.parts.flatMap((part) =>
    part.bidders
      .slice(0, 5)
      .map((bidder): Inline[] => [...(part.no ? [part.label] : []), bidder.name, column.cell(bidder.price), random.word('合格|合格|已递交')]),
  )
  if (project.divided) truth.lots = project.parts.map(({ no }) => ({ no }))
  return {
    title: `${project.name}${random.word('开标记录|开标情况公示|开标记录公示')}`,
    body: [
      ...facts.map((fact) => voice.line(...fact)),
      grid([...(project.divided ? ['标段'] : []), random.word('投标人|投标单位'), column.head, '投标保证金'], rows),
    ],
    attachments: [],
    truth: [truth],
  }
}

/** Who may win, ranked. */
export function candidates(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'candidates', 'construction')
  const facts = projectFacts(voice, project, truth)
  if (random.chance(0.5)) facts.push(openingFact(voice, project.newDeadline, truth))
  truth.suppliers = []
  const priceLabel = random.word('投标报价|投标总价|报价')
  const column = moneyColumn(random, priceLabel)
  const blocks: Block[] = []
  const withManager = random.chance(0.5)
  const ranks = random.pick(rankings)
  const manager = () => person(random)
  const style = random.int(0, 2)
  for (const part of project.parts) {
    const placed = part.bidders.slice(0, random.chance(0.9) ? 3 : 2)
    for (const [rank, bidder] of placed.entries()) truth.suppliers.push(supplier(bidder, { lot: part.no, rank: rank + 1 }))
    if (style === 0) {
      if (project.divided) blocks.push(heading(`${part.label}：`))
      blocks.push(
        grid(
          [random.word('排序|名次|排名'), random.word('中标候选人名称|投标单位|中标候选人'), column.head, ...(withManager ? ['项目经理'] : [])],
          placed.map((bidder, rank): Inline[] => [
            ranks === rankings[0] ? rankings[1][rank]! : ranks[rank]!,
            coded('winner', nameOf(bidder)),
            coded('price', column.cell(bidder.price)),
            ...(withManager ? [manager()] : []),
          ]),
        ),
      )
    } else if (style === 1) {
      if (project.divided) blocks.push(paragraph(`${part.label}`))
      for (const [rank, bidder] of placed.entries()) {
        const [label, value] = money(random, priceLabel, bidder.price)
        blocks.push(
          paragraph(
            `第${ordinal(rank + 1)}中标候选人：`,
            coded('winner', nameOf(bidder)),
            random.word('，|，|；'),
            `${label}：`,
            coded('price', value),
            ...(withManager ? [`，项目经理：${manager()}`] : []),
            '；',
          ),
        )
      }
    } else {
      // Candidates side by side, a column each.
      if (project.divided) blocks.push(paragraph(`${part.label}`))
      const row = (label: string, values: Inline[]): Cell[] => [{ text: [label] }, ...values.map((value) => ({ text: [value] }))]
      blocks.push({
        type: 'table',
        header: 1,
        rows: [
          [{ text: ['中标候选人'], header: true }, ...placed.map((_, rank) => ({ text: [`第${ordinal(rank + 1)}中标候选人`], header: true as const }))],
          row(
            '单位名称',
            placed.map((bidder) => coded('winner', nameOf(bidder))),
          ),
          row(
            column.head,
            placed.map((bidder) => coded('price', column.cell(bidder.price))),
          ),
          ...(withManager ? [row('项目经理', placed.map(manager))] : []),
        ],
      })
    }
  }
  if (project.divided) truth.lots = project.parts.map((part) => ({ no: part.no }))
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: '项目概况', facts },
    { heading: random.word('评标结果|中标候选人情况|中标候选人公示'), blocks },
    { heading: '公示期', facts: [[random.word('公示时间|公示期|公示期限'), voice.period(publishedAt(occasion), 3)]] },
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}${random.word('中标候选人公示|中标候选人公示|评标结果公示')}`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, project)],
    attachments: [],
    truth: [truth],
  }
}
