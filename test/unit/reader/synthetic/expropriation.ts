import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name and number, and every place below a county, is made up

export const expropriation: Synthetic[] = [
  {
    name: 'land prenotice: purpose, bounds and area in numbered paragraphs',
    page: page(
      '北票市人民政府拟征收土地公告',
      '2022-04-12',
      lines(`北政拟征告〔2022〕5号
        为了公共利益需要，根据《中华人民共和国土地管理法》第四十七条规定，北票市人民政府拟征收下列集体土地，现将有关事项公告如下：
        一、拟征收土地用途：用于北票市殡仪馆迁建工程建设。
        二、拟征收土地位置：北票市五间房镇大板村。四至为：东至山坡，南至村路，西至沟塘，北至林地。
        三、拟征收土地面积：3.2140公顷，具体以勘测定界成果为准。
        四、自公告之日起，任何单位和个人不得在拟征收范围内抢栽抢建。
        五、公告期限：自2022年4月12日起10个工作日。
        北票市人民政府
        2022年4月12日`),
      { aside: '<ul><li>北票市2021年度第3批次征收土地公告 2.11公顷</li></ul>' },
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-prenotice',
        title: '北票市人民政府拟征收土地公告',
        publishedAt: '2022-04-12',
        division: '211381',
        documentNo: '北政拟征告〔2022〕5号',
        authority: { name: '北票市人民政府' },
        expropriation: {
          projectName: '北票市殡仪馆迁建工程',
          scope: '东至山坡，南至村路，西至沟塘，北至林地',
          location: '北票市五间房镇大板村',
          areaM2: '32140',
        },
      },
    ],
  },
  {
    name: 'land prenotice: start of a taking, a batch in the first sentence, mu before hectares',
    page: page(
      '土地征收启动公告',
      '2020-10-20',
      lines(`根据《中华人民共和国土地管理法》及其实施条例，因建昌县2020年度第6批次城镇建设用地需要，拟征收建昌县汤神庙镇东街村集体土地45.6亩（3.04公顷），其中耕地40亩。现启动征收工作，有关事项公告如下：
        一、开展土地现状调查，由汤神庙镇人民政府负责组织实施。
        二、开展社会稳定风险评估。
        特此公告。
        建昌县人民政府
        2020年10月19日`),
      { column: '征地信息' },
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-prenotice',
        title: '土地征收启动公告',
        publishedAt: '2020-10-20',
        division: '211422',
        authority: { name: '建昌县人民政府' },
        expropriation: { projectName: '建昌县2020年度第6批次城镇建设用地', location: '建昌县汤神庙镇东街村', areaM2: '30400' },
      },
    ],
  },
  {
    name: 'land plan: table in mu with a total, price of one district',
    page: page(
      '调兵山市征地补偿安置方案公告',
      '2017-08-08',
      lines(`调国土资征补〔2017〕第4号
        经辽宁省人民政府批准（辽政地字〔2017〕221号），征收调兵山市晓南镇锁龙沟村、泉眼沟村集体土地，用于调兵山市2017年度第二批次建设用地。现将征地补偿安置方案公告如下：
        一、征收土地面积及补偿`) +
        table(`被征地村 | 地类 | 征收面积（亩） | 补偿标准（元/亩） | 补偿费用（万元）
          锁龙沟村 | 旱地 | 30.15 | 46000 | 138.69
          泉眼沟村 | 旱地 | 12.00 | 46000 | 55.20
          合计 | | 42.15 | | 193.89`) +
        lines(`二、安置途径：货币安置，涉及农户38户。
        调兵山市国土资源局
        2017年8月7日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-plan',
        title: '调兵山市征地补偿安置方案公告',
        publishedAt: '2017-08-08',
        division: '211281',
        documentNo: '调国土资征补〔2017〕第4号',
        authority: { name: '调兵山市国土资源局' },
        expropriation: {
          projectName: '调兵山市2017年度第二批次建设用地',
          approvalNo: '辽政地字〔2017〕221号',
          location: '调兵山市晓南镇锁龙沟村、泉眼沟村',
          areaM2: '28100',
          households: 38,
          compensationYuan: '1938900',
          landPriceYuanPerMu: '46000',
        },
      },
    ],
  },
  {
    name: 'land plan: prose alone',
    page: page(
      '普兰店区人民政府关于皮口街道污水处理厂扩建项目征地补偿安置方案的公告',
      '2023-11-02 15:10',
      lines(`普政征补安〔2023〕8号
        皮口街道污水处理厂扩建项目拟征收土地位于大连市普兰店区皮口街道平安社区，土地总面积1.0667公顷（16亩）。
        补偿标准：按照征地区片综合地价执行，每亩6.5万元，征地补偿款共计104万元；青苗补偿费每亩2000元。
        涉及被征地农户12户35人。
        大连市普兰店区人民政府
        2023年11月2日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-plan',
        title: '普兰店区人民政府关于皮口街道污水处理厂扩建项目征地补偿安置方案的公告',
        publishedAt: '2023-11-02T15:10',
        division: '210214',
        documentNo: '普政征补安〔2023〕8号',
        authority: { name: '大连市普兰店区人民政府' },
        expropriation: {
          projectName: '皮口街道污水处理厂扩建项目',
          location: '大连市普兰店区皮口街道平安社区',
          areaM2: '10667',
          households: 12,
          compensationYuan: '1040000',
          landPriceYuanPerMu: '65000',
        },
      },
    ],
  },
  {
    name: 'land decision: labels with several parts each',
    page: page(
      '盖州市人民政府征收土地公告',
      '2015/6/30',
      lines(`2015年第11号
        根据《征收土地公告办法》，现将批准征收土地的有关事项公告如下：
        一、批准机关、文号及时间：辽宁省人民政府，辽政地字〔2015〕188号，2015年6月12日
        二、批准用途：盖州市北海新区输变电工程
        三、征收土地的所有权人、位置、面积：九垄地街道光荣村，集体土地0.8532公顷
        四、补偿标准：每亩4.2万元
        五、补偿登记期限：2015年7月1日至2015年7月15日
        盖州市人民政府
        2015年6月29日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-decision',
        title: '盖州市人民政府征收土地公告',
        publishedAt: '2015-06-30',
        division: '210881',
        documentNo: '2015年第11号',
        authority: { name: '盖州市人民政府' },
        expropriation: {
          projectName: '盖州市北海新区输变电工程',
          approvalNo: '辽政地字〔2015〕188号',
          location: '九垄地街道光荣村',
          areaM2: '8532',
          landPriceYuanPerMu: '42000',
        },
      },
    ],
  },
  {
    name: 'land decision: one sentence, approval in the middle',
    page: page(
      '关于征收灯塔市西大窑镇上缸窑村集体土地的公告',
      '2021-01-15',
      lines(`灯政征〔2021〕2号
        辽宁省人民政府于2020年12月28日以辽政地字〔2020〕560号文件批准灯塔市2020年度第八批次农用地转用和土地征收，征收灯塔市西大窑镇上缸窑村集体土地共计21,340平方米。征收土地补偿安置按照已公告的方案执行。
        灯塔市人民政府
        2021年1月15日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-decision',
        title: '关于征收灯塔市西大窑镇上缸窑村集体土地的公告',
        publishedAt: '2021-01-15',
        division: '211081',
        documentNo: '灯政征〔2021〕2号',
        authority: { name: '灯塔市人民政府' },
        expropriation: {
          projectName: '灯塔市2020年度第八批次农用地转用和土地征收',
          approvalNo: '辽政地字〔2020〕560号',
          location: '灯塔市西大窑镇上缸窑村',
          areaM2: '21340',
        },
      },
    ],
  },
  {
    name: 'house prenotice: freeze',
    page: page(
      '振兴区人民政府关于暂停办理纤维新区地块房屋征收范围内有关手续的通告',
      '2018-05-03',
      lines(`因纤维新区地块旧城区改建项目建设需要，丹东市振兴区人民政府拟对该项目范围内国有土地上房屋实施征收。现通告如下：
        一、征收范围：东起花园路、南起纤维街、西至青年大街、北至福春街。
        二、范围内被征收房屋约540户，总建筑面积约2.7万平方米。
        三、暂停期限自2018年5月3日至2019年5月2日。
        房屋征收部门：丹东市振兴区房屋征收管理办公室
        房屋征收实施单位：丹东市振兴区动迁服务中心
        丹东市振兴区人民政府
        2018年5月3日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-prenotice',
        title: '振兴区人民政府关于暂停办理纤维新区地块房屋征收范围内有关手续的通告',
        publishedAt: '2018-05-03',
        division: '210603',
        authority: { name: '丹东市振兴区人民政府' },
        expropriation: {
          projectName: '纤维新区地块旧城区改建项目',
          scope: '东起花园路、南起纤维街、西至青年大街、北至福春街',
          households: 540,
          buildingAreaM2: '27000',
          department: '丹东市振兴区房屋征收管理办公室',
          implementer: '丹东市振兴区动迁服务中心',
        },
      },
    ],
  },
  {
    name: 'house plan: draft with sections',
    page: page(
      '兴隆台区新工街片区房屋征收补偿方案（征求意见稿）',
      '2021-07-22',
      lines(`为改善居民居住条件，拟定本方案，现公开征求意见，期限30日。
        第一条 项目名称：新工街片区棚户区改造项目
        第二条 征收范围：新工街以西、石油大街以北、泰山路以东、兴隆街以南。
        第三条 征收主体：盘锦市兴隆台区人民政府；征收部门：盘锦市兴隆台区住房和城乡建设局；征收实施单位：盘锦市兴隆台区新工街道办事处。
        第四条 本项目共涉及被征收户212户，房屋建筑面积13,450.8平方米。
        第五条 签约期限：2021年9月1日至2021年10月30日。
        第六条 征收补偿费用预算总额为9800万元，已专户存储。
        第七条 临时安置费：每平方米每月10元；搬迁费每户1000元。
        盘锦市兴隆台区住房和城乡建设局
        2021年7月22日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-plan',
        title: '兴隆台区新工街片区房屋征收补偿方案（征求意见稿）',
        publishedAt: '2021-07-22',
        division: '211103',
        authority: { name: '盘锦市兴隆台区住房和城乡建设局' },
        expropriation: {
          projectName: '新工街片区棚户区改造项目',
          scope: '新工街以西、石油大街以北、泰山路以东、兴隆街以南',
          households: 212,
          buildingAreaM2: '13450.8',
          compensationYuan: '98000000',
          signingPeriod: '2021年9月1日至2021年10月30日',
          department: '盘锦市兴隆台区住房和城乡建设局',
          implementer: '盘锦市兴隆台区新工街道办事处',
        },
      },
    ],
  },
  {
    name: 'house decision: who does it in a sentence',
    page: page(
      '关于对振安区鸭绿江社区沿江地块房屋实施征收的决定',
      '2016-11-25 08:30',
      lines(`振安政征决〔2016〕1号
        根据《国有土地上房屋征收与补偿条例》，现决定对沿江地块防洪工程项目范围内国有土地上房屋实施征收。
        一、征收范围为：东至沿江路，西至振八街，南至江堤，北至鸭绿江大街。
        二、丹东市振安区房屋征收办公室为本项目的房屋征收部门，委托丹东市振安区珍珠街道办事处承担房屋征收与补偿的具体工作。
        三、签约期限为2016年12月1日至2017年1月14日。
        四、被征收房屋共计96户，建筑面积6,320平方米。
        丹东市振安区人民政府
        2016年11月24日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-decision',
        title: '关于对振安区鸭绿江社区沿江地块房屋实施征收的决定',
        publishedAt: '2016-11-25T08:30',
        division: '210604',
        documentNo: '振安政征决〔2016〕1号',
        authority: { name: '丹东市振安区人民政府' },
        expropriation: {
          projectName: '沿江地块防洪工程项目',
          scope: '东至沿江路，西至振八街，南至江堤，北至鸭绿江大街',
          households: 96,
          buildingAreaM2: '6320',
          signingPeriod: '2016年12月1日至2017年1月14日',
          department: '丹东市振安区房屋征收办公室',
          implementer: '丹东市振安区珍珠街道办事处',
        },
      },
    ],
  },
  {
    name: 'house result: table of households with a total',
    page: page(
      '宏伟区光华街道平房区改造项目房屋征收分户补偿情况公示',
      '2019-03-14',
      lines('现将宏伟区光华街道平房区改造项目已签约的24户被征收人补偿情况公示如下：') +
        table(`序号 | 姓名 | 房屋地址 | 建筑面积（平方米） | 安置方式 | 补偿总额（万元）
          1 | 张立新 | 光华街12号 | 45.60 | 货币补偿 | 21.888
          2 | 刘秀云 | 光华街14号 | 60.00 | 产权调换 | 28.800
          合计 | | | 105.60 | | 50.688`) +
        lines('公示期：2019年3月14日至3月20日\n辽阳市宏伟区房屋征收办公室\n2019年3月14日'),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-result',
        title: '宏伟区光华街道平房区改造项目房屋征收分户补偿情况公示',
        publishedAt: '2019-03-14',
        division: '211004',
        authority: { name: '辽阳市宏伟区房屋征收办公室' },
        expropriation: { projectName: '宏伟区光华街道平房区改造项目', households: 24, buildingAreaM2: '105.6', compensationYuan: '506880' },
      },
    ],
  },
  {
    name: 'house decision as a form',
    page: page(
      '海城市人民政府房屋征收决定公告',
      '2020-06-18',
      table(`项目名称 | 海城市西关片区老旧房屋改造项目
        征收范围 | 东至永安路，南至北关街，西至环城路，北至光明街
        征收部门 | 海城市住房和城乡建设局
        实施单位 | 海城市海州管理区办事处
        征收户数 | 402户
        建筑面积 | 2.16万平方米
        补偿费用总额 | 1.35亿元
        签约期限 | 自公告之日起40日内`) + lines('海政征决字〔2020〕2号\n海城市人民政府\n2020年6月18日'),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-decision',
        title: '海城市人民政府房屋征收决定公告',
        publishedAt: '2020-06-18',
        division: '210381',
        documentNo: '海政征决字〔2020〕2号',
        authority: { name: '海城市人民政府' },
        expropriation: {
          projectName: '海城市西关片区老旧房屋改造项目',
          scope: '东至永安路，南至北关街，西至环城路，北至光明街',
          households: 402,
          buildingAreaM2: '21600',
          compensationYuan: '135000000',
          signingPeriod: '自公告之日起40日内',
          department: '海城市住房和城乡建设局',
          implementer: '海城市海州管理区办事处',
        },
      },
    ],
  },
  {
    name: 'land plan: price in yuan a hectare, total of several fees',
    page: page(
      '鼎城区斗姆湖街道汽车产业园征地补偿安置公告',
      '2019-12-11',
      lines(`常鼎征补告〔2019〕7号
        为实施鼎城区汽车产业园二期项目，依法征收常德市鼎城区斗姆湖街道大巷口村集体土地2.5公顷。
        土地补偿费和安置补助费按区片综合地价1050000元/公顷补偿，计262.5万元，地上附着物补偿费30万元，青苗补偿费7.5万元，补偿总额300万元。
        常德市自然资源和规划局鼎城分局
        2019年12月10日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-plan',
        title: '鼎城区斗姆湖街道汽车产业园征地补偿安置公告',
        publishedAt: '2019-12-11',
        division: '430703',
        documentNo: '常鼎征补告〔2019〕7号',
        authority: { name: '常德市自然资源和规划局鼎城分局' },
        expropriation: {
          projectName: '鼎城区汽车产业园二期项目',
          location: '常德市鼎城区斗姆湖街道大巷口村',
          areaM2: '25000',
          compensationYuan: '3000000',
          landPriceYuanPerMu: '70000',
        },
      },
    ],
  },
]
