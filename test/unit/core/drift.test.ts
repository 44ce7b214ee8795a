import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../src/core/archive.ts'
import { findFallenFields, findNewLayouts, type Shape } from '../../../src/core/drift.ts'

const history = (shares: number[], records = 20) => shares.map((share) => ({ records, filled: { title: records, 'buyer.name': Math.round(share * records) } }))
const fallen = (runs: ReturnType<typeof history>, records: number, buyers: number) =>
  findFallenFields({ runs }, { records, filled: { title: records, 'buyer.name': buyers } }).map(({ of }) => of)

describe('fields that fell', () => {
  const steady = history([0.95, 1, 0.95, 1, 0.9])
  it('are found where chance does not explain them', () => {
    expect(fallen(steady, 20, 8)).toEqual(['buyer.name'])
    expect(fallen(steady, 6, 0)).toEqual(['buyer.name'])
  })
  it('are borne in small runs, small falls, and where little is known', () => {
    expect(fallen(steady, 4, 0)).toEqual([])
    expect(fallen(steady, 20, 17)).toEqual([])
    expect(fallen(steady.slice(0, 2), 20, 0)).toEqual([])
    expect(fallen(steady, 0, 0)).toEqual([])
  })
  it('are borne where runs were always unlike each other, or as poor before', () => {
    expect(fallen(history([1, 0.3, 1, 0.4, 1]), 10, 2)).toEqual([])
    expect(fallen(history([0.95, 1, 0.2, 1, 1]), 20, 5)).toEqual([])
  })
})

describe('fields that only some kinds of notices have', () => {
  /** Tenders with and without a number, takings that have none, and notices of which nobody knows what they are. */
  const run = ({ tenders = 0, takings = 0, unknown = 0, numbered = tenders }: { tenders?: number; takings?: number; unknown?: number; numbered?: number }) => {
    const kind = (records: number, filled = {}) => ({ records, filled })
    const kinds = { 'construction/tender': kind(tenders, { projectCode: numbered }), 'expropriation/land-plan': kind(takings), 'other/other': kind(unknown) }
    return { records: tenders + takings + unknown, filled: { projectCode: numbered }, kinds }
  }
  const runs = [run({ tenders: 16, takings: 4 }), run({ tenders: 17, takings: 3 }), run({ tenders: 15, numbered: 14, takings: 4, unknown: 1 })]
  const fallen = (now: ReturnType<typeof run>) => findFallenFields({ runs }, now).map(({ of }) => of)
  it('are not missed in a run of other kinds', () => {
    expect(fallen(run({ tenders: 6, takings: 38 }))).toEqual([])
  })
  it('are missed in their own kind, whatever else the run brings', () => {
    expect(fallen(run({ tenders: 20, numbered: 4, takings: 3 }))).toEqual(['projectCode'])
  })
  it('are missed where the kind itself is hidden', () => {
    expect(fallen(run({ unknown: 20 }))).toEqual(['projectCode'])
  })
})

describe('layouts', () => {
  const snapshot = { sha256: 'a', finalUrl: 'http://site.example/list' } as Snapshot
  const shape = (label: string, isList: boolean): Shape => ({ label, isList, fingerprint: '1', paths: ['>ul>li>a'], snapshot })
  const norm = { shapes: [shape('list', true), shape('detail', false)] }
  const found = (label: string, read: number, broken: number) => findNewLayouts(norm, [{ label, read, broken, selector: 'ul.x' }]).length
  it('are new where nothing of a kind was read, or many pages were not', () => {
    expect(findNewLayouts(norm, [{ label: 'list', read: 0, broken: 1, selector: 'ul.x' }])).toMatchObject([
      { kind: 'layout', of: 'list', selector: 'ul.x', before: snapshot },
    ])
    expect([found('detail', 0, 2), found('detail', 20, 5)]).toEqual([1, 1])
  })
  it('of one odd page, or of a kind that was never read, are no drift', () => {
    expect([found('detail', 0, 1), found('detail', 40, 2), found('detail', 100, 9), found('list', 3, 1), found('other', 0, 9)]).toEqual([0, 0, 0, 0, 0])
  })
})
