import type { estypes } from '@elastic/elasticsearch'
import { IndexDocument, type Role } from '../../../../schemas/index-document.ts'
import { bucketOf, checksumOf } from '../../../core/checksum.ts'
import { canonicalJson, sha256 } from '../../../core/identity.ts'
import type { IndexEntry } from '../../../query/backend.ts'
import { type Projection, projectionVersion } from '../../../query/entry.ts'
import { type Combination, combinationOf, facetValues } from '../../../query/facets.ts'
import { noDay, noMeasure } from '../../../query/order.ts'
import { Facet } from '../../../query/record-query.ts'
import { rankedPart, storable } from '../../../query/stored-text.ts'
import { amountKeys } from './amount.ts'
import { idOrder } from './id-order.ts'
import { pack } from './kept.ts'
import { mappingOf } from './mapping.ts'
import { traitsOf } from './traits.ts'

/** The mapping of our indices, out of the schema of their documents. */
export const mapping: estypes.MappingTypeMapping = mappingOf(IndexDocument)

/** Eight characters that change whenever an index made before must be made again. */
export const schemaHash: string = sha256(canonicalJson({ mapping, projectionVersion })).slice(0, 8)

/** Its names without what varies in writing, of anyone and of those in each role; each once. */
function namesOf({ parties }: Projection): Pick<IndexDocument, 'names' | 'party'> {
  const names = new Map<string, string>()
  const party: Partial<Record<Role, string[]>> = {}
  for (const { role, key, characters } of parties) {
    party[role] ??= []
    const inRole = party[role]
    if (key === '') continue
    names.set(key, characters)
    if (!inRole.includes(characters)) inRole.push(characters)
  }
  return { names: [...names.keys()], party: { any: [...names.values()], ...party } }
}

const facetsOf = (combination: Combination): Pick<IndexDocument, Facet> => {
  const values: Partial<Record<Facet, string[]>> = {}
  for (const facet of Facet.options) values[facet] = facetValues(facet, combination)
  return values as Pick<IndexDocument, Facet>
}

/** An entry as the index gets it. */
export function toDocument(entry: IndexEntry, projection: Projection): IndexDocument {
  const combination = combinationOf(entry, projection)
  const [money, moneyRest] = amountKeys(projection.money ?? noMeasure)
  const [area, areaRest] = amountKeys(projection.area ?? noMeasure)
  const { names, party } = namesOf(projection)
  return {
    id: entry.id,
    idOrder: idOrder(entry.id),
    simulated: entry.simulated,
    ...facetsOf(combination),
    traits: traitsOf(combination),
    place: combination.division,
    day: projection.day ?? noDay,
    dated: projection.day === undefined || projection.day === noDay ? 0 : 1,
    ...{ money, moneyRest, area, areaRest },
    yuan: projection.money ?? noMeasure,
    tokens: projection.tokens,
    names,
    roles: Object.keys(party).filter((role): role is Role => role !== 'any'),
    party,
    bucket: bucketOf(entry.id),
    checksum: checksumOf(entry),
    kept: pack({
      id: entry.id,
      kind: entry.record.kind,
      division: combination.division,
      title: storable(projection.title),
      projectName: storable(projection.projectName),
      codes: projection.codes.map(storable),
      parties: names,
      text: rankedPart(storable(entry.text)),
    }),
  }
}
