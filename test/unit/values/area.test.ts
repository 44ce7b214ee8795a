import { describe, expect, it } from 'vitest'
import { parseArea, readAreas } from '../../../src/values/area.ts'

describe('parseArea', () => {
  it.each([
    ['27211平方米（40.816亩）', undefined, '27211'],
    ['土地面积约为5.6公顷(84亩)', undefined, '56000'],
    ['20亩（约13333平方米）', undefined, '13333.333333'],
    ['15亩', undefined, '10000'],
    ['0.45平方千米', undefined, '450000'],
    ['1.5平方公里', undefined, '1500000'],
    ['12万平方米', undefined, '120000'],
    ['528.73㎡', undefined, '528.73'],
    ['1,234.5m2', undefined, '1234.5'],
    ['3.2784', '土地面积(公顷)', '32784'],
    ['528.73', '出让面积（M2）', '528.73'],
    ['12.5', '面积（万㎡）', '125000'],
    ['2.5', '矿区面积（平方千米）', '2500000'],
    ['7000', '单位：平方米、元/亩', '7000'],
    ['15', '征地面积（亩）补偿标准（万元/公顷）', '10000'],
  ])('reads %s under %s', (text, label, value) => expect(parseArea(text, label)?.value).toBe(value))

  it.each([
    ['1799元/平米', undefined],
    ['120平方米/户', undefined],
    ['3户', undefined],
    ['12', '面积'],
    ['', '面积（亩）'],
    // what an area divides is no unit of areas
    ['63000', '元/亩'],
    ['63000', '单位：元 / 亩'],
    ['63000', '（万元）/亩'],
    ['800', '元/㎡·月'],
    ['800', '元/年·亩'],
    ['120', '密度（株/亩）'],
    ['900', '产量（kg/公顷）'],
    ['12', '每亩'],
  ])('reads no area in %j', (text, label) => expect(parseArea(text, label)).toBeUndefined())

  it('reads several, each with its place', () => {
    const text = '宗地面积：35608 平方米，建筑面积：5000㎡'
    expect(readAreas(text).map(({ value, start, end }) => [value, text.slice(start, end)])).toEqual([
      ['35608', '35608 平方米'],
      ['5000', '5000㎡'],
    ])
  })

  it('keeps a second area that differs', () => {
    expect(readAreas('100平方米（5亩）').map(({ value }) => value)).toEqual(['100', '3333.333333'])
  })
})
