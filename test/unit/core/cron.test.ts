import { describe, expect, it } from 'vitest'
import { lastTick, nextTick, parseCron } from '../../../src/core/cron.ts'
import { defineSource } from '../../../src/core/source.ts'
import { DeclarationError } from '../../../src/errors.ts'
import { noticeSource } from '../../support/notice-site.ts'

const china = (text: string): number => Date.parse(`${text}+08:00`)
const told = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at + 8 * 3_600_000).toISOString().slice(0, 16))

describe('a cron, in China', () => {
  it.each([
    ['17 3 * * *', '2026-11-25T03:17', '2026-11-25T03:17', '2026-11-26T03:17'],
    ['17 3 * * *', '2026-11-25T03:16', '2026-11-24T03:17', '2026-11-25T03:17'],
    ['*/20 8-10 * * 1-5', '2026-11-27T23:00', '2026-11-27T10:40', '2026-11-30T08:00'],
    ['0 0 1 1 *', '2026-11-27T23:00', '2026-01-01T00:00', '2027-01-01T00:00'],
    ['0 9 * jan-mar MON,fri', '2026-11-27T23:00', '2026-03-30T09:00', '2027-01-01T09:00'],
    ['30 6-22/8 * * 7', '2026-11-25T00:00', '2026-11-22T22:30', '2026-11-29T06:30'],
    ['0 12 29 2 *', '2026-11-27T23:00', '2024-02-29T12:00', '2028-02-29T12:00'],
  ])('%s at %s', (cron, at, last, next) => {
    const parsed = parseCron(cron, 'a-b')
    expect([told(lastTick(parsed, china(at))), told(nextTick(parsed, china(at)))]).toEqual([last, next])
  })

  it.each(['', '61 * * * *', '0 0 * * * *', '0 0 L * *', '0 0 30 2 *', 'hourly', '*/0 * * * *', '1-2-3 * * * *', '1,,2 * * * *', '-1 * * * *', '0 24 * * *'])(
    'refuses "%s", and names the source',
    (cron) => {
      expect(() => parseCron(cron, 'longyan-ggzy-land')).toThrow(DeclarationError)
      expect(() => parseCron(cron, 'longyan-ggzy-land')).toThrow(/^source longyan-ggzy-land: schedule.cron/)
    },
  )
})

it('a source whose times are none is refused where it is declared', () => {
  const declare = (cron: string) => defineSource({ ...noticeSource(), schedule: { cron, overlapDays: 3 } })
  expect(() => declare('0 8,12 * * *')).not.toThrow()
  expect(() => declare('0 25 * * *')).toThrow(/^source test-notice-site: schedule.cron "0 25 \* \* \*": 25 is a invalid expression for hour/)
})
