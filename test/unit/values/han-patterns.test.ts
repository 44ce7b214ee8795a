import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folders = ['document', 'reader', 'values'].map((name) => new URL(`../../../src/${name}/`, import.meta.url))

/** As patterns write Han characters, between other characters of a class. */
const han = '〇㐀-鿿\\ud840-\\ufad9'

describe('Han characters in patterns', () => {
  it('are told by their code units: with the flag u a pattern takes nearly twice as long, and ten times as long to compile', () => {
    for (const folder of folders)
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')))
        expect(readFileSync(new URL(file, folder), 'utf8'), file).not.toMatch(/Script=Han/)
  })

  it('are those of the script, but for radicals and marks', () => {
    const pattern = new RegExp(`^[${han}]$`)
    for (let unit = 0; unit < 0xe000; unit++) {
      const character = String.fromCharCode(unit)
      if (/^\p{Script=Han}$/u.test(character) && !/^[⺀-⿕々〡-〩〸-〻]$/.test(character)) expect(pattern.test(character), character).toBe(true)
      else if (unit < 0x3400 || (unit > 0x9fff && unit < 0xd840)) expect(pattern.test(character), character).toBe(character === '〇')
    }
  })

  it('may be rare ones, two halves each', () => {
    expect(new RegExp(`^[${han}]+公司$`).test('某市\u{2b8b8}\u{20bb7}鑫公司')).toBe(true)
    expect(new RegExp(`[${han}]+`).exec('A\u{2b8b8}B')![0]).toBe('\u{2b8b8}')
  })
})
