import { expect, it } from 'vitest'
import { lines, page, recordsOf } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>][] = [
  [
    'a heading over four lines, its number above it, a range without a label',
    `垫府〔2021〕88号
重庆市垫江县人民政府
关于征收垫江县桂阳街道原种子公司片区
棚户区改造项目范围内国有土地上房屋的
决 定
因垫江县桂阳街道原种子公司片区棚户区改造项目建设需要,根据《国有土地上房屋征收与补偿条例》的规定,现决定对垫江县桂阳街道原种子公司片区棚户区改造建设项目范围内的国有土地上房屋实施征收。
房屋征收范围为桂阳街道北门路12号(原种子公司宿舍),共涉及被征收人21户,建筑面积约1210.5平方米。
重庆市垫江县人民政府
2021年6月9日`,
    {
      kind: 'house-decision',
      title: '重庆市垫江县人民政府关于征收垫江县桂阳街道原种子公司片区棚户区改造项目范围内国有土地上房屋的决定',
      documentNo: '垫府〔2021〕88号',
      expropriation: {
        projectName: '垫江县桂阳街道原种子公司片区棚户区改造项目',
        scope: '桂阳街道北门路12号(原种子公司宿舍)',
        households: 21,
        buildingAreaM2: '1210.5',
      },
    },
  ],
  [
    'a body over the word for what it does, its number in small brackets',
    `云阳县人民政府
土地征收预公告
(云征预公告﹝2023﹞7号)
因公共利益需要,现发布征收土地预公告:
一、拟征收土地范围
双江街道梨园村2组,面积约1.25公顷
云阳县人民政府
2023年10月16日`,
    { kind: 'land-prenotice', title: '云阳县人民政府土地征收预公告', documentNo: '云征预公告﹝2023﹞7号', expropriation: { areaM2: '12500' } },
  ],
  [
    'no heading, the signature behind the last sentence',
    `昌邑市人民政府已于2018年5月3日对围子街道西片区作出房屋征收决定。现将有关事宜公告如下:
一、征收范围:东至新昌路、西至河西路、南至利民街、北至铁路线范围内的国有土地上房屋。
二、签约期限:2018年5月10日—5月20日
三、被征收人应当与房屋征收部门签订房屋征收补偿协议。昌邑市人民政府2018年5月4日`,
    { kind: 'house-decision', publishedAt: '2018-05-04', authority: { name: '昌邑市人民政府' } },
  ],
  [
    'no heading, a plan put out for opinions, of a quarter of old houses',
    `姚安县人民政府拟对姚安县2020年C(老粮库)片区城市棚户区改造项目范围内的房屋实施征收。现将《姚安县2020年C(老粮库)片区城市棚户区改造房屋征收安置补偿方案》(征求意见稿)进行通告,广泛征集意见。
一、棚户区改造项目指挥部地址:姚安县城北路棚户区改造项目办公室。
姚安县人民政府
2020年5月22日`,
    { domain: 'expropriation', kind: 'house-plan', expropriation: { projectName: '姚安县2020年C(老粮库)片区城市棚户区改造项目' } },
  ],
  [
    'no heading, land whose taking is approved',
    `2022年5月9日,《河南省人民政府关于新郑市2021年度第二批乡镇建设征收土地的批复》(豫政土〔2022〕391号)批准我市征收集体土地1.5公顷。现将经批准的征收土地方案主要内容通告如下:
一、征地补偿安置标准
按照区片综合地价执行。
2022年5月31日`,
    { kind: 'land-decision', expropriation: { approvalNo: '豫政土〔2022〕391号', areaM2: '15000' } },
  ],
  [
    'houses told to be frozen, carried by a newspaper with its day',
    `临河市北环路东延道路建设工程征收公告2023

齐鲁晚报    2023-06-14 17:18:53

北环路东延(东郊立交至大正路)道路建设工程项目国有土地上房屋征收范围已经确定。现将冻结事项通告如下:
一、冻结期限
2023年6月12日至2024年6月11日。自冻结通告发布之日起,任何单位和个人不得在征收范围内新建、扩建房屋。`,
    { kind: 'house-prenotice', publishedAt: '2023-06-14T17:18', expropriation: { projectName: '北环路东延(东郊立交至大正路)道路建设工程项目' } },
  ],
  [
    'a decision on houses, called by what it takes',
    `梅州市梅江区人民政府关于征收国有土地上房屋的决定
梅江府征〔2022〕3号
梅州市梅江区人民政府决定征收东山片区BF02地块国有土地上房屋,具体如下:
一、征收实施单位:梅州市梅江区土地房屋征收中心
梅州市梅江区人民政府
2022年1月5日`,
    { kind: 'house-decision', expropriation: { implementer: '梅州市梅江区土地房屋征收中心' } },
  ],
  [
    'places and areas in one list, the sum behind them',
    page(
      '岳西县征地补偿安置公告',
      '2018-06-11',
      lines('一、被征地村组及面积：菖蒲镇水畈村石桥组0.8521公顷、菖蒲镇毛畈村河东组0.4122公顷，合计1.2643公顷。\n岳西县国土资源局\n2018年6月11日'),
    ),
    { expropriation: { location: '菖蒲镇水畈村石桥组、菖蒲镇毛畈村河东组', areaM2: '12643' } },
  ],
  [
    'a period, who signs with whom left out; houses in words; the century left out',
    page(
      '敦化市人民政府关于北山胡同棚户区改造（二期）房屋征收的决定',
      '12-05-28',
      lines(`一、征收范围：东起河南街，西至延西街，南起光明胡同，北至江花街（附图）。摸底房屋建筑面积四万七千三百平方米。
        二、补偿协议签订期限为2012年6月10日至2012年7月9日，由渤海街道办事处具体承办。
        敦化市人民政府
        2012年5月25日`),
    ).replace('发布时间', '日期'),
    {
      publishedAt: '2012-05-28',
      expropriation: {
        projectName: '北山胡同棚户区改造（二期）',
        scope: '东起河南街，西至延西街，南起光明胡同，北至江花街',
        buildingAreaM2: '47300',
        signingPeriod: '2012年6月10日至2012年7月9日',
      },
    },
  ],
  [
    'a project of homes in a table of one row',
    page(
      '太湖县公租房建设项目信息',
      '2019-10-04',
      `<table border="1"><tr><td>项目名称</td><td>建设地点</td><td>建设套数（套）</td><td>总建筑面积（万平方米）</td><td>开工时间</td><td>建设单位</td></tr>
<tr><td>北中镇公租房</td><td>北中镇场部</td><td>96</td><td>0.52</td><td>2019年3月</td><td>太湖县北中农场</td></tr></table>`,
    ),
    { kind: 'project', housing: { projectName: '北中镇公租房', location: '北中镇场部', units: 96, areaM2: '5200', plannedStart: '2019-03' } },
  ],
  [
    'homes to let: the sum of places, their area',
    page(
      '晋宁区公共租赁住房房源公告',
      '2018-11-22',
      lines('幸福佳苑：户型 一室一厅，套数 132；飞云苑：套数 74。以上合计206套，总建筑面积8,012.40平方米。优先保障对象预留房源60套。\n晋宁区住房和城乡建设局'),
    ),
    { kind: 'allocation', housing: { units: 206, areaM2: '8012.4' } },
  ],
  [
    'news of a meeting',
    page('我县召开公租房抽号分配现场会', '2023-10-11', lines('日前，我县召开公租房抽号分配现场会，28户家庭参与28套配租分配。')),
    { domain: 'other', kind: 'other' },
  ],
]

it.each(cases)('%s', async (_, text, wanted) => {
  expect((await recordsOf(text))[0]).toMatchObject(wanted)
})
