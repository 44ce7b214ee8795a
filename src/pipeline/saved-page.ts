import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { z } from 'zod'
import type { Exchange } from '../core/archive.ts'
import { sha256 } from '../core/identity.ts'
import type { Source } from '../core/source.ts'
import { DeclarationError } from '../errors.ts'
import { eachPage, type Taker } from './each-page.ts'
import type { ArchivedPage } from './feed.ts'
import { contentTypes } from './imported-files.ts'

/**
 * What `pages/meta.json` of a source says about its saved pages, by file name: where each was, which page function reads it,
 * and whether it was captured or made by hand.
 */
const Saved = z.record(
  z.string(),
  z.strictObject({
    url: z.url(),
    label: z.string(),
    origin: z.enum(['captured', 'synthetic']),
    contentType: z.string().optional(),
    context: z.record(z.string(), z.unknown()).optional(),
    fetchedAt: z.iso.datetime().optional(),
  }),
)

/** The saved pages of a source's folder, in the order of their names. Throws `DeclarationError` where `meta.json` and the files do not agree. */
export function savedPagesOf(source: Pick<Source, 'id' | 'pages'>, folder: string): { name: string; exchange: Exchange }[] {
  const pages = join(folder, 'pages')
  if (!existsSync(pages)) return []
  const metaFile = join(pages, 'meta.json')
  const wrong = (what: string) => new DeclarationError(`source ${source.id}: pages/meta.json: ${what}`, { source: source.id })
  if (!existsSync(metaFile)) throw wrong('there is none')
  const parsed = Saved.safeParse(JSON.parse(readFileSync(metaFile, 'utf8')))
  if (!parsed.success) throw wrong(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
  const names = readdirSync(pages).filter((name) => name !== 'meta.json')
  for (const name of names) if (!parsed.data[name]) throw wrong(`says nothing about ${name}`)
  return Object.entries(parsed.data)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { url, label, contentType, context, fetchedAt }]) => {
      if (!names.includes(name)) throw wrong(`there is no file ${name}`)
      if (!Object.hasOwn(source.pages, label)) throw wrong(`${name}: the source has no page function "${label}"`)
      const headers: Exchange['response']['headers'] = [['content-type', contentType ?? contentTypes[extname(name)] ?? 'text/html']]
      const exchange: Exchange = {
        ...{ request: { url, method: 'GET', headers: {} }, finalUrl: url, fetchedAt: fetchedAt ?? '2026-01-01T00:00:00.000Z', source: source.id, run: 'saved' },
        ...{ response: { status: 200, statusText: 'OK', headers, body: readFileSync(join(pages, name)) }, label, context },
      }
      return { name, exchange }
    })
}

/** An exchange as if the archive had it: for saved pages, which are archived in the repository. */
export const asArchived = (exchange: Exchange, file: string): ArchivedPage => ({
  exchange,
  snapshot: {
    ...{
      file,
      offset: 0,
      length: 0,
      url: exchange.request.url,
      finalUrl: exchange.finalUrl,
      method: exchange.request.method,
      status: exchange.response.status,
    },
    ...{
      sha256: sha256(exchange.response.body),
      size: exchange.response.body.length,
      fetchedAt: exchange.fetchedAt,
      source: exchange.source,
      run: exchange.run,
    },
    ...{ contentType: exchange.response.headers[0]?.[1], label: exchange.label, context: exchange.context, revisit: false },
  },
})

/** The saved pages of a source, for a dry run without network and for golden tests. */
export function savedFeed(pages: { name: string; exchange: Exchange }[]): (visitor: Taker) => Promise<void> {
  return async (visitor) => {
    async function* archived() {
      for (const { name, exchange } of pages) yield asArchived(exchange, name)
    }
    await eachPage(archived(), visitor, { atOnce: 1 })
  }
}
