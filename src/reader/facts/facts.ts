import { inside, type Span, trimmed } from '../../core/span.ts'
import type { Document, Run } from '../../document/document.ts'
import type { Place } from '../frame/split.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { marksOf, numbering, sectionsOf } from '../notice/lines.ts'
import { type DataTable, type Fact, type Label, type Line, type Notice, type Origin, relabelled } from '../notice/notice.ts'
import type { Hints } from '../reading.ts'
import { alignedTable, type Written } from '../tables/aligned.ts'
import { barredCells, barredPairs } from '../tables/barred.ts'
import type { TablePart } from '../tables/cells.ts'
import { putChanges } from '../tables/changes.ts'
import { flatTable, type Token } from '../tables/flat.ts'
import { spacedTable, turnedLines } from '../tables/spaced.ts'
import { takeTableApart } from '../tables/tables.ts'
import { gluedPairs, gluedSummary, gluedTable } from './glued.ts'
import { unbroken } from './lost-breaks.ts'
import { bodyBefore, isStamp, isValue, type Piece, partedEnd, strongAlone, strongPairs, tells, wrappedEnd } from './pieces.ts'
import { aloneLabel, bareLabel, besideLabel, partiesBeside, runPairs, spacedPairs } from './unmarked-labels.ts'

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
  for (const block of document.blocks) {
    if (block.span.end <= body.start || block.span.start >= body.end) continue
    if (block.type === 'paragraph') {
      if (
        document.text.startsWith('公告', block.span.start) &&
        /^公告(?:概要|信息)[：:]?$/.test(document.text.slice(block.span.start, Math.min(block.span.end, block.span.start + 8)).trim())
      )
        summary = true
      push(block.span, block, block.gaps, false, block.runs)
      continue
    }
    const parts = takeTableApart(document, block, -1)
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
  inheritLabels(notice.facts)
  return notice
}

/** Every fact with the same fields in the same order, which makes all that looks at them faster. */
function factOf({ text }: Document, label: Label, value: Span, origin: Origin, section: number, more: Partial<Fact> = {}): Fact {
  const { summary, table, row, group, lot, meaning = meaningOf(label.key) } = more
  return { label, value, text: text.slice(value.start, value.end), origin, section, summary, table, row, meaning, group, lot }
}

function collect(notice: Notice, pieces: Piece[]): void {
  const { document, facts } = notice
  let section = -1
  let summarised = false
  /** The last line that was the value of a label on the line above it. */
  let listed = Number.NaN
  const put = (label: Label, value: Span, origin: Origin, more?: Partial<Fact>) => void facts.push(factOf(document, label, value, origin, section, more))
  const putTable = (table: DataTable) => {
    table.section = section
    if (putChanges(document.text, table, put)) return
    const index = notice.tables.push(table) - 1
    const meanings = table.columns.map(({ key }) => meaningOf(key))
    table.rows.forEach((row, rowIndex) => {
      row.cells.forEach((cell, column) => {
        const label = table.columns[column]
        if (!cell || !label || label.key === '' || (column > 0 && row.cells[column - 1] === cell && table.columns[column - 1]!.key === label.key)) return
        put(label, cell, 'row', { table: index, row: rowIndex, meaning: meanings[column] })
      })
    })
  }
  const token = lineAt(pieces)
  const barredAt = barredCells(token)
  const written = writtenIn(document)
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!
    if (piece.type === 'table') {
      for (const part of piece.parts)
        if (part.type === 'rows') putTable(part.table)
        else if (part.type === 'pair') {
          const value = trimmed(document.text, part.value)
          put(part.label, value, 'pair', { summary: piece.summary, group: part.group })
          innerFacts(notice, value, section)
        }
      continue
    }
    const { line } = piece
    section = line.section
    if (summarised || ('公联'.includes(line.text[0]!) && /^公告概要|^公告信息[：:]|^联系人及联系方式/.test(line.text))) {
      const pairs = gluedSummary(line.text, line.span)
      summarised = (summarised || /^公告概要/.test(line.text)) && !/代理机构联系方式|项目概况/.test(line.text) && !numbering(line.text)
      if (pairs.length > 0) {
        for (const { label, value } of pairs) put(label, value, 'pair', { summary: true })
        continue
      }
    }
    const run = piece.marks.length < 3 && line.text.length > 60 ? gluedPairs(line.text, line.span) : []
    if (run.length > 0) {
      for (const { label, value } of run) put(label, value, 'pair')
      continue
    }
    const glued = gluedIn(piece)
    if (glued) {
      putTable(glued)
      continue
    }
    const beside = piece.marks.length === 0 ? partiesBeside(line) : []
    if (beside.length > 0) {
      for (const { label, value } of beside) put(label, value, 'text')
      continue
    }
    const barred = barredAt(at)
    if (barred) {
      for (const { label, value } of barred.pairs) put(label, value, 'pair')
      if (barred.table) putTable(barred.table)
      at = barred.last
      continue
    }
    const flat = (piece.gaps && alignedTable(at, token, written)) ?? spacedTable(at, token) ?? turnedLines(at, token) ?? flatTable(at, token)
    if (flat) {
      putTable(flat.table)
      at = flat.last
      continue
    }
    const row = barredPairs(line)
    if (row.length > 0) {
      for (const { label, value } of row) put(label, value, 'pair')
      continue
    }
    // `磋商编号 AB-1（计划编号：…）`: what stands in brackets is no label of the line
    const [head] =
      piece.marks.length > 0 && (piece.marks.every(({ nested }) => nested) || /^[大小]写$/.test(piece.marks[0]!.label.key)) ? spacedPairs(line) : []
    if (head) put(head.label, head.value, 'text')
    if (piece.marks.length === 0) {
      const spaced = spacedPairs(line)
      if (spaced.length > 0) {
        for (const { label, value } of spaced) put(label, value, 'text')
        continue
      }
      const named = piece.runs ? runPairs(line, piece.runs) : []
      // words are strong for other reasons, too
      if (named.length > 0 && (!strongAlone(piece.runs!) || strongPairs(pieces[at - 1]) || strongPairs(pieces[at + 1]))) {
        for (const { label, value } of named) put(label, value, 'class')
        continue
      }
      const beside = besideLabel(line)
      if (beside && (unmarked(pieces[at - 1], besideLabel) || unmarked(pieces[at + 1], besideLabel))) {
        put(beside.label, beside.value, 'text')
        continue
      }
      const alone = aloneLabel(line)
      const stamped = alone && isStamp(pieces[at + 1]) ? 1 : 0
      if (alone && (unmarked(pieces[at + 2 + stamped], aloneLabel) || listed === at - 1)) {
        const next = pieces[at + 1 + stamped]
        // what begins with a label of its own, known or not, is no value
        if (
          next?.type === 'line' &&
          !next.marks.some(({ label }) => label.span.start - next.line.span.start < 3) &&
          isValue(next) &&
          !unmarked(next, aloneLabel)
        ) {
          put(alone, next.line.span, 'text')
          at += 1 + stamped
          listed = at
          continue
        }
      }
      const label = bareLabel(line)
      if (label && isStamp(pieces[at + 1])) at++
      const next = label && pieces[at + 1]
      if (label && next?.type === 'line' && isValue(next)) {
        const body = bodyBefore(next)
        put(label, body ?? next.line.span, 'text')
        // labels behind a body's name, or in a paragraph under a heading, are read with the line itself
        if (!body && !tells(next)) at++
      } else if (label && meaningOf(label.key)?.role) put(label, { start: line.span.end, end: line.span.end }, 'text')
      continue
    }
    for (let index = 0; index < piece.marks.length; index++) {
      const mark = piece.marks[index]!
      let value = inside(line.span, mark.from, mark.to)
      const following = piece.marks[index + 1]
      if (
        following?.meaning?.field === 'turn' &&
        mark.meaning?.field !== 'change' &&
        /[\p{Script=Han}\w]{2}/u.test(line.text.slice(following.from, following.to))
      ) {
        // `中标人：甲，更正为：乙`: what counts is the value after the change.
        put(mark.label, inside(line.span, following.from, following.to), 'text')
        index++
        continue
      }
      // `预算金额：三年合计：90万元`
      if (following?.meaning?.field === 'totalPrice' && mark.meaning?.field && /^[一二三四五\d]{0,2}年?$/.test(line.text.slice(mark.from, mark.to))) {
        put(mark.label, inside(line.span, following.from, following.to), 'text')
        index++
        continue
      }
      const before = facts.at(-1)
      if (
        index === 0 &&
        mark.meaning?.field === 'turn' &&
        mark.to > mark.from &&
        before &&
        before.origin === 'text' &&
        line.span.start - before.label.span.start < 200 &&
        before.meaning?.field
      ) {
        put(before.label, value, 'text')
        continue
      }
      if (mark.meaning?.field !== 'change') value = afterTurn(document.text, value)
      if (mark.from >= mark.to && index === piece.marks.length - 1 && !mark.nested) {
        const next = pieces[at + 1]
        if (next?.type === 'line' && isValue(next)) {
          value = bodyBefore(next) ?? next.line.span
          const parted =
            mark.meaning?.field || mark.meaning?.attribute === 'phone' || mark.meaning?.attribute === 'address'
              ? partedEnd(pieces, at + 1, mark.meaning.attribute === 'address')
              : undefined
          if (parted) value = { start: value.start, end: parted }
        }
      }
      const wrapped = index === piece.marks.length - 1 && mark.to > mark.from ? wrappedEnd(piece, mark, pieces[at + 1]) : undefined
      if (wrapped) {
        value = { ...value, end: wrapped }
        at++
      }
      put(mark.label, value, 'text', { meaning: mark.meaning })
    }
  }
}

/** `中标金额：` with `1包：98000元`, `2包：…` under it: each lot's value is one of the label above. */
function inheritLabels(facts: Fact[]): void {
  for (let index = 0; index + 1 < facts.length; index++) {
    const head = facts[index]!
    if (head.text !== '' || head.origin === 'row') continue
    const meaning = head.meaning
    const wanted = meaning && (meaning.field || meaning.role || meaning.ignored) && meaning.rank === undefined && meaning.field !== 'lotMark'
    if (!wanted) continue
    for (let at = index + 1; at < facts.length; at++) {
      const part = facts[at]!
      const mark = part.meaning
      if (mark?.field !== 'lotMark' || part.text === '') break
      const named = /内容|需求|范围|名称|项目/.test(head.label.key) && !meaning.role && meaning.field === undefined
      facts[at] = { ...relabelled(part, { ...head.label, key: named ? '标段名称' : head.label.key, span: part.label.span }), lot: mark.lot! }
    }
  }
}

/** `…由甲变更为乙`: the part of a value after the change. */
function afterTurn(text: string, value: Span): Span {
  const found = /(?:更正|变更|修改|更改|调整|延期|延长|顺延|推迟|改)(?:为|至|到)\s*[：:]?\s*/.exec(
    text.slice(value.start, Math.min(value.end, value.start + 300)),
  )
  const start = found ? value.start + found.index + found[0].length : value.start
  return found && found.index > 0 && start < value.end && /[\p{Script=Han}\d]{2}/u.test(text.slice(start, value.end)) ? { start, end: value.end } : value
}

/** Facts inside a value cell that holds labels of its own. */
function innerFacts(notice: Notice, value: Span, section: number): void {
  const { document } = notice
  const text = document.text.slice(value.start, value.end)
  if (!/[：:]/.test(text)) return
  let start = value.start
  for (const line of text.split('\n')) {
    for (const mark of marksOf(line, start)) {
      const span = { start: start + mark.from, end: start + mark.to }
      if (mark.meaning) notice.facts.push(factOf(document, mark.label, span, 'text', section, { meaning: mark.meaning }))
    }
    start += line.length + 1
  }
}

/** A table that a line holds whole, after its label if it has one. */
function gluedIn(piece: Piece & { type: 'line' }): DataTable | undefined {
  const { line, marks } = piece
  if (line.text.length < 40 || !/供应商|中标|成交|候选/.test(line.text.slice(0, 80))) return undefined
  const from = marks[0] && marks[0].from < 30 ? marks[0].from : (numbering(line.text)?.length ?? 0)
  const rest = line.text.slice(from)
  const at = (start: number) => gluedTable(rest.slice(start), { start: line.span.start + from + start, end: line.span.end })
  const heading = /^[\p{Script=Han}]{2,8}(?:明细|情况|信息)(?=\p{Script=Han})/u.exec(rest)
  return at(0) ?? (heading ? at(heading[0].length) : undefined)
}

/** What an unmarked line is by one of the readings of labels without a colon. */
const unmarked = <T>(piece: Piece | undefined, read: (line: Line) => T | undefined): T | undefined =>
  piece?.type === 'line' && piece.marks.length === 0 ? read(piece.line) : undefined

/** The line of the page as it was written, and where in it a span of the clean text begins. */
const writtenIn =
  ({ source, places }: Document): Written =>
  (span) => {
    const { start } = places.source(span)
    const from = source.lastIndexOf('\n', start - 1) + 1
    return start - from < 400 ? { line: source.slice(from, start), at: start - from } : undefined
  }

/** Lines as tables of plain text are set up from, each looked at once, however many forms of table are tried. */
function lineAt(pieces: Piece[]): (index: number) => Token | undefined {
  const tokens: Token[] = []
  return (index) => {
    const piece = pieces[index]
    if (piece?.type !== 'line') return undefined
    return (tokens[index] ??= {
      line: piece.line,
      gaps: piece.gaps,
      labelled: piece.marks.some((mark) => !mark.nested && mark.meaning !== undefined),
    })
  }
}
