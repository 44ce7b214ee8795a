import { expect, test } from 'vitest'
import { fold } from '../../../src/query/fold.ts'

test('folding is folding once, and keeps the places of all characters', () => {
  const units = Array.from({ length: 65_536 }, (_, unit) => String.fromCharCode(unit))
  expect(units.filter((unit) => fold(unit).length !== 1 || fold(fold(unit)) !== fold(unit))).toEqual([])
  // A compatibility form of a traditional character.
  expect(fold('\uf902ＡＢ處')).toBe('车ab处')
})
