import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

// Synthetic notices: every body, company and project is made up.

describe('parties', () => {
  it('takes a heading of a party for no column, and an announcement of candidates before it for no list of them', () => {
    const record = recordOf(
      '虚构文化馆零星维修工程的中标结果公示\n发布时间：2031-03-16\n项目信息\n项目名称\n虚构文化馆零星维修工程\n招标公告编号\n招标人信息\n单位名称\n虚构文化馆\n社会信用代码\n123456789012345678\n招标代理机构信息\n单位名称\n虚构工程咨询有限公司\n中标人信息\n单位名称\n虚构甲建设有限公司\n中标金额\n286000元\n其他\n成交候选人公示时间：2031年3月10日至2031年3月12日',
    )
    expect(record).toMatchObject({ kind: 'award', buyer: { name: '虚构文化馆' }, agency: { name: '虚构工程咨询有限公司' } })
    expect(record.suppliers).toMatchObject([{ name: '虚构甲建设有限公司' }])
  })

  it('gives what stands under the heading of the buyer to him, though a winner’s label was left empty before', () => {
    const record = recordOf(
      '虚构路灯维护中标结果公告\n发布时间：2031-03-16\n一、项目编号：XG-2031-7\n六、代理服务收费\n收取对象：\n中标（成交）供应商。\n九、凡对本次公告内容提出询问，请按以下方式联系。\n1.采购人信息\n名称：\n虚构县城管局\n地址：\n虚构县\n河西镇长堤路9号\n联系方式：(0000)555-01234',
    )
    expect(record.buyer).toEqual({ name: '虚构县城管局', address: '虚构县河西镇长堤路9号', phone: '(0000)555-01234' })
  })

  it.each([
    [
      '虚构市政招标有限公司对虚构学院课桌采购项目进行了竞争性磋商采购，结果如下：\n成交供应商：虚构乙家具有限公司\n成交金额：9000元\n虚构学院\n2031年7月10日',
      '虚构学院课桌采购成交公告',
      '虚构市政招标有限公司',
      '虚构学院',
    ],
    [
      '我公司受虚构县中医院委托，就其所需的“病房监控系统”项目（招标编号：ZC-2031-9）组织公开招标，因投标人不足三家，予以废标。',
      '关于虚构县中医院病房监控系统招标项目废标的公告',
      undefined,
      '虚构县中医院',
    ],
    [
      '由虚构县中心医院负责建设的放疗机房防护工程，招标代理人为虚构工程咨询有限公司。于2031年5月17日公开开标。经评标委员会评定，第一中标候选人为虚构甲防护有限公司,投标报价388522.08元,项目负责人:向某;第二中标候选人为虚构乙工程有限公司,投标报价337980元。予以公示。投标人对评标结果有异议的，应当向招标人提出。',
      '',
      '虚构工程咨询有限公司',
      '虚构县中心医院',
    ],
  ])('reads who buys and for whom: %s', (body, title, agency, buyer) => {
    const record = recordOf(`${title}\n${body}`)
    expect(record.agency?.name).toBe(agency)
    expect(record.buyer?.name).toBe(buyer)
  })

  it('takes who is asked under a project named after it for the buyer', () => {
    const record = recordOf(
      '虚构县妇幼医院配电改造设计项目拟采用单一来源方式采购，该项目拟由虚构电力设计有限公司提供。现公示如下：\n1、采购项目编号：XG-2031-1\n2、项目名称：虚构县妇幼医院配电改造设计项目\n3、采购内容：配电改造设计\n4、联系方式：虚构县妇幼医院采购科 何工 0000-6912000\n5、单一来源采购理由：按照“由中标单位与建设单位签订合同”的规定。',
    )
    expect(record).toMatchObject({ kind: 'single-source', buyer: { name: '虚构县妇幼医院', phone: '0000-6912000' } })
    expect(record.suppliers).toMatchObject([{ name: '虚构电力设计有限公司' }])
  })
})

describe('lots', () => {
  it('knows the lot by its words before the code of its number', () => {
    const record = recordOf(
      '虚构县教育局课桌采购招标公告\n发布时间：2031-03-16\n采购人：虚构县教育局\n项目编号：虚财采-2031-12\n序号\n包号\n包名称\n包预算（元）\n包最高限价（元）\n1\n虚财采-2031-12-2\n第二标段：课桌二批\n2791115\n2791000\n5、采购需求：课桌',
    )
    expect(record.lots).toMatchObject([{ no: '二', name: '课桌二批', budgetYuan: '2791115', ceilingYuan: '2791000' }])
  })

  it.each([
    ['预算金额：本项目预算金额为 480000.0 元，其中：B 球馆租赁服务 200000.0元A 泳馆租赁服务 280000.0元。', 'A', '泳馆租赁服务'],
    ['预算金额：48万元，其中：1包：泳馆租赁，28万元；2包：球馆租赁，20万元。', '1', '泳馆租赁'],
  ])('reads what each part has of a sum: %s', (line, no, name) => {
    const lots = recordOf(`虚构场馆租赁磋商公告\n发布时间：2031-03-16\n采购人：虚构体校\n${line}`).lots
    expect(lots).toHaveLength(2)
    expect(lots?.find((lot) => lot.no === no)).toMatchObject({ name, budgetYuan: '280000' })
  })
})

it('reads candidates whose cells have several lines, and a price in words', () => {
  const row = (at: number, one: string, other: string, rate: string) =>
    `${at}\n牵头人：\n虚构${one}建设有限公司\n联合体成员：虚构${other}设计有限公司\n施工部分为最终价的${rate}%；设计部分以收费标准的57%计取\n项目经理：赵甲\n设计负责人：钱乙\n（1）设计质量要求：达到国家、行业及地方相应规范、标准要求，通过有关部门审查；（2）施工质量要求：合格；\n24个月`
  const record = recordOf(
    `虚构小学建设项目（EPC）中标候选人公示\n发布时间：2031-03-16\n招标人：虚构县教育局\n四、中标候选人情况\n序号\n中标候选人名称\n投标报价(%)\n项目负责人\n质量\n工期\n${row(1, '甲', '丙', '97.6')}\n${row(2, '乙', '丁', '98')}\n五、公示期：3日`,
  )
  expect(record.suppliers).toMatchObject([
    { name: '虚构甲建设有限公司', rank: 1, rate: '施工部分为最终价的97.6%；设计部分以收费标准的57%计取', partners: ['虚构丙设计有限公司'] },
    { name: '虚构乙建设有限公司', rank: 2, partners: ['虚构丁设计有限公司'] },
  ])
})

describe('days', () => {
  it('keeps to the day of the opening over hours of its record', () => {
    const record = recordOf(
      '虚构公园开标记录\n发布时间：2031-03-16\n开标时间\nMar 16, 2031\n开标一览表\n文件接收时间\n2031-03-13 11:57:26\n解密时间\n2031-03-16 09:30:40',
    )
    expect(record).toMatchObject({ kind: 'opening', openingAt: '2031-03-16' })
  })

  it('takes no day that was planned before a delay without another', () => {
    const record = recordOf(
      '关于虚构医院空调安装工程开标延期的公告\n虚构医院空调安装工程原定于2031年11月2日上午9:30分在第七开标厅进行开标。现将本项目投标截止时间延期，时间另行通知。\n招标人：虚构医院',
    )
    expect(record.kind).toBe('amendment')
    expect(record.openingAt).toBeUndefined()
  })
})

it.each([
  ['虚构工业园输变电工程（监理）招标异常公告', '虚构工业园输变电工程（监理）'],
  ['关于虚构医院发光字安装项目（第二次）第一中标候选人放弃中标资格及重新招标的通知', '虚构医院发光字安装项目（第二次）'],
])('names the project of %s', (title, name) => {
  expect(recordOf(`${title}\n发布时间：2031-03-16\n招标人：虚构单位\n经研究，重新招标。`).projectName).toBe(name)
})
