import type { OpenAPIHono } from '@hono/zod-openapi'
import { etag } from 'hono/etag'
import type { ChangeFeed } from '../core/changes.ts'
import type { Store } from '../core/store.ts'
import type { SearchBackend } from '../query/backend.ts'
import { findRecords } from '../query/find.ts'
import type { RecordQuery } from '../query/record-query.ts'
import { queryOfAddress } from '../query/url.ts'
import { atomOf } from './atom.ts'
import { type Offers, problems } from './mount.ts'
import { RecordParameters } from './schemas.ts'

/** Redactions that an Atom feed tells. */
const mostTombstones = 50

interface Parts {
  store: Store
  search: SearchBackend
  simulated: RecordQuery['simulated']
  /** Without it nothing is told of redactions. */
  changes?: Pick<ChangeFeed, 'redactions'>
}

/** Mounts the feed of a search, for feed readers. */
export function mountFeed(app: OpenAPIHono, offers: Offers, { store, search, simulated, changes }: Parts): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/feed.atom',
    summary: 'The newest records of a search as an Atom feed (RFC 4287)',
    request: { query: RecordParameters },
    responses: { 200: { description: 'The feed', content: { 'application/atom+xml': { schema: { type: 'string' } } } }, ...problems(false) },
  })
  offers.add('/api/feed.atom', 'get')
  app.get('/api/feed.atom', etag(), async (c) => {
    const query = queryOfAddress(c.req.url, simulated)
    const { records } = await findRecords({ store, search }, { ...query, sort: 'newest', facets: undefined })
    const redacted = await changes?.redactions(mostTombstones, query)
    c.header('cache-control', 'no-cache')
    return c.body(atomOf(records, new URL(c.req.url), redacted), 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  })
}
