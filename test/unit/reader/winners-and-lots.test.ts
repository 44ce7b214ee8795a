import { expect, it } from 'vitest'
import { recordOf, tender } from './support.ts'

// Synthetic notices: every body, company and project is made up.
const award = (body: string) => recordOf(`合成河道保洁项目中标公告\n发布时间：2026-03-02\n采购人：虚构市水务局\n${body}`)

it('reads candidates whose ranks are columns, a cell a line', () => {
  const record = recordOf(
    '合成桥梁工程中标候选人公示\n中标候选人\n第一名\n第二名\n中标候选人名称\n合成甲建设有限公司\n合成乙建设有限公司\n投标报价（元）\n1200000.50\n1300000.00\n招标人：虚构市交通局',
  )
  expect(record.suppliers).toMatchObject([
    { name: '合成甲建设有限公司', rank: 1, yuan: '1200000.5' },
    { name: '合成乙建设有限公司', rank: 2, yuan: '1300000' },
  ])
})

it('takes no winners from scores where a table tells who won for how much', () => {
  const record = award(
    '中标情况：\n标段\n中标标的名称\n中标单位\n名称\n地址\n中标总价\n（万元）\n1\n东河保洁服务\n合成甲环境有限公司\n虚构市一号路1号\n120.5\n2\n西河保洁服务\n合成乙环境有限公司\n虚构市二号路2号\n98.25\n评审结果：\n排名\n投标人名称\n得分\n1\n合成甲环境有限公司\n92.10\n2\n合成丙环境有限公司\n88.00',
  )
  expect(record.suppliers).toMatchObject([
    { name: '合成甲环境有限公司', address: '虚构市一号路1号', lot: '1', yuan: '1205000' },
    { name: '合成乙环境有限公司', address: '虚构市二号路2号', lot: '2', yuan: '982500' },
  ])
  expect(record.lots).toMatchObject([
    { no: '1', name: '东河保洁服务', status: 'awarded' },
    { no: '2', name: '西河保洁服务', status: 'awarded' },
  ])
})

it('reads a price per piece as a rate, in words and figures or told beside the sum', () => {
  const [perPiece] = award('中标供应商名称：合成甲汽车有限公司\n中标金额：人民币陆万元整（￥60000.00/辆）').suppliers!
  expect(perPiece).toMatchObject({ name: '合成甲汽车有限公司', rate: expect.stringContaining('60000.00/辆') })
  expect(perPiece!.yuan).toBeUndefined()
  const [told] = award('中标供应商：合成乙肥料有限公司\n中标金额：2000元\n备注\n中标金额为单价2000元/吨，详见评标报告。').suppliers!
  expect(told).toMatchObject({ rate: '2000元/吨' })
  expect(told!.yuan).toBeUndefined()
})

it('gives a name alone on its line the code right under it', () => {
  const record = award('中标供应商：合成甲园林有限公司\n中标金额：100000元\n四、中标单位信息\n合成甲园林有限公司\n公司地址：虚构市湖滨路3号')
  expect(record.suppliers).toMatchObject([{ name: '合成甲园林有限公司', address: '虚构市湖滨路3号' }])
})

it('reads lots told in running text, in lines and as places', () => {
  expect(tender('标段划分：共2个标段： 第1标段：甲乡、乙乡村道防护工程； 第2标段：丙镇村道防护工程。').lots).toMatchObject([
    { no: '1', name: '甲乡、乙乡村道防护工程' },
    { no: '2', name: '丙镇村道防护工程' },
  ])
  expect(tender('招标内容：\n一标段东山公路里程6公里；二标段西山公路里程2公里。').lots).toMatchObject([{ no: '一' }, { no: '二' }])
  expect(tender('三、本项目分为两个标段（东区为A标段，西区为B标段）；供应商应注明标段').lots).toMatchObject([{ no: 'A' }, { no: 'B' }])
})

it('gives each lot its budget, and the notice no ceiling of a lot', () => {
  const budgets = tender('二、项目内容\n第一包：校园保洁服务1项；\n第二包：校园秩序维护服务1项；\n三、项目预算\n第一包：1100000元；\n第二包：920000元。')
  expect(budgets.lots).toMatchObject([
    { no: '一', name: '校园保洁服务', budgetYuan: '1100000' },
    { no: '二', name: '校园秩序维护服务', budgetYuan: '920000' },
  ])
  const ceilings = tender('招标控制价：第一包：80万元，第二包：90万元。')
  expect(ceilings.ceilingYuan).toBeUndefined()
  expect(ceilings.lots).toMatchObject([
    { no: '一', ceilingYuan: '800000' },
    { no: '二', ceilingYuan: '900000' },
  ])
})
