import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

/** A taking of land, as text. */
const taking = (body: string) =>
  recordOf(`青禾县人民政府征收土地公告

青政征告〔2031〕8号

经省人民政府《关于青禾县2030年度第三批次城市建设用地的批复》（政土字〔2031〕56号）批准，征收下列集体土地。

${body}

青禾县人民政府
2031年3月10日`).expropriation

const villages = { location: '柳岸镇东园村、西圃村，栗园乡南坪村', areaM2: '50000' }
const rows = [
  ['柳岸镇', '东园村', '2.5', '2.1', '0.4'],
  ['柳岸镇', '西圃村', '1.5', '1.2', '0.3'],
  ['栗园乡', '南坪村', '1.0', '0.8', '0.2'],
]
const sums = ['合计', '5.0', '4.1', '0.9']
const [lines, words] = [(cells: string[]) => cells.join('\n'), (cells: string[]) => cells.join(' ')]
const joined = rows.map(([town, village, ...figures]) => [town! + village, ...figures])

describe('a table of villages in plain text', () => {
  describe.each([
    ['a cell a line', lines],
    ['a row a line', words],
  ])('%s', (_, write) => {
    const all = (head: string[], body: string[][], last = sums) => [head, ...body, last].map(write).join('\n')
    it('towns and villages in columns, sums under their figures alone', () => {
      expect(taking(`一、征收土地的位置、权属、面积\n${all(['乡镇', '村', '总面积（公顷）', '农用地', '建设用地'], rows)}`)).toMatchObject(villages)
    })
    it('a town that several rows share', () => {
      const shared = rows.map(([town, ...rest], at) => (at === 1 ? rest : [town!, ...rest]))
      expect(taking(`一、征收土地位置及面积\n${all(['乡镇', '村', '总面积（公顷）', '农用地', '建设用地'], shared)}`)).toMatchObject(villages)
    })
    it('committees of villages', () => {
      const committees = joined.slice(0, 2).map(([place, area], at) => [String(at + 1), `${place}村民委员会`, area!])
      expect(taking(all(['序号', '被征地单位', '面积（公顷）'], committees, ['合计', '4.0']))?.location).toBe('柳岸镇东园村、西圃村')
    })
    it('a sum before the rows', () => {
      expect(taking([['权属单位', '总面积（公顷）', '农用地', '建设用地'], sums, ...joined].map(write).join('\n'))).toMatchObject(villages)
    })
    it('a head of two rows', () => {
      const text = [
        ['权属单位', '地类（公顷）', '合计（公顷）'],
        ['农用地', '建设用地'],
        ...joined.map(([place, sum, ...figures]) => [place!, ...figures, sum!]),
      ]
      expect(taking(`${text.map(write).join('\n')}\n${write(['合计', '4.1', '0.9', '5.0'])}`)).toMatchObject(villages)
    })
    it('prices and payments beside the areas, sums under what they add up', () => {
      const paid = joined.map(([place, area]) => [place!, 'Ⅱ', area!, '65000', String(Number(area) * 97.5)])
      expect(taking(all(['被征地单位', '区片编号', '面积（公顷）', '区片综合地价（元/亩）', '补偿费（万元）'], paid, ['合计', '5.0', '487.5']))).toMatchObject({
        ...villages,
        landPriceYuanPerMu: '65000',
        compensationYuan: '4875000',
      })
    })
  })

  it('a sum that no column adds up to is none', () => {
    const text = [['权属单位', '总面积（公顷）', '农用地', '建设用地'], ...joined, ['合计', '7.7']].map(lines).join('\n')
    expect(taking(text)?.areaM2).toBeUndefined()
  })
})

it('villages on lines of their own, each with its area', () => {
  expect(taking('征收土地范围：\n1、柳岸镇东园村2.5公顷；\n2、柳岸镇西圃村1.5公顷；\n3、栗园乡南坪村1.0公顷。')?.location).toBe(villages.location)
})

it('land split by its classes under a group, the sum of all behind it', () => {
  const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const body = [...joined, sums].map(([place, sum, ...figures]) => row([place!, ...figures, sum!])).join('')
  const table = `<table><tr><td rowspan="2">村名</td><td colspan="2">地类（公顷）</td><td rowspan="2">合计（公顷）</td></tr>${row(['农用地', '建设用地'])}${body}</table>`
  const { expropriation } = recordOf(`<h1>青禾县人民政府征收土地公告</h1><p>经省人民政府批准，征收下列集体土地。</p>${table}<p>青禾县人民政府</p>`)
  expect(expropriation).toMatchObject(villages)
})

it('a price of land by the square metre', () => {
  expect(taking('补偿标准：区片综合地价97.5元/平方米。')?.landPriceYuanPerMu).toBe('65000')
  expect(taking('补偿标准：按区片综合地价执行，砖混结构房屋800元/平方米。')?.landPriceYuanPerMu).toBeUndefined()
})
