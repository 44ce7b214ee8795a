import type { NoticeRecord } from '../../schemas/record.ts'
import { dayOf, largestAmount, largestArea, listParties, type Party } from '../core/summary.ts'
import type { IndexEntry } from './backend.ts'
import { beginCut, type Cut } from './cut.ts'
import { areaToken, moneyToken } from './measures.ts'
import { divisionTokens, formsOfName, kindToken, type NameForms } from './tokens.ts'

/** Counts up whenever something else is kept of the same record, or it is cut otherwise: an index that was made before must be rebuilt. */
export const projectionVersion = 3

/** What an index keeps of a record: the same in every backend. */
export interface Projection {
  title: string
  projectName: string
  codes: string[]
  /** Its organisations; natural persons are left out. */
  parties: (Pick<Party, 'role' | 'name'> & NameForms)[]
  /** Day of publication (`YYYY-MM-DD`; the first of a month that is known alone). */
  day?: string
  /** The largest of its amounts (yuan) and of its areas (square metres). */
  money?: string
  area?: string
  /** All its tokens, a blank between two; those of the head (title, project and numbers) once more as such, since they weigh more. */
  tokens: string
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

/** Adds a token for every amount and every area of a record, however deep. */
function addMeasures(cut: Cut, value: object): void {
  for (const name in value) {
    const item = (value as Record<string, unknown>)[name]
    if (typeof item === 'string') {
      if (name === 'yuan' || name.endsWith('Yuan')) cut.token(moneyToken(item))
      else if (name.endsWith('M2')) cut.token(areaToken(item))
    } else if (typeof item === 'object' && item !== null) addMeasures(cut, item)
  }
}

/** Longest text that is cut into tokens; a table of ten thousand rows is found by what stands above it. */
const longestText = 200_000

/** What the index keeps of an entry. */
export function project({ record, text }: Pick<IndexEntry, 'record' | 'text'>): Projection {
  const title = record.title ?? ''
  const projectName = [record.projectName, record.housing?.projectName, record.expropriation?.projectName].find(Boolean) ?? ''
  const codes = codesOf(record)
  const parties: Projection['parties'] = []
  for (const { role, name, person } of listParties(record)) {
    if (person) continue
    const { key, characters, token } = formsOfName(name)
    parties.push({ role, name, key, characters, token })
  }

  const cut = beginCut()
  cut.text(title)
  cut.text(projectName)
  for (const code of codes) {
    cut.text(code)
    cut.pieces(code)
  }
  cut.head()
  cut.token(kindToken(record.kind))
  for (const token of divisionTokens(record.division ?? '')) cut.token(token)
  for (const { name, key, token } of parties) {
    cut.text(name)
    if (key !== name) cut.text(key)
    cut.token(token)
  }
  addMeasures(cut, record)
  // Most texts begin with the title, which is cut already.
  const body = title !== '' && text.startsWith(`${title}\n`) ? title.length : 0
  cut.text(text.slice(body, longestText))

  return {
    title,
    projectName,
    codes,
    parties,
    day: dayOf(record.publishedAt),
    money: largestAmount(record),
    area: largestArea(record),
    tokens: cut.tokens(),
  }
}
