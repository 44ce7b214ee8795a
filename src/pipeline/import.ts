import type { Archive, Exchange } from '../core/archive.ts'
import { defineSource, type Source } from '../core/source.ts'
import { notice } from '../core/step.ts'
import { eachPage } from './each-page.ts'
import type { ArchivedPage, Feed } from './feed.ts'
import type { SavedPage } from './imported-files.ts'

/** The label of imported pages: each is a notice, or nothing. */
export const importLabel = 'imported'

/** A source that no site stands behind: what others have saved. It needs no folder under `crawlers/`. */
export const importSource = ({ id, title = id, simulated = false }: { id: string; title?: string; simulated?: boolean }): Source =>
  defineSource({
    id,
    title: { zh: title, en: title },
    publisher: { name: title, division: '000000', official: false },
    homepage: 'https://localhost/',
    hosts: ['localhost'],
    status: { state: 'active', evidence: 'captured' },
    simulated,
    // What others saved holds lists and errors too: they are issues, and no reason to withhold the notices.
    expect: { maxFailed: 1 },
    start: () => [],
    pages: {
      *[importLabel]() {
        yield notice()
      },
    },
  })

export interface ImportPlan {
  source: Source
  archive: Archive
  pages: AsyncIterable<SavedPage | Exchange>
  now: () => string
}

/** Other people's pages. Each goes into our own archive first, and from there the way of every page. */
export function importFrom({ source, archive, pages, now }: ImportPlan): Feed {
  return async (visitor) => {
    const about = { source: source.id, run: visitor.run, label: importLabel }
    async function* archived(): AsyncGenerator<ArchivedPage> {
      for await (const page of pages) {
        const exchange: Exchange = 'response' in page ? { ...page, ...about, context: page.context } : { ...exchangeOf(page, now()), ...about }
        yield { exchange, snapshot: await archive.append(exchange) }
      }
    }
    await eachPage(archived(), visitor)
    await archive.flush()
  }
}

function exchangeOf({ url, nativeId, bytes, contentType, title, publishedAt }: SavedPage, fetchedAt: string): Omit<Exchange, 'source' | 'run' | 'label'> {
  return {
    request: { url, method: 'GET', headers: {} },
    response: { status: 200, statusText: 'OK', headers: [['content-type', contentType]], body: bytes },
    finalUrl: url,
    fetchedAt,
    context: { nativeId, title, publishedAt },
  }
}
