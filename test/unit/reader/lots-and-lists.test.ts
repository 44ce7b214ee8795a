import { describe, expect, it } from 'vitest'
import { readText, recordOf } from './support.ts'

/** Synthetic notices of places that do not exist. */
describe('lots', () => {
  it('go on behind one that failed across its row', () => {
    const { lots, suppliers, awardYuan } = recordOf(`<h1>虚构县医院设备采购项目中标公告</h1><p>采购人：虚构县医院</p><table>
      <tr><td>包号</td><td>供应商名称</td><td>供应商地址</td><td>中标金额（元）</td></tr>
      <tr><td>第1包</td><td>甲地医疗有限公司</td><td>甲地一路1号</td><td>30000.00</td></tr>
      <tr><td>第2包</td><td colspan="3">有效投标人不足三家，本包废标</td></tr>
      <tr><td>第3包</td><td>乙地器械有限公司</td><td>乙地二路2号</td><td>40000.00</td></tr></table>`)
    expect(lots?.map(({ no, status }) => [no, status])).toEqual([
      ['1', 'awarded'],
      ['2', 'failed'],
      ['3', 'awarded'],
    ])
    expect(suppliers?.map(({ name }) => name)).toEqual(['甲地医疗有限公司', '乙地器械有限公司'])
    expect(awardYuan).toBeUndefined()
  })

  it('have budgets beside which a bracket tells of deposits', () => {
    const { lots } = recordOf(
      '虚构中心宣传服务项目招标公告\n采购人：虚构中心\n八、采购预算为：第一包人民币20.5万元（投标保证金2000元）；第二包人民币30万元（含税，投标保证金3000元），不接受超出预算的报价。',
    )
    expect(lots?.map(({ budgetYuan }) => budgetYuan)).toEqual(['205000', '300000'])
  })

  it('are captioned by a limit without a mark before it, in money or as a rate', () => {
    const table = (price: string, ...rows: string[]) =>
      `<table><tr><td>名次</td><td>中标候选人</td><td>${price}</td></tr>${rows.map((row, at) => `<tr><td>第${'一二三'[at]}名</td><td>${row.replace('|', '</td><td>')}</td></tr>`).join('')}</table>`
    const { ceilingYuan, lots, suppliers } = recordOf(
      `<h1>虚构街道整治工程中标候选人公示</h1><p>标段一（施工）　招标控制价：5,200,000.00元</p>${table('投标报价', '甲地建设有限公司|5,000,000.00元', '乙地建设有限公司|5,100,000.00元')}<p>标段二（监理）　最高限价费率：2.10%</p>${table('投标费率', '丙地监理有限公司|1.80%', '丁地监理有限公司|1.90%')}<p>招标人：虚构街道办事处</p>`,
    )
    expect(ceilingYuan).toBeUndefined()
    expect(lots?.map(({ no }) => no)).toEqual(['一', '二'])
    expect(suppliers?.map(({ lot }) => lot)).toEqual(['一', '一', '二', '二'])
  })

  it('leave the limit of the whole alone where only one of them is changed', () => {
    const { ceilingYuan } = recordOf(`<h1>虚构局车辆采购项目更正公告</h1><p>采购人：虚构局</p><p>二、更正信息</p><p>更正内容：</p><table>
      <tr><td>序号</td><td>更正项</td><td>更正前内容</td><td>更正后内容</td></tr>
      <tr><td>1</td><td>开标时间</td><td>2026年3月1日09:00</td><td>2026年3月8日09:00</td></tr>
      <tr><td>2</td><td>A包最高限价</td><td>90.00万元</td><td>80.00万元</td></tr></table>`)
    expect(ceilingYuan).toBeUndefined()
  })
})

describe('what a sentence tells', () => {
  it('is who buys, where it says who chose the winner', () => {
    expect(
      recordOf(
        '虚构村道路工程中标公告\n虚构村道路工程于2026年1月8日开标，招标人虚构县虚构街道办事处已于2026年1月14日确定中标人，现公告如下：\n中标人：甲地园林有限公司',
      ).buyer?.name,
    ).toBe('虚构县虚构街道办事处')
  })

  it('is the way it is bought, and the limits of lots rather than one of the whole', () => {
    const { method, ceilingYuan } = recordOf(
      '虚构路管网工程一标段招标公告\n招标人：虚构热力公司\n采用公开方式招标，欢迎投标。\n4.招标控制价：一标段最高投标限价为300000元，二标段最高投标限价为200000元；',
    )
    expect(method).toBe('open')
    expect(ceilingYuan).toBeUndefined()
  })
})

describe('who is listed', () => {
  it('has won in whatever rank, where a list of those to be called upon is made', () => {
    const { suppliers } = recordOf(`<h1>虚构市造价咨询机构入围项目成交结果公告</h1><p>采购人：虚构市财政局</p><table>
      <tr><td>供应商名称</td><td>报价（下浮率）</td><td>排名</td></tr>
      <tr><td>甲地咨询有限公司</td><td>36%</td><td>1</td></tr><tr><td>乙地咨询有限公司</td><td>35%</td><td>2</td></tr></table>`)
    expect(suppliers?.map(({ name }) => name)).toEqual(['甲地咨询有限公司', '乙地咨询有限公司'])
  })

  it('is a candidate under a mark of its lot, whatever the title says', () => {
    expect(
      recordOf(
        '虚构路监理项目中标公告\n招标人：虚构县建设局\n三、评标结果\n一标段第一中标候选人：甲地监理有限公司\n报价：30000元\n一标段第二中标候选人：乙地监理有限公司\n报价：31000元',
      ).kind,
    ).toBe('candidates')
  })

  it('is not told by tabs over the page', () => {
    expect(
      recordOf(
        '<h1>虚构县道路工程施工招标公告</h1><div><span>招标公告</span><span>答疑变更</span><span>开标记录</span><span>中标候选人公示</span><span>中标结果公告</span></div><p>招标人：虚构县交通局</p><p>现对该项目的施工进行公开招标。</p>',
      ).kind,
    ).toBe('tender')
  })
})

describe('names and numbers', () => {
  it('end before an office and before the next number', () => {
    const { projectCode, agency } = recordOf(
      '虚构中心服务项目招标公告\n招标编号：XGZC-2026ZX001 审核编号：20260101Z01\n采购人：虚构中心\n集中采购机构：虚构市政府采购中心 综合信息科\n联系电话：0000-6000001',
    )
    expect(projectCode).toBe('XGZC-2026ZX001')
    expect(agency?.name).toBe('虚构市政府采购中心')
  })

  it('keep what a third body is told of to itself', () => {
    const { agency } = recordOf(
      '虚构船闸保险招标公告\n招标人：虚构港航公司\n招标代理机构：甲地招标代理有限公司\n联系电话：0000-6000001\n保险经纪人：乙地保险经纪有限公司\n地址：乙地大道1568号\n虚构市公共资源交易中心 联系电话：0000-6000003',
    )
    expect(agency?.address).toBeUndefined()
  })

  it('are no matter of the project', () => {
    expect(
      recordOf(
        '虚构镇污水处理厂提标工程答疑澄清文件（第二次）\n招标人：虚构镇人民政府\n1、本工程招标控制价由原100万元调整为110万元。\n2、投标文件递交截止时间和开标时间不变。',
      ).projectName,
    ).toBe('虚构镇污水处理厂提标工程')
  })
})

it('reads permits side by side as a record each', () => {
  const { records } = readText(`<h1>虚构区2026年3月商品房预售许可公示</h1><table>
    <tr><td>预售许可证号</td><td>虚建委（2026）预字第（0001）号</td><td>虚建委（2026）预字第（0002）号</td></tr>
    <tr><td>开发企业</td><td>甲地置业有限公司</td><td>乙地置业有限公司</td></tr>
    <tr><td>项目名称</td><td>东园一期</td><td>西园二期</td></tr>
    <tr><td>其中：住宅套数</td><td>120</td><td>80</td></tr></table>`)
  expect(records.map(({ record }) => [record.housing?.projectName, record.housing?.units])).toEqual([
    ['东园一期', 120],
    ['西园二期', 80],
  ])
})

it('tells who applies for land that is allocated, and for how much', () => {
  const { parcels } = recordOf(
    '虚构市自然资源局关于卫生院用地划拨的公示\n虚构市卫生健康委员会向我局申请划拨国有建设用地使用权，用于卫生院建设。该宗地位于虚构镇北侧，土地面积0.5公顷，土地用途为医疗卫生用地。拟以划拨方式供地，划拨价款为人民币104800元。',
  )
  expect(parcels?.[0]).toMatchObject({ transferee: '虚构市卫生健康委员会', dealYuan: '104800' })
})

it('reads the code of a contract behind a label whose remark is long', () => {
  const { projectCode } = recordOf(
    '<h2>虚构县课桌采购合同公告</h2><div><label>一、合同编号</label><span>XG-HT-2026-1</span></div><div><label>三、项目编号（或招标编号、政府采购计划编号、采购计划备案文号等，如有）</label><span>XGYN-2026-G004</span></div><p>采购人（甲方）：虚构县教育局</p>',
  )
  expect(projectCode).toBe('XGYN-2026-G004')
})

it('reads what a taking is for before the public interest', () => {
  const taken = recordOf('虚构区人民政府房屋征收决定公告\n因实施东关片区改造项目公共利益需要，虚构区人民政府决定对该项目征收范围内的房屋实施征收。')
  expect(taken.expropriation?.projectName).toBe('东关片区改造项目')
})
