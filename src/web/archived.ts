import type { Context, Hono } from 'hono'
import { labelOf } from '../../schemas/labels.ts'
import type { Archive, Snapshot } from '../core/archive.ts'
import type { Drifts } from '../core/drift.ts'
import type { Store, StoredRecord } from '../core/store.ts'
import { openDocument } from '../document/open.ts'
import { archivedPageDocument, archivedPageHeaders, type Mark, renderArchivedPage, renderReadDocument } from './archived-page.ts'
import { markId } from './record-page.tsx'

interface Parts {
  store: Pick<Store, 'versions' | 'snapshot'>
  archive: Archive
  /** What was held back. */
  drifts?: Pick<Drifts, 'find'>
}

/** The versions of the record that an address names, and the one that it asks for; the last where it asks for none. */
export async function versionsAsked(store: Pick<Store, 'versions'>, c: Context): Promise<{ versions: StoredRecord[]; stored?: StoredRecord }> {
  const versions = await store.versions(c.req.param('id') ?? '')
  const wanted = c.req.query('version')
  return { versions, stored: wanted ? versions.find((version) => String(version.version) === wanted) : versions.at(-1) }
}

/** The archived pages, of records and of what was held back. They carry stricter headers than our own pages, so they are mounted ahead of those. */
export function mountArchived(app: Hono, { store, archive, drifts }: Parts): void {
  const archived = async (snapshot: Snapshot, title: string, marks: Mark[]): Promise<Response> => {
    const exchange = await archive.read(snapshot)
    const document = await openDocument(exchange.response.body, { contentType: snapshot.contentType, url: snapshot.finalUrl })
    const nested = document.format !== 'html' || /&lt;(html|body|table|p|div)\b/i.test(document.source)
    const body = nested ? renderReadDocument(document, marks) : renderArchivedPage(document.source, marks)
    return new Response(archivedPageDocument(title, body), { headers: archivedPageHeaders })
  }
  const absent = () => new Response('', { status: 404, headers: archivedPageHeaders })
  const page = async (stored: StoredRecord): Promise<Response> => {
    const snapshot = await store.snapshot(stored.snapshot)
    const marks: Mark[] = Object.entries(stored.evidence)
      .filter(([, evidence]) => evidence.in === undefined || evidence.in === 'page')
      .map(([pointer, { start, end }]) => ({ id: markId(pointer), span: { start, end }, label: labelOf(pointer)?.zh ?? pointer }))
    return snapshot ? archived(snapshot, stored.record.title ?? stored.url, marks) : absent()
  }

  app.get('/health/:run/:finding/:side{before|after}', async (c) => {
    const { run, finding, side } = c.req.param()
    const snapshot = (await drifts?.find(run))?.findings[Number(finding)]?.[side === 'before' ? 'before' : 'after']
    return snapshot ? archived(snapshot, snapshot.finalUrl, []) : absent()
  })

  app.get('/records/:id/page', async (c) => {
    const { stored } = await versionsAsked(store, c)
    return stored ? page(stored) : absent()
  })
}
