import type { Archive, Exchange } from '../core/archive.ts'
import { defineSource, type Source } from '../core/source.ts'
import { notice } from '../core/step.ts'
import { isPage } from './archive.ts'
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
  /** The pages; `problem` hears of what no page can be made of. */
  pages: (problem: (message: string, url?: string) => void) => AsyncIterable<SavedPage | Exchange>
  now: () => string
}

/** Other people's pages. Each goes into our own archive first, and from there the way of every page. */
export function importFrom({ source, archive, pages, now }: ImportPlan): Feed {
  return async (visitor) => {
    const about = { source: source.id, run: visitor.run, label: importLabel }
    const problem = (message: string, url?: string) => visitor.skip('unreadable', { code: 'unreadable', level: 'error', message, url }, true)
    async function* archived(): AsyncGenerator<ArchivedPage> {
      for await (const page of pages(problem)) {
        const reason = 'response' in page ? whyNot(page) : undefined
        if (reason) {
          visitor.skip(reason)
          continue
        }
        const exchange: Exchange = 'response' in page ? { ...page, ...about } : { ...exchangeOf(page, now()), ...about }
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

/** What a crawler saves along the way holds no notice: redirects, errors, pictures, scripts. */
function whyNot(exchange: Exchange): string | undefined {
  const { status, headers } = exchange.response
  if (!isPage(exchange)) return exchange.part
  if (status >= 300) return `status ${status}`
  const type =
    headers
      .find(([name]) => name.toLowerCase() === 'content-type')?.[1]
      .split(';')[0]
      ?.trim()
      .toLowerCase() ?? ''
  return /^(image|audio|video|font)\/|javascript|css$/.test(type) ? `type ${type}` : undefined
}
