import { describe, expect, it } from 'vitest'
import { lines, page, recordsOf, table } from './synthetic/page.ts'

// synthetic: every name and number is made up

const name = (at: number) => `青${'山河湖海江林'[at % 6]}${'东南西北'[at % 4]}${at}号机电有限公司`
const many = (count: number, row: (at: number) => string, between = '\n') => Array.from({ length: count }, (_, at) => row(at)).join(between)
const award = (body: string) => page('青山县中学教学设备采购中标结果公告', '2023-05-06', body)
const tender = (body: string) => page('青山县中学教学设备采购公开招标公告', '2023-05-06', body)
const amended = (body: string) => page('青山县中学教学设备采购项目更正公告', '2023-05-06', body)
const intended = (body: string) => page('青山县中学2023年5月政府采购意向', '2023-05-06', body)
const allotted = (body: string) => page('青山县公共租赁住房配租结果公示', '2023-05-06', body)

/** Notices of a length, and how long the shorter of the two that are compared is. */
const notices: [of: string, length: number, notice: (length: number) => string][] = [
  [
    'tables of bids',
    600,
    (n) => award(many(n, (at) => lines('评审情况') + table(`序号|投标人名称|得分|排名\n1|${name(at)}|90|1\n2|${name(at + 1)}|80|2`), '')),
  ],
  [
    'winners, each with its address under its name',
    1000,
    (n) => award(lines(many(n, (at) => `中标供应商：${name(at)}\n${name(at)}\n地址：青山县河东路${at}号`))),
  ],
  ['winners of lots', 2000, (n) => award(lines(many(n, (at) => `${(at % 99) + 1}标段\n中标供应商：${name(at)}\n中标金额：${at + 1000}元`)))],
  ['lots in a table', 1000, (n) => tender(table(`包号|包名称|预算金额（元）\n${many(n, (at) => `${at + 1}|设备${at}|${at + 1000}`)}`))],
  ['lots in lines', 3000, (n) => tender(lines(`最高限价\n${many(n, (at) => `${(at % 999) + 1}标段：${at + 100}元`)}`))],
  ['amounts of one lot', 1500, (n) => tender(lines(many(n, (at) => `预算金额：\n1包：${at + 1000}元`)))],
  ['changes in one sentence', 1500, (n) => amended(lines(many(n, () => '原开标时间2023年5月8日变更为2023年6月8日', '，')))],
  [
    'intentions',
    800,
    (n) =>
      intended(table(`序号|采购项目名称|采购需求概况|预算金额（万元）|预计采购时间\n${many(n, (at) => `${at + 1}|桌椅${at}|教学用|${at + 1}|2023年5月`)}`)),
  ],
  ['a rate told in words', 700, (n) => award(table(`中标供应商|中标下浮率\n${name(1)}|1${'下浮率'.repeat(n)}`))],
  ['who does what in one sentence', 4000, (n) => award(lines(many(n, (at) => `由${name(at)}承担`, '，')))],
  ['cells closed by bars that are no table', 2000, (n) => award(lines(many(n, (at) => `甲${at} |`)))],
  ['cells of two lines closed by bars', 1500, (n) => award(lines(many(n, (at) => `甲${at}\n乙 |`)))],
  ['a number of thousands of digits', 4000, (n) => allotted(lines('1'.repeat(n)))],
]

/** Milliseconds of the processor, whatever else it does meanwhile. */
async function costOf(html: string): Promise<number> {
  const before = process.cpuUsage().user
  await recordsOf(html)
  return (process.cpuUsage().user - before) / 1000
}

describe('a notice four times as long, far longer than any, takes four times as long to read', () => {
  it.each(notices)('%s', { timeout: 60_000 }, async (_, length, notice) => {
    const short = notice(length)
    await costOf(short)
    // what is next to nothing cannot be told from what else runs
    const once = Math.max(20, Math.min(await costOf(short), await costOf(short)))
    const long = notice(length * 4)
    // another process may take the machine away, but not every time; of squares it is sixteen times as long
    let ratio = Number.POSITIVE_INFINITY
    for (let tries = 0; ratio >= 9 && tries < 4; tries++) ratio = Math.min(ratio, (await costOf(long)) / once)
    expect(ratio).toBeLessThan(9)
  })
})
