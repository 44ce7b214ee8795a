import { expect, it } from 'vitest'
import { lines, page, recordsOf, table } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>][] = [
  [
    'lots named by their works, a ceiling of all together',
    page(
      '固镇县农村公路安防工程施工招标公告',
      '2018-07-09',
      lines('招标人为固镇县交通运输局。本次招标分二个标段：') +
        table('标段 | 工程名称 | 招标控制价（万元）\n一标段 | 王庄镇村道 | 120.5\n二标段 | 任桥镇村道 | 98.25') +
        lines('本工程招标控制价合计为218.75万元，超过者作废标。'),
    ),
    {
      kind: 'tender',
      ceilingYuan: '2187500',
      lots: [
        { no: '一', name: '王庄镇村道', ceilingYuan: '1205000' },
        { no: '二', name: '任桥镇村道', ceilingYuan: '982500' },
      ],
    },
  ],
  [
    'lots with a row of totals: the whole, and each',
    page(
      '金塔县中医院康复设备采购项目公开招标公告',
      '2019-05-06',
      lines('采购人：金塔县中医院') +
        table(
          '包号 | 货物名称 | 数量 | 预算金额（万元） | 最高限价（万元）\n第一包 | 电动起立床 | 2台 | 31.00 | 30.50\n第二包 | 熏蒸机 | 4台 | 22.40 | 22.00\n合计 | | | 53.40 | 52.50',
        ),
    ),
    {
      kind: 'tender',
      budgetYuan: '534000',
      ceilingYuan: '525000',
      lots: [
        { no: '一', name: '电动起立床', budgetYuan: '310000', ceilingYuan: '305000' },
        { no: '二', name: '熏蒸机', budgetYuan: '224000', ceilingYuan: '220000' },
      ],
    },
  ],
  [
    'packages whose budget stands beside the budgets of their things',
    page(
      '永春县城市管理局垃圾桶货物类采购项目公开招标公告',
      '2020-09-15',
      lines('采购人：永春县城市管理局') +
        table(
          '合同包 | 品目号 | 采购标的 | 允许进口 | 数量 | 品目号预算 | 合同包预算 | 投标保证金\n1 | 1-1 | 分类垃圾桶 | 否 | 200（只） | 40,000 | 90,000 | 900\n1 | 1-2 | 果皮箱 | 否 | 100（只） | 50,000 | 90,000 | 900\n2 | 2-1 | 垃圾转运车 | 否 | 1（辆） | 310,000 | 310,000 | 3,100',
        ),
    ),
    {
      lots: [
        { no: '1', budgetYuan: '90000' },
        { no: '2', budgetYuan: '310000' },
      ],
    },
  ],
  [
    'lots told in lines: what each is, then its ceiling',
    page(
      '沈丘县农村公路改造工程施工招标公告',
      '2016-06-02',
      lines(`招标人：沈丘县农村公路管理所
        标段划分：本项目划分为二个施工标段
        一标段：槐店镇境内8.20公里，招标控制价402.5万元；
        二标段：刘庄店镇境内6.86公里，招标控制价338.09万元。`),
    ),
    {
      lots: [
        { no: '一', ceilingYuan: '4025000' },
        { no: '二', ceilingYuan: '3380900' },
      ],
    },
  ],
  [
    'winners with their addresses in brackets, a lot that failed in the remarks',
    page(
      '会昌县人民医院医疗设备采购项目中标结果公告',
      '2018-10-25',
      lines('采购人：会昌县人民医院') +
        table(
          '分包 | 采购内容 | 预算（元） | 中标单位 | 中标金额（元） | 备注\nA包 | 呼吸机 | 650,000 | 南昌晨曦医疗器械有限公司（地址：南昌市西湖区云锦路11号） | 628,000.00 | \nB包 | 透析机 | 960,000 | ／ | ／ | 有效供应商不足三家，本包废标',
        ),
    ),
    {
      kind: 'award',
      suppliers: [{ name: '南昌晨曦医疗器械有限公司', address: '南昌市西湖区云锦路11号', lot: 'A', yuan: '628000' }],
      lots: [
        { no: 'A', status: 'awarded' },
        { no: 'B', status: 'failed', reason: '有效供应商不足三家' },
      ],
    },
  ],
  [
    'an addendum that puts the opening off is an amendment',
    page(
      '关于彭阳县高标准农田项目第一标段补遗及延期开标的通知',
      '2019-05-30',
      lines(`彭阳县高标准农田项目（招标编号：PYTX-2019-022）招标公告已发布，现补充修改如下：
        一、原投标文件递交截止时间（开标时间）2019年6月10日9时00分，现延期至2019年6月14日14时30分。
        招标人：彭阳县农业综合开发办公室`),
    ),
    { kind: 'amendment', bidDeadline: '2019-06-14T14:30', openingAt: '2019-06-14T14:30' },
  ],
]

it('says of no lot that it was awarded where there are candidates alone', async () => {
  const notice = page(
    '祁连县渠道加固工程监理中标候选人公示',
    '2024-03-08',
    `${lines('招标人：祁连县水务局\n标段1：监理')}${table('排名 | 中标候选人 | 投标报价\n1 | 青海长河工程监理有限公司 | 68.8万元\n2 | 甘肃北原水利监理有限公司 | 72.3万元')}${lines('标段2：检测')}${table('排名 | 中标候选人 | 投标报价\n1 | 青海金石检测有限公司 | 18.8万元\n2 | 兰州永固检测有限公司 | 20.1万元')}`,
  )
  const [record] = await recordsOf(notice)
  expect(record).toMatchObject({ kind: 'candidates', lots: [{ no: '1' }, { no: '2' }] })
  expect(JSON.stringify(record)).not.toContain('awarded')
})

it.each(cases)('%s', async (_name, notice, wanted) => {
  const records = await recordsOf(notice)
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject(wanted)
})
