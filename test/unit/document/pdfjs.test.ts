import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { fileBytes } from '../../../src/demo/files.ts'
import { openDocument } from '../../../src/document/open.ts'
import { keepCharacterMaps, loadPdfjs, workerPath } from '../../../src/document/pdfjs.ts'
import { pdf } from './files.ts'
import { shown } from './shown.ts'

describe('pdf.js', { timeout: 60_000 }, () => {
  it('keeps character maps in the version that is installed, and is left alone in another', async () => {
    expect(keepCharacterMaps(await readFile(workerPath, 'utf8'))).toContain('keptCMaps')
    expect(keepCharacterMaps('export { WorkerMessageHandler };')).toBeUndefined()
  })

  it('reads files of two character maps in turn, each by its own', async () => {
    const gbk = () => openDocument(pdf([[[50, 700, 'd5d0b1eab9abb8e6']]]))
    const ucs2 = () => openDocument(fileBytes({ name: '附件', type: 'pdf', lines: ['中标公告', '某局：1·2（元）'] }))
    const first = [shown(await gbk()), shown(await ucs2())]
    expect(first[0]).toEqual(['招标公告'])
    expect(first[1]![0]).toBe('中标公告')
    const again = await Promise.all([gbk(), ucs2(), gbk(), ucs2()])
    expect(again.map(shown)).toEqual([...first, ...first])
  })

  it('leaves the functions of the language as they are', async () => {
    const before = [Array.prototype.push, JSON.parse, JSON.stringify]
    await loadPdfjs()
    expect([Array.prototype.push, JSON.parse, JSON.stringify]).toEqual(before)
    expect(String(Array.prototype.push)).toContain('[native code]')
  })
})
