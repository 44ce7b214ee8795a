import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Exchange } from '../core/archive.ts'
import type { Figure } from '../core/figures.ts'
import type { Source } from '../core/source.ts'
import type { Follow } from '../core/step.ts'
import { readPage } from './check.ts'
import type { ReadBytes } from './read-bytes.ts'

/** What a saved page comes to: where it leads and what is read from it. A person holds it against the page once; from then on it must stay so. */
export interface Golden {
  listings?: { list: string; page: number; pages?: number; total?: number; rows: GoldenLink[]; next?: GoldenLink }[]
  follows?: GoldenLink[]
  records?: Record<string, unknown>[]
  figures?: Omit<Figure, 'evidence'>[]
  /** Steps that a page function gave a reason for not taking, and how often. */
  skipped?: Record<string, number>
  issues?: string[]
}

type GoldenLink = Pick<Follow, 'label' | 'url' | 'method' | 'form' | 'json'> & Record<string, unknown>

/** Reads a page on the way of every run and keeps what came of it. */
export async function goldenOf(source: Source, exchange: Exchange, readBytes: ReadBytes): Promise<Golden> {
  const { leads, drafts, issues, report } = await readPage(source, exchange, readBytes)
  const golden: Golden = {
    listings: leads.listings.map(({ list, page, pages, total, rows, turn }) => {
      const next = page < (pages ?? Number.POSITIVE_INFINITY) ? turn(page + 1) : undefined
      return { list, page, pages, total, rows: rows.map(link), next: next && link(next) }
    }),
    follows: leads.follows.map(link),
    records: drafts.map(({ nativeId, record, attachments }) => ({ nativeId, ...record, attachments: attachments.length > 0 ? attachments : undefined })),
    figures: leads.figures.map(({ evidence: _, ...figure }) => figure),
    skipped: report.counts.skipped,
    issues: issues.map(({ level, code, field, value, message }) => [level, code, field, value ?? message].filter(Boolean).join(' ')),
  }
  return withoutEmpty(golden)
}

const link = ({ label, url, method, form, json, context }: Follow): GoldenLink => ({
  ...{ label, url, method, form, json },
  ...{ title: context?.title, publishedAt: context?.publishedAt, nativeId: context?.nativeId },
})

/** As JSON has it, and without what is empty: a short file is a file that is read. */
const withoutEmpty = (golden: Golden): Golden =>
  JSON.parse(JSON.stringify(golden, (_, value) => (typeof value === 'object' && value && Object.keys(value).length === 0 ? undefined : value))) as Golden

/** The golden file of a saved page: `golden/list-1.json` beside `pages/list-1.html`. */
export const goldenPath = (folder: string, page: string): string => join(folder, 'golden', `${page.slice(0, -extname(page).length)}.json`)

/** What the golden file says; undefined where nobody has looked at the page yet. */
export function savedGolden(folder: string, page: string): Golden | undefined {
  const path = goldenPath(folder, page)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Golden) : undefined
}
