import { CFB, utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'

/** A DOCX of one `word/document.xml`; `body` is its WordprocessingML. */
export function docx(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

export const wordParagraph = (...runs: string[]): string => `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`
export const wordTable = (rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** A workbook of one sheet. */
export function workbook(rows: (string | number | Date)[][], type: 'xlsx' | 'biff8', merges: string[] = []): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows, { cellDates: true })
  sheet['!merges'] = merges.map((merge) => utils.decode_range(merge))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '成交结果')
  return new Uint8Array(write(book, { bookType: type, type: 'array' }))
}

/** An XLS whose stream says, after its first record, that the rest is encrypted. */
export function lockedXls(): Uint8Array {
  const file = CFB.read(Buffer.from(workbook([['甲', '乙']], 'biff8')), { type: 'buffer' })
  const stream = CFB.find(file, 'Workbook')!
  const content = Buffer.from(stream.content as Uint8Array)
  const first = 4 + content.readUInt16LE(2)
  // FILEPASS with the method XOR.
  const lock = Buffer.from([0x2f, 0x00, 0x06, 0x00, 0x00, 0x00, 0x12, 0x34, 0x56, 0x78])
  stream.content = Buffer.concat([content.subarray(0, first), lock, content.subarray(first)])
  stream.size = (stream.content as Buffer).length
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

/** A compound file with the streams of an encrypted Office 2007 document. */
export function lockedOffice(): Uint8Array {
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.alloc(600, 1))
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(5000, 2))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

/** A Word 97 file whose text is one piece: `\r` ends paragraphs, `\x07` cells. */
export function doc(text: string, encrypted = false): Uint8Array {
  const start = 1024
  const stream = Buffer.alloc(Math.max(start + text.length * 2, 6000))
  stream.writeUInt16LE(0xa5ec, 0)
  stream.writeUInt16LE(0x0200 | (encrypted ? 0x0100 : 0), 0x0a)
  stream.writeUInt32LE(start, 0x18)
  stream.writeUInt32LE(text.length, 0x4c)
  stream.writeUInt32LE(0, 0x01a2)
  stream.write(text, start, 'utf16le')
  // No property pages: their tables hold one end and nothing else.
  stream.writeUInt32LE(4, 0x00fe)
  stream.writeUInt32LE(4, 0x0106)
  const table = Buffer.alloc(6000)
  table.writeUInt8(2, 0)
  table.writeUInt32LE(16, 1)
  table.writeUInt32LE(0, 5)
  table.writeUInt32LE(text.length, 9)
  table.writeUInt32LE(start, 15)
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/WordDocument', stream)
  CFB.utils.cfb_add(file, '/1Table', table)
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

/** An OFD of one page with a text at each place, in millimetres. */
export function ofd(texts: [x: number, y: number, text: string][]): Uint8Array {
  const objects = texts.map(
    ([x, y, text], i) =>
      `<ofd:TextObject ID="${i + 10}" Boundary="${x} ${y} 100 6" Font="1" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g ${text.length - 1} 4">${text}</ofd:TextCode></ofd:TextObject>`,
  )
  return zipSync({
    'OFD.xml': strToU8('<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'),
    'Doc_0/Document.xml': strToU8(
      '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
    ),
    'Doc_0/Pages/Page_0/Content.xml': strToU8(
      `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer ID="2">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    ),
  })
}

/**
 * A PDF of one page for each list of texts, in a Chinese font that is not embedded and whose bytes are GBK: unreadable without the character maps.
 * `gbk` gives the bytes of each text in hex.
 */
export function pdf(pages: [x: number, y: number, gbk: string][][]): Uint8Array {
  const objects: string[] = []
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')
  objects.push('<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>] >>',
  )
  for (const [i, texts] of pages.entries()) {
    const content = texts.map(([x, y, gbk]) => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm <${gbk}> Tj ET`).join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + i * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}
