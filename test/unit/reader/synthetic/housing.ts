import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name and number, and every place below a county, is made up

export const housing: Synthetic[] = [
  {
    name: 'plan: totals of a table, a row each as items',
    page: page(
      '丹东市2016年保障性安居工程建设计划',
      '2016-03-01',
      `<p>单位：套、万平方米</p>` +
        table(`县（市）区 | 项目名称 | 住房类型 | 建设套数 | 建筑面积
          元宝区 | 金山公租房 | 公租房 | 300 | 1.5
          凤城市 | 凤山公租房 | 公租房 | 200 | 1.1
          合计 | | | 500 | 2.6`) +
        lines('丹东市住房和城乡建设委员会\n2016年2月29日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'plan',
        title: '丹东市2016年保障性安居工程建设计划',
        publishedAt: '2016-03-01',
        division: '210600',
        authority: { name: '丹东市住房和城乡建设委员会' },
        housing: {
          programme: 'public-rental',
          units: 500,
          areaM2: '26000',
          items: [
            { name: '金山公租房', division: '210602', programme: 'public-rental', units: 300, areaM2: '15000' },
            { name: '凤山公租房', division: '210682', programme: 'public-rental', units: 200, areaM2: '11000' },
          ],
        },
      },
    ],
  },
  {
    name: 'progress: started and completed flats by county',
    page: page(
      '锦州市2014年1-9月保障性安居工程开工竣工情况公示',
      '2014-10-15',
      table(`地区 | 计划任务（套） | 开工套数 | 基本建成套数
        古塔区 | 800 | 800 | 350
        凌海市 | 420 | 400 | 120
        合计 | 1220 | 1200 | 470`) + lines('锦州市住房和城乡建设委员会\n2014年10月15日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'progress',
        title: '锦州市2014年1-9月保障性安居工程开工竣工情况公示',
        publishedAt: '2014-10-15',
        division: '210700',
        authority: { name: '锦州市住房和城乡建设委员会' },
        housing: {
          units: 1220,
          items: [
            { name: '古塔区', division: '210702', units: 800, startedUnits: 800, completedUnits: 350 },
            { name: '凌海市', division: '210781', units: 420, startedUnits: 400, completedUnits: 120 },
          ],
        },
      },
    ],
  },
  {
    name: 'project: colon labels',
    page: page(
      '辽阳市弓长岭区安平公共租赁住房项目公示',
      '2013-08-20',
      lines(`项目名称：弓长岭区安平公共租赁住房项目
        建设地点：弓长岭区安平街道
        建设单位：辽阳市弓长岭区房产管理局
        建设规模：总建筑面积1.2万平方米，240套
        套数：240套
        总建筑面积：1.2万平方米
        计划开工时间：2013年9月
        计划竣工时间：2014年11月
        辽阳市弓长岭区房产管理局`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'project',
        title: '辽阳市弓长岭区安平公共租赁住房项目公示',
        publishedAt: '2013-08-20',
        division: '211005',
        authority: { name: '辽阳市弓长岭区房产管理局' },
        housing: {
          programme: 'public-rental',
          projectName: '弓长岭区安平公共租赁住房项目',
          location: '弓长岭区安平街道',
          units: 240,
          areaM2: '12000',
          developer: '辽阳市弓长岭区房产管理局',
          plannedStart: '2013-09',
          plannedCompletion: '2014-11',
        },
      },
    ],
  },
  {
    name: 'eligibility: households counted in a sentence',
    page: page(
      '凌源市2022年第三批公共租赁住房申请家庭资格审核公示',
      '2022-09-19 10:00',
      lines('经社区、街道、民政部门审核，以下3户家庭符合公共租赁住房保障条件，现予公示。') +
        table(`序号 | 申请人 | 身份证号 | 人口 | 住址
          1 | 王桂芬 | 211382********1024 | 2 | 北街街道
          2 | 于得水 | 211382********0035 | 1 | 南街街道
          3 | 苏合 | 211382********0411 | 3 | 城关街道`) +
        lines('监督电话：0421-0000003\n凌源市住房保障服务中心\n2022年9月19日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'eligibility',
        title: '凌源市2022年第三批公共租赁住房申请家庭资格审核公示',
        publishedAt: '2022-09-19T10:00',
        division: '211382',
        authority: { name: '凌源市住房保障服务中心' },
        housing: { programme: 'public-rental', households: 3 },
      },
    ],
  },
  {
    name: 'allocation: flats let',
    page: page(
      '鲅鱼圈区2020年公租房摇号分配结果公示',
      '2020-08-10',
      lines(`2020年8月8日，我区举行了公租房摇号分配仪式，本次共分配公租房86套，现将结果予以公示，公示期7天。
        营口市鲅鱼圈区住房和城乡建设局
        2020年8月10日`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'allocation',
        title: '鲅鱼圈区2020年公租房摇号分配结果公示',
        publishedAt: '2020-08-10',
        division: '210804',
        authority: { name: '营口市鲅鱼圈区住房和城乡建设局' },
        housing: { programme: 'public-rental', units: 86 },
      },
    ],
  },
  {
    name: 'presale: a permit as label pairs',
    page: page(
      '商品房预售许可公示：海悦华庭一期',
      '2021/6/8',
      table(`许可证号 | 营房预售字第2021021号 | 项目名称 | 海悦华庭一期
        开发企业 | 营口海悦房地产开发有限公司 | 项目坐落 | 西市区渤海大街西88号
        批准预售面积 | 15,320.40平方米 | 预售套数 | 128套
        发证机关 | 营口市住房和城乡建设局 | 发证日期 | 2021年6月7日`),
      { column: '预售许可' },
    ),
    records: [
      {
        domain: 'housing',
        kind: 'presale',
        title: '商品房预售许可公示：海悦华庭一期',
        publishedAt: '2021-06-08',
        division: '210803',
        authority: { name: '营口市住房和城乡建设局' },
        housing: {
          programme: 'market',
          permitNo: '营房预售字第2021021号',
          projectName: '海悦华庭一期',
          developer: '营口海悦房地产开发有限公司',
          location: '西市区渤海大街西88号',
          areaM2: '15320.4',
          units: 128,
        },
      },
    ],
  },
  {
    name: 'presale: several permits of one table are a record each',
    page: page(
      '抚顺市2019年11月商品房预售许可证核发公告',
      '2019-12-02',
      table(`预售证号 | 项目名称 | 开发单位 | 坐落 | 预售面积（㎡） | 套数
        抚房预售第19056号 | 月牙湾 | 抚顺月牙湾置业有限公司 | 望花区雷锋路5号 | 8,804.12 | 80
        抚房预售第19057号 | 临江府 | 抚顺临江房地产有限公司 | 新抚区永宁街8号 | 12,030.00 | 116`) + lines('抚顺市住房和城乡建设局\n2019年12月2日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'presale',
        title: '抚顺市2019年11月商品房预售许可证核发公告',
        publishedAt: '2019-12-02',
        division: '210404',
        authority: { name: '抚顺市住房和城乡建设局' },
        housing: {
          programme: 'market',
          permitNo: '抚房预售第19056号',
          projectName: '月牙湾',
          developer: '抚顺月牙湾置业有限公司',
          location: '望花区雷锋路5号',
          areaM2: '8804.12',
          units: 80,
        },
      },
      {
        domain: 'housing',
        kind: 'presale',
        title: '抚顺市2019年11月商品房预售许可证核发公告',
        publishedAt: '2019-12-02',
        division: '210402',
        authority: { name: '抚顺市住房和城乡建设局' },
        housing: {
          programme: 'market',
          permitNo: '抚房预售第19057号',
          projectName: '临江府',
          developer: '抚顺临江房地产有限公司',
          location: '新抚区永宁街8号',
          areaM2: '12030',
          units: 116,
        },
      },
    ],
  },
  {
    name: 'plan in sentences',
    page: page(
      '2023年大石桥市保障性租赁住房筹集计划公告',
      '2023-02-14',
      lines(`根据上级要求，2023年我市计划筹集保障性租赁住房350套，总建筑面积约1.75万平方米，全部通过存量房屋改建方式解决。
        大石桥市住房和城乡建设局
        2023年2月14日`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'plan',
        title: '2023年大石桥市保障性租赁住房筹集计划公告',
        publishedAt: '2023-02-14',
        division: '210882',
        authority: { name: '大石桥市住房和城乡建设局' },
        housing: { programme: 'guaranteed-rental', units: 350, areaM2: '17500' },
      },
    ],
  },
  {
    name: 'plan: households to be rehoused, two-level head',
    page: page(
      '葫芦岛市2017年棚户区改造计划公示',
      '2017-04-05',
      `<table><tr><td rowspan="2">县（市）区</td><td rowspan="2">项目名称</td><td colspan="2">改造户数（户）</td><td rowspan="2">征收面积（万㎡）</td></tr>
        <tr><td>小计</td><td>货币安置</td></tr>
        <tr><td>连山区</td><td>锦郊片区</td><td>640</td><td>500</td><td>4.8</td></tr>
        <tr><td>南票区</td><td>苇子沟片区</td><td>360</td><td>360</td><td>2.2</td></tr>
        <tr><td colspan="2">总计</td><td>1000</td><td>860</td><td>7.0</td></tr></table>${lines('葫芦岛市住房和城乡建设委员会\n2017年4月5日')}`,
    ),
    records: [
      {
        domain: 'housing',
        kind: 'plan',
        title: '葫芦岛市2017年棚户区改造计划公示',
        publishedAt: '2017-04-05',
        division: '211400',
        authority: { name: '葫芦岛市住房和城乡建设委员会' },
        housing: {
          programme: 'shanty',
          households: 1000,
          areaM2: '70000',
          items: [
            { name: '锦郊片区', division: '211402', areaM2: '48000' },
            { name: '苇子沟片区', division: '211404', areaM2: '22000' },
          ],
        },
      },
    ],
  },
]
