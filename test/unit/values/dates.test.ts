import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate, parsePeriod, readDates } from '../../../src/values/dates.ts'

describe('parseDate', () => {
  it.each([
    ['2021/5/11', '2021-05-11'],
    ['[2020-09-24]', '2020-09-24'],
    ['2019.5.6', '2019-05-06'],
    ['20190513', '2019-05-13'],
    ['20310513 - 09:30:00', '2031-05-13T09:30'],
    ['May 7, 2031', '2031-05-07'],
    ['Sep 30, 2031 2:05:00 PM', '2031-09-30T14:05'],
    ['Feb 30, 2031', undefined],
    ['2026年06月02日 10:26', '2026-06-02T10:26'],
    ['2019年4月30日上午9时30分', '2019-04-30T09:30'],
    ['2019年04月30日09点30分（北京时间）', '2019-04-30T09:30'],
    ['2019年4月30日下午2点半', '2019-04-30T14:30'],
    ['2020年05月06日（星期三）14：30', '2020-05-06T14:30'],
    ['2016/1/12 10:59:31', '2016-01-12T10:59'],
    ['2026-06-24T09:30:00', '2026-06-24T09:30'],
    ['2019-05-20 24:00', '2019-05-20T24:00'],
    ['2019年4月30日9时', '2019-04-30T09:00'],
    ['20 19年 4月 3 0日', '2019-04-30'],
    ['二〇一九年五月六日', '2019-05-06'],
    ['二0一五年十二月十六日', '2015-12-16'],
    ['二００九年一月三十日', '2009-01-30'],
    ['二○一六年十二月三十一日', '2016-12-31'],
    ['２０１９年５月６日', '2019-05-06'],
    ['2026-05', '2026-05'],
    ['2026年5月', '2026-05'],
    ['2019年6月  日', '2019-06'],
    ['信息时间：2019-08-13 阅读次数', '2019-08-13'],
  ])('reads %s', (text, value) => expect(parseDate(text)?.value).toBe(value))

  it.each([
    '2020年04月17土09时00分',
    '2020年2月30日',
    '2019-13-01',
    '编号2019-0404',
    'QHZPZXC-2019-037',
    '0411-82842579',
    '2019年度',
    '2019年第5期',
    '46100',
    '',
  ])('reads no date in %j', (text) => expect(parseDate(text)).toBeUndefined())

  it('tells which characters said it', () => {
    const text = '截止时间：2019年 05月 22日 09: 30（北京时间）。'
    const date = parseDate(text)!
    expect(text.slice(date.start, date.end)).toBe('2019年 05月 22日 09: 30')
  })

  it('reads back every day in every common form', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }), (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, day] = iso.split('-').map(Number)
        for (const text of [
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日`,
          iso,
          `${year}.${month}.${day}`,
          iso.replaceAll('-', ''),
          `${year} 年 ${month} 月 ${day} 日`,
        ])
          expect(parseDate(text)?.value).toBe(iso)
      }),
    )
  })

  it('is total', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789年月日时分点半:：-/. 上午下一二十〇至') }), (text) => void readDates(text)))
  })
})

describe('parsePeriod', () => {
  it.each([
    ['2019年 05月 13日 09: 30至 2019年 05月 20日 15: 30（北京时间）', '2019-05-13T09:30', '2019-05-20T15:30'],
    ['2016-10-31 ～ 2016-11-3', '2016-10-31', '2016-11-03'],
    ['2019年5月13日至5月20日', '2019-05-13', '2019-05-20'],
    ['2019年5月13日至20日', '2019-05-13', '2019-05-20'],
    ['2019年4月30日 9:00至11:30', '2019-04-30T09:00', '2019-04-30T11:30'],
    ['2017年1月9日—— 2017年1月11日', '2017-01-09', '2017-01-11'],
    ['2019年4月30日 至 2019年4月30日', '2019-04-30', '2019-04-30'],
    // The original is wrong, and is kept so.
    ['2020年5月11日起至2019年5月20日', '2020-05-11', '2019-05-20'],
    ['2026-05', '2026-05', '2026-05'],
  ])('reads %s', (text, first, last) => {
    const period = parsePeriod(text)
    expect([period?.first.value, period?.last.value]).toEqual([first, last])
  })
})
