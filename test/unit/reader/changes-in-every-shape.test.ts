import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

// Synthetic amendments: every school, firm and day is made up. One change of a day, told in the shapes in which clerks tell it.

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const table = (...rows: string[][]) => `<table>${rows.map((cells) => row(...cells)).join('')}</table>`
const page = (title: string, body: string) => `<html><body><h1>${title}</h1>${body}</body></html>`

const title = '虚构县智慧校园建设项目更正公告'
const head = '<p>项目编号：XG-2031-30</p><p>采购人：虚构县教育局</p><p>更正内容：</p>'
const foot = '<p>更正日期：2031年4月25日</p>'
const [was, is] = ['2031年5月6日9时30分', '2031年5月12日9时30分']
const text = (...lines: string[]) => [title, '项目编号：XG-2031-30', '采购人：虚构县教育局', '更正内容：', ...lines, '更正日期：2031年4月25日'].join('\n')

describe('a deadline and an opening that were put off', () => {
  it.each([
    [
      'what the papers said and what is put in its place',
      page(title, head + table(['条款', '原文', '修改为'], ['投标截止时间', was, is], ['开标时间', was, is]) + foot),
    ],
    ['items by their chapter', page(title, head + table(['条款号', '原文', '修改为'], ['第一章 投标截止时间', was, is], ['第一章 开标时间', was, is]) + foot)],
    ['item, before and after below each other', page(title, head + table(['更正事项', '投标截止时间、开标时间'], ['原内容', was], ['更正后内容', is]) + foot)],
    ['a cell a line', text('序号', '更正项', '更正前内容', '更正后内容', '1', '投标截止时间', was, is, '2', '开标时间', was, is)],
    ['a cell a line, without numbers', text('更正项', '更正前内容', '更正后内容', '提交投标文件截止时间、开标时间和地点', was, is)],
    [
      'cells of several lines',
      text('序号', '更正项', '更正前内容', '更正后内容', '1', '采购公告', `投标截止时间：${was}`, `开标时间：${was}`, `投标截止时间：${is}`, `开标时间：${is}`),
    ],
  ])('%s', (_, notice) => {
    expect(recordOf(notice)).toMatchObject({ kind: 'amendment', bidDeadline: '2031-05-12T09:30', openingAt: '2031-05-12T09:30' })
  })

  it('of a row that is one line the day that was does not hold', () => {
    const record = recordOf(text('序号  更正项  更正前内容  更正后内容', `1  采购公告  并于${was}前递交投标文件。  并于${is}前递交投标文件。`))
    expect(record.bidDeadline).not.toBe('2031-05-06T09:30')
  })
})

describe('who has won now', () => {
  it.each([
    ['lines', '<p>原中标供应商：甲乙科技有限公司</p><p>现更正为：丙丁科技有限公司</p>'],
    ['rows', table(['更正项', '更正前内容', '更正后内容'], ['中标供应商', '甲乙科技有限公司', '丙丁科技有限公司'])],
  ])('%s', (_, body) => {
    const record = recordOf(page('虚构县智慧校园建设项目中标结果更正公告', head + body + foot))
    expect(record.suppliers).toEqual([{ name: '丙丁科技有限公司' }])
  })
})

describe('labels without a colon', () => {
  it('a number to call', () => {
    const record = recordOf('虚构县智慧校园建设项目公开招标公告\n项目编号 XG-2031-30\n采购人 虚构县教育局\n地址 虚构县学府路1号\n电话 0000-8888001')
    expect(record.buyer).toEqual({ name: '虚构县教育局', address: '虚构县学府路1号', phone: '0000-8888001' })
  })

  it('no body is called 名称', () => {
    const record = recordOf('虚构县智慧校园建设项目公开招标公告\n项目编号：XG-2031-30\n采购人信息\t名称\t虚构县教育局\n')
    expect(JSON.stringify(record.buyer ?? {})).not.toContain('"名称"')
  })
})

describe('lots by what they hold', () => {
  it('内容 beside the ceiling of each', () => {
    const record = recordOf(
      page(
        '虚构县城北大道改造工程招标公告',
        `<p>招标编号：XG-2031-15</p><p>招标人：虚构县交通局</p>${table(['标段', '内容', '招标控制价（万元）'], ['一标段', '路面', '800'], ['二标段', '桥梁', '500'])}`,
      ),
    )
    expect(record.lots).toEqual([
      { no: '一', name: '路面', ceilingYuan: '8000000' },
      { no: '二', name: '桥梁', ceilingYuan: '5000000' },
    ])
  })
})
