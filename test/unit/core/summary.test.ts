import { describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../../schemas/record.ts'
import { dayOf, largestAmount, largestArea, listParties, partyKey } from '../../../src/core/summary.ts'

const record = (more: Partial<NoticeRecord>): NoticeRecord => ({ domain: 'procurement', kind: 'award', ...more })

describe('parties', () => {
  it('are everyone a record names, once in each role', () => {
    const parties = listParties(
      record({
        buyer: { name: '甲局' },
        agency: { name: '甲局' },
        authority: { name: '乙厅' },
        suppliers: [
          { name: '丙公司', lot: '1', partners: ['丁公司'] },
          { name: '丙公司', lot: '2' },
          { name: '某人', person: true },
        ],
        parcels: [{ transferee: '戊公司', transferor: '己村' }],
        housing: { developer: '庚公司' },
        expropriation: { department: '辛局', implementer: '壬办' },
      }),
    )
    expect(parties.map(({ role, name, person }) => `${role} ${name}${person ? ' person' : ''}`)).toEqual([
      ...['buyer 甲局', 'agency 甲局', 'authority 乙厅', 'supplier 丙公司', 'partner 丁公司', 'supplier 某人 person'],
      ...['transferee 戊公司', 'transferor 己村', 'developer 庚公司', 'department 辛局', 'implementer 壬办'],
    ])
  })

  it('have one key however they are written, and never a long one', () => {
    expect(partyKey('示例（沈阳）ＡＢ 公司')).toBe(partyKey('示例(沈阳)ab公司'))
    expect(partyKey('长'.repeat(5000))).toHaveLength(200)
  })
})

describe('sizes', () => {
  it('are the largest as decimals, to the last digit; deposits, increments and unit prices do not count', () => {
    const land = record({
      parcels: [
        { startYuan: '99999999999999999.01', dealYuan: '99999999999999999.02', depositYuan: '999999999999999999', areaM2: '9.5' },
        { incrementYuan: '888888888888888888', rentYuanPerMuYear: '777777777777777777', areaM2: '10' },
      ],
    })
    expect(largestAmount(land)).toBe('99999999999999999.02')
    expect(largestArea(land)).toBe('10')
    expect(largestAmount(record({ suppliers: [{ yuan: '5' }], budgetYuan: '4' }))).toBe('5')
    expect(largestAmount(record({}))).toBeUndefined()
  })
})

describe('days', () => {
  it.each([
    ['2026-02-28', '2026-02-28'],
    ['2026-02-28T24:00', '2026-02-28'],
    ['2026-02', '2026-02-01'],
    ['2026-02-30', undefined],
    ['0000-01-01', undefined],
    [undefined, undefined],
  ])('%s is %s', (moment, day) => {
    expect(dayOf(moment)).toBe(day)
  })
})
