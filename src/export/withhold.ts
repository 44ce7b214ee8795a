import type { NoticeRecord } from '../../schemas/record.ts'
import type { ExportRow } from '../core/export-rows.ts'

export const reasons = {
  person: 'of a natural person, who is not a subject of this data set',
  phone: 'telephone numbers are often those of single employees, and are there to ask about one notice, not to be collected',
} as const

/** How many values of a field are left out, and why. */
export type Withheld = Map<string, { values: number; reason: string }>

const personal = ['name', 'address', 'uscc', 'phone'] as const

/**
 * The row without names and other particulars of natural persons and without telephone numbers, nor what they were read from; counts what it leaves out.
 * The row that is given stays as it is. What a title or a free text says of a person remains.
 */
export function withhold(row: ExportRow, withheld: Withheld): ExportRow {
  const gone = new Map<string, string>()
  const record = without(row.record, (pointer, field, value, reason) => {
    gone.set(pointer, value)
    const counted = withheld.get(field)
    if (counted) counted.values++
    else withheld.set(field, { values: 1, reason })
  })
  if (gone.size === 0) return row
  const values = [...new Set(gone.values())]
  const stands = ([pointer, { text }]: [string, { text: string }]) => !gone.has(pointer) && !values.some((value) => text.includes(value))
  return { ...row, record, evidence: Object.fromEntries(Object.entries(row.evidence).filter(stands)) }
}

type LeaveOut = (pointer: string, field: string, value: string, reason: string) => void

function without(record: NoticeRecord, leaveOut: LeaveOut): NoticeRecord {
  const party = <T extends object>(value: T, pointer: string, field: string): T => {
    const left = { ...value } as Record<string, unknown>
    for (const name of personal) {
      if (typeof left[name] !== 'string' || !(left.person || name === 'phone')) continue
      leaveOut(`${pointer}/${name}`, `${field}.${name}`, left[name], left.person ? reasons.person : reasons.phone)
      delete left[name]
    }
    return left as T
  }
  const copy = { ...record }
  if (copy.buyer) copy.buyer = party(copy.buyer, '/buyer', 'buyer')
  if (copy.agency) copy.agency = party(copy.agency, '/agency', 'agency')
  if (copy.suppliers) copy.suppliers = copy.suppliers.map((supplier, index) => party(supplier, `/suppliers/${index}`, 'suppliers'))
  if (copy.parcels)
    copy.parcels = copy.parcels.map((parcel, index) => {
      if (!parcel.person || parcel.transferee === undefined) return parcel
      leaveOut(`/parcels/${index}/transferee`, 'parcels.transferee', parcel.transferee, reasons.person)
      const { transferee: _, ...left } = parcel
      return left
    })
  return copy
}
