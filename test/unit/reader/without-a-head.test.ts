import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>][] = [
  [
    'who was ranked, under a label and heads of purchases from abroad, and no title',
    '<div>项目名称：虚构车间焊装线<br/>招标项目编号：0611-3104XG01<br/>招标机构：合成招标有限公司<br/>招标人：江陵虚构汽车有限公司<br/>评标公示截止时间：2031-11-09 23:59<br/>中标候选人名单：<table><tr><th>候选人排名</th><th>投标商名称</th><th>制造商</th></tr><tr><td>1</td><td>江陵甲子装备有限公司</td><td>江陵甲子装备有限公司</td></tr><tr><td>2</td><td>江陵乙丑机械有限公司</td><td>江陵丙寅机床厂</td></tr></table></div>',
    {
      kind: 'candidates',
      suppliers: [
        { name: '江陵甲子装备有限公司', rank: 1 },
        { name: '江陵乙丑机械有限公司', rank: 2 },
      ],
    },
  ],
  [
    'a contract that only its labels tell of',
    '采购单位：沛县虚构水务处\n项目名称：沛县虚构排水设施养护项目\n中标供应商：沛县甲子物业有限公司\n合同金额（元）：668000.00\n合同签订日期：2031-04-15',
    { kind: 'contract', signedOn: '2031-04-15' },
  ],
  [
    'a heading and all that it announces on one line',
    '江陵县虚构水库加固工程中标结果公示 一、项目名称：江陵县虚构水库加固工程二、项目编号：XG28003三、招标方式：公开招标四、中标结果：中标人：江陵甲子建设有限公司',
    { title: '江陵县虚构水库加固工程中标结果公示', projectName: '江陵县虚构水库加固工程', projectCode: 'XG28003' },
  ],
  [
    'a text cut off before who asked: how it was bought',
    '竞争性谈判方式进行采购。现就本次采购的结果公告如下：\n一、项目名称：虚构县村庄规划编制项目\n二、中标供应商名称：虚构县甲子规划院有限公司',
    { method: 'negotiation' },
  ],
  [
    'a heading of two lines that ends in how the evaluation failed',
    '江陵县虚构检测所天平采购项目\n招标失败评审结果通知\n（招标编号：XG0801）\n受虚构市政府采购中心的委托，在江陵县虚构检测所天平采购项目（招标编号：XG0801）的评标中，经评标委员会一致通过，本项目重新招标。\n江陵合成招标有限公司\n2031年11月28日',
    { kind: 'failure', projectName: '江陵县虚构检测所天平采购项目' },
  ],
  [
    'when offers are opened, a word for it in brackets in the heading',
    '一、采购项目名称：虚构治疗仪\n二、谈判（开启）时间及地点\n时间：2031年03月31日 09:30（北京时间）\n地点：虚构市中心1号楼\n三、采购人：虚构市民族医院',
    { openingAt: '2031-03-31T09:30' },
  ],
  [
    'a price for each person and month: no sum that was won',
    '虚构县劳务服务项目结果公告\n采购人：虚构县检察院\n中标人名称：虚构县甲子人力资源有限公司\n中标金额：每人每月2474.00元',
    { suppliers: [{ name: '虚构县甲子人力资源有限公司', rate: '中标金额：每人每月2474.00元' }] },
  ],
  [
    'a name with stray figures behind it',
    '虚构县座椅采购谈判公告\n采 购 人：虚构县文化广播局 02 0202\n联系电话：0716-6622001',
    { buyer: { name: '虚构县文化广播局', phone: '0716-6622001' } },
  ],
  [
    'a plan of a body whose years the site has masked',
    '为便于供应商了解采购信息，现将虚构市生态环境局江南分局****年*月至*月采购意向公开如下：\n本次公开的采购意向以公告为准。',
    { kind: 'intention', buyer: { name: '虚构市生态环境局江南分局' } },
  ],
]

it.each(cases)('%s', (_, text, expected) => {
  expect(recordOf(text)).toMatchObject(expected)
})

it('what every plan says of itself is no project', () => {
  const said = '现将虚构职业学院2031年2月采购意向公开如下：\n本次公开的采购意向是本单位政府采购工作的初步安排，具体采购项目情况以相关采购公告为准。'
  expect(recordOf(said)).not.toHaveProperty('projectName')
})

it('what one person costs a month is not what was won', () => {
  expect(recordOf('虚构县劳务服务项目结果公告\n中标人名称：虚构县甲子人力资源有限公司\n中标金额：每人每月2474.00元')).not.toHaveProperty('awardYuan')
})
