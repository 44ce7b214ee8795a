import { expect, test } from 'vitest'
import type { Listing } from '../../../src/core/step.ts'
import { createWalker, type Turning } from '../../../src/pipeline/walk.ts'
import { createMemoryLists } from '../../support/memory-lists.ts'
import { createShiftingList, type ShiftingList } from '../../support/shifting-list.ts'

const seeds = 1000
const source = { id: 'test-shifting' }
const day = 86_400_000

/** One run over the list: its requests, the rows whose notices it fetched, and what it found out. */
async function crawl(site: ShiftingList, lists: ReturnType<typeof createMemoryLists>, now: number) {
  const walker = createWalker({ source, lists, now: () => now })
  const fetched: { id: number; day: string }[] = []
  const issues: string[] = []
  let requests = 1
  let front = 1
  const first = site.ask(1)
  if (!first) return undefined
  let walked = await walker.take(first)
  for (;;) {
    for (const { context } of walked.rows) fetched.push({ id: Number(context!.nativeId), day: context!.publishedAt! })
    issues.push(...walked.issues.map(({ code }) => code))
    if (!walked.turn) break
    const { turning }: { turning: Turning } = walked.turn
    requests++
    front = Math.max(front, turning.ask.page)
    const page: Listing | undefined = site.ask(turning.ask.page)
    walked = page ? await walker.take(page, turning) : walker.lose(turning, 'unread')
  }
  const [account] = walker.accounts()
  const [advance] = walker.advances(() => true, true)
  await lists.advance(source.id, new Date(now).toISOString(), [advance!])
  return { ...account!, fetched, issues, requests, front, swept: advance!.swept, drifted: advance!.due }
}

/**
 * A list of 0 to 120 rows, 5 to 15 a page. Before each page that it shows, it changes with a chance of up to 1 in 5 (one to three rows come in at
 * the top or with an old date, go away, move); up to one page in twelve comes back empty, as another page or not at all; what it states of its
 * size is right, wrong or missing. It is crawled four times while it moves, and once more when it holds still, after the time for a sweep.
 */
function siteOf(seed: number): { site: ShiftingList; perPage: number } {
  const perPage = 5 + (seed % 11)
  const totals = (['right', 'wrong', 'none'] as const)[(seed >> 2) % 3]!
  return {
    perPage,
    site: createShiftingList(seed, {
      rows: (seed * 37) % 121,
      perPage,
      totals,
      shift: [0.02, 0.05, 0.1, 0.15, 0.2][seed % 5]!,
      fault: [0, 0.02, 0.08][seed % 3]!,
    }),
  }
}

test(`${seeds} lists that shift while they are read: no notice lost, none twice, few requests`, { timeout: 120_000 }, async () => {
  const wrong: string[] = []
  let [runs, whole] = [0, 0]
  for (let seed = 1; seed <= seeds; seed++) {
    const { site, perPage } = siteOf(seed)
    const lists = createMemoryLists()
    const fetchedAs = new Map<number, string>()
    const has = (id: number) => lists.kept.get(`${source.id} all`)?.known.has(String(id)) ?? false
    for (let run = 0; run < 5; run++) {
      const isLast = run === 4
      if (isLast) site.hush()
      else if (run > 0) site.pass(seed % 6)
      site.startWatch()
      const faults = site.faults
      const result = await crawl(site, lists, run * day + (isLast ? 8 * day : 0))
      if (!result) continue
      const complain = (what: string) => wrong.push(`seed ${seed}, run ${run}: ${what} ${JSON.stringify({ ...result, fetched: result.fetched.length })}`)
      runs++

      // None twice: not in a run, nor in a later one unless its row said something else.
      for (const { id, day: at } of result.fetched) {
        if (fetchedAs.get(id) === at) complain(`${id} was fetched again`)
        fetchedAs.set(id, at)
      }

      // None lost: what was listed from beginning to end, as far down as the run went; the whole list in the first run and in a sweep.
      // A run whose pages were not to be had, three times over, says so (`broken`): the next one goes down to what was settled before it.
      if (result.end !== 'broken') {
        whole++
        const depth = result.swept ? Number.POSITIVE_INFINITY : result.front * perPage
        for (const { id, deepest } of site.stayed()) if (deepest < depth && !has(id)) complain(`${id} was lost`)
      }

      // What the site states is what was seen, and differences that each have a name.
      const { stated, seen, knownBefore, duplicates, vanished, notWalked, unexplained } = result
      if (stated !== undefined && stated !== seen + knownBefore + duplicates - vanished + notWalked + unexplained) complain('the numbers do not add up')
      if (site.lie === 0 && site.faults === faults && unexplained !== 0) complain('unexplained')

      // The bound: five times each page read and one more, four, and one for each fault; of a list that holds still, twice each page and four.
      const bound = isLast ? 2 * result.front + 4 : 5 * (result.front + 1) + 4 + (site.faults - faults)
      if (result.requests > bound) complain(`${result.requests} requests are more than ${bound}`)
      if (!isLast) continue

      // Whatever came meanwhile, with whatever date, is there after the next sweep; and the numbers add up, or differ by the site's lie.
      for (const { id } of site.items) if (!has(id)) complain(`${id} is still missing`)
      if (Math.abs(result.unexplained) > Math.abs(site.lie)) complain('unexplained')
      if (site.lie === 0 && site.items.length > 0 && result.issues.length > 0) complain('issues of a list that holds still')
    }
  }
  expect(wrong).toEqual([])
  expect(whole / runs).toBeGreaterThan(0.97)
})

test('a list that holds still asks for one page when nothing is new, and for two passes over what is', async () => {
  const site = createShiftingList(7, { rows: 200, perPage: 15, totals: 'right', shift: 0, fault: 0 })
  const lists = createMemoryLists()
  expect(await crawl(site, lists, 0)).toMatchObject({ requests: 2 * 14 - 1, end: 'end', swept: true, unexplained: 0 })
  expect(await crawl(site, lists, day)).toMatchObject({ fetched: [], requests: 1, end: 'overlap', unexplained: 0 })
  site.publish(20)
  const third = await crawl(site, lists, 2 * day)
  expect(third).toMatchObject({ requests: 3, end: 'overlap', unexplained: 0 })
  expect(third!.fetched).toHaveLength(20)
})
