import type { NoticeRecord } from '../../schemas/record.ts'
import type { Source } from './source.ts'
import type { RunCounts } from './store.ts'

/** A promise of a source that a run did not hold. */
export interface Violation {
  code: 'expectation-min' | 'expectation-filled' | 'expectation-unavailable' | 'expectation-failed'
  message: string
  field?: string
}

/** The paths of a record that have a value, arrays taken together: `buyer.name`, `parcels`, `parcels.no`. */
export function filledPaths(record: NoticeRecord): Set<string> {
  const paths = new Set<string>()
  const visit = (value: unknown, path: string): void => {
    if (value === undefined || value === null) return
    if (Array.isArray(value)) {
      if (value.length > 0 && path) paths.add(path)
      for (const item of value) if (typeof item === 'object') visit(item, path)
      return
    }
    if (path) paths.add(path)
    if (typeof value === 'object') for (const [key, item] of Object.entries(value)) visit(item, path ? `${path}.${key}` : key)
  }
  visit(record, '')
  return paths
}

/**
 * Holds a run against what its source promises; no violations: it may be published.
 * `failed`: pages that could not be fetched or read. `limit`: the run was asked for so many notices only. Notices that were known stand for
 * pages that were read in earlier runs: a run of three new ones is not failed by the one among them that is odd.
 */
export function judge(expect: Source['expect'], counts: RunCounts, failed: number, limit = Number.POSITIVE_INFINITY): Violation[] {
  const violations: Violation[] = []
  const { figures: wantedFigures = 0 } = expect.min ?? {}
  if ((counts.figures ?? 0) < wantedFigures)
    violations.push({ code: 'expectation-min', message: `expected at least ${wantedFigures} figures, found ${counts.figures ?? 0}` })
  const wanted = Math.min(expect.min?.records ?? 0, limit)
  const { known = 0 } = counts
  if (counts.records + known < wanted)
    violations.push({ code: 'expectation-min', message: `expected at least ${wanted} records, found ${counts.records + known}` })
  const share = (path: string) => (counts.filled[path] ?? 0) / counts.records
  if (counts.records > 0) {
    for (const [path, least] of Object.entries(expect.filled ?? {}))
      if (share(path) < least && (known === 0 || counts.records - (counts.filled[path] ?? 0) > Math.ceil((1 - least) * counts.records)))
        violations.push({
          code: 'expectation-filled',
          field: path,
          message: `expected ${path} in at least ${percent(least)} of the records, found it in ${counts.filled[path] ?? 0} of ${counts.records} (${percent(share(path))})`,
        })
    for (const path of expect.unavailable ?? [])
      if (counts.filled[path])
        violations.push({
          code: 'expectation-unavailable',
          field: path,
          message: `expected no ${path} on this site, found it in ${counts.filled[path]} records`,
        })
  }
  const bearable = expect.maxFailed ?? 0.05
  const pages = counts.pages + known
  if (failed > bearable * pages)
    violations.push({ code: 'expectation-failed', message: `expected at most ${percent(bearable)} of the pages to fail, found ${failed} of ${pages}` })
  return violations
}

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`
