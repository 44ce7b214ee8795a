import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

// Synthetic notices: every body, company and project is made up.

it('keeps a rank as the first cell of a row, however few words of the head are known', () => {
  const record = recordOf(
    '虚构湖滨步道工程中标候选人公示\n发布时间：2031-03-02\n招标人：虚构湖滨发展有限公司\n候选人排序\n名称\n投标报价\n（元）\n工期\n质量\n拟派\n负责人\n姓名\n证书名称\n证书编号\n第一名\n虚构甲建设有限公司\n800100.50\n满足要求\n满足要求\n张甲\n建造师\n虚\n31020001\n第二名\n虚构乙建设有限公司\n810200.00\n满足要求\n满足要求\n李乙\n建造师\n虚\n31020002',
  )
  expect(record.suppliers).toMatchObject([
    { name: '虚构甲建设有限公司', rank: 1, yuan: '800100.5' },
    { name: '虚构乙建设有限公司', rank: 2, yuan: '810200' },
  ])
})

it('takes the code of a part, the project’s and a number behind, for the number of a row', () => {
  const record = recordOf(
    '虚构体校器材采购成交公告\n发布时间：2031-03-16\n采购项目编号：虚采磋商-2031-3\n二、成交情况\n包号\n采购内容\n供应商名称\n地 址\n中标金额\n单位\n备注信息\n虚采磋商-2031-3-1\n器材一批（详见文件）。\n虚构丙体育有限公司\n虚构市北路36号\n1,675,000.00\n元\n总评:91.67分',
  )
  expect(record.suppliers).toMatchObject([{ name: '虚构丙体育有限公司', address: '虚构市北路36号', yuan: '1675000' }])
})

it('gives the only winner the lot that the title names, whatever the lot is called', () => {
  for (const [title, no] of [
    ['虚构河道勘察设计二标段中标公告', '二'],
    ['虚构河道勘察设计第3标段（第二次）中标结果公示', '3'],
    ['虚构河道监理B标段评标结果公示', 'B'],
  ]) {
    const record = recordOf(`${title}\n发布时间：2031-04-29\n招标人：虚构县水务局\n中标单位名称：虚构丁设计有限公司\n中标价格：420000元`)
    expect(record.suppliers, title).toMatchObject([{ name: '虚构丁设计有限公司', lot: no }])
    expect(record.lots, title).toMatchObject([{ no }])
  }
  const two = recordOf('虚构河道监理一、二标段中标公告\n发布时间：2031-04-29\n招标人：虚构县水务局\n中标单位名称：虚构丁设计有限公司\n中标价格：420000元')
  expect(two.lots ?? []).toEqual([])
})

it('gives the only winner the only lot, which has a budget of its own', () => {
  const record = recordOf(
    '虚构平台项目中标公告\n发布时间：2031-05-06\n采购人：虚构县公安局\n一、项目概况\n第1包\n（1）项目包名称：内部平台\n（2）采购预算：98.3万元\n二、评审信息\n（一）评审时间：2031年4月29日\n三、中标结果\n（1）中标价格：98.0万元\n（2）中标供应商名称：虚构戊科技有限公司',
  )
  expect(record.suppliers).toMatchObject([{ name: '虚构戊科技有限公司', lot: '1', yuan: '980000' }])
  expect(record.lots).toMatchObject([{ no: '1', status: 'awarded', budgetYuan: '983000' }])
})

it('reads the value under a place for the seal, and a figure under a sum or a rate', () => {
  const sealed = recordOf(
    '虚构小区设计中标结果公示\n发布时间：2031-05-16\n项目名称\n虚构小区设计\n招标单位\n虚构国投有限公司\n代理机构\n（盖章）\n虚构咨询有限公司\n监督单位\n虚构县发改委',
  )
  expect(sealed.agency).toMatchObject({ name: '虚构咨询有限公司' })
  const rated = recordOf('虚构泵站勘察设计中标公告\n发布时间：2031-04-26\n招标人：虚构县水务局\n中标人：虚构己设计有限公司\n中标总价（元）/费率：95')
  expect(rated.suppliers).toMatchObject([{ name: '虚构己设计有限公司', rate: '费率：95' }])
  const summed = recordOf('虚构泵站勘察设计中标公告\n发布时间：2031-04-26\n招标人：虚构县水务局\n中标人：虚构己设计有限公司\n中标总价（元）/费率：951000.00')
  expect(summed.suppliers).toMatchObject([{ name: '虚构己设计有限公司', yuan: '951000' }])
})

it('takes no buyer from the works that a winner has built before', () => {
  const record = recordOf(
    '虚构片区整治工程（施工）中标公告\n发布时间：2031-04-24\n项目名称：虚构片区整治工程\n中标人：虚构庚建设集团有限公司 中标金额（元）：611048.69\n中标人业绩\n项目名称 建设单位 工程规模 工程造价(元) 人员姓名 备注\n旧城一期整治工程 虚构市东山街道办事处 3325平方米 432299.38 董甲 无\n旧城二期整治工程 虚构市西山街道办事处 2295平方米 298365.98 林乙 无',
  )
  expect(record.buyer).toBeUndefined()
})

it('takes a centre that speaks of itself and signs for the agency', () => {
  const record = recordOf(
    '虚构队伍服务项目中标公告\n发布时间：2031-05-17\n本中心组织实施的虚构队伍服务项目（编号：XG2031-35）已评审完毕。\n中标供应商：虚构辛研究院\n中标金额：337.3万元\n虚构市政府采购中心\n2031年05月17日',
  )
  expect(record.agency).toMatchObject({ name: '虚构市政府采购中心' })
})

it('names the project without the centre, brackets and all, that publishes it', () => {
  const record = recordOf(
    '虚构市公共资源交易中心（虚构市政府采购中心）关于虚构学院宿舍家具采购项目的公开招标公告\n发布时间：2031-05-08\n一、招标项目编号：XG-2031-014',
  )
  expect(record.projectName).toBe('虚构学院宿舍家具采购项目')
})
