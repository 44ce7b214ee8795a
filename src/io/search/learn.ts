import type { Position } from '../../query/cursor.ts'
import { countedUpTo, loosen, loosenWhereFew, type Plan, planText, termTokens } from '../../query/plan.ts'
import { chooseMeant, mayBeMistyped, mendTerm, wordsMeant } from '../../query/repair.ts'
import type { Words } from '../../query/synonyms.ts'
import { alternativesOf, type Tokens } from '../../query/token-query.ts'
import { teachNames, understand } from '../../query/understand.ts'

/** What an index is asked before a text is planned. */
export interface Lookups {
  records(): Promise<number>
  /** For each of these the number of records that have it, up to `limit`. */
  count(tokens: Tokens[], limit: number): Promise<number[]>
  /** For each of these the full names that have its characters in their order, the first one first: the shortest, up to `most`. */
  names(runs: string[], most: number): Promise<string[][]>
}

/** What an index has told, kept for a while: the same words are asked for again and again. */
export interface FoundCounts {
  records(index: Lookups): Promise<number>
  /** For each of these the number of records that have it, counted up to `limit`; 1 for those that the index does not know. */
  count(index: Lookups, terms: (Tokens | undefined)[], limit: number): Promise<number[]>
  /** The share of the records that have it, as far as it was counted lately. */
  share(tokens: Tokens): number | undefined
  /** The full names that runs of characters may stand for, the shortest first. */
  names(index: Lookups, runs: string[]): Promise<string[]>
  /** The plan of a question, made where it was not made lately with these words. */
  plan(question: string, words: Words, make: () => Promise<Plan>): Promise<Plan>
  clear(): void
}

/** How long it is kept; terms, runs and questions of which it is kept. */
const lifetime = 60_000
const mostTerms = 50_000
const mostRuns = 2000
const mostPlans = 200

/** Runs of a text that are tried as short names of bodies, and full names that one may stand for. */
const mostNames = 4
const mostFull = 50

export function createFoundCounts(): FoundCounts {
  const kept = new Map<string, number>()
  const names = new Map<string, string[]>()
  const plans = new Map<string, { words: Words; plan: Plan }>()
  let all: number | undefined
  let since = 0
  const clear = () => {
    kept.clear()
    names.clear()
    plans.clear()
    all = undefined
  }
  const forget = () => {
    if (Date.now() - since <= lifetime) return
    clear()
    since = Date.now()
  }
  return {
    clear,
    async records(index) {
      forget()
      all ??= await index.records()
      return all
    },
    async count(index, terms, limit) {
      const keys = terms.map((tokens) => tokens && JSON.stringify(tokens))
      const counts = await answersTo(
        kept,
        mostTerms,
        keys.filter((key) => key !== undefined),
        (unknown) =>
          index.count(
            unknown.map((key): Tokens => JSON.parse(key)),
            limit,
          ),
      )
      return keys.map((key) => (key === undefined ? 1 : counts.get(key)!))
    },
    async names(index, runs) {
      forget()
      const full = await answersTo(names, mostRuns, runs, (unknown) => index.names(unknown, mostFull))
      return [...new Set([...full.values()].flat())].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    },
    async plan(question, words, make) {
      forget()
      const known = plans.get(question)
      if (known?.words === words) return known.plan
      const plan = await make()
      if (plans.size >= mostPlans) plans.clear()
      plans.set(question, { words, plan })
      return plan
    },
    share(tokens) {
      const count = kept.get(JSON.stringify(tokens))
      return count === undefined || !all ? undefined : count / all
    },
  }
}

/** The answer to each question, as it is kept or as it is asked for now. Others may clear what is kept meanwhile. */
async function answersTo<T>(kept: Map<string, T>, most: number, questions: string[], ask: (unknown: string[]) => Promise<T[]>): Promise<Map<string, T>> {
  const answers = new Map<string, T>()
  const unknown = new Set<string>()
  for (const question of questions) {
    const answer = kept.get(question)
    if (answer === undefined) unknown.add(question)
    else answers.set(question, answer)
  }
  if (unknown.size === 0) return answers
  const told = await ask([...unknown])
  if (kept.size + unknown.size > most) kept.clear()
  for (const [at, question] of [...unknown].entries()) {
    answers.set(question, told[at]!)
    kept.set(question, told[at]!)
  }
  return answers
}

/** Plans a text by what an index knows: full names, and how rare each term is; or as the page before was planned. Who turns a page or chooses a facet asks for the same again. */
export const plan = (index: Lookups, found: FoundCounts, text: string, words: Words, position: Position | undefined): Promise<Plan> =>
  found.plan(JSON.stringify([text, position?.weights, position?.loose]), words, () => makePlan(index, found, text, words, position))

async function makePlan(index: Lookups, found: FoundCounts, text: string, words: Words, position: Position | undefined): Promise<Plan> {
  const understanding = understand(text, words)
  const runs = new Set(understanding.names.slice(0, mostNames).flatMap((name) => name.runs))
  if (runs.size > 0) teachNames(understanding, await found.names(index, [...runs]))
  const records = await found.records(index)
  const count = (tokens: (Tokens | undefined)[]) => found.count(index, tokens, countedUpTo(records))
  const counts = await count(termTokens(understanding))
  for (const [at, term] of understanding.terms.entries()) {
    if (!mayBeMistyped(term, counts[at]!)) continue
    for (const meant of wordsMeant(term, words)) {
      const word = chooseMeant(meant, await count(meant.map(({ tokens }) => tokens)), counts[at]!)
      if (word === undefined) continue
      mendTerm(term, word, words)
      counts[at] = (await count([alternativesOf(term.alternatives)]))[0]!
      break
    }
  }
  const planned = planText(understanding, counts, records, position?.weights)
  if (position) return position.loose ? loosen(planned) : planned
  return loosenWhereFew(planned, async (tokens) => (await count([tokens]))[0]!)
}
