import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name and number, and every place below a county, is made up

export const homesThird: Synthetic[] = [
  {
    name: 'land decision: two batches of one sentence, no number of its own',
    page: page(
      '建平县自然资源局关于征收土地方案的公告',
      '2019-09-12',
      lines(`根据《中华人民共和国土地管理法》第四十六条的规定，现将省政府批准的《征收土地方案》内容和有关事项公告如下：
        一、征地批准机关、批准时间、批准文号
        批准机关：辽宁省人民政府；批准时间：2019年8月20日；批准文号：辽政地字〔2019〕402号。
        二、批准用途：工业、道路与交通设施用地
        三、被征收土地的所有权人、位置、面积
        征收叶柏寿街道小房身村集体土地2.1064公顷。
        四、征地补偿标准
        征地区片综合地价36000元/亩。
        五、农业人口安置：货币安置。
        建平县自然资源局
        2019年9月11日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-decision',
        title: '建平县自然资源局关于征收土地方案的公告',
        publishedAt: '2019-09-12',
        division: '211322',
        authority: { name: '建平县自然资源局' },
        expropriation: { approvalNo: '辽政地字〔2019〕402号', location: '叶柏寿街道小房身村', areaM2: '21064', landPriceYuanPerMu: '36000' },
      },
    ],
  },
  {
    name: 'land prenotice: a notice to the village before the taking',
    page: page(
      '征地告知书',
      '2013-07-22',
      lines(`东国土资告知〔2013〕16号
        前阳镇石桥村村民委员会：
        为实施东港市前阳开发区供水加压站项目，拟征收你村集体土地1.2公顷，其中耕地1.0公顷。现将有关事项告知如下：
        一、拟征地用途：公共设施用地。
        二、补偿标准：50000元/亩。
        三、安置途径：货币安置。
        四、你村如对补偿标准有异议，可在接到本告知书5个工作日内申请听证。
        东港市国土资源局
        2013年7月22日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-prenotice',
        title: '征地告知书',
        publishedAt: '2013-07-22',
        division: '210681',
        documentNo: '东国土资告知〔2013〕16号',
        authority: { name: '东港市国土资源局' },
        expropriation: {
          projectName: '东港市前阳开发区供水加压站项目',
          location: '前阳镇石桥村',
          areaM2: '12000',
          landPriceYuanPerMu: '50000',
        },
      },
    ],
  },
  {
    name: 'land plan: totals by sort, the most comprehensive is the sum',
    page: page(
      '开原市人民政府关于开原市庆云堡镇粮食储备库项目拟征收土地补偿安置公告',
      '2024-01-15',
      lines(`开政征补安告〔2024〕1号
        根据《中华人民共和国土地管理法》规定，现将开原市庆云堡镇粮食储备库项目拟征收土地补偿安置方案公告如下：
        一、征收范围：庆云堡镇双楼台村，四至为东至国道、南至粮库、西至农田、北至农田。
        二、土地现状：拟征收集体土地总面积3.0000公顷（45.00亩），其中耕地2.9公顷。
        三、补偿方式和标准：区片综合地价每亩4.2万元，土地补偿费和安置补助费189万元；青苗补偿费4.5万元；补偿费用总计193.5万元。
        四、安置对象：18户被征地农民。
        五、办理补偿登记的期限：2024年2月15日前。
        开原市人民政府
        二〇二四年一月十五日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-plan',
        title: '开原市人民政府关于开原市庆云堡镇粮食储备库项目拟征收土地补偿安置公告',
        publishedAt: '2024-01-15',
        division: '211282',
        documentNo: '开政征补安告〔2024〕1号',
        authority: { name: '开原市人民政府' },
        expropriation: {
          projectName: '开原市庆云堡镇粮食储备库项目',
          scope: '东至国道、南至粮库、西至农田、北至农田',
          location: '庆云堡镇双楼台村',
          areaM2: '30000',
          households: 18,
          compensationYuan: '1935000',
          landPriceYuanPerMu: '42000',
        },
      },
    ],
  },
  {
    name: 'house prenotice: who does the survey',
    page: page(
      '关于开展站前街东侧危旧房改造项目房屋调查登记的公告',
      '2020-04-13',
      lines(`因站前街东侧危旧房改造项目已列入年度征收计划，定于2020年4月20日起对该项目范围内的房屋进行调查登记。
        征收范围：东至铁路宿舍，南至解放路，西至站前街，北至和平路。
        房屋征收部门：营口市站前区房屋征收管理局
        征收实施单位：营口市站前区建设街道办事处
        被征收人应予以配合。
        营口市站前区房屋征收管理局
        2020年4月13日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-prenotice',
        title: '关于开展站前街东侧危旧房改造项目房屋调查登记的公告',
        publishedAt: '2020-04-13',
        division: '210802',
        authority: { name: '营口市站前区房屋征收管理局' },
        expropriation: {
          projectName: '站前街东侧危旧房改造项目',
          scope: '东至铁路宿舍，南至解放路，西至站前街，北至和平路',
          department: '营口市站前区房屋征收管理局',
          implementer: '营口市站前区建设街道办事处',
        },
      },
    ],
  },
  {
    name: 'house decision: the decision itself, its period by the days after the appraisal',
    page: page(
      '抚顺市东洲区人民政府关于搭连街道新屯棚户区（二期）改造项目房屋征收决定的公告',
      '2017-08-21',
      lines(`东洲政征字〔2017〕3号
        依据《国有土地上房屋征收与补偿条例》第八条第五项的规定，我区决定对搭连街道新屯棚户区（二期）改造项目规划红线范围内的房屋及附属物实施征收。
        一、房屋征收范围：新屯南街以北、新屯中街以南、东洲河以西、铁路专用线以东。
        二、征收规模：被征收户约640户，建筑面积约3.1万平方米，占地面积约5.6万平方米。
        三、抚顺市东洲区房屋征收管理办公室为房屋征收部门，委托抚顺市东洲区搭连街道办事处为房屋征收实施单位。
        四、签约期限：自评估结果公告之日起40日内签订补偿协议。
        抚顺市东洲区人民政府
        2017年8月18日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-decision',
        title: '抚顺市东洲区人民政府关于搭连街道新屯棚户区（二期）改造项目房屋征收决定的公告',
        publishedAt: '2017-08-21',
        division: '210403',
        documentNo: '东洲政征字〔2017〕3号',
        authority: { name: '抚顺市东洲区人民政府' },
        expropriation: {
          projectName: '搭连街道新屯棚户区（二期）改造项目',
          scope: '新屯南街以北、新屯中街以南、东洲河以西、铁路专用线以东',
          areaM2: '56000',
          households: 640,
          buildingAreaM2: '31000',
          signingPeriod: '自评估结果公告之日起40日内签订补偿协议',
          department: '抚顺市东洲区房屋征收管理办公室',
          implementer: '抚顺市东洲区搭连街道办事处',
        },
      },
    ],
  },
  {
    name: 'house result: two-level head, the sum of all in the last column',
    page: page(
      '老虎台路东侧改造项目分户补偿公示',
      '2018-11-26',
      lines('现将老虎台路东侧旧城改造项目已签约的31户被征收人分户补偿情况公示如下：') +
        `<table border="1"><tr><td rowspan="2">序号</td><td rowspan="2">被征收人</td><td colspan="2">房屋面积（㎡）</td><td colspan="3">补偿金额（万元）</td></tr>
<tr><td>有证</td><td>无证</td><td>房屋</td><td>附属物</td><td>小计</td></tr>
<tr><td>1</td><td>苗长顺</td><td>60</td><td>10</td><td>36</td><td>1.2</td><td>37.2</td></tr>
<tr><td>2</td><td>童淑华</td><td>55.5</td><td>0</td><td>33.3</td><td>0.5</td><td>33.8</td></tr>
<tr><td colspan="2">合计</td><td>115.5</td><td>10</td><td>69.3</td><td>1.7</td><td>71</td></tr></table>` +
        lines('葫芦岛市龙港区房屋征收中心\n2018年11月26日'),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-result',
        title: '老虎台路东侧改造项目分户补偿公示',
        publishedAt: '2018-11-26',
        division: '211403',
        authority: { name: '葫芦岛市龙港区房屋征收中心' },
        expropriation: { projectName: '老虎台路东侧旧城改造项目', households: 31, compensationYuan: '710000' },
      },
    ],
  },
  {
    name: 'plan: counties and programmes, several sums',
    page: page(
      '关于下达鞍山市2017年城镇保障性安居工程目标任务的公示',
      '2017-03-06',
      lines('单位：套（户）') +
        `<table border="1"><tr><td rowspan="2">地区</td><td rowspan="2">合计</td><td colspan="2">其中</td></tr>
<tr><td>棚户区改造</td><td>公租房</td></tr>
<tr><td>全市合计</td><td>3000</td><td>2600</td><td>400</td></tr>
<tr><td>海城市</td><td>1200</td><td>1000</td><td>200</td></tr>
<tr><td>岫岩满族自治县</td><td>1800</td><td>1600</td><td>200</td></tr></table>` +
        lines('鞍山市住房和城乡建设委员会\n2017年3月6日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'plan',
        title: '关于下达鞍山市2017年城镇保障性安居工程目标任务的公示',
        publishedAt: '2017-03-06',
        division: '210300',
        authority: { name: '鞍山市住房和城乡建设委员会' },
        housing: {
          programme: 'public-rental',
          units: 3000,
          items: [
            { name: '海城市', division: '210381', units: 1200 },
            { name: '岫岩满族自治县', division: '210323', units: 1800 },
          ],
        },
      },
    ],
  },
  {
    name: 'progress: shanty rows by county with households started',
    page: page(
      '丹东市棚户区改造2018年三季度进展情况统计表',
      '2018-10-10',
      table(`县区 | 计划改造户数（户） | 已开工户数（户） | 开工率
        元宝区 | 610 | 610 | 100%
        凤城市 | 340 | 300 | 88.2%
        合计 | 950 | 910 | 95.8%`) + lines('丹东市住房和城乡建设委员会'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'progress',
        title: '丹东市棚户区改造2018年三季度进展情况统计表',
        publishedAt: '2018-10-10',
        division: '210600',
        authority: { name: '丹东市住房和城乡建设委员会' },
        housing: {
          programme: 'shanty',
          households: 950,
          items: [
            { name: '元宝区', division: '210602', startedUnits: 610 },
            { name: '凤城市', division: '210682', startedUnits: 300 },
          ],
        },
      },
    ],
  },
  {
    name: 'eligibility: persons beside their dwellings, families told in words',
    page: page(
      '关于对2020年度经济适用住房申购家庭资格复审的公示',
      '2020-06-05',
      lines(`双塔区住房保障服务中心会同民政部门，对申请购买经济适用住房的家庭进行了复审，共有12户家庭符合条件，现予以公示（公示期：2020年6月5日—6月11日）。`) +
        table(`序号 | 申请人姓名 | 身份证号 | 现住址 | 住房建筑面积
          1 | 鲍春生 | 211302197001010011 | 光明街41号 | 22.4
          2 | 阮红 | 211302198202020022 | 龙泉街7号 | 无房`) +
        lines('朝阳市双塔区住房保障服务中心\n2020年6月5日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'eligibility',
        title: '关于对2020年度经济适用住房申购家庭资格复审的公示',
        publishedAt: '2020-06-05',
        division: '211302',
        authority: { name: '朝阳市双塔区住房保障服务中心' },
        housing: { programme: 'affordable', households: 12 },
      },
    ],
  },
  {
    name: 'presale: a permit told in a sentence',
    page: page(
      '关于准予“滨河尚品”二期商品房预售的公告',
      '2015-04-28',
      lines(`经审查，铁岭滨河房地产开发有限公司开发建设的“滨河尚品”二期项目符合商品房预售条件，准予预售。
        预售许可证号：铁房预许字第201509号
        项目坐落：银州区汇工街北段
        预售建筑面积：6,630.2平方米，共60套
        铁岭市房产管理局
        2015年4月28日`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'presale',
        title: '关于准予“滨河尚品”二期商品房预售的公告',
        publishedAt: '2015-04-28',
        division: '211202',
        authority: { name: '铁岭市房产管理局' },
        housing: {
          programme: 'market',
          projectName: '“滨河尚品”二期',
          location: '银州区汇工街北段',
          units: 60,
          areaM2: '6630.2',
          developer: '铁岭滨河房地产开发有限公司',
          permitNo: '铁房预许字第201509号',
        },
      },
    ],
  },
]
