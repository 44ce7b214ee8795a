import { inside, type Span, trimmed } from '../../core/span.ts'
import type { Document } from '../../document/document.ts'
import { lotOf, meaningOf } from '../lexicon/meanings.ts'
import { type Mark, marksOf } from '../notice/marks.ts'
import { type DataTable, type Fact, type Label, type Line, type Notice, type Origin, relabelled } from '../notice/notice.ts'
import { numbering } from '../notice/sections.ts'
import { rowsOfPairs } from '../tables/barred.ts'
import { inUnitAbove } from '../tables/cells.ts'
import { putChanges, putChangesOfItems } from '../tables/changes.ts'
import { barredLine, lineTable } from '../tables/line-table.ts'
import { gluedPairs, gluedSummary, gluedTable } from './glued.ts'
import { bodyBefore, isStamp, isValue, type LinePiece, markedPairs, type Piece, partedEnd, saidBefore, tells, unnamedAlone, wrappedEnd } from './pieces.ts'
import { PlainTables } from './plain-tables.ts'
import { sumOfParts } from './sum-of-parts.ts'
import { aloneLabel, bareLabel, besideLabel, partiesBeside, runPairs, spacedPairs } from './unmarked-labels.ts'

/** Every fact with the same fields in the same order, which makes all that looks at them faster. */
function factOf({ text }: Document, label: Label, value: Span, origin: Origin, section: number, more: Partial<Fact> = {}): Fact {
  const { summary, table, row, group, lot, meaning = meaningOf(label.key) } = more
  return { label, value, text: text.slice(value.start, value.end), origin, section, summary, table, row, meaning, group, lot }
}

/** Facts and tables of a notice out of its pieces, in their order, and labels that several values share given to each. */
export function collect(notice: Notice, pieces: Piece[]): void {
  const collector = new Collector(notice, pieces)
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!
    if (piece.type === 'table') collector.takeTable(piece)
    else at = collector.takeLine(piece, at)
  }
  inheritLabels(notice.facts)
  putChangesOfItems(notice.facts)
}

/** Asks of every line what it is, the surest reading first; each tells the last piece that it took, or `undefined`. */
class Collector {
  readonly #notice: Notice
  readonly #pieces: Piece[]
  readonly #tables: PlainTables
  #section = -1
  /** Within the site's own summary, which is one line or several. */
  #summarised = false
  /** The last line that was the value of a label on the line above it. */
  #listed = Number.NaN

  constructor(notice: Notice, pieces: Piece[]) {
    this.#notice = notice
    this.#pieces = pieces
    this.#tables = new PlainTables(notice.document, pieces)
  }

  takeTable({ parts, summary }: Piece & { type: 'table' }): void {
    for (const part of parts)
      if (part.type === 'rows') this.#putTable(part.table)
      else if (part.type === 'pair') {
        const value = trimmed(this.#notice.document.text, part.value)
        const meaning = meaningOf(part.label.key)
        this.#put(part.label, sumOfParts(this.#notice.document.text, value, meaning) ?? value, 'pair', {
          summary,
          group: part.group,
          meaning,
          lot: part.group && lotOf(part.group),
        })
        innerFacts(this.#notice, value, this.#section)
      }
  }

  takeLine(piece: LinePiece, at: number): number {
    this.#section = piece.line.section
    return this.#summary(piece, at) ?? this.#runTogether(piece, at) ?? this.#table(piece, at) ?? this.#labels(piece, at)
  }

  #put(label: Label, value: Span, origin: Origin, more?: Partial<Fact>): void {
    this.#notice.facts.push(factOf(this.#notice.document, label, value, origin, this.#section, more))
  }

  /** Puts what a reading found; `at` is the last piece it took. */
  #putAll(pairs: readonly { label: Label; value: Span }[], origin: Origin, at: number, more?: Partial<Fact>): number | undefined {
    for (const { label, value } of pairs) this.#put(label, value, origin, more)
    return pairs.length > 0 ? at : undefined
  }

  #putTable(table: DataTable): void {
    table.section = this.#section
    const changed = (label: Label, value: Span, ...more: [Origin, Partial<Fact>?]) => {
      this.#put(label, value, ...more)
      innerFacts(this.#notice, value, this.#section)
    }
    if (putChanges(this.#notice.document.text, table, changed)) return
    table.columns = inUnitAbove(this.#notice.document, table)
    const index = this.#notice.tables.push(table) - 1
    const meanings = table.columns.map(({ key }) => meaningOf(key))
    table.rows.forEach((row, rowIndex) => {
      row.cells.forEach((cell, column) => {
        const label = table.columns[column]
        if (!cell || !label || label.key === '' || (column > 0 && row.cells[column - 1] === cell && table.columns[column - 1]!.key === label.key)) return
        this.#put(label, cell, 'row', { table: index, row: rowIndex, meaning: meanings[column] })
      })
    })
  }

  /** `公告概要：…`: what the site sums up. */
  #summary({ line: { text, span } }: LinePiece, at: number): number | undefined {
    if (!this.#summarised && !('公联'.includes(text[0]!) && /^公告概要|^公告信息[：:]|^联系人及联系方式/.test(text))) return undefined
    this.#summarised = (this.#summarised || /^公告概要/.test(text)) && !/代理机构联系方式|项目概况/.test(text) && !numbering(text)
    return this.#putAll(gluedSummary(text, span), 'pair', at, { summary: true })
  }

  /** Labels and values, or a whole table, that lost what parted them; two parties beside each other. */
  #runTogether(piece: LinePiece, at: number): number | undefined {
    const { line, marks } = piece
    const glue = marks.length < 3 && line.text.length > 60 ? gluedPairs(line.text, line.span) : []
    const run = this.#putAll(rowsOfPairs(line), 'pair', at) ?? this.#putAll(glue, 'pair', at)
    if (run !== undefined) return run
    // what stands around it in its line is read as well
    const inLine = lineTable(line) ?? barredLine(line)
    if (inLine) this.#putTable(inLine)
    const glued = gluedIn(piece)
    if (glued) {
      this.#putTable(glued)
      return at
    }
    return marks.length === 0 ? this.#putAll(partiesBeside(line), 'text', at) : undefined
  }

  /** A table of plain text that begins here, or a row of one. */
  #table(piece: LinePiece, at: number): number | undefined {
    const found = this.#tables.at(piece, at)
    if (!found) return undefined
    this.#putAll(found.pairs, 'pair', at)
    if (found.table) this.#putTable(found.table)
    return found.last
  }

  #labels(piece: LinePiece, at: number): number {
    const { line, marks } = piece
    if (marks.length === 0) return this.#withoutColon(piece, at) ?? this.#alone(line, at) ?? this.#bare(line, at)
    // `磋商编号 AB-1（计划编号：…）`: what stands in brackets is no label of the line
    const [head] = marks.every(({ nested }) => nested) || /^[大小]写$/.test(marks[0]!.label.key) ? spacedPairs(line) : []
    if (head) this.#put(head.label, head.value, 'text')
    return this.#marked(piece, at)
  }

  /** Label and value on one line, told apart by a blank or by mark-up. */
  #withoutColon({ line, runs }: LinePiece, at: number): number | undefined {
    const [before, after] = [this.#pieces[at - 1], this.#pieces[at + 1]]
    const spaced = this.#putAll(spacedPairs(line), 'text', at)
    if (spaced !== undefined) return spaced
    // words are strong, and texts torn into spans, for other reasons, too
    const named = runs && (!unnamedAlone(runs) || markedPairs(before) || markedPairs(after)) ? this.#putAll(runPairs(line, runs), 'class', at) : undefined
    if (named !== undefined) return named
    const beside = besideLabel(line)
    return beside && (unmarked(before, besideLabel) || unmarked(after, besideLabel)) ? this.#putAll([beside], 'text', at) : undefined
  }

  /** Labels and values in turns, a line each. */
  #alone(line: Line, at: number): number | undefined {
    const alone = aloneLabel(line)
    if (!alone) return undefined
    const last = at + (isStamp(this.#pieces[at + 1]) ? 2 : 1)
    if (!unmarked(this.#pieces[last + 1], aloneLabel) && this.#listed !== at - 1) return undefined
    const next = this.#pieces[last]
    // what begins with a label of its own, known or not, is no value
    if (next?.type !== 'line' || next.marks.some(({ label }) => label.span.start - next.line.span.start < 3) || !isValue(next) || unmarked(next, aloneLabel))
      return undefined
    this.#put(alone, next.line.span, 'text')
    this.#listed = last
    return last
  }

  /** A line that is a label and nothing else, its value on the next. */
  #bare(line: Line, at: number): number {
    const label = bareLabel(line)
    if (!label) return at
    const last = isStamp(this.#pieces[at + 1]) ? at + 1 : at
    const next = this.#pieces[last + 1]
    if (next?.type === 'line' && isValue(next) && !this.#tables.begins(next, last + 1)) {
      const body = bodyBefore(next)
      this.#put(label, body ?? next.line.span, 'text')
      // labels behind a body's name, or in a paragraph under a heading, are read with the line itself
      return !body && !tells(next) ? last + 1 : last
    }
    if (meaningOf(label.key)?.role) this.#put(label, { start: line.span.end, end: line.span.end }, 'text')
    return last
  }

  /** Labels with a colon, each with the value behind it. */
  #marked(piece: LinePiece, at: number): number {
    const { line, marks } = piece
    let last = at
    for (let index = 0; index < marks.length; index++) {
      const mark = marks[index]!
      const following = marks[index + 1]
      if (following && goesOnIn(line.text, mark, following)) {
        this.#put(isUnitPrice(following) ? { ...mark.label, note: following.label.key } : mark.label, inside(line.span, following.from, following.to), 'text')
        index++
        continue
      }
      const value = inside(line.span, mark.from, mark.to)
      const before = this.#notice.facts.at(-1)
      const turned = index === 0 && mark.meaning?.field === 'turn' && mark.to > mark.from && before && turnedLabel(before, line)
      if (turned) {
        this.#put(turned, value, 'text')
        continue
      }
      const ends = index === marks.length - 1
      const said = (ends && mark.from >= mark.to && !mark.nested ? this.#below(mark, at) : undefined) ?? this.#behind(mark, value)
      const wrapped = ends && mark.to > mark.from ? wrappedEnd(piece, mark, this.#pieces[at + 1]) : undefined
      if (wrapped) last = at + 1
      const whole = wrapped ? { ...said, end: wrapped } : said
      this.#put(mark.label, sumOfParts(this.#notice.document.text, whole, mark.meaning) ?? whole, 'text', { meaning: mark.meaning })
    }
    return last
  }

  /** The value on the line; of a change what holds after it. */
  #behind({ meaning }: Mark, value: Span): Span {
    return meaning?.field === 'change' ? value : afterTurn(this.#notice.document.text, value)
  }

  /** The value under a label with nothing behind it, on one line or torn over several. */
  #below({ meaning }: Mark, at: number): Span | undefined {
    const next = this.#pieces[at + 1]
    if (next?.type !== 'line' || this.#tables.begins(next, at + 1)) return undefined
    if (!isValue(next)) return meaning && saidBefore(next)
    const value = bodyBefore(next) ?? next.line.span
    const isAddress = meaning?.attribute === 'address'
    const end = meaning?.field || meaning?.attribute === 'phone' || isAddress ? partedEnd(this.#pieces, at + 1, isAddress) : undefined
    return end ? { start: value.start, end } : value
  }
}

/** `单价：188元`: what one of it costs. */
const isUnitPrice = ({ label }: Mark): boolean => /^(?:综合|固定)?单价$/.test(label.key)

/** `中标人：甲，更正为：乙`, `预算金额：三年合计：90万元`, `中标价：单价：188元`: what counts of the first label stands behind the second. */
const goesOnIn = (text: string, { meaning, from, to }: Mark, next: Mark): boolean =>
  next.meaning?.field === 'turn'
    ? meaning?.field !== 'change' && /[〇㐀-鿿\ud840-\ufad9\w]{2}/.test(text.slice(next.from, next.to))
    : isUnitPrice(next)
      ? meaning?.field === 'price' && from >= to
      : next.meaning?.field === 'totalPrice' && meaning?.field !== undefined && /^[一二三四五\d]{0,2}年?$/.test(text.slice(from, to))

/** What a line that begins with `更正为：` right under a fact of running text is said of; under `原中标人：…` who has won now. */
function turnedLabel({ origin, label, meaning }: Fact, { span }: Line): Label | undefined {
  if (origin !== 'text' || span.start - label.span.start >= 200) return undefined
  if (meaning?.field !== undefined) return label
  const now = label.key.startsWith('原') ? { ...label, key: label.key.slice(1) } : undefined
  return now && meaningOf(now.key)?.role === 'supplier' ? now : undefined
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
  return found && found.index > 0 && start < value.end && /[〇㐀-鿿\ud840-\ufad9\d]{2}/.test(text.slice(start, value.end)) ? { start, end: value.end } : value
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
function gluedIn(piece: LinePiece): DataTable | undefined {
  const { line, marks } = piece
  if (line.text.length < 40 || !/供应商|中标|成交|候选/.test(line.text.slice(0, 80))) return undefined
  const from = marks[0] && marks[0].from < 30 ? marks[0].from : (numbering(line.text)?.length ?? 0)
  const rest = line.text.slice(from)
  const at = (start: number) => gluedTable(rest.slice(start), { start: line.span.start + from + start, end: line.span.end })
  const heading = /^[〇㐀-鿿\ud840-\ufad9]{2,8}(?:明细|情况|信息)(?=[〇㐀-鿿\ud840-\ufad9])/.exec(rest)
  return at(0) ?? (heading ? at(heading[0].length) : undefined)
}

/** What an unmarked line is by one of the readings of labels without a colon. */
const unmarked = <T>(piece: Piece | undefined, read: (line: Line) => T | undefined): T | undefined =>
  piece?.type === 'line' && piece.marks.length === 0 ? read(piece.line) : undefined
