import type { Issue } from '../core/issue.ts'
import type { OpenRun, RecordDraft } from '../core/store.ts'

export type Amend = (drafts: RecordDraft[]) => Promise<{ drafts: RecordDraft[]; issues: Issue[] }>

/** Keeps drafts and issues until a batch is full. Whoever adds waits for the store: that is the back-pressure. */
export interface Staging {
  add(drafts: RecordDraft[], issues: Issue[]): Promise<void>
  flush(): Promise<void>
}

/** `amend` has the last word on what is staged: what people have put right. */
export function createStaging(run: Pick<OpenRun, 'stage' | 'recordIssues'>, { batch = 200, amend }: { batch?: number; amend?: Amend } = {}): Staging {
  let drafts: RecordDraft[] = []
  let issues: Issue[] = []
  let writing: Promise<void> = Promise.resolve()
  const write = async (): Promise<void> => {
    let [someDrafts, someIssues] = [drafts, issues]
    drafts = []
    issues = []
    if (amend && someDrafts.length > 0) {
      const amended = await amend(someDrafts)
      someDrafts = amended.drafts
      someIssues = [...someIssues, ...amended.issues]
    }
    if (someDrafts.length > 0) await run.stage(someDrafts)
    if (someIssues.length > 0) await run.recordIssues(someIssues)
  }
  const flush = (): Promise<void> => {
    // One batch after the other: a failure stays with everyone who waits.
    writing = writing.then(write)
    writing.catch(() => undefined)
    return writing
  }
  return {
    async add(moreDrafts, moreIssues) {
      drafts.push(...moreDrafts)
      issues.push(...moreIssues)
      if (drafts.length >= batch || issues.length >= batch * 5) await flush()
    },
    flush,
  }
}
