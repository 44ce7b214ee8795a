import type { ListWalk } from './list-walk.ts'
import type { ListAccount } from './lists.ts'

export interface Walked {
  list: string
  walk: Pick<ListWalk, 'seen' | 'stated' | 'duplicates' | 'vanished' | 'end'>
  /** Rows known to stand in the list before this walk. */
  knownRows: number
  outsideWindow: number
  requests: number
}

/** Explains the number that a site states by what a walk found. A list that changes its number meanwhile is right with any between. */
export function accountFor({ list, walk, knownRows, outsideWindow, requests }: Walked): ListAccount {
  const { seen, stated, end } = walk
  const known = [...seen.values()].filter((row) => row.known).length
  const knownBefore = end === 'end' ? 0 : Math.max(0, knownRows - known)
  const found = seen.size + knownBefore
  const account: ListAccount = {
    ...{ list, seen: seen.size, known, outsideWindow, knownBefore },
    ...{ duplicates: 0, vanished: 0, notWalked: 0, unexplained: 0, requests, end: end ?? 'stopped' },
  }
  if (stated.most === undefined || stated.least === undefined) return account
  account.stated = Math.min(Math.max(found, stated.least), stated.most)
  const more = account.stated - found
  if (more < 0) {
    // Of rows that were not looked at some may be gone: the next walk of the whole list tells which.
    account.vanished = Math.min(-more, walk.vanished + knownBefore)
    account.unexplained = more + account.vanished
  } else if (end === 'end' || end === 'overlap') {
    account.duplicates = Math.min(more, walk.duplicates)
    account.unexplained = more - account.duplicates
  } else account.notWalked = more
  return account
}
