import { describe, expect, it } from 'vitest'
import { chinaDay, chinaDayNumber, startOfChinaDay } from '../../../src/core/days.ts'
import { admits, closedCircuit, judgeLedger, type LedgerEntry, noteOutcome, strictest } from '../../../src/core/hosts.ts'

const pace = { delaySeconds: 2, concurrency: 2 }
const start = Date.UTC(2026, 10, 25, 1)
const entry = (from: number, to: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  host: 'a.example',
  worker: 'w',
  startedAt: start + from,
  endedAt: start + to,
  outcome: 'answered',
  status: 200,
  bytes: 100,
  waitedMs: 0,
  ...pace,
  ...more,
})
const rules = (ledger: LedgerEntry[], policy: Parameters<typeof judgeLedger>[1] = pace) => judgeLedger(ledger, policy).map(({ rule }) => rule)

describe('a ledger held against its policy', () => {
  it('has no violation where the policy was kept', () => {
    expect(rules([entry(0, 500), entry(2500, 3000), entry(5000, 9000), entry(11_000, 11_001)])).toEqual([])
    expect(rules([entry(0, 0, { outcome: 'robots' }), entry(0, 0, { outcome: 'wait' }), entry(0, 5)])).toEqual([])
  })

  it.each<[string, LedgerEntry[], Parameters<typeof judgeLedger>[1], string[]]>([
    ['too soon after the last', [entry(0, 500), entry(2499, 3000)], pace, ['delay']],
    ['too soon by the delay that robots.txt asks for', [entry(0, 0), entry(2500, 2500, { delaySeconds: 7 })], pace, ['delay']],
    ['too many at once', [entry(0, 9000), entry(2000, 9000), entry(4000, 9000)], pace, ['concurrency']],
    ['before a wait was over', [entry(0, 0, { outcome: 'throttled', status: 429, askedSeconds: 86_400 * 2 }), entry(86_400_000, 86_400_000)], pace, ['wait']],
    ['more requests than a day has', [entry(0, 0), entry(2000, 2000), entry(4000, 4000)], { ...pace, budget: { requestsPerDay: 2 } }, ['requests']],
    [
      'more bytes than a day has',
      [entry(0, 0, { bytes: 99 }), entry(2000, 2000, { bytes: 1 }), entry(4000, 4000)],
      { ...pace, budget: { bytesPerDay: 100 } },
      ['bytes'],
    ],
    [
      'while a failing host was to be left alone',
      [entry(0, 0, { outcome: 'failed' }), entry(2000, 2000, { outcome: 'failed' }), entry(60_000, 60_000)],
      { ...pace, circuit: { failures: 2, restSeconds: 60 } },
      ['circuit'],
    ],
  ])('tells %s', (_, ledger, policy, found) => {
    expect(rules(ledger.toReversed(), policy)).toEqual(found)
  })

  it.each([
    ['what started in the millisecond of an answer, for it may have started before', 2, 10, []],
    ['what did so where one goes on at a time, and so after it', 1, 10, ['wait', 'circuit']],
    ['what started a millisecond after it', 2, 11, ['wait', 'circuit']],
  ])('of a host that is asked without delay: %s', (_, concurrency, at, found) => {
    const free = { delaySeconds: 0, concurrency }
    const ledger = [entry(0, 10, { ...free, outcome: 'failed', status: 503, askedSeconds: 1 }), entry(at, 20, free)]
    expect(rules(ledger, { ...free, circuit: { failures: 1, restSeconds: 60 } })).toEqual(found)
  })

  it.each([
    ['what started in the millisecond of an answer, a pause after what started before', 2, [100], []],
    ['what did so where one goes on at a time, and so after it', 1, [100], ['delay']],
    ['two that did so', 2, [100, 100], ['delay']],
    ['what started a millisecond after it', 2, [101], ['delay']],
  ])('of a host that is asked with a delay: %s', (_, concurrency, starts, found) => {
    const slow = { delaySeconds: 0.05, concurrency }
    const ledger = [entry(0, 100, slow), ...starts.map((at) => entry(at, at + 50, slow))]
    expect(rules(ledger, slow)).toEqual(found)
  })

  it('begins a budget anew with each day in China', () => {
    const evening = Date.UTC(2026, 10, 25, 15, 59, 58) - start
    expect(rules([entry(evening, evening), entry(evening + 2000, evening + 2000)], { ...pace, budget: { requestsPerDay: 1 } })).toEqual([])
    expect(chinaDay(Date.UTC(2026, 10, 25, 16))).toBe('2026-11-26')
    expect(startOfChinaDay(chinaDayNumber(Date.UTC(2026, 10, 25, 15, 59)) + 1)).toBe(Date.UTC(2026, 10, 25, 16))
  })
})

describe('a circuit', () => {
  const rule = { failures: 3, restSeconds: 60 }
  const fail = (circuit = closedCircuit, at = 0) => noteOutcome(circuit, 'failed', at, rule)

  it('opens after failures in a row, and lets one request through at a time once it rested', () => {
    const open = fail(fail(fail()))
    expect(open).toEqual({ failures: 3, openings: 1, openUntil: 60_000 })
    expect([admits(open, 59_999, 0), admits(open, 60_000, 0), admits(open, 60_000, 1)]).toEqual([false, true, false])
    expect(noteOutcome(open, 'answered', 60_001, rule)).toEqual(closedCircuit)
    expect(noteOutcome(fail(fail()), 'throttled', 0, rule)).toEqual(closedCircuit)
  })

  it('rests twice as long each time, an hour at most; what ends while it is open does not count', () => {
    let circuit = fail(fail(fail()))
    expect(fail(circuit, 59_999)).toMatchObject({ openings: 1, openUntil: 60_000 })
    circuit = fail(circuit, 60_000)
    expect(circuit).toMatchObject({ openings: 2, openUntil: 180_000 })
    for (let time = 0; time < 20; time++) circuit = fail(circuit, circuit.openUntil)
    expect(fail(circuit, circuit.openUntil).openUntil! - circuit.openUntil!).toBe(3_600_000)
    expect(noteOutcome(circuit, 'abandoned', 0, rule)).toBe(circuit)
  })
})

it('the policy of a host that several sources ask is the strictest of theirs', () => {
  expect(
    strictest([
      { delaySeconds: 1, concurrency: 1, budget: { requestsPerDay: 9 } },
      { delaySeconds: 3, concurrency: 4, budget: { requestsPerDay: 8, bytesPerDay: 5 }, circuit: { failures: 2, restSeconds: 9 } },
    ]),
  ).toEqual({ delaySeconds: 3, concurrency: 1, budget: { requestsPerDay: 8, bytesPerDay: 5 }, circuit: { failures: 2, restSeconds: 9 } })
  expect(strictest([])).toBeUndefined()
})
