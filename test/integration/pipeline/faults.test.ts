import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Exchange } from '../../../src/core/archive.ts'
import { openArchive } from '../../../src/io/archive/archive.ts'
import { repairFolder } from '../../../src/io/archive/repair.ts'
import { joinEmbeddedServer } from '../../../src/io/db/embedded-server.ts'
import { openDatabase } from '../../../src/io/db/open.ts'
import { createLog } from '../../../src/log.ts'
import { readPage } from '../../../src/pipeline/check.ts'
import { fetchFrom } from '../../../src/pipeline/fetch.ts'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'
import { run } from '../../../src/pipeline/run.ts'
import { answerAs, noticeSource, readTitle } from '../../support/notice-site.ts'
import { createScriptedFetcher } from '../../support/scripted-fetcher.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-faults-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const now = () => new Date().toISOString()
const log = createLog({ logLevel: 'silent' })

test('PostgreSQL killed in mid-run: the run fails clearly, the archive is whole, the next run completes', async () => {
  const archive = await openArchive(join(folder, 'archive'), { software: 'test' })
  const source = noticeSource()
  const database = await openDatabase({ dataFolder: folder })
  const server = await joinEmbeddedServer(folder)
  let killed = false
  const fetcher = createScriptedFetcher((request) => {
    if (!killed && request.url.endsWith('/list/3')) {
      process.kill(server.pid, 'SIGQUIT')
      killed = true
    }
    return answerAs(3, 150)(request)
  })
  const crawl = () =>
    run(
      { source, mode: 'crawl', feed: fetchFrom({ source, fetcher, archive }) },
      { openRun: (request) => database.store.openRun(request), readBytes: readTitle, now, log },
    )
  try {
    const failed = await crawl()
    expect(failed).toMatchObject({ outcome: 'failed', exitCode: 7, reason: { code: 'dependency' } })
    expect(failed.reason!.message).not.toMatch(/undefined|\[object/)
    expect(failed.counts.pages).toBeGreaterThan(300)

    const completed = await vi.waitFor(crawl, { timeout: 30_000, interval: 200 })
    expect(completed).toMatchObject({ outcome: 'published', counts: { records: 450, new: 450 } })
    expect((await database.store.runs({ source: source.id })).map(({ state }) => state)).toEqual(['published', expect.stringMatching(/interrupted|failed/)])
  } finally {
    await archive.close()
    await server.leave()
    await database.close()
  }
  expect((await repairFolder(join(folder, 'archive'))).filter(({ torn, damaged }) => torn + damaged > 0)).toEqual([])
})

describe('pages gone wrong give issues, and never a clean, emptier record', () => {
  const plain = noticeSource({
    pages: {
      *detail() {
        yield { type: 'notice' }
      },
    },
  })
  const exchange = (body: Uint8Array | string, type = 'text/html'): Exchange => ({
    ...{ request: { url: 'http://site.example/1', method: 'GET', headers: {} }, finalUrl: 'http://site.example/1', fetchedAt: '2026-01-01T00:00:00.000Z' },
    response: { status: 200, statusText: 'OK', headers: [['content-type', type]], body: typeof body === 'string' ? new TextEncoder().encode(body) : body },
    ...{ source: plain.id, run: 'r', label: 'detail' },
  })

  test.each([
    ['an empty page', ''],
    ['a page of blanks', `<html><body>${'&nbsp;'.repeat(1000)}</body></html>`],
    ['a page of 20 MB of nothing', `<html><body><p>${'<b>'.repeat(5_000_000)}</p></body></html>`],
    ['random bytes', Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 256)],
    ['a cut PDF', '%PDF-1.4\n1 0 obj <<'],
    ['a page of scripts', '<html><script>document.write("x")</script></html>'],
  ])('%s', async (_, body) => {
    const result = await readPage(plain, exchange(body), readBytes)
    expect(result.drafts).toEqual([])
    expect(result.issues.some(({ level }) => level === 'error')).toBe(true)
    expect(result.issues.map(({ code }) => code)).not.toContain('bug')
  })
})
