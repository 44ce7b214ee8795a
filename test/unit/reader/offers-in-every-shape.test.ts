import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

// Synthetic notices: every firm, school and sum is made up. Candidates, consortia, lots and hours in the shapes in which clerks tell them.

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const table = (...rows: string[][]) => `<table>${rows.map((cells) => row(...cells)).join('')}</table>`
const lines = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('')
const page = (title: string, body: string) => `<html><body><h1>${title}</h1>${body}</body></html>`

const [one, two, three] = ['甲乙路桥工程有限公司', '丙丁建设集团有限公司', '戊己市政工程有限公司']
const candidates = (body: string) => recordOf(page('虚构县城北大道改造工程中标候选人公示', `<p>招标编号：XG-2031-15</p><p>招标人：虚构县交通局</p>${body}`))
const award = (body: string) => recordOf(page('虚构县第二中学教学设备采购项目中标公告', `<p>项目编号：XG-2031-07</p><p>采购人：虚构县第二中学</p>${body}`))
const tender = (body: string) =>
  recordOf(page('虚构县第二中学教学设备采购项目竞争性磋商公告', `<p>项目编号：XG-2031-07</p><p>采购人：虚构县第二中学</p>${body}`))

describe('candidates with their prices', () => {
  it.each([
    [
      'ranks under the word for a candidate, names beside',
      table(
        ['中标候选人', '单位名称', '投标报价'],
        ['第一中标候选人', one, '120万元'],
        ['第二中标候选人', two, '130万元'],
        ['第三中标候选人', three, '140万元'],
      ),
    ],
    [
      'a list of names and a list of prices',
      lines('中标候选人名称：', `第一名：${one}`, `第二名：${two}`, `第三名：${three}`, '投标报价：', '第一名：120万元', '第二名：130万元', '第三名：140万元'),
    ],
    [
      'a table of all bids before that of the candidates',
      `<p>一、投标人报价情况</p>${table(['序号', '投标人', '投标报价（元）'], ['1', three, '1400000'], ['2', '庚辛建筑有限公司', '1500000'], ['3', one, '1200000'], ['4', two, '1300000'])}<p>二、推荐中标候选人</p>${table(['排名', '中标候选人'], ['第一名', one], ['第二名', two], ['第三名', three])}`,
    ],
  ])('%s', (_, body) => {
    expect(candidates(body).suppliers).toEqual([
      { name: one, rank: 1, yuan: '1200000' },
      { name: two, rank: 2, yuan: '1300000' },
      { name: three, rank: 3, yuan: '1400000' },
    ])
  })
})

describe('consortia', () => {
  it.each([`${one}与${two}组成的联合体`, `${one}/${two}联合体`, `（主）${one}（成）${two}`, `（主办方）${one}，（协办方）${two}`])('%s', (winner) => {
    expect(award(`<p>中标供应商：${winner}</p><p>中标金额：35万元</p>`).suppliers).toEqual([{ name: one, yuan: '350000', partners: [two] }])
  })

  it('a partner that the brackets name is named once', () => {
    expect(award(`<p>中标供应商：${one}（联合体成员：${two}、${three}）</p><p>中标金额：35万元</p>`).suppliers).toEqual([
      { name: one, yuan: '350000', partners: [two, three] },
    ])
  })
})

describe('lots', () => {
  it('a row without a winner failed as its remark says', () => {
    const record = award(
      table(['包号', '包名称', '中标供应商', '中标金额（元）', '备注'], ['1', '课桌', one, '350000', ''], ['2', '电脑', '/', '/', '有效供应商不足三家，废标']),
    )
    expect(record.lots).toEqual([
      { no: '1', name: '课桌', status: 'awarded' },
      { no: '2', name: '电脑', status: 'failed', reason: '有效供应商不足三家' },
    ])
  })

  it('why a lot failed is not what it is called', () => {
    const record = recordOf(
      page('虚构县第二中学教学设备采购项目废标公告', lines('项目编号：XG-2031-07', '第1包：有效供应商不足三家，废标。', '第2包：无供应商投标，废标。')),
    )
    expect(record.lots).toEqual([
      { no: '1', status: 'failed', reason: '有效供应商不足三家' },
      { no: '2', status: 'failed', reason: '无供应商投标' },
    ])
  })

  const lots = [
    { no: '1', name: '课桌', budgetYuan: '800000', ceilingYuan: '790000' },
    { no: '2', name: '电脑', budgetYuan: '400000', ceilingYuan: '390000' },
  ]
  it.each([
    ['a line each', lines('第1包：课桌，预算金额800000元，最高限价790000元；', '第2包：电脑，预算金额400000元，最高限价390000元。')],
    [
      'a table in the unit above it',
      lines('预算金额：120万元', '单位：万元') + table(['包号', '包名称', '预算金额', '最高限价'], ['1', '课桌', '80', '79'], ['2', '电脑', '40', '39']),
    ],
  ])('budget and ceiling in %s', (_, body) => {
    expect(tender(body).lots).toEqual(lots)
  })
})

describe('hours', () => {
  it.each([
    ['half past two', lines('投标截止时间：2031年5月6日下午两点半', '开标时间：2031年5月6日下午两点半'), '2031-05-06T14:30'],
    ['from and to', lines('递交投标文件时间：自2031年4月16日8时起至2031年5月6日9时30分止', '开标时间：2031年5月6日9时30分'), '2031-05-06T09:30'],
    [
      'apart from their day',
      lines('投标截止日期：2031年5月6日', '投标截止时间：9:30') + table(['开标日期', '2031年5月6日', '开标时间', '上午9:30']),
      '2031-05-06T09:30',
    ],
  ])('%s', (_, body, at) => {
    expect(tender(body)).toMatchObject({ bidDeadline: at, openingAt: at })
  })
})

describe('tables of plain text', () => {
  const plain = (...texts: string[]) => recordOf(['虚构县城北大道改造工程中标候选人公示', '招标编号：XG-2031-15', '招标人：虚构县交通局', ...texts].join('\n'))
  const both = [
    { name: one, rank: 1, yuan: '1200000' },
    { name: two, rank: 2, yuan: '1300000' },
  ]

  it.each([
    [
      'ranks side by side',
      ['项目  第一候选人  第二候选人', `投标人名称  ${one}  ${two}`, '投标报价  120万元  130万元', '项目负责人  赵一 某1234567  钱二 某1234568'],
    ],
    ['ranks side by side, a cell a line', ['第一中标候选人', '第二中标候选人', '单位名称', one, two, '投标报价（元）', '1200000', '1300000']],
    ['ranks down, under a word that says nothing of them', ['排序  单位名称  投标报价（小写）', `第一名  ${one}  1200000.00`, `第二名  ${two}  1300000.00`]],
    ['pairs parted by blanks', [`第一中标候选人  ${one}`, '投标报价  120万元', `第二中标候选人  ${two}`, '投标报价  130万元']],
  ])('%s', (_, texts) => {
    expect(plain(...texts).suppliers).toEqual(both)
  })

  it('the head of a table is no candidate', () => {
    expect(JSON.stringify(plain('二、推荐中标候选人', '排名  中标候选人', `第一名  ${one}`))).not.toContain('排名中标候选人')
  })

  it('lots side by side', () => {
    const record = recordOf(
      ['虚构县第二中学教学设备采购项目竞争性磋商公告', '项目编号：XG-2031-07', '包号  1  2', '包名称  课桌  电脑', '预算金额（元）  800000  400000'].join('\n'),
    )
    expect(record.lots).toEqual([
      { no: '1', name: '课桌', budgetYuan: '800000' },
      { no: '2', name: '电脑', budgetYuan: '400000' },
    ])
  })

  it('a row over the day of the signature is no title', () => {
    const record = recordOf(
      [
        '虚构县教育局2031年5月政府采购意向',
        '现将虚构县教育局2031年5月采购意向公开如下：',
        '序号  采购项目名称  采购需求概况  预算金额（元）  预计采购时间',
        '1  虚构县智慧校园建设项目  硬件及软件  1200000  2031年5月',
        '虚构县教育局',
        '2031年4月2日',
      ].join('\n'),
    )
    expect(record).toMatchObject({ title: '虚构县教育局2031年5月政府采购意向', kind: 'intention', budgetYuan: '1200000' })
  })
})

describe('winners among others', () => {
  it('a remark says who of those who bid has won', () => {
    const record = award(
      table(['投标人', '报价（元）', '评审得分', '备注'], [two, '340000', '85', ''], [one, '350000', '93', '中标'], [three, '360000', '80', '']),
    )
    expect(record.suppliers).toEqual([{ name: one, yuan: '350000' }])
  })

  it.each([
    ['a cell a line', ['1', '标项1:报价:350000(元)', one, '虚构县一路1号', '2', '标项2:报价:120000(元)', two, '虚构县二路2号'], '\n'],
    ['a row a line', [`1  标项1:报价:350000(元)  ${one}  虚构县一路1号`, `2  标项2:报价:120000(元)  ${two}  虚构县二路2号`], '  '],
  ])('lot and price in one cell, %s', (_, rows, gap) => {
    const head = ['序号', '中标（成交）金额(元)', '中标供应商名称', '中标供应商地址'].join(gap)
    const record = recordOf(['虚构县第二中学教学设备采购项目中标公告', '项目编号：XG-2031-07', '1.中标结果：', head, ...rows].join('\n'))
    expect(record.suppliers).toEqual([
      { name: one, lot: '1', yuan: '350000', address: '虚构县一路1号' },
      { name: two, lot: '2', yuan: '120000', address: '虚构县二路2号' },
    ])
  })

  it('people who buy from a single source are no way to buy', () => {
    const record = award(`<p>中标供应商：${one}</p><p>未中标原因：资格性审查未通过</p><p>五、评审专家（单一来源采购人员）名单：赵一</p>`)
    expect(record.method).toBeUndefined()
  })
})

describe('what is said of each lot', () => {
  const title = '虚构县第二中学教学设备采购项目竞争性磋商公告'
  const lots = [
    { no: '1', name: '课桌', budgetYuan: '800000' },
    { no: '2', name: '电脑', budgetYuan: '400000' },
  ]
  const beside = (no: string, ...pairs: [string, string][]) =>
    pairs.map(([label, value], at) => `<tr>${at === 0 ? `<td rowspan="${pairs.length}">${no}</td>` : ''}<td>${label}</td><td>${value}</td></tr>`).join('')

  it.each([
    [
      'pairs beside its number',
      `<table>${beside('1包', ['名称', '课桌'], ['预算金额', '80万元'])}${beside('2包', ['名称', '电脑'], ['预算金额', '40万元'])}</table>`,
    ],
    ['its name under 名称', table(['包号', '名称', '预算金额'], ['1', '课桌', '80万元'], ['2', '电脑', '40万元'])],
    ['a part of the sum', lines('预算金额：120万元，其中第1包课桌80万元，第2包电脑40万元。')],
  ])('%s', (_, body) => {
    expect(tender(body).lots).toEqual(lots)
  })

  it('the word for a sum is no name', () => {
    expect(JSON.stringify(tender(lines('预算金额：120万元，其中第1包最高限价80万元，第2包最高限价40万元。')).lots)).not.toContain('name')
  })

  it('winners beside the number of their lot', () => {
    const record = award(
      `<table>${beside('1包', ['中标供应商', one], ['中标金额', '35万元'])}${beside('2包', ['中标供应商', two], ['中标金额', '12万元'])}</table>`,
    )
    expect(record.suppliers).toEqual([
      { name: one, lot: '1', yuan: '350000' },
      { name: two, lot: '2', yuan: '120000' },
    ])
  })

  it('the ceiling of a lot is none of the whole', () => {
    const goods = (sum: string) => table(['品目号', '采购标的', '品目预算(元)', '最高限价(元)'], ['1-1', '课桌', sum, sum])
    const record = recordOf(
      page(title, `${lines('项目编号：XG-2031-07', '预算金额：1200000元', '合同包1(课桌):')}${goods('800000')}<p>合同包2(电脑):</p>${goods('400000')}`),
    )
    expect(record.budgetYuan).toBe('1200000')
    expect(record.ceilingYuan).toBeUndefined()
  })
})
