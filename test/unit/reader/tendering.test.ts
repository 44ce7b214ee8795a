import { describe, expect, it } from 'vitest'
import { only, readText, recordOf } from './support.ts'

// All notices here are made up.
const award = (body: string) => recordOf(`云岭县图书馆书架采购项目中标公告\n发布时间：2031-05-06\n项目编号：YL-31-9\n采购人：云岭县图书馆\n${body}`)

describe('suppliers', () => {
  it('reads a table of plain text whose cells stand on lines of their own', () => {
    expect(award('中标信息\n中标供应商名称\n中标供应商地址\n中标金额（万元）\n远山家具有限公司\n云岭县工业路1号\n12.5\n').suppliers).toEqual([
      { name: '远山家具有限公司', address: '云岭县工业路1号', yuan: '125000' },
    ])
  })
  it('reads a table of plain text whose rows stand on a line each', () => {
    expect(award('四、中标信息\n分包名称 中标单位 中标价/万元 地  址\n书架采购 远山家具有限公司 12.5 云岭县工业路1号\n')).toMatchObject({
      suppliers: [{ name: '远山家具有限公司', address: '云岭县工业路1号', yuan: '125000' }],
      awardYuan: '125000',
    })
  })
  it('reads lots under one label', () => {
    const record = award('中标供应商名称：\n1包：远山家具有限公司\n2包：近水木业有限公司\n中标金额：\n1包：98000.00元\n2包：10万元\n')
    expect(record.suppliers).toEqual([
      { name: '远山家具有限公司', lot: '1', yuan: '98000' },
      { name: '近水木业有限公司', lot: '2', yuan: '100000' },
    ])
    expect(record.lots).toEqual([
      { no: '1', status: 'awarded' },
      { no: '2', status: 'awarded' },
    ])
    expect(record.awardYuan).toBeUndefined()
  })
  it('keeps a rate as written and makes no money of it', () => {
    const record = award('中标供应商：远山家具有限公司\n下浮率：36%\n')
    expect(record.suppliers).toEqual([{ name: '远山家具有限公司', rate: '下浮率：36%' }])
    expect(record.awardYuan).toBeUndefined()
  })
  it('takes no zero for a price', () => {
    expect(award('中标供应商：远山家具有限公司\n中标金额：0.000000万元\n').suppliers).toEqual([{ name: '远山家具有限公司' }])
  })
  it('leaves out who lost', () => {
    const record = award('中标供应商：远山家具有限公司\n中标金额：98000元\n未中标供应商情况\n供应商名称：近水木业有限公司\n')
    expect(record.suppliers?.map(({ name }) => name)).toEqual(['远山家具有限公司'])
  })
  it('parts a consortium into its leader and its partners', () => {
    expect(award('中标人：远山建设有限公司（联合体牵头人）、近水设计院（联合体成员）\n').suppliers).toMatchObject([
      { name: '远山建设有限公司', partners: ['近水设计院'] },
    ])
  })
  it('ranks candidates, and reads their table without borders', () => {
    const record = recordOf(
      '云岭县环城路改造工程中标候选人公示\n发布时间：2031-05-06\n招标人：云岭县交通局\n中标候选人名称 投标报价（元） 排名\n远山建设有限公司 1200000 1\n近水建设有限公司 1250000 2\n',
    )
    expect(record.kind).toBe('candidates')
    expect(record.suppliers).toEqual([
      { name: '远山建设有限公司', rank: 1, yuan: '1200000' },
      { name: '近水建设有限公司', rank: 2, yuan: '1250000' },
    ])
    expect(record.awardYuan).toBeUndefined()
  })
  it('reads cells that run into each other', () => {
    expect(
      award('三、中标（成交）信息\n序号供应商名称供应商地址中标（成交）金额评审总得分1远山家具有限公司云岭县工业路39号报价：595000（元）90.67\n').suppliers,
    ).toEqual([{ name: '远山家具有限公司', address: '云岭县工业路39号', yuan: '595000' }])
  })
})

describe('parties', () => {
  it('parts two columns that were flattened line by line', () => {
    const record = award(
      '中标供应商：远山家具有限公司\n七、联系方式\n采购人：云岭县图书馆\n代理机构：青石招标有限公司\n地址：书院路1号\n地址：建设路2号\n电话：0999-1111111\n电话：0999-2222222\n',
    )
    expect(record.buyer).toMatchObject({ address: '书院路1号', phone: '0999-1111111' })
    expect(record.agency).toMatchObject({ address: '建设路2号', phone: '0999-2222222' })
  })
  it('gives the attributes of a supervisor to nobody', () => {
    const record = award('中标供应商：远山家具有限公司\n监督部门：云岭县财政局\n电话：0999-3333333\n')
    expect(record.buyer?.phone).toBeUndefined()
  })
  it('reads who buys from a sentence', () => {
    const record = recordOf(
      '课桌椅采购项目竞争性磋商公告\n发布时间：2031-05-06\n青石招标有限公司受云岭县教育局的委托，就课桌椅采购项目进行竞争性磋商，欢迎合格的供应商参加。\n项目编号：YL-7\n',
    )
    expect(record).toMatchObject({ buyer: { name: '云岭县教育局' }, agency: { name: '青石招标有限公司' }, method: 'consultation' })
  })
})

describe('codes', () => {
  it('keeps plan numbers out and joins several codes', () => {
    expect(award('采购计划编号：云财采计〔2031〕5号\n').projectCode).toBe('YL-31-9')
    expect(recordOf('课桌椅采购项目招标公告\n发布时间：2031-05-06\n项目编号：A31-1，A31-2\n采购人：云岭县教育局\n').projectCode).toBe('A31-1,A31-2')
  })
})

describe('amendments', () => {
  const amended = (body: string) =>
    recordOf(`课桌椅采购项目更正公告\n发布时间：2031-05-06\n项目编号：YL-7\n采购人：云岭县教育局\n二、更正信息\n更正内容：\n${body}`)
  it('takes the value after the change in a sentence', () => {
    expect(amended('投标截止时间、开标时间由2031年5月8日9:30延期至2031年5月15日14:00。\n')).toMatchObject({
      bidDeadline: '2031-05-15T14:00',
      openingAt: '2031-05-15T14:00',
    })
  })
  it('takes the value after the change in lines', () => {
    expect(amended('原招标文件：\n提交投标文件截止时间：2031年5月8日9点30分\n现变更为：\n提交投标文件截止时间：2031年5月15日14点00分\n').bidDeadline).toBe(
      '2031-05-15T14:00',
    )
  })
  it('takes the value after the change in a table', () => {
    const table =
      '<table><tr><th>序号</th><th>更正项</th><th>更正前</th><th>更正后</th></tr><tr><td>1</td><td>开标时间及投标截止时间</td><td>2031年5月8日9:30</td><td>2031年5月15日14:00</td></tr></table>'
    const page = `<html><body><h1>课桌椅采购项目更正公告</h1><p>发布时间：2031-05-06</p><p>一、项目编号：YL-7</p><p>二、更正内容：</p>${table}<p>采购人：云岭县教育局</p></body></html>`
    expect(recordOf(page)).toMatchObject({ bidDeadline: '2031-05-15T14:00', openingAt: '2031-05-15T14:00' })
  })
})

describe('intentions', () => {
  it('makes a record of each row', () => {
    const table =
      '<table><tr><th>序号</th><th>采购项目名称</th><th>预算金额（万元）</th><th>预计采购时间</th></tr><tr><td>1</td><td>课桌椅更新</td><td>86.40</td><td>2031-07</td></tr><tr><td>2</td><td>操场维修工程</td><td>152</td><td>2031-08</td></tr></table>'
    const { records } = readText(
      `<html><body><h1>云岭县教育局2031年7月政府采购意向</h1><p>发布时间：2031-06-01</p><p>现将云岭县教育局2031年7月采购意向公开如下：</p>${table}</body></html>`,
    )
    expect(records.map(({ record }) => record)).toMatchObject([
      { kind: 'intention', projectName: '课桌椅更新', budgetYuan: '864000', buyer: { name: '云岭县教育局' } },
      { kind: 'intention', projectName: '操场维修工程', budgetYuan: '1520000' },
    ])
  })
})

describe('summary and body', () => {
  it('lets the body win where they contradict', () => {
    const summary =
      '<h5>公告概要：</h5><table><tr><td>采购项目名称</td><td>书架采购</td></tr><tr><td>预算金额</td><td>￥10.000000万元（人民币）</td></tr></table>'
    const page = `<html><body><h2>书架采购公开招标公告</h2><p>2031年06月02日 10:26</p>${summary}<p>一、项目基本情况</p><p>项目编号：YL-8</p><p>预算金额：12万元</p><p>采购人：云岭县图书馆</p></body></html>`
    const reading = readText(page)
    expect(only(reading).budgetYuan).toBe('120000')
    expect(reading.issues).toMatchObject([{ code: 'contradiction', level: 'warning', field: '/budgetYuan', value: '100000' }])
    expect(readText(page.replace('10.000000万元', '12.000000万元')).issues).toEqual([])
  })

  it.each([
    ['/buyer/name', '采购单位', '云岭县档案馆', '采购人：云岭县图书馆', '云岭县图书馆'],
    ['/projectName', '采购项目名称', '桌椅采购', '项目名称：书架采购', '书架采购'],
    ['/awardedOn', '成交日期', '2031年06月01日', '成交日期：2031年5月30日', '2031年05月30日'],
    ['/awardYuan', '总成交金额', '￥9.800000 万元（人民币）', '成交金额：89000元', '￥8.900000 万元（人民币）'],
  ])('tells where they contradict: %s', (field, label, said, line, alike) => {
    const page = (value: string) =>
      `<html><body><h2>云岭县图书馆书架采购成交公告</h2><p>2031年06月02日 10:26</p><h5>公告概要：</h5><table><tr><td>公告时间</td><td>2031年06月02日</td></tr><tr><td>${label}</td><td>${value}</td></tr></table><p>一、项目编号：YL-8</p><p>项目名称：书架采购</p><p>采购人：云岭县图书馆</p><p>成交供应商：云岭文具有限公司</p><p>${line}</p></body></html>`
    expect(readText(page(said)).issues).toMatchObject([{ code: 'contradiction', level: 'warning', field }])
    expect(readText(page(alike)).issues).toEqual([])
  })
})
