import { daysAfter, isoDate } from '../../calendar.ts'
import { coded, type Occasion, publishedAt, type Written } from '../../notice.ts'
import { canonical } from '../amounts.ts'
import { amountFact, base, nameOf, supplier } from '../tendering/passages.ts'
import { type Project, winnerOf } from '../tendering/project.ts'
import type { Voice } from '../voice.ts'
import { closing, projectFacts } from './passages.ts'

/** What was signed with the winner. */
export function contract(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'contract', 'construction')
  const winner = winnerOf(project)
  const signedAt = daysAfter(publishedAt(occasion), -random.int(1, 5))
  const facts = projectFacts(voice, project, truth)
  const price = amountFact(random, random.word('合同金额|合同价|合同总价'), 'price', winner.price)
  Object.assign(truth, { buyer: { name: project.buyer.name }, suppliers: [supplier(winner)], awardYuan: canonical(winner.price), signedOn: isoDate(signedAt) })
  facts.push(
    ['合同编号', project.contractNo],
    [random.word('建设单位|招标人|发包人'), coded('buyerName', project.buyer.name)],
    [random.word('承包人|中标人|施工单位'), coded('winner', nameOf(winner))],
    price,
    [random.word('合同签订日期|合同签订时间|签订日期'), voice.date(signedAt)],
    ['合同工期', `${random.int(3, 40) * 10}日历天`],
  )
  return {
    title: `${project.name}${random.word('合同公告|施工合同公示|合同备案公示')}`,
    body: [...voice.layOut([{ heading: '合同信息', facts }]), ...closing(voice, occasion, project)],
    attachments: [],
    truth: [truth],
  }
}
