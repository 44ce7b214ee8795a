import { expect, it } from 'vitest'
import type { NoticeRecord } from '../../schemas/record.ts'
import { largestAmount, listParties } from '../../src/core/summary.ts'
import type { SearchBackend } from '../../src/query/backend.ts'
import { RecordQuery } from '../../src/query/record-query.ts'
import { demoEntries } from './demo-entries.ts'

/** How well a record answers: 3 is exactly what is wanted, 0 is not. A plain reading of the record, which no search takes part in. */
type Grade = (record: NoticeRecord) => number

const titled =
  (words: RegExp, also: (record: NoticeRecord) => boolean = () => true): Grade =>
  (record) =>
    words.test(record.title ?? '') && also(record) ? 3 : 0
const within = (prefix: string) => (record: NoticeRecord) => record.division?.startsWith(prefix) ?? false
const ofKind =
  (kind: string, near?: string): Grade =>
  (record) =>
    record.kind === kind ? 3 : record.kind === near ? 1 : 0
const naming =
  (name: string): Grade =>
  (record) =>
    listParties(record).some((party) => party.name.includes(name)) ? 3 : 0

/** As people type: words, places, kinds, numbers in part, amounts, names, other characters, slips. */
const judged: [typed: string, grade: Grade][] = [
  ['沈阳 污水处理厂', titled(/污水处理厂/, within('2101'))],
  ['道路改造 中标公告', (record) => (/道路改造/.test(record.title ?? '') ? (record.kind === 'award' ? 3 : 1) : 0)],
  ['檔案數字化', titled(/档案数字化/)],
  ['消防气材采购', titled(/消防器材/)],
  ['ＪＨ１４－２１１４００', (record) => (record.projectCode?.startsWith('JH14-211400') ? 3 : 0)],
  ['sygc sg 2014', (record) => (record.projectCode?.startsWith('SYGC-SG-2014') ? 3 : 0)],
  ['沈阳市城乡建设局', naming('沈阳市城乡建设局')],
  ['采矿权挂牌出让', ofKind('mining-offer', 'mining-result')],
  ['征地补偿安置方案', ofKind('land-plan')],
  ['房屋征收决定', ofKind('house-decision')],
  ['大连 商品房预售', (record) => (record.kind === 'presale' && within('2102')(record) ? 3 : 0)],
  ['廉租房 配租', (record) => (record.kind === 'allocation' ? (/廉租/.test(record.title ?? '') ? 3 : 1) : 0)],
  ['1000万元以上 水库除险加固', titled(/水库除险加固/, (record) => Number(largestAmount(record) ?? 0) >= 10_000_000)],
  ['保安 流标', (record) => (/保安/.test(record.title ?? '') ? (record.kind === 'failure' ? 3 : 1) : 0)],
  ['鞍山 物业', titled(/物业/, within('2103'))],
]

/** What was reached on every server; the figures may only rise. */
const reached = { ndcg: 0.99, recall: 0.99 }

const gainOf = (grades: readonly number[]): number => grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Ranks judged queries over the simulated province at least as well as before: nDCG of the first ten, recall of the first twenty. */
export function itRanksTheProvince(open: () => Promise<SearchBackend>): void {
  it('ranks judged queries over the simulated province at least as well as before', async () => {
    const search = await open()
    const entries = demoEntries(2000, 7).map((entry) => ({ ...entry, simulated: false }))
    const records = new Map(entries.map(({ id, record }) => [id, record]))
    await search.clear()
    expect(await search.put(entries)).toEqual({ refused: [] })
    await search.refresh()
    const scores: { typed: string; ndcg: number; recall: number }[] = []
    for (const [typed, grade] of judged) {
      const { hits } = await search.search(RecordQuery.parse({ text: typed }))
      const found = hits.map(({ id }) => grade(records.get(id)!))
      const all = [...records.values()].map(grade).sort((a, b) => b - a)
      const good = all.filter((grade) => grade >= 2).length
      expect(good, `records that answer ${typed}`).toBeGreaterThan(0)
      scores.push({ typed, ndcg: gainOf(found) / gainOf(all), recall: found.filter((grade) => grade >= 2).length / Math.min(20, good) })
    }
    const said = JSON.stringify(scores, undefined, 1)
    expect(mean(scores.map(({ ndcg }) => ndcg)), said).toBeGreaterThanOrEqual(reached.ndcg)
    expect(mean(scores.map(({ recall }) => recall)), said).toBeGreaterThanOrEqual(reached.recall)
  }, 120_000)
}
