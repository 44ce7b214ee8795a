import { type EvidenceMap, NoticeRecord } from '../../schemas/record.ts'
import { canonicalJson } from './identity.ts'
import type { Issue } from './issue.ts'
import { pathsLike, valueAt, withValue } from './pointer.ts'

/** What a person has put right (抓取编辑): it outlives crawls and readings until someone takes it back. */
export interface Edit {
  id: string
  /** The one record that it is about; absent in a lookup. */
  record?: string
  /** A lookup: every record, of one source or of all, in which the field of this path says this. */
  where?: { source?: string; path: string; value: unknown }
  /** JSON pointer of the field (`/suppliers/0/yuan`). In a lookup `*` stands for any item: the one that `where` found. */
  path: string
  /** What the field says from now on; absent: nothing. */
  value?: unknown
  /** What the reader had read there when the edit was made. */
  read?: unknown
  by: string
  why: string
  /** ISO 8601, UTC. */
  at: string
  undone?: { by: string; why: string; at: string }
}

/** An edit as a version of a record bears it, beside what the reader had read. */
export interface AppliedEdit extends Pick<Edit, 'path' | 'value' | 'read' | 'by' | 'why' | 'at'> {
  edit: string
  lookup: boolean
}

/** What people have put right, kept apart from what was read. */
export interface Edits {
  /** Keeps an edit; an earlier one of the same field of the same record gives way to it. */
  make(edit: Omit<Edit, 'id' | 'undone'>): Promise<Edit>
  /** Takes an edit back; `undefined` where there is none that holds. */
  undo(id: string, undone: NonNullable<Edit['undone']>): Promise<Edit | undefined>
  /** Newest first; those that were taken back too where `undone` is set. */
  list(filter?: { record?: string; undone?: boolean }): Promise<Edit[]>
  /** The edits that hold for these records, and the lookups for their source, oldest first. */
  holdingFor(source: string, records: string[]): Promise<Edit[]>
}

interface Edited {
  record: NoticeRecord
  evidence: EvidenceMap
  applied: AppliedEdit[]
  issues: Issue[]
}

/** A record as read, with what people have put right in it. Where the page no longer says what it said when the edit was made, someone should look: an issue. */
export function applyEdits(draft: { id: string; url: string; record: NoticeRecord; evidence: EvidenceMap }, edits: readonly Edit[]): Edited {
  const applied = new Map<string, AppliedEdit>()
  const issues: Issue[] = []
  let record = draft.record
  for (const edit of edits) {
    const paths = edit.record === draft.id ? [edit.path] : edit.where ? pathsFound(draft.record, edit.where, edit.path) : []
    for (const path of paths) {
      const read = valueAt(draft.record, path)
      if (edit.record && !same(read, edit.read))
        issues.push(issueOf(draft.url, edit, 'edit-page-changed', `the page now says ${said(read)}, not ${said(edit.read)}`))
      const parsed = NoticeRecord.safeParse(withValue(record, path, edit.value))
      if (!parsed.success) {
        issues.push(issueOf(draft.url, edit, 'edit-misplaced', `its place is gone, so it does not hold: ${parsed.error.issues[0]?.message ?? 'no such field'}`))
        continue
      }
      record = parsed.data
      const { id, by, why, at, value } = edit
      applied.set(path, { edit: id, lookup: edit.record === undefined, path, value, read, by, why, at })
    }
  }
  const told = [...applied.values()].filter(({ path, read }) => !same(valueAt(record, path), read))
  const stands = (pointer: string) => !told.some(({ path }) => pointer === path || pointer.startsWith(`${path}/`))
  const evidence = told.length > 0 ? Object.fromEntries(Object.entries(draft.evidence).filter(([pointer]) => stands(pointer))) : draft.evidence
  return { record, evidence, applied: told, issues }
}

/** Where a lookup applies in a record: its path with the items in which its condition holds. */
function pathsFound(record: NoticeRecord, where: NonNullable<Edit['where']>, path: string): string[] {
  return pathsLike(record, where.path)
    .filter(({ path: found }) => same(valueAt(record, found), where.value))
    .map(({ items }) => {
      const left = [...items]
      return path.replace(/\*/g, () => left.shift() ?? '*')
    })
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)
const said = (value: unknown): string => (value === undefined || value === null ? 'nothing' : JSON.stringify(value))

const issueOf = (url: string, { path, by, id }: Edit, code: string, message: string): Issue => ({
  code,
  level: 'warning',
  message: `edit ${id} of ${path} by ${by}: ${message}`,
  url,
  field: path,
})
