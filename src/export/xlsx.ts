import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Language } from '../../schemas/labels.ts'
import type { Chunk, Encoder } from './encoder.ts'
import { type Cell, type Column, headerOf, inWords, type Table } from './tables.ts'

/** Rows that a sheet can hold, its header among them, and characters of a cell. */
const sheetRows = 1_048_576
const cellCharacters = 32_767

/** A workbook a table; where a sheet is full, the next one begins. Written as a stream: only the rows of one batch are held. */
export function createXlsx(tables: Table[], language: Language, { rowLimit = sheetRows } = {}): Encoder {
  const books = tables.map((table) => createBook(table, language, rowLimit))
  return {
    resumable: false,
    *begin() {
      for (const book of books) yield* book.chunks(0)
    },
    *encode(rows) {
      for (const [at, table] of tables.entries()) {
        const lines = rows.flatMap((row) => table.rowsOf(row).map((cells) => inWords(table, cells, language)))
        if (lines.length === 0) continue
        books[at]!.add(lines)
        yield* books[at]!.chunks(lines.length)
      }
    },
    *end() {
      for (const book of books) {
        book.finish()
        yield* book.chunks(0)
      }
    },
    notes: () => books.flatMap((book) => book.notes()),
  }
}

const blockBytes = 65_536

const namespace = 'http://schemas.openxmlformats.org'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The first moment that a zip can say, by the local calendar: equal bytes in every zone. */
const firstMoment = () => new Date(1980, 0, 1)

function createBook(table: Table, language: Language, rowLimit: number) {
  const pending: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    if (bytes.length > 0) pending.push(bytes)
  })
  const letters = table.columns.map((_, index) => columnLetters(index))
  let sheets = 0
  let rows = 0
  let cut = 0
  let sheet: ZipDeflate | undefined
  let block = new Uint8Array(blockBytes)
  let filled = 0

  const entry = (name: string): ZipDeflate => {
    const file = Object.assign(new ZipDeflate(name, { level: 3 }), { mtime: firstMoment() })
    zip.add(file)
    return file
  }
  const writeRow = (cells: readonly Cell[], columns?: readonly Column[]): string => {
    rows++
    let xml = `<row r="${rows}">`
    for (const [at, cell] of cells.entries()) {
      if (cell === undefined || cell === null || cell === '') continue
      const place = `${letters[at]}${rows}`
      if (columns && isNumber(cell, columns[at]!)) xml += `<c r="${place}"><v>${cell}</v></c>`
      else {
        const text = String(cell)
        if (text.length > cellCharacters) cut++
        xml += `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, cellCharacters))}</t></is></c>`
      }
    }
    return `${xml}</row>`
  }
  /** Hands the compressor blocks of one size, for what it makes of them depends on where they end. */
  const push = (xml: string) => {
    const bytes = strToU8(xml)
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + blockBytes - filled)
      block.set(part, filled)
      filled += part.length
      at += part.length
      if (filled === blockBytes) {
        sheet!.push(block)
        block = new Uint8Array(blockBytes)
        filled = 0
      }
    }
  }
  const closeSheet = () => {
    if (!sheet) return
    push('</sheetData></worksheet>')
    sheet.push(block.slice(0, filled), true)
    filled = 0
    sheet = undefined
  }
  const openSheet = () => {
    closeSheet()
    sheets++
    rows = 0
    sheet = entry(`xl/worksheets/sheet${sheets}.xml`)
    const pane = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    const header = writeRow(table.columns.map((column) => headerOf(column, language)))
    push(`${declaration}<worksheet xmlns="${namespace}/spreadsheetml/2006/main">${pane}<sheetData>${header}`)
  }
  openSheet()

  return {
    add(lines: Cell[][]) {
      let xml = ''
      for (const cells of lines) {
        if (rows >= rowLimit) {
          push(xml)
          xml = ''
          openSheet()
        }
        xml += writeRow(cells, table.columns)
      }
      push(xml)
    },
    finish() {
      closeSheet()
      for (const [name, xml] of Object.entries(partsOf(table.name, sheets))) entry(name).push(strToU8(declaration + xml), true)
      zip.end()
    },
    *chunks(count: number): Generator<Chunk> {
      const taken = pending.splice(0)
      for (const [at, bytes] of taken.entries()) yield { file: `${table.name}.xlsx`, bytes, rows: at === 0 ? count : 0 }
      // What is still inside of the compressor counts too.
      if (taken.length === 0) yield { file: `${table.name}.xlsx`, bytes: new Uint8Array(), rows: count }
    },
    notes: () => [
      ...(sheets > 1 ? [`${table.name}.xlsx has ${sheets} sheets, since one holds ${rowLimit} rows: they are parts of one table.`] : []),
      ...(cut > 0
        ? [`${table.name}.xlsx: ${cut} texts were cut to the ${cellCharacters} characters that a cell holds; csv, jsonl and parquet have them whole.`]
        : []),
    ],
  }
}

/** What a spreadsheet keeps exactly as a number: up to 15 digits. */
const isNumber = (cell: Cell, { type }: Column): boolean =>
  (type === 'integer' || type === 'decimal') && /^\d+(\.\d+)?$/.test(String(cell)) && String(cell).replace('.', '').replace(/^0+/, '').length <= 15

const escapeXml = (text: string): string =>
  text
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff\p{Surrogate}]/gu, '\ufffd')
    .replaceAll('\r', '_x000D_')

/** 0 → A, 25 → Z, 26 → AA. */
function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** Everything of a workbook but its sheets. */
function partsOf(name: string, sheets: number): Record<string, string> {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  const relations = (items: string[]) => `<Relationships xmlns="${namespace}/package/2006/relationships">${items.join('')}</Relationships>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${namespace}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return {
    'xl/workbook.xml': `<workbook xmlns="${namespace}/spreadsheetml/2006/main" xmlns:r="${namespace}/officeDocument/2006/relationships"><sheets>${numbers
      .map((n) => `<sheet name="${n === 1 ? name : `${name} ${n}`}" sheetId="${n}" r:id="rId${n}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(numbers.map((n) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`))),
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    '[Content_Types].xml': `<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>${numbers
      .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${content}.worksheet+xml"/>`)
      .join('')}</Types>`,
  }
}
