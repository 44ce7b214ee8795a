import { expect, it } from 'vitest'
import { lines, page, recordsOf, table } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const title = (text: string, body: string) => page(text, '2020-05-06 10:20:41', body)

const cases: [string, string, Record<string, unknown>[]][] = [
  [
    'sums, areas and households that were changed: what they are now',
    title(
      '海安市人民政府关于公布城东片区旧城改造项目房屋征收补偿方案修改情况的公告',
      lines(`市政府公布了《城东片区旧城改造项目国有土地上房屋征收补偿方案（征求意见稿）》，现将修改情况公布如下：
        一、征收户数由原217户调整为209户，总建筑面积由3.1万平方米修改为2.95万平方米。
        二、征收补偿总费用“1.8亿元”，修改为“1.76亿元”。
        三、其他意见由房屋征收部门（海安市住房和城乡建设局）答复。
        城东镇人民政府为本项目征收实施单位。
        海安市人民政府`),
    ),
    [
      {
        kind: 'house-plan',
        expropriation: {
          households: 209,
          buildingAreaM2: '29500',
          compensationYuan: '176000000',
          department: '海安市住房和城乡建设局',
          implementer: '城东镇人民政府',
        },
      },
    ],
  ],
  [
    'a list of households under 序, its last row 六户合计, one batch of the whole',
    title(
      '海州区河口路改造项目（二期）征收补偿情况公布',
      `${lines('现将河口路改造项目（二期）第三批3户被征收人补偿情况公布如下，单位：㎡、元')}${table(`序 | 姓名 | 坐落 | 合法面积 | 货币补偿 | 搬迁补助 | 奖励 | 总计
        1 | 甲某 | 河口里4-1 | 50.00 | 250000 | 1500 | 10000 | 261500
        2 | 乙某 | 河口里4-2 | 60.00 | 300000 | 1500 | 0 | 301500
        3 | 丙某 | 河口里4-3 | 40.50 | 200000 | 1500 | 5000 | 206500
        三户合计 | | | 150.50 | 750000 | 4500 | 15000 | 769500`)}${lines('注：本项目共计214户。\n房屋征收部门：阜新市海州区房屋征收管理办公室')}`,
    ),
    [
      {
        kind: 'house-result',
        expropriation: {
          projectName: '河口路改造项目（二期）',
          households: 3,
          buildingAreaM2: '150.5',
          compensationYuan: '769500',
          department: '阜新市海州区房屋征收管理办公室',
        },
      },
    ],
  ],
  [
    'a range that names villages and their groups is where the land lies',
    title(
      '仁寿县人民政府土地征收公告',
      lines(`四川省人民政府以川府土〔2022〕77号批准征收我县集体土地。
        一、征收范围：文林街道桃坪村第1、4村民小组，视高街道柏树村第2村民小组。
        二、征收面积：总面积2.5公顷。
        仁寿县人民政府`),
    ),
    [{ kind: 'land-decision', expropriation: { location: '文林街道桃坪村第1、4村民小组，视高街道柏树村第2村民小组', areaM2: '25000' } }],
  ],
  [
    'two notices laid out in one cell, the second of another body',
    title(
      '青州市2010年第8批次建设用地征收公告',
      `<table width="100%"><tr><td>栏目</td><td>${lines(`青州市人民政府征收土地公告
        青政土征公〔2010〕8号
        山东省人民政府以鲁政土字〔2010〕88号批准青州市2010年第8批次建设用地，现公告如下：
        一、征收土地的位置：王府街道东坡村。
        二、征收面积：30000平方米。
        青州市人民政府
        二〇一〇年十二月七日
        青州市国土资源局征地补偿安置方案公告
        青国土征补〔2010〕8号
        根据青政土征公〔2010〕8号公告，我局拟定了青州市2010年第8批次建设用地征地补偿安置方案：
        一、王府街道东坡村被征收土地共30000平方米。
        二、片区综合地价4.4万元/亩，补偿费用总计198万元。
        青州市国土资源局
        二〇一〇年十二月八日`)}</td></tr></table>`,
    ),
    [
      { kind: 'land-decision', documentNo: '青政土征公〔2010〕8号', authority: { name: '青州市人民政府' }, expropriation: { areaM2: '30000' } },
      {
        kind: 'land-plan',
        documentNo: '青国土征补〔2010〕8号',
        authority: { name: '青州市国土资源局' },
        expropriation: { location: '王府街道东坡村', areaM2: '30000', compensationYuan: '1980000', landPriceYuanPerMu: '44000' },
      },
    ],
  ],
  [
    'a right whose area stands under 矿区范围 and its price under 成交结果',
    title(
      '鄂托克旗自然资源局采矿权挂牌成交结果公示',
      table(`采矿权名称 | 矿种 | 矿区范围 | 年限 | 起始价 | 成交结果 | 竞得人
        乌兰镇东山建筑用砂矿 | 建筑用砂 | 14.85公顷 | 5年 | 96.3万元 | 312.3万元 | 鄂托克旗云帆砂石有限公司
        木凯淖尔镇西沟建筑用砂矿 | 建筑用砂 | 0.0931平方公里 | 5年 | 61.5万元 | 无人报价 | `),
    ),
    [
      {
        kind: 'mining-result',
        parcels: [
          { areaM2: '148500', startYuan: '963000', dealYuan: '3123000', status: 'sold' },
          { areaM2: '93100', startYuan: '615000', status: 'failed' },
        ],
      },
    ],
  ],
  [
    'buyer and supplier of a contract side by side',
    title(
      '凉州区水务局管材采购合同公告',
      `${lines('一、项目编号：LZ2022-139\n二、项目名称：凉州区管材采购\n三、合同主体')}${table(` | 采购人（甲方） | 供应商（乙方）
        名称 | 武威市凉州区水务局 | 甘肃云帆管业有限公司
        地址 | 凉州区西关街 | 兰州市和平镇8号
        联系方式 | 0935-2200000 | 0931-5100000`)}${lines('四、合同金额：3,917,640.00元，预付30%即1,175,292.00元\n五、合同签订日期：2022年10月31日')}`,
    ),
    [
      {
        kind: 'contract',
        buyer: { name: '武威市凉州区水务局', address: '凉州区西关街', phone: '0935-2200000' },
        suppliers: [{ name: '甘肃云帆管业有限公司', address: '兰州市和平镇8号', yuan: '3917640' }],
        awardYuan: '3917640',
      },
    ],
  ],
  [
    'a deadline moved twice, ceilings of lots changed and kept, a deposit that is no bid',
    title(
      '平鲁区养老服务中心新建工程施工招标公告变更（二次）',
      lines(`招标编号：SZ-2019-016。现就有关内容作如下变更：
        1、投标文件递交截止时间（开标时间，下同）原定2019年7月5日09时30分，第一次变更为2019年7月10日09时30分，现再次变更为2019年7月16日15时00分。
        2、原一标段最高投标限价1,286.45万元，调整为1,301.12万元；二标段最高投标限价418.20万元，维持不变。
        3、投标保证金递交截止时间相应顺延至2019年7月15日17时。
        招标人：朔州市平鲁区民政局`),
    ),
    [
      {
        kind: 'amendment',
        bidDeadline: '2019-07-16T15:00',
        openingAt: '2019-07-16T15:00',
        lots: [
          { no: '一', ceilingYuan: '13011200' },
          { no: '二', ceilingYuan: '4182000' },
        ],
      },
    ],
  ],
  [
    'lots that failed in a table with no number but the row, winners numbered like them',
    title(
      '叠彩区城管局保洁服务中标结果公告',
      `${lines('一、项目编号：GL2023-0002\n二、项目名称：保洁服务\n三、中标（成交）信息\n1.中标结果：')}${table(`序号 | 中标（成交金额） | 中标供应商名称 | 中标供应商地址
        1 | 报价:1260000(元) | 桂林云帆物业服务有限公司 | 桂林市叠彩区中山北路2号`)}${lines('2.废标结果：')}${table(`序号 | 废标理由 | 其他事项
        2 | 实质性响应的供应商不足三家 | /`)}`,
    ),
    [
      {
        kind: 'award',
        suppliers: [{ lot: '1', yuan: '1260000' }],
        lots: [
          { no: '1', status: 'awarded' },
          { no: '2', status: 'failed', reason: '实质性响应的供应商不足三家' },
        ],
      },
    ],
  ],
  [
    'a village before its farmers, a sum of what a sentence lists, the work that a plan is for',
    title(
      '盘山县胡家镇征地补偿安置公告',
      lines(`现将盘山县胡家镇云帆水厂项目征地补偿安置方案公告如下：
        一、被征地单位：胡家镇东坡村村民委员会及有关农户。
        二、区片综合地价65000元/亩，土地补偿费和安置补助费208.97万元，地上附着物和青苗补偿费15.03万元，合计224万元。社会保障费32.15万元另行缴纳。
        盘山县人民政府`),
    ),
    [
      {
        kind: 'land-plan',
        expropriation: { projectName: '盘山县胡家镇云帆水厂项目', location: '胡家镇东坡村', compensationYuan: '2240000', landPriceYuanPerMu: '65000' },
      },
    ],
  ],
  [
    'the villages that a taking touches, the work whose need it meets',
    title(
      '平山县征地补偿安置方案公告',
      lines(`为满足平山县云帆高速连接线工程用地需要，拟征收土地312.45亩（20.83公顷），涉及平山镇东坡村、西坡村，涉及农户86户、301人。
        平山县人民政府`),
    ),
    [{ kind: 'land-plan', expropriation: { projectName: '平山县云帆高速连接线工程', location: '平山镇东坡村、西坡村', areaM2: '208300', households: 86 } }],
  ],
  [
    'the date of publication is read out of an index card and without the midnight of a program',
    `<html><head><title>敦煌市人民政府关于启动土地征收的公告</title></head><body><dl><dt>索引号：</dt><dd>620982-1</dd><dt>公开日期：</dt><dd>2020-04-07 18:05:11</dd></dl>
      <h1>敦煌市人民政府关于启动土地征收的公告</h1>${lines('因莫高镇管网工程建设需要，拟征收莫高镇新墩村集体土地约28.35亩。\n敦煌市人民政府\n2020年4月6日')}</body></html>`,
    [{ publishedAt: '2020-04-07T18:05' }],
  ],
  [
    'midnight that a program wrote out is no hour',
    page('遵化市人民政府征收土地公告', '2015/3/27 0:00:00', lines('征收土地位置：文化路街道西关村。\n遵化市人民政府\n2015年3月25日')),
    [{ publishedAt: '2015-03-27' }],
  ],
]

it.each(cases)('%s', async (_name, notice, wanted) => {
  const records = await recordsOf(notice)
  expect(records).toHaveLength(wanted.length)
  for (const [at, record] of records.entries()) expect(record).toMatchObject(wanted[at]!)
})

it('figures told household by household are no totals', async () => {
  const [record] = await recordsOf(
    title(
      '和平区沙山地块征收补偿结果公示',
      lines(`沙山地块旧城区改建项目，本次公示被征收人2户：
        被征收人：甲某，房屋坐落：沙山街1号，建筑面积：55.3平方米，补偿金额：331381.50元
        被征收人：乙某，房屋坐落：沙山街2号，建筑面积：45平方米，补偿金额：270000元
        沈阳市和平区房屋征收管理办公室`),
    ),
  )
  expect((record as { expropriation: object }).expropriation).not.toHaveProperty('compensationYuan')
  expect((record as { expropriation: object }).expropriation).not.toHaveProperty('buildingAreaM2')
})

it('a range that names villages gives no scope', async () => {
  const [record] = await recordsOf(
    title(
      '仁寿县人民政府土地征收公告',
      lines('一、征收范围：文林街道桃坪村第1、4村民小组，视高街道柏树村第2村民小组。\n二、征收面积：2.5公顷。\n仁寿县人民政府'),
    ),
  )
  expect((record as { expropriation: object }).expropriation).not.toHaveProperty('scope')
})
