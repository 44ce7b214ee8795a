import type { Position } from '../../query/cursor.ts'
import { countedUpTo, loosen, loosenWhereFew, type Plan, planText, termTokens } from '../../query/plan.ts'
import type { Tokens } from '../../query/token-query.ts'
import type { Understanding } from '../../query/understand.ts'

/** How an index counts. */
export interface Counting {
  records(): Promise<number>
  /** For each of these the number of records that have it, up to `limit`. */
  count(tokens: Tokens[], limit: number): Promise<number[]>
}

/** How many records have a term, kept for a while: the same words are asked for again and again. */
export interface FoundCounts {
  records(by: Counting): Promise<number>
  /** For each of these the number of records that have it, counted up to `limit`; 1 for those that the index does not know. */
  count(by: Counting, terms: (Tokens | undefined)[], limit: number): Promise<number[]>
  /** The share of the records that have it, as far as it was counted lately. */
  share(tokens: Tokens): number | undefined
  /** The full names that runs of characters may stand for, looked up where they are not known. */
  names(runs: string[], lookUp: (runs: string[]) => Promise<Map<string, string[]>>): Promise<string[]>
  clear(): void
}

export function createFoundCounts({ lifetime = 60_000, most = 50_000, mostRuns = 2000 } = {}): FoundCounts {
  const kept = new Map<string, number>()
  const names = new Map<string, string[]>()
  let all: number | undefined
  let since = 0
  const clear = () => {
    kept.clear()
    names.clear()
    all = undefined
  }
  const forget = () => {
    if (Date.now() - since <= lifetime) return
    clear()
    since = Date.now()
  }
  return {
    clear,
    async records(by) {
      forget()
      all ??= await by.records()
      return all
    },
    async count(by, terms, limit) {
      const keys = terms.map((tokens) => tokens && JSON.stringify(tokens))
      const unknown = new Map<string, Tokens>()
      for (const [index, key] of keys.entries()) if (key !== undefined && !kept.has(key)) unknown.set(key, terms[index]!)
      if (kept.size + unknown.size > most) {
        kept.clear()
        for (const [index, key] of keys.entries()) if (key !== undefined) unknown.set(key, terms[index]!)
      }
      if (unknown.size > 0) {
        const counts = await by.count([...unknown.values()], limit)
        for (const [index, key] of [...unknown.keys()].entries()) kept.set(key, counts[index]!)
      }
      return keys.map((key) => (key === undefined ? 1 : kept.get(key)!))
    },
    async names(runs, lookUp) {
      forget()
      const unknown = runs.filter((run) => !names.has(run))
      if (unknown.length > 0) {
        const found = await lookUp(unknown)
        if (names.size + unknown.length > mostRuns) names.clear()
        for (const run of unknown) names.set(run, found.get(run) ?? [])
      }
      return runs.flatMap((run) => names.get(run) ?? [])
    },
    share(tokens) {
      const count = kept.get(JSON.stringify(tokens))
      return count === undefined || !all ? undefined : count / all
    },
  }
}

/** Plans a text by how rare each of its terms is in an index, or as the page before was planned. */
export async function planBy(counting: Counting, found: FoundCounts, understanding: Understanding, position: Position | undefined): Promise<Plan> {
  const records = await found.records(counting)
  const count = (tokens: (Tokens | undefined)[]) => found.count(counting, tokens, countedUpTo(records))
  const plan = planText(understanding, await count(termTokens(understanding)), records, position?.weights)
  if (position) return position.loose ? loosen(plan) : plan
  return loosenWhereFew(plan, async (tokens) => (await count([tokens]))[0]!)
}
