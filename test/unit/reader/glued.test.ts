import { expect, it } from 'vitest'
import { gluedTable } from '../../../src/reader/facts/glued.ts'

const table = (text: string) => gluedTable(text, { start: 0, end: text.length })

it('parts the rows of a table that stands in one line', () => {
  const text = '序号 供应商名称 供应商地址 中标金额 1 合成甲科技有限公司 虚构市一号路 120000元 2 合成乙商贸有限公司 虚构市二号路 98000元'
  expect(table(text)?.rows.map(({ cells }) => cells.map((cell) => cell && text.slice(cell.start, cell.end)))).toEqual([
    ['1', '合成甲科技有限公司', '虚构市一号路', '120000元'],
    ['2', '合成乙商贸有限公司', '虚构市二号路', '98000元'],
  ])
})

it('gives a line of many free cells up, rather than trying for ever', () => {
  // Would take minutes, and fail by the time limit of the runner, if each free cell were tried at each length.
  const text = `序号 供应商名称 品目 规格型号 数量 服务范围 服务要求 服务时间 服务标准 中标金额 合成甲科技有限公司 ${'满足采购人要求 '.repeat(40)}555000`
  expect(table(text)).toBeUndefined()
})
