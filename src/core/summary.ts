import { Decimal } from 'decimal.js'
import type { NoticeRecord } from '../../schemas/record.ts'
import { remember } from './remember.ts'

/** What a party is in a notice. */
export type PartyRole = 'buyer' | 'agency' | 'supplier' | 'partner' | 'authority' | 'transferee' | 'transferor' | 'developer' | 'department' | 'implementer'

/** An organisation, or a natural person, that a record names. */
export interface Party {
  role: PartyRole
  name: string
  person: boolean
}

/** Everyone a record names, by role; each once. */
export function listParties(record: NoticeRecord): Party[] {
  const parties: Party[] = []
  const add = (role: PartyRole, name: string | undefined, person: boolean | undefined = false) => {
    if (name && !parties.some((party) => party.role === role && party.name === name)) parties.push({ role, name, person })
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
    add('transferor', parcel.transferor)
  }
  add('developer', record.housing?.developer)
  add('department', record.expropriation?.department)
  add('implementer', record.expropriation?.implementer)
  return parties
}

/** A name without what varies in writing: width, case, brackets, blanks, punctuation. At most 200 characters. */
export const partyKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 200)

/** The largest amount that a record states, in yuan; deposits, increments and unit prices are no size of it. */
export const largestAmount = (record: NoticeRecord): string | undefined => largest(record, isSize, undefined)

/** The largest area that a record states, in square metres. */
export const largestArea = (record: NoticeRecord): string | undefined => largest(record, isArea, undefined)

const isSize = (key: string): boolean => (key === 'yuan' || key.endsWith('Yuan')) && !key.startsWith('deposit') && !key.startsWith('increment')
const isArea = (key: string): boolean => key.endsWith('M2')

/** The largest of a decimal and those of a value whose keys are wanted, however deep. */
function largest(value: object, wanted: (key: string) => boolean, before: string | undefined): string | undefined {
  let most = before
  for (const key in value) {
    const item = (value as Record<string, unknown>)[key]
    if (typeof item === 'object' && item !== null) most = largest(item, wanted, most)
    else if (typeof item === 'string' && wanted(key) && (most === undefined || isMore(item, most))) most = item
  }
  return most
}

/** Of whole numbers without zeros before them the longer one is more. */
const isMore = (one: string, other: string): boolean =>
  one.includes('.') || other.includes('.') ? new Decimal(one).gt(other) : one.length > other.length || (one.length === other.length && one > other)

/** The calendar day of a moment (of a month: its first); none where there is no such day (`2025-02-30`). */
export const dayOf = (moment: string | undefined): string | undefined =>
  moment === undefined ? undefined : calendarDay(moment.length === 7 ? `${moment}-01` : moment.slice(0, 10))

const calendarDay = remember((day): string | undefined => {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day || day < '0001' ? undefined : day
})
