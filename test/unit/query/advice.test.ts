import { describe, expect, it } from 'vitest'
import { mend } from '../../../src/query/did-you-mean.ts'
import { shortNamesOf } from '../../../src/query/short-names.ts'
import { similarTo } from '../../../src/query/similar.ts'
import { suggestPlaces } from '../../../src/query/suggest.ts'
import { parseSearchParams } from '../../../src/query/url.ts'

describe('what was meant', () => {
  it('is what titles say with one other character', () => {
    expect(mend('垃圾焚浇发电', ['云溪市垃圾焚烧发电厂工程'])).toBe('垃圾焚烧发电')
    expect(mend('垃圾焚烧发电', ['云溪市垃圾焚烧发电厂工程'])).toBeUndefined()
  })

  it('is a word of the table where nothing was found', () => {
    expect(mend('校福', [], ['校服'])).toBe('校服')
    expect(mend('', [])).toBeUndefined()
  })
})

describe('short names', () => {
  it('are learned where the text says them, and where the title shows them', () => {
    const record = { domain: 'procurement', kind: 'tender', title: '松大二院超声设备采购', buyer: { name: '松原大学第二医院' } } as const
    expect(shortNamesOf({ record, text: '松原大学第二医院（以下简称“松二院”）' })).toEqual([
      { short: '松二院', full: '松原大学第二医院' },
      { short: '松大二院', full: '松原大学第二医院' },
    ])
    expect(shortNamesOf({ record: { ...record, title: '设备采购' }, text: '松原大学第二医院（以下简称“采购人”）' })).toEqual([])
  })
})

describe('similar records', () => {
  it('are asked for by the matter of a title, in its domain', () => {
    const query = similarTo(
      { domain: 'procurement', kind: 'award', title: '云溪市第三中学教学用计算机采购项目（二次）中标公告' },
      { simulated: false, limit: 5 },
    )
    expect(query).toMatchObject({ domain: ['procurement'], simulated: 'exclude', limit: 6 })
    expect(query!.text).toContain('教学用计算机采购')
    expect(query!.text).not.toMatch(/二次|公告|项目/)
    expect(similarTo({ domain: 'procurement', kind: 'award' }, { simulated: false, limit: 5 })).toBeUndefined()
  })
})

it('suggests places, the larger ones first', () => {
  expect(suggestPlaces('沈', 3)[0]).toEqual({ kind: 'place', text: '沈阳市' })
  expect(suggestPlaces(' ', 3)).toEqual([])
})

describe('bad input', () => {
  it.each([
    ['q', `q=${'长'.repeat(10_000)}`],
    ['from', 'from=2019-02-30'],
    ['money-min', 'money-min=-5'],
    ['facet', 'facet=colour'],
    ['limit', 'limit=-1'],
  ])('of %s is named', (parameter, query) => {
    expect(() => parseSearchParams(new URLSearchParams(query))).toThrow(new RegExp(`^${parameter}: `))
  })
})
