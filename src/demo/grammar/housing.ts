import { Decimal } from 'decimal.js'
import type { Housing, HousingItem, NoticeRecord, Programme } from '../../../schemas/record.ts'
import { daysAfter, isoMonth } from '../calendar.ts'
import { type Block, centred, grid, type Inline, kindOf, type Occasion, paragraph, publishedAt, type Written } from '../notice.ts'
import { countyName, type Place, placeOf } from '../places.ts'
import { projectRandom, type Random } from '../random.ts'
import { areaColumn, canonical, grouped } from './amounts.ts'
import { company, estate, identityNumber, mobile, person, roadName, street } from './names.ts'
import { createVoice, type Fact, signature, type Voice } from './voice.ts'

const programmes: readonly (readonly [Programme, string])[] = [
  ['public-rental', '公共租赁住房'],
  ['public-rental', '公租房'],
  ['low-rent', '廉租住房'],
  ['affordable', '经济适用住房'],
  ['shanty', '棚户区改造'],
  ['price-capped', '限价商品住房'],
]

interface Estate {
  place: Place
  division: string
  seat: string
  authority: string
  programme: Programme
  word: string
  name: string
  location: string
  units: number
  area: Decimal
  developer: string
  start: number
  end: number
  batch: string
  households: number
  random: Random
}

function estateOf(occasion: Occasion): Estate {
  const random = projectRandom(occasion)
  const place = placeOf(occasion.place)
  const whole = occasion.chain[0] === 'plan'
  const local = !whole && random.chance(0.7)
  const [division, county] = local ? random.pick(place.counties) : [place.division, '']
  const seat = local ? countyName(place, county) : place.name
  const renting = occasion.chain.some((kind) => kind === 'eligibility' || kind === 'allocation')
  const [programme, word] = random.pick(renting ? programmes.slice(0, 4) : programmes)
  const units = random.int(4, 120) * 12
  return {
    place,
    division,
    seat,
    authority: `${seat}${random.word('房产局|住房和城乡建设局|住房保障办公室|城乡建设委员会|房产管理局')}`,
    programme,
    word,
    name: `${random.chance(0.4) ? roadName(random) : ''}${estate(random)}${random.chance(0.3) ? random.word('一期|二期|（B区）') : ''}`,
    location: `${seat}${roadName(random)}${random.word('南侧|北侧|与规划三路交汇处|东侧')}`,
    units,
    area: new Decimal(units * random.int(4200, 6800)).div(100),
    developer: company(random, 'estates', place),
    start: daysAfter(occasion.times[0]!, random.int(20, 120)),
    end: daysAfter(occasion.times[0]!, random.int(400, 800)),
    batch: `第${random.word('一|二|三|四')}${random.word('批|批|季度')}`,
    households: random.int(6, 26),
    random,
  }
}

const forms = [
  ['sections', 35],
  ['lines', 35],
  ['numbered', 10],
  ['table', 20],
] as const

const record = (one: Estate, kind: NoticeRecord['kind'], housing: Housing, authority = one.authority): NoticeRecord => ({
  domain: 'housing',
  kind,
  division: one.division,
  authority: { name: authority },
  housing,
})
const monthText = (random: Random, minute: number): string => {
  const month = isoMonth(minute)
  return random.chance(0.5) ? `${month.slice(0, 4)}年${Number(month.slice(5))}月` : month
}

/** Rows by county that add up. */
function share(random: Random, one: Estate): { item: HousingItem; name: string; units: number; area: Decimal }[] {
  const counties = random.some(one.place.counties, Math.min(one.place.counties.length, random.int(3, 7)))
  return counties.map(([division, name]) => {
    const units = random.int(2, 60) * 12
    const area = new Decimal(units * random.int(45, 62))
    return { name, units, area, item: { name, division, programme: one.programme, units, areaM2: canonical(area) } }
  })
}

function plan(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  const rows = share(one.random, one)
  const units = rows.reduce((sum, row) => sum + row.units, 0)
  const area = rows.reduce((sum, row) => sum.plus(row.area), new Decimal(0))
  const areaCol = areaColumn(random, '建筑面积', ['平方米'])
  const withArea = random.chance(0.7)
  const truth = record(one, 'plan', {
    programme: one.programme,
    units,
    ...(withArea ? { areaM2: canonical(area) } : {}),
    items: rows.map(({ item }) => (withArea ? item : withoutArea(item))),
  })
  const body: Block[] = [
    paragraph(`根据省政府下达的目标任务，现将${one.seat}2014年${one.word}建设计划予以公布。`),
    grid(
      ['县（市）区', '建设套数（套）', ...(withArea ? [areaCol.head] : [])],
      [
        ...rows.map((row): Inline[] => [row.name, String(row.units), ...(withArea ? [areaCol.cell(row.area)] : [])]),
        ['合计', String(units), ...(withArea ? [areaCol.cell(area)] : [])],
      ],
    ),
    ...signature(voice, one.authority, occasion),
  ]
  return { title: `${one.seat}2014年${one.word}${random.word('建设计划|年度建设计划公示|建设计划公告')}`, body, attachments: [], truth: [truth] }
}
const withoutArea = ({ areaM2: _, ...item }: HousingItem): HousingItem => item

function project(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  const truth = record(one, 'project', {
    programme: one.programme,
    projectName: one.name,
    location: one.location,
    units: one.units,
    areaM2: canonical(one.area),
    developer: one.developer,
    plannedStart: isoMonth(one.start),
    plannedCompletion: isoMonth(one.end),
  })
  const facts: Fact[] = [
    ['项目名称', one.name],
    [random.word('项目类别|保障房类别|住房类型'), one.word],
    [random.word('建设地点|项目位置|项目地址'), one.location],
    [random.word('建设单位|开发建设单位'), one.developer],
    [random.word('建设套数|套数|总套数'), `${one.units}套`],
    [random.word('建筑面积|总建筑面积'), `${random.chance(0.3) ? grouped(canonical(one.area)) : canonical(one.area)}平方米`],
    [random.word('计划开工时间|开工时间（计划）').replace('开工时间（计划）', '拟开工时间'), monthText(random, one.start)],
    [random.word('计划竣工时间|预计竣工时间'), monthText(random, one.end)],
  ]
  const body = [...voice.layOut([{ heading: '项目基本信息', facts }]), ...signature(voice, one.authority, occasion)]
  return { title: `${one.seat}${one.name}${one.word}项目信息${random.word('公开|公示')}`, body, attachments: [], truth: [truth] }
}

function progress(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  if (occasion.chain[0] === 'plan') {
    const rows = share(one.random, one).map((row) => ({ ...row, started: Math.round((row.units * random.int(40, 100)) / 100) }))
    const units = rows.reduce((sum, row) => sum + row.units, 0)
    const truth = record(one, 'progress', {
      programme: one.programme,
      units,
      items: rows.map(({ item, started }) => ({ ...withoutArea(item), startedUnits: started })),
    })
    const body: Block[] = [
      paragraph(`截至${voice.date(publishedAt(occasion))}，${one.seat}2014年${one.word}建设进展情况如下：`),
      grid(
        ['县（市）区', random.word('计划套数|任务套数'), '已开工套数'],
        [
          ...rows.map((row): Inline[] => [row.name, String(row.units), String(row.started)]),
          ['合计', String(units), String(rows.reduce((sum, row) => sum + row.started, 0))],
        ],
      ),
      ...signature(voice, one.authority, occasion),
    ]
    return { title: `${one.seat}2014年${one.word}建设进展情况`, body, attachments: [], truth: [truth] }
  }
  const facts: Fact[] = [
    ['项目名称', one.name],
    ['建设地点', one.location],
    [random.word('建设单位|开发建设单位'), one.developer],
    [random.word('建设套数|套数'), `${one.units}套`],
    ['形象进度', random.word('主体施工|基础施工|已封顶|装饰装修')],
    ['计划竣工时间', monthText(random, one.end)],
  ]
  const truth = record(one, 'progress', {
    programme: one.programme,
    projectName: one.name,
    location: one.location,
    units: one.units,
    developer: one.developer,
    plannedCompletion: isoMonth(one.end),
  })
  return {
    title: `${one.seat}${one.name}${one.word}项目建设进度公示`,
    body: [...voice.layOut([{ heading: '建设进度', facts }]), ...signature(voice, one.authority, occasion)],
    attachments: [],
    truth: [truth],
  }
}

/** Applicants with numbers that belong to nobody: masked by most offices, not by all. */
function applicants(voice: Voice, one: Estate): { head: string[]; rows: Inline[][] } {
  const { random } = voice
  const style = random.weighted([
    ['masked', 60],
    ['last-four', 20],
    ['open', 20],
  ])
  const phones = random.chance(0.2)
  const number = () => {
    const id = identityNumber(random)
    return style === 'open' ? id : style === 'masked' ? `${id.slice(0, 6)}********${id.slice(14)}` : id.slice(14)
  }
  const size = random.chance(0.6)
  return {
    head: [
      '序号',
      random.word('申请人姓名|姓名|申请人'),
      style === 'last-four' ? '身份证后四位' : random.word('身份证号|身份证号码'),
      ...(size ? [random.word('家庭人口|家庭人数')] : []),
      ...(phones ? ['联系电话'] : []),
    ],
    rows: Array.from({ length: one.households }, (_, index) => [
      String(index + 1),
      person(random),
      number(),
      ...(size ? [String(random.int(1, 5))] : []),
      ...(phones ? [mobile(random)] : []),
    ]),
  }
}

function eligibility(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  const { head, rows } = applicants(voice, one)
  const counted = random.chance(0.6)
  const body: Block[] = [
    paragraph(
      `经${random.word('街道初审、区级复审|三级审核|民政、房产部门联合审核')}，下列${counted ? `${one.households}户` : ''}家庭符合${one.word}保障条件，现予公示，公示期${random.pick([7, 10, 15])}天。`,
    ),
    grid(
      [...head, '审核结果'],
      rows.map((row) => [...row, random.word('合格|符合')]),
    ),
    paragraph('如有异议，请在公示期内实名举报。'),
    ...signature(voice, one.authority, occasion),
  ]
  return {
    title: `${one.seat}2014年${one.batch}${one.word}${random.word('保障资格审核结果公示|申请家庭资格公示|资格审核公示')}`,
    body,
    attachments: [],
    truth: [record(one, 'eligibility', { programme: one.programme, ...(counted ? { households: one.households } : {}) })],
  }
}

function allocation(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  const { head, rows } = applicants(voice, one)
  const located = random.chance(0.6)
  const sold = one.programme === 'affordable'
  const body: Block[] = [
    paragraph(
      `${located ? `${one.name}（项目位置：${one.location}）` : ''}${one.seat}2014年${one.batch}${one.word}${sold ? '公开摇号' : random.word('配租|分配')}工作已结束，现将结果公示如下：`,
    ),
    grid(
      [...head, random.word('房号|房源地址')],
      rows.map((row) => [...row, `${random.int(1, 12)}号楼${random.int(1, 4)}单元${random.int(1, 6)}0${random.int(1, 3)}室`]),
    ),
    paragraph(`以上共计${one.households}户。`),
    ...signature(voice, one.authority, occasion),
  ]
  return {
    title: `${one.seat}2014年${one.batch}${one.word}${sold ? '摇号选房结果公示' : random.word('配租结果公示|分配结果公示|实物配租结果公告')}`,
    body,
    attachments: random.chance(0.2)
      ? [{ name: '分配结果名单.xls', type: 'xls', lines: ['序号\t姓名', ...rows.map((row) => `${row[0] as string}\t${row[1] as string}`)] }]
      : [],
    truth: [
      record(one, 'allocation', {
        programme: one.programme,
        households: one.households,
        ...(located ? { projectName: one.name, location: one.location } : {}),
      }),
    ],
  }
}

function presale(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  const several = random.chance(0.35)
  const word = random.word('字第|第')
  const number = (index: number) => `${one.place.sign}房预售${word}2014${String(occasion.project + 1).padStart(4, '0')}${index > 0 ? `-${index}` : ''}号`
  const permits = Array.from({ length: several ? random.int(2, 5) : 1 }, (_, index) => ({
    permitNo: number(index),
    projectName: index === 0 ? one.name : `${estate(random)}`,
    location: index === 0 ? one.location : `${one.seat}${street(random)}`,
    units: index === 0 ? one.units : random.int(3, 60) * 6,
    area: index === 0 ? one.area : new Decimal(random.int(240_000, 4_200_000)).div(100),
    developer: index === 0 ? one.developer : company(random, 'estates', one.place),
  }))
  const truth = permits.map((permit) =>
    record(one, 'presale', {
      programme: 'market',
      projectName: permit.projectName,
      location: permit.location,
      units: permit.units,
      areaM2: canonical(permit.area),
      developer: permit.developer,
      permitNo: permit.permitNo,
    }),
  )
  const month = `${Number(isoMonth(publishedAt(occasion)).slice(5))}月`
  if (several) {
    const areaCol = areaColumn(random, '预售面积', ['平方米'])
    const body: Block[] = [
      paragraph(`现将${one.seat}2014年${month}商品房预售许可证核发情况公布如下：`),
      grid(
        ['序号', '预售许可证号', '开发企业', '项目名称', '项目坐落', areaCol.head, '套数'],
        permits.map((permit, index): Inline[] => [
          String(index + 1),
          permit.permitNo,
          permit.developer,
          permit.projectName,
          permit.location,
          areaCol.cell(permit.area),
          String(permit.units),
        ]),
      ),
      ...signature(voice, one.authority, occasion),
    ]
    return { title: `${one.seat}2014年${month}商品房预售许可证${random.word('发放情况|核发情况公示')}`, body, attachments: [], truth }
  }
  const permit = permits[0]!
  const facts: Fact[] = [
    [random.word('预售许可证号|商品房预售许可证号|许可证号'), permit.permitNo],
    [random.word('项目名称|楼盘名称').replace('楼盘名称', '项目名称'), permit.projectName],
    [random.word('项目坐落|项目位置|坐落位置'), permit.location],
    [random.word('开发企业|开发商|售房单位'), permit.developer],
    [random.word('预售面积|批准预售面积'), `${canonical(permit.area)}${random.word('平方米|㎡')}`],
    [random.word('预售套数|批准预售套数'), `${permit.units}${random.word('套|套|')}`],
  ]
  return {
    title: `${one.seat}商品房预售许可${random.word('公告|公示')}（${permit.projectName}）`,
    body: [...voice.layOut([{ heading: '预售许可信息', facts }]), ...signature(voice, one.authority, occasion)],
    attachments: [],
    truth,
  }
}

const writers: Record<string, (voice: Voice, one: Estate, occasion: Occasion) => Written> = { plan, project, progress, eligibility, allocation, presale }

/** Writes a notice of public housing or of the sale of houses. */
export function writeHousing(occasion: Occasion): Written {
  const voice = createVoice(occasion, forms)
  const written = writers[kindOf(occasion)]!(voice, estateOf(occasion), occasion)
  if (voice.random.chance(0.2)) written.body.unshift(centred(written.title))
  return written
}
