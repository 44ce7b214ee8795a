import type { NoticeRecord } from '../../../../schemas/record.ts'
import { daysAfter, isoDate } from '../../calendar.ts'
import { coded, type Occasion, publishedAt, type Written } from '../../notice.ts'
import type { Random } from '../../random.ts'
import { canonical } from '../amounts.ts'
import { amountFact, base, nameOf, supplier } from '../tendering/passages.ts'
import { type Bidder, type Project, winnerOf } from '../tendering/project.ts'
import type { Fact, Voice } from '../voice.ts'
import { closing } from './passages.ts'

/** What the winner is paid, or the rate by which it is; puts an amount into the truth. */
function priceFact(random: Random, label: string, winner: Bidder, truth: NoticeRecord): Fact {
  if (winner.rate) return [label, coded('price', winner.rate)]
  truth.awardYuan = canonical(winner.price)
  return amountFact(random, label, 'price', winner.price)
}

/** What was signed with the winner. */
export function contract(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'contract', 'procurement')
  const winner = winnerOf(project)
  const signedAt = daysAfter(publishedAt(occasion), -random.int(1, 4))
  truth.projectCode = project.code
  truth.projectName = project.name
  truth.signedOn = isoDate(signedAt)
  const facts: Fact[] = [
    ['合同编号', project.contractNo],
    [random.word('项目编号|采购项目编号'), coded('projectCode', project.code)],
    ['项目名称', coded('projectName', project.name)],
  ]
  if (random.chance(0.5)) facts.push(['合同名称', `${project.name}合同`])
  const supplierLabel = random.word('供应商（乙方）|中标供应商|供应商名称|乙方')
  const buyerLabel = supplierLabel.includes('乙方') ? random.word('采购人（甲方）|甲方') : '采购人'
  truth.buyer = { name: project.buyer.name }
  facts.push([buyerLabel, coded('buyerName', project.buyer.name)], [supplierLabel, coded('winner', nameOf(winner))])
  truth.suppliers = [supplier(winner)]
  facts.push(priceFact(random, winner.rate ? '合同金额' : random.word('合同金额|合同总价|合同总金额'), winner, truth))
  facts.push([random.word('合同签订日期|签订日期|合同签订时间'), voice.date(signedAt)])
  if (random.chance(0.4)) facts.push([random.word('履约期限|合同期限'), random.word('自合同签订之日起30日内|一年|自合同签订之日起90日历天')])
  return {
    title: `${project.name}${random.word('合同公告|采购合同公告|政府采购合同公示')}`.replace('采购采购', '采购'),
    body: [...voice.layOut([{ heading: '合同基本信息', facts }]), ...closing(voice, occasion, project.buyer)],
    attachments: random.chance(0.3)
      ? [
          {
            name: '政府采购合同.pdf',
            type: 'pdf',
            lines: ['Government procurement contract', `Contract ${project.contractNo}`, 'The parties agree as follows.'],
          },
        ]
      : [],
    truth: [truth],
  }
}

/** What was delivered is found to be as agreed. */
export function acceptance(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'acceptance', 'procurement')
  const winner = winnerOf(project)
  Object.assign(truth, { projectCode: project.code, projectName: project.name, buyer: { name: project.buyer.name }, suppliers: [supplier(winner)] })
  const facts: Fact[] = [
    ['项目编号', coded('projectCode', project.code)],
    ['项目名称', coded('projectName', project.name)],
    [random.word('采购人|采购单位'), coded('buyerName', project.buyer.name)],
    [random.word('中标供应商|供应商名称|供应商'), coded('winner', nameOf(winner))],
    priceFact(random, '合同金额', winner, truth),
    ['验收日期', voice.date(daysAfter(publishedAt(occasion), -2))],
    ['验收结论', random.word('合格|验收合格|符合合同约定，同意验收')],
  ]
  return {
    title: `${project.name}${random.word('验收公告|履约验收公告|验收结果公示')}`,
    body: [...voice.layOut([{ heading: '验收情况', facts }]), ...closing(voice, occasion, project.buyer)],
    attachments: [],
    truth: [truth],
  }
}
