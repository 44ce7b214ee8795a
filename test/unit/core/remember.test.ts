import { describe, expect, it } from 'vitest'
import { once, recognise, remember } from '../../../src/core/remember.ts'

describe('remember', () => {
  const counted = (most?: number) => {
    const asked: string[] = []
    const make = (text: string) => {
      asked.push(text)
      return text === '' ? undefined : text.length
    }
    return { asked, measured: remember(make, most) }
  }

  it('makes what it was asked for once, also where that is nothing', () => {
    const { asked, measured } = counted()
    for (let time = 0; time < 3; time++) expect([measured('预算'), measured('')]).toEqual([2, undefined])
    expect(asked).toEqual(['预算', ''])
  })

  it('forgets when it knows too many, and long texts at once', () => {
    const { asked, measured } = counted(2)
    for (const text of ['a', 'b', 'c', 'a']) measured(text)
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
    const long = '长'.repeat(65)
    expect([measured(long), measured(long)]).toEqual([65, 65])
    expect(asked.filter((text) => text === long)).toHaveLength(2)
  })
})

describe('recognise', () => {
  it('makes a name once, wherever it stands', () => {
    const asked: string[] = []
    const lengthAt = recognise((name) => {
      asked.push(name)
      return name.length
    })
    const page = '<td><td><tr></td>'
    expect([lengthAt(page, 1, 3), lengthAt(page, 5, 7), lengthAt(page, 9, 11), lengthAt(page, 14, 16), lengthAt(page, 3, 3)]).toEqual([2, 2, 2, 2, 0])
    expect(asked).toEqual(['td', 'tr', ''])
  })

  it('tells names apart that fall on one slot', () => {
    const nameAt = recognise((name) => name)
    const names = Array.from({ length: 3000 }, (_, index) => `n${index}`)
    const page = names.join(' ')
    let at = 0
    for (const name of names) {
      expect(nameAt(page, at, at + name.length)).toBe(name)
      at += name.length + 1
    }
  })
})

describe('once', () => {
  it('makes of each thing once, and of another one anew', () => {
    let made = 0
    const partsOf = once((notice: { text: string }) => {
      made++
      return notice.text.split('，')
    })
    const [notice, other] = [{ text: '甲，乙' }, { text: '甲，乙' }]
    expect(partsOf(notice)).toBe(partsOf(notice))
    expect(partsOf(other)).toEqual(['甲', '乙'])
    expect(made).toBe(2)
  })
})
