import type { estypes } from '@elastic/elasticsearch'
import { IndexDocument, type Role } from '../../../../schemas/index-document.ts'
import { bucketOf, checksumOf } from '../../../core/checksum.ts'
import { canonicalJson, sha256 } from '../../../core/identity.ts'
import { remember } from '../../../core/remember.ts'
import type { IndexEntry } from '../../../query/backend.ts'
import { type Projection, projectionVersion } from '../../../query/entry.ts'
import { combinationOf, facetValues } from '../../../query/facets.ts'
import { squeeze } from '../../../query/fold.ts'
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

/** A name, or a part of one, as its characters. */
export const spaced = remember((name): string => [...name].join(' '))

type Names = Pick<IndexDocument, 'names' | 'party'>

/** Its names without what varies in writing, of anyone and of those in each role; each once. */
function namesOf({ parties }: Projection): Names {
  const names = new Set<string>()
  const byRole = new Map<Role, Set<string>>()
  for (const { role, name } of parties) {
    const key = squeeze(name)
    const inRole = byRole.get(role) ?? new Set()
    byRole.set(role, inRole)
    if (key === '') continue
    names.add(key)
    inRole.add(key)
  }
  const spacedAll = (keys: Iterable<string>) => Array.from(keys, spaced)
  return { names: [...names], party: { any: spacedAll(names), ...Object.fromEntries(Array.from(byRole, ([role, keys]) => [role, spacedAll(keys)])) } }
}

/** An entry as the index gets it, but for what is kept of it to be read back. */
function documentOf(entry: IndexEntry, projection: Projection, { names, party }: Names): Omit<IndexDocument, 'kept'> {
  const combination = combinationOf(entry, projection)
  const [money, moneyRest] = amountKeys(projection.money ?? noMeasure)
  const [area, areaRest] = amountKeys(projection.area ?? noMeasure)
  return {
    id: entry.id,
    idOrder: idOrder(entry.id),
    simulated: entry.simulated,
    ...(Object.fromEntries(Facet.options.map((facet) => [facet, facetValues(facet, combination)])) as Pick<IndexDocument, Facet>),
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
  }
}

/** An entry as the index gets it, as JSON. What is kept of it is base64, which JSON leaves as it is: the longest of its values need not be looked through. */
export function toDocument(entry: IndexEntry, projection: Projection): string {
  const names = namesOf(projection)
  const kept = pack({
    id: entry.id,
    kind: entry.record.kind,
    division: entry.record.division ?? '',
    title: storable(projection.title),
    projectName: storable(projection.projectName),
    codes: projection.codes.map(storable),
    parties: names.names,
    text: rankedPart(storable(entry.text)),
  })
  return `${JSON.stringify(documentOf(entry, projection, names)).slice(0, -1)},"kept":"${kept}"}`
}
