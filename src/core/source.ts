import { z } from 'zod'
import { Division, Domain } from '../../schemas/common.ts'
import { DeclarationError } from '../errors.ts'
import { parseCron } from './cron.ts'
import type { Page } from './page.ts'
import type { Follow, Step } from './step.ts'

/** What a run asks for. */
export interface Window {
  /** First and last day of publication wanted (`YYYY-MM-DD`, China). */
  since?: string
  until?: string
}

const Declaration = z.strictObject({
  /** `place-system-kind` in kebab case; the name of its folder. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)+$/, 'kebab case with at least two parts'),
  /** The domain of all its notices, where it has one; the reader decides otherwise. */
  domain: Domain.optional(),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  publisher: z.strictObject({ name: z.string().min(1), division: Division, official: z.boolean() }),
  homepage: z.url(),
  /** The only hosts that are ever asked. */
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+(:\d+)?$/)).min(1),
  schedule: z.strictObject({ cron: z.string(), overlapDays: z.int().nonnegative() }).optional(),
  politeness: z
    .strictObject({
      delaySeconds: z.number().nonnegative(),
      concurrency: z.int().min(1).max(8),
      /** At most so much a day (China) and host; what is beyond waits for the next. */
      budget: z.strictObject({ requestsPerDay: z.int().positive().optional(), bytesPerDay: z.int().positive().optional() }).optional(),
      /** After so many failures in a row a host is left alone, twice as long each time. Default 10 and 60. */
      circuit: z.strictObject({ failures: z.int().positive(), restSeconds: z.number().positive() }).optional(),
    })
    .default({ delaySeconds: 2, concurrency: 1 }),
  status: z.strictObject({
    state: z.enum(['active', 'paused', 'retired']),
    /** How its layout is known: saved pages, someone's description, or made up by us. */
    evidence: z.enum(['captured', 'documented', 'synthetic']),
    /** The day it was first crawled live, if it ever was. */
    crawledLive: z.string().optional(),
    since: z.string().optional(),
    reason: z.string().optional(),
  }),
  /** Everything it yields is simulated; never mixed with real data unless asked. */
  simulated: z.boolean().default(false),
  /** Its hosts may stand on private addresses. */
  local: z.boolean().default(false),
  /** Needs a browser: its pages are made by script. */
  browser: z.boolean().default(false),
  /** Where its lists state how many notices there are, runs account for the difference. */
  terms: z.string().optional(),
  expect: z
    .strictObject({
      /** At least so many records, or figures of statistics, in a run. */
      min: z.strictObject({ records: z.int().positive().optional(), figures: z.int().positive().optional() }).optional(),
      /** At least this share of its records has the field (dotted path). */
      filled: z.record(z.string(), z.number().min(0).max(1)).optional(),
      /** Fields that this site never has: a value in one of them fails the run. */
      unavailable: z.array(z.string()).optional(),
      /** At most this share of its pages may fail to read. Default 0.05. */
      maxFailed: z.number().min(0).max(1).optional(),
    })
    .default({}),
})

/** One site column (or several alike): where to look, how its lists page, where title, date and body stand. */
export interface Source extends z.output<typeof Declaration> {
  start(window: Window): Iterable<Follow>
  pages: Record<string, (page: Page, window: Window) => Iterable<Step>>
}

export type SourceDeclaration = z.input<typeof Declaration> & Pick<Source, 'start' | 'pages'>

/** Checks a declaration; throws `DeclarationError` that names the field. */
export function defineSource(declaration: SourceDeclaration): Source {
  const { start, pages, ...rest } = declaration
  const parsed = Declaration.safeParse(rest)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new DeclarationError(`source ${declaration.id}: ${problems}`, { source: declaration.id })
  }
  const { id, schedule } = parsed.data
  if (schedule) parseCron(schedule.cron, id)
  return { ...parsed.data, start, pages }
}
