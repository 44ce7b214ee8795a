import { describe, expect, test } from 'vitest'
import type { Site } from '../../../src/demo/sites/site.ts'
import { createStorm } from '../../../tools/campaign/plan.ts'
import { type Aftermath, showAll, shownAs } from '../../../tools/campaign/shown.ts'
import { differences, type Kept } from '../../../tools/campaign/store.ts'

const kept = (id: string, hash = 'a', version = 1): Kept => ({ id, source: 'demo-x', url: `http://x.demo.example/${id}`, ordinal: 0, hash, version })

test('a store is held against the truth: what is lost, stands twice, says something else, or has a version too many', () => {
  const found = differences([kept('1'), kept('2'), kept('3'), kept('4')], [kept('2'), kept('3', 'b'), kept('4', 'a', 3), kept('5')])
  expect(Object.fromEntries(Object.entries(found).map(([how, records]) => [how, records.map(({ id }: Kept) => id)]))).toEqual({
    lost: ['1'],
    duplicated: ['5'],
    wrong: ['3'],
    restless: ['4'],
  })
})

describe('a storm', () => {
  const site = { id: 'x', host: 'x.demo.example' } as Site
  const asked = { method: 'GET', path: '/', query: new URLSearchParams(), form: new URLSearchParams(), json: undefined }
  const strikes = (seed: number, most = 1000, visits = 1) => {
    const storm = createStorm(seed, most, () => 0)
    storm.begin(1, 0.5)
    for (let visit = 0; visit < visits; visit++) for (let page = 0; page < 200; page++) storm.strike(site, asked, `/${page}`, () => ({ what: 'notice' }))
    return storm.planted
  }

  test('is the same for the same seed, another for another, and no larger than was asked for', () => {
    expect(strikes(1)).toEqual(strikes(1))
    expect(strikes(1)).not.toEqual(strikes(2))
    expect(strikes(1).length).toBeGreaterThan(60)
    expect(strikes(1, 10)).toHaveLength(10)
  })

  test('leads round in circles for as long as the run lasts', () => {
    const loops = strikes(1, 1000, 3).filter(({ kind }) => kind === 'redirect-loop')
    expect(loops.length).toBeGreaterThan(1)
    expect(loops.every(({ healed, strikes }) => !healed && strikes === 3)).toBe(true)
  })

  test('strikes most addresses once, and knows which were answered well later', () => {
    const twice = strikes(1, 1000, 2)
    expect(twice.filter(({ healed }) => healed).length).toBeGreaterThan(twice.length / 2)
    expect(strikes(1).every(({ healed }) => !healed)).toBe(true)
  })
})

test('half a list is struck only where the last good run saw more of it, and where nobody takes it for the end', () => {
  const site = { id: 'x', host: 'x.demo.example' } as Site
  const asked = { method: 'GET', path: '/', query: new URLSearchParams(), form: new URLSearchParams(), json: undefined }
  const storm = createStorm(1, 10_000)
  const crawl = (round: number, share: number, { rows = 20, page = 1, pages = 1, twice = false } = {}) => {
    storm.begin(round, share, twice)
    for (let list = 0; list < 400; list++) storm.strike(site, asked, '/', () => ({ what: 'list', column: String(list), page, pages, rows }))
    return storm.planted.filter(({ kind }) => kind === 'short-list').length
  }
  expect(crawl(1, 1)).toBe(0)
  crawl(-1, 0)
  expect(crawl(2, 1)).toBeGreaterThan(10)
  storm.renew()
  expect(crawl(2, 1)).toBe(0)
  crawl(-1, 0)
  expect(crawl(2, 1, { twice: true })).toBe(0)
  crawl(-1, 0, { page: 2, pages: 3 })
  expect(crawl(2, 1, { page: 2, pages: 2 })).toBe(0)
  crawl(-1, 0, { page: 2, pages: 3 })
  expect(crawl(2, 1, { page: 2, pages: 3 })).toBeGreaterThan(10)
})

test('half a list is struck once until the next good run, whichever of its pages', () => {
  const site = { id: 'x', host: 'x.demo.example' } as Site
  const asked = { method: 'GET', path: '/', query: new URLSearchParams(), form: new URLSearchParams(), json: undefined }
  const storm = createStorm(1, 100_000)
  const crawl = (round: number, share: number) => {
    storm.begin(round, share)
    for (let list = 0; list < 400; list++)
      for (let page = 1; page <= 5; page++) storm.strike(site, asked, '/', () => ({ what: 'list', column: String(list), page, pages: 6, rows: 20 }))
    return storm.planted.filter(({ kind }) => kind === 'short-list').map(({ list }) => list)
  }
  crawl(-1, 0)
  const struck = [...crawl(1, 1), ...crawl(2, 1), ...crawl(3, 1)]
  expect(struck.length).toBeGreaterThan(50)
  expect(new Set(struck).size).toBe(struck.length)
})

test('a fault that left no trace did not show', () => {
  const planted = { kind: 'truncated' as const, source: 'demo-x', url: 'http://x.demo.example/1', at: 5, strikes: 1, healed: false }
  const ran = { source: 'demo-x', state: 'published', outcome_code: null, started_at: new Date(0) }
  const after = { raised: [], runs: [ran], crawled: [] }
  expect(shownAs(planted, after)).toBeUndefined()
  // That the address answered well later tells nothing by itself: the run has to say that it asked again, and for what.
  const crawledWith = (retried: Record<string, number>) =>
    [{ code: 0, refused: [], stderr: '', reports: [{ source: 'demo-x', counts: { retried } }] }] as unknown as Aftermath['crawled']
  expect(shownAs({ ...planted, healed: true }, { ...after, crawled: crawledWith({ 'no-answer': 1 }) })).toBeUndefined()
  expect(shownAs({ ...planted, healed: true }, { ...after, crawled: crawledWith({ 'cut-off': 1 }) })).toBe('cut-off, asked again')
  const blocked = { ...ran, state: 'failed', outcome_code: 'blocked' }
  expect(shownAs(planted, { ...after, runs: [blocked] })).toBe('run blocked')
  // Of two runs the one that it befell tells.
  const later = { started_at: new Date(9) }
  expect(shownAs(planted, { ...after, runs: [blocked, { ...ran, ...later }] })).toBe('run blocked')
  expect(shownAs(planted, { ...after, runs: [ran, { ...blocked, ...later }] })).toBeUndefined()
  expect(shownAs({ ...planted, at: 9 }, { ...after, runs: [ran, { ...blocked, ...later }] })).toBe('run blocked')
  // Nor can a run tell that was killed before it reported.
  expect(shownAs({ ...planted, healed: true }, after)).toBe('run published')
})

test('an answer that came too late shows as a timeout, where more were counted than struck: one for each', () => {
  const fault = { kind: 'maintenance' as const, source: 'demo-x', url: 'http://x.demo.example/1', at: 5, strikes: 1, healed: true }
  const silence = { ...fault, kind: 'timeout' as const, url: 'http://x.demo.example/2' }
  const after = (timeout: number): Aftermath => ({
    raised: [],
    runs: [{ source: 'demo-x', state: 'published', outcome_code: null, started_at: new Date(0) }],
    crawled: [{ code: 0, refused: [], stderr: '', reports: [{ source: 'demo-x', counts: { retried: { timeout } } }] }] as unknown as Aftermath['crawled'],
  })
  const shown = (planted: (typeof fault | typeof silence)[], timeouts: number) => showAll(planted, after(timeouts)).map((one) => one.shown)
  expect(shown([silence, fault], 1)).toEqual(['timeout, asked again', undefined])
  expect(shown([silence, fault], 2)).toEqual(['timeout, asked again', 'timeout, asked again'])
  expect(shown([fault, { ...fault, url: 'http://x.demo.example/3' }], 1)).toEqual(['timeout, asked again', undefined])
  expect(shown([{ ...fault, healed: false }], 1)).toEqual([undefined])
})
