import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

// synthetic: every name, number and place below a county is made up

const winner = '虚构片区雨污分流改造工程（EPC）中标结果公告\n招标人：虚构市城市管理局\n中标人：虚构建工集团有限公司（牵头人）、虚构设计院有限公司（成员）\n'
const asTable = (rows: string) => `<h1>虚构片区雨污分流改造工程中标结果公告</h1><table><tr><td>中标人</td><td>虚构建工集团有限公司</td></tr>${rows}</table>`
const tender = (body: string) => `<h1>虚构区疾控中心设备公开招标公告</h1><p>采购人：虚构区疾控中心</p><p>采购需求：</p>${body}`
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const wide = (cell: string, last: string) => `<tr><td colspan="3">${cell}</td><td>${last}</td></tr>`

const cases: [string, string, Record<string, unknown>][] = [
  [
    'a price told part by part, and the sum under its parts',
    `${winner}中标价格：\n建安工程费：6872.35万元\n设计费：168.20万元\n合计：7040.55万元`,
    { suppliers: [{ name: '虚构建工集团有限公司', yuan: '70405500' }], awardYuan: '70405500' },
  ],
  [
    'the parts of a price and their sum on one line',
    `${winner}中标价：其中：设计费：168.20万元；建安工程费：6872.35万元；总价：7040.55万元`,
    { suppliers: [{ yuan: '70405500' }] },
  ],
  [
    'the parts of a price in one cell, the unit in its label',
    asTable('<tr><td>中标价（万元）</td><td>设计费：168.20<br>建安工程费：6872.35<br>总计：7040.55</td></tr>'),
    { suppliers: [{ yuan: '70405500' }] },
  ],
  ['one part alone is the price', `${winner}中标价：监理服务费：50万元`, { suppliers: [{ yuan: '500000' }] }],
  [
    'a budget told part by part',
    '虚构片区物业采购公告\n采购人：虚构市城管局\n预算金额：\n保洁费用：10万元，保安费用：20万元，合计30万元',
    { budgetYuan: '300000' },
  ],
  [
    'parts with what they are in brackets, and the sum of each behind what it is to do',
    '虚构补水管线工程招标公告\n招标人：虚构市政管理局\n标段划分：\n第一标段（施工）：图纸范围内全部内容，最高投标限价3126.48万元，工期180天；\n第二标段（监理）：全过程监理，最高投标限价：58.6万元。\n3.1 第一标段：具备施工总承包二级及以上资质；第二标段：具备监理乙级及以上资质。',
    {
      lots: [
        { no: '一', name: '施工', ceilingYuan: '31264800' },
        { no: '二', name: '监理', ceilingYuan: '586000' },
      ],
    },
  ],
  [
    'parts that need no more than a licence of their bidders are not called so',
    '虚构补水管线工程招标公告\n招标人：虚构市政管理局\n标段一（施工）：图纸范围内全部内容；\n标段二（监理）：全过程监理。\n3.1 标段一：具备施工总承包二级及以上资质；标段二：具备监理乙级及以上资质。',
    {
      lots: [
        { no: '一', name: '施工' },
        { no: '二', name: '监理' },
      ],
    },
  ],
  [
    'a table of parts by what each is to do',
    `<h1>虚构镇农村公路招标公告</h1><p>招标人：虚构公司</p><table>${row('标段号', '建设内容', '里程（公里）')}${row('1', '甲村至乙村路面硬化', '3.2')}${row('2', '丙村至丁村路面硬化', '4.2')}</table>`,
    {
      lots: [
        { no: '1', name: '甲村至乙村路面硬化' },
        { no: '2', name: '丙村至丁村路面硬化' },
      ],
    },
  ],
  [
    'a table a lot, its number and name over it and its budget and ceiling at its end',
    tender(
      [
        ['标项一', '理化检验设备', '2020000.00元 / 2000000.00元'],
        ['标项二', '微生物检验设备', '1965000.00元 / 1950000.00元'],
      ]
        .map(
          ([no, name, sums]) =>
            `<table><tr><td>${no}</td><td colspan="3">${name}</td></tr>${row('采购条目编号', '名称', '数量', '采购预算（人民币）')}${row('虚购0001', '色谱仪', '1台', '1500000.00元')}${wide('本标项预算合计 / 最高限价', sums!)}</table>`,
        )
        .join('<p>&nbsp;</p>'),
    ),
    {
      lots: [
        { no: '一', name: '理化检验设备', budgetYuan: '2020000', ceilingYuan: '2000000' },
        { no: '二', name: '微生物检验设备', budgetYuan: '1965000', ceilingYuan: '1950000' },
      ],
    },
  ],
  [
    'a table of things under each lot, and what they cost in all in its last row',
    tender(
      [
        ['第一包：理化检验设备', '2020000'],
        ['第二包：微生物检验设备', '1965000'],
      ]
        .map(
          ([head, sum]) =>
            `<p>${head}</p><table>${row('序号', '设备名称', '数量', '预算（元）')}${row('1', '色谱仪', '1台', '1500000')}${row('2', '光度计', '1台', '20000')}${wide('合计', sum!)}</table>`,
        )
        .join(''),
    ),
    {
      lots: [
        { no: '一', budgetYuan: '2020000' },
        { no: '二', budgetYuan: '1965000' },
      ],
    },
  ],
  [
    'what a lot is called over its winner, and no thing of it in a table below; what failed is called, too',
    `<h1>虚构区学校设备采购项目中标公告</h1><p>采购人：虚构区教育局</p><p>A包：教学一体机</p><p>供应商名称：虚文教学设备有限公司</p><p>中标（成交）金额：1,864,500.00元</p><p>B包：实验室设备　　因有效投标人不足三家，该包废标。</p><p>C包：课桌椅，由于供应商不足三家，废标。</p><table>${row('包号', '货物名称', '数量')}${row('A', '86寸智慧黑板', '110')}</table>`,
    {
      kind: 'award',
      lots: [
        { no: 'A', name: '教学一体机', status: 'awarded' },
        { no: 'B', name: '实验室设备', status: 'failed', reason: '有效投标人不足三家' },
        { no: 'C', name: '课桌椅', status: 'failed', reason: '供应商不足三家' },
      ],
    },
  ],
]

it.each(cases)('%s', (_, text, expected) => {
  expect(recordOf(text)).toMatchObject(expected)
})

it('parts of a price without a sum are no price', () => {
  expect(recordOf(`${winner}中标价：\n设计费：168.20万元\n建安工程费：6872.35万元`)).not.toHaveProperty('awardYuan')
})

it('what the last of two lots may cost is not what all of them may', () => {
  const record = recordOf(
    '虚构管线工程招标公告\n招标人：虚构市政管理局\n2.3 分为两个标段：1标段（土建施工），招标控制价约3126.48万元；2标段（设备安装），招标控制价58.6万元。',
  )
  expect(record).not.toHaveProperty('ceilingYuan')
  expect(record).toMatchObject({
    lots: [
      { no: '1', name: '土建施工', ceilingYuan: '31264800' },
      { no: '2', name: '设备安装', ceilingYuan: '586000' },
    ],
  })
})
