import { describe, expect, it } from 'vitest'
import { fieldsOf, labelOf, valueLabel } from '../../../schemas/labels.ts'
import { domains, hasKind, NoticeRecord } from '../../../schemas/record.ts'

const pointers = (prefix: string): string[] =>
  fieldsOf(prefix).flatMap((name) => [
    `${prefix}/${name}`,
    ...(fieldsOf(`${prefix}/${name}`).length > 0 && prefix.split('/').length < 4 ? pointers(`${prefix}/${name}`) : []),
  ])

describe('labels', () => {
  it('name every field in both languages', () => {
    const all = pointers('')
    expect(all.length).toBeGreaterThan(80)
    for (const pointer of all) {
      const label = labelOf(pointer)
      expect(label?.zh, pointer).toMatch(/\p{Script=Han}/u)
      expect(label?.en, pointer).toMatch(/[a-z]/i)
    }
  })

  it('give money and areas their unit', () => {
    for (const pointer of pointers('')) {
      if (/Yuan$|\/yuan$/.test(pointer)) expect(labelOf(pointer)?.unit, pointer).toBe('CNY')
      if (/M2$/.test(pointer)) expect(labelOf(pointer)?.unit, pointer).toBe('m2')
    }
  })

  it('name codes, by domain where domains differ', () => {
    expect(valueLabel('kind', 'amendment', 'zh', 'procurement')).toBe('更正公告')
    expect(valueLabel('kind', 'amendment', 'zh', 'construction')).toBe('变更公告')
    expect(valueLabel('method', 'open', 'en')).toBe('Open tender')
    expect(valueLabel('method', 'unheard-of', 'en')).toBe('unheard-of')
  })
})

describe('the record', () => {
  it('holds kinds to their domain', () => {
    expect(hasKind('land', 'mining-offer')).toBe(true)
    expect(NoticeRecord.safeParse({ domain: 'land', kind: 'tender' }).success).toBe(false)
    expect(Object.keys(domains)).toEqual(['procurement', 'construction', 'land', 'expropriation', 'housing', 'other'])
  })

  it.each(['128500', '0.35', '0', '12.5'])('takes the decimal %s', (value) => {
    expect(NoticeRecord.safeParse({ domain: 'procurement', kind: 'tender', budgetYuan: value }).success).toBe(true)
  })

  it.each([128500, '1e5', '012', '1.50', '-3', '1,000', ''])('refuses %s as money', (value) => {
    expect(NoticeRecord.safeParse({ domain: 'procurement', kind: 'tender', budgetYuan: value }).success).toBe(false)
  })
})
