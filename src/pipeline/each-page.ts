import type { ArchivedPage, FindAttachment, Visitor } from './feed.ts'

/** Visits pages as they come, a few at a time, so that reading, archive and store work side by side and memory stays constant. */
export async function eachPage(pages: AsyncGenerator<ArchivedPage>, visitor: Visitor, attachment: FindAttachment = noAttachment, atOnce = 8): Promise<void> {
  let over = false
  const visitNext = async (): Promise<void> => {
    try {
      while (!over && !visitor.full() && !visitor.signal?.aborted) {
        const next = await pages.next()
        if (next.done) break
        await visitor.visit(next.value, attachment)
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
