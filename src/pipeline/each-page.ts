import type { ArchivedPage, FindAttachment, Visitor } from './feed.ts'

export interface EachPageOptions {
  attachment?: FindAttachment
  /** The same page as it was before, for one in whose place the site says by now that there is none. */
  before?: (page: ArchivedPage) => Promise<ArchivedPage | undefined>
  atOnce?: number
}

/** What of a visitor pages need that come one after the other. */
export type Taker = Pick<Visitor, 'visit' | 'full' | 'signal'>

/** Visits pages as they come, a few at a time, so that reading, archive and store work side by side and memory stays constant. */
export async function eachPage(
  pages: AsyncGenerator<ArchivedPage>,
  visitor: Taker,
  { attachment = noAttachment, before = noPage, atOnce = 8 }: EachPageOptions = {},
): Promise<void> {
  let over = false
  const visitNext = async (): Promise<void> => {
    try {
      while (!over && !visitor.full() && !visitor.signal?.aborted) {
        const next = await pages.next()
        if (next.done) break
        let page: ArchivedPage | undefined = next.value
        while (page && (await visitor.visit(page, attachment)).removed) page = await before(page)
      }
    } finally {
      over = true
    }
  }
  const visits = await Promise.allSettled(Array.from({ length: atOnce }, visitNext))
  await pages.return(undefined)
  for (const visit of visits) if (visit.status === 'rejected') throw visit.reason
}

const noAttachment: FindAttachment = async () => undefined
const noPage = async () => undefined
