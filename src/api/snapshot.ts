import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Archive, Snapshot } from '../core/archive.ts'
import type { Store } from '../core/store.ts'
import { NotFoundError } from '../errors.ts'
import { named } from './endpoint.ts'
import { idParameters, type Offers, problems } from './mount.ts'

const path = '/api/snapshots/{sha256}'

/** Mounts the archived pages. */
export function mountSnapshots(app: OpenAPIHono, offers: Offers, { store, archive }: { store: Pick<Store, 'snapshot'>; archive: Archive }): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path,
    summary: 'The bytes of an archived page, as its site served them; never to be executed',
    request: { params: idParameters(path) },
    responses: {
      200: {
        description: 'The bytes',
        content: {
          'text/plain': { schema: { type: 'string' } },
          'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } },
        },
      },
      ...problems(true),
    },
  })
  offers.add(path, 'get')
  app.get('/api/snapshots/:sha256', async (c) => {
    const sha256 = named(c, 'sha256', /^[0-9a-f]{64}$/)
    const snapshot = await store.snapshot(sha256)
    if (!snapshot) throw new NotFoundError(`there is no snapshot ${sha256}`)
    const headers = snapshotHeaders(snapshot)
    if (c.req.header('if-none-match')?.includes(headers.etag!)) return c.body(null, 304, headers)
    const { response } = await archive.read(snapshot)
    return c.body(response.body as Uint8Array<ArrayBuffer>, 200, headers)
  })
}

/** A script of someone else's page must not run under our address: text is shown as text, all else is saved, and nothing is sniffed. */
function snapshotHeaders({ sha256, contentType = '', fetchedAt, url }: Snapshot): Record<string, string> {
  const text = /^(text\/|application\/(json|xml|xhtml\+xml|javascript))/i.test(contentType)
  const charset = /charset="?([\w-]{1,20})/i.exec(contentType)?.[1]
  return {
    'content-type': text ? `text/plain${charset ? `; charset=${charset}` : ''}` : 'application/octet-stream',
    ...(text ? {} : { 'content-disposition': `attachment; filename="${sha256}"` }),
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${sha256}"`,
    'x-archived-url': encodeURI(url).replace(/[^\x20-\x7e]/g, ''),
    'x-archived-at': fetchedAt,
    ...(/^[\x20-\x7e]+$/.test(contentType) ? { 'x-archived-content-type': contentType } : {}),
  }
}
