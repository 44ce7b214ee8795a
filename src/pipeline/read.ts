import type { EvidenceMap } from '../../schemas/record.ts'
import { recordId, stableUrl } from '../core/identity.ts'
import type { Issue } from '../core/issue.ts'
import type { Page } from '../core/page.ts'
import type { Source } from '../core/source.ts'
import type { Notice } from '../core/step.ts'
import type { RecordDraft } from '../core/store.ts'
import { AppError, BlockedError } from '../errors.ts'
import { type Hints, readerVersion } from '../reader/reading.ts'
import type { ArchivedPage, FindAttachment } from './feed.ts'
import type { PageReading, ReadBytes } from './read-bytes.ts'
import { validate } from './validate.ts'

/** What one notice page came to. */
export interface NoticeDrafts {
  drafts: RecordDraft[]
  issues: Issue[]
  unread: Record<string, number>
}

/** More text of an attachment does not help to find its notice. */
const mostAttachmentText = 200_000

/** Reads a notice, and what is attached to it, into drafts. What is wrong with the page are issues. */
export async function read(
  page: Page,
  step: Notice,
  archived: ArchivedPage,
  source: Pick<Source, 'id' | 'domain' | 'publisher'>,
  readBytes: ReadBytes,
  findAttachment: FindAttachment,
): Promise<NoticeDrafts> {
  const nativeId = step.nativeId ?? page.context.nativeId ?? stableUrl(page.finalUrl)
  const hints: Hints = {
    url: page.finalUrl.startsWith('file:') ? undefined : page.finalUrl,
    title: step.title ?? page.context.title,
    publishedAt: step.publishedAt ?? page.context.publishedAt,
    domain: step.domain ?? source.domain,
    kind: step.kind,
    publisherDivision: source.publisher.division === '000000' ? undefined : source.publisher.division,
  }
  const found: NoticeDrafts = { drafts: [], issues: [], unread: {} }
  const attachments: RecordDraft['attachments'] = []
  let attachmentText = ''
  let reading = await readBytes(page.bytes, { contentType: page.headers['content-type'], url: page.finalUrl }, { ...hints, body: step.body })
  let read = archived
  for (const attachment of step.attachments ?? []) {
    const file = await findAttachment(attachment.url)
    attachments.push({ ...attachment, sha256: file?.snapshot.sha256 })
    if (!file) {
      found.issues.push({ code: 'attachment-missing', level: 'warning', message: `attachment ${attachment.name} was not to be had`, url: attachment.url })
      continue
    }
    const fileReading = await readBytes(file.exchange.response.body, { contentType: file.snapshot.contentType, url: attachment.url }, hints)
    found.issues.push(...documentIssues(fileReading, attachment.url, file.snapshot.sha256))
    attachmentText += `\n${fileReading.text}`.slice(0, mostAttachmentText - attachmentText.length)
    // The page may say no more than "see the attachment": then the attachment is the notice.
    if (reading.records.length === 0 && fileReading.records.length > 0) {
      reading = fileReading
      read = file
    }
  }
  found.unread = reading.unread
  found.issues.push(...documentIssues(reading, page.finalUrl, read.snapshot.sha256))
  for (const { code, level, message, field, value } of reading.issues)
    found.issues.push({ code, level, message, field, value, url: page.finalUrl, snapshot: read.snapshot.sha256 })
  for (const [index, { record, evidence }] of reading.records.entries()) {
    try {
      found.drafts.push({
        id: recordId(source.id, nativeId, index),
        nativeId,
        index,
        url: page.finalUrl,
        record: validate(record),
        evidence,
        snapshot: read.snapshot,
        readerVersion,
        text: index === 0 ? reading.text + attachmentText : evidenceText(evidence),
        attachments,
      })
    } catch (error) {
      found.issues.push(issueOf(error, page.finalUrl, page.sha256))
    }
  }
  if (reading.records.length === 0 && !found.issues.some((issue) => issue.level !== 'info'))
    found.issues.push({ code: 'no-record', level: 'error', message: 'the page holds no notice that could be read', url: page.finalUrl, snapshot: page.sha256 })
  return found
}

/** The text of one of several notices on a page: what was read for it. The whole page stands with the first. */
const evidenceText = (evidence: EvidenceMap) => [...new Set(Object.values(evidence).map((value) => value.text))].join('\n')

const documentIssues = (reading: PageReading, url: string, snapshot: string): Issue[] =>
  reading.documentIssues.map(({ code, message }) => ({ code, level: lossless.has(code) ? 'warning' : 'error', message, url, snapshot }))

/** Found wrong with a document, and yet it was read. */
const lossless = new Set<string>(['replacement-characters', 'truncated'])

/** The error boundary of a page: what it threw becomes an issue. What concerns more than this page is thrown again. */
export function issueOf(error: unknown, url: string, snapshot?: string): Issue {
  if (error instanceof BlockedError || (error instanceof AppError && error.code === 'dependency')) throw error
  if (error instanceof AppError) return { code: error.code, level: 'error', message: error.message, url, snapshot, value: selectorOf(error) }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { code: 'bug', level: 'error', message, url, snapshot, value: error instanceof Error ? firstFrame(error) : undefined }
}

const selectorOf = (error: AppError) => (typeof error.context.selector === 'string' ? error.context.selector : undefined)
const firstFrame = (error: Error) =>
  error.stack
    ?.split('\n')
    .find((line) => /^\s+at /.test(line))
    ?.trim()
