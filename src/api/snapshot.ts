import type { Snapshot } from '../core/archive.ts'

/** A script of someone else's page must not run under our address: text is shown as text, all else is saved, and nothing is sniffed. */
export function snapshotHeaders({ sha256, contentType = '', fetchedAt, url }: Snapshot): Record<string, string> {
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
