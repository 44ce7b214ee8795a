import type { Exchange } from '../core/archive.ts'
import type { Source } from '../core/source.ts'
import type { Follow } from '../core/step.ts'
import { openDocument } from '../document/open.ts'
import { openPage } from '../document/page.ts'
import { AppError } from '../errors.ts'
import { readPage } from './check.ts'
import { follow } from './follow.ts'
import type { ReadBytes } from './read-bytes.ts'

/** What a source reads from one saved list page. */
export interface TriedList {
  type: 'list'
  name: string
  url: string
  rows: { url: string; title?: string; publishedAt?: string }[]
  /** How the page behind it is asked for. */
  next?: Pick<Follow, 'url' | 'method' | 'form' | 'json'>
  total?: number
  pages?: number
  problem?: string
}

/** What a source reads from one saved notice. */
export interface TriedDetail {
  type: 'detail'
  name: string
  url: string
  title?: string
  publishedAt?: string
  /** Clean text of the notice. */
  body?: string
  records: number
  problem?: string
}

export type Tried = TriedList | TriedDetail

/** Reads saved pages with a source, each alone, and tells what it finds on them; what goes wrong with one is told with it. */
export async function trySource(source: Source, saved: { name: string; exchange: Exchange }[], readBytes: ReadBytes): Promise<Tried[]> {
  const tried: Tried[] = []
  for (const { name, exchange } of saved)
    tried.push(exchange.label === 'detail' ? await tryDetail(source, name, exchange, readBytes) : tryList(source, name, exchange))
  return tried
}

function tryList(source: Source, name: string, exchange: Exchange): TriedList {
  const page = openPage(exchange, { sha256: '' })
  const { url } = page
  try {
    const [listing] = follow(source, page, {}).listings
    if (!listing) return { type: 'list', name, url, rows: [], problem: 'it yields no page of a list' }
    const rows = listing.rows.map((row) => ({ url: row.url, title: row.context?.title, publishedAt: row.context?.publishedAt }))
    const next = listing.pages !== undefined && listing.page >= listing.pages ? undefined : listing.turn(listing.page + 1)
    const { total, pages } = listing
    return {
      ...{ type: 'list', name, url, rows, total, pages },
      ...(next && {
        next: {
          url: next.url,
          ...(next.method && { method: next.method }),
          ...(next.form && { form: next.form }),
          ...(next.json !== undefined && { json: next.json }),
        },
      }),
    }
  } catch (error) {
    return { type: 'list', name, url, rows: [], problem: problemOf(error) }
  }
}

async function tryDetail(source: Source, name: string, exchange: Exchange, readBytes: ReadBytes): Promise<TriedDetail> {
  const page = openPage(exchange, { sha256: '' })
  const { url } = page
  try {
    const [step] = follow(source, page, {}).notices
    if (!step) return { type: 'detail', name, url, records: 0, problem: 'it yields no notice' }
    const document = await openDocument(page.bytes, { contentType: page.headers['content-type'], url, body: step.body })
    const { drafts, issues } = await readPage(source, exchange, readBytes)
    const record = drafts[0]?.record
    const wrong = issues.find(({ level, code }) => level === 'error' || code === 'no-record')
    return {
      ...{ type: 'detail', name, url, records: drafts.length },
      title: step.title ?? record?.title ?? page.context.title,
      publishedAt: step.publishedAt ?? record?.publishedAt ?? page.context.publishedAt,
      // Titles and metas stand before the first block.
      body: document.blocks.length > 0 ? document.text.slice(document.blocks[0]!.span.start).trim() : '',
      ...(wrong && { problem: `${wrong.code}: ${wrong.message}` }),
    }
  } catch (error) {
    return { type: 'detail', name, url, records: 0, problem: problemOf(error) }
  }
}

function problemOf(error: unknown): string {
  if (error instanceof AppError) return error.message
  throw error
}
