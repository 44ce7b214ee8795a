import type { RecordQueryInput } from '../src/query/record-query.ts'

/** A search as people ask it, and what someone who knows the tokens would write by hand for it. */
export interface Asked {
  query: RecordQueryInput
  /**
   * Groups of alternatives, each of one token or of several with blanks between, all of which a record then has: a record has one of each group, and ranks
   * higher where its head has it. None where the filters alone are asked for. What finds far fewer records than ours is no equivalent: `--each` tells both.
   */
  byHand: string[][]
}

const filtersOf = (query: RecordQueryInput): Asked => ({ query, byHand: [] })

export const facets = ['domain', 'kind', 'division', 'year', 'source', 'method'] as const

/** What hospitals call their devices, as our own words have it. */
const devices = [
  '医疗 疗设 设备',
  '医疗 疗器 器械',
  '医用 用设 设备',
  '超声',
  '彩超',
  '内镜',
  '监护 护仪',
  '呼吸 吸机',
  'ct',
  '磁共 共振',
  '治疗 疗仪',
  '麻醉 醉机',
  '透析 析机',
  '病床',
  '心电 电图 图机',
  '手术 术床',
  '生化 化分 分析 析仪',
  '化学 学发 发光',
  '诊断 断仪',
  '除颤 颤仪',
  '胃肠 肠镜',
  '腹腔 腔镜',
  'x 线机',
  '碎石 石机',
  '医院 院设 设备',
]

export const asked: Asked[] = [
  { query: { text: '老旧小区改造' }, byHand: [['老旧 旧小 小区', '旧改', '小区 区改 改造']] },
  {
    query: { text: '沈阳市教育局' },
    byHand: [
      ['d:2101', '^沈阳'],
      ['教育 育局', '教体 体局'],
    ],
  },
  { query: { text: '大连 医疗设备' }, byHand: [['d:2102', '^大连'], devices] },
  {
    query: { text: '道路工程 中标公告' },
    byHand: [
      ['道路', '公路', '市政 政路', '路面'],
      ['k:award', '中标 标公 公告', '^道路 ^工程', '^公路 ^工程', '^市政 ^政路 ^工程', '^路面 ^工程'],
    ],
  },
  { query: { text: '污水處理廠' }, byHand: [['污水 水处 处理 理厂', '污水 水厂']] },
  { query: { text: 'SYGC-JZ-2014' }, byHand: [['sygcjz2014*']] },
  {
    query: { text: '500万元以上 学校' },
    byHand: [['学校', '中学', '小学', '学院', '大学', '职校', '技校', '幼儿 儿园', '一中', '二中', '三中', '四中', '附中', '附小']],
  },
  { query: { text: '30亩以上 工业用地' }, byHand: [['工业 业用 用地', '仓储 储用 用地']] },
  {
    query: { text: '房屋征收补偿方案', division: ['210200'] },
    byHand: [
      ['k:house-plan', '补偿 偿方 方案', '^征收', '^房屋 ^屋拆 ^拆迁'],
      ['征收', '房屋 屋拆 拆迁'],
    ],
  },
  { query: { text: '采购公告' }, byHand: [['k:tender', '采购 购公 公告']] },
  { query: { text: '工程' }, byHand: [['工程']] },
  {
    query: { text: '水利局 流标' },
    byHand: [
      ['水利 利局', '水务 务局', '^流标'],
      ['k:failure', '流标', '^水利 ^利局', '^水务 ^务局'],
    ],
  },
  { query: { text: '鞍山 物业管理服务 2014年' }, byHand: [['d:2103', '^鞍山'], ['物业']] },
  {
    query: { text: '公租房 配租', domain: ['housing'] },
    byHand: [
      ['公租 租房', '公共 共租 租赁 赁住 住房'],
      ['k:allocation', '配租', '^公租 ^租房', '^公共 ^共租 ^租赁'],
    ],
  },
  { query: { text: '单一来源' }, byHand: [['k:single-source', '单一 一来 来源']] },
  {
    query: { text: '国有建设用地使用权挂牌出让公告', sort: 'newest' },
    byHand: [
      ['国有 有建 建设 设用 用地', '国有 有土 土地', '土地 地使 使用 用权'],
      ['k:offer', 'k:mining-offer', '挂牌', '出让 让公 公告'],
    ],
  },
  filtersOf({ domain: ['construction'], kind: ['award'], sort: 'amount' }),
  { query: { organisation: '建筑工程有限公司', role: 'supplier', from: '2014-06-01' }, byHand: [['建筑'], ['筑工'], ['工程'], ['有限'], ['公司']] },
  filtersOf({ division: ['210000'], moneyMin: '10000000' }),
  filtersOf({}),
]
