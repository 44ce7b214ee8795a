import { expect, test } from 'vitest'
import { toIsoDay } from '../../../src/core/days.ts'
import { follow, listing } from '../../../src/core/step.ts'
import { createWalker, timeOf } from '../../../src/pipeline/walk.ts'
import { createMemoryLists } from '../../support/memory-lists.ts'

const source = { id: 'test-short-lists' }
const perPage = 20

/** A list that states no number: newest first, `hide` of which it does not show. */
function scene(newest: number) {
  const lists = createMemoryLists()
  const site = {
    newest,
    hide: (_page: number, _place: number): boolean => false,
    pages: Number.POSITIVE_INFINITY,
    /** Whether it says how many pages it has. */
    counts: false,
    total: undefined as number | undefined,
    instead: new Map<number, number>(),
  }
  const show = (asked: number) => {
    const page = site.instead.get(asked) ?? asked
    const ids = Array.from({ length: site.newest }, (_, at) => site.newest - at).slice((page - 1) * perPage, page * perPage)
    const rows = page > site.pages ? [] : ids.filter((_, place) => !site.hide(page, place))
    return listing({
      ...{ list: 'all', page: asked, total: site.total, pages: site.counts ? Math.ceil(site.newest / perPage) : undefined },
      rows: rows.map((id) =>
        follow('detail', `http://site.example/${id}`, { context: { title: `公告 ${id}`, nativeId: String(id), publishedAt: toIsoDay(10_000 + id) } }),
      ),
      turn: (next) => follow('list', `http://site.example/list/${next}`),
    })
  }
  let day = 0
  const crawl = async (later = 1) => {
    const now = (day += later) * 86_400_000
    const walker = createWalker({ source, lists, now: () => now })
    const issues: string[] = []
    let walked = await walker.take(show(1))
    for (; walked.turn; walked = await walker.take(show(walked.turn.turning.ask.page), walked.turn.turning))
      issues.push(...walked.issues.map(({ code }) => code))
    issues.push(...walked.issues.map(({ code }) => code), ...walker.shortfalls().map(({ code }) => code))
    const advances = walker.advances(() => true, true)
    await lists.advance(source.id, new Date(now).toISOString(), advances)
    const [account] = walker.accounts()
    return { issues, due: advances[0]!.due, swept: advances[0]!.swept, end: account!.end }
  }
  const known = () => [...(lists.kept.get(`${source.id} all`)?.known ?? [])].filter(([, { absent }]) => !absent).length
  return { site, crawl, known }
}

test('half a first page is noticed by what its pages had before, and the next run finds what it hid', async () => {
  const { site, crawl, known } = scene(100)
  expect(await crawl()).toMatchObject({ issues: [], due: false, swept: true })
  site.newest = 107
  site.hide = (page, place) => page === 1 && place % 2 === 1
  expect(await crawl()).toMatchObject({ issues: ['list-short'], due: true, end: 'overlap' })
  site.hide = () => false
  expect(await crawl()).toMatchObject({ issues: [], due: false })
  expect(known()).toBe(107)
})

test('half a page in the midst of a list that nobody knows yet is noticed by its other pages', async () => {
  const { site, crawl, known } = scene(130)
  site.hide = (page, place) => page === 3 && place >= 10
  expect(await crawl()).toMatchObject({ issues: ['list-short'], due: true })
  site.hide = () => false
  expect(await crawl()).toMatchObject({ issues: [], due: false, end: 'end' })
  expect(known()).toBe(130)
})

test('half a page among three is noticed by what was learned, and the next run finds what it hid', async () => {
  const { site, crawl, known } = scene(85)
  await crawl()
  site.newest = 130
  site.hide = (page, place) => page === 2 && place >= 10
  expect(await crawl()).toMatchObject({ issues: ['list-short'], due: true, end: 'overlap' })
  site.hide = () => false
  expect(await crawl()).toMatchObject({ issues: [], due: false })
  expect(known()).toBe(130)
})

test('half of the first of two pages is noticed, and the next run finds what it hid', async () => {
  const { site, crawl, known } = scene(25)
  await crawl()
  site.newest = 40
  site.hide = (page, place) => page === 1 && place >= 10
  expect(await crawl()).toMatchObject({ issues: ['list-short'], due: true, end: 'overlap' })
  site.hide = () => false
  expect(await crawl()).toMatchObject({ issues: [], due: false })
  expect(known()).toBe(40)
})

test('a page that was not to be had takes nothing from what was learned; pages that are short together are told of once', async () => {
  const { site, crawl } = scene(65)
  await crawl()
  site.instead.set(2, 1)
  expect(await crawl(8)).toMatchObject({ end: 'broken' })
  site.instead.clear()
  site.newest = 110
  site.hide = (page, place) => (page === 2 || page === 3) && place >= 10
  expect(await crawl()).toMatchObject({ issues: ['list-short'], due: true })
})

test.each([true, false])('the last page is not short where what is known begins on it (the site counts its pages: %s)', async (counted) => {
  const { site, crawl } = scene(45)
  site.counts = counted
  await crawl()
  site.newest = 60
  expect(await crawl()).toMatchObject({ issues: [], due: false })
  site.newest = 85
  expect(await crawl()).toMatchObject({ issues: [], due: false })
  const { site: young, crawl: again } = scene(10)
  young.counts = counted
  await again()
  young.newest = 25
  expect(await again()).toMatchObject({ issues: [], due: false })
  young.newest = 31
  expect(await again()).toMatchObject({ issues: [], due: false })
})

test('what half a last page hides nobody can know: the next walk of the whole list finds it', async () => {
  const { site, crawl, known } = scene(56)
  site.hide = (page, place) => page === 3 && place >= 8
  expect(await crawl()).toMatchObject({ issues: [], due: false, swept: true })
  expect(known()).toBe(48)
  site.hide = () => false
  await crawl()
  expect(known()).toBe(48)
  expect(await crawl(8)).toMatchObject({ issues: [], swept: true })
  expect(known()).toBe(56)
})

test('a list whose paging ends early is noticed by the rows that are known, and none of them is taken for gone', async () => {
  const { site, crawl, known } = scene(100)
  await crawl()
  site.pages = 2
  expect(await crawl(8)).toMatchObject({ issues: ['list-shrunk'], due: true, swept: false })
  expect(known()).toBe(100)
  site.pages = Number.POSITIVE_INFINITY
  expect(await crawl()).toMatchObject({ issues: [], due: false, swept: true })
})

test('a list that states more than it shows is doubted once, and then believed', async () => {
  const { site, crawl } = scene(60)
  site.total = 200
  expect(await crawl()).toMatchObject({ issues: ['list-shrunk'], due: true })
  expect(await crawl()).toMatchObject({ issues: [], due: false, swept: true })
  expect(await crawl()).toMatchObject({ issues: [], due: false, end: 'overlap' })
})

test('a list that is shorter for good is believed the second time', async () => {
  const { site, crawl, known } = scene(100)
  await crawl()
  site.pages = 2
  await crawl(8)
  expect(await crawl()).toMatchObject({ issues: [], due: false, swept: true })
  expect(known()).toBe(40)
})

test('pages that have never been alike are not short', async () => {
  const { site, crawl } = scene(100)
  site.hide = (page, place) => place < (page * 7) % 17
  expect(await crawl()).toMatchObject({ issues: [], due: false })
  site.newest = 103
  expect(await crawl()).toMatchObject({ issues: [], due: false })
})

test('another page in place of the first is noticed where nothing on it is as new as what was there before', async () => {
  const { site, crawl, known } = scene(100)
  await crawl()
  site.newest = 105
  site.instead.set(1, 4)
  expect(await crawl()).toMatchObject({ issues: ['list-behind'], due: true })
  site.instead.clear()
  expect(await crawl()).toMatchObject({ issues: [], due: false })
  expect(known()).toBe(105)
})

test('another page in place of one that is read again is noticed, and the next run walks the list whole', async () => {
  const { site, crawl } = scene(100)
  let asked = 0
  site.instead.get = (page) => (page === 2 && ++asked === 2 ? 1 : undefined)
  expect(await crawl()).toMatchObject({ issues: ['list-repeated'], due: true })
  expect(await crawl()).toMatchObject({ issues: [], due: false })
})

test.each([
  ['at first', 1],
  ['when it is read again', 2],
])('the end of a list in place of its first page, %s, is told of though the walk finds all the same what is new', async (_when, visit) => {
  const { site, crawl, known } = scene(102)
  await crawl()
  // So many that the walk goes on to the second page, and to no last one.
  site.newest = visit === 1 ? 105 : 115
  let asked = 0
  site.instead.get = (page) => (page === 1 && ++asked === visit ? 6 : undefined)
  expect(await crawl()).toMatchObject({ issues: ['list-other-page'], due: false, end: 'overlap' })
  expect(known()).toBe(site.newest)
  expect(await crawl()).toMatchObject({ issues: [], due: false })
})

test('a first page whose rows were all pushed down meanwhile, or are gone, is no other page', async () => {
  const { site, crawl, known } = scene(100)
  await crawl()
  site.newest = 115
  let asked = 0
  site.instead.get = (page) => {
    if (page === 1 && ++asked === 2) site.newest += 22
    return undefined
  }
  expect(await crawl()).toMatchObject({ issues: [], end: 'overlap' })
  expect(known()).toBe(137)
  site.newest = 155
  asked = 0
  site.instead.get = (page) => {
    if (page === 1 && ++asked === 2) site.newest -= 20
    return undefined
  }
  expect((await crawl()).issues).not.toContain('list-other-page')
})

test('a list that is walked whole for another reason is doubted all the same', async () => {
  const { site, crawl, known } = scene(100)
  let asked = 0
  site.instead.get = (page) => (page === 2 && ++asked === 2 ? 1 : undefined)
  expect(await crawl()).toMatchObject({ issues: ['list-repeated'], due: true })
  site.newest = 107
  site.hide = (page, place) => page === 1 && place % 2 === 1
  expect(await crawl()).toMatchObject({ issues: ['list-short'], due: true })
  site.hide = () => false
  expect(await crawl()).toMatchObject({ issues: [], due: false })
  expect(known()).toBe(107)
})

test.each([
  ['2026-11-25 09:30:12', '09:30'],
  ['2026-11-25T17:05', '17:05'],
  ['2026-11-25 00:00:00', undefined],
  ['2026-11-25 31:00', undefined],
  ['2026-11-25', undefined],
  [undefined, undefined],
])('the time of day that a row names: %s', (text, time) => expect(timeOf(text)).toBe(time))
