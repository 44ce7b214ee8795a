import type { estypes } from '@elastic/elasticsearch'
import { IndexDocument, type Role } from '../../../../schemas/index-document.ts'
import { bucketOf, checksumOf } from '../../../core/checksum.ts'
import { canonicalJson, sha256 } from '../../../core/identity.ts'
import type { IndexEntry } from '../../../query/backend.ts'
import { type Projection, projectionVersion } from '../../../query/entry.ts'
import { combinationOf, facetValues } from '../../../query/facets.ts'
import { squeeze } from '../../../query/fold.ts'
import { noDay, noMeasure } from '../../../query/order.ts'
import { Facet } from '../../../query/record-query.ts'
import { rankedPart, storable } from '../../../query/stored-text.ts'
import { amountKeys } from './amount.ts'
import { mappingOf } from './mapping.ts'

/** The mapping of our indices, out of the schema of their documents. */
export const mapping: estypes.MappingTypeMapping = mappingOf(IndexDocument)

/** Eight characters that change whenever an index made before must be made again. */
export const schemaHash: string = sha256(canonicalJson({ mapping, projectionVersion })).slice(0, 8)

/** A name, or a part of one, as its characters. */
export const spaced = (name: string): string => [...name].join(' ')

const namesOf = ({ parties }: Projection, role?: Role): string[] => [
  ...new Set(
    parties
      .filter((party) => role === undefined || party.role === role)
      .map(({ name }) => squeeze(name))
      .filter((name) => name !== ''),
  ),
]

/** What is read back of a document. */
export type Kept = Pick<IndexDocument, 'place' | 'yuan' | 'names' | 'title' | 'project' | 'codes' | 'text'> & { kind: [string] }

/** Fields that are read for ranking and snippets. */
export const keptFields: string[] = ['kind', 'place', 'names', 'title', 'project', 'codes', 'text'] satisfies (keyof IndexDocument)[]

/** An entry as the index gets it. */
function documentOf(entry: IndexEntry, projection: Projection): IndexDocument {
  const combination = combinationOf(entry, projection)
  const [money, moneyRest] = amountKeys(projection.money ?? noMeasure)
  const [area, areaRest] = amountKeys(projection.area ?? noMeasure)
  const roles = [...new Set(projection.parties.map(({ role }) => role))]
  return {
    id: entry.id,
    simulated: entry.simulated,
    ...(Object.fromEntries(Facet.options.map((facet) => [facet, facetValues(facet, combination)])) as Pick<IndexDocument, Facet>),
    place: combination.division,
    day: projection.day ?? noDay,
    dated: projection.day === undefined || projection.day === noDay ? 0 : 1,
    ...{ money, moneyRest, area, areaRest },
    yuan: projection.money ?? noMeasure,
    tokens: projection.tokens.join(' '),
    names: namesOf(projection),
    roles,
    party: { any: namesOf(projection).map(spaced), ...Object.fromEntries(roles.map((role) => [role, namesOf(projection, role).map(spaced)])) },
    title: storable(projection.title),
    project: storable(projection.projectName),
    codes: projection.codes.map(storable),
    text: rankedPart(storable(entry.text)),
    bucket: bucketOf(entry.id),
    checksum: checksumOf(entry),
  }
}

/** An entry as the index gets it, as JSON. */
export const toDocument = (entry: IndexEntry, projection: Projection): string => JSON.stringify(documentOf(entry, projection))
