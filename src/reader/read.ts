import type { Domain, Supplier } from '../../schemas/record.ts'
import type { Document } from '../document/document.ts'
import { isUscc } from '../values/uscc.ts'
import { takeApart } from './facts/facts.ts'
import { noticeIssue, pageIssues } from './frame/page-issues.ts'
import { changedOn, firstShown, labelledLast, signatureDate, toldOfItself } from './frame/signature.ts'
import { noticesOf } from './frame/split.ts'
import { readHousing } from './housing/housing.ts'
import { classify } from './kinds/kinds.ts'
import { readLand } from './land/land.ts'
import { divisionIn } from './notice/division.ts'
import type { DomainReader } from './notice/domain.ts'
import { Draft } from './notice/draft.ts'
import type { Notice } from './notice/notice.ts'
import type { Hints, Reading } from './reading.ts'
import { readExpropriation } from './taking/expropriation.ts'
import { readTendering } from './tendering/tendering.ts'

/** Of what is in no domain only what it is called and when it came out is read. */
const readers: Record<Exclude<Domain, 'other'>, DomainReader> = {
  procurement: readTendering,
  construction: readTendering,
  land: readLand,
  expropriation: readExpropriation,
  housing: readHousing,
}

/** Reads every notice of a page into its record, each value with its place. Pure: same document, same reading. */
export function read(document: Document, hints: Hints = {}): Reading {
  const reading: Reading = { records: [], issues: pageIssues(document), unread: {} }
  if (reading.issues.some(({ level }) => level === 'error')) return reading
  for (const place of noticesOf(document, hints)) {
    const notice = takeApart(document, hints, place)
    const issue = noticeIssue(notice)
    if (issue) {
      reading.issues.push(issue)
      continue
    }
    readNotice(notice, reading)
  }
  return reading
}

function readNotice(notice: Notice, reading: Reading): void {
  const what = classify(notice)
  notice.publishedAt ??=
    (what.kind.value === 'award' ? firstShown(notice.facts) : undefined) ??
    signatureDate(notice.lines) ??
    labelledLast(notice.facts) ??
    changedOn(notice.facts) ??
    toldOfItself(notice)
  const drafts = what.domain.value === 'other' ? [] : readers[what.domain.value](notice, what)
  if (drafts.length === 0) drafts.push(new Draft())
  const divisionOf = divisionIn(notice)
  for (const draft of drafts) {
    if (!draft.has('/domain')) draft.found('/domain', what.domain)
    if (!draft.has('/kind')) draft.found('/kind', what.kind)
    if (!draft.has('/title')) draft.found('/title', notice.title ?? notice.heading)
    if (!draft.has('/publishedAt')) draft.found('/publishedAt', notice.publishedAt)
    if (what.domain.value !== 'other' && !draft.has('/division')) draft.found('/division', divisionOf(draft))
    tellWrongCodes(draft)
    reading.issues.push(...draft.issues)
    reading.records.push(draft.finish(notice.document))
  }
  countUnread(notice, reading)
}

/** Credit codes are kept as the notice writes them; one whose check character is wrong cannot be looked up, and a person is told. */
function tellWrongCodes(draft: Draft): void {
  for (const [index, { uscc }] of ((draft.get('/suppliers') as Supplier[] | undefined) ?? []).entries())
    if (uscc && !isUscc(uscc.toUpperCase()))
      draft.issues.push({
        code: 'bad-uscc',
        level: 'warning',
        message: `${uscc} has not the check character of a credit code`,
        field: `/suppliers/${index}/uscc`,
        value: uscc,
      })
}

/** Labels that nobody taught us, counted for those who will. */
function countUnread(notice: Notice, reading: Reading): void {
  for (const { label, text, meaning } of notice.facts) {
    if (label.key.length < 2 || label.key.length > 20 || text === '' || meaning !== undefined) continue
    reading.unread[label.key] = (reading.unread[label.key] ?? 0) + 1
  }
}
