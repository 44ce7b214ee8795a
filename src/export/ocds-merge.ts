/** A JSON object of the Open Contracting Data Standard. */
export type Json = Record<string, unknown>

/** How fields are merged, by their paths (`tender/items`): lists that replace one another whole, and what no merged release has. */
export interface MergeRules {
  wholeLists: ReadonlySet<string>
  omitted: ReadonlySet<string>
}

/** The rules of OCDS 1.1, as its release schema states them. */
export const rules11: MergeRules = {
  wholeLists: new Set([
    ...['parties', 'buyer', 'tender/procuringEntity', 'tender/tenderers', 'awards/suppliers'].map((place) => `${place}/additionalIdentifiers`),
    ...['payer', 'payee'].map((place) => `contracts/implementation/transactions/${place}/additionalIdentifiers`),
    ...['tender', 'awards', 'contracts'].map((place) => `${place}/items/additionalClassifications`),
    ...['tender', 'awards', 'contracts'].flatMap((place) => [`${place}/amendments/changes`, `${place}/amendment/changes`]),
  ]),
  omitted: new Set(['id', 'date', 'tag']),
}

/** What a schema says of merging. Lists whose items have no `id` cannot be merged by it: they too are replaced. */
export function readRules(schema: Json): MergeRules {
  const [wholeLists, omitted] = [new Set<string>(), new Set<string>()]
  const definitions = (schema.definitions ?? {}) as Json
  const resolve = (part: Json | undefined): Json => {
    const name = typeof part?.$ref === 'string' ? part.$ref.split('/').at(-1)! : undefined
    return name === undefined ? (part ?? {}) : (definitions[name] as Json)
  }
  const visit = (part: Json, path: string, seen: readonly Json[]) => {
    if (seen.includes(part)) return
    for (const [key, value] of Object.entries((part.properties ?? {}) as Record<string, Json>)) {
      const place = path === '' ? key : `${path}/${key}`
      const field = { ...resolve(value), ...value }
      const items = resolve(field.items as Json | undefined)
      if (field.omitWhenMerged) omitted.add(place)
      if (typesOf(field).includes('array') && (field.wholeListMerge || (items.properties && !Object.hasOwn(items.properties as Json, 'id')))) {
        wholeLists.add(place)
        continue
      }
      visit(resolve(value), place, [...seen, part])
      visit(items, place, [...seen, part])
    }
  }
  visit(schema, '', [])
  return { wholeLists, omitted }
}

const typesOf = ({ type }: Json): unknown[] => [type].flat()

/** The latest of everything that the releases of one process say. */
export function compileReleases(releases: Json[], rules: MergeRules = rules11): Json {
  const sorted = byDate(releases)
  const last = sorted.at(-1)!
  const merged: Json = {}
  for (const release of sorted)
    merge(merged, content(release), '', rules, (holder, key, value) => (value === null ? delete holder[key] : void (holder[key] = value)))
  return { tag: ['compiled'], id: `${last.ocid}-${last.date}`, date: last.date, ocid: last.ocid, ...merged }
}

/** Every value that the releases of one process have ever given, with the release that did. */
export function versionReleases(releases: Json[], rules: MergeRules = rules11): Json {
  const sorted = byDate(releases)
  const merged: Json = {}
  for (const release of sorted)
    merge(merged, content(release), '', rules, (holder, key, value) => {
      const versions = (holder[key] ??= []) as Json[]
      if (versions.length > 0 && JSON.stringify(versions.at(-1)!.value) === JSON.stringify(value)) return
      versions.push({ releaseID: release.id, releaseDate: release.date, releaseTag: release.tag, value })
    })
  return { ocid: sorted.at(-1)!.ocid, ...merged }
}

const byDate = (releases: Json[]): Json[] => [...releases].sort((a, b) => (String(a.date) < String(b.date) ? -1 : String(a.date) > String(b.date) ? 1 : 0))

const content = ({ ocid: _, id: _id, date: _date, tag: _tag, ...rest }: Json): Json => rest

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

type Write = (holder: Json, key: string, value: unknown) => unknown

/** Puts what a release says into what the ones before have said: objects field by field, lists of objects by their ids, all else as one value. */
function merge(into: Json, from: Json, path: string, rules: MergeRules, write: Write): void {
  for (const [key, value] of Object.entries(from)) {
    const place = path === '' ? key : `${path}/${key}`
    if (rules.omitted.has(place)) continue
    if (isObject(value)) {
      const inner = isObject(into[key]) ? into[key] : {}
      merge(inner, value, place, rules, write)
      if (Object.keys(inner).length > 0) into[key] = inner
    } else if (Array.isArray(value) && !rules.wholeLists.has(place) && value.every(isObject)) {
      if (value.length > 0) mergeList((into[key] ??= []) as Json[], value, place, rules, write)
    } else write(into, key, value)
  }
}

function mergeList(into: Json[], from: Json[], path: string, rules: MergeRules, write: Write): void {
  for (const item of from) {
    const { id, ...rest } = item
    let found = id === undefined ? undefined : into.find((one) => one.id === id)
    if (!found) {
      found = id === undefined ? {} : { id }
      into.push(found)
    }
    merge(found, rest, path, rules, write)
  }
}
