import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name and number, and every place below a county, is made up

export const homesFifth: Synthetic[] = [
  {
    name: 'house result: each row a household, no total, counts said above the table',
    page: page(
      '关于皇姑区岐山路沿线征收项目补偿结果的公示',
      '2013-08-05',
      lines(`皇姑区岐山路沿线征收项目于2013年5月启动，现已与以下6户被征收人达成补偿协议，结果公示如下：`) +
        table(`编号 | 产权人 | 坐落 | 建筑面积(平方米) | 补偿总额(元)
          01 | 甘露 | 岐山路1巷2号 | 44.1 | 352800
          02 | 居敏 | 岐山路1巷4号 | 39 | 312000`) +
        lines('沈阳市皇姑区房屋征收办公室\n2013年8月5日'),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-result',
        title: '关于皇姑区岐山路沿线征收项目补偿结果的公示',
        publishedAt: '2013-08-05',
        division: '210105',
        authority: { name: '沈阳市皇姑区房屋征收办公室' },
        expropriation: { projectName: '皇姑区岐山路沿线征收项目', households: 6 },
      },
    ],
  },
  {
    name: 'land decision: approved by the state council, several towns in prose',
    page: page(
      '沈阳市沈北新区人民政府征收土地公告',
      '2018-06-14',
      lines(`沈北政征告〔2018〕10号
        国务院以国土资函〔2018〕233号文批准沈阳市2017年度城市建设用地。根据《征收土地公告办法》，现公告如下：
        一、批准用途：城镇住宅用地。
        二、征收土地位置及面积：位于沈北新区道义街道大孤家子村、正良街道四台子村，总面积12.4567公顷，全部为农用地。
        三、补偿标准：道义街道105000元/亩，正良街道95000元/亩；补偿安置费用共计18,500万元。
        四、办理补偿登记期限：2018年6月14日至2018年6月30日。
        沈阳市沈北新区人民政府
        2018年6月13日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-decision',
        title: '沈阳市沈北新区人民政府征收土地公告',
        publishedAt: '2018-06-14',
        division: '210113',
        documentNo: '沈北政征告〔2018〕10号',
        authority: { name: '沈阳市沈北新区人民政府' },
        expropriation: {
          projectName: '沈阳市2017年度城市建设用地',
          approvalNo: '国土资函〔2018〕233号',
          location: '沈北新区道义街道大孤家子村、正良街道四台子村',
          areaM2: '124567',
          compensationYuan: '185000000',
        },
      },
    ],
  },
  {
    name: 'house prenotice: scope announced, project in the first sentence',
    page: page(
      '关于拟征收房屋范围的公告',
      '2023-04-04',
      lines(`明政房征告〔2023〕1号
        为推进本溪市明山区郑家河沿岸环境综合整治工程建设，拟对下列范围内的房屋实施征收。
        拟征收范围：东至郑家路、南至河沿街、西至滨河西路、北至铁路桥。
        涉及房屋95户，建筑面积7,340平方米。
        自本公告发布之日起一年内，不得在征收范围内实施新建、扩建、改建房屋等不当增加补偿费用的行为。
        房屋征收部门：本溪市明山区住房和城乡建设局。
        本溪市明山区人民政府
        2023年4月3日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-prenotice',
        title: '关于拟征收房屋范围的公告',
        publishedAt: '2023-04-04',
        division: '210504',
        documentNo: '明政房征告〔2023〕1号',
        authority: { name: '本溪市明山区人民政府' },
        expropriation: {
          projectName: '本溪市明山区郑家河沿岸环境综合整治工程',
          scope: '东至郑家路、南至河沿街、西至滨河西路、北至铁路桥',
          households: 95,
          buildingAreaM2: '7340',
          department: '本溪市明山区住房和城乡建设局',
        },
      },
    ],
  },
  {
    name: 'plan: guaranteed rental flats to be raised, a table by district with rooms',
    page: page(
      '2023年大连市保障性租赁住房筹集计划',
      '2023-03-30',
      table(`序号 | 区市县 | 计划筹集数量（套/间）
        1 | 中山区 | 800
        2 | 旅顺口区 | 1200
        3 | 合计 | 2000`) + lines('大连市住房和城乡建设局\n2023年3月29日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'plan',
        title: '2023年大连市保障性租赁住房筹集计划',
        publishedAt: '2023-03-30',
        division: '210200',
        authority: { name: '大连市住房和城乡建设局' },
        housing: {
          programme: 'guaranteed-rental',
          units: 2000,
          items: [
            { name: '中山区', division: '210202', units: 800 },
            { name: '旅顺口区', division: '210212', units: 1200 },
          ],
        },
      },
    ],
  },
  {
    name: 'progress: a sentence of a month',
    page: page(
      '凌源市保障性安居工程建设进展情况（2014年9月）',
      '2014-10-08',
      lines(`截至2014年9月末，我市公共租赁住房计划开工320套，已开工320套，开工率100%；计划竣工280套，已竣工200套。
        凌源市住房和城乡建设局
        2014年10月8日`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'progress',
        title: '凌源市保障性安居工程建设进展情况（2014年9月）',
        publishedAt: '2014-10-08',
        division: '211382',
        authority: { name: '凌源市住房和城乡建设局' },
        housing: { programme: 'public-rental', units: 320 },
      },
    ],
  },
  {
    name: 'presale: permits with the building area in 万平方米 and no sum',
    page: page(
      '预售许可公示（2021年第6期）',
      '2021-06-30',
      table(`许可证号 | 开发企业 | 项目名称 | 坐落 | 预售楼号 | 预售建筑面积（㎡） | 预售套数
        盘房预售证第2021045号 | 盘锦苇海置业有限公司 | 苇海华府 | 大洼区新建街 | 3#、5# | 9321.08 | 88
        合计 | | | | | 9321.08 | 88`) + lines('盘锦市大洼区住房和城乡建设局\n2021年6月30日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'presale',
        title: '预售许可公示（2021年第6期）',
        publishedAt: '2021-06-30',
        division: '211104',
        authority: { name: '盘锦市大洼区住房和城乡建设局' },
        housing: {
          programme: 'market',
          projectName: '苇海华府',
          location: '大洼区新建街',
          units: 88,
          areaM2: '9321.08',
          developer: '盘锦苇海置业有限公司',
          permitNo: '盘房预售证第2021045号',
        },
      },
    ],
  },
]
