import type { Store, StoredIssue } from './store.ts'

/** What someone must mend first: errors, then warnings, then what is only counted; of each no more than `limit`. */
export async function issuesWorstFirst(store: Pick<Store, 'issues'>, filter: Parameters<Store['issues']>[0]): Promise<StoredIssue[]> {
  const levels = await Promise.all((['error', 'warning', 'info'] as const).map((level) => store.issues({ ...filter, level })))
  return levels.flat()
}
