import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Chunk, Encoder } from './encoder.ts'
import type { Cell, Column, Table } from './tables.ts'

/** Rows that are held until they are written as a group. */
const groupRows = 10_000
/** Decimals have so many places behind the point, of 38 digits in all. */
const scale = 10
const precision = 38

/** A file a table, with the names of the schema, its codes, and types: decimals exact, whole numbers, instants, yes or no. */
export function createParquet(tables: Table[], { rowsInGroup = groupRows } = {}): Encoder {
  const files = tables.map((table) => createFile(table, rowsInGroup))
  return {
    resumable: false,
    *begin() {
      for (const file of files) yield file.take(0)
    },
    *encode(rows) {
      for (const [at, table] of tables.entries()) {
        const lines = rows.flatMap((row) => table.rowsOf(row))
        if (lines.length === 0) continue
        files[at]!.add(lines)
        yield files[at]!.take(lines.length)
      }
    },
    *end() {
      for (const file of files) {
        file.finish()
        yield file.take(0)
      }
    },
    notes: () => files.flatMap((file) => file.notes()),
  }
}

const types: Record<Column['type'], Omit<SchemaElement, 'name'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  boolean: { type: 'BOOLEAN' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } },
  decimal: { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', scale, precision },
}

function createFile({ name, columns }: Table, rowsInGroup: number) {
  const writer = new ByteWriter()
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map((column): SchemaElement => ({ name: column.name, repetition_type: 'OPTIONAL', ...types[column.type] })),
  ]
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'gongshi', statistics: true, statisticsTruncateLength: 64 })
  let held: Cell[][] = []
  let unfit = 0

  const typed = (cell: Cell, { type }: Column): unknown => {
    if (cell === undefined || cell === null) return undefined
    if (type === 'integer') return BigInt(cell)
    if (type === 'instant') return new Date(String(cell))
    if (type !== 'decimal') return cell
    const unscaled = unscaledOf(String(cell))
    if (unscaled === undefined) unfit++
    return unscaled
  }
  // The writer works in memory, at once; only its type promises.
  const flush = () => {
    if (held.length === 0) return
    const rows = held
    held = []
    void parquet.write({
      // Made when it is asked for and gone when it is written: one column at a time.
      columnData: columns.map((column, at) => ({
        name: column.name,
        get data() {
          return rows.map((row) => typed(row[at], column))
        },
      })),
      rowGroupSize: rows.length,
    })
  }
  return {
    add(lines: Cell[][]) {
      for (const line of lines) {
        held.push(line)
        if (held.length === rowsInGroup) flush()
      }
    },
    finish() {
      flush()
      void parquet.finish()
    },
    take(rows: number): Chunk {
      const bytes = writer.getBytes().slice()
      writer.index = 0
      return { file: `${name}.parquet`, bytes, rows }
    },
    notes: () =>
      unfit > 0 ? [`${name}.parquet: ${unfit} decimals do not fit DECIMAL(${precision}, ${scale}) and are left empty; csv and jsonl have them exactly.`] : [],
  }
}

/** `"12.5"` → 12.5 × 10^scale; `undefined` where digits would be lost. */
export function unscaledOf(decimal: string): bigint | undefined {
  const [whole = '0', fraction = ''] = decimal.split('.')
  if (fraction.length > scale || whole.length > precision - scale) return undefined
  return BigInt(whole + fraction.padEnd(scale, '0'))
}
