import fc from 'fast-check'
import type { IndexEntry } from '../../src/query/backend.ts'
import type { RecordQueryInput } from '../../src/query/record-query.ts'

/** Filters over what `manyEntries` makes. */
export const anyFilters: fc.Arbitrary<RecordQueryInput> = fc.record(
  {
    domain: fc.uniqueArray(fc.constantFrom('procurement' as const, 'construction' as const, 'land' as const), { minLength: 1 }),
    kind: fc.uniqueArray(fc.constantFrom('tender' as const, 'award' as const, 'offer' as const), { minLength: 1 }),
    division: fc.uniqueArray(fc.constantFrom('210000', '210100', '210102', '210200', '220000'), { minLength: 1 }),
    from: fc.constantFrom('2023-01-01', '2023-06-15', '2024-02-29'),
    to: fc.constantFrom('2023-12-31', '2024-03-01'),
    moneyMin: fc.constantFrom('0', '1000', '250000.5'),
    moneyMax: fc.constantFrom('999', '500000'),
    source: fc.constantFrom<string[]>(['synthetic-west'], ['synthetic-east', 'synthetic-west']),
    simulated: fc.constantFrom('exclude' as const, 'include' as const, 'only' as const),
    sort: fc.constantFrom('newest' as const, 'oldest' as const, 'amount' as const),
    organisation: fc.constantFrom('甲', '甲乙建设', '丙丁'),
    limit: fc.integer({ min: 5, max: 150 }),
  },
  { requiredKeys: ['limit'] },
)

/** What the filters mean, read plainly. */
export function holds({ record, source, simulated }: IndexEntry, query: RecordQueryInput): boolean {
  const day = record.publishedAt
  const money = record.budgetYuan === undefined ? undefined : Number(record.budgetYuan)
  const names = record.buyer!.name!.replace(/[（）]/gu, '')
  return (
    (!query.domain || query.domain.includes(record.domain)) &&
    (!query.kind || query.kind.includes(record.kind)) &&
    (!query.division || query.division.some((code) => record.division?.startsWith(code.replace(/(00)+$/, '')) ?? false)) &&
    (!query.from || (day !== undefined && day >= query.from)) &&
    (!query.to || (day !== undefined && day <= query.to)) &&
    (query.moneyMin === undefined || (money !== undefined && money >= Number(query.moneyMin))) &&
    (query.moneyMax === undefined || (money !== undefined && money <= Number(query.moneyMax))) &&
    (!query.organisation || names.includes(query.organisation)) &&
    (!query.source || query.source.includes(source)) &&
    (query.simulated === 'include' || simulated === (query.simulated === 'only'))
  )
}
