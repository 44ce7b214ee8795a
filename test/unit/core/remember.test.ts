import { describe, expect, it } from 'vitest'
import { remember } from '../../../src/core/remember.ts'

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
