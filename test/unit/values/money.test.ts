import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMoney, parseRate, readAmounts, unitOfLabel } from '../../../src/values/money.ts'

describe('parseMoney', () => {
  it.each([
    ['人民币玖万玖仟伍佰伍拾元整，￥:99，550.00元 。', undefined, '99550'],
    ['肆仟零贰拾万元整（￥:4020万元整）', undefined, '40200000'],
    ['大写：贰拾伍万柒仟捌佰元整 小写：257800.00', undefined, '257800'],
    ['壹仟元伍角陆分', undefined, '1000.56'],
    ['最终报价:425800(元)', undefined, '425800'],
    ['首次报价:1920000.00(元),最终报价:1140000.00(元)', undefined, '1140000'],
    ['报价:2286678.02(元),供货期/服务项目负责人:180(元)', undefined, '2286678.02'],
    ['56.980000 万元（人民币）', undefined, '569800'],
    ['￥320.5万元（人民币）', undefined, '3205000'],
    ['2837.861389万元', undefined, '28378613.89'],
    ['760,000.00元', undefined, '760000'],
    ['105万', undefined, '1050000'],
    ['￥1.2亿元', undefined, '120000000'],
    ['3百万元', undefined, '3000000'],
    ['230000.00元整；', undefined, '230000'],
    ['320.5', '预算金额（万元）', '3205000'],
    ['47.6000', '中标价/万元', '476000'],
    ['￥47.6', '中标价（万元）', '476000'],
    ['3205000元', '预算金额（万元）', '3205000'],
    ['12', '金额（人民币、亿元）', '1200000000'],
    ['22 800 000', '起始价(元)', '22800000'],
    ['745680', '中标金额', '745680'],
    ['0元', undefined, '0'],
    ['￥0.000000 万元（人民币）', undefined, '0'],
  ])('reads %s under %s', (text, label, yuan) => expect(parseMoney(text, label)?.yuan).toBe(yuan))

  it.each([
    ['投标下浮率：36（%）', undefined],
    ['400元/天', undefined],
    ['1799元/平米', undefined],
    ['2万元每年', undefined],
    ['98.5折', undefined],
    ['A类：95% B类：90%', undefined],
    ['1200', '出让金（元/亩）'],
    ['36', '下浮率（%）'],
  ])('takes %s under %s as a rate, not as money', (text, label) => {
    expect(parseMoney(text, label)).toBeUndefined()
    expect(parseRate(text, label)).toBeDefined()
  })

  it.each(['12.5万美元', '$120,000', 'USD 3000', '2019-0404', '3万人', '详见附件', '1,23元', '第一标段', '0411-82842579', ''])('reads no yuan in %j', (text) =>
    expect(parseMoney(text)).toBeUndefined(),
  )

  it('tells which characters said it', () => {
    const text = '总成交金额：人民币玖万元整（￥90000.00），其中暂列金5000元'
    const amount = parseMoney(text)!
    expect(text.slice(amount.start, amount.end)).toBe('人民币玖万元整（￥90000.00')
    expect(amount.basis).toBe('unit')
  })

  it('keeps words and figures apart that contradict', () => {
    expect(readAmounts('玖万元整（￥80000.00）').map((amount) => amount.type === 'money' && amount.yuan)).toEqual(['90000', '80000'])
  })

  it('reads back any amount of cents in yuan and in 万元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 14 }), (cents) => {
        const yuan = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
        const plain = yuan.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : yuan.includes('.') ? '' : zeros))
        expect(parseMoney(`${yuan}元`)?.yuan).toBe(plain)
        expect(parseMoney(yuan, '金额（元）')?.yuan).toBe(plain)
        const [whole, fraction] = yuan.split('.') as [string, string]
        const padded = whole.padStart(5, '0')
        expect(parseMoney(`${padded.slice(0, -4).replace(/^0+(?=\d)/, '')}.${padded.slice(-4)}${fraction}万元`)?.yuan).toBe(plain)
      }),
    )
  })

  it('is total', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'￥¥$0123456789.,，:（()）元万亿角分整%/每天人民币大写一十') }), (text) => void readAmounts(text)),
    )
  })
})

describe('unitOfLabel', () => {
  it.each([
    ['预算金额（万元）', '10000'],
    ['单位：元', '1'],
    ['金额（百万元）', '1000000'],
    ['投资额（亿）', '100000000'],
  ])('%s', (label, yuan) => expect(unitOfLabel(label)?.yuan?.toFixed()).toBe(yuan))
  it('knows none in a plain label', () => expect(unitOfLabel('中标金额')).toBeUndefined())
})
