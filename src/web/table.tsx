import type { Child } from 'hono/jsx'

/** A column of a table: its heading, and what it shows of a row. Numbers stand on the right. */
export interface Column<Row> {
  heading: string
  cell: (row: Row) => Child
  number?: boolean
  /** The class of a row's cell, by which a state is coloured. */
  mark?: (row: Row) => string | false | undefined
}

interface TableProps<Row> {
  rows: readonly Row[]
  columns: readonly (Column<Row> | false | undefined)[]
  /** Narrow enough for a phone without scrolling. */
  narrow?: boolean
}

/** A list as a table, scrolled sideways where the screen is narrow. */
export const Table = <Row,>({ rows, columns, narrow = false }: TableProps<Row>) => {
  const shown = columns.filter((column) => !!column)
  const classOf = ({ number, mark }: Column<Row>, row?: Row) => [number && 'num', row !== undefined && mark?.(row)].filter(Boolean).join(' ') || undefined
  return (
    <div class="scroll">
      <table class={narrow ? 'list narrow' : 'list'}>
        <thead>
          <tr>
            {shown.map((column) => (
              <th scope="col" class={classOf(column)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {shown.map((column) => (
                <td class={classOf(column, row)}>{column.cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
