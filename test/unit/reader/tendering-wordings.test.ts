import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../src/reader/kinds/kinds.ts'
import { placesIn } from '../../../src/reader/notice/places.ts'
import { recordOf } from './support.ts'
import { firstOf, lines } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const inLines = (title: string, body: string) => firstOf(title, lines(body))

describe('tendering, in wordings of county sites', () => {
  it('takes the project from the sentence that tells of its approval', async () => {
    const record = await inLines(
      '柳河村便民桥工程招标公告',
      '柳河村便民桥改建工程 经主管部门同意建设。项目业主为柳河村股份经济合作社，现对该项目的施工进行公开招标。',
    )
    expect(record).toMatchObject({ projectName: '柳河村便民桥改建工程', method: 'open', buyer: { name: '柳河村股份经济合作社' } })
  })

  it('tells works by the heading of the notice where the title names land or houses', () => {
    expect(kindOf({ title: '青石村垦造耕地项目', heading: '青石村垦造耕地项目开标记录表', text: '投标人名称 投标报价' })).toEqual({
      domain: 'construction',
      kind: 'opening',
    })
    expect(kindOf({ title: '柳河老旧小区改造-道路工程施工', text: '', labels: ['建设单位', '中标单位'] })).toEqual({ domain: 'construction', kind: 'award' })
  })

  it('is no failure where a winner stands beside an empty table of failures', () => {
    const title = '体育馆维修工程的中标(成交)结果公告'
    expect(kindOf({ title, text: '政府采购', labels: ['废标理由', '采购人'], awarded: true }).kind).toBe('award')
  })

  it('finds the district that a branch is named after', () => {
    expect(placesIn('锦州市公安局凌河分局').at(-1)?.codes).toEqual(['210703'])
  })
})

it('takes a price per something for a rate, in whatever words it says so', () => {
  const won = (price: string) => {
    const { suppliers, awardYuan } = recordOf(`虚构药剂采购中标公告\n采购人：虚构县水厂\n中标供应商：虚构甲药剂有限公司\n${price}`)
    return { ...suppliers![0], awardYuan }
  }
  const rates = {
    '成交金额（单价）：壹仟壹佰元整/吨（¥1100.00元/吨）': '成交金额：壹仟壹佰元整/吨（¥1100.00元/吨）',
    '中标价：单价：188元': '中标价：188元',
    '中标金额：188.00元（单价）': '中标金额：188.00元（单价）',
    '中标金额：1100元（每吨）': '中标金额：1100元（每吨）',
    '中标单价：188.00元': '中标单价：188.00元',
    '综合单价：188.00元': '综合单价：188.00元',
    '中标金额：单价合计1100.00元': '单价合计1100.00元',
  }
  for (const [price, rate] of Object.entries(rates)) expect(won(price), price).toEqual({ name: '虚构甲药剂有限公司', rate, awardYuan: undefined })
  // where the sum is told beside, it counts
  for (const price of ['中标金额：单价188元，总价37600元', '中标金额：单价：188元，总价：37600元', '中标单价：188元，中标总价：37600元'])
    expect(won(price), price).toEqual({ name: '虚构甲药剂有限公司', yuan: '37600', awardYuan: '37600' })
})

it('an award may be called 定标', () => {
  const record = recordOf(
    '虚构市实验楼设备采购项目定标结果公告\n采购人：虚构市第二中学\n受托代理机构：合成甲招标代理有限公司\n定标单位：合成乙设备有限公司\n定标价（元）：350,000.00',
  )
  expect(record).toMatchObject({
    projectName: '虚构市实验楼设备采购项目',
    agency: { name: '合成甲招标代理有限公司' },
    suppliers: [{ name: '合成乙设备有限公司', yuan: '350000' }],
  })
})

it('a parcel may be numbered under 宗地编码', () => {
  const record = recordOf(
    '<html><body><h1>虚构县国有建设用地使用权挂牌出让公告</h1><table><tr><td>宗地编码</td><td>土地面积（平方米）</td><td>用途</td></tr><tr><td>XG-7</td><td>1200</td><td>商业用地</td></tr></table></body></html>',
  )
  expect(record.parcels).toMatchObject([{ no: 'XG-7', areaM2: '1200', use: '商业用地' }])
})

it('ranks first and second suppliers who may be objected to, each behind the name', () => {
  expect(
    recordOf(
      '药学部经招采中心发布公告，采用院内比选方式遴选虚构注射液采购项目供应商，共有3家供应商报名。现将评选结果进行公示：\n虚构回旋医药有限公司为第一供应商，\n虚构同位素医药有限公司为第二供应商。\n公示时间：2031年11月8日-11月14日。\n2031年11月8日',
    ),
  ).toMatchObject({
    kind: 'candidates',
    suppliers: [
      { name: '虚构回旋医药有限公司', rank: 1 },
      { name: '虚构同位素医药有限公司', rank: 2 },
    ],
  })
})

it('knows by the first line of a letter, which is its sentence, what is cleared up and of what', () => {
  expect(
    recordOf(
      '2031年虚构镇健康森林建设项目招标文件澄清内容如下：\n招标文件中：本工程标底采用一编一审制，由招标人委托造价咨询机构编制。\n更正为：本工程标底采用一编二审制，由招标人委托造价咨询机构编制。\n杭州市余杭区虚构镇人民政府\n虚构工程咨询管理有限公司\n2031年11月15日',
    ),
  ).toMatchObject({
    domain: 'construction',
    kind: 'amendment',
    projectName: '2031年虚构镇健康森林建设项目',
    buyer: { name: '杭州市余杭区虚构镇人民政府' },
    agency: { name: '虚构工程咨询管理有限公司' },
  })
})

it.each([
  ['虚构中学教学综合楼工程在答疑时间内，招标人及招标代理机构未接到疑问，现将K值调整为9%。开标地点不变。', '虚构中学教学综合楼工程'],
  ['我公司“虚构地块（户表工程）不锈钢管采购项目”涉及以下内容变更。', '虚构地块（户表工程）不锈钢管采购项目'],
])('knows what a letter to the bidders is about: %s', (said, projectName) => {
  expect(recordOf(`各潜在投标人：\n${said}\n其他内容不变，以本通知为准。\n2031年1月3日`)).toMatchObject({ kind: 'amendment', projectName })
})

it('takes a chapter of the files that is quoted for no heading, but for how it is bought', () => {
  const letter = recordOf(
    '各潜在投标人：\n我公司“虚构钢管采购项目”涉及以下内容变更。\n原招标文件：\n第一章比选公告\n6.付款方式：按进度。\n现更改为：\n6.付款方式：到货后30天。\n2031年11月23日',
  )
  expect(letter).toMatchObject({ kind: 'amendment', method: 'selection' })
  expect(letter).not.toHaveProperty('title')
})

it('reads whose project it is that a house calls its own, and until when offers were taken of which the candidates are told', () => {
  expect(
    recordOf(
      '我院中央空调维保项目于2031年1月14日下午15时在本院会议室开标，已评审完毕，现将结果公示如下：\n到投标截止时间2031年1月14日上午9:00止，共有4家供应商前来参加投标。\n评委经评审，推荐虚构制冷有限公司为第一中标候选人。\n公示期为2031年1月15日至1月17日。',
    ),
  ).toMatchObject({ kind: 'candidates', projectName: '中央空调维保项目', bidDeadline: '2031-01-14T09:00', openingAt: '2031-01-14T15:00' })
})

it('reads where offers are to be by which hour, the name behind the address', () => {
  expect(
    recordOf(
      '启东市虚构水厂有限公司机械水表2031-2032年度（第一批）采购项目招标公告\n1.供货周期：1年。\n2.投标人请于2031年7月30日17时将投标资料送或寄（以签收时间为准）启东市虚构路628号（启东市虚构水厂有限公司），联系人：宋先生，联系电话：0513-55512736。',
    ),
  ).toMatchObject({
    buyer: { name: '启东市虚构水厂有限公司', address: '启东市虚构路628号', phone: '0513-55512736' },
    bidDeadline: '2031-07-30T17:00',
  })
})

it('takes whom a site calls the tendering company for the buyer, where it is none, and no sentence under a heading for an agency', () => {
  const award = recordOf(
    '虚构县第一幼儿园食材采购项目结果公示\n2031-08-28\n招标公司：虚构县第一幼儿园\n中标公司：虚构优品实业有限公司\n一、幼儿园于8月27日进行实地考察。\n二、现对投票结果进行公示，若有异议，必须在公示期内向虚构县教育局反映，联系电话：0591-5551234，逾期不予受理。',
  )
  expect(award).toMatchObject({ buyer: { name: '虚构县第一幼儿园' }, suppliers: [{ name: '虚构优品实业有限公司' }] })
  expect(award).not.toHaveProperty('agency')
})

describe('tables that a page set into one line, with bars', () => {
  const award = '虚构县医院CT采购项目成交公告\n'

  it('reads rows under a head', () => {
    const expected = { kind: 'award', suppliers: [{ name: '虚构医疗器械有限公司', yuan: '2600000' }], awardYuan: '2600000' }
    for (const head of ['| 序号 | 包号 | 供应商名称 | 成交金额（元） | | 1 | 1 |', '结果如下：序号 | 包号 | 供应商名称 | 成交金额（元） | 1 | 1 |'])
      expect(recordOf(`${award}${head} 虚构医疗器械有限公司 | 2600000.00 |\n采购人：虚构县医院`), head).toMatchObject(expected)
    expect(
      recordOf(
        '现将虚构市第一中学2031年8月采购意向公开如下： 序号 | 采购项目名称 | 采购需求概况 | 预算金额（元） | 预计采购时间 | 备注 | 1 | 教学楼空调 | 空调50台 | 260000 | 2031年9月 | 无 | 2 | 课桌椅 | 50套 | 60\n虚构市第一中学',
      ),
    ).toMatchObject({ kind: 'intention', projectName: '教学楼空调', budgetYuan: '260000', buyer: { name: '虚构市第一中学' } })
  })

  it('reads labels and values in turns', () => {
    for (const bar of [' | | ', ' | '])
      expect(
        recordOf(
          `${award}| ${['项目编号 | XG-2031-7 | 项目名称 | 虚构县医院CT采购项目', '采购人 | 虚构县医院 | 代理机构 | 虚构招标有限公司', '成交供应商 | 虚构医疗器械有限公司 | 成交金额 | 260万元'].join(bar)} |`,
        ),
      ).toMatchObject({
        projectCode: 'XG-2031-7',
        buyer: { name: '虚构县医院' },
        agency: { name: '虚构招标有限公司' },
        suppliers: [{ name: '虚构医疗器械有限公司', yuan: '2600000' }],
      })
  })

  it('reads what is changed', () => {
    expect(
      recordOf(
        '虚构学校课桌采购项目更正公告\n二、更正内容\n序号 | 更正项 | 更正前 | 更正后 | 1 | 提交响应文件截止时间 | 2031年5月6日9:00 | 2031年5月9日9:00 |\n其他内容不变',
      ),
    ).toMatchObject({ kind: 'amendment', bidDeadline: '2031-05-09T09:00' })
  })
})

it('takes all who have a price of the award for winners, though the table calls them suppliers and no heading says more', () => {
  expect(
    recordOf(
      '虚构县医院CT采购项目成交公告\n| 序号 | 包号 | 供应商名称 | 成交金额（元） |\n| 1 | 1 | 虚构甲有限公司 | 2600000 |\n| 2 | 2 | 虚构乙有限公司 | 2800000 |',
    ).suppliers,
  ).toMatchObject([
    { name: '虚构甲有限公司', lot: '1', yuan: '2600000' },
    { name: '虚构乙有限公司', lot: '2', yuan: '2800000' },
  ])
})

it('ends an address where the contract under it begins', () => {
  expect(
    recordOf(
      '虚构保洁采购政府采购合同 政府采购合同编号: XGCG-20310052-1 采购人(甲方):虚构县中学 采购人地址: 虚构路8号 供应商(乙方):虚构物业有限公司 供应商地址: 虚构路9号202房 ??依据《中华人民共和国政府采购法》，甲乙双方同意签订本合同。合同金额：10000元',
    ).suppliers,
  ).toMatchObject([{ name: '虚构物业有限公司', address: '虚构路9号202房' }])
})

it('knows what a contract is about that both agree on', () => {
  expect(
    recordOf(
      '虚构小学采购合同\n合同编号：HT-2031-08\n甲方：虚构县虚构小学\n乙方：虚构厨具有限公司\n根据《中华人民共和国民法典》，双方就虚构小学厨房设备采购项目（项目编号：XG-2031-011）达成如下协议：\n合同金额：235000元',
    ).projectName,
  ).toBe('虚构小学厨房设备采购项目')
})

it('knows whose day is put off, and reads no change as a heading', () => {
  expect(recordOf('各潜在供应商：\n因故，虚构医院CT采购项目开标时间推迟至2031年5月8日上午9:30。\n虚构县人民医院\n2031年4月5日')).toMatchObject({
    kind: 'amendment',
    projectName: '虚构医院CT采购项目',
    openingAt: '2031-05-08T09:30',
  })
  const letter = recordOf('虚构路灯采购项目更正事项如下：\n原：投标截止时间2031年5月1日9:00\n现更正为：2031年5月8日9:00\n虚构市城管局\n2031年4月5日')
  expect(letter).toMatchObject({ kind: 'amendment', projectName: '虚构路灯采购项目' })
  expect(letter).not.toHaveProperty('title')
})

it('knows who alone can deliver from a sentence of its own', () => {
  expect(
    recordOf(
      '我院拟对影像归档系统维护项目进行单一来源方式采购，理由如下：\n该系统由虚构软件股份有限公司开发，只能由虚构软件股份有限公司提供维护。\n依据“只能从某一特定供应商处采购”的规定。\n虚构市第二人民医院\n2031年7月2日',
    ),
  ).toMatchObject({ kind: 'single-source', suppliers: [{ name: '虚构软件股份有限公司' }] })
})

it('knows a winner that gave up, and no other, for a failure', () => {
  const notice = (end: string) =>
    recordOf(`中标人放弃中标公告\n虚构路灯安装工程于2031年3月1日开标，第一中标候选人虚构甲公司放弃中标资格，${end}。\n招标人：虚构县城管局\n2031年4月2日`).kind
  expect(notice('经研究决定重新招标')).toBe('failure')
  expect(notice('由第二中标候选人递补')).not.toBe('failure')
})

it('knows works that are tendered under a heading of their name alone', () => {
  expect(
    recordOf(
      '虚构桥梁设计\n一、招标条件\n本招标项目虚构桥梁设计已由虚构县发展和改革局批准，建设资金来自自筹，招标人为虚构县农村公路管理所（以下简称“招标人”），招标代理为虚构项目管理有限公司。现进行公开招标。',
    ),
  ).toMatchObject({ kind: 'tender', buyer: { name: '虚构县农村公路管理所' }, agency: { name: '虚构项目管理有限公司' } })
})

it('reads who is meant to win without the word that leads to the name', () => {
  expect(recordOf('虚构院内比选结果公示\n经评审小组评审，拟定虚构洗涤设备有限公司为成交供应商，成交金额为12.8万元。公示期3天。').suppliers).toMatchObject([
    { name: '虚构洗涤设备有限公司', yuan: '128000' },
  ])
})

it('takes the word for what a part may cost for no name of it', () => {
  const { lots } = recordOf('虚构医疗设备采购项目招标公告\n采购人：虚构县医院\n采购预算320万元，其中第1包最高限价128万元，第2包最高限价192万元。') as {
    lots?: unknown[]
  }
  expect(lots).toMatchObject([
    { no: '1', ceilingYuan: '1280000' },
    { no: '2', ceilingYuan: '1920000' },
  ])
  for (const lot of lots ?? []) expect(lot).not.toHaveProperty('name')
})
