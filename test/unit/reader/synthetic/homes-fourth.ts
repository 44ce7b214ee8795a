import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name and number, and every place below a county, is made up

export const homesFourth: Synthetic[] = [
  {
    name: 'land prenotice: villages in rows under their towns, area in mu in the caption',
    page: page(
      '凤城市人民政府土地征收预公告',
      '2022-10-11',
      lines(`凤政预征〔2022〕19号
        因实施凤城市草河口至通远堡天然气管线工程，需征收集体土地，现将拟征收土地情况预公告如下：
        拟征收土地情况表（单位：亩）`) +
        table(`乡镇 | 村 | 总面积 | 其中耕地
          草河经济管理区 | 大房村 | 12.3 | 10
          通远堡镇 | 河东村、新兴村 | 17.7 | 15
          合计 | | 30 | 25`) +
        lines('公告期限为10个工作日。\n凤城市人民政府\n2022年10月11日'),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-prenotice',
        title: '凤城市人民政府土地征收预公告',
        publishedAt: '2022-10-11',
        division: '210682',
        documentNo: '凤政预征〔2022〕19号',
        authority: { name: '凤城市人民政府' },
        expropriation: { projectName: '凤城市草河口至通远堡天然气管线工程', areaM2: '20000' },
      },
    ],
  },
  {
    name: 'house decision: reasons first, signing in two rounds',
    page: page(
      '鲅鱼圈区人民政府房屋征收决定',
      '2016-05-30',
      lines(`营鲅政征决字〔2016〕第1号
        为加快棚户区改造，改善群众居住条件，根据国家有关规定，决定征收红旗镇小望海村棚户区改造项目用地范围内国有土地上房屋。
        1. 征收范围：东至哈大路，西至海岸线，南至望海街，北至厦门路；
        2. 征收户数：173户；
        3. 总建筑面积：24,850.3㎡；
        4. 房屋征收部门：营口市鲅鱼圈区房屋征收办公室；
        5. 房屋征收实施单位：营口市鲅鱼圈区红旗镇人民政府；
        6. 签约期：2016年6月6日起至2016年7月20日止；
        特此决定。
        营口市鲅鱼圈区人民政府
        2016年5月30日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-decision',
        title: '鲅鱼圈区人民政府房屋征收决定',
        publishedAt: '2016-05-30',
        division: '210804',
        documentNo: '营鲅政征决字〔2016〕第1号',
        authority: { name: '营口市鲅鱼圈区人民政府' },
        expropriation: {
          projectName: '红旗镇小望海村棚户区改造项目',
          scope: '东至哈大路，西至海岸线，南至望海街，北至厦门路',
          households: 173,
          buildingAreaM2: '24850.3',
          signingPeriod: '2016年6月6日起至2016年7月20日止',
          department: '营口市鲅鱼圈区房屋征收办公室',
          implementer: '营口市鲅鱼圈区红旗镇人民政府',
        },
      },
    ],
  },
  {
    name: 'house plan: the plan itself, periods within it',
    page: page(
      '西市区渔市街片区旧城区改建项目国有土地上房屋征收与补偿方案',
      '2019-03-18',
      lines(`为顺利实施渔市街片区旧城区改建项目，制定本方案。
        一、征收范围及基本情况
        东起渔市街，西至辽河大街，南起通惠门路，北至滨海路。征收土地面积约2.1公顷，房屋总建筑面积约16,300平方米，涉及被征收人约230户。
        二、征收主体、征收部门及征收实施单位
        征收主体：营口市西市区人民政府；征收部门：营口市西市区住房和城乡建设局；征收实施单位：营口市西市区房屋征收服务中心。
        三、签约期限
        签约期限为45日，具体时间以房屋征收决定为准。
        四、补偿方式：货币补偿或产权调换。
        五、补偿费用：预计征收补偿费用总额为9,870万元。
        营口市西市区人民政府
        2019年3月15日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-plan',
        title: '西市区渔市街片区旧城区改建项目国有土地上房屋征收与补偿方案',
        publishedAt: '2019-03-18',
        division: '210803',
        authority: { name: '营口市西市区人民政府' },
        expropriation: {
          projectName: '渔市街片区旧城区改建项目',
          scope: '东起渔市街，西至辽河大街，南起通惠门路，北至滨海路',
          areaM2: '21000',
          households: 230,
          buildingAreaM2: '16300',
          compensationYuan: '98700000',
          signingPeriod: '45日，具体时间以房屋征收决定为准',
          department: '营口市西市区住房和城乡建设局',
          implementer: '营口市西市区房屋征收服务中心',
        },
      },
    ],
  },
  {
    name: 'progress: projects in rows with started and finished dates, total of flats and area',
    page: page(
      '北镇市2013年廉租住房项目竣工情况公示',
      '2013-11-25',
      table(`项目名称 | 建设地点 | 套数 | 建筑面积（㎡） | 开工日期 | 竣工日期
        广宁廉租房A区 | 广宁街道 | 144 | 7200 | 2012.4.20 | 2013.9.30
        闾山廉租房 | 富屯街道 | 96 | 4700.5 | 2012.5.8 | 2013.10.15
        总计 | | 240 | 11900.5 | | `) + lines('北镇市房产管理处\n2013年11月25日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'progress',
        title: '北镇市2013年廉租住房项目竣工情况公示',
        publishedAt: '2013-11-25',
        division: '210782',
        authority: { name: '北镇市房产管理处' },
        housing: {
          programme: 'low-rent',
          units: 240,
          areaM2: '11900.5',
          items: [
            { name: '广宁廉租房A区', units: 144, areaM2: '7200' },
            { name: '闾山廉租房', units: 96, areaM2: '4700.5' },
          ],
        },
      },
    ],
  },
  {
    name: 'allocation: a scheme with the estate and its address',
    page: page(
      '皇姑区2017年公租房配租公告',
      '2017-09-04',
      lines(`根据《沈阳市公共租赁住房管理办法》，我区拟对2017年符合条件的申请家庭进行配租，现公告如下：
        一、配租房源
        项目名称：三台子人家
        项目位置：皇姑区牡丹江街88号
        房源数量：210套
        二、配租对象
        取得公租房保障资格的轮候家庭168户。
        三、选房时间：2017年9月16日
        沈阳市皇姑区房产局
        2017年9月4日`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'allocation',
        title: '皇姑区2017年公租房配租公告',
        publishedAt: '2017-09-04',
        division: '210105',
        authority: { name: '沈阳市皇姑区房产局' },
        housing: { programme: 'public-rental', projectName: '三台子人家', location: '皇姑区牡丹江街88号', units: 210, households: 168 },
      },
    ],
  },
  {
    name: 'eligibility: a list alone, the count in the title',
    page: page(
      '关于沙河口区第十二批公共租赁住房保障家庭名单的公示',
      '2021-08-16',
      lines('经审核，下列36个家庭符合公共租赁住房保障条件，现将名单予以公示。公示时间：2021年8月16日至8月22日，举报电话：0411-00000000。') +
        table(`序号 | 街道 | 申请人 | 性别 | 身份证号 | 保障人口 | 保障类别
          1 | 星海街道 | 卓文 | 男 | 2102****0011 | 3 | 低收入
          2 | 春柳街道 | 尤晓燕 | 女 | 2102****0022 | 1 | 低保`) +
        lines('大连市沙河口区住房和城市建设局\n2021年8月16日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'eligibility',
        title: '关于沙河口区第十二批公共租赁住房保障家庭名单的公示',
        publishedAt: '2021-08-16',
        division: '210204',
        authority: { name: '大连市沙河口区住房和城市建设局' },
        housing: { programme: 'public-rental', households: 36 },
      },
    ],
  },
]
