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

it('reads who won in whatever words a sentence says so, and for what', () => {
  const won = (said: string, kind = '成交结果公示') => recordOf(`虚构图书馆空调采购项目${kind}\n${said}\n虚构市图书馆`).suppliers
  const one = (more: Record<string, string> = {}) => [{ name: '虚构甲制冷设备有限公司', ...more }]
  expect(won('经评定，最终确定由虚构甲制冷设备有限公司中标，中标价格为大机每台860元，小机每台168元。公示期三日。')).toEqual(
    one({ rate: '中标价格：大机每台860元，小机每台168元' }),
  )
  expect(won('按照最低价成交的原则，确定虚构甲制冷设备有限公司为成交供应商，成交金额为捌万陆仟元整。')).toEqual(one({ yuan: '86000' }))
  expect(won('虚构甲制冷设备有限公司以综合得分92.5分、报价4.8万元/年的成绩成为本项目的成交单位。')).toEqual(one({ rate: '报价4.8万元/年' }))
  expect(won('经比选，虚构甲制冷设备有限公司以得分92分、总价48000元被确定为中选人。')).toEqual(one({ yuan: '48000' }))
  expect(won('我馆采购的空调，供应商为虚构甲制冷设备有限公司，合同金额12.6万元，已于2031年5月6日验收合格。', '验收公示')).toEqual(one({ yuan: '126000' }))
  // who was only asked, and who tenders for others
  expect(won('供应商为虚构甲制冷设备有限公司等三家，评审仍在进行。')).toBeUndefined()
  expect(won('确定虚构甲制冷设备有限公司为招标代理机构。')).toBeUndefined()
})

it('reads candidates whose ranks a sentence tells behind their names, or right before them', () => {
  const candidates = (said: string) =>
    recordOf(`虚构服务中心装修工程中标候选人公示\n${said}公示期三天。\n招标人：虚构街道办事处`).suppliers?.map(({ name, rank, yuan }) => [name, rank, yuan])
  const [one, two, three] = ['虚构甲建设有限公司', '虚构和平建设有限公司', '虚构丙建设有限公司']
  expect(
    candidates(`经评审，推荐${one}（投标报价：156.8万元）、${two}（投标报价：158.2万元）、${three}（投标报价：160.1万元）分别为第一、第二、第三中标候选人，`),
  ).toEqual([
    [one, 1, '1568000'],
    [two, 2, '1582000'],
    [three, 3, '1601000'],
  ])
  const bare = [one, two, three].map((name, at) => [name, at + 1, undefined])
  expect(candidates(`评标委员会依次推荐${one}、${two}和${three}为第一至第三中标候选人。`)).toEqual(bare)
  expect(candidates(`中标候选人排序如下：第一名${one}，第二名${two}，第三名${three}。`)).toEqual(bare)
  expect(candidates(`第一中标候选人：${one} 156.8万元；第二中标候选人：${two} 158.2万元。`)).toEqual([
    [one, 1, '1568000'],
    [two, 2, '1582000'],
  ])
})

it('takes the name of what is bought from titles of results, answers, acceptance, and of whom is sought', () => {
  const nameOf = (title: string, said = '采购人：虚构市图书馆') => recordOf(`${title}\n${said}`).projectName
  expect(nameOf('虚构区垃圾桶采购项目比选结果')).toBe('虚构区垃圾桶采购项目')
  expect(nameOf('虚构县药剂采购询价结果')).toBe('虚构县药剂采购')
  expect(nameOf('虚构中学食堂大米采购比价结果公示')).toBe('虚构中学食堂大米采购')
  expect(nameOf('虚构县无人机采购项目履约验收公示')).toBe('虚构县无人机采购项目')
  expect(recordOf('虚构大厦外墙翻新工程答疑\n问：脚手架是否计入？答：计入。\n虚构县供销社')).toMatchObject({
    kind: 'amendment',
    projectName: '虚构大厦外墙翻新工程',
  })
  expect(
    nameOf('关于选取虚构镇污水处理厂运营单位的公告', '虚构镇人民政府拟对虚构镇污水处理厂委托运营进行公开比选，择优选取运营单位，欢迎符合条件的单位参加。'),
  ).toBe('虚构镇污水处理厂委托运营')
  expect(nameOf('中止公告', '各潜在供应商：\n因采购需求需要调整，虚构县信息系统采购项目（编号XG-2031-30）暂停采购，恢复时间另行公告。')).toBe(
    '虚构县信息系统采购项目',
  )
})

it('takes the ceiling of the whole where the price of one stands before it', () => {
  expect(recordOf('电脑采购公告\n采购人：虚构县统计局\n最高限价：每台4500元，总价不超过9万元').ceilingYuan).toBe('90000')
})

it('reads several winners at once: of one sentence, of a list, a lot a line', () => {
  const won = (title: string, said: string) => recordOf(`${title}\n${said}\n虚构县审计局\n2031年3月9日`)
  const [one, two, three] = ['虚构甲医药有限公司', '虚构和平医药有限公司', '虚构丙咨询有限公司']
  expect(won('虚构县药品配送项目中选公告', `经比选确定${one}、${two}和${three}等三家企业为中选配送企业。`)).toMatchObject({
    projectName: '虚构县药品配送项目',
    suppliers: [{ name: one }, { name: two }, { name: three }],
  })
  expect(won('关于中介机构入围结果的公示', `经公开招标，以下单位入围：\n1、${one}\n2、${two}\n3、${three}`).suppliers).toEqual([
    { name: one },
    { name: two },
    { name: three },
  ])
  expect(won('关于中介机构比选结果的公示', `参加投标的单位有：\n1、${one}\n2、${two}`).suppliers).toBeUndefined()
  expect(won('虚构县彩超采购项目中标公告', `中标结果如下：\n包1：彩超，${one}，138万元；\n包2：DR，${two}，96.5万元；\n包3：流标。`)).toMatchObject({
    suppliers: [
      { name: one, lot: '1', yuan: '1380000' },
      { name: two, lot: '2', yuan: '965000' },
    ],
    lots: [
      { no: '1', status: 'awarded' },
      { no: '2', status: 'awarded' },
      { no: '3', status: 'failed' },
    ],
  })
  expect(won('虚构县环卫车采购结果公告', `中标商家：${one}\n中标总额：1186000元`).suppliers).toEqual([{ name: one, yuan: '1186000' }])
})
