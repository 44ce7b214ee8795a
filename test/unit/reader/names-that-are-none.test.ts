import { expect, it } from 'vitest'
import { only, readText, recordOf } from './support.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>][] = [
  [
    'a plan whose cells stand on lines of their own but for the last ones',
    '虚构县人民医院2031年5月采购意向\n序号 |\n采购项目名称 |\n采购需求概况 |\n预算金额 |\n预计采购时间 |\n1 |\n虚构县人民医院食堂委托运营项目\n|\n要求具备食品经营许可，有经验的优先 | 每年收取管理费约20万元 | 2031年5月 |\n虚构县人民医院\n2031年4月27日',
    { kind: 'intention', projectName: '虚构县人民医院食堂委托运营项目' },
  ],
  [
    'a label of its own behind the name, in a line that lost its breaks',
    '项目信息 项目名称：虚构血站动力系统维护采购人名称：虚构市血站项目地址：虚构市某区 竞争性磋商公告 供应商应在系统获取采购文件，提交响应文件。',
    { projectName: '虚构血站动力系统维护' },
  ],
  [
    'a heading that the site sets several times over its day, figures masked in one of them',
    '2031年虚构增雨服务项目单一来源公示\n2031-01-09\n贵州 招标采购\n2031年虚构增雨服务项目单一来源公示\n贵州-2031-01-09 00:00:00\n****年虚构增雨服务项目单一来源公示\n来源：虚构交易中心 发布日期：**********\n一、项目信息\n采购人：虚构市生态环境局\n项目名称：****年虚构增雨服务项目',
    { title: '2031年虚构增雨服务项目单一来源公示', buyer: { name: '虚构市生态环境局' } },
  ],
  [
    'what is paused of a project that the title quotes',
    '关于暂停“虚构水厂扩建工程监理（第二次）”招投标活动的通知\n因在公示期间收到投标人的异议，现按规定暂停该项目的招投标活动。\n招标人：虚构水务有限公司\n2031年8月16日',
    { kind: 'amendment', projectName: '虚构水厂扩建工程监理（第二次）' },
  ],
  [
    'why nobody else is asked, without a heading',
    '一、项目信息\n1.采购人：虚构市疾控中心\n2.项目名称：虚构试剂采购项目\n3.采用单一来源采购方式的原因及说明：虚构生物公司为该试剂的生产企业。',
    { kind: 'single-source' },
  ],
  [
    'what it came to nothing for, without a heading',
    '一、项目基本情况\n采购项目编号：XG[2031]139号\n采购项目名称：虚构餐盒采购项目\n二、项目废标/流标的原因\n合格响应人不足三家，本项目废标。\n三、其他补充事宜\n无。',
    { kind: 'failure' },
  ],
]

it.each(cases)('%s', (_, text, expected) => {
  expect(recordOf(text)).toMatchObject(expected)
})

it('a fallow name in quotes in the heading of a lease is no change', () => {
  expect(only(readText('虚构村“即可恢复”土地发包项目招标公告\n经村民会议通过，将虚构村土地53亩公开发包。\n租赁期限为5年。'))).toMatchObject({
    kind: 'rural-transfer',
  })
})

it('what the buyer takes in is no budget', () => {
  const plan = recordOf(
    '虚构县医院2031年5月采购意向\n序号 | 采购项目名称 | 采购需求概况 | 预算金额 | 预计采购时间 |\n1 | 虚构食堂委托运营项目 | 有经验的优先 | 每年收取管理费约20万元 | 2031年5月 |',
  )
  expect(plan).toMatchObject({ projectName: '虚构食堂委托运营项目' })
  expect(plan).not.toHaveProperty('budgetYuan')
})

it('what a site hides is no number, no party and no winner, but for how much the only one won is told', () => {
  const award = recordOf(
    '[公开招标]长春虚构大学2031年物业服务项目中标结果公告\n发布于 2031-08-11\n一、项目编号：ZC****-0017\n二、项目名称：2031年物业服务项目\n三、中标信息：\n供应商名称：****点击查看\n供应商地址：****点击查看开发区生态东街A5栋\n中标金额：7,712,000.00元\n四、采购人：虚构(略)学院',
  )
  expect(award).toMatchObject({ kind: 'award', awardYuan: '7712000', division: '220100' })
  for (const field of ['projectCode', 'suppliers', 'buyer']) expect(award).not.toHaveProperty(field)
  const told = recordOf('虚构检测服务结果公告\n采购人：虚构县卫生局\n经评审，确定******有限公司为中标供应商，中标金额为20万元。\n2031年3月4日')
  expect(told).not.toHaveProperty('suppliers')
})

it('a contract as it was signed, on one line, its parties and its figures hidden', () => {
  expect(
    recordOf(
      '2031-2033年保洁服务采购政府采购合同(服务类) 政府采购合同编号: XGCG-******52-1 采购方式: 公开招标 合同类型:服务类 采购人(甲方):******中学 采购人地址: 长沙市天心区虚构路8号 供应商(乙方):******有限公司 供应商地址: 虚构路9号 依据《中华人民共和国政府采购法》与项目有关的法律法规,以及2031-2033年保洁服务采购的《采购文件》,乙方的《投标(响应)文件》及《中标(成交)通知书》,甲乙双方同意签订本合同。具体情况及要求如下:一、标的信息\n序号 | 标的名称 | 政府采购品目 | 型号规格 | 数量单位 | 数量 | 总价(元) | 1 | 2031-2033年保洁服务采购 | 物业管理服务 | 2031年保洁 | 项 | 1 | ****** | 合计金额小写: ****** 元 合计金额大写:壹佰叁拾陆万伍仟肆佰玖拾贰元整 |',
    ),
  ).toMatchObject({
    kind: 'contract',
    title: '2031-2033年保洁服务采购政府采购合同(服务类)',
    projectName: '2031-2033年保洁服务采购',
    awardYuan: '1365492',
  })
})

it('a plan in Markdown whose rows lack their last cells', () => {
  expect(
    recordOf(
      '现将******医院2031年7月采购意向公开如下:\n序号 | 采购项目名称 | 采购需求概况 | 预算金额(元) | 预计采购时间(填写到月) | 备注 |\n---|---|---|---|---|---|\n1 | 虚构保洁托管服务 | 各楼层的保洁和垃圾清运。 | 756500.00 | 2031年08月 |\n本次公开的采购意向是初步安排，具体以采购公告为准。\n******医院',
    ),
  ).toMatchObject({ kind: 'intention', projectName: '虚构保洁托管服务', budgetYuan: '756500' })
})
