import { describe, expect, it } from 'vitest'
import { recordOf as read } from './support.ts'

// Synthetic notices: every work, bureau and firm is made up.

const won = [
  ['第一名', '甲乙路桥工程有限公司', '12,345,678.00'],
  ['第二名', '丙丁路桥工程有限公司', '12,545,678.00'],
] as const
const wonNext = [
  ['第一名', '戊己路桥工程有限公司', '2,345,678.00'],
  ['第二名', '庚辛路桥工程有限公司', '2,545,678.00'],
] as const
type Won = typeof won | typeof wonNext

const shapes: Record<string, (of: Won) => string> = {
  'a table': (of) =>
    `<table><tr><td>排序</td><td>中标候选人名称</td><td>投标报价（元）</td></tr>${of.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  lines: (of) => of.map(([rank, name, sum]) => `<p>${rank.replace('名', '')}中标候选人：${name}</p><p>投标报价：${sum}元</p>`).join(''),
}

const page = (body: string) =>
  `<html><head><title>某县农村公路工程中标候选人公示</title></head><body><h1>某县农村公路工程中标候选人公示</h1><p>招标人：某县交通运输局</p><p>招标编号：XJ-2031-031</p>${body}<p>公示期：2031年3月2日至2031年3月4日</p></body></html>`

const recordOf = (body: string) => read(page(body))

const headings: [one: string, two: string, numbers: string][] = [
  ['一标段中标候选人：', '二标段中标候选人：', '一 二'],
  ['第一标段中标候选人名单', '第二标段中标候选人名单', '一 二'],
  ['（一）第一标段中标候选人', '（二）第二标段中标候选人', '一 二'],
  ['标段一（甲至乙段）中标候选人', '标段二（乙至丙段）中标候选人', '一 二'],
  ['一标段（甲至乙段）中标候选人名单：', '二标段（乙至丙段）中标候选人名单：', '一 二'],
  ['标段名称：某县农村公路工程一标段', '标段名称：某县农村公路工程二标段', '一 二'],
  ['包1中标候选人推荐情况', '包2中标候选人推荐情况', '1 2'],
  ['施工一标段', '施工二标段', '一 二'],
  ['某县农村公路工程（一标段）中标候选人', '某县农村公路工程（二标段）中标候选人', '一 二'],
  ['Ⅰ标段中标候选人：', 'Ⅱ标段中标候选人：', 'I II'],
  ['第III标段：', '第IV标段：', 'III IV'],
]

describe.each(Object.keys(shapes))('lots over %s of who may win', (shape) => {
  it.each(headings)('%s', (one, two, numbers) => {
    const [first, second] = numbers.split(' ')
    const { suppliers } = recordOf(`<p>${one}</p>${shapes[shape]!(won)}<p>${two}</p>${shapes[shape]!(wonNext)}`)
    expect(suppliers!.map(({ lot, rank }) => [lot, rank])).toEqual([
      [first, 1],
      [first, 2],
      [second, 1],
      [second, 2],
    ])
  })
})

it('a list of lots says nothing of whose the rest is', () => {
  const { suppliers } = recordOf(`<p>施工一标段</p><p>施工二标段</p>${shapes.lines!(won)}`)
  expect(suppliers!.map(({ lot }) => lot)).toEqual([undefined, undefined])
})

it('one heading that ends with the number of a lot speaks of what was asked for, not of a part', () => {
  const { suppliers, lots } = recordOf(`<p>施工一标段</p>${shapes.lines!(won)}`)
  expect([suppliers!.map(({ lot }) => lot), lots]).toEqual([[undefined, undefined], undefined])
})
