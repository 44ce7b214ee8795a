import type { NoticeRecord } from '../../schemas/record.ts'
import type { IndexEntry } from './backend.ts'
import { squeeze } from './fold.ts'
import { areaToken, largest, moneyToken } from './measures.ts'
import type { Role } from './record-query.ts'
import { addTokens, gramTokens, nameToken } from './tokens.ts'

export interface NamedParty {
  role: Role
  name: string
}

/** What an index keeps of a record: the same in every backend. */
export interface Projection {
  title: string
  projectName: string
  codes: string[]
  parties: NamedParty[]
  /** Day of publication (`YYYY-MM-DD`; the first of a month that is known alone). */
  day?: string
  /** The largest of its amounts (yuan) and of its areas (square metres). */
  money?: string
  area?: string
  /** Tokens of title, project and numbers; they weigh more. */
  headTokens: string[]
  /** All its tokens, those of the head included. */
  tokens: string[]
}

/** The organisations that a record names, by role; natural persons are left out. */
export function partiesOf(record: NoticeRecord): NamedParty[] {
  const parties: NamedParty[] = []
  const add = (role: Role, name: string | undefined, person?: boolean) => {
    if (name && !person && !parties.some((party) => party.role === role && party.name === name)) parties.push({ role, name })
  }
  add('buyer', record.buyer?.name, record.buyer?.person)
  add('agency', record.agency?.name, record.agency?.person)
  add('authority', record.authority?.name)
  for (const supplier of record.suppliers ?? []) {
    add('supplier', supplier.name, supplier.person)
    for (const partner of supplier.partners ?? []) add('partner', partner)
  }
  for (const parcel of record.parcels ?? []) {
    add('transferee', parcel.transferee, parcel.person)
    add('transferor', parcel.transferor, parcel.person)
  }
  add('developer', record.housing?.developer)
  add('department', record.expropriation?.department)
  add('implementer', record.expropriation?.implementer)
  return parties
}

/** Its numbers: of project, document, approval, permit and parcels. */
const codesOf = (record: NoticeRecord): string[] =>
  [
    ...(record.projectCode?.split(',') ?? []),
    record.documentNo,
    record.expropriation?.approvalNo,
    record.housing?.permitNo,
    ...(record.parcels ?? []).map((parcel) => parcel.no),
  ].filter((code) => code !== undefined && code !== '') as string[]

/** Every value of the record whose name ends so, however deep. */
function* valuesNamed(value: unknown, name: RegExp): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* valuesNamed(item, name)
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'string' && name.test(key)) yield item
      else yield* valuesNamed(item, name)
    }
}

/** Longest text that is cut into tokens; a table of ten thousand rows is found by what stands above it. */
const longestText = 200_000

/** What the index keeps of an entry. */
export function project({ record, text }: Pick<IndexEntry, 'record' | 'text'>): Projection {
  const title = record.title ?? ''
  const projectName = [record.projectName, record.housing?.projectName, record.expropriation?.projectName].find(Boolean) ?? ''
  const codes = codesOf(record)
  const parties = partiesOf(record)
  // Unit prices (`…YuanPerMu`) and deposits are no size of the notice; they are found as tokens all the same.
  const amounts = [...valuesNamed(record, /(^y|Y)uan$/)]
  const areas = [...valuesNamed(record, /M2$/)]

  const head = new Set<string>()
  addTokens(head, title)
  addTokens(head, projectName)
  for (const code of codes) {
    addTokens(head, code)
    for (const token of gramTokens(code)) head.add(token)
  }
  const all = new Set(head)
  for (const { name } of parties) {
    addTokens(all, name)
    const bare = squeeze(name)
    if (bare !== name) addTokens(all, bare)
    all.add(nameToken(name))
  }
  for (const yuan of amounts) all.add(moneyToken(yuan))
  for (const metres of areas) all.add(areaToken(metres))
  addTokens(all, text.slice(0, longestText))

  return {
    title,
    projectName,
    codes,
    parties,
    day: record.publishedAt === undefined ? undefined : record.publishedAt.slice(0, 10).padEnd(10, '-01'),
    money: largest(amounts),
    area: largest(areas),
    headTokens: [...head],
    tokens: [...all],
  }
}
