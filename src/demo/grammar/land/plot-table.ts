import { type Block, type Cell, grid, type Inline } from '../../notice.ts'
import type { Random } from '../../random.ts'
import type { Plot } from './plot.ts'

/** What a column says of a plot. */
export type Column = readonly [head: string, cell: (plot: Plot) => Inline]

const turned = (columns: Column[], plots: Plot[]): Block => ({
  type: 'table',
  header: 0,
  rows: columns.map(([head, cell]): Cell[] => [{ text: [head] }, ...plots.map((one) => ({ text: [cell(one)] }))]),
})

/** A row for each plot. */
export const listed = (columns: Column[], plots: Plot[]): Block =>
  grid(
    columns.map(([head]) => head),
    plots.map((one) => columns.map(([, cell]) => cell(one))),
  )

/** A table of plots: a row each, or for a single one labels with its values beside them. */
export const tableOf = (random: Random, columns: Column[], plots: Plot[]): Block =>
  plots.length === 1 && random.chance(0.5) ? turned(columns, plots) : listed(columns, plots)
