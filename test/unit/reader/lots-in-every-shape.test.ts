import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

// Synthetic notices: every school, firm and sum is made up. One award of two lots, told in the shapes in which clerks tell it.

const [one, two] = ['甲乙教学设备有限公司', '丙丁科技有限公司']
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const across = (text: string) => `<tr><td colspan="3">${text}</td></tr>`

const shapes: Record<string, string> = {
  'a table a lot': `<table>${row('包号', '1')}${row('中标供应商', one)}${row('中标金额', '35万元')}</table><table>${row('包号', '2')}${row('中标供应商', two)}${row('中标金额', '12万元')}</table>`,
  'pairs below pairs': `<table>${row('包号', '1')}${row('中标供应商', one)}${row('中标金额', '35万元')}${row('包号', '2')}${row('中标供应商', two)}${row('中标金额', '12万元')}</table>`,
  'lots as columns': `<table>${row('包号', '1', '2')}${row('中标供应商', one, two)}${row('中标金额（元）', '350000', '120000')}</table>`,
  'rows under the number of the lot': `<table>${row('序号', '中标供应商', '中标金额（元）')}${across('第1包')}${row('1', one, '350000')}${across('第2包')}${row('1', two, '120000')}</table>`,
  'a head for each lot': `<table>${across('第1包')}${row('序号', '中标供应商', '中标金额（元）')}${row('1', one, '350000')}${across('第2包')}${row('序号', '中标供应商', '中标金额（元）')}${row('1', two, '120000')}</table>`,
  'numbers with what the lot is in brackets': `<table>${row('标段名称', '中标人', '中标价（万元）')}${row('标段1（课桌）', one, '35')}${row('标段2（电脑）', two, '12')}</table>`,
  'lines under lines': `<p>包1：</p><p>中标供应商：${one}</p><p>中标金额：35万元</p><p>包2：</p><p>中标供应商：${two}</p><p>中标金额：12万元</p>`,
  'a line a lot': `<p>包1中标供应商：${one}，中标金额：35万元</p><p>包2中标供应商：${two}，中标金额：12万元</p>`,
  'a line a lot, without the word for who won': `<p>第1包：${one}，中标金额：350000元；</p><p>第2包：${two}，中标金额：120000元。</p>`,
  'one sentence': `<p>中标结果：第1包中标供应商为${one}，中标金额为35万元；第2包中标供应商为${two}，中标金额为12万元。</p>`,
  'lots behind a label': `<p>中标供应商名称：包1：${one}；包2：${two}</p><p>中标金额：包1：350000元；包2：120000元</p>`,
  'lots behind a label, a line each': `<p>中标供应商名称：包1：${one}<br>包2：${two}</p><p>中标金额：包1：350000元<br>包2：120000元</p>`,
  'lots below a label': `<p>中标供应商：</p><p>第1包：${one}</p><p>第2包：${two}</p><p>中标金额：</p><p>第1包：35万元</p><p>第2包：12万元</p>`,
}

describe.each(Object.entries(shapes))('two lots, %s', (_, body) => {
  const record = recordOf(
    `<html><body><h1>某市第二中学教学设备采购项目中标公告</h1><p>采购人：某市第二中学</p><p>项目编号：ZC-2031-07</p>${body}</body></html>`,
  )

  it('each has its supplier and its price', () => {
    expect(record.suppliers).toMatchObject([
      { name: one, lot: '1', yuan: '350000' },
      { name: two, lot: '2', yuan: '120000' },
    ])
    expect(record.suppliers).toHaveLength(2)
  })

  it('no lot is called as who won it', () => {
    expect((record.lots as { name?: string }[]).map(({ name }) => name)).not.toContain(one)
  })
})
