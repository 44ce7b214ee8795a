import { describe, expect, it } from 'vitest'
import { parseCron } from '../../../src/core/cron.ts'
import { afterQuiet, dueTick, isQuiet, nextStart, spreadMilliseconds, startOf } from '../../../src/pipeline/schedule.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const china = (text: string): number => Date.parse(`${text}+08:00`)
const told = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at + 8 * 3_600_000).toISOString().slice(0, 16))
const minute = 60_000

describe('the spread', () => {
  it('is the same for a source each time, differs between sources, and stays within its bounds', () => {
    const daily = parseCron('0 8 * * *', 'x')
    const tick = china('2026-11-25T08:00')
    const shares = Array.from({ length: 200 }, (_, index) => startOf(daily, `source-${index}`, tick) - tick)
    expect(shares.every((share) => share >= 0 && share < spreadMilliseconds)).toBe(true)
    expect(new Set(shares.map((share) => Math.floor(share / minute))).size).toBe(30)
    expect(startOf(daily, 'source-1', tick + 86_400_000) - tick - 86_400_000).toBe(shares[1])
    const often = parseCron('*/10 * * * *', 'x')
    for (let index = 0; index < 50; index++) expect(startOf(often, `source-${index}`, tick) - tick).toBeLessThanOrEqual(5 * minute)
  })
})

describe('quiet hours', () => {
  const night = { from: 23 * 60, to: 6 * 60 }
  it.each([
    ['22:59', false, '2026-11-25T22:59'],
    ['23:00', true, '2026-11-26T06:00'],
    ['05:59', true, '2026-11-25T06:00'],
    ['06:00', false, '2026-11-25T06:00'],
  ])('over midnight, at %s', (time, quiet, after) => {
    const at = china(`2026-11-25T${time}`)
    expect([isQuiet(night, at), told(afterQuiet(night, at))]).toEqual([quiet, after])
  })
  it('by day, and none', () => {
    const noon = { from: 12 * 60, to: 14 * 60 }
    expect([isQuiet(noon, china('2026-11-25T13:00')), isQuiet(noon, china('2026-11-25T14:00')), isQuiet(undefined, 0)]).toEqual([true, false, false])
  })
})

describe('what is due', () => {
  const cron = parseCron('0 8,12,18 * * *', 'x')
  const source = 'longyan-ggzy-land'

  it('is each tick once, at the source’s own moment', () => {
    const clock = createFakeClock(china('2026-11-25T08:00'))
    let served: number | undefined = china('2026-11-24T18:00')
    const begun: string[] = []
    for (let minutes = 0; minutes < 3 * 24 * 60; minutes++, clock.advance(minute)) {
      const tick = dueTick(cron, source, served, clock.now())
      if (tick === undefined) continue
      begun.push(told(clock.now())!)
      expect(clock.now() - startOf(cron, source, tick)).toBeLessThan(minute)
      served = tick
    }
    expect(begun).toHaveLength(9)
    expect(begun.map((time) => time.slice(11, 13))).toEqual(['08', '12', '18', '08', '12', '18', '08', '12', '18'])
  })

  it('after a time without a scheduler is one run, whatever was missed; a new source is due at once', () => {
    const now = china('2026-11-25T20:00')
    const tick = dueTick(cron, source, china('2026-11-20T08:00'), now)
    expect(told(tick)).toBe('2026-11-25T18:00')
    expect(dueTick(cron, source, tick, now)).toBeUndefined()
    expect(dueTick(cron, source, undefined, now)).toBe(tick)
  })

  it('is told beforehand, after quiet hours', () => {
    const served = china('2026-11-25T18:00')
    const at = china('2026-11-25T19:00')
    const next = nextStart(cron, source, served, at)!
    expect(next).toBe(startOf(cron, source, china('2026-11-26T08:00')))
    expect(told(nextStart(cron, source, served, at, { from: 7 * 60, to: 10 * 60 }))).toBe('2026-11-26T10:00')
    expect(nextStart(cron, source, china('2026-11-25T12:00'), at)).toBe(startOf(cron, source, served))
  })
})
