import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Domain, Method } from '../../../schemas/common.ts'
import { Role } from '../../../schemas/index-document.ts'
import { Kind } from '../../../schemas/record.ts'
import { InputError } from '../../../src/errors.ts'
import { Facet, RecordQuery, type RecordQueryInput } from '../../../src/query/record-query.ts'
import { parameterOf, parameters, parseSearchParams, toSearchParams } from '../../../src/query/url.ts'

const some = <T>(options: readonly T[]) => fc.uniqueArray(fc.constantFrom(...options), { minLength: 1, maxLength: 4 })
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((value) => value.trim())
  .filter((value) => value !== '')
const decimal = fc.integer({ min: 0, max: 10_000_000 }).map((value) => String(value / 100))
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

const anyQuery: fc.Arbitrary<RecordQueryInput> = fc.record(
  {
    text,
    domain: some(Domain.options),
    kind: some(Kind.options),
    division: some(['210000', '210100', '330681']),
    from: day,
    to: day,
    moneyMin: decimal,
    moneyMax: decimal,
    areaMin: decimal,
    areaMax: decimal,
    organisation: text.map((value) => `甲${value}`),
    role: fc.constantFrom(...Role.options),
    source: some(['west-notices', 'east-notices']),
    method: some(Method.options),
    simulated: fc.constantFrom('exclude' as const, 'include' as const, 'only' as const),
    sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const, 'amount' as const),
    facets: some(Facet.options),
    limit: fc.integer({ min: 1, max: 200 }),
    cursor: fc.stringMatching(/^[\w-]{4,40}$/),
  },
  { requiredKeys: [] },
)

describe('a query and its URL', () => {
  it('are the same, there and back', () => {
    fc.assert(
      fc.property(anyQuery, (input) => {
        const query = RecordQuery.parse(input)
        const address = new URL(`https://notices.example/?${toSearchParams(query)}`)
        expect(parseSearchParams(address.searchParams)).toEqual(query)
        expect(toSearchParams(parseSearchParams(address.searchParams)).toString()).toBe(toSearchParams(query).toString())
      }),
    )
  })

  it.each([
    ['1,000,000', '1000000'],
    ['100.50', '100.5'],
    ['５００', '500'],
    ['007.0', '7'],
    [' 0.50 ', '0.5'],
    ['1234567890123456789012345678901.25', '1234567890123456789012345678901.25'],
  ])('take a number as people write it: %s', (written, meant) => {
    expect(parseSearchParams(new URLSearchParams({ 'money-min': written, 'area-max': written }))).toMatchObject({ moneyMin: meant, areaMax: meant })
  })

  it.each(['-5', '5万', '1e9', '1,00', '.5', '5.', '0x10', `${'9'.repeat(200)}.0`])('say of %s what an amount is', (written) => {
    expect(() => parseSearchParams(new URLSearchParams({ 'money-min': written }))).toThrow(/^money-min: a decimal number, not negative: 500000 or 0.5/)
  })

  it('leave out what stands at its default', () => {
    expect(toSearchParams(RecordQuery.parse({})).toString()).toBe('')
    expect(parseSearchParams(new URLSearchParams())).toEqual(RecordQuery.parse({}))
    expect(toSearchParams({ text: '道路', moneyMin: '5000000', facets: ['kind'], limit: 20 }).toString()).toBe(
      'q=%E9%81%93%E8%B7%AF&money-min=5000000&facet=kind',
    )
  })

  it('have a parameter for every part of a query', () => {
    expect(parameters.map(({ key }) => key).sort()).toEqual(Object.keys(RecordQuery.shape).sort())
    expect(parameterOf('text')).toBe('q')
  })
})

describe('parameters from outside', () => {
  it('that are empty, as forms send them, say nothing', () => {
    expect(parseSearchParams(new URLSearchParams('q=&domain=&from=&limit=&division='))).toEqual(RecordQuery.parse({}))
  })

  it('that are given twice count once in a list', () => {
    expect(parseSearchParams(new URLSearchParams('domain=land&domain=land')).domain).toEqual(['land'])
  })

  it.each([
    ['domain=fish', ['domain'], 'procurement'],
    ['colour=red', ['colour'], 'money-min'],
    ['limit=0', ['limit'], ''],
    ['limit=1e2', ['limit'], ''],
    ['limit=201', ['limit'], ''],
    ['limit=5.5', ['limit'], ''],
    ['from=2024-02-30', ['from'], ''],
    ['from=yesterday&to=5', ['from', 'to'], ''],
    ['money-min=-5', ['money-min'], 'decimal'],
    ['money-max=1,00', ['money-max'], 'decimal'],
    ['division=21', ['division'], 'six-digit'],
    ['sort=best', ['sort'], 'newest'],
    ['q=a&q=b', ['q'], 'once'],
    ['source=%00', ['source'], 'source'],
    [`q=${'x'.repeat(501)}`, ['q'], '500'],
  ])('that are wrong are named: %s', (address, names, hint) => {
    let error: unknown
    try {
      parseSearchParams(new URLSearchParams(address))
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(InputError)
    const { problems } = (error as InputError).context as { problems: { parameter: string; message: string }[] }
    expect(problems.map(({ parameter }) => parameter)).toEqual(names)
    expect((error as InputError).message).toContain(hint)
  })
})
