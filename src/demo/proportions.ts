import type { Domain } from '../../schemas/record.ts'

export type DemoDomain = Exclude<Domain, 'other'>

/** Notices of each domain in the year that the province is modelled on. */
export const year = { construction: 34_312, procurement: 20_857, housing: 7_696, land: 7_583, expropriation: 4_731 } as const satisfies Record<
  DemoDomain,
  number
>
export const wholeYear = Object.values(year).reduce((sum, count) => sum + count, 0)
export const demoDomains = Object.keys(year) as DemoDomain[]

/** Deals `notices` out to the domains as the year had them, by largest remainder: the counts always add up. */
export function deal(notices: number): Record<DemoDomain, number> {
  const exact = demoDomains.map((domain) => ({ domain, whole: Math.floor((year[domain] * notices) / wholeYear), rest: (year[domain] * notices) % wholeYear }))
  let left = notices - exact.reduce((sum, share) => sum + share.whole, 0)
  for (const share of [...exact].sort((a, b) => b.rest - a.rest)) if (left-- > 0) share.whole++
  return Object.fromEntries(exact.map(({ domain, whole }) => [domain, whole])) as Record<DemoDomain, number>
}
