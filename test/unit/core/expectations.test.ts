import { describe, expect, test } from 'vitest'
import { filledPaths, judge } from '../../../src/core/expectations.ts'
import type { RunCounts } from '../../../src/core/store.ts'

const counts = (more: Partial<RunCounts> = {}): RunCounts => ({
  pages: 100,
  bytes: 0,
  records: 80,
  new: 0,
  changed: 0,
  same: 0,
  skipped: {},
  issues: {},
  unread: {},
  filled: { title: 80, 'buyer.name': 40 },
  ...more,
})

describe('filledPaths', () => {
  test('takes arrays together and leaves out what is absent', () => {
    const paths = filledPaths({ domain: 'land', kind: 'result', title: 'a', parcels: [{ no: '1' }, { location: 'b' }], suppliers: [] } as never)
    expect([...paths].sort()).toEqual(['domain', 'kind', 'parcels', 'parcels.location', 'parcels.no', 'title'])
  })
})

describe('judge', () => {
  test('holds what was promised', () => {
    expect(judge({ min: { records: 1 }, filled: { title: 1, 'buyer.name': 0.5 }, unavailable: ['agency.name'] }, counts(), 5)).toEqual([])
  })
  test.each([
    ['too few records', { min: { records: 81 } }, 0, 'expectation-min'],
    ['a field that is too often empty', { filled: { 'buyer.name': 0.6 } }, 0, 'expectation-filled'],
    ['a field that nobody filled', { filled: { budgetYuan: 0.1 } }, 0, 'expectation-filled'],
    ['a field that this site never has', { unavailable: ['title'] }, 0, 'expectation-unavailable'],
    ['more than one page in twenty failed', {}, 6, 'expectation-failed'],
    ['more failed than the source bears', { maxFailed: 0 }, 1, 'expectation-failed'],
  ])('finds %s', (_, promise, failed, code) => {
    expect(judge(promise, counts(), failed).map((violation) => violation.code)).toEqual([code])
  })
  test('a run of a few notices owes no more than it was asked for', () => {
    expect(judge({ min: { records: 50 } }, counts({ records: 10 }), 0, 10)).toEqual([])
    expect(judge({ min: { records: 50 } }, counts({ records: 9 }), 0, 10)).toHaveLength(1)
  })
})
