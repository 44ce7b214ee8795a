import { coded, grid, heading, type Inline, type Occasion, publishedAt, type Written } from '../../notice.ts'
import { canonical, moneyColumn } from '../amounts.ts'
import { base, openingFact } from '../tendering/passages.ts'
import type { Project } from '../tendering/project.ts'
import type { Group, Voice } from '../voice.ts'
import { contactsOf, projectFacts } from './passages.ts'

/** What each bidder offered, as read out. */
export function bidOpening(voice: Voice, project: Project): Written {
  const { random } = voice
  const truth = base(project, 'opening', 'procurement')
  const facts = projectFacts(voice, project, truth, { method: false })
  facts.push(openingFact(voice, project.newDeadline, truth))
  const column = moneyColumn(random, '投标报价')
  const rows = project.parts.flatMap((part) =>
    part.bidders.slice(0, 4).map((bidder): Inline[] => [...(project.divided ? [part.no!] : []), bidder.name, column.cell(bidder.price)]),
  )
  truth.buyer = { name: project.buyer.name }
  facts.push(['采购人', coded('buyerName', project.buyer.name)])
  if (project.divided) truth.lots = project.parts.map(({ no }) => ({ no }))
  return {
    title: `${project.name}${random.word('开标记录|开标记录公示|开标一览表')}`,
    body: [
      ...facts.map((fact) => voice.line(...fact)),
      heading('投标人报价', 2),
      grid([...(project.divided ? ['包号'] : []), '投标人名称', column.head], rows),
    ],
    attachments: [],
    truth: [truth],
  }
}

/** Who may win, ranked. */
export function candidates(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'candidates', 'procurement')
  const facts = projectFacts(voice, project, truth)
  const column = moneyColumn(random, random.word('投标报价|报价'))
  const rows: (Inline | Inline[])[][] = []
  truth.suppliers = []
  const ranks = random.pick([
    ['第一', '第二', '第三'],
    ['1', '2', '3'],
    ['第一名', '第二名', '第三名'],
  ])
  for (const part of project.parts)
    for (const [rank, bidder] of part.bidders.slice(0, 3).entries()) {
      rows.push([...(project.divided ? [coded('lotNo', part.no!)] : []), ranks[rank]!, coded('winner', bidder.name), column.cell(bidder.price)])
      truth.suppliers.push({ name: bidder.name, ...(part.no ? { lot: part.no } : {}), rank: rank + 1, yuan: canonical(bidder.price) })
    }
  const table = grid(
    [...(project.divided ? ['包号'] : []), random.word('排名|排序|名次'), random.word('中标候选人名称|候选供应商|中标候选人'), column.head],
    rows,
  )
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: '项目基本情况', facts },
    { heading: random.word('评标结果|中标候选人'), blocks: [table] },
    { heading: '公示期', facts: [['公示时间', voice.period(publishedAt(occasion), 3)]] },
    { heading: '联系方式', ...who },
  ]
  if (project.divided) truth.lots = project.parts.map((part) => ({ no: part.no }))
  return { title: `${project.name}${random.word('中标候选人公示|评标结果公示|预中标公示')}`, body: voice.layOut(groups), attachments: [], truth: [truth] }
}
