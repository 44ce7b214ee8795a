import type { Issue } from '../core/issue.ts'
import type { RecordDraft, Store } from '../core/store.ts'

/** What a rehearsed run came to. */
export interface Rehearsal {
  drafts: RecordDraft[]
  issues: Issue[]
}

/** Stands for the store in a dry run: keeps what would have been stored, and publishes nothing. */
export function rehearse(): { openRun: Store['openRun']; rehearsal: Rehearsal } {
  const rehearsal: Rehearsal = { drafts: [], issues: [] }
  return {
    rehearsal,
    openRun: async ({ source, startedAt }) => ({
      id: `${startedAt.replace(/[-:]|\.\d+/g, '')}-dry`,
      source,
      async stage(drafts) {
        rehearsal.drafts.push(...drafts)
      },
      async recordIssues(issues) {
        rehearsal.issues.push(...issues)
      },
      publish: async () => ({ new: rehearsal.drafts.length, changed: 0, same: 0 }),
      fail: async () => undefined,
    }),
  }
}
