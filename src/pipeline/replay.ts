import type { Archive, Snapshot } from '../core/archive.ts'
import { canonicalJson } from '../core/identity.ts'
import type { Source } from '../core/source.ts'
import { attachmentLabel, isPage } from './archive.ts'
import { eachPage } from './each-page.ts'
import type { ArchivedPage, Feed } from './feed.ts'

export interface ReplayPlan {
  source: Source
  archive: Archive
  /** The pages of one run alone. */
  run?: string
  /** Pages that were fetched on this day or later (`YYYY-MM-DD`, UTC). */
  since?: string
  /** Only this page, by the address that was asked for. */
  url?: string
}

/** The pages of a source as the archive has them: of each page the newest, in the order of their time. Nothing is asked of any site. */
export function replayFrom({ source, archive, run, since, url }: ReplayPlan): Feed {
  const wanted = { source: source.id, run, url, since: since && `${since}T00:00:00.000Z` }
  const mayBeRead = (snapshot: Snapshot) => isPage(snapshot) && snapshot.status < 400 && snapshot.status !== 304 && Object.hasOwn(source.pages, snapshot.label)
  return async (visitor) => {
    const newest = new Map<string, string>()
    for await (const snapshot of archive.find(wanted)) if (mayBeRead(snapshot)) newest.set(pageKey(snapshot), place(snapshot))
    async function* pages(): AsyncGenerator<ArchivedPage> {
      for await (const snapshot of archive.find(wanted)) {
        if (visitor.full() || visitor.signal?.aborted) return
        if (mayBeRead(snapshot) && newest.get(pageKey(snapshot)) === place(snapshot)) yield { snapshot, exchange: await archive.read(snapshot) }
      }
    }
    const attachment = async (url: string): Promise<ArchivedPage | undefined> => {
      let last: Snapshot | undefined
      for await (const snapshot of archive.find({ url, source: source.id })) if (snapshot.label === attachmentLabel && isPage(snapshot)) last = snapshot
      return last && { snapshot: last, exchange: await archive.read(last) }
    }
    const before = async ({ snapshot }: ArchivedPage): Promise<ArchivedPage | undefined> => {
      let last: Snapshot | undefined
      for await (const other of archive.find({ ...wanted, url: snapshot.url }))
        if (place(other) === place(snapshot)) break
        else if (mayBeRead(other) && pageKey(other) === pageKey(snapshot) && other.sha256 !== snapshot.sha256) last = other
      return last && { snapshot: last, exchange: await archive.read(last) }
    }
    await eachPage(pages(), visitor, { attachment, before })
  }
}

const place = ({ file, offset }: Snapshot) => `${file} ${offset}`

/** What makes two snapshots one page: the address asked for; of a form, also what the step said, for its fields stand in no address. */
const pageKey = ({ method, url, askedUrl, label, context }: Snapshot) =>
  method === 'GET' ? `${label} ${askedUrl ?? url}` : `${label} ${method} ${askedUrl ?? url} ${canonicalJson(context ?? null)}`
