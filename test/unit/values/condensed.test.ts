import { expect, test } from 'vitest'
import { condensed, unspaced } from '../../../src/values/condensed.ts'

test('a text without blanks keeps its characters', () => {
  expect(unspaced(' 第 １\u3000标\t段\n')).toBe('第１标段')
})

test('a condensed text has plain forms of its characters and no blanks, also those that stand for wide ones', () => {
  expect(condensed('第 １\u3000标段（Ａ）㎡')).toBe('第1标段(A)m2')
})
