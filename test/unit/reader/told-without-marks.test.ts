import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

// synthetic: every name, number and place below a county is made up

describe('the day of publication', () => {
  const tender = (day: string, last = '') => `某县甲小学食堂改造工程招标公告\n${day}\n招标人：某县甲小学\n招标编号：JX-2024-031\n${last}`

  it.each([
    ['behind a bullet under the title', tender('• 2024-05-06')],
    ['told of the notice as a period', tender('', '本公告发布时间为：2024年5月6日至2024年5月10日')],
    ['told of the notice in a sentence', tender('', '五、其他\n本公告于2024年5月6日在县公共资源交易网发布，期限五个工作日。')],
    ['under a body that signs a text without breaks', `${tender('')}三、其他：无 某县甲小学 2024年5月6日`],
    [
      'behind the kind of page that a site files it under',
      '某县甲小学食堂改造工程招标公告 类型：招标信息 发布时间：2024-5-6 招标人：某县甲小学 招标编号：JX-2024-031',
    ],
  ])('%s', (_, text) => {
    expect(recordOf(text)).toMatchObject({ publishedAt: '2024-05-06', title: '某县甲小学食堂改造工程招标公告' })
  })

  it('is the moment when a result was first put up', () => {
    const text =
      '中标（成交）结果公告\n采购项目名称：甲镇中学桌椅采购项目\n首次公告时间：2024-05-06 10:20:30\n采购人：某县甲镇中学\n成交供应商：乙家具有限公司\n成交金额：12.5万元'
    expect(recordOf(text)).toMatchObject({ publishedAt: '2024-05-06T10:20', kind: 'award' })
  })
})

it('reads what is ticked of ways to tender', () => {
  const text =
    '<h1>甲园区道路工程中标结果公示</h1><table><tr><td>招标人</td><td>甲园区建设有限公司</td><td>招标方式</td><td>☑公开 □邀请</td></tr><tr><td>中标人</td><td colspan="3">乙路桥有限公司</td></tr></table>'
  expect(recordOf(text)).toMatchObject({ method: 'open' })
})

it('reads the way and the day of opening in one sentence', () => {
  const text =
    '中标结果公示\n甲小学围墙工程，项目编号：甲招2025-08；本工程招标方式为：邀请招标。2025年3月4日开标，2025年3月4日评标完成。\n中标人：乙建设有限公司\n招标人：某县甲小学'
  expect(recordOf(text)).toMatchObject({ method: 'invited', openingAt: '2025-03-04' })
})

it('takes no way from a list of other notices', () => {
  const text = `甲学院桌椅采购成交公告\n采购人：甲学院 成交供应商：乙家具有限公司 成交金额：90000元 ${'某说明，'.repeat(12)}相关公告 丙县道路项目竞争性谈判公告`
  expect(recordOf(text).method).toBeUndefined()
})

describe('candidates', () => {
  it('stand a rank and a name a line, the rate under its own label', () => {
    const text = `甲公司 乙体育场主体工程招标结果的公示
发布时间：2026-03-04 10:00
经专家评审已确定中标候选人，现将结果公示如下：
第一名
.
丙建筑劳务有限公司   下浮比例
：
21.5%
第二名
.
丁建筑有限公司
下浮比例：
20.1%
公示期：2026年3月4日至3月6日`
    expect(recordOf(text)).toMatchObject({
      kind: 'candidates',
      suppliers: [
        { name: '丙建筑劳务有限公司', rank: 1, rate: '下浮比例：21.5%' },
        { name: '丁建筑有限公司', rank: 2, rate: '下浮比例：20.1%' },
      ],
    })
  })

  it('are told by a section of a page without a title', () => {
    const text =
      '一、项目情况\n项目名称：甲银行数据服务采购\n项目编号：JY2024-118\n采购人：甲银行\n二、成交供应商候选人\n中标公司：乙信息技术有限公司\n三、联系方式\n电话：0510-8000000\n2024年1月9日'
    expect(recordOf(text)).toMatchObject({ kind: 'candidates', suppliers: [{ name: '乙信息技术有限公司' }] })
  })
})

describe('who won, told in a sentence', () => {
  it.each([
    '采取综合评分法，投标结果为:乙建设工程有限公司,以90.5分最高分中标。现予公示。',
    '经评审，最终由乙建设工程有限公司以最低报价成交，现予公示。',
    '评审小组一致同意，乙建设工程有限公司，以综合得分第一中选，特此公告。',
  ])('%s', (sentence) => {
    const record = recordOf(`经研究，某市甲医院三号楼改造工程进行对外招标采购，共三家投标人递交投标文件参加招标。${sentence}\n2024年1月16日`)
    expect(record).toMatchObject({
      kind: 'award',
      buyer: { name: '某市甲医院' },
      projectName: '某市甲医院三号楼改造工程',
      suppliers: [{ name: '乙建设工程有限公司' }],
    })
  })
})

it('reads roles in brackets in the middle of a sentence, and no buyer as his own agency', () => {
  const text = `甲光伏工程招标公告
招标公司: 乙能源管理有限公司
本工程项目建设单位为丙科技有限公司；项目代建单位为乙能源管理有限公司（招标人）。特邀请参加投标，丁造价咨询有限公司（招标代理机构）受其委托负责招标事宜。`
  expect(recordOf(text)).toMatchObject({ buyer: { name: '乙能源管理有限公司' }, agency: { name: '丁造价咨询有限公司' } })
})

describe('columns that lost their table', () => {
  it('take a price that says again what it is, and an empty table of failures for none', () => {
    const text = `甲中心宣传服务采购项目中标(成交)结果公告
三、中标（成交）信息
1.中标结果：
序号
供应商名称
供应商地址
中标（成交）金额
评审总得分
1
乙文化传媒有限公司
某市解放路8号
报价：386000（元）
81.5
2.废标结果:
序号
标项名称
废标理由
其他事项
四、主要标的信息
无`
    const record = recordOf(text)
    expect(record).toMatchObject({ kind: 'award', awardYuan: '386000', suppliers: [{ name: '乙文化传媒有限公司', address: '某市解放路8号', yuan: '386000' }] })
    expect(record.failureReason).toBeUndefined()
  })

  it('end with a word that nobody taught, its cells empty', () => {
    const text = `甲服务项目成交公告
三、成交信息
供应商名称
供应商地址
统一信用代码
中标金额
中标备注信息
乙律师事务所
某市甲路1号
31110000MD0000000X
8 万元
四、其他
无`
    expect(recordOf(text).suppliers).toMatchObject([{ name: '乙律师事务所', uscc: '31110000MD0000000X', yuan: '80000' }])
  })
})

describe('sums', () => {
  it('have their unit on a line of its own', () => {
    const text = '甲运动会服务竞争性磋商公告\n1、项目编号：\nJY-2026-014\n5、预算金额：\n63.5\n(万元)\n6、最高限价：\n63\n万元\n7、采购需求：\n见文件'
    expect(recordOf(text)).toMatchObject({ budgetYuan: '635000', ceilingYuan: '630000' })
  })

  it('stand behind a remark in brackets with a colon of its own', () => {
    const text = '甲公寓改造项目成交公告\n供应商名称：乙建设有限公司\n成交金额：（可填写下浮率、折扣率或 费率）：837.5万元'
    expect(recordOf(text).suppliers).toMatchObject([{ name: '乙建设有限公司', yuan: '8375000' }])
  })
})

it('reads pairs that run into each other without a mark', () => {
  const text =
    '某市甲博物馆设备采购项目结果公告\n结果公告项目名称某市甲博物馆设备采购项目项目编号JBWG2025（061）号采购方式竞争性磋商采购人某市甲博物馆联系人秦某联系方式0838-6000001采购代理机构乙招标代理有限公司联系人尹某联系方式0838-6000002成交供应商丙信息管理有限公司成交金额16.20万元（大写：壹拾陆万贰仟元整）公示期限1'
  expect(recordOf(text)).toMatchObject({
    projectCode: 'JBWG2025（061）号',
    method: 'consultation',
    buyer: { name: '某市甲博物馆', phone: '0838-6000001' },
    agency: { name: '乙招标代理有限公司', phone: '0838-6000002' },
    awardYuan: '162000',
    suppliers: [{ name: '丙信息管理有限公司', yuan: '162000' }],
  })
})

it('takes the number in brackets for a part of the code that a sentence tells', () => {
  expect(recordOf('甲中学食堂设备采购招标公告\n甲中学食堂设备采购，项目编号ABZX2024(12)号，现公开招标，欢迎投标人参加投标。')).toMatchObject({
    projectCode: 'ABZX2024(12)号',
  })
})

it('takes whom to ask for the buyer who asks alone, not for the supplier named before', () => {
  const text = `甲云服务单一来源采购公示
一、采购内容
云服务。
二、中标供应商
乙软件技术有限公司，中标价 36万元
三、联系方式
项目联系人和联系方式：裴某，13900000001
异议联系人和联系方式：席某，13900000002
采购人：丙通信有限公司`
  expect(recordOf(text)).toMatchObject({ buyer: { name: '丙通信有限公司', phone: '13900000001' } })
})

it('reads whose a project is that stands in the marks of a title', () => {
  const text =
    '乙学校图书馆改造项目成交公告\n某县乙学校《图书馆改造项目》综合评议采购（竞争性谈判），本次成交结果公布如下：\n1、成交供应商：丙设备有限公司\n2、成交金额：40000元'
  expect(recordOf(text)).toMatchObject({ buyer: { name: '某县乙学校' } })
})

it('takes the total of a summary for the whole, though experts of lots are listed before it', () => {
  const row = (label: string, value: string) => `<tr><td>${label}</td><td>${value}</td></tr>`
  const lot = (no: string, name: string, sum: string) => `<p>标包：${no}</p><p>供应商名称：${name}</p><p>成交金额：${sum}</p>`
  const text = `<h1>甲公寓改造项目成交公告</h1><h5>公告概要：</h5><table>${row('采购项目名称', '甲公寓改造项目')}${row('评审专家名单', '标包A：张某、李某、标包B：王某、赵某')}${row('总成交金额', '￥30.5 万元（人民币）')}</table>
<p>三、成交信息</p>${lot('A', '乙建设有限公司', '10万元')}${lot('B', '丙建设有限公司', '20.5万元')}`
  expect(recordOf(text)).toMatchObject({
    awardYuan: '305000',
    suppliers: [
      { lot: 'A', yuan: '100000' },
      { lot: 'B', yuan: '205000' },
    ],
  })
})
