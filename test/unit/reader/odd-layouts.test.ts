import { expect, it } from 'vitest'
import { lines, page, recordsOf, table } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>][] = [
  [
    'labels told from their values by <label> alone',
    page(
      '余干县第二中学食堂改造工程招标公告',
      '2023-04-05',
      `<div><label>项目编号</label><span>YGZB-2023-09</span></div><div><label>招标人</label><span>余干县第二中学</span></div>
<div><label>招标代理机构</label><span>江西恒信招标代理有限公司</span></div><div><label>预算金额</label><span>350万元</span></div>`,
    ),
    { projectCode: 'YGZB-2023-09', buyer: { name: '余干县第二中学' }, agency: { name: '江西恒信招标代理有限公司' }, budgetYuan: '3500000' },
  ],
  [
    'labels told from their values by bold type, line after line',
    page(
      '余干县第二中学食堂改造工程招标公告',
      '2023-04-05',
      '<p><strong>项目编号</strong>YGZB-2023-09</p><p><b>招标人</b>余干县第二中学</p><p><strong>预算金额</strong>350万元</p>',
    ),
    { projectCode: 'YGZB-2023-09', buyer: { name: '余干县第二中学' }, budgetYuan: '3500000' },
  ],
  [
    'names of lots behind their numbers',
    page(
      '余干县城东大道工程中标结果公告',
      '2023-04-05',
      lines(`招标人：余干县城市建设投资有限公司
        标段1：监理
        中标人：江西方正监理有限公司
        中标价：118万元
        标段2：施工
        中标人：江西城建集团有限公司
        中标价：8512.35万元`),
    ),
    {
      lots: [
        { no: '1', name: '监理', status: 'awarded' },
        { no: '2', name: '施工', status: 'awarded' },
      ],
    },
  ],
  [
    'villages that only a table names, by town',
    page(
      '睢宁县拟征收土地公告',
      '2023-05-06',
      `${lines('睢宁县人民政府拟征收下列集体土地：')}${table(`序号 | 乡镇 | 村 | 面积（公顷）
        1 | 魏集镇 | 徐庄村 | 1.2
        2 | 魏集镇 | 王宅村 | 0.8
        3 | 姚集镇 | 大同社区 | 1
        合计 | | | 3`)}${lines('睢宁县人民政府\n2023年5月6日')}`,
    ),
    { expropriation: { location: '魏集镇徐庄村、王宅村，姚集镇大同社区', areaM2: '30000' } },
  ],
  [
    'a sum under three columns, its second cell empty',
    page(
      '睢宁县征收土地公告',
      '2023-05-06',
      `${lines('江苏省人民政府以苏政地〔2023〕77号批准征收下列土地：')}${table(`序号 | 被征地单位 | 面积（公顷）
        1 | 睢宁县双沟镇周口村村民委员会 | 1.0
        2 | 睢宁县双沟镇官路社区 | 2.5
        合计 | | 3.5`)}${lines('睢宁县人民政府\n2023年5月6日')}`,
    ),
    { expropriation: { location: '睢宁县双沟镇周口村、官路社区', areaM2: '35000' } },
  ],
  [
    'who takes part, the role in brackets behind the name',
    page(
      '余干县第二中学食堂改造工程中标公告',
      '2023-04-05',
      lines(`中标人：江西城建集团有限公司
        中标价：100万元
        余干县第二中学（招标人），联系人：刘老师，电话：0793-3388123；江西恒信招标代理有限公司（招标代理机构），联系人：张工，电话：0791-8888123。`),
    ),
    { buyer: { name: '余干县第二中学', phone: '0793-3388123' }, agency: { name: '江西恒信招标代理有限公司', phone: '0791-8888123' } },
  ],
  [
    'address and telephone under one label',
    page(
      '余干县第二中学食堂改造工程中标公告',
      '2023-04-05',
      table(`招标人 | 余干县第二中学
        招标人地址及电话 | 余干县玉亭镇健康路1号 0793-3388123
        中标人 | 江西城建集团有限公司
        中标价 | 100万元`),
    ),
    { buyer: { name: '余干县第二中学', address: '余干县玉亭镇健康路1号', phone: '0793-3388123' } },
  ],
  [
    'a plan in plain text, its head broken over lines, a sum of five hundred',
    `舒城县2023年保障性住房建设计划
单位：套、平方米
序号  项目名称        建设    建筑      计划开工   建设单位
                      套数    面积      时间
1     桃溪家园二期    320     22400     2023.6     舒城县住房保障中心
2     杭埠人才公寓    180     9000      2023.9     舒城县城投置业有限公司
合计                  500     31400
舒城县住房和城乡建设局
2023年2月13日`,
    { kind: 'plan', housing: { units: 500, areaM2: '31400', items: [{ name: '桃溪家园二期', units: 320 }, { units: 180 }] } },
  ],
  [
    'compensation in plain text, words of the head over and under each other',
    `舒城县征地补偿安置方案公告
一、征收土地范围和面积
         被征地      总面积      其中：     补偿标准     补偿总额
序号     单位        （公顷）    耕地       （元/亩）    （万元）
1        城关镇幸福村   1.2345     1.0000     45000        83.33
2        城关镇卅铺村   2.0000     1.5000     45000        135.00
合计                 3.2345     2.5000                  218.33
舒城县人民政府
2023年5月11日`,
    { expropriation: { location: '城关镇幸福村、卅铺村', areaM2: '32345', compensationYuan: '2183300', landPriceYuanPerMu: '45000' } },
  ],
]

it.each(cases)('%s', async (_, text, wanted) => {
  expect((await recordsOf(text))[0]).toMatchObject(wanted)
})

it('lots that failed for reasons of their own leave the notice none', async () => {
  const [record] = await recordsOf(
    page(
      '余干县城西大道工程流标公告',
      '2023-04-05',
      lines('招标人：余干县城市建设投资有限公司\n标段1：监理\n流标原因：投标人不足三家\n标段2：施工\n流标原因：资格审查后有效投标人不足三家'),
    ),
  )
  expect(record).toMatchObject({ lots: [{ reason: '投标人不足三家' }, { reason: '资格审查后有效投标人不足三家' }] })
  expect(record).not.toHaveProperty('failureReason')
})
