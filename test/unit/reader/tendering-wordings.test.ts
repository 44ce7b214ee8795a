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
