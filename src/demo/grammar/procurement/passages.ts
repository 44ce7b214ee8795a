import type { Method, NoticeRecord } from '../../../../schemas/record.ts'
import { type Block, coded, type Occasion, paragraph } from '../../notice.ts'
import type { Random } from '../../random.ts'
import { canonical } from '../amounts.ts'
import { amountFact, contacts } from '../tendering/passages.ts'
import type { Body, Project } from '../tendering/project.ts'
import { type Fact, signature, type Voice } from '../voice.ts'

/** What a method of buying is called. */
export const methodNames: Partial<Record<Method, readonly string[]>> = {
  open: ['公开招标'],
  invited: ['邀请招标'],
  negotiation: ['竞争性谈判'],
  consultation: ['竞争性磋商'],
  inquiry: ['询价', '询价采购'],
  'single-source': ['单一来源', '单一来源采购'],
}

/** 项目编号, 项目名称, and what else opens a notice. */
export function projectFacts(voice: Voice, project: Project, truth: NoticeRecord, more: { method?: boolean } = {}): Fact[] {
  const { random } = voice
  const facts: Fact[] = [
    [random.word('项目编号|采购编号|采购项目编号|招标编号|项目编号'), coded('projectCode', project.code)],
    [random.word('项目名称|采购项目名称|项目名称'), coded('projectName', project.name)],
  ]
  truth.projectCode = project.code
  truth.projectName = project.name
  if (random.chance(0.15)) facts.reverse()
  if (random.chance(0.12)) facts.splice(random.int(0, 2), 0, [random.word('采购计划编号|政府采购计划编号'), project.planNo])
  if (more.method !== false && random.chance(0.75)) {
    facts.push([random.word('采购方式|采购方式|招标方式'), random.pick(methodNames[project.method]!)])
    truth.method = project.method
  }
  return facts
}

/** Who buys what through whom, in a sentence: many notices begin so. */
export const intro = (voice: Voice, project: Project, truth: NoticeRecord): Block[] => {
  const { random } = voice
  if (project.alone || random.chance(0.4)) return []
  const way = methodNames[project.method]![0]!
  truth.method = project.method
  truth.projectName = project.name
  truth.buyer ??= { name: project.buyer.name }
  truth.agency ??= { name: project.agency.name }
  const agency = coded('agencyName', project.agency.name)
  const buyer = coded('buyerName', project.buyer.name)
  const name = coded('projectName', project.name)
  const code = coded('projectCode', project.code)
  truth.projectCode = project.code
  return [
    random.pick([
      paragraph(agency, '受', buyer, '的委托，就', name, '（项目编号：', code, `）进行${way}采购，欢迎符合资格条件的供应商参加。`),
      paragraph('受', buyer, '委托，', agency, '对', name, '（项目编号：', code, `）组织${way}，现邀请合格供应商前来投标。`),
      paragraph(agency, '受', buyer, '的委托，对', name, `进行国内${way}，项目编号：`, code, '。'),
    ]),
  ]
}

/** What may be spent; puts it into the truth. */
export function budgetFact(random: Random, project: Project, truth: NoticeRecord, label = '预算金额'): Fact {
  truth.budgetYuan = canonical(project.budget)
  return amountFact(random, label, 'budget', project.budget)
}

/** Who can be asked about the purchase. */
export const contactsOf = (voice: Voice, project: Project, truth: NoticeRecord) =>
  contacts(voice, project, { buyer: '采购人|采购单位|采购人|采购单位', agency: '采购代理机构|代理机构|招标代理机构|集中采购机构' }, truth)

/** Who publishes what concerns the bidders: whoever acts for the buyer, or the buyer itself. */
export const publisherOf = (project: Project): Body => (project.alone ? project.buyer : project.agency)

/** Most notices are signed by somebody. */
export const closing = (voice: Voice, occasion: Occasion, body: Body): Block[] => (voice.random.chance(0.7) ? signature(voice, body.name, occasion) : [])

/** Paragraphs that no field is read from, as every notice has them. */
export const ballast = {
  qualification: (random: Random): Block[] =>
    random.some(
      [
        '1.符合《中华人民共和国政府采购法》第二十二条规定；',
        '2.具有独立承担民事责任的能力，具有有效的营业执照；',
        '3.具有良好的商业信誉和健全的财务会计制度；',
        '4.参加采购活动前三年内，在经营活动中没有重大违法记录；',
        '5.本项目不接受联合体投标。',
        '6.法律、行政法规规定的其他条件。',
      ].map((text) => paragraph(text)),
      random.int(2, 5),
    ),
  price: (random: Random): string => random.word('300元/份|500元/套，售后不退|200元，售后不退|免费|每套人民币400元，售后不退'),
  thanks: (random: Random): Block =>
    paragraph(
      random.word(
        '感谢各供应商对本次采购活动的支持与配合。|各有关当事人对结果有异议的，可以在公告发布之日起七个工作日内以书面形式提出质疑。|特此公告。|公告期限：自本公告发布之日起1个工作日。',
      ),
    ),
}
