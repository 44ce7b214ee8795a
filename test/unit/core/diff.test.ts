import { expect, test } from 'vitest'
import { diff } from '../../../src/core/diff.ts'

test('equal records differ in nothing, whatever the order of their keys', () => {
  expect(diff({ title: 'a', buyer: { name: 'b' } }, { buyer: { name: 'b' }, title: 'a' })).toEqual([])
})

test('names each changed value by its pointer', () => {
  const before = { title: 'a', suppliers: [{ name: 'x', yuan: '1' }] }
  const after = { title: 'b', suppliers: [{ name: 'x', yuan: '2' }, { name: 'y' }], budgetYuan: '5' }
  expect(diff(before, after)).toEqual([
    { path: '/title', before: 'a', after: 'b' },
    { path: '/suppliers/0/yuan', before: '1', after: '2' },
    { path: '/suppliers/1', before: undefined, after: { name: 'y' } },
    { path: '/budgetYuan', before: undefined, after: '5' },
  ])
})

test('null and absent are the same', () => {
  expect(diff({ title: null }, {})).toEqual([])
})

test('escapes what a pointer cannot hold', () => {
  expect(diff({ 'a/b~c': 1 }, {})).toEqual([{ path: '/a~1b~0c', before: 1, after: undefined }])
})
