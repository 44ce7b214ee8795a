import type { KnownRow, ListAdvance, ListState, Lists } from '../../src/core/lists.ts'

interface Kept extends ListState {
  known: Map<string, KnownRow & { seenAt: string; absent: boolean }>
}

/** What is known of lists, in maps. */
export function createMemoryLists(): Lists & { readonly kept: Map<string, Kept> } {
  const kept = new Map<string, Kept>()
  const keyOf = (source: string, list: string) => `${source} ${list}`
  return {
    kept,
    async state(source, list) {
      const found = kept.get(keyOf(source, list))
      return found && { ...found, rows: [...found.known.values()].filter(({ absent }) => !absent).length }
    },
    async known(source, list, keys) {
      const found = kept.get(keyOf(source, list))
      return new Map(keys.flatMap((key) => (found?.known.has(key) ? [[key, found.known.get(key)!] as const] : [])))
    },
    async advance(source, at, lists) {
      for (const advance of lists) kept.set(keyOf(source, advance.list), advanced(kept.get(keyOf(source, advance.list)), at, advance))
    },
  }
}

function advanced(before: Kept | undefined, at: string, { rows, settle, swept, counted, due, watermark, total, pageRows, doubted }: ListAdvance): Kept {
  const known = new Map(before?.known)
  for (const { key, signature } of rows) known.set(key, { signature, settled: settle || (known.get(key)?.settled ?? false), seenAt: at, absent: false })
  const seen = new Set(rows.map(({ key }) => key))
  if (swept) for (const [key, row] of known) if (!seen.has(key)) known.set(key, { ...row, absent: true })
  const listed = [...known.values()].filter(({ absent }) => !absent).length
  return {
    known,
    due,
    pageRows,
    doubted,
    rows: listed,
    watermark: watermark ?? before?.watermark,
    sweptAt: swept ? at : before?.sweptAt,
    total: total ?? before?.total,
    gap: counted && total !== undefined ? total - listed : before?.gap,
  }
}
