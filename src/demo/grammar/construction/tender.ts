import { isoMoment } from '../../calendar.ts'
import { type Block, coded, type DemoFile, grid, type Occasion, paragraph, publishedAt, type Written } from '../../notice.ts'
import { canonical, money, moneyColumn } from '../amounts.ts'
import { roadName } from '../names.ts'
import { amountFact, base, isRepeated, openingFact } from '../tendering/passages.ts'
import type { Project } from '../tendering/project.ts'
import type { Fact, Group, Voice } from '../voice.ts'
import { closing, contactsOf, projectFacts, scale } from './passages.ts'

const funds = '财政资金|自筹资金|上级补助资金及地方配套|中央预算内投资和地方自筹|银行贷款'

const approvals = '发展和改革委员会'

/** Bidders are called to a tender. */
export function tender(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'tender', 'construction')
  const again = isRepeated(occasion)
  const name = coded('projectName', project.name)
  const buyer = coded('buyerName', project.buyer.name)
  const way = project.method === 'open' ? '公开招标' : '邀请招标'
  truth.method = project.method
  truth.buyer = { name: project.buyer.name }
  truth.projectName = project.name
  const approved = `${project.place.sign}发改${random.word('审|投资|发')}〔2014〕${random.int(2, 480)}号`
  const condition = random.pick([
    paragraph(
      '本招标项目',
      name,
      `已由${project.place.name}${approvals}以${approved}文件批准建设，招标人为`,
      buyer,
      `，建设资金来自${random.word(funds)}，项目出资比例为100%。项目已具备招标条件，现对该项目的施工进行${way}。`,
    ),
    paragraph(
      name,
      `已经${project.place.name}${approvals}批准建设（${approved}），资金来源为${random.word(funds)}，招标人为`,
      buyer,
      `，现${way}选定施工单位。`,
    ),
    ...(project.alone
      ? []
      : [paragraph('受', buyer, '委托，', coded('agencyName', project.agency.name), '对', name, `进行${way}，诚邀符合条件的投标人参加。`)]),
  ])
  if (condition.type === 'paragraph' && condition.text[0] === '受') truth.agency = { name: project.agency.name }
  const facts = projectFacts(voice, project, truth)
  if (random.chance(0.6))
    facts.push([
      random.word('建设地点|工程地点|项目地点'),
      `${project.place.id === 'liaoning' ? '沈阳市' : project.place.name}${roadName(random)}${random.word('沿线|南侧|与支路交汇处')}`,
    ])
  const ceiling: Fact[] = []
  if (random.chance(0.6)) {
    ceiling.push(amountFact(random, random.word('招标控制价|最高投标限价|拦标价|最高限价|投标最高限价'), 'ceiling', project.ceiling))
    truth.ceilingYuan = canonical(project.ceiling)
  }
  const range: Block[] = [paragraph(`${scale(voice)}；计划工期：${random.int(3, 40) * 10}日历天；质量要求：合格。`)]
  if (project.divided) {
    const priced = random.chance(0.5)
    const column = moneyColumn(random, '招标控制价')
    if (random.chance(0.6))
      range.push(
        grid(
          [random.word('标段|标段号|标段编号'), '标段名称', ...(priced ? [column.head] : [])],
          project.parts.map((part) => [
            coded('lotNo', part.label),
            coded('lotName', part.name),
            ...(priced ? [coded('ceiling', column.cell(part.ceiling))] : []),
          ]),
        ),
      )
    else
      for (const part of project.parts) {
        const [label, value] = money(random, '招标控制价', part.ceiling)
        range.push(paragraph(coded('lotNo', part.label), '：', coded('lotName', part.name), ...(priced ? [`，${label}：`, value] : []), '；'))
      }
    truth.lots = project.parts.map((part) => ({ no: part.no, name: part.name, ...(priced ? { ceilingYuan: canonical(part.ceiling) } : {}) }))
  }
  truth.bidDeadline = isoMoment(project.deadline)
  const deadline = coded('deadline', voice.moment(project.deadline))
  const times: Block[] = []
  const timeFacts: Fact[] = []
  const style = random.int(0, 3)
  if (style === 0)
    times.push(
      paragraph(
        '投标文件递交的截止时间（投标截止时间，下同）为',
        deadline,
        `，地点为${project.room}。逾期送达的或者未送达指定地点的投标文件，招标人不予受理。`,
      ),
    )
  else if (style === 1) {
    timeFacts.push([random.word('投标截止时间|投标文件递交截止时间|递交投标文件截止时间'), deadline], ['递交地点', project.room])
  } else if (style === 2) {
    timeFacts.push([random.word('投标截止及开标时间|投标截止时间（开标时间）|开标时间及投标截止时间'), deadline], ['开标地点', project.room])
    truth.openingAt = truth.bidDeadline
  } else {
    const later = project.deadline + project.openingLater
    timeFacts.push(['投标截止时间', deadline], openingFact(voice, later, truth), ['开标地点', project.room])
  }
  const sale = publishedAt(occasion)
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: '招标条件', blocks: [condition] },
    { heading: random.word('项目概况与招标范围|工程概况|招标内容'), facts: [...facts, ...ceiling], blocks: range },
    {
      heading: '投标人资格要求',
      blocks: [
        paragraph(
          `投标人须具备${random.word('市政公用工程|房屋建筑工程|水利水电工程|公路工程')}施工总承包${random.word('三级|二级|一级')}及以上资质，项目经理须具备相应专业${random.word('二级|一级')}注册建造师资格，${random.word('本次招标不接受联合体投标|本次招标接受联合体投标')}。`,
        ),
      ],
    },
    {
      heading: '招标文件的获取',
      blocks: [
        paragraph(`凡有意参加投标者，请于${voice.period(sale, 5)}，每日9时至16时，持单位介绍信购买招标文件，每套售价${random.int(2, 10) * 100}元，售后不退。`),
      ],
    },
    { heading: '投标文件的递交', facts: timeFacts, blocks: times },
    ...(random.chance(0.5)
      ? [{ heading: '发布公告的媒介', blocks: [paragraph(`本次招标公告同时在辽宁建设工程信息网、${project.place.name}公共资源交易网上发布。`)] }]
      : []),
    { heading: '联系方式', ...who },
  ]
  const attachments: DemoFile[] = random.chance(0.15)
    ? [
        {
          name: '工程量清单.xls',
          type: 'xls',
          lines: [
            '序号\t项目名称\t计量单位\t工程量',
            `1\t挖一般土方\t立方米\t${random.int(90, 9000)}`,
            `2\tC30混凝土垫层\t立方米\t${random.int(20, 900)}`,
            `3\t沥青混凝土面层\t平方米\t${random.int(100, 9000)}`,
          ],
        },
      ]
    : []
  const title = random.pick([`${project.name}招标公告`, `${project.name}施工${way}公告`, `${project.name}${way}公告`]).replace('施工施工', '施工')
  return {
    title: again ? title.replace(/(公开|邀请)?招标公告$/, '二次招标公告') : title,
    body: [...voice.layOut(groups), ...closing(voice, occasion, project)],
    attachments,
    truth: [truth],
  }
}

/** The end of a tender is moved. */
export function amendment(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'amendment', 'construction')
  const facts = projectFacts(voice, project, truth)
  const [from, to] = [voice.moment(project.deadline), coded('deadline', voice.moment(project.newDeadline))]
  truth.bidDeadline = isoMoment(project.newDeadline)
  const change = random.pick([
    paragraph(`原定投标截止时间${from}，现变更为`, to, '，开标地点不变。'),
    paragraph(`现将投标截止时间由${from}变更为`, to, '，请各投标人相互转告。'),
    grid(['变更事项', '原内容', '变更后内容'], [['投标截止时间', from, to]]),
  ])
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: '项目信息', facts },
    {
      heading: random.word('变更内容|答疑及澄清|补充通知内容'),
      blocks: [change, paragraph(random.word('其余内容不变，以本公告为准。|招标文件中与本公告不一致的，以本公告为准。'))],
    },
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}${random.word('变更公告|延期公告|澄清公告|招标公告变更')}`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, project)],
    attachments: [],
    truth: [truth],
  }
}
