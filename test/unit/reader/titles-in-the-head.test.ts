import { describe, expect, it } from 'vitest'
import { openHtml } from '../../../src/document/html.ts'
import { read } from '../../../src/reader/read.ts'

const page = (title: string, ...lines: string[]) =>
  openHtml(`<html><head><title>${title}</title></head><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`)
const titleOf = (title: string, ...lines: string[]) => read(page(title, ...lines)).records[0]?.record.title

describe('titles that the head of the page tells', () => {
  const body = ['一、项目编号：HC2031-7', '二、采购人：合成县第一中学', '三、预算金额：30万元']

  it.each([
    ['合成县第一中学实验台采购项目招标公告', '合成县第一中学实验台采购项目招标公告'],
    // a number of the notice has the sign that parts the site from its title
    ['合成县第一中学实验台采购项目(HC19-095)招标公告_政府采购_合成市公共资源交易网', '合成县第一中学实验台采购项目(HC19-095)招标公告'],
    ['合成县第一中学2031年10-12月食材采购公告 - 合成市公共资源交易中心', '合成县第一中学2031年10-12月食材采购公告'],
  ])('%s: over a heading that says what the notice does alone', (title, expected) => {
    expect(titleOf(title, '招标公告', ...body)).toBe(expected)
  })

  it('the site and its column are about nothing', () => {
    expect(titleOf('合成市公共资源交易网招标公告', '招标公告', ...body)).toBe('招标公告')
    expect(titleOf('招标公告', '合成县第一中学实验台采购项目招标公告', ...body)).toBe('合成县第一中学实验台采购项目招标公告')
  })

  it('a line that ends as no heading does gives way to it', () => {
    expect(titleOf('合成县第一中学实验台采购项目招标公告', '审批时间 审批结果', ...body)).toBe('合成县第一中学实验台采购项目招标公告')
  })

  it('so does the number of the paper', () => {
    expect(titleOf('公告', '合成县人民政府土地征收预公告', '（合征预公告〔2031〕2号）', '拟征收合成镇前村土地2公顷，现将有关事项公告如下。')).toBe(
      '合成县人民政府土地征收预公告',
    )
  })

  it('`公告` is no title of a notice that has none, and parts no heading over two lines', () => {
    expect(titleOf('公告', '根据《国有土地上房屋征收与补偿条例》，合成县人民政府决定征收合成路片区国有土地上的房屋，现予公告。')).toBeUndefined()
    expect(titleOf('公告', '合成县人民政府', '关于合成路片区改造项目征收房屋的通告', '因公共利益需要，决定征收房屋。')).toBe(
      '合成县人民政府关于合成路片区改造项目征收房屋的通告',
    )
  })
})
