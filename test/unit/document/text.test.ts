import { describe, expect, it } from 'vitest'
import { openText } from '../../../src/document/text.ts'
import { shown, sourceOf, tablesOf } from './shown.ts'

describe('openText', () => {
  it('makes a paragraph of each line, whatever ends it', () => {
    expect(shown(openText('一\r\n\r\n 二 \n三\r四\f五'))).toEqual(['一', '二', '三', '四', '五'])
  })

  it('keeps where several blanks stood', () => {
    const document = openText('联 系 人：张三      电  话：0000')
    const [paragraph] = document.blocks
    expect(document.text).toBe('联 系 人：张三 电 话：0000\n')
    expect(paragraph!.type === 'paragraph' && paragraph!.gaps).toEqual([8, 10])
    expect(sourceOf(document, '张三 电')).toBe('张三      电')
  })

  it('takes references and tags of a text for text', () => {
    expect(shown(openText('A&amp;B <项目>'))).toEqual(['A&amp;B <项目>'])
  })

  it('makes tables of lines with the same number of tabs', () => {
    const document = openText('结果\n名称\t金额\t备注\n甲\t1\t\n乙\t2\t无\n\t缩进的一行\n完')
    expect(shown(document)).toEqual(['结果', '名称 | 金额 | 备注 / 甲 | 1 |  / 乙 | 2 | 无', '缩进的一行', '完'])
    expect(tablesOf(document)[0]!.cells).toHaveLength(9)
  })

  it('takes rows of other columns, as cells over several of them leave, for tables of their own', () => {
    const tables = tablesOf(openText('招标人\t合成公司\n代理机构\t合成咨询\t电话\t0411-1234567\n第一候选人\t甲公司\n完'))
    expect(tables.map(({ rows, columns }) => [rows, columns])).toEqual([
      [1, 2],
      [1, 4],
      [1, 2],
    ])
  })

  it('takes a sum under a head for one of the last columns, and a row that lost a cell for a line', () => {
    const text = '序号\t村\t面积（公顷）\t户数\n1\t前村\t1.5\t20\n农村道路\t0.2\n2\t后村\t2.5\t30\n合计\t4.2\t50'
    const [table] = tablesOf(openText(text))
    expect(shown(openText(text))).toEqual([
      '序号 | 村 | 面积（公顷） | 户数 / 1 | 前村 | 1.5 | 20 / 农村道路 0.2 |  |  |  / 2 | 后村 | 2.5 | 30 / 合计 |  | 4.2 | 50',
    ])
    expect(table!.cells.filter(({ row }) => row === 4).map(({ column }) => column)).toEqual([0, 2, 3])
  })

  it('takes one line with tabs for a line', () => expect(shown(openText('名称\t金额\n完'))).toEqual(['名称 金额', '完']))

  it('knows headings written with signs', () => expect(shown(openText('# 题\n## 小题\n#1 号'))).toEqual(['# 题', '## 小题', '#1 号']))

  it('leaves out marks of Markdown, and no signs that hide something', () => {
    const document = openText('**一、编号:** A_1_2**二、名称:** _某 物_\n| **结果** |\n张**、李**，**市**区2031年**月**日\n见 a_b_c 和 __x__')
    expect(shown(document)).toEqual(['一、编号: A_1_2', '二、名称: 某 物', '| 结果 |', '张**、李**，**市**区2031年**月**日', '见 a_b_c 和 __x__'])
    expect(sourceOf(document, '某 物')).toBe('某 物')
  })

  it('reads only the body it is told', () => expect(shown(openText('头\n正文\n尾', { body: { start: 2, end: 4 } }))).toEqual(['正文']))

  it('opens a hundred thousand lines without a tab in the time of their length', { retry: 2 }, () => {
    const costOf = (lines: number) => {
      const text = '青山县 公告\n'.repeat(lines)
      const before = process.cpuUsage().user
      openText(text)
      return (process.cpuUsage().user - before) / 1000
    }
    costOf(25_000)
    expect(costOf(100_000) / Math.max(20, costOf(25_000))).toBeLessThan(9)
  })
})
