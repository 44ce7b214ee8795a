import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

const lines = (cells: string[]) => cells.join('\n')
const words = (cells: string[]) => cells.join(' ')
const tabs = (cells: string[]) => cells.join('\t')
const signed = '\n\n青禾县住房和城乡建设局\n2031年3月10日'

describe.each([
  ['a cell a line', lines],
  ['a row a line', words],
])('tables of houses in plain text, %s', (_, write) => {
  it('households with what is paid to each, and the sums', () => {
    const rows = [
      ['序号', '被征收人', '房屋坐落', '建筑面积（㎡）', '房屋补偿', '补偿金额（元）'],
      ['1', '甲某', '柳岸路1号', '100', '590000', '600000'],
      ['2', '乙某', '柳岸路2号', '110', '640000', '650000'],
      ['合计', '2户', '210', '1230000', '1250000'],
    ]
    expect(recordOf(`栗园片区旧城改造项目房屋征收分户补偿情况公示\n\n${rows.map(write).join('\n')}${signed}`).expropriation).toMatchObject({
      households: 2,
      buildingAreaM2: '210',
      compensationYuan: '1250000',
    })
  })
  it('a plan whose figures stand under a group of the head', () => {
    const rows = [
      ['序号', '项目名称', '建设规模', '建设单位'],
      ['套数（套）', '建筑面积（万平方米）'],
      ['1', '柳岸家园', '300', '1.8', '青禾城建集团有限公司'],
      ['2', '栗园小区', '200', '1.2', '青禾安居有限公司'],
      ['合计', '500', '3'],
    ]
    expect(recordOf(`青禾县2031年公共租赁住房建设计划\n\n${rows.map(write).join('\n')}${signed}`).housing).toMatchObject({ units: 500, areaM2: '30000' })
  })
  it('a sum before the rows, whose figures the number of the first row follows', () => {
    const rows = [
      ['序号', '项目名称', '套数', '建筑面积（㎡）'],
      ['合计', '500', '30000'],
      ['1', '柳岸家园', '300', '18000'],
      ['2', '栗园小区', '200', '12000'],
    ]
    expect(recordOf(`青禾县2031年公共租赁住房建设计划\n\n${rows.map(write).join('\n')}${signed}`).housing).toMatchObject({ units: 500, areaM2: '30000' })
  })
  it('a form whose rows are numbered', () => {
    const rows = [
      ['1', '征收项目名称', '栗园片区旧城改造项目'],
      ['2', '征收范围', '东至柳岸路，南至栗园街，西至河堤，北至南坪路'],
      ['3', '房屋征收部门', '青禾县住房和城乡建设局'],
      ['4', '房屋征收实施单位', '青禾县柳岸镇人民政府'],
      ['5', '签约期限', '2031年4月1日至2031年5月30日'],
    ]
    const text = `青禾县人民政府关于栗园片区旧城改造项目房屋征收决定的公告\n\n现将有关事项公告如下：\n${rows.map(write).join('\n')}\n\n青禾县人民政府\n2031年3月10日`
    expect(recordOf(text).expropriation).toMatchObject({
      scope: '东至柳岸路，南至栗园街，西至河堤，北至南坪路',
      department: '青禾县住房和城乡建设局',
      implementer: '青禾县柳岸镇人民政府',
      signingPeriod: '2031年4月1日至2031年5月30日',
    })
  })
})

describe('tables of tabs that a page with merged cells leaves', () => {
  const taking = (rows: string[][]) =>
    recordOf(`青禾县人民政府征收土地公告\n\n征收下列集体土地：\n${rows.map(tabs).join('\n')}\n\n青禾县人民政府\n2031年3月10日`)
  it('a town that several rows share, and a sum', () => {
    const { expropriation } = taking([
      ['乡镇', '村', '面积（公顷）', '地类'],
      ['柳岸镇', '东园村', '2.5', '耕地'],
      ['西圃村', '1.5', '耕地'],
      ['栗园乡', '南坪村', '1.0', '耕地'],
      ['合计', '5.0', ''],
    ])
    expect(expropriation).toMatchObject({ location: '柳岸镇东园村、西圃村，栗园乡南坪村', areaM2: '50000' })
  })
  it('a cell left empty under the one above', () => {
    const { expropriation } = taking([
      ['乡镇', '村', '面积（公顷）', '地类'],
      ['柳岸镇', '东园村', '2.5', '耕地'],
      ['', '西圃村', '1.5', '耕地'],
      ['合计', '', '4.0', ''],
    ])
    expect(expropriation?.areaM2).toBe('40000')
  })
  it('a head of two rows', () => {
    const { expropriation } = taking([
      ['权属单位', '总面积（公顷）', '其中'],
      ['农用地', '建设用地', '未利用地'],
      ['柳岸镇东园村', '2.5', '2.1', '0.3', '0.1'],
      ['栗园乡南坪村', '1.5', '1.2', '0.2', '0.1'],
      ['合计', '4.0', '3.3', '0.5', '0.2'],
    ])
    expect(expropriation).toMatchObject({ location: '柳岸镇东园村，栗园乡南坪村', areaM2: '40000' })
  })
})

describe('bounds', () => {
  const scope = (body: string) =>
    recordOf(`青禾县人民政府关于栗园片区旧城改造项目房屋征收决定的公告\n\n${body}\n\n青禾县人民政府\n2031年3月10日`).expropriation?.scope
  it('a side a line', () => {
    expect(scope('一、征收范围：\n东至：柳岸路；\n南至：栗园街；\n西至：河堤；\n北至：南坪路。')).toBe('东至：柳岸路；南至：栗园街；西至：河堤；北至：南坪路')
  })
  it('end where the figures of the row begin', () => {
    expect(scope('栗园片区 东至柳岸路，南至栗园街，西至河堤，北至南坪路 38000 326 28500')).toBe('东至柳岸路，南至栗园街，西至河堤，北至南坪路')
  })
})

it('homes to give out, summed in their table', () => {
  const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const rows = [
    ['小区名称', '户型', '套数', '建筑面积（㎡）'],
    ['柳岸家园', '一居', '80', '45'],
    ['栗园小区', '两居', '40', '60'],
    ['合计', '', '120', ''],
  ]
  expect(recordOf(`<h1>青禾县公租房配租公告</h1><p>现将房源公告如下：</p><table>${rows.map(row).join('')}</table>`).housing?.units).toBe(120)
})

it('a project that a sentence names', () => {
  const { kind, housing } = recordOf(
    `青禾县公共租赁住房项目建设信息公示\n\n柳岸家园公共租赁住房项目位于青禾县柳岸路东侧，由青禾城建集团有限公司建设，共建设公共租赁住房300套。${signed}`,
  )
  expect(kind).toBe('project')
  expect(housing).toMatchObject({ projectName: '柳岸家园公共租赁住房项目', location: '青禾县柳岸路东侧', developer: '青禾城建集团有限公司', units: 300 })
})

it('a permit of a project with its place in brackets', () => {
  const { housing } = recordOf(
    `青禾县商品房预售许可公示\n\n青禾置业有限公司开发建设的柳岸花园项目（坐落：柳岸路8号），预售面积23456.78平方米，准予预售。${signed}`,
  )
  expect(housing).toMatchObject({ projectName: '柳岸花园', developer: '青禾置业有限公司' })
})

it('the last row of a list of homes signs nothing', () => {
  const text = `青禾县柳岸家园公租房配租结果公示\n\n序号 姓名 房号 户型\n1 甲某某 1号楼101 一室一厅\n2 乙某某 1号楼201 一室一厅`
  expect(recordOf(text).authority).toBeUndefined()
})
