import { expect, it } from 'vitest'
import { readDates } from '../../../src/values/dates.ts'
import { recordOf } from './support.ts'

// Synthetic notices: every body, company and project is made up.

it('knows a letter to the bidders for an amendment, though no heading says so', () => {
  for (const said of [
    '经研究，虚构镇道路工程资格预审文件的发售时间延长至2031年4月2日，其余不变。',
    '虚构镇道路工程招标文件第三章作如下修改：工期现调整为90日。',
    '开标地点有变，详情另附。以本补充通知为准。',
  ])
    expect(
      recordOf(
        `各投标人：\n${said}请购买了招标文件的投标人留意招标人网站上的招标信息，招标代理机构负责答复。\n招标人：虚构交通建设有限公司\n电话：0000-5559579`,
      ).kind,
      said,
    ).toBe('amendment')
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
