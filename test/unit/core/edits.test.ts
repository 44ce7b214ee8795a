import { describe, expect, test } from 'vitest'
import { applyEdits, type Edit } from '../../../src/core/edits.ts'
import { parsePointer, pathsLike, valueAt, withValue } from '../../../src/core/pointer.ts'

const record = {
  domain: 'procurement' as const,
  kind: 'award' as const,
  title: '某项目中标公告',
  suppliers: [{ name: '甲公司', yuan: '100' }, { name: '乙公司' }],
}
const evidence = { '/title': { start: 0, end: 7, text: '某项目中标公告' }, '/suppliers/0/yuan': { start: 9, end: 12, text: '100' } }
const draft = { id: 'r1', url: 'http://site.example/1', record, evidence }
const edit = (more: Partial<Edit>): Edit => ({
  id: 'e1',
  record: 'r1',
  path: '/suppliers/0/yuan',
  by: '王',
  why: '原文附件',
  at: '2026-01-01T00:00:00.000Z',
  ...more,
})

describe('an edit', () => {
  test('gives the field another value, keeps what was read, and takes its evidence away', () => {
    const edited = applyEdits(draft, [edit({ value: '1000000', read: '100' })])
    expect(edited.record.suppliers![0]).toEqual({ name: '甲公司', yuan: '1000000' })
    expect(edited.applied).toEqual([expect.objectContaining({ edit: 'e1', path: '/suppliers/0/yuan', value: '1000000', read: '100', by: '王', lookup: false })])
    expect(Object.keys(edited.evidence)).toEqual(['/title'])
    expect(edited.issues).toEqual([])
    expect(record.suppliers[0]!.yuan, 'what was read stays as it was').toBe('100')
  })

  test('without a value takes the field out', () => {
    const { record: edited, applied } = applyEdits(draft, [edit({ path: '/title', read: record.title })])
    expect(edited).not.toHaveProperty('title')
    expect(applied).toEqual([expect.objectContaining({ path: '/title', read: record.title })])
  })

  test('of another record changes nothing', () => {
    expect(applyEdits(draft, [edit({ record: 'r2', value: '1' })])).toMatchObject({ record, applied: [] })
  })

  test('still holds where the page has changed under it, and says so', () => {
    const { record: edited, issues } = applyEdits(draft, [edit({ value: '1000000', read: '99' })])
    expect(edited.suppliers![0]!.yuan).toBe('1000000')
    expect(issues).toEqual([expect.objectContaining({ code: 'edit-page-changed', level: 'warning', field: '/suppliers/0/yuan', url: draft.url })])
  })

  test('whose place is gone does not hold, and says so', () => {
    const { record: edited, issues, applied } = applyEdits(draft, [edit({ path: '/suppliers/0/yuan', value: 'much', read: '100' })])
    expect([edited, applied]).toEqual([record, []])
    expect(issues).toEqual([expect.objectContaining({ code: 'edit-misplaced' })])
  })

  test('a later one of the same field has the last word', () => {
    const { record: edited } = applyEdits(draft, [edit({ value: '2', read: '100' }), edit({ id: 'e2', value: '3', read: '100' })])
    expect(edited.suppliers![0]!.yuan).toBe('3')
  })
})

test('a lookup holds wherever its condition does, for the item in which it does', () => {
  const lookup = edit({ record: undefined, where: { path: '/suppliers/*/name', value: '乙公司' }, path: '/suppliers/*/address', value: '某路1号' })
  const { record: edited, applied } = applyEdits(draft, [lookup])
  expect(edited.suppliers).toEqual([
    { name: '甲公司', yuan: '100' },
    { name: '乙公司', address: '某路1号' },
  ])
  expect(applied).toEqual([expect.objectContaining({ path: '/suppliers/1/address', lookup: true })])
  expect(applyEdits({ ...draft, record: { ...record, suppliers: [] } }, [lookup]).applied).toEqual([])
})

describe('pointers', () => {
  test.each([
    ['buyer.name', '/buyer/name'],
    ['/suppliers/0/yuan', '/suppliers/0/yuan'],
    ['suppliers.*.name', '/suppliers/*/name'],
    ['', undefined],
    ['buyer name', undefined],
  ])('%s', (text, path) => expect(parsePointer(text)).toBe(path))

  test('reach, put and take out', () => {
    expect(valueAt(record, '/suppliers/0/name')).toBe('甲公司')
    expect(valueAt(record, '/suppliers/7/name')).toBeUndefined()
    expect(valueAt(record, '/constructor')).toBeUndefined()
    expect(withValue(record, '/buyer/name', '某局')).toMatchObject({ buyer: { name: '某局' } })
    expect(withValue(record, '/suppliers/0', undefined).suppliers).toEqual([{ name: '乙公司' }])
    expect(pathsLike(record, '/suppliers/*/name')).toEqual([
      { path: '/suppliers/0/name', items: ['0'] },
      { path: '/suppliers/1/name', items: ['1'] },
    ])
  })
})
