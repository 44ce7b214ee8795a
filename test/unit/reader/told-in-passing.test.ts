import { expect, it } from 'vitest'
import { lines, page, recordsOf, table } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>][] = [
  [
    'a notice that freezes: households and buildings under one label',
    page(
      '老城区人民政府房屋征收冻结通告',
      '2014-05-09',
      table('征收项目 | 灯具厂家属院棚户区改造项目\n房屋概况 | 1 206户，4.2万平方米（以普查为准）\n征收部门 | 洛阳市老城区房屋征收办公室') +
        lines('洛阳市老城区人民政府'),
    ),
    { kind: 'house-prenotice', expropriation: { households: 1206, buildingAreaM2: '42000' } },
  ],
  [
    'a decision told in clauses: bounds by their sides, bodies by their parts in brackets',
    page(
      '南谯区人民政府房屋征收公告',
      '2013-11-20',
      lines(`南谯区人民政府已作出《关于征收银花片区国有土地上房屋的决定》，公告于下：
        （二）征收范围：以丰乐路为北界，以会峰路为南界，以清水河为东界，以龙蟠路为西界，红线内房屋88套、0.7万平方米全部征收。
        （三）本次征收由滁州市南谯区房屋征收管理办公室（征收部门）组织，委托滁州市南谯区银花街道办事处（征收实施单位）承担。
        滁州市南谯区人民政府`),
    ),
    {
      expropriation: {
        scope: '以丰乐路为北界，以会峰路为南界，以清水河为东界，以龙蟠路为西界',
        buildingAreaM2: '7000',
        department: '滁州市南谯区房屋征收管理办公室',
        implementer: '滁州市南谯区银花街道办事处',
      },
    },
  ],
  [
    'a list of households with the sum under it',
    page(
      '西夏区老粮库地块征收补偿结果公布（第1批）',
      '2016-08-30',
      `${table('1 | 被征收人 | 马某甲 | 房屋 | 家属院1-2，60.00平方米 | 补偿总额 | 240,000元\n2 | 被征收人 | 纳某乙 | 房屋 | 家属院1-3，70.50平方米 | 补偿总额 | 282,000元')}${lines('以上2户补偿建筑面积合计130.50平方米，补偿金额合计522,000元。\n银川市西夏区房屋征收局')}`,
    ),
    { kind: 'house-result', expropriation: { households: 2, buildingAreaM2: '130.5', compensationYuan: '522000' } },
  ],
  [
    'a plan for a work that the sentence names, approved under a number that begins with the year',
    page(
      '宁乡县国土资源局征地补偿安置方案公告',
      '2009-04-23',
      lines(`湖南省人民政府（2009）政国土字第318号文件批准征收坝塘镇集体土地2公顷。宁乡县国土资源局编制了坝塘镇污水处理厂项目征地补偿安置方案，现公告如下。
        宁乡县国土资源局（印）`),
    ),
    { authority: { name: '宁乡县国土资源局' }, expropriation: { approvalNo: '（2009）政国土字第318号', projectName: '坝塘镇污水处理厂项目' } },
  ],
  [
    'a permit of sale written to its developer',
    page(
      '准予商品房预售的公告',
      '2018-11-30',
      lines(`云南启元置业有限公司：
        你公司申请预售的翠湖壹号B地块，位于曲靖市沾益区望海路与龙华大道交叉口，经审查准予预售。
        预售范围：7幢、8幢，共计住宅112套，预售总面积为13118.40平方米。地下车位100个不在此次预售范围。
        曲靖市沾益区住房和城乡建设局`),
    ),
    {
      kind: 'presale',
      housing: {
        ...{ projectName: '翠湖壹号B地块', location: '曲靖市沾益区望海路与龙华大道交叉口' },
        ...{ developer: '云南启元置业有限公司', units: 112, areaM2: '13118.4' },
      },
    },
  ],
  [
    'who may draw lots has been given nothing yet',
    page('望奎县2012年廉租住房实物配租摇号家庭名单', '2012-09-25', lines('现将符合条件的家庭（共6户）公示。\n望奎县房产管理处')),
    { kind: 'eligibility', housing: { households: 6 } },
  ],
  [
    'parcels that stand at a place without a word between',
    page(
      '霞浦县国有建设用地使用权出让成交公告',
      '2022-05-26',
      lines(`霞浦县自然资源局以挂牌方式公开出让2幅国有建设用地使用权，结果如下：
        （1）地块编号霞地〔2022〕P03号，坐落松城街道府前路南侧，土地面积3,917㎡，土地用途：二类居住用地，成交价2150万元，竞得人：福建融和置业有限公司。
        （2）地块编号霞地〔2022〕P04号，坐落长春镇工业园，土地面积52.64亩，土地用途：工业用地，至挂牌截止无人报价，作流标处理。
        霞浦县自然资源局`),
    ),
    { parcels: [{ location: '松城街道府前路南侧' }, { location: '长春镇工业园', status: 'failed' }] },
  ],
]

it.each(cases)('%s', async (_name, notice, wanted) => {
  const records = await recordsOf(notice)
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject(wanted)
})

it('takes no name of a site in the foot for the title of what stands above it', async () => {
  const site = '某省政府采购网（镜像）'
  const html = `<html><head><title>${site}</title></head><body><h1>眉县卫生健康局信息化提升项目采购公告</h1>${lines('项目编号：MX-2023-017\n采购人：眉县卫生健康局')}<footer>${site}</footer></body></html>`
  expect((await recordsOf(html))[0]).toMatchObject({ title: '眉县卫生健康局信息化提升项目采购公告', projectCode: 'MX-2023-017' })
})
