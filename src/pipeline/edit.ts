import { applyEdits, type Edits } from '../core/edits.ts'
import type { Issue } from '../core/issue.ts'
import type { RecordDraft } from '../core/store.ts'

/** Puts right in drafts what people have put right in their records; returns them with what someone should look at. */
export async function edit(drafts: RecordDraft[], source: string, edits: Pick<Edits, 'holdingFor'>): Promise<{ drafts: RecordDraft[]; issues: Issue[] }> {
  const ids = drafts.map(({ id }) => id)
  const holding = await edits.holdingFor(source, ids)
  if (holding.length === 0) return { drafts, issues: [] }
  const issues: Issue[] = []
  const edited = drafts.map((draft) => {
    const { record, evidence, applied, issues: found } = applyEdits(draft, holding)
    issues.push(...found)
    return { ...draft, record, evidence, edits: applied }
  })
  return { drafts: edited, issues }
}
