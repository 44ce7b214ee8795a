import { expect, test } from 'vitest'
import { lineBreak, oneLine } from '../../../src/values/one-line.ts'

test.each([
  ['白鹭县水利局|关于河堤修复的|公告', '白鹭县水利局关于河堤修复的公告'],
  ['评定“安心杯” | 结果的通知', '评定“安心杯”结果的通知'],
  ['白鹭县|2024年采购意向', '白鹭县2024年采购意向'],
  ['Egret County|Notice', 'Egret County Notice'],
  ['28|2024-07', '28 2024-07'],
  ['白鹭县 水利局\n公告', '白鹭县 水利局 公告'],
])('%s', (lines, line) => expect(oneLine(lines.replaceAll('|', lineBreak))).toBe(line))
