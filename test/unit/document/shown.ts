import type { Block, Document, Table } from '../../../src/document/document.ts'
import { textOf } from '../../../src/document/document.ts'

/** Blocks as short lines: `# heading`, `**bold**`, `a | b / c | d` for tables. */
export function shown(document: Document): string[] {
  return document.blocks.map((block) => show(document, block))
}

function show(document: Document, block: Block): string {
  if (block.type === 'table')
    return grid(document, block)
      .map((row) => row.join(' | '))
      .join(' / ')
  const text = textOf(document, block.span)
  return block.level ? `${'#'.repeat(block.level)} ${text}` : block.strong ? `**${text}**` : text
}

/** The grid of a table: each cell's text at its place, merged places empty. */
export function grid(document: Document, table: Table): string[][] {
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''))
  for (const cell of table.cells) rows[cell.row]![cell.column] = textOf(document, cell.span)
  return rows
}

export const tablesOf = (document: Document): Table[] => document.blocks.filter((block) => block.type === 'table')
export const codesOf = (document: Document): string[] => document.issues.map(({ code }) => code)

/** The characters of the source that a piece of the clean text was made of. */
export function sourceOf(document: Document, text: string): string {
  const start = document.text.indexOf(text)
  const { start: from, end } = document.places.source({ start, end: start + text.length })
  return document.source.slice(from, end)
}
