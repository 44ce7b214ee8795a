import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

export const odd: Synthetic[] = [
  {
    name: 'progress: projects with their state, no total',
    page: page(
      '朝阳县2018年公共租赁住房项目建设进展情况公示',
      '2018-09-30',
      table(`项目名称 | 建设单位 | 建设地点 | 套数（套） | 开工时间 | 形象进度
        柳城公租房一期 | 朝阳县住房保障中心 | 柳城街道 | 120 | 2017年5月 | 主体封顶
        羊山公租房 | 朝阳县住房保障中心 | 羊山镇 | 60 | 2018年4月 | 基础施工`) + lines('朝阳县住房和城乡建设局\n2018年9月30日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'progress',
        title: '朝阳县2018年公共租赁住房项目建设进展情况公示',
        publishedAt: '2018-09-30',
        division: '211321',
        authority: { name: '朝阳县住房和城乡建设局' },
        housing: {
          programme: 'public-rental',
          items: [
            { name: '柳城公租房一期', units: 120 },
            { name: '羊山公租房', units: 60 },
          ],
        },
      },
    ],
  },
  {
    name: 'progress: a sentence with started and completed',
    page: page(
      '辽中区2020年保障性安居工程完成情况',
      '2020-12-28',
      lines(`2020年我区棚户区改造开工任务450套，全部开工；基本建成任务300套，实际基本建成312套。
        沈阳市辽中区住房和城乡建设局
        2020年12月28日`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'progress',
        title: '辽中区2020年保障性安居工程完成情况',
        publishedAt: '2020-12-28',
        division: '210115',
        authority: { name: '沈阳市辽中区住房和城乡建设局' },
        housing: { programme: 'shanty', units: 450 },
      },
    ],
  },
  {
    name: 'allocation: a lottery for price-capped flats',
    page: page(
      '金州区限价商品住房公开摇号结果公示',
      '2016-07-11',
      lines(`金州区限价商品住房公开摇号活动于2016年7月9日举行，参加摇号家庭共302户，配售房源180套，现将摇号结果公示如下：`) +
        table(`选房顺序号 | 姓名 | 身份证号 | 备案号
          1 | 高文娟 | 2102**********1121 | X0012
          2 | 阎立 | 2102**********0033 | X0201`) +
        lines('大连市金州区住房保障办公室\n2016年7月11日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'allocation',
        title: '金州区限价商品住房公开摇号结果公示',
        publishedAt: '2016-07-11',
        division: '210213',
        authority: { name: '大连市金州区住房保障办公室' },
        housing: { programme: 'price-capped', units: 180, households: 302 },
      },
    ],
  },
  {
    name: 'house decision: two-column lines without numbering, land and building areas apart',
    page: page(
      '黑山县人民政府关于黑山镇中大中路北段棚户区改造项目国有土地上房屋征收决定公告',
      '2015-10-12',
      lines(`黑政征〔2015〕6号
        黑山县人民政府已作出黑山镇中大中路北段棚户区改造项目房屋征收决定，现公告如下：
        一、征收范围：中大中路北段（东至县供销社，南至中大中路，西至解放街，北至四中围墙）。
        二、用地面积38,500平方米，被征收房屋建筑面积22,140平方米，涉及住户388户。
        三、征收部门：黑山县房屋征收管理中心。征收实施单位：黑山县黑山镇人民政府。
        四、签约期限：60天（2015年10月15日至2015年12月13日）。
        五、不服本决定的，可在60日内申请行政复议。
        黑山县人民政府
        2015年10月12日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-decision',
        title: '黑山县人民政府关于黑山镇中大中路北段棚户区改造项目国有土地上房屋征收决定公告',
        publishedAt: '2015-10-12',
        division: '210726',
        documentNo: '黑政征〔2015〕6号',
        authority: { name: '黑山县人民政府' },
        expropriation: {
          projectName: '黑山镇中大中路北段棚户区改造项目',
          scope: '东至县供销社，南至中大中路，西至解放街，北至四中围墙',
          areaM2: '38500',
          households: 388,
          buildingAreaM2: '22140',
          signingPeriod: '60天（2015年10月15日至2015年12月13日）',
          department: '黑山县房屋征收管理中心',
          implementer: '黑山县黑山镇人民政府',
        },
      },
    ],
  },
  {
    name: 'land plan: several villages, price per village alike, money in words',
    page: page(
      '台安县征地补偿安置方案公告（台征补字〔2016〕9号）',
      '2016-09-01',
      lines(`根据辽政地字〔2016〕301号批复，台安县自然资源局拟定了台安县2016年度第五批次村镇建设用地征地补偿安置方案，现公告如下：
        一、征地范围：桑林镇前河村、富家镇后河村，总面积2.7333公顷（41亩）。
        二、补偿标准：耕地每亩4.1万元，补偿总费用壹佰陆拾捌万壹仟元整（168.1万元）。
        三、安置方式：货币安置，安置农业人口26人，涉及农户19户。
        台安县国土资源局
        2016年8月31日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-plan',
        title: '台安县征地补偿安置方案公告（台征补字〔2016〕9号）',
        publishedAt: '2016-09-01',
        division: '210321',
        documentNo: '台征补字〔2016〕9号',
        authority: { name: '台安县国土资源局' },
        expropriation: {
          projectName: '台安县2016年度第五批次村镇建设用地',
          approvalNo: '辽政地字〔2016〕301号',
          location: '桑林镇前河村、富家镇后河村',
          areaM2: '27333',
          households: 19,
          compensationYuan: '1681000',
          landPriceYuanPerMu: '41000',
        },
      },
    ],
  },
  {
    name: 'two offers of one body on a page',
    page: page(
      '本溪市国有建设用地使用权出让成交公示',
      '2019-11-29',
      lines(`本溪市国有建设用地使用权出让成交公示
        本成交告字〔2019〕21号
        按照有关规定，我局于2019年11月26日挂牌出让1宗国有建设用地使用权，现公示如下：
        宗地编号：本2019-21
        宗地位置：平山区平山路东
        土地面积：1.02公顷
        成交价：1530万元
        竞得人：本溪平山置业有限公司
        本溪市自然资源局
        2019年11月29日
        本溪市国有建设用地使用权出让成交公示
        本成交告字〔2019〕22号
        按照有关规定，我局于2019年11月26日挂牌出让1宗国有建设用地使用权，现公示如下：
        宗地编号：本2019-22
        宗地位置：平山区桥头街道
        土地面积：2.6公顷
        成交价：780万元
        竞得人：本溪桥头机械有限公司
        本溪市自然资源局
        2019年11月29日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'result',
        title: '本溪市国有建设用地使用权出让成交公示',
        publishedAt: '2019-11-29',
        division: '210502',
        documentNo: '本成交告字〔2019〕21号',
        method: 'listing',
        authority: { name: '本溪市自然资源局' },
        awardedOn: '2019-11-26',
        parcels: [{ no: '本2019-21', location: '平山区平山路东', areaM2: '10200', dealYuan: '15300000', transferee: '本溪平山置业有限公司', status: 'sold' }],
      },
      {
        domain: 'land',
        kind: 'result',
        title: '本溪市国有建设用地使用权出让成交公示',
        publishedAt: '2019-11-29',
        division: '210502',
        documentNo: '本成交告字〔2019〕22号',
        method: 'listing',
        authority: { name: '本溪市自然资源局' },
        awardedOn: '2019-11-26',
        parcels: [{ no: '本2019-22', location: '平山区桥头街道', areaM2: '26000', dealYuan: '7800000', transferee: '本溪桥头机械有限公司', status: 'sold' }],
      },
    ],
  },
  {
    name: 'land prenotice: table of plots, the bounds of each in its row',
    page: page(
      '庄河市征收土地预公告（第12号）',
      '2024-03-18',
      lines('庄政征预告〔2024〕12号\n因庄河市2024年度第3批次城镇建设用地需要，拟征收土地情况如下：') +
        table(`地块 | 权属单位 | 四至 | 面积（亩）
          一 | 大营镇四家村 | 东至路、南至沟、西至田、北至田 | 30
          二 | 大营镇迎春村 | 东至沟、南至田、西至路、北至路 | 15
          合计 | | | 45`) +
        lines('庄河市人民政府\n2024年3月18日'),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'land-prenotice',
        title: '庄河市征收土地预公告（第12号）',
        publishedAt: '2024-03-18',
        division: '210283',
        documentNo: '庄政征预告〔2024〕12号',
        authority: { name: '庄河市人民政府' },
        expropriation: { projectName: '庄河市2024年度第3批次城镇建设用地', location: '大营镇四家村、迎春村', areaM2: '30000' },
      },
    ],
  },
  {
    name: 'offer: deposit and increment said once for all lots',
    page: page(
      '太子河区工业用地挂牌出让公告',
      '2018-09-03',
      lines('辽市国土资告〔2018〕17号\n经辽阳市人民政府批准，辽阳市国土资源局决定挂牌出让2宗工业用地。') +
        table(`地块编号 | 坐落 | 面积 | 出让年限 | 起始价
          2018-17-1 | 太子河区祁家镇 | 12,000平方米 | 50年 | 252万元
          2018-17-2 | 太子河区东宁卫乡 | 1.5公顷 | 50年 | 315万元`) +
        lines(`竞买保证金：每宗100万元
        加价幅度：2万元的整数倍
        挂牌截止时间：2018年10月11日15时
        辽阳市国土资源局
        2018年9月3日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'offer',
        title: '太子河区工业用地挂牌出让公告',
        publishedAt: '2018-09-03',
        division: '211011',
        documentNo: '辽市国土资告〔2018〕17号',
        method: 'listing',
        authority: { name: '辽阳市国土资源局' },
        closingAt: '2018-10-11T15:00',
        parcels: [
          { no: '2018-17-1', location: '太子河区祁家镇', areaM2: '12000', years: '50', startYuan: '2520000', depositYuan: '1000000', incrementYuan: '20000' },
          { no: '2018-17-2', location: '太子河区东宁卫乡', areaM2: '15000', years: '50', startYuan: '3150000', depositYuan: '1000000', incrementYuan: '20000' },
        ],
      },
    ],
  },
  {
    name: 'procurement acceptance: a form with the sum in words',
    page: page(
      '滦州市职业技术教育中心实训设备采购验收结果公告',
      '2023-12-08',
      table(`采购项目名称 | 数控实训设备采购
采购项目编号 | LZZC-2023-061
采购单位 | 滦州市职业技术教育中心
中标供应商 | 唐山睿创教学设备有限公司
合同编号 | LZHT2023-118
合同金额 | 壹佰贰拾叁万肆仟伍佰元整
合同签订日期 | 2023年9月20日
验收日期 | 2023年12月5日
验收结论 | 合格
代理机构 | 河北正信招标代理有限公司
联系电话 | 0315-0000000`),
    ),
    records: [
      {
        buyer: { name: '滦州市职业技术教育中心' },
        agency: { name: '河北正信招标代理有限公司', phone: '0315-0000000' },
        projectCode: 'LZZC-2023-061',
        projectName: '数控实训设备采购',
        signedOn: '2023-09-20',
        suppliers: [{ name: '唐山睿创教学设备有限公司', yuan: '1234500' }],
        awardYuan: '1234500',
        domain: 'procurement',
        kind: 'acceptance',
        title: '滦州市职业技术教育中心实训设备采购验收结果公告',
        publishedAt: '2023-12-08',
        division: '130284',
      },
    ],
  },
]
