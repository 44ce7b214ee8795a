import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

/** Notices of land and houses that are taken, in further wordings. */
export const takingsSecond: Synthetic[] = [
  {
    name: 'land plan: an announcement in a table of labels and values',
    page: page(
      '灯塔市2021年度第八批次建设用地征地补偿安置方案公告',
      '2021-09-06',
      table(`公告编号 | 灯自然资征补〔2021〕8号
        批准机关及文号 | 辽宁省人民政府 辽政地字〔2021〕415号
        项目名称 | 灯塔市2021年度第八批次建设用地
        被征收土地所有权人 | 西马峰镇鸡西村、鸡东村
        征收土地总面积 | 6.7333公顷（101亩）
        补偿标准 | 60000元/亩
        征地补偿总费用 | 606万元
        被征地农户 | 57户`) + lines('灯塔市自然资源局\n2021年9月6日'),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-plan',
        title: '灯塔市2021年度第八批次建设用地征地补偿安置方案公告',
        publishedAt: '2021-09-06',
        division: '211081',
        documentNo: '灯自然资征补〔2021〕8号',
        authority: { name: '灯塔市自然资源局' },
        expropriation: {
          projectName: '灯塔市2021年度第八批次建设用地',
          approvalNo: '辽政地字〔2021〕415号',
          location: '西马峰镇鸡西村、鸡东村',
          areaM2: '67333',
          households: 57,
          compensationYuan: '6060000',
          landPriceYuanPerMu: '60000',
        },
      },
    ],
  },
  {
    name: 'land prenotice: a state investigation, one plot',
    page: page(
      '土地征收预公告',
      '2023-05-09 08:30',
      lines(`宽政土征预〔2023〕第6号
        根据《中华人民共和国土地管理法实施条例》第二十六条的规定，因宽甸满族自治县蒲石河垃圾中转站建设需要，拟征收土地，现将有关事项预公告如下：
        一、征收范围
        拟征收土地位于长甸镇碑沟村，东至乡道，南至农田，西至农田，北至河沟（具体位置见勘测定界图）。
        二、征收目的
        用于宽甸满族自治县蒲石河垃圾中转站建设，属于由政府组织实施的公用事业需要用地的情形。
        三、土地现状
        拟征收土地总面积8.25亩，全部为集体农用地。
        四、开展土地现状调查的安排
        由县自然资源局会同长甸镇人民政府开展。
        宽甸满族自治县人民政府
        2023年5月9日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-prenotice',
        title: '土地征收预公告',
        publishedAt: '2023-05-09T08:30',
        division: '210624',
        documentNo: '宽政土征预〔2023〕第6号',
        authority: { name: '宽甸满族自治县人民政府' },
        expropriation: {
          projectName: '宽甸满族自治县蒲石河垃圾中转站',
          scope: '东至乡道，南至农田，西至农田，北至河沟',
          location: '长甸镇碑沟村',
          areaM2: '5500',
        },
      },
    ],
  },
  {
    name: 'land decision: table of units with a total, columns with units',
    page: page(
      '彰武县人民政府征收土地公告',
      '2017-04-20',
      lines(`彰政征地〔2017〕5号
        辽宁省人民政府以辽政地字〔2017〕92号文件批准征收我县集体土地，作为彰武县2016年度第二批次城镇建设用地。现公告如下：`) +
        table(`序号 | 被征地单位 | 征地面积（公顷） | 耕地（公顷） | 区片价（元/亩） | 征地补偿费合计（万元）
          1 | 彰武镇西郊村 | 1.5 | 1.4 | 40000 | 90
          2 | 哈尔套镇双庙村 | 0.5 | 0.5 | 40000 | 30
          合计 | | 2 | 1.9 | | 120`) +
        lines('自公告之日起15日内，持土地权属证书到彰武县国土资源局办理征地补偿登记。\n彰武县人民政府\n2017年4月19日'),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-decision',
        title: '彰武县人民政府征收土地公告',
        publishedAt: '2017-04-20',
        division: '210922',
        documentNo: '彰政征地〔2017〕5号',
        authority: { name: '彰武县人民政府' },
        expropriation: {
          projectName: '彰武县2016年度第二批次城镇建设用地',
          location: '彰武镇西郊村，哈尔套镇双庙村',
          approvalNo: '辽政地字〔2017〕92号',
          areaM2: '20000',
          compensationYuan: '1200000',
          landPriceYuanPerMu: '40000',
        },
      },
    ],
  },
  {
    name: 'house decision: headings above their values',
    page: page(
      '关于作出锦绣路南侧地块（一期）房屋征收决定的公告',
      '2022-07-01',
      lines(`太政房征〔2022〕1号
        根据《国有土地上房屋征收与补偿条例》，锦州市太和区人民政府于2022年6月28日作出房屋征收决定。现将有关事项公告如下：
        一、征收项目
        锦绣路南侧地块（一期）旧城区改建项目
        二、征收范围
        东至凌安街、西至锦义街、南至科技路、北至锦绣路
        三、征收主体
        锦州市太和区人民政府
        四、房屋征收部门
        锦州市太和区住房和城乡建设局
        五、房屋征收实施单位
        锦州市太和区新民街道办事处
        六、签约期限
        2022年7月5日至2022年8月20日
        锦州市太和区人民政府
        2022年6月30日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-decision',
        title: '关于作出锦绣路南侧地块（一期）房屋征收决定的公告',
        publishedAt: '2022-07-01',
        division: '210711',
        documentNo: '太政房征〔2022〕1号',
        authority: { name: '锦州市太和区人民政府' },
        expropriation: {
          projectName: '锦绣路南侧地块（一期）旧城区改建项目',
          scope: '东至凌安街、西至锦义街、南至科技路、北至锦绣路',
          signingPeriod: '2022年7月5日至2022年8月20日',
          department: '锦州市太和区住房和城乡建设局',
          implementer: '锦州市太和区新民街道办事处',
        },
      },
    ],
  },
  {
    name: 'house result: agreements signed, told in prose',
    page: page(
      '望花区田屯棚户区改造项目房屋征收补偿签约情况公示',
      '2015-12-04',
      lines(`望花区田屯棚户区改造项目共涉及被征收人218户，被征收房屋总建筑面积13,605平方米。截至2015年11月30日，已签订补偿协议206户，补偿金额共计7,820万元。现予公示。
        公示期限：2015年12月4日至12月10日
        抚顺市望花区房屋征收管理办公室`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-result',
        title: '望花区田屯棚户区改造项目房屋征收补偿签约情况公示',
        publishedAt: '2015-12-04',
        division: '210404',
        authority: { name: '抚顺市望花区房屋征收管理办公室' },
        expropriation: { projectName: '望花区田屯棚户区改造项目', households: 218, buildingAreaM2: '13605', compensationYuan: '78200000' },
      },
    ],
  },
  {
    name: 'house plan: changed after the opinions of the public',
    page: page(
      '明山区高峪片区房屋征收补偿方案征求意见及修改情况的公告',
      '2014-10-15',
      lines(`本溪市明山区人民政府于2014年9月1日至9月30日就高峪片区旧城区改建项目房屋征收补偿方案公开征求意见，共收到意见42条。现将修改情况公告如下：
        一、关于签约期限。原方案签约期限为30日，修改为45日。
        二、关于搬迁补助费。由每户800元调整为每户1000元。
        三、关于产权调换房屋位置，增加牛心台安置小区。
        特此公告。
        本溪市明山区人民政府
        2014年10月14日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-plan',
        title: '明山区高峪片区房屋征收补偿方案征求意见及修改情况的公告',
        publishedAt: '2014-10-15',
        division: '210504',
        authority: { name: '本溪市明山区人民政府' },
        expropriation: { projectName: '高峪片区旧城区改建项目', signingPeriod: '45日' },
      },
    ],
  },
]
