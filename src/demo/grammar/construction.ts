import type { Method, NoticeRecord } from '../../../schemas/record.ts'
import { daysAfter, isoDate, isoMoment } from '../calendar.ts'
import {
  type Block,
  type Cell,
  centred,
  coded,
  type DemoFile,
  grid,
  heading,
  type Inline,
  kindOf,
  type Occasion,
  paragraph,
  publishedAt,
  type Written,
} from '../notice.ts'
import { projectRandom } from '../random.ts'
import { canonical, money, moneyColumn } from './amounts.ts'
import { person, roadName } from './names.ts'
import { type Brief, base, contacts, createProject, nameOf, outcomes, type Project, type Role, supplier, type Thing, total } from './tendering.ts'
import { createVoice, type Fact, type Group, ordinal, signature, type Voice } from './voice.ts'

const works = (name: string, low: number, high: number): Thing => ({ name, trade: 'works', low, high })
const things: readonly Thing[] = [
  works('道路改造工程', 1_200_000, 68_000_000),
  works('排水管网工程', 900_000, 42_000_000),
  works('中小学教学楼新建工程', 6_000_000, 95_000_000),
  works('污水处理厂提标改造工程', 8_000_000, 120_000_000),
  works('河道综合治理工程', 2_000_000, 76_000_000),
  works('棚户区改造回迁楼工程', 12_000_000, 260_000_000),
  works('老旧小区外墙保温工程', 1_500_000, 22_000_000),
  works('农村饮水安全工程', 500_000, 9_000_000),
  works('热力管网改造工程', 2_000_000, 36_000_000),
  works('桥梁加固工程', 700_000, 18_000_000),
  works('高标准基本农田建设项目', 2_500_000, 26_000_000),
  works('公园绿化工程', 600_000, 15_000_000),
  works('医院门诊楼装修工程', 1_100_000, 19_000_000),
  works('公路养护大修工程', 3_000_000, 58_000_000),
  works('水库除险加固工程', 1_800_000, 30_000_000),
  works('路灯节能改造工程', 500_000, 8_000_000),
  works('社区卫生服务中心改扩建工程', 1_300_000, 16_000_000),
]
const offices =
  '城乡建设局|交通局|水利局|教育局|城建项目管理中心|市政公用管理处|公路管理处|供热管理办公室|房产局|农业综合开发办公室|林业局|卫生局|供水管理处|重点工程建设管理办公室|园林管理处'

const codes: Brief['code'][] = [
  (_, place, number) => `${place.letters}JS2014-${String(number).padStart(4, '0')}`,
  (random, place, number) => `${place.letters}GC-${random.word('SG|JZ|SZ')}-2014${String(number).padStart(5, '0')}`,
  (_, place, number) => `${place.division}2014${String(number).padStart(6, '0')}`,
  (random, place, number) => `${place.letters}ZB〔2014〕${random.word('A|B|')}${number}号`,
]

function projectOf(occasion: Occasion): Project {
  const random = projectRandom(occasion)
  const brief: Brief = {
    things,
    offices,
    method: random.weighted<Method>([
      ['open', 94],
      ['invited', 6],
    ]),
    lotWord: 'section',
    dividedShare: 0.22,
    code: random.pick(codes),
    name: (r, { seat }, thing) =>
      `${seat}${r.chance(0.7) ? roadName(r) : ''}${r.chance(0.15) ? '2014年' : ''}${thing.name}${r.chance(0.3) ? r.word('施工|（一期）|施工') : ''}`,
    parts: (r) => `K${r.int(0, 4)}+${String(r.int(0, 99) * 10).padStart(3, '0')}段${r.word('土建施工|道路施工|管线安装|施工')}`,
  }
  return createProject(occasion, brief, random)
}

const forms = [
  ['sections', 55],
  ['numbered', 20],
  ['lines', 10],
  ['table', 15],
] as const

const roles = (voice: Voice, project: Project): Role[] => [
  { label: voice.random.word('招标人|招标人|建设单位|招标单位'), code: 'buyer' as const, body: project.buyer },
  ...(project.alone ? [] : [{ label: voice.random.word('招标代理机构|招标代理|招标代理机构|代理机构'), code: 'agency' as const, body: project.agency }]),
]

const funds = '财政资金|自筹资金|上级补助资金及地方配套|中央预算内投资和地方自筹|银行贷款'
const approvals = '发展和改革委员会'

function opening(voice: Voice, project: Project, truth: NoticeRecord): Fact[] {
  const { random } = voice
  truth.projectName = project.name
  const facts: Fact[] = [[random.word('项目名称|工程名称|招标项目名称|项目名称'), coded('projectName', project.name)]]
  if (random.chance(0.88)) {
    facts.splice(random.int(0, 1), 0, [random.word('招标编号|项目编号|招标项目编号'), coded('projectCode', project.code)])
    truth.projectCode = project.code
  }
  return facts
}

const closing = (voice: Voice, occasion: Occasion, project: Project): Block[] =>
  voice.random.chance(0.75) ? signature(voice, voice.random.chance(0.5) || project.alone ? project.buyer.name : project.agency.name, occasion) : []

const scale = (voice: Voice): string => {
  const { random } = voice
  return random.pick([
    `建设规模：道路全长${random.int(2, 60) * 100}米，路面宽${random.int(6, 30)}米`,
    `建设规模：建筑面积约${random.int(8, 220) * 100}平方米，地上${random.int(2, 18)}层，框架结构`,
    `建设规模：新建管线${random.int(3, 90) * 100}米，检查井${random.int(10, 260)}座`,
    `工程规模：治理河长${random.int(1, 16)}.${random.int(1, 9)}公里`,
  ])
}

function tender(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'tender', 'construction')
  const again = occasion.chain.indexOf('tender') !== occasion.step && occasion.chain[occasion.step - 1] === 'failure'
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
  const facts = opening(voice, project, truth)
  if (random.chance(0.6))
    facts.push([
      random.word('建设地点|工程地点|项目地点'),
      `${project.place.id === 'liaoning' ? '沈阳市' : project.place.name}${roadName(random)}${random.word('沿线|南侧|与支路交汇处')}`,
    ])
  const ceiling: Fact[] = []
  if (random.chance(0.6)) {
    const [label, value] = money(random, random.word('招标控制价|最高投标限价|拦标价|最高限价|投标最高限价'), project.ceiling)
    ceiling.push([label, coded('ceiling', value)])
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
    timeFacts.push(['投标截止时间', deadline], ['开标时间', coded('opening', voice.moment(later))], ['开标地点', project.room])
    truth.openingAt = isoMoment(later)
  }
  const sale = publishedAt(occasion)
  const who = contacts(voice, roles(voice, project), truth)
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
        paragraph(
          `凡有意参加投标者，请于${voice.date(sale)}至${voice.date(daysAfter(sale, 5))}，每日9时至16时，持单位介绍信购买招标文件，每套售价${random.int(2, 10) * 100}元，售后不退。`,
        ),
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

function amendment(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'amendment', 'construction')
  const facts = opening(voice, project, truth)
  const [from, to] = [voice.moment(project.deadline), coded('deadline', voice.moment(project.newDeadline))]
  truth.bidDeadline = isoMoment(project.newDeadline)
  const change = random.pick([
    paragraph(`原定投标截止时间${from}，现变更为`, to, '，开标地点不变。'),
    paragraph(`现将投标截止时间由${from}变更为`, to, '，请各投标人相互转告。'),
    grid(['变更事项', '原内容', '变更后内容'], [['投标截止时间', from, to]]),
  ])
  const who = contacts(voice, roles(voice, project), truth)
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

const rankings = [
  ['第一中标候选人', '第二中标候选人', '第三中标候选人'],
  ['第一名', '第二名', '第三名'],
  ['1', '2', '3'],
] as const

function candidates(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'candidates', 'construction')
  const facts = opening(voice, project, truth)
  if (random.chance(0.5)) {
    facts.push(['开标时间', coded('opening', voice.moment(project.newDeadline))])
    truth.openingAt = isoMoment(project.newDeadline)
  }
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
    for (const [rank, bidder] of placed.entries())
      truth.suppliers.push({
        name: bidder.name,
        ...(part.no ? { lot: part.no } : {}),
        rank: rank + 1,
        yuan: canonical(bidder.price),
        ...(bidder.partners.length ? { partners: bidder.partners } : {}),
      })
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
  const start = publishedAt(occasion)
  const who = contacts(voice, roles(voice, project), truth)
  const groups: Group[] = [
    { heading: '项目概况', facts },
    { heading: random.word('评标结果|中标候选人情况|中标候选人公示'), blocks },
    { heading: '公示期', facts: [[random.word('公示时间|公示期|公示期限'), `${voice.date(start)}至${voice.date(daysAfter(start, 3))}`]] },
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}${random.word('中标候选人公示|中标候选人公示|评标结果公示')}`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, project)],
    attachments: [],
    truth: [truth],
  }
}

function award(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'award', 'construction')
  const facts = opening(voice, project, truth)
  const won = project.parts.filter((part) => !part.failed)
  const blocks: Block[] = []
  const label = random.word('中标人|中标单位|中标单位')
  const priceLabel = random.word('中标价|中标金额|中标价格')
  truth.suppliers = won.map((part) => supplier(part.bidders[0]!, part.no ? { lot: part.no } : {}))
  if (won.length === 1) truth.awardYuan = canonical(won[0]!.bidders[0]!.price)
  const manager = random.chance(0.5)
  if (!project.divided) {
    const winner = won[0]!.bidders[0]!
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
        won.map((part) => [
          coded('lotNo', part.label),
          coded('winner', nameOf(part.bidders[0]!)),
          coded('price', column.cell(part.bidders[0]!.price)),
          ...(manager ? [person(random)] : []),
        ]),
      ),
    )
    for (const part of project.parts.filter(({ failed }) => failed)) blocks.push(paragraph(`${part.label}流标，流标原因：${part.reason}。`))
    if (won.length > 1 && random.chance(0.25)) {
      const [name, value] = money(random, '中标总金额', total(project))
      blocks.push(voice.line(name, value))
      truth.awardYuan = canonical(total(project))
    }
  }
  if (random.chance(0.4)) {
    facts.push(['开标时间', coded('opening', voice.moment(project.newDeadline))])
    truth.openingAt = isoMoment(project.newDeadline)
  }
  if (random.chance(0.3)) {
    const decided = daysAfter(publishedAt(occasion), -1)
    facts.push([random.word('定标日期|中标日期|定标时间'), voice.date(decided)])
    truth.awardedOn = isoDate(decided)
  }
  const who = contacts(voice, roles(voice, project), truth)
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

function failure(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'failure', 'construction')
  const facts = opening(voice, project, truth)
  truth.failureReason = project.failureReason
  facts.push([random.word('流标原因|招标失败原因|终止原因'), project.failureReason])
  const who = contacts(voice, roles(voice, project), truth)
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

function contract(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'contract', 'construction')
  const winner = project.parts.find(({ failed }) => !failed)!.bidders[0]!
  const signedAt = daysAfter(publishedAt(occasion), -random.int(1, 5))
  const facts = opening(voice, project, truth)
  const [label, value] = money(random, random.word('合同金额|合同价|合同总价'), winner.price)
  Object.assign(truth, { buyer: { name: project.buyer.name }, suppliers: [supplier(winner)], awardYuan: canonical(winner.price), signedOn: isoDate(signedAt) })
  facts.push(
    ['合同编号', project.contractNo],
    [random.word('建设单位|招标人|发包人'), coded('buyerName', project.buyer.name)],
    [random.word('承包人|中标人|施工单位'), coded('winner', nameOf(winner))],
    [label, coded('price', value)],
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

function prequalification(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'prequalification', 'construction')
  const facts = opening(voice, project, truth)
  const due = daysAfter(publishedAt(occasion), random.int(6, 9))
  const deadline = Math.floor(due / 1440) * 1440 + 16 * 60
  truth.bidDeadline = isoMoment(deadline)
  const who = contacts(voice, roles(voice, project), truth)
  const groups: Group[] = [
    { heading: '招标条件', facts, blocks: [paragraph(`${scale(voice)}。本项目采用资格预审，择优选取不少于7家申请人参加投标。`)] },
    {
      heading: '资格预审文件的递交',
      facts: [[random.word('资格预审申请文件递交截止时间|递交资格预审申请文件截止时间'), coded('deadline', voice.moment(deadline))]],
    },
    { heading: '联系方式', ...who },
  ]
  return { title: `${project.name}资格预审公告`, body: [...voice.layOut(groups), ...closing(voice, occasion, project)], attachments: [], truth: [truth] }
}

function bidOpening(voice: Voice, project: Project): Written {
  const { random } = voice
  const truth = base(project, 'opening', 'construction')
  const facts = opening(voice, project, truth)
  truth.openingAt = isoMoment(project.newDeadline)
  truth.buyer = { name: project.buyer.name }
  facts.push(
    [random.word('招标人|建设单位'), coded('buyerName', project.buyer.name)],
    ['开标时间', coded('opening', voice.moment(project.newDeadline))],
    ['开标地点', project.room],
  )
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

function consultationNotice(voice: Voice, project: Project, occasion: Occasion): Written {
  const truth = base(project, 'consultation-notice', 'construction')
  const facts = opening(voice, project, truth)
  const who = contacts(voice, roles(voice, project), truth)
  const groups: Group[] = [
    { heading: '项目概况', facts },
    { heading: '征求意见', blocks: [paragraph('现将本项目招标文件（征求意见稿）予以公示，公开征求意见，任何单位和个人如有意见请在公示期内书面提出。')] },
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}招标文件征求意见公示`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, project)],
    attachments: [],
    truth: [truth],
  }
}

const writers: Record<string, (voice: Voice, project: Project, occasion: Occasion) => Written> = {
  tender,
  amendment,
  candidates,
  award,
  failure,
  contract,
  prequalification,
  opening: bidOpening,
  'consultation-notice': consultationNotice,
}

/** Writes a notice of the tendering of construction works. */
export function writeConstruction(occasion: Occasion): Written {
  const voice = createVoice(occasion, forms)
  const written = writers[kindOf(occasion)]!(voice, projectOf(occasion), occasion)
  if (voice.random.chance(0.3)) written.body.unshift(centred(written.title))
  return written
}
