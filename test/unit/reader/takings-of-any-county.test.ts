import { expect, it } from 'vitest'
import { lines, page, recordsOf } from './synthetic/page.ts'

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
    `2022年,阳江市本级住房保障任务为:保障性租赁住房新筹150套、基本建成80套。到上月底新筹150套,完成率100%。具体项目如下:
序号 |
项目名称 |
竣工时间 |
1 |
映湖园保障性租赁住房项目 |
2021年12月 |`,
    { kind: 'progress', division: '441700', housing: { units: 150 } },
  ],
  [
    'the sum of what is taken, the verb between; all costs together behind a part of them',
    `通山县人民政府征地补偿安置方案公告
一、征收竹林村集体土地0.0031公顷、石桥村集体土地0.1502公顷,合计拟征收集体土地0.1533公顷。
二、土地补偿费和安置补助费合计90万元。
三、以上各项征地补偿费用合计101.5万元。`,
    { expropriation: { areaM2: '1533', compensationYuan: '1015000' } },
  ],
  [
    'two items together, in words and in brackets in figures',
    `通山县人民政府征地补偿安置方案公告
一、征收通羊镇竹林村集体土地30亩。
二、土地补偿费占40%、安置补助费占60%，两项合计人民币壹佰贰拾万元整（1200000元）。`,
    { expropriation: { compensationYuan: '1200000' } },
  ],
  [
    'the villages whose houses are taken, told behind the bounds',
    `仙居县人民政府关于柳河街片区更新项目国有土地上房屋征收决定的公告
征收范围：东至柳河，南至学前路，西至井巷，北至南门街，涉及南峰街道柳河社区、井巷社区被征收房屋120户。
仙居县人民政府
2021年4月6日`,
    { expropriation: { location: '南峰街道柳河社区、井巷社区' } },
  ],
  [
    'a price by the year is none of the land; kinds of ground in brackets behind the area',
    page(
      '科左后旗人民政府征收土地公告',
      '2020-06-01',
      lines(`一、被征收土地所有权人及面积
        甘旗卡镇胜利村集体经济组织，1.0236公顷（旱地0.9公顷，农村道路0.1236公顷）
        二、征地补偿标准：2380元/亩·年（统一年产值），补偿倍数23倍。`),
    ),
    { expropriation: { areaM2: '10236' } },
  ],
  [
    'groups in lines of their own, the sum in the line that closes them',
    page(
      '来凤县人民政府关于大河镇水厂扩建项目征地补偿安置方案的公告',
      '2021-07-22',
      lines('（二）被征地村组及面积\n大河镇冷水村2组：0.9亩\n大河镇冷水村5组：3.6亩\n合计：4.5亩\n二、补偿标准\n综合地价36500元/亩'),
    ),
    { expropriation: { areaM2: '3000' } },
  ],
  [
    'a body that leads and one that carries it out; the sum of two grounds',
    page(
      '尤溪县人民政府关于征收洋中镇后楼村集体土地的通告',
      '2018-09-07',
      lines(
        '经批准，将后楼村农用地2.0公顷转为建设用地并征收，另征收未利用地0.1公顷，以上合计批准建设用地2.1公顷。\n尤溪县国土资源局负责组织实施，尤溪县洋中镇人民政府具体实施。',
      ),
    ),
    { expropriation: { areaM2: '21000', implementer: '尤溪县洋中镇人民政府' } },
  ],
  [
    'a plot in the heading, the work on it in the first sentence; a changed period in quotes',
    page(
      '关于对老车站地块国有土地上房屋实施征收的决定',
      '2023-03-02',
      lines('为实施老车站地块有机更新项目建设，德清县人民政府决定对武康街道老车站地块国有土地上房屋予以征收。\n一、签约期限：“45日”\n德清县人民政府'),
    ),
    { expropriation: { projectName: '老车站地块有机更新项目', signingPeriod: '45日' } },
  ],
  [
    'a page that the site calls a notice and no more',
    '<html><head><title>公告</title></head><body><div>颍上县人民政府<br>国有土地上房屋征收决定书</div><p>决定征收顺河路片区旧城改造项目用地范围内国有土地上的房屋。</p><p>颍上县人民政府</p></body></html>',
    { title: '颍上县人民政府国有土地上房屋征收决定书', kind: 'house-decision' },
  ],
  [
    'homes and shops counted apart, then their sum',
    page('沁县古城街区改造项目房屋征收补偿方案', '2024-03-05', lines('征收规模：涉及居民住宅203户、商户17户，合计220户。\n沁县人民政府')),
    { kind: 'house-plan', expropriation: { households: 220 } },
  ],
  [
    'land to be taken, by its title the plan of what is paid',
    page('关于拟征收前进镇东升村部分集体土地补偿安置方案的公告', '2022-04-01', lines('拟征收东升村部分集体土地，现公告如下。\n虎林市人民政府')),
    { kind: 'land-plan' },
  ],
  [
    'homes for sale by a builder',
    page('关于锦绣华庭经济适用住房配售的公告', '2016-04-11', lines('开发建设单位：绥江县安居建设投资有限公司\n房源数量：128套\n绥江县住房和城乡建设局')),
    { kind: 'allocation', housing: { developer: '绥江县安居建设投资有限公司', units: 128 } },
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

it('families whose right ends are no estate', async () => {
  const text = page('关于拟取消部分家庭廉租住房租赁补贴资格的公示', '2015-03-09', lines('不再符合条件的17户拟予取消。\n平利县房产管理局'))
  const [record] = await recordsOf(text)
  expect(record).toMatchObject({ kind: 'eligibility', housing: { households: 17 } })
  expect(record!.housing).not.toHaveProperty('projectName')
})

it.each([
  ['the day before its month', '<div><em>9</em><i>2020-08</i></div>'],
  ['the day over its month', '<div>09</div><div>2020年8月</div>'],
  ['the month over its day', '<div>2020-08</div><div>09</div>'],
  ['the year last', '<div>08-09</div><div>2020</div>'],
  ['a label without a colon', '<div><b>日期</b><span>2020-08-09</span><b>编辑</b><span>王某</span></div>'],
])('when it was published, %s', async (_, stamp) => {
  const heading = '石台县人民政府关于仁里镇老街片区房屋征收的决定'
  const [record] = await recordsOf(
    `<html><head><title>${heading}</title></head><body><h1>${heading}</h1>${stamp}<p>决定对房屋实施征收。</p><p>石台县人民政府</p><p>2020年8月5日</p></body></html>`,
  )
  expect(record?.publishedAt).toBe('2020-08-09')
})
