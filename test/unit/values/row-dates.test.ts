import { expect, test } from 'vitest'
import { addressDate, rowDate } from '../../../src/values/row-dates.ts'

test.each([
  ['[2024-07-23]', '2024-07-23'],
  ['【2021/5/1】', '2021-05-01'],
  ['2009年3月4日', '2009-03-04'],
  ['2024.07.03 10:26', '2024-07-03T10:26'],
  ['2003-03-17 00:00', '2003-03-17'],
  ['23 2024-07', '2024-07-23'],
  ['2024-07 23', '2024-07-23'],
  ['23 7月 2024', '2024-07-23'],
  ['7月 2024 23', '2024-07-23'],
  ['05 2023/06', '2023-06-05'],
  ['07-23 2024', '2024-07-23'],
  ['23 Jul 2024', '2024-07-23'],
  ['20240723', '2024-07-23'],
  ['24/07/23', '2024-07-23'],
  ['截止：2024-08-20 09:30　发布：2024-07-23', '2024-07-23'],
  ['截止：2024-08-20', '2024-08-20'],
  ['昨天', undefined],
  ['松山县', undefined],
  ['13-45', undefined],
])('%s', (text, day) => expect(rowDate(text)).toBe(day))

test('a day without a year is of the year of its address, else the last that is past', () => {
  expect(rowDate('07-23', { url: 'http://a.example/202307/t20230723_1.html', before: '2026-01-02' })).toBe('2023-07-23')
  expect(rowDate('12-30', { before: '2024-01-05' })).toBe('2023-12-30')
  expect(rowDate('01-04', { before: '2024-01-05' })).toBe('2024-01-04')
  expect(rowDate('01-04')).toBeUndefined()
})

test.each([
  ['http://a.example/202407/t20240723_118.html', '2024-07-23'],
  ['http://a.example/art/2024/7/3/art_1_2.html', '2024-07-03'],
  ['http://a.example/x/20240723/ab12.html', '2024-07-23'],
  ['http://a.example/x/20240723101500.html', '2024-07-23'],
  ['http://a.example/a/2024/0723/118.html', '2024-07-23'],
  ['http://a.example/202407/23/118.html', '2024-07-23'],
  ['http://a.example/2024/1203.html', undefined],
  ['http://a.example/x/202407/118.html', undefined],
  ['http://a.example/31f1fcdf-0c46-43e8-ae13-202407239999.html', undefined],
])('%s', (url, day) => expect(addressDate(url)).toBe(day))

test.each([
  ['今天 08:30', '2024-07-18'],
  ['昨天', '2024-07-17'],
  ['3小时前', '2024-07-18'],
  ['15小时前', '2024-07-17'],
  ['2天前', '2024-07-16'],
  ['刚刚', '2024-07-18'],
])('%s is counted back from when the page was seen', (text, day) => expect(rowDate(text, { before: '2024-07-18T14:00' })).toBe(day))
