import { type Meaning, meaningOf } from '../lexicon/meanings.ts'
import type { DataTable } from '../notice/notice.ts'
import { type Standing, standingOf } from './offer.ts'

/** What the columns of a table hold. */
export interface Columns {
  name: number
  standing: Standing
  key: string
  price: number[]
  rate: number
  address: number
  uscc: number
  rank: number
  lotNo: number
  lotName: number
  serial: number
  result: number
  partners: number
}

const none: Columns = {
  name: -1,
  standing: 'bidder',
  key: '',
  price: [],
  rate: -1,
  address: -1,
  uscc: -1,
  rank: -1,
  lotNo: -1,
  lotName: -1,
  serial: -1,
  result: -1,
  partners: -1,
}

/** The word for a name that says nothing of whose it is. */
export const bareName = /^(?:名称|(?:单位|公司|企业)(?:名称|全称)|投标人(?:名称)?|单位)$/

const weights: Record<Standing, number> = { bidder: 0, candidate: 1, winner: 2 }

/** Which column holds what; `undefined` where none holds names. */
export function columnsOf(table: DataTable): Columns | undefined {
  const columns: Columns = { ...none, price: [] }
  table.columns.forEach((column, index) => {
    const before = table.columns[index - 1]
    if (before && before.key === column.key && before.span === column.span) return
    if (column.key === '序号' || column.key === '编号') columns.serial = index
    const meaning = meaningOf(column.key) ?? meaningOf(column.leaf)
    if (meaning) place(columns, column, meaning, index)
  })
  if (columns.name < 0) {
    // A head of 名称, 地址 and a price inside a winners' section.
    columns.name = table.columns.findIndex((column) => bareName.test(column.leaf || column.key))
    columns.key = table.columns[columns.name]?.key ?? ''
  }
  return columns.name >= 0 ? columns : undefined
}

/** The first column counts, of names the one that speaks most of winners, of prices all. */
function place(columns: Columns, column: DataTable['columns'][number], { role, attribute, field }: Meaning, index: number): void {
  const first = (part: 'address' | 'uscc' | 'lotNo' | 'lotName') => {
    if (columns[part] < 0) columns[part] = index
  }
  if (role === 'supplier' && attribute === 'name') {
    const standing = standingOf(column.key + (column.note ?? ''))
    if (columns.name < 0 || weights[standing] > weights[columns.standing]) Object.assign(columns, { name: index, standing, key: column.key })
  } else if (attribute === 'address' && (role === 'supplier' || !role)) first('address')
  else if (attribute === 'uscc') first('uscc')
  else if (field === 'price' || field === 'totalPrice') columns.price.push(index)
  else if (field === 'lotNo' || field === 'lotName') first(field)
  else if (field === 'rate' || field === 'rank' || field === 'result' || field === 'partners') columns[field] = index
}
