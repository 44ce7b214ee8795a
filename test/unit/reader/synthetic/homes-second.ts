import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

export const homesSecond: Synthetic[] = [
  {
    name: 'plan: several programmes, prose',
    page: page(
      '海州区2013年保障性住房建设年度计划公开',
      '2013-03-12',
      lines(`2013年，我区计划新建公共租赁住房600套，建筑面积3万平方米，由阜新市海州区城建投资公司建设，计划2014年底前竣工。
        阜新市海州区城乡建设局
        2013年3月12日`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'plan',
        title: '海州区2013年保障性住房建设年度计划公开',
        publishedAt: '2013-03-12',
        division: '210902',
        authority: { name: '阜新市海州区城乡建设局' },
        housing: { programme: 'public-rental', units: 600, areaM2: '30000' },
      },
    ],
  },
  {
    name: 'plan: public rental by project with area and flats',
    page: page(
      '大石桥市2012年公共租赁住房建设项目计划',
      '2012-04-06',
      table(`序号 | 项目名称 | 建设地点 | 建设单位 | 建设套数（套） | 建筑面积（万㎡） | 计划开工时间 | 计划竣工时间
        1 | 石佛公租房 | 石佛街 | 大石桥市房产局 | 400 | 2.0 | 2012年5月 | 2013年10月
        2 | 金桥公租房 | 金桥街道 | 大石桥市房产局 | 200 | 1.02 | 2012年6月 | 2013年11月
        合计 | | | | 600 | 3.02 | | `) + lines('大石桥市城乡建设局\n2012年4月5日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'plan',
        title: '大石桥市2012年公共租赁住房建设项目计划',
        publishedAt: '2012-04-06',
        division: '210882',
        authority: { name: '大石桥市城乡建设局' },
        housing: {
          programme: 'public-rental',
          units: 600,
          areaM2: '30200',
          items: [
            { name: '石佛公租房', units: 400, areaM2: '20000' },
            { name: '金桥公租房', units: 200, areaM2: '10200' },
          ],
        },
      },
    ],
  },
  {
    name: 'progress: finished flats, prose',
    page: page(
      '关于公开2016年度棚户区改造开工和竣工情况的公示',
      '2016-12-20',
      lines(`2016年，建平县计划改造棚户区800户，截至11月底已全部开工，开工率100%；基本建成任务500套，已完成520套。
        建平县住房和城乡规划建设局
        2016年12月20日`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'progress',
        title: '关于公开2016年度棚户区改造开工和竣工情况的公示',
        publishedAt: '2016-12-20',
        division: '211322',
        authority: { name: '建平县住房和城乡规划建设局' },
        housing: { programme: 'shanty', units: 500, households: 800 },
      },
    ],
  },
  {
    name: 'eligibility: approved and refused, counts of both',
    page: page(
      '老边区2022年第三批公租房申请家庭审核结果公示',
      '2022-11-08 15:42',
      lines(
        `根据《营口市公共租赁住房管理办法》，经街道受理、区民政局和区住建局审核，现有23户家庭符合公租房保障条件，2户不符合条件，名单公示如下。公示期：2022年11月8日至11月17日。`,
      ) +
        table(`编号 | 申请人 | 身份证号 | 家庭人口数 | 保障方式
          LB001 | 洪文静 | 2108**********1021 | 2 | 实物配租
          LB002 | 姚志远 | 2108**********0515 | 1 | 租赁补贴`) +
        lines('联系电话：0417-0000000\n营口市老边区住房和城乡建设局\n2022年11月8日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'eligibility',
        title: '老边区2022年第三批公租房申请家庭审核结果公示',
        publishedAt: '2022-11-08T15:42',
        division: '210811',
        authority: { name: '营口市老边区住房和城乡建设局' },
        housing: { programme: 'public-rental', households: 23 },
      },
    ],
  },
  {
    name: 'allocation: a draw of lots in a table with the estate',
    page: page(
      '金普新区2020年公共租赁住房摇号配租结果',
      '2020-09-23',
      lines(`我区2020年公共租赁住房摇号配租工作于9月22日结束。本次共有房源150套，参加摇号家庭205户，成功配租150户。`) +
        table(`序号 | 姓名 | 身份证号后四位 | 小区 | 房号
          1 | 单小梅 | 0028 | 和顺家园 | 2-1-301
          2 | 桑志 | 1219 | 和顺家园 | 2-1-302`) +
        lines('大连市金州区住房保障服务中心\n2020年9月23日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'allocation',
        title: '金普新区2020年公共租赁住房摇号配租结果',
        publishedAt: '2020-09-23',
        division: '210213',
        authority: { name: '大连市金州区住房保障服务中心' },
        housing: { programme: 'public-rental', units: 150, households: 150 },
      },
    ],
  },
  {
    name: 'presale: one permit as a sheet of labels',
    page: page(
      '商品房预售许可证公示（听湖苑8#、9#楼）',
      '2018-10-31',
      table(`预售许可证编号 | 抚房预售字（2018）第27号 | 发证日期 | 2018年10月30日
        售房单位 | 抚顺听湖房地产开发有限公司 | 项目名称 | 听湖苑
        房屋坐落 | 顺城区临江路东段15号 | 楼号 | 8#、9#
        预售总面积 | 15210.66平方米 | 预售总套数 | 132
        发证机关 | 抚顺市住房和城乡建设委员会 | 监管银行 | 某银行顺城支行`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'presale',
        title: '商品房预售许可证公示（听湖苑8#、9#楼）',
        publishedAt: '2018-10-31',
        division: '210411',
        authority: { name: '抚顺市住房和城乡建设委员会' },
        housing: {
          programme: 'market',
          projectName: '听湖苑',
          location: '顺城区临江路东段15号',
          units: 132,
          areaM2: '15210.66',
          developer: '抚顺听湖房地产开发有限公司',
          permitNo: '抚房预售字（2018）第27号',
        },
      },
    ],
  },
  {
    name: 'project: recognised as guaranteed rental, in a sentence',
    page: page(
      '关于认定“桥北新居”为保障性租赁住房项目的公示',
      '2024-02-19',
      lines(`经南芬区保障性租赁住房工作领导小组会议审议通过，拟认定“桥北新居”项目为保障性租赁住房项目，现予公示。
        项目名称：桥北新居
        项目地址：本溪市南芬区桥北路6号
        项目单位：本溪桥北资产经营有限公司
        建设方式：存量房屋改建
        总建筑面积：4,120平方米
        房源数量：84套（间）
        预计开工时间：2024年3月　　预计竣工时间：2024年10月
        公示期5个工作日。
        本溪市南芬区住房和城乡建设局
        2024年2月19日`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'project',
        title: '关于认定“桥北新居”为保障性租赁住房项目的公示',
        publishedAt: '2024-02-19',
        division: '210505',
        authority: { name: '本溪市南芬区住房和城乡建设局' },
        housing: {
          programme: 'guaranteed-rental',
          projectName: '桥北新居',
          location: '本溪市南芬区桥北路6号',
          units: 84,
          areaM2: '4120',
          developer: '本溪桥北资产经营有限公司',
          plannedStart: '2024-03',
          plannedCompletion: '2024-10',
        },
      },
    ],
  },
]
