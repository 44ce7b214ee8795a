import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

export const groundMore: Synthetic[] = [
  {
    name: 'land decision: approved by the State Council, table of villages with a total in mu and hectares',
    page: page(
      '太仓市人民政府征收土地公告',
      '2013-04-18',
      lines(`太政征公〔2013〕第2号
        经国务院批准（国土资函〔2013〕96号），太仓市2012年度第一批次城市建设用地项目需征收下列集体土地，现公告如下：
        一、征收土地的权属及面积`) +
        table(`镇、村 | 征收面积（公顷） | 其中：耕地
          浮桥镇老闸村 | 2.2000 | 2.0000
          沙溪镇岳王村 | 1.1500 | 0.9000
          合计 | 3.3500 | 2.9000`) +
        lines(`二、办理补偿登记的期限：2013年4月19日至2013年5月3日。
        太仓市人民政府
        二〇一三年四月十八日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-decision',
        title: '太仓市人民政府征收土地公告',
        publishedAt: '2013-04-18',
        division: '320585',
        documentNo: '太政征公〔2013〕第2号',
        authority: { name: '太仓市人民政府' },
        expropriation: { projectName: '太仓市2012年度第一批次城市建设用地项目', approvalNo: '国土资函〔2013〕96号', areaM2: '33500' },
      },
    ],
  },
  {
    name: 'land prenotice: addressed to a village',
    page: page(
      '征地告知书',
      '2011-6-8 9:01:12',
      lines(`彰国土资征告字[2011]第15号
        苇子沟镇二道河村村民委员会：
        因建设彰武县苇子沟风电场工程，拟征收你村集体土地12,600平方米，现告知如下：
        一、征地补偿标准：每亩3.2万元。
        二、安置途径：货币安置。
        彰武县国土资源局（公章）
        2011年6月7日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-prenotice',
        title: '征地告知书',
        publishedAt: '2011-06-08T09:01',
        division: '210922',
        documentNo: '彰国土资征告字[2011]第15号',
        authority: { name: '彰武县国土资源局' },
        expropriation: { projectName: '彰武县苇子沟风电场工程', location: '苇子沟镇二道河村', areaM2: '12600', landPriceYuanPerMu: '32000' },
      },
    ],
  },
  {
    name: 'house prenotice: the taking begins',
    page: page(
      '房屋征收启动公告',
      '2023-08-01',
      lines(`南关政征启〔2023〕3号
        为实施亚泰大街东侧老旧小区改造项目，长春市南关区人民政府拟征收亚泰大街以东、解放大路以南、东岭街以西、自由大路以北范围内国有土地上房屋。
        拟征收房屋约1120户，建筑面积约6.8万平方米。
        征收部门为长春市南关区住房和城乡建设局，征收实施单位为长春市南关区房屋征收经办中心。
        长春市南关区人民政府
        2023年8月1日`),
      { column: '房屋征收' },
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-prenotice',
        title: '房屋征收启动公告',
        publishedAt: '2023-08-01',
        division: '220102',
        documentNo: '南关政征启〔2023〕3号',
        authority: { name: '长春市南关区人民政府' },
        expropriation: {
          projectName: '亚泰大街东侧老旧小区改造项目',
          scope: '亚泰大街以东、解放大路以南、东岭街以西、自由大路以北',
          households: 1120,
          buildingAreaM2: '68000',
          department: '长春市南关区住房和城乡建设局',
          implementer: '长春市南关区房屋征收经办中心',
        },
      },
    ],
  },
  {
    name: 'house plan: comments taken up',
    page: page(
      '关于《胜利街北段改造项目国有土地上房屋征收补偿方案》征求意见情况及修改情况的公告',
      '2017-12-04',
      lines(`2017年10月16日至2017年11月15日，站前区人民政府就《胜利街北段改造项目国有土地上房屋征收补偿方案》公开征求意见，共收到意见12条。现将修改情况公告如下：
        一、签约期限由30日修改为60日。
        二、搬迁补助费由每平方米10元调整为每平方米12元。
        营口市站前区人民政府
        2017年12月4日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-plan',
        title: '关于《胜利街北段改造项目国有土地上房屋征收补偿方案》征求意见情况及修改情况的公告',
        publishedAt: '2017-12-04',
        division: '210802',
        authority: { name: '营口市站前区人民政府' },
        expropriation: { projectName: '胜利街北段改造项目', signingPeriod: '60日' },
      },
    ],
  },
  {
    name: 'housing eligibility: low-rent allowance, table alone under a sentence',
    page: page(
      '清河区廉租住房租赁补贴对象审核结果公示',
      '2012/11/9',
      lines('经审核，现将符合廉租住房租赁补贴条件的4户家庭予以公示：') +
        table(`编号 | 户主姓名 | 家庭人口 | 现住址 | 月补贴（元）
          001 | 孙淑清 | 2 | 红旗街道 | 120
          002 | 马玉林 | 3 | 向阳街道 | 150
          003 | 金成浩 | 1 | 红旗街道 | 90
          004 | 白雪 | 2 | 张相镇 | 120`) +
        lines('铁岭市清河区房产局\n2012年11月9日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'eligibility',
        title: '清河区廉租住房租赁补贴对象审核结果公示',
        publishedAt: '2012-11-09',
        division: '211204',
        authority: { name: '铁岭市清河区房产局' },
        housing: { programme: 'low-rent', households: 4 },
      },
    ],
  },
  {
    name: 'housing allocation: flats sold to whom, counted',
    page: page(
      '文圣区2015年经济适用住房选房结果公告',
      '2015-05-28',
      lines(`经济适用住房选房工作已于2015年5月26日结束，成功选房64套，现予公告。
        项目名称：南林家园经济适用住房
        项目地址：文圣区南林路
        辽阳市文圣区房产管理局
        2015年5月28日`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'allocation',
        title: '文圣区2015年经济适用住房选房结果公告',
        publishedAt: '2015-05-28',
        division: '211003',
        authority: { name: '辽阳市文圣区房产管理局' },
        housing: { programme: 'affordable', units: 64, projectName: '南林家园经济适用住房', location: '文圣区南林路' },
      },
    ],
  },
  {
    name: 'housing project: shared ownership in a form',
    page: page(
      '和平区康宁雅苑共有产权住房项目信息',
      '2022-12-12',
      table(`项目名称 | 康宁雅苑共有产权住房项目
        项目位置 | 和平区长白西路北侧
        开发建设单位 | 沈阳康宁置业有限公司
        总建筑面积 | 43,210.7平方米
        房源套数 | 512套
        预计交付时间 | 2024年10月31日`) + lines('沈阳市房产局\n2022年12月12日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'project',
        title: '和平区康宁雅苑共有产权住房项目信息',
        publishedAt: '2022-12-12',
        division: '210102',
        authority: { name: '沈阳市房产局' },
        housing: {
          programme: 'shared',
          projectName: '康宁雅苑共有产权住房项目',
          location: '和平区长白西路北侧',
          developer: '沈阳康宁置业有限公司',
          areaM2: '43210.7',
          units: 512,
          plannedCompletion: '2024-10-31',
        },
      },
    ],
  },
  {
    name: 'housing progress: sentences with a plan and what came of it',
    page: page(
      '弓长岭区2019年棚户区改造工作进展情况',
      '2019-07-05',
      lines(`2019年，我区棚户区改造计划任务300户，截至6月底已开工210户，开工率70%。
        辽阳市弓长岭区住房和城乡建设局
        2019年7月5日`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'progress',
        title: '弓长岭区2019年棚户区改造工作进展情况',
        publishedAt: '2019-07-05',
        division: '211005',
        authority: { name: '辽阳市弓长岭区住房和城乡建设局' },
        housing: { programme: 'shanty', households: 300 },
      },
    ],
  },
  {
    name: 'other: premises to let',
    page: page(
      '某区机关事务中心门市房公开招租公告',
      '2020-01-02',
      lines('现对位于中心街的门市房12处公开招租，租期3年，报名截止2020年1月10日。\n某区机关事务中心'),
    ),
    records: [{ domain: 'other', kind: 'other', title: '某区机关事务中心门市房公开招租公告', publishedAt: '2020-01-02' }],
  },
]
