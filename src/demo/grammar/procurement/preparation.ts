import { daysAfter, isoDate, isoMoment } from '../../calendar.ts'
import { coded, grid, type Occasion, paragraph, publishedAt, type Written } from '../../notice.ts'
import { canonical, moneyColumn } from '../amounts.ts'
import { amountFact, base, supplier } from '../tendering/passages.ts'
import type { Project } from '../tendering/project.ts'
import type { Fact, Group, Voice } from '../voice.ts'
import { ballast, budgetFact, closing, contactsOf, projectFacts, publisherOf } from './passages.ts'

/** What a buyer means to buy in a month to come. */
export function intention(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const month = daysAfter(publishedAt(occasion), 45)
  const when = random.chance(0.5) ? isoDate(month).slice(0, 7) : `2014年${Number(isoDate(month).slice(5, 7))}月`
  const truth = {
    ...base(project, 'intention', 'procurement'),
    buyer: { name: project.buyer.name },
    projectName: project.name,
    budgetYuan: canonical(project.budget),
  }
  const intro = paragraph('为便于供应商及时了解政府采购信息，现将', coded('buyerName', project.buyer.name), '采购意向公开如下：')
  const title = `${project.buyer.name}2014年${Number(isoDate(month).slice(5, 7))}月政府采购意向`
  const tail = paragraph('以上意向只是初步打算，是否采购、怎样采购，以届时发布的公告和文件为准。')
  if (voice.form === 'table' || random.chance(0.5)) {
    const column = moneyColumn(random, '预算金额')
    const body = [
      intro,
      grid(
        ['序号', '采购项目名称', '采购需求概况', column.head, '预计采购时间', '备注'],
        [['1', coded('projectName', project.name), '详见采购文件', coded('budget', column.cell(project.budget)), when, '']],
      ),
      tail,
    ]
    return { title, body: [...body, ...closing(voice, occasion, project.buyer)], attachments: [], truth: [truth] }
  }
  const budget = amountFact(random, '预算金额', 'budget', project.budget)
  const facts: Fact[] = [
    ['采购单位', coded('buyerName', project.buyer.name)],
    ['采购项目名称', coded('projectName', project.name)],
    budget,
    ['采购需求概况', '按国家现行标准提供合格的货物和服务'],
    ['预计采购时间', when],
  ]
  return { title, body: [...facts.map((fact) => voice.line(...fact)), tail, ...closing(voice, occasion, project.buyer)], attachments: [], truth: [truth] }
}

/** What is to be bought is put up for comment. */
export function consultationNotice(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'consultation-notice', 'procurement')
  const facts = projectFacts(voice, project, truth, { method: false })
  if (random.chance(0.5)) facts.push(budgetFact(random, project, truth))
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: '项目基本情况', facts },
    { heading: '征求意见事项', blocks: [paragraph('现就本项目采购需求公开征求意见，各潜在供应商如有意见或建议，请于公示期内以书面形式反馈，逾期不予受理。')] },
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}${random.word('采购需求征求意见公告|招标文件征求意见公示|采购需求公示（征求意见）')}`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, publisherOf(project))],
    attachments: [
      {
        name: '采购需求（征求意见稿）.txt',
        type: 'txt',
        lines: ['采购需求（征求意见稿）', `一、项目名称：${project.name}`, '二、质量要求：符合国家现行标准。'],
      },
    ],
    truth: [truth],
  }
}

/** Why only one supplier is asked. */
export function singleSource(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'single-source', 'procurement')
  const winner = project.parts[0]!.bidders[0]!
  const facts = projectFacts(voice, project, truth, { method: false })
  truth.method = 'single-source'
  facts.push([random.word('采购方式|拟采用采购方式'), '单一来源采购'], budgetFact(random, project, truth, random.word('预算金额|采购预算')))
  truth.suppliers = [supplier(winner, { address: true, price: false })]
  delete truth.suppliers[0]!.partners
  const supplierFacts: Fact[] = [
    [random.word('拟定供应商名称|拟定的唯一供应商名称|拟成交供应商'), coded('winner', winner.name)],
    [random.word('拟定供应商地址|供应商地址'), coded('winnerAddress', winner.address)],
  ]
  const reason: Fact = [
    random.word('采用单一来源采购方式的原因|单一来源采购理由'),
    random.word('原有系统由该公司承建，需保证原有采购项目一致性和服务配套的要求。|只能从唯一供应商处采购。|该产品涉及专有技术，市场上无替代品。'),
  ]
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: '项目信息', facts: [...facts, reason] },
    { heading: '拟定供应商信息', facts: supplierFacts },
    { heading: '公示期限', facts: [['公示时间', voice.period(publishedAt(occasion), 5)]] },
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}${random.word('单一来源公示|单一来源采购公示|拟采用单一来源采购方式公示')}`,
    body: voice.layOut(groups),
    attachments: [],
    truth: [truth],
  }
}

/** Bidders are called to be qualified first. */
export function prequalification(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'prequalification', 'procurement')
  const facts = projectFacts(voice, project, truth)
  const deadline = daysAfter(project.deadline, -25)
  const due = deadline > publishedAt(occasion) ? deadline : daysAfter(publishedAt(occasion), 10)
  truth.bidDeadline = isoMoment(due)
  facts.push(budgetFact(random, project, truth))
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: '项目概况', facts },
    { heading: '申请人资格条件', blocks: ballast.qualification(random) },
    { heading: '资格预审申请文件的递交', facts: [['资格预审申请文件递交截止时间', coded('deadline', voice.moment(due))]] },
    { heading: '联系方式', ...who },
  ]
  return { title: `${project.name}资格预审公告`, body: [...voice.layOut(groups), ...closing(voice, occasion, project.agency)], attachments: [], truth: [truth] }
}
