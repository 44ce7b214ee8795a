import { expect, it } from 'vitest'
import { readDates } from '../../../src/values/dates.ts'
import { recordOf } from './support.ts'

// Synthetic notices: every body, company and project is made up.

it('knows a letter to the bidders for an amendment, though no heading says so', () => {
  for (const said of [
    '经研究，虚构镇道路工程资格预审文件的发售时间延长至2031年4月2日，其余不变。',
    '虚构镇道路工程招标文件第三章作如下修改：工期现调整为90日。',
    '开标地点有变，详情另附。以本补充通知为准。',
    '现对部分投标人提出的有关问题答疑如下：1、清单是否含税？答：含税。',
    '虚构镇道路工程招标文件第三章“服务期一年”现改为“服务期二年”。其他内容不变。',
    '虚构镇道路工程招标文件中“一级建造师”的内容更改为“二级建造师”。',
  ])
    expect(
      recordOf(
        `各投标人：\n${said}请购买了招标文件的投标人留意招标人网站上的招标信息，招标代理机构负责答复。\n招标人：虚构交通建设有限公司\n电话：0000-5559579`,
      ).kind,
      said,
    ).toBe('amendment')
})

it('knows what a letter does under a heading that only names what it is about', () => {
  const letter = (title: string, said: string) => recordOf(`${title}\n各潜在投标人：\n${said}\n虚构县交通局\n2031年4月1日`).kind
  expect(letter('关于虚构县北环路改造工程招标文件有关内容的函', '招标文件第21页项目经理要求“一级建造师”更改为“二级建造师”。')).toBe('amendment')
  expect(letter('通知', '虚构县北环路改造工程因招标文件有误，本次招标作废，重新招标时间另行通知。')).toBe('failure')
  expect(letter('虚构县北环路改造工程招标通知', '现欢迎合格的投标人参加投标。开标时间推迟到何时另行通知。')).toBe('tender')
})

it('knows a letter to the winner for an award, though the names of other notices stand in the tabs of its page', () => {
  const tabs = '招标公告 资格预审补遗/澄清 招标文件补遗/澄清 流标或终止公告 开标记录 评标结果公示 中标结果公示 签约履行'
  const letter = '虚构甲勘查院（中标人名称）：\n你单位于2031年6月9日所递交的虚构矿区勘查设计投标文件已被招标人接受，被确定为中标人。\n招标人：虚构矿业有限公司'
  expect(recordOf(`虚构矿区勘查设计中标结果公告\n${tabs}\n${letter}`).kind).toBe('award')
  expect(recordOf(`${letter.replace('中标人。', '中标人。请你单位在接到本通知书后三十日内与招标人签订合同。')}\n2031年6月19日`).kind).toBe('award')
})

it('reads whom a letter is to, what it is about and for how much', () => {
  const letter = (heading: string, to: string, said: string) => recordOf(`${heading}\n${to}\n${said}\n特此通知。\n虚构县人民医院\n2031年3月9日`)
  expect(
    letter(
      '虚构县人民医院中标通知书',
      '虚构甲设备有限公司：',
      '你单位于2031年3月2日递交的电梯采购项目投标文件，经评审，确定你单位为中标单位，中标价为人民币86.5万元。',
    ),
  ).toMatchObject({ kind: 'award', projectName: '电梯采购项目', suppliers: [{ name: '虚构甲设备有限公司', yuan: '865000' }], awardYuan: '865000' })
  expect(
    letter(
      '中标通知书',
      '虚构省地质局二八大队（中标人名称）：',
      '你方于2031年3月2日（投标日期）所递交的虚构县北环路工程（项目名称）施工投标文件已被我方接受，被确定为中标人。\n中标价：3283750.00元。工期：90日。',
    ),
  ).toMatchObject({ projectName: '虚构县北环路工程', suppliers: [{ name: '虚构省地质局二八大队', yuan: '3283750' }] })
  expect(
    letter(
      '成交通知书',
      '虚构乙科技有限公司：',
      '贵公司参加的智慧黑板采购项目（项目编号：XG2031-06）竞争性磋商，经采购人确认，贵公司为成交供应商，成交金额：1100元/块。',
    ),
  ).toMatchObject({ projectName: '智慧黑板采购项目', method: 'consultation', suppliers: [{ name: '虚构乙科技有限公司', rate: '成交金额：1100元/块' }] })
  // a letter to who is only asked
  expect(letter('谈判邀请函', '虚构甲设备有限公司：', '现邀请你单位参加电梯采购项目谈判，并领取谈判文件。').suppliers).toBeUndefined()
})

it('asks who was chosen for works where a heading speaks of choosing, and takes nobody for chosen who may still bid', () => {
  const told = (title: string, said: string) => recordOf(`${title}\n${said}\n特此公告。\n虚构市第九中学\n二0三一年十二月十六日`)
  const chosen = '学校采购小组召开了择优比选会议,考察了三家单位,会议确定虚构丙建筑工程有限公司为本工程的施工单位,结果报教育局备案。'
  expect(told('关于确定食堂改造工程施工单位的公告', chosen)).toMatchObject({
    kind: 'award',
    projectName: '食堂改造工程',
    method: 'selection',
    suppliers: [{ name: '虚构丙建筑工程有限公司' }],
    publishedAt: '2031-12-16',
  })
  expect(told('关于选定法律顾问服务机构的公示', '经比选，我校决定聘请虚构甲律师事务所为2031年度法律顾问单位，服务费3万元/年。')).toMatchObject({
    kind: 'award',
    projectName: '法律顾问服务',
    suppliers: [{ name: '虚构甲律师事务所', rate: '服务费：3万元/年' }],
  })
  expect(told('污水厂药剂采购询价结果', '经比价，虚构丁化工有限公司报价最低，单价1100元/吨，确定为供货单位。').suppliers).toEqual([
    { name: '虚构丁化工有限公司', rate: '中标金额：1100元/吨' },
  ])
  expect(told('关于选定审计机构的公告', '我校拟公开选定审计机构，确定虚构乙招标有限公司为招标代理机构，欢迎各审计机构报名参加。').kind).toBe('tender')
})

it('knows that one alone is to deliver by the heading of who it is, and an end by its reason that quotes a change', () => {
  const sole =
    '公示日期:2031年08月25日\n采购人的火箭弹拟进行单一来源采购,现将有关事项公告如下:\n一、采购项目名称:虚构省火箭弹采购\n三、拟定单一来源采购供应商的名称、地址\n1.名称:虚构甲科技有限公司\n四、采购人采用单一来源采购方式的原因及说明\n仅此公司生产。\n七、采购人名称:虚构省气象局'
  expect(recordOf(sole)).toMatchObject({ kind: 'single-source', method: 'single-source', suppliers: [{ name: '虚构甲科技有限公司' }] })
  const ended =
    '采购项目编号:N5100002031\n采购项目名称:食堂餐饮服务采购项目\n终止合同包:合同包1\n终止原因:本项目3月28日发出《更正公告》,更正内容:特定资格要求更正为“无”。文件存在重大缺陷。'
  expect(recordOf(ended).kind).toBe('failure')
})

it('reads labels that run on behind the name of a company', () => {
  const text = (name: string) =>
    `一、项目名称：南区2层办公室装修改造工程二、成交信息：供应商名称：${name}成交金额：壹拾叁万捌仟元整（￥138000.00）三、标的信息：中标范围与内容：南区2层办公室装修改造四、公告期限：自本公告发布之日起1个工作日。五、联系方式：凡对本次公告内容提出询问，请按以下方式联系：联系人：鲍工电话：0000-60000001`
  for (const name of ['虚构甲建设集团有限公司', '虚构乙建设有限公司城南分公司'])
    expect(recordOf(text(name)), name).toMatchObject({ kind: 'award', suppliers: [{ name, yuan: '138000' }] })
})

it('takes project and way of buying from the notice that is changed', () => {
  for (const [notice, method] of [
    ['“虚构县气象站雷达采购项目竞争性磋商公告（XG-2031-9）”', 'consultation'],
    ['“虚构县气象站雷达采购项目询价公告（XG—2031—9）', 'inquiry'],
    ['《虚构县气象站雷达采购项目》公开招标公告', 'open'],
  ])
    expect(recordOf(`公告\n对2031年3月2日在政府采购网发布的${notice}。作如下补充规定：服务期两年。\n虚构县采购中心`), notice).toMatchObject({
      kind: 'amendment',
      projectName: '虚构县气象站雷达采购项目',
      method,
    })
  expect(recordOf('关于调整虚构县北环路改造工程投标保证金的通知\n各投标人：投标保证金由10万元改为8万元。').projectName).toBe('虚构县北环路改造工程')
  expect(recordOf('关于虚构县北环路改造工程招标文件有关内容的函\n各投标人：“一级建造师”更改为“二级建造师”。').projectName).toBe('虚构县北环路改造工程')
})

it('knows a page of few words for a notice by who buys and one thing more', () => {
  const page = (said: string) => recordOf(`公告\n采购人：虚构县水利局\n${said}`)
  expect(page('项目名称：水泵购置\n采购预算上限：15万元')).toMatchObject({ kind: 'tender', projectName: '水泵购置', budgetYuan: '150000' })
  expect(page('经研究，采用择优比选的方式确定施工单位。')).toMatchObject({ kind: 'tender', method: 'selection' })
  expect(page('现在全国范围内公开进行招标，欢迎参加。')).toMatchObject({ kind: 'tender', method: 'open' })
  expect(page('今日开展植树活动。').domain).toBe('other')
})

it('asks the title how is bought, where the ticks of a form were lost', () => {
  for (const form of ['采购方式：\n竞争性谈判\n竞争性磋商\n询价', '采购方式：竞争性谈判 竞争性磋商 询价'])
    expect(recordOf(`虚构县赛事运营竞争性磋商公告\n发布时间：2031-03-16\n项目名称：虚构县赛事运营\n${form}\n预算金额：103万元`).method).toBe('consultation')
})

it('reads days that a program wrote out in English, and a day that lost the blank before its hour', () => {
  expect(readDates('Mar 2, 2031').map(({ value }) => value)).toEqual(['2031-03-02'])
  expect(readDates('Mar 2, 2031 9:30:00 PM').map(({ value }) => value)).toEqual(['2031-03-02T21:30'])
  expect(readDates('Mon Mar 02 09:30:00 CST 2031').map(({ value, start }) => [value, start])).toEqual([['2031-03-02T09:30', 4]])
  expect(readDates('2031-03-0213：05：16').map(({ value }) => value)).toEqual(['2031-03-02T13:05'])
  expect(readDates('May 3, 99 and Sept 3')).toEqual([])
})

it('reads the opening of a record whose bidders each have an hour of their own', () => {
  const record = recordOf(
    '虚构体育馆围墙项目开标记录\n发布时间：2031-03-16 11:20\n开标地点\n开标室2\n开标时间\nMar 16, 2031\n开标记录内容\n投标人名称\n投标报价（元）\n工期\n投标文件递交时间\n虚构甲工程有限公司\n24959500.00\n12个月\n2031-3-15 14:31:17\n虚构乙工程有限公司\n24959400.00\n12个月\n2031-3-15 13:45:46',
  )
  expect(record).toMatchObject({ kind: 'opening', openingAt: '2031-03-16' })
})

it('takes no party’s role behind its name for a part of it', () => {
  const record = recordOf(
    '虚构镇环卫保洁合同公告\n发布时间：2031-09-27\n采购人(全称): 虚构镇人民政府 (甲方)\n中标(成交)供应商(全称): 虚构庚环境有限公司 (乙方)\n合计金额小写: 见附件\n合计金额大写:陆佰叁拾万元整',
  )
  expect(record).toMatchObject({ buyer: { name: '虚构镇人民政府' }, suppliers: [{ name: '虚构庚环境有限公司', yuan: '6300000' }] })
})

it('writes a name as the sentence quotes it, and leaves out what came of it', () => {
  const quoted = recordOf(
    '虚构区“好路”新增项目“设计+养护”监理招标异常公告\n虚构辛服务有限公司受虚构区交通局的委托，对其“虚构区‘好路’新增项目‘设计+养护’监理”进行公开招标。本项目于2031年5月18日开标，因投标人不足三家，本次招标失败。\n虚构区交通局\n2031年5月18日',
  )
  expect(quoted).toMatchObject({ kind: 'failure', projectName: '虚构区‘好路’新增项目‘设计+养护’监理' })
  const failed = recordOf('[终止公告]虚构村污水站提升工程监理废标\n2031-06-02 12:00:00\n本项目因投标人不足3家，予以废标。\n虚构区建设局')
  expect(failed).toMatchObject({ kind: 'failure', projectName: '虚构村污水站提升工程监理' })
})

it('begins a table under its heading, and keeps those whom its result does not call winners out', () => {
  const record = recordOf(
    '虚构学院运动场改造中标结果公告\n发布时间：2031-03-16\n中标人信息\n标段号\n排序\n中标人名称\n联合体成员单位\n中标价(元)\n001\n第1名\n虚构壬建设有限公司\n无\n9330166.85000000',
  )
  expect(record).toMatchObject({ suppliers: [{ name: '虚构壬建设有限公司', lot: '001', yuan: '9330166.85' }], lots: [{ no: '001', status: 'awarded' }] })
  const told = recordOf(
    '虚构学院防水维修成交公告\n公告日期：2031-11-21\n采购人：虚构学院\n四、谈判情况\n供应商名称\n最终报价\n评审结果\n虚构甲工程有限公司\n703,900.00\n中标供应商\n虚构乙工程有限公司\n725,600.00\n有效投标人',
  )
  expect(told.suppliers).toMatchObject([{ name: '虚构甲工程有限公司', yuan: '703900' }])
  expect(told.suppliers).toHaveLength(1)
})
