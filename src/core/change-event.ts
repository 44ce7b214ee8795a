import type { NoticeRecord } from '../../schemas/record.ts'
import type { ChangeFeed, RecordChange } from './changes.ts'
import { type Change, diff } from './diff.ts'

/** A change with what it says, for those who follow along. */
export interface ChangeEvent extends Omit<RecordChange, 'record' | 'before'> {
  /** Of the record. */
  id: string
  /** Of a changed record, field by field. */
  diff?: Change[]
  /** The record as of this change; absent in a tombstone. */
  record?: NoticeRecord
}

/** Tells changes: contents of their versions, and what differs from the one before. What was redacted is told without any. */
export async function tellChanges(feed: Pick<ChangeFeed, 'contents'>, found: readonly RecordChange[]): Promise<ChangeEvent[]> {
  const told = found.filter(({ type }) => type !== 'redacted')
  const wanted = told.flatMap(({ record, version, before }) => [
    { record, version },
    ...(before === undefined || before === version ? [] : [{ record, version: before }]),
  ])
  const contents = await feed.contents(wanted)
  return found.map(({ record: id, before, ...change }) => {
    if (change.type === 'redacted') return { ...change, id }
    const record = contents.get(`${id}@${change.version}`)
    const earlier = change.type === 'changed' && before !== undefined ? contents.get(`${id}@${before}`) : undefined
    return { ...change, id, ...(record ? { record } : {}), ...(earlier && record ? { diff: diff(earlier, record) } : {}) }
  })
}
