import { describe, expect, it } from 'vitest'
import { guid, hash, indexOf, numberOf, numberOfGuid, numberOfHash } from '../../../src/demo/sites/keys.ts'

describe('keys of notices', () => {
  it('number every notice of the largest province, and lead back', () => {
    const numbers = new Set<number>()
    for (let index = 0; index < 75_179; index++) {
      const number = numberOf(index)
      numbers.add(number)
      if (indexOf(number) !== index) expect.fail(`${number} leads to ${indexOf(number)}, not to ${index}`)
    }
    expect(numbers.size).toBe(75_179)
  })

  it.each([99_999, 100_000, 0, -5, 1.5, 300_000])('know no notice %d', (number) => {
    expect(indexOf(number)).toBeUndefined()
  })

  it('hide in GUIDs and hashes, and refuse made-up ones', () => {
    expect(numberOfGuid('a-site', guid('a-site', 123_456))).toBe(123_456)
    expect(numberOfGuid('another-site', guid('a-site', 123_456))).toBeUndefined()
    expect(numberOfHash('a-site', hash('a-site', 123_456))).toBe(123_456)
    expect(numberOfHash('a-site', `0${hash('a-site', 123_456).slice(0, -1)}`)).toBeUndefined()
  })
})
