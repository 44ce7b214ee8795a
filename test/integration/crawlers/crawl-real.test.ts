import { describe, expect, test } from 'vitest'
import type { FetchRequest } from '../../../src/core/fetcher.ts'
import { createLog } from '../../../src/log.ts'
import { fetchFrom } from '../../../src/pipeline/fetch.ts'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'
import { rehearse } from '../../../src/pipeline/rehearse.ts'
import { run } from '../../../src/pipeline/run.ts'
import { savedPagesOf } from '../../../src/pipeline/saved-page.ts'
import { createRegistry } from '../../../src/registry.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'
import { createScriptedFetcher } from '../../support/scripted-fetcher.ts'

const registry = createRegistry()
const sources = (await Promise.all(registry.ids().map((id) => registry.load(id)))).filter(({ simulated }) => !simulated)

/** A list shows its saved page where it is asked for the first of its pages; other columns and pages are missing. */
const sameAddress = (asked: FetchRequest, saved: string) =>
  asked.url === saved && !/(?:PAGENUMBER|current)=(?!1(?:&|$))|"(?:pageNo|pn)":(?![01]\b)|EVENTTARGET/.test(asked.body?.toString() ?? '')

describe('a real site whose pages are the saved ones', () => {
  test.each(sources.map((source) => [source.id, source] as const))('%s is crawled from its lists to its notices, on its own hosts', async (id, source) => {
    const saved = savedPagesOf(source, registry.folder(id))
    const fetcher = createScriptedFetcher((request) => {
      const page = saved.find(({ exchange }) => sameAddress(request, exchange.request.url))
      if (!page) return { status: 404, body: '' }
      const { headers, body } = page.exchange.response
      return { type: headers[0]![1], body }
    })
    const { openRun, rehearsal } = rehearse()
    const feed = fetchFrom({ source, fetcher, archive: createMemoryArchive(), backoff: () => 0 })
    const plan = { source: { ...source, expect: { maxFailed: 1 } }, mode: 'crawl' as const, feed }
    const report = await run(plan, { openRun, readBytes, now: () => '2026-11-25T08:00:00.000Z', log: createLog({ logLevel: 'silent' }) })
    const notices = saved.filter(({ exchange }) => exchange.label === 'detail').map(({ exchange }) => exchange.request.url)
    const linked = rehearsal.drafts.map(({ url }) => url).filter((url) => notices.includes(url))
    expect(report.outcome).toBe(source.expect.min?.figures ? 'unchanged' : 'published')
    if (source.expect.min?.figures) expect(report.counts.figures).toBeGreaterThan(0)
    else expect(linked.length).toBeGreaterThan(0)
    for (const { url } of fetcher.asked) expect([...source.hosts, 'zcy-gov-open-doc.oss.example']).toContain(new URL(url).host)
  })
})
