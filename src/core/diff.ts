import { canonicalJson } from './identity.ts'

/** One value that differs between two versions of a record. */
export interface Change {
  /** JSON pointer (`/suppliers/0/yuan`). */
  path: string
  before?: unknown
  after?: unknown
}

/** What changed from one version to the next, in the order of the fields; nothing where they say the same. */
export function diff(before: unknown, after: unknown, path = ''): Change[] {
  if (isBranch(before) && isBranch(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => diff(at(before, key), at(after, key), `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`))
  }
  const absent = { before: before ?? undefined, after: after ?? undefined }
  if (absent.before === undefined && absent.after === undefined) return []
  return canonicalJson(absent.before ?? null) === canonicalJson(absent.after ?? null) ? [] : [{ path, ...absent }]
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null
const at = (branch: object, key: string): unknown => (branch as Record<string, unknown>)[key]
