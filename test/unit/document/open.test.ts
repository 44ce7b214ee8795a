import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/document/document.ts'
import { openDocument } from '../../../src/document/open.ts'
import { doc, docx, lockedOffice, lockedXls, ofd, pdf, wordParagraph, wordTable, workbook } from './files.ts'
import { codesOf, shown, sourceOf, tablesOf } from './shown.ts'

/** Signature of an entry of the central directory of a zip file; 24 bytes on stands its unpacked size. */
const centralDirectory = Buffer.from([0x50, 0x4b, 0x01, 0x02])
const utf8 = (text: string) => new TextEncoder().encode(text)
const gbk = { 招标公告: 'd5d0b1eab9abb8e6', 名称: 'c3fbb3c6', 金额: 'bdf0b6ee', 甲: 'bcd7', 乙: 'd2d2' }

describe('openDocument', { timeout: 60_000 }, () => {
  it('tells HTML, text and JSON apart whatever the server says', async () => {
    expect((await openDocument(utf8('<p>招标公告的正文</p>'), { contentType: 'application/pdf' })).format).toBe('html')
    expect((await openDocument(utf8('采购人：某局 <项目名称> 1<2'), { contentType: 'text/html' })).format).toBe('text')
    expect((await openDocument(utf8('{"html":"<p>正文</p>"}'), { contentType: 'text/html' })).format).toBe('json')
    expect((await openDocument(Buffer.from('d5d0b1eab9abb8e6', 'hex'), { contentType: 'text/plain; charset=gb2312' })).text).toBe('招标公告\n')
    expect((await openDocument(utf8('<table><tr><td>名称</td><td>甲</td></tr></table>'), { fileName: '结果.xls' })).format).toBe('html')
  })

  it('reads the HTML inside a JSON answer, with places in the answer', async () => {
    const answer =
      '{"code":0,"data":{"title":"某某公告","publishDate":1569859200000,"content":"<p>采购人：\\u67d0\\u5c40<br>预算：<b>5\\u4e07<\\/b>元<\\/p>\\n<table><tr><td class=\\"x\\">名称</td><td>甲</td></tr></table>"}}'
    const document = await openDocument(utf8(answer))
    expect(shown(document)).toEqual(['采购人：某局', '预算：5万元', '名称 | 甲'])
    expect(document.meta.map(({ name, value }) => [name, textOf(document, value)])).toEqual([
      ['code', '0'],
      ['title', '某某公告'],
      ['publishDate', '1569859200000'],
    ])
    expect(sourceOf(document, '某局')).toBe('\\u67d0\\u5c40')
    expect(sourceOf(document, '预算')).toBe('预算')
  })

  it.each(['[2019]10号 某某公告\n采购人：某局', '[某市]关于"某事"的公告', '{"a":1} 之后还有文字', '{MX_YT}'])('does not take %j for JSON', async (text) =>
    expect((await openDocument(utf8(text))).format).toBe('text'),
  )

  it('reads two JSON arrays that follow each other', async () => {
    expect(shown(await openDocument(utf8('[{"html":"<p>一</p>"}]\n[{"html":"<p>二</p>"}]')))).toEqual(['一', '二'])
  })

  it('reads JSON that a function is called with', async () => {
    const document = await openDocument(utf8('callback({"ok":true,"list":[null,{"html":"<p>正文</p>"}]});'))
    expect([document.format, ...shown(document)]).toEqual(['json', '正文'])
  })

  it('leaves out what a list in a JSON answer says of other notices under the keys of its own', async () => {
    const answer = '{"rows":[{"title":"某某公告","date":"2024-05-06","links":[{"title":"另一公告","articleId":"7"}],"content":"<p>正文</p>"}]}'
    const document = await openDocument(utf8(answer))
    expect(document.meta.map(({ name, value }) => [name, textOf(document, value)])).toEqual([
      ['title', '某某公告'],
      ['date', '2024-05-06'],
      ['articleId', '7'],
    ])
  })

  it('reads the long texts of a JSON answer without mark-up', async () => {
    const text = '一、项目编号：SYN-1\\n二、采购人：某某市教育局，地址：某某市某某区某某路一号，联系电话：00000000，预算金额：一百万元整，公告期限：五个工作日'
    expect(shown(await openDocument(utf8(`{"content":"${text}"}`)))).toHaveLength(2)
  })

  it('reads DOCX: runs joined, tables kept', async () => {
    const document = await openDocument(
      docx(
        wordParagraph('项目编号：SYN', '-20', '19') +
          wordTable([
            ['名称', '金额'],
            ['甲', '1'],
          ]) +
          wordParagraph('完'),
      ),
      { fileName: 'x.doc' },
    )
    expect(document.format).toBe('docx')
    expect(shown(document)).toEqual(['项目编号：SYN-2019', '名称 | 金额 / 甲 | 1', '完'])
    expect(document.source).toBe(document.text)
    expect(sourceOf(document, 'SYN-2019')).toBe('SYN-2019')
  })

  it('reads DOC', async () => {
    const document = await openDocument(doc('招标公告\r编号：SYN－1 “甲”\r名称\x07金额\x07\r甲\x071\x07\r完\r'))
    expect(document.format).toBe('doc')
    expect(shown(document)).toEqual(['招标公告', '编号：SYN－1 “甲”', '名称 | 金额 / 甲 | 1', '完'])
  })

  it.each([
    ['xlsx', 'xlsx'],
    ['xls', 'biff8'],
  ] as const)('reads %s: sheets, merged cells, dates', async (format, type) => {
    const document = await openDocument(
      workbook(
        [
          ['结果', '', ''],
          ['名称', '金额', '日期'],
          ['甲\n乙', 1234.5, new Date(Date.UTC(2019, 4, 6))],
          ['丙', '', '无'],
        ],
        type,
        ['A1:C1'],
      ),
    )
    expect(document.format).toBe(format)
    expect(shown(document)[0]).toBe('## 成交结果')
    const [table] = tablesOf(document)
    expect(table).toMatchObject({ rows: 4, columns: 3 })
    expect(table!.cells[0]).toMatchObject({ columnSpan: 3 })
    expect(shown(document)[1]).toContain('甲\n乙 | 1234.5 | 2019-05-06')
  })

  it('reads OFD by the places of its texts', async () => {
    const document = await openDocument(
      ofd([
        [20, 40, '名称'],
        [20, 20, '招标公告'],
        [80, 40, '金额'],
        [20, 50, '甲'],
        [80, 50, '1'],
      ]),
    )
    expect(document.format).toBe('ofd')
    expect(shown(document)).toEqual(['招标公告', '名称 | 金额 / 甲 | 1'])
  })

  it('reads PDF in fonts that are not embedded, lines by their places', async () => {
    const document = await openDocument(
      pdf([
        [
          [100, 600, gbk.金额],
          [50, 700, gbk.招标公告],
          [300, 650, gbk.金额],
          [50, 650, gbk.名称],
          [50, 630, gbk.甲],
          [300, 630, gbk.乙],
        ],
      ]),
    )
    expect(document.format).toBe('pdf')
    expect(codesOf(document)).toEqual([])
    expect(shown(document)).toEqual(['招标公告', '名称 | 金额 / 甲 | 乙', '金额'])
  })
})

describe('bad input', { timeout: 60_000 }, () => {
  it('reads the first part of a page of 50 MB, and says so', async () => {
    const row = `<tr><td>某公司</td><td>1</td></tr>`
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(0x20)
    bytes.set(utf8(`<table>${row.repeat(1000)}</table>`))
    const document = await openDocument(bytes)
    expect(codesOf(document)).toContain('too-large')
    expect(tablesOf(document)[0]!.rows).toBe(1000)
  })

  it('refuses a bomb in a DOCX before it goes off', async () => {
    const bomb = zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': new Uint8Array(8 * 1024 * 1024) })
    const document = await openDocument(bomb)
    expect(codesOf(document)).toEqual(['archive-bomb'])
    expect(document.format).toBe('docx')
  })

  it('refuses an XLSX that says it is larger than any is', async () => {
    const bomb = Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<x/>'.repeat(1000)) }, { level: 0 }))
    bomb.writeUInt32LE(100 * 1024 * 1024, bomb.indexOf(centralDirectory) + 24)
    expect(codesOf(await openDocument(bomb))).toEqual(['archive-bomb'])
  })

  it('does not unpack more than a directory that lies about sizes allows', async () => {
    const bomb = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) }))
    // The unpacked size, in the central directory.
    bomb.writeUInt32LE(1000, bomb.indexOf(centralDirectory) + 24)
    const before = process.memoryUsage().arrayBuffers
    const document = await openDocument(bomb)
    expect(document.issues).toHaveLength(1)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * 1024 * 1024)
  })

  it('says which pages of a PDF have no text', async () => {
    expect(codesOf(await openDocument(pdf([[]])))).toEqual(['text-layer-missing'])
    const half = await openDocument(pdf([[[50, 700, gbk.招标公告]], []]))
    expect(half.issues).toEqual([{ code: 'text-layer-missing', message: 'pages without a text layer: 2' }])
    expect(half.text).toBe('招标公告\n')
  })

  it.each([
    ['XLS', lockedXls],
    ['Office 2007', lockedOffice],
    ['DOC', () => doc('密文密文密文', true)],
  ])('says that a %s file asks for a password', async (_, make) => expect(codesOf(await openDocument(make()))).toEqual(['password-protected']))

  it.each([
    ['PDF', () => pdf([[[50, 700, gbk.招标公告]]]).subarray(0, 300)],
    ['DOCX', () => docx(wordParagraph('正文')).subarray(0, 400)],
    ['DOC', () => doc('正文').subarray(0, 700)],
    ['XLSX', () => workbook([['甲', '乙']], 'xlsx').subarray(0, 500)],
    ['XLS', () => workbook([['甲', '乙']], 'biff8').subarray(0, 600)],
    ['OFD', () => ofd([[1, 1, '甲']]).subarray(0, 200)],
  ])('names a %s that was cut off', async (_, make) => {
    const document = await openDocument(make())
    expect(document.issues.length).toBeGreaterThan(0)
    expect(['unreadable', 'unsupported-format', 'text-layer-missing']).toContain(codesOf(document)[0])
  })

  it.each([
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['JPEG', Buffer.from('ffd8ffe000104a46494600', 'hex')],
    ['RAR', Buffer.from('526172211a0700cf907300000d00', 'hex')],
    ['RTF', Buffer.from('{\\rtf1 text}')],
    ['zip', zipSync({ 'a.txt': strToU8('a') })],
  ])('does not pretend to read %s', async (_, bytes) => expect(codesOf(await openDocument(bytes))).toEqual(['unsupported-format']))

  it('never throws on noise', async () => {
    let seed = 1
    const noise = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16
    const starts = ['', '%PDF-1.4\n', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '<html>', '{"a":"', '\xff\xfe', '{\\rtf']
    for (let round = 0; round < 40; round++) {
      const bytes = Uint8Array.from({ length: 600 }, () => noise() & 0xff)
      bytes.set(Buffer.from(starts[round % starts.length]!, 'latin1'))
      const document = await openDocument(bytes)
      expect(typeof document.text).toBe('string')
    }
  })

  it('says that an empty file is empty', async () => {
    expect(codesOf(await openDocument(new Uint8Array()))).toEqual(['empty-page'])
    expect(codesOf(await openDocument(utf8('  \n ')))).toEqual(['empty-page'])
  })
})
