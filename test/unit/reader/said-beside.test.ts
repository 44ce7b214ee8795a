import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'
import { firstOf, lines, recordsOf, table } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const inLines = (title: string, body: string) => firstOf(title, lines(body))

describe('what one sentence changes', () => {
  it('reads each matter by its own name', async () => {
    const record = await inLines(
      '青石路改造工程招标文件澄清、修改及延期通知（第2号）',
      `各投标人：
      青石路改造工程（交易编号：QS-2021-007）现作如下修改：
      1、招标控制价由“￥8,000,000.00元”修改为“￥8,120,000.00元”，其中安全文明施工费由“210,000.00元”修改为“233,000.00元”。
      2、投标截止时间由“2021年3月5日9:30”修改为“2021年3月15日10:00”，投标保证金到账截止时间由“2021年3月4日17:00”修改为“2021年3月14日17:00”；开标时间：与投标截止时间一致。
      招标人：青石县交通局`,
    )
    expect(record).toMatchObject({ projectName: '青石路改造工程', ceilingYuan: '8120000', bidDeadline: '2021-03-15T10:00', openingAt: '2021-03-15T10:00' })
  })

  it('reads limits of lots that a table changes as the lots’ own', async () => {
    const record = await firstOf(
      '青石县道路改造项目施工招标更正公告',
      `<p>项目编号：QS-2021-008</p><p>更正内容：</p>${table('序号|更正项|更正前内容|更正后内容', '1|标段一最高限价|390,000元|380,000元', '2|标段二最高限价|345,000元|338,000元')}`,
    )
    expect(record).toMatchObject({
      lots: [
        { no: '一', ceilingYuan: '380000' },
        { no: '二', ceilingYuan: '338000' },
      ],
    })
    expect(record).not.toHaveProperty('ceilingYuan')
  })
})

describe('what is said in passing', () => {
  it('finds days and the budget among other remarks', async () => {
    const record = await inLines(
      '青石县医院试剂采购项目中标公告',
      `项目编号：QS-2021-009
      其他补充事宜：本项目采购方式为公开招标，开标日期2021年2月1日，定标日期2021年2月3日。第1包预算金额12万元，第2包预算金额30万元，总预算42万元。
      中标供应商：青石县东风商贸有限公司`,
    )
    expect(record).toMatchObject({ budgetYuan: '420000', openingAt: '2021-02-01', awardedOn: '2021-02-03' })
  })

  it('finds the budget in the cell of remarks', async () => {
    const record = await firstOf(
      '青石县厕所改造工程合同公告',
      table(
        '项目名称|青石县厕所改造工程',
        '采购人|青石县城管局',
        '供应商|青石县东风建筑有限公司',
        '其他补充事宜|本项目预算金额2,240,000.00元；成交公告日期2021年2月4日',
      ),
    )
    expect(record).toMatchObject({ budgetYuan: '2240000' })
  })

  it('takes the opening from a cell that refers to the deadline', async () => {
    const record = await firstOf(
      '青石渠工程监理招标公告',
      `<p>5.1 投标文件递交的截止时间为 2021年3月14日9时30分。</p>${table('条款名称|编列内容', '开标时间和地点|开标时间：同投标截止时间；开标地点：一号开标厅')}`,
    )
    expect(record).toMatchObject({ bidDeadline: '2021-03-14T09:30', openingAt: '2021-03-14T09:30' })
  })

  it('reads a deadline that is called that of the review as well', async () => {
    const record = await inLines(
      '青石县农药采购流标公告',
      '项目编号：QS-2021-010\n响应文件提交截止时间/评审时间：2021年3月2日10:00\n流标原因：仅有2家供应商响应',
    )
    expect(record).toMatchObject({ bidDeadline: '2021-03-02T10:00' })
  })
})

describe('winners and candidates', () => {
  it('takes lots, their names and prices from sentences', async () => {
    const record = await inLines(
      '青石县公安局信号灯采购项目成交公告',
      '青石县公安局信号灯采购项目经评审，第一分包（交通信号灯）由青石县东风设备有限公司以人民币肆拾叁万贰仟元（￥432,000.00）成交，第二分包（监控探头）由青石县西山科技有限公司成交，成交金额1,076,500元。',
    )
    expect(record).toMatchObject({
      suppliers: [
        { name: '青石县东风设备有限公司', lot: '一', yuan: '432000' },
        { name: '青石县西山科技有限公司', lot: '二', yuan: '1076500' },
      ],
      lots: [
        { no: '一', name: '交通信号灯', status: 'awarded' },
        { no: '二', name: '监控探头', status: 'awarded' },
      ],
    })
  })

  it('ranks the bodies of a table whose column says so, whatever stands above it', async () => {
    const record = await firstOf(
      '青石县污水工程评标结果公示',
      `<p>公示时间：2021-03-01至2021-03-04</p>${table('标段|候选人排序|单位名称|投标报价（元）', '1标段|1|青石县东风市政有限公司|100000', '2标段|1|青石县西山水务有限公司|200000')}`,
    )
    expect(record).toMatchObject({
      suppliers: [
        { name: '青石县东风市政有限公司', lot: '1', rank: 1, yuan: '100000' },
        { name: '青石县西山水务有限公司', lot: '2', rank: 1, yuan: '200000' },
      ],
    })
  })

  it('prefers the total of the years to the price of one, under the caption of the lot', async () => {
    const record = await firstOf(
      '青石县绿化养护服务预中标公示',
      `<p>一标段（东门至西门段，预算36万元/年）</p>${table('排名|投标人|投标报价（万元/年）|三年总价（万元）', '1|青石县东风园林有限公司|32.00|96.00')}
       <p>二标段（南门至北门段，预算20万元/年）</p>${table('排名|投标人|投标报价（万元/年）|三年总价（万元）', '1|青石县西山花木有限公司|18.00|54.00')}`,
    )
    expect(record).toMatchObject({
      suppliers: [
        { name: '青石县东风园林有限公司', lot: '一', yuan: '960000' },
        { name: '青石县西山花木有限公司', lot: '二', yuan: '540000' },
      ],
    })
  })
})

describe('lots by number', () => {
  it('is not taken in by a number that a sum follows, and calls lots as the winners’ headings do', async () => {
    const record = await inLines(
      '青石县房屋调查项目中标公告',
      `项目编号：QS-2021-011
      （6）采购预算：一标包199.53万元；二标包：224.23万元；
      （一）评审信息
      第1包成交结果
      1.项目包名称：青石县房屋调查
      2.成交供应商名称：青石县东风测绘有限公司
      3.成交金额：1982344.5元
      第2包成交结果
      1.项目包名称：青石县房屋测量
      2.成交供应商名称：青石县西山测绘有限公司
      3.成交金额：2232998元`,
    )
    expect(record).not.toHaveProperty('budgetYuan')
    expect(record).toMatchObject({
      suppliers: [
        { name: '青石县东风测绘有限公司', lot: '1', yuan: '1982344.5' },
        { name: '青石县西山测绘有限公司', lot: '2', yuan: '2232998' },
      ],
      lots: [
        { no: '1', budgetYuan: '1995300' },
        { no: '2', budgetYuan: '2242300' },
      ],
    })
  })

  it('takes lots that only captions over tables tell of', async () => {
    const record = await firstOf(
      '青石县公路局养护设备采购招标公告',
      `<p>采购人：青石县公路局</p><p>一标段：吸尘车</p>${table('名称|数量|到货地点', '吸尘车|5辆|城关', '小吸尘车|2辆|北镇')}
       <p>二标段：除雪车</p>${table('名称|数量|到货地点', '除雪车|3辆|城关', '滚刷|2台|北镇')}`,
    )
    expect(record).toMatchObject({
      lots: [
        { no: '一', name: '吸尘车' },
        { no: '二', name: '除雪车' },
      ],
    })
  })
})

describe('texts that lost what parted them', () => {
  it('parts ranks, sums and parties that run into each other', async () => {
    const record = await inLines(
      '',
      '青石县水渠施工（3标段）招标项目于2021年3月5日10时00分公开开标，经评标委员会评审，确定了中标候选人，现公示如下：中标候选人第一排序人：青石县东风水利工程公司投标报价：145.64万元项目负责人：刘某第二排序人：青石县西山水电建设公司投标报价：146.08万元项目负责人：王某招标人：青石县水渠项目部招标代理机构：青石县安澜工程咨询有限公司',
    )
    expect(record).toMatchObject({
      kind: 'candidates',
      buyer: { name: '青石县水渠项目部' },
      agency: { name: '青石县安澜工程咨询有限公司' },
      suppliers: [
        { name: '青石县东风水利工程公司', rank: 1, yuan: '1456400' },
        { name: '青石县西山水电建设公司', rank: 2, yuan: '1460800' },
      ],
    })
  })

  const won = (...lots: string[]) =>
    `青石县公安局软件采购成交结果公告\n青石县公安局软件采购竞争性谈判已结束，现公告如下。\n${lots.join('')}采购人名称：青石县公安局`

  it('parts a label with its unit from the number of a house before it', () => {
    for (const unit of ['', '(元)', '（元）'])
      expect(recordOf(won(`成交供应商名称：青石县东风软件有限公司地址：青石县东风路1号成交金额${unit}：272000备注：无`)).suppliers).toEqual([
        { name: '青石县东风软件有限公司', address: '青石县东风路1号', yuan: '272000' },
      ])
  })

  it.each([
    ['in one line', ''],
    ['in lines', '\n'],
  ])('reads which lot it is, what it came to and its name: %s', (_, end) => {
    const { lots, suppliers } = recordOf(
      won(
        `标段1 中标，标段名称： 软件采购${end}成交供应商名称：青石县东风软件有限公司${end}地址：青石县东风路1号${end}成交金额(元)：272000${end}备注：/${end}`,
        `标段2 中标，标段名称： 终端采购${end}成交供应商名称：青石县西山终端有限公司${end}地址：青石县东风路2号${end}成交金额(元)：172000${end}备注：/${end}`,
        `标段3 废标，标段名称： 网络采购${end}废标原因：有效供应商不足三家\n`,
      ),
    )
    expect(lots).toMatchObject([
      { no: '1', name: '软件采购', status: 'awarded' },
      { no: '2', name: '终端采购', status: 'awarded' },
      { no: '3', name: '网络采购', status: 'failed' },
    ])
    expect(suppliers).toMatchObject([
      { name: '青石县东风软件有限公司', lot: '1', yuan: '272000' },
      { name: '青石县西山终端有限公司', lot: '2', yuan: '172000' },
    ])
  })

  it('parts two notices of a page of which only the second has a heading', async () => {
    const form = (date: string, more: string) => `一、项目基本情况
      项目编号：QS-2021-012
      项目名称：北环路罩面工程
      ${more}
      1.釆购人信息
      名称：青石县住房和城乡建设局
      地址：青石县东路1号
      联系方式：0400-3612285
      2.采购代理机构信息
      名称：青石县金晨项目管理有限公司
      联系方式：0400-3612286
      青石县金晨项目管理有限公司
      ${date}`
    const html =
      lines(`${form('2021年03月23日', '原公告的采购项目名称：北环路罩面工程\n首次公告日期：2021年03月19日\n二、更正信息\n更正事项：采购公告\n更正内容：改为网上开标')}
      青石县北环路罩面工程竞争性磋商公告
      ${form('2021年03月19日', '预算金额：150万元')}`)
    const records = await recordsOf(`<html><body>${html}</body></html>`)
    expect(records).toMatchObject([
      { kind: 'amendment', buyer: { name: '青石县住房和城乡建设局' } },
      { kind: 'tender', title: '青石县北环路罩面工程竞争性磋商公告', budgetYuan: '1500000' },
    ])
  })
})

describe('who signs', () => {
  it('takes two who sign without a word for what they are', async () => {
    const record = await inLines(
      '吉阳路改造工程施工招标补充公告',
      '一、合同条款增加第7条：按有关规定执行。\n诸暨市东街集体资产经营公司\n浙江安澜工程咨询有限公司\n2021年4月27日',
    )
    expect(record).toMatchObject({ buyer: { name: '诸暨市东街集体资产经营公司' }, agency: { name: '浙江安澜工程咨询有限公司' } })
  })
})

describe('days and reasons of a page', () => {
  it('takes the line of date and source under the title before the day of the contract’s notice', async () => {
    const html = `<html><body><h1>青石县厕所改造工程合同公告</h1><p>2021-03-30 15:12 青石县文化旅游局 字号：[大 中 小]</p>${table('合同编号|QS-HT-1', '项目名称|青石县厕所改造工程', '采购人|青石县文化旅游局', '供应商|青石县东风建筑有限公司', '合同公告日期|2021年3月29日')}</body></html>`
    expect((await recordsOf(html))[0]).toMatchObject({ publishedAt: '2021-03-30T15:12' })
  })

  it('reads a failure under a title that speaks of a winner', async () => {
    const record = await inLines(
      '青石县学院监理项目中标公告',
      '一、项目编号：QS-2021-013\n招标人：青石县学院\n二、结果信息：\n报名截止时间止，有效投标人不足三家，流标。',
    )
    expect(record).toMatchObject({ kind: 'failure', failureReason: '报名截止时间止，有效投标人不足三家，流标' })
  })
})
