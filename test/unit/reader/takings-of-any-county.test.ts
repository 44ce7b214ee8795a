import { expect, it } from 'vitest'
import { recordsOf } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>][] = [
  [
    'a range put out before houses are taken, without a heading',
    `根据《国有土地上房屋征收与补偿条例》的规定,柳河街片区更新项目国有土地上房屋征收符合公共利益,现将柳河街片区更新项目房屋征收范围予以公布,详见红线图。
附件:房屋征收红线图
仙居县人民政府
2021年4月6日`,
    { kind: 'house-prenotice', expropriation: { projectName: '柳河街片区更新项目' } },
  ],
  [
    'areas of several villages in one sentence, their sum at its end',
    `根据《中华人民共和国土地管理法》规定,现将土地预征收有关事项公告如下:
一、征收土地的位置、范围
拟征收通山县通羊镇竹林村集体土地0.0031公顷、石桥村集体土地0.1502公顷;使用竹林村国有土地0.0100公顷,合计0.1633公顷(详见勘测定界图)。
二、土地用途:公路用地。`,
    { kind: 'land-prenotice', expropriation: { areaM2: '1633' } },
  ],
  [
    'a table cut into lines, its price by hectare alone on one; a year behind the brackets of the number',
    `沁水县人民政府征地补偿安置方案公告

发布日期: 2021-12-20

沁征补公告(2021)年31-2号

拟征收龙港镇柿园社区集体土地0.0900公顷,现将方案内容公告如下:

一、 土地补偿安置标准

被征地村

补偿费标准

龙港镇

0.0900

120万元/公顷

二、地上附着物、青苗补偿标准

1.2万元/亩

沁水县人民政府

2021年12月20日`,
    { documentNo: '沁征补公告(2021)年31-2号', expropriation: { landPriceYuanPerMu: '80000' } },
  ],
  [
    'homes built by a city that only the first sentence names, months in the cells at the end',
    `2022年,阳江市本级住房保障目标任务为:保障性租赁住房新筹150套、基本建成80套。截至目前,已新筹150套,完成率100%。具体项目如下:
序号 |
项目名称 |
竣工时间 |
1 |
映湖园保障性租赁住房项目 |
2021年12月 |`,
    { kind: 'progress', division: '441700', housing: { units: 150 } },
  ],
]

it.each(cases)('%s', async (_, text, wanted) => {
  expect((await recordsOf(text))[0]).toMatchObject(wanted)
})

it('letters to several villages under one heading are a notice each', async () => {
  const letter = (village: string, area: string) => `城关镇${village}及有关农户:
因公共利益需要,现将灵寿县2024年度第3批次建设用地土地征收有关事项公告如下:
一、征收范围
拟征收位于你村村北的土地,面积约${area}公顷。
二、征收目的
城镇村道路用地建设。`
  const text = `灵寿县人民政府\n征收土地预公告\n${letter('杨树村', '1.30')}\n灵寿县人民政府\n2024年5月8日\n${letter('槐树村', '0.40')}`
  const records = await recordsOf(text)
  expect(records).toMatchObject([
    { title: '灵寿县人民政府征收土地预公告', publishedAt: '2024-05-08', expropriation: { areaM2: '13000' } },
    { title: '灵寿县人民政府征收土地预公告', kind: 'land-prenotice', division: '130126', expropriation: { location: '城关镇槐树村', areaM2: '4000' } },
  ])
})

it('a month in the last cell of a table is no day of publication', async () => {
  const text = cases.find(([name]) => name.startsWith('homes'))![1]
  expect((await recordsOf(text))[0]).not.toHaveProperty('publishedAt')
})
