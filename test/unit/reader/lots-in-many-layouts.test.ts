import { describe, expect, it } from 'vitest'
import { recordOf, tender } from './support.ts'

// Synthetic notices: every body, company and project is made up.

it('reads lots beyond ninety-nine, however many lines tell of them', () => {
  const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const spoken = (count: number): string => {
    if (count >= 100) return `一百${count === 100 ? '' : count < 110 ? `零${numerals[count - 100]}` : count < 120 ? `一十${numerals[count - 110]}` : ''}`
    return `${count < 10 ? '' : count < 20 ? '十' : `${numerals[Math.floor(count / 10)]}十`}${numerals[count % 10]}`
  }
  const lines = Array.from({ length: 112 }, (_, at) => `第${spoken(at + 1)}标段：合成乡${'甲乙丙丁'[at % 4]}村文化广场建设`)
  const { lots } = tender(`标段划分：112个标段\n${lines.join('\n')}`)
  expect(lots).toHaveLength(112)
  expect(lots).toContainEqual({ no: '一百零一', name: '合成乡甲村文化广场建设' })
  expect(lots!.at(-1)).toEqual({ no: '一百一十二', name: '合成乡丁村文化广场建设' })
})

it('gives one sum to all the parts that are listed before it', () => {
  expect(tender('采购预算：合计50万元，其中1标段、2标段、4标段均为12万元；3标段为14万元。').lots).toMatchObject([
    { no: '1', budgetYuan: '120000' },
    { no: '2', budgetYuan: '120000' },
    { no: '3', budgetYuan: '140000' },
    { no: '4', budgetYuan: '120000' },
  ])
  expect(tender('最高限价：一、二标段各为80万元，三标段为60万元。').lots).toMatchObject([
    { no: '一', ceilingYuan: '800000' },
    { no: '二', ceilingYuan: '800000' },
    { no: '三', ceilingYuan: '600000' },
  ])
})

it('gives rows under merged cells of a flat table their part, and takes no sum of a thing for the part’s', () => {
  const record = tender(
    '标段号\n标段编号\n序号\n产品名称\n数量\n计量单位\n预算价（元）\n1\nHC-1\n1\n甲矿评估\n1\n个\n6000.00\n2\n乙矿评估\n1\n个\n6000.00\n2\nHC-2\n1\n丙矿评估\n1\n个\n6000.00\n2\n丁矿评估\n1\n个\n8000.00\n三、其他',
  )
  expect(record.lots).toEqual([{ no: '1' }, { no: '2' }])
})

it('reads how a project is divided from a table without sums', () => {
  expect(
    tender('2.2标段划分\n标段划分\n标段内容\n工期\n质量要求\n一标段\n东街雨水工程\n60日历天\n合格\n二标段\n西街雨水工程\n60日历天\n2.3工程地点为虚构市合成镇。')
      .lots,
  ).toEqual([
    { no: '一', name: '东街雨水工程' },
    { no: '二', name: '西街雨水工程' },
  ])
})

it('reads lots by the codes of a trading platform, and what stands in their last column', () => {
  expect(
    tender(
      '标段(包)编号\n标段(包)名称\n工期要求\n标段控制价（万元）\n建设规模及内容范围\nS9900000000000000001001\n施工\n90\n120.5\n建设规模：道路长1千米。 招标范围：图纸内全部内容。\nS9900000000000000001002\n监理\n90\n6.2\n建设规模：道路长1千米。\n三、资格要求',
    ).lots,
  ).toEqual([
    { no: 'S9900000000000000001001', name: '施工', ceilingYuan: '1205000' },
    { no: 'S9900000000000000001002', name: '监理', ceilingYuan: '62000' },
  ])
})

it('keeps the whole heading over the line of the date where the notice heads itself otherwise', () => {
  expect(recordOf('合成土地整治项目施工四标段中标公告\n发布时间：2026-03-02 10:00\n合成土地整治项目施工四标段\n中标公示\n招标人：虚构县水利局').title).toBe(
    '合成土地整治项目施工四标段中标公告',
  )
  expect(recordOf('合成街道用电整治项目中标公告\n发布时间：2026-03-02 10:00\n虚构市公共资源交易中心\n中标结果公告\n项目编号：HC-1').title).toBe(
    '合成街道用电整治项目中标公告',
  )
})

it('reads sums of lots on the lines under a label, and a part that speaks of others', () => {
  expect(tender('招标控制价\n一标段：100.5元       二标段：200元\n三标段：300元').lots).toMatchObject([
    { no: '一', ceilingYuan: '100.5' },
    { no: '二', ceilingYuan: '200' },
    { no: '三', ceilingYuan: '300' },
  ])
  expect(tender('标段划分：\n第一标段：东街道路施工\n第二标段：西街道路施工\n第三标段：第1至2标段施工标的监理').lots).toMatchObject([
    {},
    {},
    { no: '三', name: '第1至2标段施工标的监理' },
  ])
})

it('joins a row that line ends tore apart, and reads the budget of a service', () => {
  expect(
    tender('合同包 品目号 采购标的 允许进口 数量 品目号预算 合同包预算 投标保证金\n1\n1-1 公共卫生服务 否 5（年） 4,960.0000\n4960 200\n4、需要落实的政策：无'),
  ).toMatchObject({ budgetYuan: '4960', lots: [{ no: '1', budgetYuan: '4960' }] })
  expect(
    tender('包号\n采购内容\n服务年限\n每年服务费预算（人民币）\n服务费预算总价（人民币）\n01\n合成平台运营\n2年\n90万元/年\n180万元\n二、资格要求').lots,
  ).toMatchObject([{ no: '01', budgetYuan: '1800000' }])
})

it('reads thousands of lines that each speak of a lot', () => {
  const { lots } = tender(`最高限价\n${Array.from({ length: 2000 }, (_, at) => `${(at % 99) + 1}标段：${(at % 99) + 1}00元`).join('\n')}`)
  expect(lots).toHaveLength(99)
  expect(lots!.at(-1)).toEqual({ no: '99', ceilingYuan: '9900' })
})

describe('tables of things bought in parts', () => {
  const cells = (...rows: string[][]) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`
  const read = (table: string, body = '') =>
    recordOf(`<h1>合成医院设备采购招标公告</h1><p>发布时间：2031-03-02</p><p>项目名称：合成医院设备采购</p><p>采购人：合成医院</p>${table}${body}`)

  it('counts a part whose cell stands beside several things once', () => {
    const { lots } = read(cells(['分 标', '货 物 名 称', '数 量'], ['<td rowspan="2">A 分标</td>', '合成床', '3'], ['合成灯', '1'], ['B 分标', '合成柜', '2']))
    expect(lots).toEqual([{ no: 'A' }, { no: 'B' }])
  })

  it('tells what each part may cost from what all may cost together', () => {
    const record = read(
      cells(
        ['包号', '设备名称', '分包控制预算（单位：万元）', '项目控制预算（单位：万元）'],
        ['<td rowspan="2">第1包</td>', '合成床', '<td rowspan="2">20.5</td>', '<td rowspan="3">50.5</td>'],
        ['合成灯'],
        ['第2包', '合成柜', '30'],
      ),
    )
    expect(record).toMatchObject({
      budgetYuan: '505000',
      lots: [
        { no: '1', budgetYuan: '205000' },
        { no: '2', budgetYuan: '300000' },
      ],
    })
    const together = read(cells(['包号', '货物名称', '采购预算'], ['1', '合成床', '<td rowspan="2">50万元</td>'], ['2', '合成柜']))
    expect(together.budgetYuan).toBe('500000')
    expect(together.lots).toEqual([
      { no: '1', name: '合成床' },
      { no: '2', name: '合成柜' },
    ])
  })

  it('takes the sum beside all rows of budgets for that of the whole', () => {
    const rows = (head: string) =>
      cells(['品目', '货物名称', '数量', head, '合计'], ['1', '合成床', '1', '30万元', '<td rowspan="2">人民币33万元</td>'], ['2', '合成灯', '1', '3万元'])
    expect(read(rows('采购预算')).budgetYuan).toBe('330000')
    expect(read(rows('保证金')).budgetYuan).toBeUndefined()
  })

  it('names parts by things with long names', () => {
    const name = '合成试剂甲/乙/丙/丁检测试剂（甲/乙/丙/丁四色绝对值检测试剂及其配套的耗材一批）'
    const { lots } = read(cells(['包号', '设备名称', '最高限价'], ['一', '合成试剂盒', '13万元'], ['二', name, '11万元']))
    expect(lots).toMatchObject([
      { no: '一', name: '合成试剂盒' },
      { no: '二', name, ceilingYuan: '110000' },
    ])
  })
})
