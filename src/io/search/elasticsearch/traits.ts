import type { Combination } from '../../../query/facets.ts'

type Traits = Pick<Combination, 'domain' | 'kind' | 'method'>

/** Domain, kind and method of a record as one value. */
export const traitsOf = ({ domain, kind, method }: Traits): string => `${domain}|${kind}|${method}`

export function readTraits(value: string): Traits {
  const [domain, kind, method] = value.split('|') as [string, string, string]
  return { domain, kind, method }
}
