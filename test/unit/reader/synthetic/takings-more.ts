import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

/** Notices of land and houses that are taken, in other wordings. */
export const takingsMore: Synthetic[] = [
  {
    name: 'house result: households counted in the total row, no signature but the department',
    page: page(
      '振安区菊园路9号楼危房改造征收项目分户补偿情况公示表',
      '2017-06-12 09:20',
      lines('征收部门：丹东市振安区房屋征收管理中心　　单位：平方米、元') +
        table(`房号 | 被征收人 | 身份证号码 | 联系电话 | 用途 | 建筑面积 | 房屋补偿款 | 装修补偿 | 搬迁费 | 合计
          9-1-101 | 孙桂芝 | 210604195501010002 | 13000000001 | 住宅 | 50.10 | 200400 | 6000 | 1000 | 207400
          9-1-102 | 马连胜 | 210604196602020013 | 13000000002 | 住宅 | 61.20 | 244800 | 0 | 1000 | 245800
          9-2-101 | 葛玉梅 | 210604197703030024 | 0415-0000000 | 商业 | 40.00 | 320000 | 10000 | 2000 | 332000`).replace(
          '</table>',
          '<tr><td colspan="5">合计（3户）</td><td>151.30</td><td>765200</td><td>16000</td><td>4000</td><td>785200</td></tr></table>',
        ) +
        lines(`备注：住宅补偿单价4000元/平方米，商业补偿单价8000元/平方米。
        公示时间：2017年6月12日至2017年6月18日。
        2017年6月12日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-result',
        title: '振安区菊园路9号楼危房改造征收项目分户补偿情况公示表',
        publishedAt: '2017-06-12T09:20',
        division: '210604',
        authority: { name: '丹东市振安区房屋征收管理中心' },
        expropriation: {
          projectName: '振安区菊园路9号楼危房改造征收项目',
          households: 3,
          buildingAreaM2: '151.3',
          compensationYuan: '785200',
          department: '丹东市振安区房屋征收管理中心',
        },
      },
    ],
  },
  {
    name: 'house result: a caption with the unit, money in 万元, the total row counts nothing',
    page: page(
      '关于北塔子片区旧城改造项目房屋征收补偿情况的公示（第二批）',
      '2019-10-08',
      lines(`根据《国有土地上房屋征收与补偿条例》第二十九条规定，现将北塔子片区旧城改造项目第二批被征收户的补偿情况公示如下，公示期七天。
        单位：户、平方米、万元`) +
        table(`序号 | 被征收人 | 房屋坐落 | 面积 | 补偿方式 | 补偿金额
          1 | 邹福 | 文化路3-1 | 64.2 | 货币 | 38.52
          2 | 谭秋菊 | 文化路3-2 | 58 | 产权调换 | 34.8
          总计 | | | 122.2 | | 73.32`) +
        lines('阜新市太平区房屋征收与补偿服务中心\n二〇一九年十月八日'),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-result',
        title: '关于北塔子片区旧城改造项目房屋征收补偿情况的公示（第二批）',
        publishedAt: '2019-10-08',
        division: '210904',
        authority: { name: '阜新市太平区房屋征收与补偿服务中心' },
        expropriation: { projectName: '北塔子片区旧城改造项目', buildingAreaM2: '122.2', compensationYuan: '733200' },
      },
    ],
  },
  {
    name: 'land prenotice: a start, towns and villages in a list',
    page: page(
      '西丰县人民政府征收土地启动公告',
      '2021-05-17',
      lines(`西政征启〔2021〕3号
        为满足西丰县寇河左岸堤顶道路（一期）新建工程用地需要，依据《中华人民共和国土地管理法》第四十五条规定，拟启动土地征收工作。现公告如下：
        一、拟征收土地的目的及范围
        项目名称:西丰县寇河左岸堤顶道路（一期）新建工程。
        涉及乡镇、村:郜家店镇前沟村、后沟村，安民镇东岭村。
        拟征收总面积约30.6亩，其中：耕地约20亩，其它农用地约10.6亩。
        二、土地现状调查安排
        由县自然资源局牵头，会同郜家店镇人民政府进行调查。
        公告期限:自2021年5月17日至2021年5月31日。
        西丰县人民政府
        2021年5月17日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-prenotice',
        title: '西丰县人民政府征收土地启动公告',
        publishedAt: '2021-05-17',
        division: '211223',
        documentNo: '西政征启〔2021〕3号',
        authority: { name: '西丰县人民政府' },
        expropriation: {
          projectName: '西丰县寇河左岸堤顶道路（一期）新建工程',
          location: '郜家店镇前沟村、后沟村，安民镇东岭村',
          areaM2: '20400',
        },
      },
    ],
  },
  {
    name: 'land plan: head of two levels, unit in the caption, several villages a town',
    page: page(
      '绥中县人民政府征地补偿安置方案公告',
      '2022-08-15',
      lines(`绥政征补〔2022〕14号
        绥中县人民政府拟征收下列集体土地，用于绥中县六股河镇污水处理站项目。根据土地现状调查结果，拟定征地补偿安置方案如下：
        一、征收土地情况
        单位：公顷、万元`) +
        `<table border="1"><tr><td rowspan="2">乡镇</td><td rowspan="2">村</td><td colspan="3">征收面积</td><td rowspan="2">补偿费用</td></tr>
<tr><td>合计</td><td>农用地</td><td>建设用地</td></tr>
<tr><td rowspan="2">高台镇</td><td>腰屯村</td><td>0.8</td><td>0.7</td><td>0.1</td><td>54</td></tr>
<tr><td>坎下村</td><td>0.4</td><td>0.4</td><td>0</td><td>27</td></tr>
<tr><td colspan="2">总计</td><td>1.2</td><td>1.1</td><td>0.1</td><td>81</td></tr></table>` +
        lines(`二、补偿标准：按辽宁省征地区片综合地价执行，每亩4.5万元。
        三、安置对象：涉及农户21户、64人。
        绥中县人民政府
        2022年8月15日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-plan',
        title: '绥中县人民政府征地补偿安置方案公告',
        publishedAt: '2022-08-15',
        division: '211421',
        documentNo: '绥政征补〔2022〕14号',
        authority: { name: '绥中县人民政府' },
        expropriation: {
          projectName: '绥中县六股河镇污水处理站项目',
          location: '高台镇腰屯村、坎下村',
          areaM2: '12000',
          households: 21,
          compensationYuan: '810000',
          landPriceYuanPerMu: '45000',
        },
      },
    ],
  },
  {
    name: 'land decision: approved, villages in a sentence',
    page: page(
      '关于征收土地的公告',
      '2020-11-03',
      lines(`瓦政征告〔2020〕27号
        经辽宁省人民政府《关于瓦房店市2020年度第十四批次城镇建设用地的批复》（辽政地字〔2020〕688号）批准，征收瓦房店市得利寺街道长岭村、龙泉村集体土地4.3512公顷，其中农用地4.2公顷。现将有关事项公告如下：
        一、建设用地项目：瓦房店市2020年度第十四批次城镇建设用地。
        二、征地补偿标准：得利寺街道区片综合地价5.1万元/亩。
        三、凡被征收土地的所有权人、使用权人，应于本公告发布之日起10日内到得利寺街道办事处办理补偿登记。
        瓦房店市人民政府
        2020年11月2日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-decision',
        title: '关于征收土地的公告',
        publishedAt: '2020-11-03',
        division: '210281',
        documentNo: '瓦政征告〔2020〕27号',
        authority: { name: '瓦房店市人民政府' },
        expropriation: {
          projectName: '瓦房店市2020年度第十四批次城镇建设用地',
          approvalNo: '辽政地字〔2020〕688号',
          location: '瓦房店市得利寺街道长岭村、龙泉村',
          areaM2: '43512',
          landPriceYuanPerMu: '51000',
        },
      },
    ],
  },
  {
    name: 'house prenotice: a freeze, the body only in the heading',
    page: page(
      '铁西区人民政府关于对永善里老旧小区改造项目房屋征收范围内暂停办理有关手续的通告',
      '2018-03-27',
      lines(`因永善里老旧小区改造项目建设需要，拟对下列范围内国有土地上房屋实施征收，现将有关事项通告如下：
        一、拟征收范围：北起永善北街，南到建业路，东临爱工街，西至兴华街，共涉及住户约510户，房屋建筑面积约2.6万平方米。
        二、自本通告发布之日起，暂停办理新建、扩建、改建房屋，改变房屋用途，户口迁入等手续，暂停期限一年。
        三、房屋征收部门为沈阳市铁西区城乡建设局，委托沈阳市铁西区房屋征收服务中心具体实施。
        2018年3月26日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-prenotice',
        title: '铁西区人民政府关于对永善里老旧小区改造项目房屋征收范围内暂停办理有关手续的通告',
        publishedAt: '2018-03-27',
        division: '210106',
        authority: { name: '铁西区人民政府' },
        expropriation: {
          projectName: '永善里老旧小区改造项目',
          scope: '北起永善北街，南到建业路，东临爱工街，西至兴华街',
          households: 510,
          buildingAreaM2: '26000',
          department: '沈阳市铁西区城乡建设局',
          implementer: '沈阳市铁西区房屋征收服务中心',
        },
      },
    ],
  },
  {
    name: 'house plan: for opinions, signing told in a sentence',
    page: page(
      '关于征求《双塔区凤凰里棚户区改造项目国有土地上房屋征收补偿方案（征求意见稿）》意见的公告',
      '2016-09-20',
      lines(`朝双政征〔2016〕11号
        为改善居民居住条件，双塔区人民政府拟对凤凰里棚户区实施改造。现将房屋征收补偿方案公布，征求公众意见，期限30日（2016年9月20日至2016年10月19日）。
        一、房屋征收主体：朝阳市双塔区人民政府
        二、房屋征收部门：朝阳市双塔区住房和城乡建设局
        三、房屋征收实施单位：朝阳市双塔区凌河街道办事处
        四、征收范围：东至凤凰路，南至朝阳大街，西至凌河街，北至铁路
        五、被征收房屋基本情况：征收区域内共有房屋275户，总建筑面积19,820.5平方米。
        六、签约期限为自房屋征收决定公告之日起90日内。
        七、补偿资金：预计补偿费用总额1.35亿元。`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-plan',
        title: '关于征求《双塔区凤凰里棚户区改造项目国有土地上房屋征收补偿方案（征求意见稿）》意见的公告',
        publishedAt: '2016-09-20',
        division: '211302',
        documentNo: '朝双政征〔2016〕11号',
        authority: { name: '朝阳市双塔区人民政府' },
        expropriation: {
          projectName: '双塔区凤凰里棚户区改造项目',
          scope: '东至凤凰路，南至朝阳大街，西至凌河街，北至铁路',
          households: 275,
          buildingAreaM2: '19820.5',
          compensationYuan: '135000000',
          signingPeriod: '自房屋征收决定公告之日起90日内',
          department: '朝阳市双塔区住房和城乡建设局',
          implementer: '朝阳市双塔区凌河街道办事处',
        },
      },
    ],
  },
  {
    name: 'house decision: all in prose, signing from … to',
    page: page(
      '房屋征收决定公告',
      '2021-03-02',
      lines(`兴政房征决〔2021〕2号
        为了公共利益的需要，兴城市人民政府决定对钓鱼台街道海滨路北段城市基础设施建设项目范围内国有土地上的房屋实施征收。
        征收范围为海滨路以东、兴海街以南、河堤路以西、望海街以北。
        征收部门是兴城市住房和城乡建设局，征收实施单位是兴城市房屋征收事务中心。
        签约期限自2021年3月10日起至2021年4月30日止。
        被征收人对本决定不服的，可自公告之日起六十日内依法申请行政复议。
        兴城市人民政府
        2021年3月1日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-decision',
        title: '房屋征收决定公告',
        publishedAt: '2021-03-02',
        division: '211481',
        documentNo: '兴政房征决〔2021〕2号',
        authority: { name: '兴城市人民政府' },
        expropriation: {
          projectName: '钓鱼台街道海滨路北段城市基础设施建设项目',
          scope: '海滨路以东、兴海街以南、河堤路以西、望海街以北',
          signingPeriod: '2021年3月10日起至2021年4月30日止',
          department: '兴城市住房和城乡建设局',
          implementer: '兴城市房屋征收事务中心',
        },
      },
    ],
  },
]
