import { describe, expect, it } from 'vitest'
import type { LastOutcome } from '../../../src/core/census.ts'
import { coverageOf } from '../../../src/core/coverage.ts'
import { toDayNumber, toIsoDay, weekdayOf } from '../../../src/core/days.ts'
import { judgeHealth, type SourceFacts } from '../../../src/core/health.ts'

const now = Date.parse('2026-06-10T02:00:00Z')
const workdays = (until: string) =>
  Array.from({ length: 300 }, (_, index) => toDayNumber(until) - 299 + index)
    .filter((day) => weekdayOf(day) % 6 !== 0)
    .map(toIsoDay)
const ended = (state: 'published' | 'failed', code?: string, news = 3): LastOutcome => ({
  ...{ source: 'x', run: 'r1', at: '2026-06-10T00:00:00Z', state, news, since: '2026-06-08T00:00:00Z' },
  ...(code ? { code, message: 'as it says' } : {}),
})
const facts = (source: string, more: Partial<SourceFacts> = {}): SourceFacts => ({
  ...{ source, simulated: false, isActive: true, lists: [{ source, list: '/a', dates: workdays('2026-06-09') }], outcome: ended('published') },
  ...more,
})

describe('a source', () => {
  it('that is blocked, failed, empty, stale, overdue, unchanged or fresh is told apart, the worst first', () => {
    const judged = judgeHealth(
      [
        facts('fresh'),
        facts('unchanged', { outcome: ended('published', undefined, 0) }),
        facts('overdue', { nextAt: '2026-06-08T00:00:00Z' }),
        facts('stale', { lists: [{ source: 'stale', list: '/a', dates: workdays('2026-05-08') }] }),
        facts('empty', { outcome: ended('failed', 'empty') }),
        facts('failed', { outcome: ended('failed', 'expectation-min') }),
        facts('blocked', { outcome: ended('failed', 'blocked') }),
        facts('unrun', { outcome: undefined, lists: [] }),
        facts('learning', { lists: [{ source: 'learning', dates: ['2026-06-01'] }] }),
      ],
      now,
    )
    expect(judged.map(({ source, state }) => [source, state])).toEqual(
      ['blocked', 'failed', 'empty', 'stale', 'overdue', 'unrun', 'learning', 'unchanged', 'fresh'].map((state) => [state, state]),
    )
    const empty = judged.find(({ source }) => source === 'empty')!
    expect(empty).toMatchObject({ since: '2026-06-08T00:00:00Z', todo: expect.stringContaining('gongshi dry-run empty'), lastContentDay: '2026-06-09' })
    const stale = judged.find(({ source }) => source === 'stale')!
    expect(stale).toMatchObject({ lastContentDay: '2026-05-08', why: expect.stringContaining('list /a published last on 2026-05-08') })
    expect(Date.parse(stale.since!)).toBeLessThan(now)
  })

  it('is stale when one of its lists is, though another goes on', () => {
    const lists = [
      { source: 'two', list: '/a', dates: workdays('2026-06-09') },
      { source: 'two', list: '/b', dates: workdays('2026-05-08') },
    ]
    expect(judgeHealth([facts('two', { lists })], now)[0]).toMatchObject({ state: 'stale', lastContentDay: '2026-06-09', why: expect.stringContaining('/b') })
  })

  it('of many lists is surer of each before it calls it silent, or together they would raise more alarms than one', () => {
    const dates = workdays('2026-06-05').filter((_, index) => (index * index) % 11 < 4)
    const dueAmong = (count: number) => {
      const lists = Array.from({ length: count }, (_, list) => ({ source: 'many', list: `/${list}`, dates }))
      return judgeHealth([facts('many', { lists })], now)[0]!.lists[0]!.expectedDays
    }
    expect(dueAmong(12)).toBeGreaterThan(dueAmong(1))
  })

  it('whose lists name times is stale at the hour by which they mostly have published, and not before someone has looked', () => {
    const timed = workdays('2026-06-05').map((day) => `${day}T09:30`)
    const lists = [{ source: 'timed', list: '/a', dates: timed }]
    const judgedAt = (moment: string, looked = moment) =>
      judgeHealth([facts('timed', { lists, outcome: { ...ended('published'), at: `${looked}:00+08:00` } })], Date.parse(`${moment}:00+08:00`))[0]!
    const due = new Date(Date.parse(judgedAt('2026-06-08T08:00').lists[0]!.since!) + 8 * 3_600_000).toISOString()
    expect(due.slice(11, 16)).toBe('09:30')
    const day = due.slice(0, 10)
    expect(judgedAt(`${day}T09:00`).state).toBe('fresh')
    expect(judgedAt(`${day}T12:00`).state).toBe('stale')
    expect(judgedAt(`${day}T12:00`, `${day}T08:00`).state).toBe('fresh')
    expect(judgedAt(`${day}T12:00`, '2026-06-01T08:00').state).toBe('fresh')
    expect(judgedAt(`${toIsoDay(toDayNumber(day) + 2)}T12:00`, '2026-06-01T08:00').state).toBe('stale')
  })

  it('that is simulated is judged in its own time', () => {
    const lists = [{ source: 'demo', list: '/a', dates: workdays('2014-11-28') }]
    expect(judgeHealth([facts('demo', { simulated: true, lists })], now)[0]?.state).toBe('fresh')
    expect(judgeHealth([facts('real', { lists })], now)[0]?.state).toBe('stale')
  })
})

describe('coverage', () => {
  const sources = new Map([['a', { division: '210111', domain: 'land' as const }]])
  const month = { source: 'a', month: '2026-05', seen: 10, read: 8 }
  it('names what the site published only where the totals of its lists are accounted for', () => {
    const stated = { source: 'a', list: '/x', stated: 10, rows: 10, gap: 0 }
    expect(coverageOf([month], [stated], sources).months).toEqual([
      { city: '210100', domain: 'land', month: '2026-05', published: 10, seen: 10, read: 8, missing: 2 },
    ])
    for (const list of [
      { ...stated, gap: 3 },
      { source: 'a', list: '/x', rows: 10 },
    ])
      expect(coverageOf([month], [list], sources).months[0]).not.toHaveProperty('published')
  })

  it('adds sources up, and says nothing of lists where there are none', () => {
    const { months } = coverageOf(
      [month, { source: 'b', division: '210102', domain: 'land', month: '2026-05', read: 5 }, { source: 'b', month: '2026-06', read: 1 }],
      [],
      sources,
    )
    expect(months).toEqual([
      { month: '2026-06', read: 1, missing: 0 },
      { city: '210100', domain: 'land', month: '2026-05', seen: 10, read: 13, missing: 2 },
    ])
  })
})
