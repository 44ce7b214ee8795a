import { type Span, trimmed } from '../../core/span.ts'
import type { Document, Run } from '../../document/document.ts'
import { type Place, plainLines } from '../frame/split.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { marksOf } from '../notice/marks.ts'
import type { DataTable, Line, Notice } from '../notice/notice.ts'
import { sectionsOf } from '../notice/sections.ts'
import type { Hints } from '../reading.ts'
import type { TablePart } from '../tables/cells.ts'
import { takeTableApart } from '../tables/tables.ts'
import { collect } from './collect.ts'
import { unbroken } from './lost-breaks.ts'
import type { Piece } from './pieces.ts'

/** Takes the part of a page that holds one notice apart into lines, sections, facts and tables. */
export function takeApart(document: Document, hints: Hints, { body, title, publishedAt, heading, breadcrumb }: Place): Notice {
  const pieces: Piece[] = []
  const lines: Line[] = []
  const push = (span: Span, { level, strong }: Pick<Line, 'level' | 'strong'> = {}, gaps?: number[], cell = false, runs?: Run[]) => {
    let { start } = span
    while (start < span.end) {
      let end = document.text.indexOf('\n', start)
      if (end < 0 || end > span.end) end = span.end
      const at = trimmed(document.text, { start, end })
      // a cell that lays out the page may hold several notices
      if (at.end > at.start && at.end > body.start && at.start < body.end)
        for (const part of unbroken(document.text.slice(at.start, at.end), at)) {
          const line: Line = { span: part, text: document.text.slice(part.start, part.end), section: -1, level, strong }
          lines.push(line)
          pieces.push({ type: 'line', line, gaps, runs, marks: marksOf(line.text, part.start), cell })
        }
      start = end + 1
    }
  }
  let summary = false
  let above: DataTable | undefined
  for (const block of document.blocks) {
    if (block.span.end <= body.start || block.span.start >= body.end) continue
    if (block.type === 'paragraph') {
      if (
        document.text.startsWith('公告', block.span.start) &&
        /^公告(?:概要|信息)[：:]?$/.test(document.text.slice(block.span.start, Math.min(block.span.end, block.span.start + 8)).trim())
      )
        summary = true
      if (!/^\s*(?:[（(]?续(?:上)?表?[）)]?[：:]?)?\s*$/.test(document.text.slice(block.span.start, Math.min(block.span.end, block.span.start + 12))))
        above = undefined
      push(block.span, block, block.gaps, false, block.runs)
      continue
    }
    const parts = takeTableApart(document, block, -1, above)
    const end = parts.at(-1)
    above = end?.type === 'rows' ? end.table : undefined
    if (block.caption) push(block.caption)
    const run: TablePart[] = []
    const flush = () => {
      if (run.length > 0) pieces.push({ type: 'table', parts: run.splice(0), summary })
    }
    for (const part of parts)
      if (part.type === 'line') {
        flush()
        push(part.span, {}, undefined, true)
      } else {
        run.push(part)
        // what a cell says of changes is read line by line
        if (part.type === 'pair' && meaningOf(part.label.key)?.field === 'change') lines.push(...plainLines(document, part.value))
        if (part.type === 'rows') {
          const after = part.table.columns.findIndex(({ key }) => meaningOf(key)?.field === 'after')
          if (after >= 0) {
            flush()
            for (const row of part.table.rows) if (row.cells[after]) push(row.cells[after]!, {}, undefined, true)
          }
        }
      }
    flush()
    summary = false
  }
  const sections = sectionsOf(lines, body.end)
  const notice: Notice = { document, hints, body, title, publishedAt, heading, breadcrumb, lines, sections, facts: [], tables: [] }
  collect(notice, pieces)
  return notice
}
