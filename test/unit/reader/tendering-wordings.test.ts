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
