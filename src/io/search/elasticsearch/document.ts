import type { estypes } from '@elastic/elasticsearch'
import { bucketOf, checksumOf } from '../../../core/checksum.ts'
import { canonicalJson, sha256 } from '../../../core/identity.ts'
import type { IndexEntry } from '../../../query/backend.ts'
import { type Projection, projectionVersion } from '../../../query/entry.ts'
import { type Combination, combinationOf, facetValues } from '../../../query/facets.ts'
import { squeeze } from '../../../query/fold.ts'
import { noDay, noMeasure } from '../../../query/order.ts'
import { Facet, Role } from '../../../query/record-query.ts'
import { rankedPart, storable } from '../../../query/stored-text.ts'
import { amountKeys } from './amount.ts'

interface Given {
  entry: IndexEntry
  projection: Projection
  combination: Combination
}

/** A field of the index: how the server keeps it, and what of a record it is. */
interface Field {
  mapping: estypes.MappingProperty
  value: (given: Given) => unknown
}

const keyword = { type: 'keyword' } as const
/** Read back for ranking and snippets, never searched. */
const kept = { type: 'text', index: false, norms: false } as const
/** Our own tokens, blanks between. */
const tokens = { type: 'text', analyzer: 'whitespace', index_options: 'docs', norms: false } as const
/** Names as characters with blanks between, so that any part of one is a phrase, and no phrase goes across two. */
const characters = { type: 'text', analyzer: 'whitespace', index_options: 'positions', norms: false } as const

/** A name, or a part of one, as its characters. */
export const spaced = (name: string): string => [...name].join(' ')

const namesOf = ({ projection }: Given, role?: Role): string[] => [
  ...new Set(projection.parties.filter((party) => role === undefined || party.role === role).map(({ name }) => squeeze(name))),
]
const named = (given: Given, role?: Role): string[] => namesOf(given, role).filter((name) => name !== '')

/** Every field once: the mapping and the documents are both made of this. */
const fields: Record<string, Field> = {
  id: { mapping: keyword, value: ({ entry }) => entry.id },
  simulated: { mapping: { type: 'boolean' }, value: ({ entry }) => entry.simulated },
  ...Object.fromEntries(
    Facet.options.map((facet): [string, Field] => [facet, { mapping: keyword, value: ({ combination }) => facetValues(facet, combination) }]),
  ),
  /** The division itself; the facet has all that it lies in. */
  place: { mapping: { ...keyword, index: false }, value: ({ combination }) => combination.division },
  day: { mapping: { type: 'date', format: 'strict_date' }, value: ({ projection }) => projection.day ?? noDay },
  dated: { mapping: { type: 'byte' }, value: ({ projection }) => (projection.day === undefined || projection.day === noDay ? 0 : 1) },
  ...amountFields('money'),
  ...amountFields('area'),
  yuan: { mapping: kept, value: ({ projection }) => projection.money ?? noMeasure },
  tokens: { mapping: tokens, value: ({ projection }) => projection.tokens.join(' ') },
  names: { mapping: keyword, value: (given) => named(given) },
  roles: { mapping: keyword, value: ({ projection }) => [...new Set(projection.parties.map(({ role }) => role))] },
  party: {
    mapping: { properties: Object.fromEntries(['any', ...Role.options].map((role) => [role, characters])) },
    value: (given) => ({
      any: named(given).map(spaced),
      ...Object.fromEntries(given.projection.parties.map(({ role }) => [role, named(given, role).map(spaced)])),
    }),
  },
  title: { mapping: kept, value: ({ projection }) => storable(projection.title) },
  project: { mapping: kept, value: ({ projection }) => storable(projection.projectName) },
  codes: { mapping: kept, value: ({ projection }) => projection.codes.map(storable) },
  text: { mapping: kept, value: ({ entry }) => rankedPart(storable(entry.text)) },
  bucket: { mapping: { type: 'short' }, value: ({ entry }) => bucketOf(entry.id) },
  checksum: { mapping: { type: 'long', index: false }, value: ({ entry }) => checksumOf(entry) },
}

function amountFields(name: 'money' | 'area'): Record<string, Field> {
  return {
    [name]: { mapping: { type: 'long' }, value: ({ projection }) => amountKeys(projection[name] ?? noMeasure)[0] },
    [`${name}Rest`]: { mapping: keyword, value: ({ projection }) => amountKeys(projection[name] ?? noMeasure)[1] },
  }
}

/** What is read back of a document. */
export interface Kept {
  kind: [string]
  place: string
  yuan: string
  names: string[]
  title: string
  project: string
  codes: string[]
  text: string
}

/** Fields that are read for ranking and snippets. */
export const keptFields: string[] = ['kind', 'place', 'names', 'title', 'project', 'codes', 'text']

/** The mapping: what is not in it is refused, so that nothing stands in the index that no search knows of. */
export const mapping: estypes.MappingTypeMapping = {
  dynamic: 'strict',
  _source: { excludes: ['tokens', 'party'] },
  properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.mapping])),
}

/** Eight characters that change whenever an index made before must be made again. */
export const schemaHash: string = sha256(canonicalJson({ mapping, projectionVersion })).slice(0, 8)

/** An entry as the index gets it, as JSON. */
export function toDocument(entry: IndexEntry, projection: Projection): string {
  const given = { entry, projection, combination: combinationOf(entry, projection) }
  return JSON.stringify(Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value(given)])))
}
