import type { Span } from '../../core/span.ts'
import { lotOf, meaningOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import type { DataTable, Fact, Label, Origin } from '../notice/notice.ts'

/** Rows of `更正项 | 更正前 | 更正后`: the item names what its last cell says. Whether the table is of this form. */
export function putChanges(source: string, table: DataTable, put: (label: Label, value: Span, origin: Origin, more?: Partial<Fact>) => void): boolean {
  const fields = table.columns.map(({ key }) => meaningOf(key)?.field)
  const after = fields.indexOf('after')
  if (after < 0) return false
  for (const row of table.rows) {
    const item = row.cells[after - 2] && fields[after - 1] === 'before' ? row.cells[after - 2] : row.cells[after - 1]
    const value = row.cells[after]
    if (!item || !value || item === value) continue
    const written = source.slice(item.start, Math.min(item.end, item.start + 60))
    const lot = /^\s*(\S{1,6}?(?:包|标段|标项))[\s的：:]*(\S.*)$/s.exec(written)
    const no = lot ? lotOf(lot[1]!) : undefined
    put(labelOf(no !== undefined ? lot![2]! : written, item), value, 'pair', no === undefined ? {} : { lot: no })
  }
  return true
}
