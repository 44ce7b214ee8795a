import type { RecordQueryInput } from '../src/query/record-query.ts'

/** A search as people ask it, and what someone who knows the tokens would write by hand for it. */
export interface Asked {
  query: RecordQueryInput
  /** Groups of tokens: a record has one of each. None where the filters alone are asked for. */
  byHand: string[][]
}

const filtersOf = (query: RecordQueryInput): Asked => ({ query, byHand: [] })

export const facets = ['domain', 'kind', 'division', 'year', 'source', 'method'] as const

export const asked: Asked[] = [
  { query: { text: '老旧小区改造' }, byHand: [['老旧'], ['小区'], ['改造']] },
  { query: { text: '沈阳市教育局' }, byHand: [['沈阳'], ['教育'], ['育局']] },
  { query: { text: '大连 医疗设备' }, byHand: [['d:2102'], ['医疗'], ['设备']] },
  { query: { text: '道路工程 中标公告' }, byHand: [['道路'], ['路工'], ['k:award']] },
  { query: { text: '污水處理廠' }, byHand: [['污水'], ['处理'], ['理厂']] },
  { query: { text: 'SYGC-JZ-2014' }, byHand: [['sygcjz2014*']] },
  { query: { text: '500万元以上 学校' }, byHand: [['学校', '中学', '小学', '学院', '大学']] },
  { query: { text: '30亩以上 工业用地' }, byHand: [['工业'], ['用地']] },
  { query: { text: '房屋征收补偿方案', division: ['210200'] }, byHand: [['房屋'], ['征收'], ['补偿'], ['方案']] },
  { query: { text: '采购公告' }, byHand: [['采购'], ['公告']] },
  { query: { text: '工程' }, byHand: [['工程']] },
  { query: { text: '水利局 流标' }, byHand: [['水利'], ['利局'], ['k:failure', '流标', '废标']] },
  { query: { text: '鞍山 物业管理服务 2014年' }, byHand: [['d:2103'], ['物业'], ['管理'], ['服务']] },
  { query: { text: '公租房 配租', domain: ['housing'] }, byHand: [['公租', '公共'], ['租房', '租赁'], ['配租']] },
  { query: { text: '单一来源' }, byHand: [['单一'], ['一来'], ['来源']] },
  { query: { text: '国有建设用地使用权挂牌出让公告', sort: 'newest' }, byHand: [['国有'], ['建设'], ['用地'], ['挂牌'], ['出让']] },
  filtersOf({ domain: ['construction'], kind: ['award'], sort: 'amount' }),
  { query: { organisation: '建筑工程有限公司', role: 'supplier', from: '2014-06-01' }, byHand: [['建筑'], ['筑工'], ['工程'], ['有限'], ['公司']] },
  filtersOf({ division: ['210000'], moneyMin: '10000000' }),
  filtersOf({}),
]
