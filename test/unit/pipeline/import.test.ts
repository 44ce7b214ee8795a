import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Exchange } from '../../../src/core/archive.ts'
import { InputError, NotFoundError } from '../../../src/errors.ts'
import { createLog } from '../../../src/log.ts'
import { importFrom, importSource } from '../../../src/pipeline/import.ts'
import { type SavedPage, savedPages, savedTexts } from '../../../src/pipeline/imported-files.ts'
import { replayFrom } from '../../../src/pipeline/replay.ts'
import { run } from '../../../src/pipeline/run.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { readTitle } from '../../support/notice-site.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongshi-import-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
const brief = ({ url, nativeId, contentType }: SavedPage) => `${nativeId} ${url} ${contentType}`

describe('savedPages', () => {
  test('takes the address from meta.json beside the page, else makes one of its path', async () => {
    write('a/page.html', '<p>1</p>')
    write('a/meta.json', JSON.stringify({ url: 'http://site.example/1.html' }))
    write('b 公告/page.txt', '2')
    write('.git/config', 'x')
    expect((await all(savedPages(folder))).map(brief)).toEqual([
      'a/page.html http://site.example/1.html text/html',
      'b 公告/page.txt file:///b%20%E5%85%AC%E5%91%8A/page.txt text/plain',
    ])
  })

  test('takes the address from an index, and from the path of a mirror', async () => {
    write('x.html', '<p>1</p>')
    write('index.tsv', 'x.html\thttp://site.example/x\n')
    expect((await all(savedPages(folder, 'index'))).map(brief)).toEqual(['x.html http://site.example/x text/html'])
    rmSync(join(folder, 'x.html'))
    write('site.example/list/y.html', '<p>1</p>')
    expect((await all(savedPages(folder, 'filename'))).map(brief)).toEqual(['site.example/list/y.html http://site.example/list/y.html text/html'])
  })

  test('says what is not there', async () => {
    await expect(all(savedPages(join(folder, 'none')))).rejects.toThrow(NotFoundError)
    write('page.html', '')
    write('meta.json', '{')
    await expect(all(savedPages(folder))).rejects.toThrow(InputError)
  })
})

describe('savedTexts', () => {
  test('reads the fields that it is told', async () => {
    write('t.jsonl', `${JSON.stringify({ id: 'n-1', url: 'http://site.example/1', text: '一' })}\n\n${JSON.stringify({ id: 2, text: '<p>二</p>' })}\n`)
    expect((await all(savedTexts(join(folder, 't.jsonl')))).map(brief)).toEqual([
      'n-1 http://site.example/1 text/plain; charset=utf-8',
      '2 file:///t.jsonl/2 text/html; charset=utf-8',
    ])
    write('u.jsonl', JSON.stringify({ key: 'k', link: 'http://site.example/k', body: '文', name: '题' }))
    const named = await all(savedTexts(join(folder, 'u.jsonl'), { id: 'key', url: 'link', text: 'body', title: 'name' }))
    expect(named).toMatchObject([{ nativeId: 'k', title: '题' }])
  })

  test('names the line that it cannot read', async () => {
    write('t.jsonl', '{"id":1,"text":"a"}\n{"id":2')
    await expect(all(savedTexts(join(folder, 't.jsonl')))).rejects.toThrow(/t\.jsonl:2 is no JSON/)
    write('u.jsonl', '{"id":1,"content":"a"}')
    await expect(all(savedTexts(join(folder, 'u.jsonl')))).rejects.toThrow(/no field "text".*--text-field/)
  })
})

test('imported pages go into the archive and the way of every page; again, and replayed, they change nothing', async () => {
  for (const number of [1, 2, 3]) write(`n${number}/page.html`, `<p>公告 ${number}</p>`)
  write('n4/page.html', '')
  const store = createMemoryStore()
  const archive = createMemoryArchive()
  const source = importSource({ id: 'imported-pages', title: '存页', simulated: true })
  let clock = Date.parse('2026-11-25T08:00:00Z')
  const now = () => new Date(clock++).toISOString()
  const deps = { openRun: store.openRun, readBytes: readTitle, now, log: createLog({ logLevel: 'silent' }) }
  const importAll = () => run({ source, mode: 'import', feed: importFrom({ source, archive, pages: () => savedPages(folder), now }) }, deps)
  expect(await importAll()).toMatchObject({ outcome: 'published', failed: 1, counts: { pages: 4, records: 3, new: 3, issues: { 'empty-page': 1 } } })
  expect(archive.snapshots.map(({ context }) => context?.nativeId)).toEqual(['n1/page.html', 'n2/page.html', 'n3/page.html', 'n4/page.html'])
  expect(await importAll()).toMatchObject({ outcome: 'unchanged', counts: { same: 3 } })
  expect(archive.snapshots.slice(4).every(({ revisit }) => revisit)).toBe(true)
  expect(await run({ source, mode: 'replay', feed: replayFrom({ source, archive }) }, deps)).toMatchObject({ outcome: 'unchanged', counts: { same: 3 } })
  expect([...store.allVersions.values()].every((versions) => versions.length === 1 && versions[0]!.simulated)).toBe(true)
})

test('of what another crawler saved only pages are read; what cannot be read is an issue', async () => {
  const store = createMemoryStore()
  const archive = createMemoryArchive()
  const source = importSource({ id: 'imported-crawl' })
  const exchange = (url: string, status: number, type: string, body: string): Exchange => ({
    ...{ request: { url, method: 'GET', headers: {} }, finalUrl: url, fetchedAt: '2020-01-01T00:00:00.000Z', source: '', run: '', label: 'page' },
    response: { status, statusText: '', headers: [['Content-Type', type]], body: new TextEncoder().encode(body) },
  })
  async function* pages(problem: (message: string, url?: string) => void) {
    yield exchange('http://a.example/1', 200, 'text/html; charset=utf-8', '<p>公告</p>')
    yield exchange('http://a.example/2', 302, 'text/html', '')
    yield exchange('http://a.example/x.png', 200, 'image/png', 'x')
    problem('a record without a time')
  }
  const now = () => '2026-11-25T08:00:00.000Z'
  const deps = { openRun: store.openRun, readBytes: readTitle, now, log: createLog({ logLevel: 'silent' }) }
  const report = await run({ source, mode: 'import', feed: importFrom({ source, archive, pages, now }) }, deps)
  expect(report).toMatchObject({
    outcome: 'published',
    counts: { records: 1, skipped: { 'status 302': 1, 'type image/png': 1, unreadable: 1 }, issues: { unreadable: 1 } },
  })
  expect(archive.snapshots).toMatchObject([{ url: 'http://a.example/1', fetchedAt: '2020-01-01T00:00:00.000Z', label: 'imported' }])
})
