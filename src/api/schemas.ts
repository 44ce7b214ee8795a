import { z } from '@hono/zod-openapi'
import { EvidenceMap, NoticeRecord } from '../../schemas/record.ts'
import { issueLevels } from '../core/issue.ts'
import { Facet, RecordQuery } from '../query/record-query.ts'
import { parameters } from '../query/url.ts'
import { SourceHealth } from './health.ts'

/** What the API answers, for its description and for its tests. */

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Instant = z.iso.datetime()

export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    /** Stable name of the error. */
    code: z.string(),
    /** Every parameter that is wrong, and what is allowed. */
    problems: z.array(z.strictObject({ parameter: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' })

export const Hit = z
  .strictObject({
    id: z.string(),
    version: z.int().positive(),
    source: z.string(),
    simulated: z.boolean(),
    url: z.string(),
    seenAt: Instant,
    record: NoticeRecord,
    score: z.number(),
    matched: z.array(z.string()).meta({ description: 'Parts that matched, best first' }),
    snippet: z
      .strictObject({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) })
      .optional()
      .meta({ description: 'A piece of the text around the match; marks are [start, end) of it' }),
  })
  .meta({ id: 'Hit' })

const FacetValues = z.array(z.strictObject({ value: z.string(), count: z.int() }))
const Facets = z
  .strictObject(Object.fromEntries(Facet.options.map((facet) => [facet, FacetValues.optional()])) as Record<Facet, z.ZodOptional<typeof FacetValues>>)
  .meta({ id: 'Facets', description: 'Counts under all filters but the own one of each' })

export const Records = z
  .strictObject({
    total: z.int(),
    records: z.array(Hit),
    facets: Facets,
    cursor: z.string().optional().meta({ description: 'Absent on the last page' }),
    meant: z.string().optional().meta({ description: 'The text as it was probably meant' }),
    obstacles: z
      .array(z.strictObject({ parameter: z.string(), value: z.string(), total: z.int(), query: z.string() }))
      .optional()
      .meta({ description: 'Where nothing was found: conditions without which something would be, how much, and the query without each' }),
  })
  .meta({ id: 'Records' })

export const FacetCounts = z.strictObject({ total: z.int(), facets: Facets }).meta({ id: 'FacetCounts' })

export const Disappearance = z
  .strictObject({
    absence: z.enum(['withdrawn', 'replaced', 'outside-window', 'unreachable', 'reader-failed']).meta({
      description:
        'withdrawn: its site took it away (404, 410, or the page says so, at two looks; at one where the list dropped it too, at three where the list still shows it); replaced: withdrawn, and a correction or the notice once more stands there; outside-window: its site shows nothing as old; unreachable: no answer at three looks, or most pages of its site are gone at once; reader-failed: something else stands there at two looks',
    }),
    since: Instant,
    until: Instant.optional().meta({ description: 'When it was there again; absent while it is not' }),
    run: z.string().meta({ description: 'The run that found out' }),
    url: z.string(),
    status: z.int().optional().meta({ description: 'What the page answered then; absent: nothing' }),
    looks: z.int().positive().optional().meta({ description: 'At so many looks in a row' }),
    isListed: z.boolean().optional().meta({ description: 'Whether a list still showed it then; absent: no list was read as far as that' }),
    replacedBy: z.string().optional().meta({ description: 'The record that stands in its place' }),
  })
  .meta({ id: 'Disappearance', description: 'A time in which a notice was not to be had where it had been; the record stays' })

export const Version = z
  .strictObject({
    id: z.string(),
    source: z.string(),
    simulated: z.boolean(),
    url: z.string(),
    version: z.int().positive(),
    record: NoticeRecord,
    evidence: EvidenceMap,
    snapshot: Sha256,
    readerVersion: z.string(),
    seenAt: Instant,
    lastSeenAt: Instant,
    run: z.string(),
    attachments: z.array(z.strictObject({ url: z.string(), name: z.string(), sha256: Sha256.optional() })),
    edits: z
      .array(
        z.strictObject({
          edit: z.string(),
          lookup: z.boolean(),
          path: z.string(),
          value: z.unknown().optional(),
          read: z.unknown().optional(),
          by: z.string(),
          why: z.string(),
          at: Instant,
        }),
      )
      .meta({ description: 'What people have put right in it, beside what the reader had read' }),
    disappearances: z.array(Disappearance).optional().meta({ description: 'Of the record as it stands, newest first' }),
  })
  .meta({ id: 'Version', description: 'A version of a record, with the place where each value was read' })

export const Versions = z.strictObject({ versions: z.array(Version) }).meta({ id: 'Versions' })

const Tally = z.record(z.string(), z.int())

export const Run = z
  .strictObject({
    id: z.string(),
    source: z.string(),
    mode: z.enum(['crawl', 'backfill', 'replay', 'import']),
    state: z.enum(['running', 'published', 'failed', 'interrupted']),
    startedAt: Instant,
    endedAt: Instant.optional(),
    outcome: z.strictObject({ code: z.string(), message: z.string() }).optional(),
    counts: z.object({
      pages: z.int(),
      bytes: z.int(),
      records: z.int(),
      new: z.int(),
      changed: z.int(),
      same: z.int(),
      skipped: Tally,
      issues: Tally,
      unread: Tally,
      filled: Tally,
    }),
  })
  .meta({ id: 'Run' })

export const Runs = z.strictObject({ runs: z.array(Run) }).meta({ id: 'Runs' })

const Schedule = z
  .strictObject({
    cron: z.string().meta({ description: 'In China' }),
    nextAt: Instant.optional().meta({ description: 'When it is queued next; in the past where it is due' }),
    queuedAt: Instant.optional(),
    job: z
      .strictObject({
        state: z.enum(['queued', 'running']),
        dueAt: Instant,
        queuedAt: Instant,
        attempts: z.int(),
        worker: z.string().optional().meta({ description: 'machine:process that runs it' }),
        lastError: z.string().optional(),
      })
      .optional()
      .meta({ description: 'The run that waits or is under way' }),
  })
  .meta({ id: 'Schedule' })

export const SourceSummary = z
  .strictObject({
    id: z.string(),
    title: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
    publisher: z.string().optional(),
    homepage: z.string().optional(),
    simulated: z.boolean(),
    state: z.enum(['active', 'paused', 'retired']).optional(),
    evidence: z.enum(['captured', 'documented', 'synthetic']).optional(),
    crawledLive: z.string().optional(),
    records: z.int(),
    latestPublishedAt: z.string().optional(),
    lastRun: Run.optional(),
    lastPublishedRun: Run.optional(),
    schedule: Schedule.optional(),
    health: SourceHealth.optional(),
  })
  .meta({ id: 'Source' })

export const Sources = z.strictObject({ sources: z.array(SourceSummary) }).meta({ id: 'Sources' })

export const StoredIssue = z
  .strictObject({
    id: z.string(),
    source: z.string(),
    run: z.string(),
    code: z.string(),
    level: z.enum(issueLevels),
    message: z.string(),
    url: z.string().optional(),
    snapshot: Sha256.optional(),
    field: z.string().optional(),
    value: z.string().optional(),
    count: z.int(),
    firstSeenAt: Instant,
    lastSeenAt: Instant,
  })
  .meta({ id: 'Issue' })

export const Issues = z.strictObject({ issues: z.array(StoredIssue) }).meta({ id: 'Issues' })

/** Parts of names and ids that people may put into an address. */
const Name = z.string().regex(/^[\w:.-]{1,120}$/, 'a name of letters, digits, dashes and dots')
const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual)

export const RunFilter = z.strictObject({ source: Name.optional(), limit: limit(500, 50) })
export const IssueFilter = z.strictObject({ source: Name.optional(), run: Name.optional(), code: Name.optional(), limit: limit(1000, 100) })

/** The query as parameters of an address, for the description. */
export const RecordParameters = z.object(
  Object.fromEntries(parameters.map(({ key, name, description }) => [name, RecordQuery.shape[key].meta({ description })])),
)
