import { describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../../schemas/record.ts'
import { createStanding } from '../../../src/query/standing.ts'
import { builtInWords } from '../../../src/query/synonyms.ts'
import { parseSearchParams } from '../../../src/query/url.ts'

// synthetic
const record: NoticeRecord = {
  domain: 'procurement',
  kind: 'award',
  title: '云溪市第三中学教学用计算机采购中标公告',
  projectCode: 'YX-2024〔3〕号',
  publishedAt: '2024-04-02',
  division: '210102',
  buyer: { name: '云溪市第三中学' },
  budgetYuan: '812500',
}
const entry = { record, source: 'synthetic-west', simulated: false, text: '教室投影 20 台' }

describe('a query that stands', () => {
  it.each([
    ['', true],
    ['q=计算机', true],
    ['q=教学用计算机 采购', true],
    ['q=计算机 投影', true],
    ['q=计算机 厨具', false],
    ['q=yx2024-3', true],
    ['q=yx2025-3', false],
    ['q=沈阳 计算机', true],
    ['q=大连 计算机', false],
    ['q=计算机 50万元以上', true],
    ['q=计算机 100万元以上', false],
    ['q=2024年4月', true],
    ['q=2023年4月', false],
    ['q=云溪市第三中学', true],
    ['q=。。。', false],
    ['q=的', false],
    ['division=210000&kind=award&money-max=900000', true],
    ['division=220000', false],
    ['organisation=第三中学&role=buyer', true],
    ['organisation=第三中学&role=supplier', false],
    ['source=synthetic-east', false],
    ['simulated=only', false],
    ['from=2024-04-03', false],
  ])('%s: %s', (query, expected) => {
    expect(createStanding(parseSearchParams(new URLSearchParams(query)), builtInWords())(entry)).toBe(expected)
  })

  it('hears other words for what it asks', () => {
    const matching = createStanding(parseSearchParams(new URLSearchParams('q=电脑')), builtInWords())
    expect([matching(entry), matching({ ...entry, record: { ...record, title: '桌椅' } })]).toEqual([true, false])
  })
})
