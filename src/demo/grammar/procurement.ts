import type { Method, NoticeRecord } from '../../../schemas/record.ts'
import { daysAfter, isoDate, isoMoment } from '../calendar.ts'
import {
  type Block,
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
import { projectRandom, type Random } from '../random.ts'
import { canonical, money, moneyColumn } from './amounts.ts'
import { person } from './names.ts'
import {
  type Body,
  type Brief,
  ballast,
  base,
  contacts,
  createProject,
  methodNames,
  nameOf,
  outcomes,
  type Project,
  type Role,
  supplier,
  type Thing,
  total,
} from './tendering.ts'
import { createVoice, type Fact, type Group, signature, type Voice } from './voice.ts'

const thing = (name: string, trade: Thing['trade'], low: number, high: number): Thing => ({ name, trade, low, high })
const things: readonly Thing[] = [
  thing('办公家具', 'goods', 80_000, 900_000),
  thing('彩色超声诊断仪', 'goods', 400_000, 2_600_000),
  thing('全自动生化分析仪', 'goods', 300_000, 1_900_000),
  thing('多媒体教学设备', 'goods', 150_000, 3_200_000),
  thing('课桌椅', 'goods', 60_000, 700_000),
  thing('图书', 'goods', 90_000, 800_000),
  thing('网络交换机及服务器', 'goods', 200_000, 4_800_000),
  thing('视频监控系统', 'goods', 260_000, 9_600_000),
  thing('环境空气自动监测设备', 'goods', 500_000, 5_000_000),
  thing('防汛抢险物资', 'goods', 100_000, 1_200_000),
  thing('消防器材', 'goods', 70_000, 900_000),
  thing('实验室仪器设备', 'goods', 150_000, 3_600_000),
  thing('森林防火车辆装备', 'goods', 300_000, 2_400_000),
  thing('物业管理服务', 'services', 240_000, 6_500_000),
  thing('保安服务', 'services', 120_000, 2_600_000),
  thing('食堂食材配送服务', 'services', 200_000, 3_000_000),
  thing('道路清扫保洁服务', 'services', 600_000, 28_000_000),
  thing('档案数字化加工', 'services', 90_000, 1_600_000),
  thing('绿化养护', 'services', 150_000, 5_200_000),
  thing('地理信息测绘服务', 'services', 180_000, 3_900_000),
  thing('污水处理站运行维护', 'services', 260_000, 4_200_000),
  thing('食品抽样检验', 'services', 80_000, 1_100_000),
  thing('办公楼供暖系统改造', 'works', 300_000, 6_000_000),
  thing('校舍维修', 'works', 200_000, 4_500_000),
  thing('无障碍设施改造', 'works', 150_000, 2_500_000),
]
const offices =
  '教育局|公安局|民政局|财政局|卫生局|环境保护局|农村经济委员会|水利局|林业局|文化广播影视局|城市管理行政执法局|人民检察院|人民法院|中心医院|第二人民医院|疾病预防控制中心|实验小学|第五中学|职业教育中心|图书馆|档案局|气象局|食品药品监督管理局|质量技术监督局|机关事务管理局'

const codes: Brief['code'][] = [
  (random, place, number) => `${place.letters}ZC2014-${String(number).padStart(4, '0')}${random.chance(0.2) ? '-1' : ''}`,
  (_, place, number) => `${place.letters}CG-2014-${String(number).padStart(5, '0')}`,
  (random, place, number) => `JH14-${place.division}-${String(number).padStart(5, '0')}${random.chance(0.15) ? '/A' : ''}`,
  (random, place, number) => `${place.letters.toLowerCase()}zfcg2014${random.word('G|F|H')}${String(number).padStart(4, '0')}`,
  (_, place, number) => `${place.sign}采[2014]${number}号`,
]

const methodOf = (random: Random, chain: readonly string[]): Method =>
  chain[0] === 'single-source'
    ? 'single-source'
    : random.weighted<Method>([
        ['open', 52],
        ['negotiation', 18],
        ['inquiry', 16],
        ['consultation', 12],
        ['invited', 2],
      ])

function projectOf(occasion: Occasion): Project {
  const random = projectRandom(occasion)
  const code = random.pick(codes)
  const brief: Brief = {
    things,
    offices,
    method: methodOf(random, occasion.chain),
    lotWord: 'package',
    dividedShare: occasion.chain[0] === 'intention' || occasion.chain[0] === 'single-source' ? 0 : 0.26,
    code,
    name: (r, office, what) =>
      `${r.chance(0.55) ? office.name : ''}${r.chance(0.3) ? r.word('2014年|2014年度') : ''}${what.name}${r.word('采购项目|采购|项目|采购项目')}`,
    parts: (r, what) => `${what.name}${r.word('（一期）|（甲类）|及配套|及安装')}`,
  }
  const project = createProject(occasion, brief, random)
  if (project.divided === false && random.chance(0.05))
    project.parts[0]!.bidders[0]!.rate = `${random.pick(['下浮率', '优惠率', '折扣率'])}：${random.int(3, 38)}%`
  return project
}

const forms = [
  ['sections', 50],
  ['numbered', 20],
  ['lines', 15],
  ['table', 15],
] as const

const buyerLabels = '采购人|采购单位|采购人|采购单位'
const agencyLabels = '采购代理机构|代理机构|招标代理机构|集中采购机构'

const roles = (voice: Voice, project: Project): Role[] => [
  { label: voice.random.word(buyerLabels), code: 'buyer' as const, body: project.buyer },
  ...(project.alone ? [] : [{ label: voice.random.word(agencyLabels), code: 'agency' as const, body: project.agency }]),
]

/** 项目编号, 项目名称, and what else opens a notice. */
function opening(voice: Voice, project: Project, truth: NoticeRecord, more: { method?: boolean } = {}): Fact[] {
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

const intro = (voice: Voice, project: Project, truth: NoticeRecord): Block[] => {
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

const closing = (voice: Voice, occasion: Occasion, body: Body): Block[] => (voice.random.chance(0.7) ? signature(voice, body.name, occasion) : [])

function tender(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'tender', 'procurement')
  const again = occasion.chain.indexOf('tender') !== occasion.step && occasion.chain[occasion.step - 1] === 'failure'
  const body: Block[] = [...intro(voice, project, truth)]
  const facts = opening(voice, project, truth)
  if (random.chance(0.9)) {
    const both = random.chance(0.08)
    const [label, value] = money(random, both ? '预算（最高限价）' : random.word('预算金额|采购预算|项目预算|预算金额'), project.budget)
    facts.push([label, coded('budget', value)])
    truth.budgetYuan = canonical(project.budget)
    if (both) truth.ceilingYuan = truth.budgetYuan
  }
  if (!truth.ceilingYuan && random.chance(0.35)) {
    const [label, value] = money(random, random.word('最高限价|采购最高限价|控制价|拦标价'), project.ceiling)
    facts.push([label, coded('ceiling', value)])
    truth.ceilingYuan = canonical(project.ceiling)
  }
  const needs: Block[] = []
  if (project.divided) {
    const column = moneyColumn(random, random.word('预算金额|采购预算|预算'))
    const priced = random.chance(0.75)
    needs.push(
      grid(
        [random.word('包号|分包号|包号'), random.word('包名称|分包名称|标项名称'), ...(random.chance(0.4) ? ['数量'] : []), ...(priced ? [column.head] : [])],
        project.parts.map((part) => [coded('lotNo', part.no!), coded('lotName', part.name), coded('budget', column.cell(part.budget))]),
      ),
    )
    const table = needs[0] as Extract<Block, { type: 'table' }>
    const headers = table.rows[0]!.length
    const counted = headers === (priced ? 4 : 3)
    for (const [index, row] of table.rows.entries()) {
      if (index === 0) continue
      if (!priced) row.splice(2, 1)
      if (counted) row.splice(2, 0, { text: [`${random.int(1, 60)}${random.word('套|台|批|项')}`] })
    }
    truth.lots = project.parts.map((part) => ({ no: part.no, name: part.name, ...(priced ? { budgetYuan: canonical(part.budget) } : {}) }))
  } else
    needs.push(
      paragraph(
        random.word('采购内容及要求详见采购文件。|具体技术参数及数量详见招标文件第三章。|简要规格描述：按采购文件技术要求执行，交货地点由采购人指定。'),
      ),
    )

  const sale = daysAfter(publishedAt(occasion), random.int(0, 1))
  const deadlineText = voice.moment(project.deadline)
  truth.bidDeadline = isoMoment(project.deadline)
  const times: Fact[] = []
  if (random.chance(0.35)) {
    times.push([random.word('投标截止时间及开标时间|投标截止及开标时间|递交投标文件截止时间（开标时间）'), coded('deadline', deadlineText)])
    truth.openingAt = truth.bidDeadline
  } else {
    times.push([
      random.word(
        project.method === 'open' ? '投标截止时间|递交投标文件截止时间|投标文件递交截止时间' : '响应文件提交截止时间|递交响应文件截止时间|投标截止时间',
      ),
      coded('deadline', deadlineText),
    ])
    if (random.chance(0.8)) {
      const later = project.deadline + project.openingLater
      times.push(['开标时间', coded('opening', voice.moment(later))])
      truth.openingAt = isoMoment(later)
    }
  }
  times.push([random.word('开标地点|投标地点|提交地点'), project.room])
  const who = contacts(voice, roles(voice, project), truth)
  const groups: Group[] = [
    { heading: random.word('项目基本情况|项目概况|采购项目概况'), facts },
    { heading: random.word('采购内容|采购需求|项目内容及分包情况'), blocks: needs },
    { heading: random.word('供应商资格条件|申请人的资格要求|投标人资格要求'), blocks: ballast.qualification(random) },
    {
      heading: random.word('获取采购文件|招标文件的获取|采购文件发售'),
      facts: [
        [
          random.word('发售时间|获取时间|报名时间'),
          `${voice.date(sale)}至${voice.date(daysAfter(sale, random.int(4, 6)))}，每日上午9:00至11:30，下午13:30至16:00（节假日除外）`,
        ],
        [random.word('发售地点|获取地点'), project.agency.address],
        ['文件售价', ballast.price(random)],
      ],
    },
    { heading: random.word('提交投标文件截止时间、开标时间和地点|投标及开标|响应文件提交'), facts: times },
    { heading: random.word('联系方式|联系事项|凡对本次采购提出询问，请按以下方式联系'), ...who },
  ]
  body.push(...voice.layOut(groups), ...closing(voice, occasion, project.alone ? project.buyer : project.agency))
  const way = methodNames[project.method]![0]!
  const title = random
    .pick([`${project.name}${way}公告`, `${project.name}${project.method === 'open' ? '招标' : '采购'}公告`, `关于${project.name}的${way}公告`])
    .replace('采购采购公告', '采购公告')
  if (title.includes(way)) truth.method = project.method
  const attachments: DemoFile[] = random.chance(0.2)
    ? [
        {
          name: random.chance(0.5) ? `${project.code.replace(/[^\w-]/g, '')}采购需求.docx` : '采购文件.docx',
          type: 'docx',
          lines: [
            `${project.name}采购文件`,
            '第一章 投标须知',
            '供应商应当按照本文件的要求编制投标文件。',
            '第二章 技术要求',
            '所投货物应为全新产品，质量保证期不少于十二个月。',
          ],
        },
      ]
    : []
  return { title: again ? title.replace(/公告$/, '公告（二次）') : title, body, attachments, truth: [truth] }
}

function amendment(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'amendment', 'procurement')
  const facts = opening(voice, project, truth, { method: false })
  const published = occasion.times[occasion.step - 1] ?? occasion.times[0]!
  facts.push([random.word('首次公告日期|原公告日期|首次公告发布日期'), voice.date(published)])
  const [from, to] = [voice.moment(project.deadline), voice.moment(project.newDeadline)]
  truth.bidDeadline = isoMoment(project.newDeadline)
  let changes: Block[]
  const label = random.word('投标截止时间|递交投标文件截止时间')
  const both = random.chance(0.4)
  if (both) truth.openingAt = truth.bidDeadline
  const what = both ? `${label}及开标时间` : label
  switch (random.int(0, 2)) {
    case 0:
      changes = [paragraph(`原公告的${what}：${from}，现更正为：`, coded('deadline', to), '。')]
      break
    case 1:
      changes = [grid(['序号', '更正项', '更正前内容', '更正后内容'], [['1', what, from, coded('deadline', to)]])]
      break
    default:
      changes = [
        paragraph(`因${random.word('采购文件内容调整|补充答疑|技术参数修改')}，本项目${what}由原定的${from}延期至`, coded('deadline', to), '，其他内容不变。'),
      ]
  }
  const who = contacts(voice, roles(voice, project), truth)
  const groups: Group[] = [
    { heading: random.word('项目基本情况|原公告信息'), facts },
    { heading: random.word('更正信息|更正内容|变更事项'), blocks: changes },
    { heading: random.word('联系方式|联系事项'), ...who },
  ]
  return {
    title: `${project.name}${random.word('更正公告|变更公告|更正公告|延期公告')}`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, project.alone ? project.buyer : project.agency)],
    attachments: [],
    truth: [truth],
  }
}

/** Winners as lines of prose, as labels or as a table; returns the blocks and fills suppliers, lots and the total. */
function winners(voice: Voice, project: Project, truth: NoticeRecord): { facts: Fact[]; blocks: Block[] } {
  const { random } = voice
  const withAddress = random.chance(0.6)
  const word = random.word('中标|成交')
  const who = random.word(`${word}供应商|${word}单位|${word}人|${word}供应商名称`)
  const won = project.parts.filter((part) => !part.failed)
  const facts: Fact[] = []
  const blocks: Block[] = []
  if (!project.divided) {
    const winner = won[0]!.bidders[0]!
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
  truth.suppliers = won.map((part) => supplier(part.bidders[0]!, { lot: part.no!, address: withAddress }))
  if (won.length === 1) truth.awardYuan = canonical(won[0]!.bidders[0]!.price)
  const column = moneyColumn(random, `${word}金额`)
  if (random.chance(0.6)) {
    const named = random.chance(0.4)
    if (named) truth.lots = outcomes(project, true).map((lot, index) => (project.parts[index]!.failed ? withoutName(lot) : lot))
    blocks.push(
      grid(
        [random.word('包号|分包号'), ...(named ? ['包名称'] : []), who, ...(withAddress ? ['供应商地址'] : []), column.head],
        won.map((part) => [
          coded('lotNo', part.no!),
          ...(named ? [coded('lotName', part.name)] : []),
          coded('winner', nameOf(part.bidders[0]!)),
          ...(withAddress ? [coded('winnerAddress', part.bidders[0]!.address)] : []),
          coded('price', column.cell(part.bidders[0]!.price)),
        ]),
      ),
    )
  } else
    for (const part of won) {
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
  if (won.length > 1 && random.chance(0.3)) {
    const [label, value] = money(random, `${word}总金额`, total(project))
    blocks.push(voice.line(label, value))
    truth.awardYuan = canonical(total(project))
  }
  return { facts, blocks }
}
const withoutName = <T extends { name?: string }>({ name: _, ...rest }: T) => rest

function award(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'award', 'procurement')
  const facts = opening(voice, project, truth)
  const wins = winners(voice, project, truth)
  const dates: Fact[] = []
  const opened = project.newDeadline
  if (random.chance(0.3)) dates.push([random.word('公告发布日期|招标公告日期|采购公告日期'), voice.date(occasion.times[Math.max(0, occasion.step - 1)]!)])
  if (random.chance(0.35)) {
    const decided = daysAfter(opened, random.int(0, 1))
    dates.push([random.word('定标日期|成交日期|中标日期'), voice.date(decided)])
    truth.awardedOn = isoDate(decided)
  }
  const more: Fact[] = []
  if (random.chance(0.45))
    more.push([random.word('评审专家名单|评标委员会成员|谈判小组成员'), Array.from({ length: random.pick([3, 5]) }, () => person(random)).join('、')])
  if (random.chance(0.25)) more.push(['代理服务费', `${random.int(8, 90) * 100}元`])
  const budgeted = random.chance(0.12)
  if (budgeted) {
    const [label, value] = money(random, '预算金额', project.budget)
    facts.push([label, coded('budget', value)])
    truth.budgetYuan = canonical(project.budget)
  }
  const who = contacts(voice, roles(voice, project), truth)
  const groups: Group[] = [
    { heading: '项目基本情况', facts: [...facts, ...dates] },
    { heading: random.word('中标（成交）信息|采购结果|中标结果'), facts: wins.facts, blocks: wins.blocks },
    ...(more.length > 0 ? [{ heading: random.word('其他补充事宜|评审信息'), facts: more }] : []),
    { heading: random.word('联系方式|凡对本次公告内容提出询问，请按以下方式联系'), ...who },
  ]
  const body = [...voice.layOut(groups), ballast.thanks(random), ...closing(voice, occasion, project.alone ? project.buyer : project.agency)]
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

function failure(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'failure', 'procurement')
  const facts = opening(voice, project, truth)
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
  const who = contacts(voice, roles(voice, project), truth)
  const groups: Group[] = [
    { heading: '项目基本情况', facts },
    ...(blocks.length > 0 ? [{ heading: random.word('项目废标的原因|项目终止的原因'), blocks }] : []),
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}${random.word('废标公告|流标公告|终止公告|采购失败公告')}`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, project.alone ? project.buyer : project.agency)],
    attachments: [],
    truth: [truth],
  }
}

function contract(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'contract', 'procurement')
  const part = project.parts.find(({ failed }) => !failed)!
  const winner = part.bidders[0]!
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
  facts.push([buyerLabel, coded('buyerName', project.buyer.name)])
  facts.push([supplierLabel, coded('winner', nameOf(winner))])
  truth.suppliers = [supplier(winner, {})]
  if (winner.rate) facts.push(['合同金额', coded('price', winner.rate)])
  else {
    const [label, value] = money(random, random.word('合同金额|合同总价|合同总金额'), winner.price)
    facts.push([label, coded('price', value)])
    truth.awardYuan = canonical(winner.price)
  }
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

function acceptance(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'acceptance', 'procurement')
  const part = project.parts.find(({ failed }) => !failed)!
  const winner = part.bidders[0]!
  Object.assign(truth, { projectCode: project.code, projectName: project.name, buyer: { name: project.buyer.name }, suppliers: [supplier(winner, {})] })
  const facts: Fact[] = [
    ['项目编号', coded('projectCode', project.code)],
    ['项目名称', coded('projectName', project.name)],
    [random.word('采购人|采购单位'), coded('buyerName', project.buyer.name)],
    [random.word('中标供应商|供应商名称|供应商'), coded('winner', nameOf(winner))],
  ]
  if (winner.rate) facts.push(['合同金额', coded('price', winner.rate)])
  else {
    const [label, value] = money(random, '合同金额', winner.price)
    facts.push([label, coded('price', value)])
    truth.awardYuan = canonical(winner.price)
  }
  facts.push(['验收日期', voice.date(daysAfter(publishedAt(occasion), -2))], ['验收结论', random.word('合格|验收合格|符合合同约定，同意验收')])
  return {
    title: `${project.name}${random.word('验收公告|履约验收公告|验收结果公示')}`,
    body: [...voice.layOut([{ heading: '验收情况', facts }]), ...closing(voice, occasion, project.buyer)],
    attachments: [],
    truth: [truth],
  }
}

function intention(voice: Voice, project: Project, occasion: Occasion): Written {
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
  const [label, value] = money(random, '预算金额', project.budget)
  const facts: Fact[] = [
    ['采购单位', coded('buyerName', project.buyer.name)],
    ['采购项目名称', coded('projectName', project.name)],
    [label, coded('budget', value)],
    ['采购需求概况', '按国家现行标准提供合格的货物和服务'],
    ['预计采购时间', when],
  ]
  return { title, body: [...facts.map((fact) => voice.line(...fact)), tail, ...closing(voice, occasion, project.buyer)], attachments: [], truth: [truth] }
}

function singleSource(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'single-source', 'procurement')
  const winner = project.parts[0]!.bidders[0]!
  const facts = opening(voice, project, truth, { method: false })
  truth.method = 'single-source'
  facts.push([random.word('采购方式|拟采用采购方式'), '单一来源采购'])
  const [label, value] = money(random, random.word('预算金额|采购预算'), project.budget)
  facts.push([label, coded('budget', value)])
  truth.budgetYuan = canonical(project.budget)
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
  const who = contacts(voice, roles(voice, project), truth)
  const groups: Group[] = [
    { heading: '项目信息', facts: [...facts, reason] },
    { heading: '拟定供应商信息', facts: supplierFacts },
    {
      heading: '公示期限',
      facts: [['公示时间', `${voice.date(publishedAt(occasion))}至${voice.date(daysAfter(publishedAt(occasion), 5))}`]],
    },
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}${random.word('单一来源公示|单一来源采购公示|拟采用单一来源采购方式公示')}`,
    body: voice.layOut(groups),
    attachments: [],
    truth: [truth],
  }
}

function candidates(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'candidates', 'procurement')
  const facts = opening(voice, project, truth)
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
  const who = contacts(voice, roles(voice, project), truth)
  const groups: Group[] = [
    { heading: '项目基本情况', facts },
    { heading: random.word('评标结果|中标候选人'), blocks: [table] },
    { heading: '公示期', facts: [['公示时间', `${voice.date(publishedAt(occasion))}至${voice.date(daysAfter(publishedAt(occasion), 3))}`]] },
    { heading: '联系方式', ...who },
  ]
  if (project.divided) truth.lots = project.parts.map((part) => ({ no: part.no }))
  return { title: `${project.name}${random.word('中标候选人公示|评标结果公示|预中标公示')}`, body: voice.layOut(groups), attachments: [], truth: [truth] }
}

function prequalification(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'prequalification', 'procurement')
  const facts = opening(voice, project, truth)
  const deadline = daysAfter(project.deadline, -25)
  const due = deadline > publishedAt(occasion) ? deadline : daysAfter(publishedAt(occasion), 10)
  truth.bidDeadline = isoMoment(due)
  const [label, value] = money(random, '预算金额', project.budget)
  facts.push([label, coded('budget', value)])
  truth.budgetYuan = canonical(project.budget)
  const who = contacts(voice, roles(voice, project), truth)
  const groups: Group[] = [
    { heading: '项目概况', facts },
    { heading: '申请人资格条件', blocks: ballast.qualification(random) },
    { heading: '资格预审申请文件的递交', facts: [['资格预审申请文件递交截止时间', coded('deadline', voice.moment(due))]] },
    { heading: '联系方式', ...who },
  ]
  return { title: `${project.name}资格预审公告`, body: [...voice.layOut(groups), ...closing(voice, occasion, project.agency)], attachments: [], truth: [truth] }
}

function consultationNotice(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'consultation-notice', 'procurement')
  const facts = opening(voice, project, truth, { method: false })
  if (random.chance(0.5)) {
    const [label, value] = money(random, '预算金额', project.budget)
    facts.push([label, coded('budget', value)])
    truth.budgetYuan = canonical(project.budget)
  }
  const who = contacts(voice, roles(voice, project), truth)
  const groups: Group[] = [
    { heading: '项目基本情况', facts },
    { heading: '征求意见事项', blocks: [paragraph('现就本项目采购需求公开征求意见，各潜在供应商如有意见或建议，请于公示期内以书面形式反馈，逾期不予受理。')] },
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}${random.word('采购需求征求意见公告|招标文件征求意见公示|采购需求公示（征求意见）')}`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, project.alone ? project.buyer : project.agency)],
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

function bidOpening(voice: Voice, project: Project): Written {
  const { random } = voice
  const truth = base(project, 'opening', 'procurement')
  const facts = opening(voice, project, truth, { method: false })
  facts.push(['开标时间', coded('opening', voice.moment(project.newDeadline))])
  truth.openingAt = isoMoment(project.newDeadline)
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

const writers: Record<string, (voice: Voice, project: Project, occasion: Occasion) => Written> = {
  tender,
  amendment,
  award,
  failure,
  contract,
  acceptance,
  intention,
  candidates,
  prequalification,
  opening: bidOpening,
  'single-source': singleSource,
  'consultation-notice': consultationNotice,
}

/** Writes a notice of government procurement. */
export function writeProcurement(occasion: Occasion): Written {
  const voice = createVoice(occasion, forms)
  const written = writers[kindOf(occasion)]!(voice, projectOf(occasion), occasion)
  if (voice.random.chance(0.3)) written.body.unshift(centred(written.title))
  return written
}
