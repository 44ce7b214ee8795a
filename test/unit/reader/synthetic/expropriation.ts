import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

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
