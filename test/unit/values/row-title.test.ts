import { expect, test } from 'vitest'
import { completedBy, rowTitle } from '../../../src/values/row-title.ts'

test.each([
  ['白鹭县芦苇荡乡通村公路...', ['白鹭县芦苇荡乡通村公路修复公告'], '白鹭县芦苇荡乡通村公路修复公告'],
  ['白鹭县芦苇荡乡…', ['标题：白鹭县芦苇荡乡通村公路修复公告\n时间：2024-09-27'], '白鹭县芦苇荡乡通村公路修复公告'],
  ['白鹭县芦苇荡乡通村公路修复公告', ['查看'], '白鹭县芦苇荡乡通村公路修复公告'],
  ['白鹭县芦苇荡乡通村公路修复公告', [undefined], '白鹭县芦苇荡乡通村公路修复公告'],
  ['芦苇荡乡...', ['白鹭县芦苇荡乡\n通村公路修复公告'], '白鹭县芦苇荡乡 通村公路修复公告'],
  // Marks of the list, with and without an attribute that does without them.
  ['【置顶】白鹭县集中采购目录公告', ['白鹭县集中采购目录公告'], '白鹭县集中采购目录公告'],
  ['[顶] 白鹭县集中采购目录公告 NEW', [], '白鹭县集中采购目录公告'],
  ['[芦苇荡乡]白鹭县集中采购...', ['白鹭县集中采购目录公告'], '白鹭县集中采购目录公告'],
  ['（重新招标）白鹭县渔港照明公告', [], '（重新招标）白鹭县渔港照明公告'],
  // A number in brackets is no label of what stands behind it.
  ['BL-24-0018', ['白鹭县渔港照明招标公告（招标编号：BL-24-0018）'], '白鹭县渔港照明招标公告（招标编号：BL-24-0018）'],
  ['标题：白鹭县渔港照明招标公告', [], '白鹭县渔港照明招标公告'],
])('%s', (shown, attributes, whole) => expect(rowTitle(shown, attributes)).toBe(whole))

test('a cut title is the one text of the scripts that begins like it; of several, none', () => {
  const texts = ['白鹭县芦苇荡乡通村公路修复公告', '白鹭县渔港照明招标公告', '白鹭县渔港照明中标公告', '<b>白鹭县湿地</b>']
  const whole = (shown: string) =>
    rowTitle(
      shown,
      [undefined],
      completedBy(() => texts),
    )
  expect(whole('白鹭县芦苇荡乡通村…')).toBe(texts[0])
  expect(whole('白鹭县渔港照明...')).toBe('白鹭县渔港照明...')
  expect(whole('白鹭县渔港照明招标')).toBe('白鹭县渔港照明招标')
  expect(
    rowTitle(
      '白鹭县渔港照明...',
      [texts[1]],
      completedBy(() => expect.fail('asked though an attribute is whole')),
    ),
  ).toBe(texts[1])
})
