import { expect, test } from 'vitest'
import { rowTitle } from '../../../src/values/row-title.ts'

test.each([
  ['白鹭县芦苇荡乡通村公路...', ['白鹭县芦苇荡乡通村公路修复公告'], '白鹭县芦苇荡乡通村公路修复公告'],
  ['白鹭县芦苇荡乡…', ['标题：白鹭县芦苇荡乡通村公路修复公告\n时间：2024-09-27'], '白鹭县芦苇荡乡通村公路修复公告'],
  ['白鹭县芦苇荡乡通村公路修复公告', ['查看'], '白鹭县芦苇荡乡通村公路修复公告'],
  ['白鹭县芦苇荡乡通村公路修复公告', [undefined], '白鹭县芦苇荡乡通村公路修复公告'],
  ['芦苇荡乡...', ['白鹭县芦苇荡乡\n通村公路修复公告'], '白鹭县芦苇荡乡 通村公路修复公告'],
])('%s', (shown, attributes, whole) => expect(rowTitle(shown, attributes)).toBe(whole))
