import { describe, expect, it } from 'vitest'
import { readText, recordOf } from './support.ts'

/** Rules that few notices meet, a notice each. */

/** Lines as paragraphs of mark-up, which are never joined before they are read. */
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')
const works = '合成道路工程招标公告\n发布时间：2026-03-02\n招标人：虚构市交通局\n'

describe('values that a page broke over paragraphs', () => {
  it.each([
    ['a street and its number', '地址：虚构市合成镇某路\n179号\n联系人：某某', '虚构市合成镇某路179号'],
    ['a city and what stands in it', '地址：合成省虚构市\n合成镇某路5号3楼\n联系人：某某', '合成省虚构市合成镇某路5号3楼'],
  ])('%s', (_, body, address) => {
    expect(recordOf(paragraphs(works + body)).buyer?.address).toBe(address)
  })

  it('a moment, each of its parts on a line of its own', () => {
    expect(recordOf(paragraphs(`${works}投标截止时间：\n2026\n年\n3\n月\n29\n日\n09:30\n开标地点：某处`)).bidDeadline).toBe('2026-03-29T09:30')
  })

  it('a heading over what the notice does', () => {
    const page = '<h2>关于虚构县合成镇土地征收</h2><h2>补偿安置方案公告</h2><p>2026-03-02</p><p>根据土地管理法，拟征收合成镇虚构村土地3公顷。</p>'
    expect(recordOf(page).title).toBe('关于虚构县合成镇土地征收补偿安置方案公告')
  })

  it('the summary of the site and the notice under it, on one line', () => {
    const text =
      '合成器材中标公告\n公告概要：公告信息：采购项目名称 合成器材采购 品目 货物 采购单位 虚构市第一中学 行政区域 虚构市 公告时间 2026年03月02日 10:00 中标日期 2026年03月01日 总中标金额 ￥90.000000 万元（人民币） 联系人及联系方式： 项目联系人 某某 采购单位 虚构市第一中学 采购单位地址 虚构市某路1号 代理机构名称 合成招标代理有限公司 代理机构地址 虚构市某路2号 代理机构联系方式 0000-7654321 一、项目编号：HC-2026-05 二、项目名称：合成器材采购 三、中标（成交）信息 供应商名称：虚构器材有限公司 供应商地址：虚构市某路3号 中标（成交）金额：90.0000000（万元） 四、主要标的信息 货物类 五、评审专家名单：某某、某某 六、代理服务收费标准及金额：按文件 七、公告期限 自本公告发布之日起1个工作日。'
    expect(recordOf(text)).toMatchObject({
      projectCode: 'HC-2026-05',
      projectName: '合成器材采购',
      agency: { name: '合成招标代理有限公司', phone: '0000-7654321' },
      suppliers: [{ name: '虚构器材有限公司', address: '虚构市某路3号', yuan: '900000' }],
    })
  })
})

describe('what a source knows', () => {
  it('is the kind of its notices', () => {
    expect(recordOf(`合成道路工程公告\n发布时间：2026-03-02\n招标人：虚构市交通局`, { domain: 'construction', kind: 'prequalification' })).toMatchObject({
      domain: 'construction',
      kind: 'prequalification',
    })
  })

  it('is their domain, where the text says another', () => {
    const text = '合成器材采购招标公告\n发布时间：2026-03-02\n采购人：虚构市交通局\n采购方式：公开招标'
    expect(recordOf(text).domain).toBe('procurement')
    expect(recordOf(text, { domain: 'construction' })).toMatchObject({ domain: 'construction', kind: 'tender' })
  })
})

describe('tendering', () => {
  it('who organises it and what it is called, in a sentence', () => {
    const text =
      '合成采购更正公告\n发布时间：2026-03-02\n由合成招标代理有限公司组织的虚构小学校舍改造（项目编号：HC-2026-01）于2026年3月1日发布公告，现更正如下。'
    expect(recordOf(text)).toMatchObject({ agency: { name: '合成招标代理有限公司' }, projectName: '虚构小学校舍改造' })
  })

  it('why it failed, under a heading', () => {
    const text = '合成道路工程流标公告\n发布时间：2026-03-02\n招标人：虚构市交通局\n一、项目名称：合成道路工程\n二、流标原因\n1、所投文件皆不合格\n三、联系方式'
    expect(recordOf(text).failureReason).toBe('所投文件皆不合格')
  })

  it('what came of each lot, in a column', () => {
    const page =
      '<h1>合成器材采购结果公告</h1><p>发布时间：2026-03-02</p><table><tr><td>包号</td><td>包名称</td><td>结果</td></tr><tr><td>1</td><td>台车</td><td>成交</td></tr><tr><td>2</td><td>钻机</td><td>流标</td></tr></table>'
    expect(recordOf(page).lots).toEqual([
      { no: '1', name: '台车', status: 'awarded' },
      { no: '2', name: '钻机', status: 'failed' },
    ])
  })

  it.each(['（HC-2026-03）', 'HC-2026-03）'])('a code in brackets, or with one left over: %s', (code) => {
    expect(recordOf(`${works}项目编号：${code}`).projectCode).toBe('HC-2026-03')
  })

  it('whose a telephone is, said behind it', () => {
    const text = `${works}招标代理机构：合成招标代理有限公司\n联系电话：0000-1234567（招标人）\n电话：0000-7654321（代理机构）`
    expect(recordOf(text)).toMatchObject({ buyer: { phone: '0000-1234567' }, agency: { phone: '0000-7654321' } })
  })

  it('intentions of several buyers, a row each', () => {
    const page =
      '<h1>虚构市2026年3月政府采购意向</h1><p>发布时间：2026-03-02</p><table><tr><td>序号</td><td>采购单位</td><td>采购项目名称</td><td>预算金额（万元）</td></tr><tr><td>1</td><td>虚构市第一中学</td><td>课桌椅采购</td><td>30</td></tr><tr><td>2</td><td>虚构市第二中学</td><td>食堂设备采购</td><td>50</td></tr><tr><td colspan="3">合计</td><td>80</td></tr></table>'
    expect(readText(page).records.map(({ record }) => [record.buyer?.name, record.projectName, record.budgetYuan])).toEqual([
      ['虚构市第一中学', '课桌椅采购', '300000'],
      ['虚构市第二中学', '食堂设备采购', '500000'],
    ])
  })
})

describe('land', () => {
  it('from when to when it is listed, under one label', () => {
    const text =
      '虚构市国有建设用地使用权挂牌出让公告\n发布时间：2026-03-02\n宗地编号：HC-1\n土地面积：3000平方米\n挂牌起止期限：2026年4月1日9时至2026年4月10日15时'
    expect(recordOf(text)).toMatchObject({ openingAt: '2026-04-01T09:00', closingAt: '2026-04-10T15:00' })
  })

  it('a mine that was sold', () => {
    const text = '虚构县采矿权挂牌出让结果公示\n发布时间：2026-03-02\n矿区名称：合成石料矿\n竞得人：虚构矿业有限公司\n成交价：300万元'
    expect(recordOf(text)).toMatchObject({ kind: 'mining-result', parcels: [{ dealYuan: '3000000', status: 'sold' }] })
  })
})
