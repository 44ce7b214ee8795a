import { expect, test } from 'vitest'
import { type Finding, type PageCheck, reschedule } from '../../../src/core/page-checks.ts'

type Known = Pick<PageCheck, 'hours' | 'failures' | 'gone' | 'fingerprint' | 'records'>
/** The hours between the looks that find this, one after the other. */
function hoursOf(findings: [Finding, string?][], first?: Known): number[] {
  let before = first
  return findings.map(([finding, fingerprint]) => {
    const records = fingerprint ? ['r'] : (before?.records ?? [])
    before = { ...reschedule(before, finding, fingerprint), fingerprint: fingerprint ?? before?.fingerprint, records }
    return before.hours
  })
}
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

test('a page that stays as it is, is looked at after twelve hours, then ever less often, and after thirty days at the latest', () => {
  expect(hoursOf(times(9, ['read', 'a']))).toEqual([12, 24, 48, 96, 192, 384, 720, 720, 720])
  expect(hoursOf([['read', 'a'], ...times<[Finding]>(3, ['unchanged'])])).toEqual([12, 24, 48, 96])
})

test('one that says something else, or is back, is looked at soon again', () => {
  const rare: Known = { hours: 720, failures: 0, gone: 0, fingerprint: 'a', records: ['r'] }
  expect(hoursOf([['read', 'b']], rare)).toEqual([12])
  expect(hoursOf([['unchanged']], { ...rare, failures: 1 })).toEqual([12])
})

test('one that does not answer, or cannot be read, is looked at twice a day; one that is gone ever less often; one that was never read is owed at once', () => {
  const known: Known = { hours: 720, failures: 0, gone: 0, records: ['r'] }
  expect(hoursOf(times(3, ['unreachable']), known)).toEqual([12, 12, 12])
  expect(hoursOf(times(8, ['gone']), known)).toEqual([12, 24, 48, 96, 192, 384, 720, 720])
  expect(hoursOf([['unread']])).toEqual([0])
})

test('one that was never read, and is said to be gone, is looked at twice a day as what is owed, and ever less often once that is believed', () => {
  expect(hoursOf(times(6, ['gone']))).toEqual([12, 12, 24, 48, 96, 192])
  expect(hoursOf([['unread'], ['gone'], ['unread'], ['gone'], ['gone'], ['gone']])).toEqual([0, 12, 12, 12, 12, 24])
})
