import type { WorkSheet } from '@e965/xlsx'
import { CleanText } from './clean-text.ts'
import type { Block, Document, Format } from './document.ts'
import { ofItsText } from './own-text.ts'
import { type RawCell, type RawRow, resolveTable } from './tables.ts'
import { unzip } from './zip.ts'

/** No notice's table is larger. */
const most = { rows: 50_000, columns: 200 }

/** Takes the sheets of an XLS or XLSX as tables, each under its name. Throws where it is none. */
export async function openXls(bytes: Uint8Array, format: Extract<Format, 'xls' | 'xlsx'>): Promise<Document> {
  const { read, utils } = await import('@e965/xlsx')
  if (format === 'xlsx') unzip(bytes, () => true)
  const book = read(bytes, { type: 'array', dense: true, dateNF: 'yyyy-mm-dd', sheetRows: most.rows, cellHTML: false, cellFormula: false })
  const clean = new CleanText()
  clean.literal = true
  const blocks: Block[] = []
  const issues: Document['issues'] = []
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name]
    if (!sheet?.['!ref']) continue
    if (utils.decode_range(sheet['!fullref'] ?? sheet['!ref']).e.r >= most.rows)
      issues.push({ code: 'too-large', message: `sheet ${name}: only the first ${most.rows} rows were read` })
    clean.write(name, 0, name.length, true)
    const line = clean.endLine()
    const heading = clean.length
    const rows = readRows(sheet, clean, utils.decode_range(sheet['!ref']))
    if (clean.length === heading) continue
    if (line) blocks.push({ type: 'paragraph', span: line.span, level: 2 })
    blocks.push(...resolveTable({ rows, loose: [] }, clean))
  }
  return ofItsText(format, { text: clean.toString(), blocks, meta: [], issues })
}

interface Range {
  s: { r: number; c: number }
  e: { r: number; c: number }
}

function readRows(sheet: WorkSheet, clean: CleanText, { s, e }: Range): RawRow[] {
  const data = (sheet['!data'] ?? []) as ({ w?: string; v?: unknown } | undefined)[][]
  const merged = new Map<string, Range>()
  const covered = new Set<string>()
  for (const merge of sheet['!merges'] ?? []) {
    merged.set(`${merge.s.r},${merge.s.c}`, merge)
    for (let r = merge.s.r; r <= Math.min(merge.e.r, e.r); r++)
      for (let c = merge.s.c; c <= Math.min(merge.e.c, s.c + most.columns); c++) if (r !== merge.s.r || c !== merge.s.c) covered.add(`${r},${c}`)
  }
  const rows: RawRow[] = []
  for (let r = s.r; r <= e.r; r++) {
    const cells: RawCell[] = []
    const filled = data[r] ?? []
    // Cells that only a format reaches are no columns.
    const last = Math.min(e.c, s.c + most.columns, lastFilled(filled))
    for (let c = s.c; c <= last; c++) {
      if (covered.has(`${r},${c}`)) continue
      const merge = merged.get(`${r},${c}`)
      const start = clean.length
      const blocks = writeCell(filled[c], clean)
      if (blocks.length === 0) clean.separate('\t')
      cells.push({
        start,
        blocks,
        rowSpan: merge ? merge.e.r - merge.s.r + 1 : 1,
        columnSpan: merge ? Math.min(merge.e.c - merge.s.c + 1, most.columns) : 1,
        header: false,
        separator: clean.turnSeparator('\t'),
      })
    }
    if (cells.length > 0) clean.turnSeparator('\n')
    rows.push({ cells, implied: false })
  }
  return rows
}

function lastFilled(row: ({ w?: string; v?: unknown } | undefined)[]): number {
  for (let c = row.length - 1; c >= 0; c--) if (textOf(row[c]).trim()) return c
  return -1
}

const textOf = (cell: { w?: string; v?: unknown } | undefined): string => (cell ? String(cell.w ?? cell.v ?? '') : '')

function writeCell(cell: { w?: string; v?: unknown } | undefined, clean: CleanText): Block[] {
  const blocks: Block[] = []
  for (const part of textOf(cell).split(/\r?\n/)) {
    clean.write(part, 0, part.length, true)
    const line = clean.endLine()
    if (line) blocks.push({ type: 'paragraph', span: line.span })
  }
  return blocks
}
