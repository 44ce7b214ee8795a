import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

export const landVaried: Synthetic[] = [
  {
    name: 'offer: two-level heads, hectares in the head, a number parted by a blank',
    page: page(
      '商河县自然资源局国有建设用地使用权网上挂牌出让公告',
      '2022-03-11',
      lines(`商自然资告字〔2022〕5号
经商河县人民政府批准，商河县自然资源局决定以网上挂牌方式出让以下2幅地块的国有建设用地使用权。现将有关事项公告如下：
一、地块的基本情况和规划指标要求`) +
        `<table border=1><tr><td rowspan=2>地块编号</td><td rowspan=2>土地位置</td><td rowspan=2>出让面积（公顷）</td><td rowspan=2>规划土地用途</td><td colspan=3>规划指标要求</td><td rowspan=2>出让年限（年）</td><td rowspan=2>竞买保证金（万元）</td><td rowspan=2>挂牌起始价（万元）</td><td rowspan=2>增价幅度（万元）</td></tr><tr><td>容积率</td><td>建筑密度（%）</td><td>绿地率（%）</td></tr>
<tr><td>2022-G03</td><td>彩虹路以南、银河路以东</td><td>2.3 457</td><td>城镇住宅用地</td><td>1.0＜容积率≤1.8</td><td>≤28</td><td>≥35</td><td>70</td><td>2,400</td><td>4,785</td><td>50</td></tr>
<tr><td>2022-G04</td><td>科源街以北</td><td>4.1003</td><td>工业用地</td><td>不低于1.2</td><td>≥40</td><td>≤15</td><td>50</td><td>600</td><td>1,180</td><td>10</td></tr></table>` +
        lines(`二、中华人民共和国境内外的法人、自然人和其他组织均可申请参加。
三、本次挂牌出让的竞买申请、保证金缴纳时间为2022年3月31日9时至2022年4月11日17时。保证金到账截止时间为2022年4月11日17时。
四、挂牌报价时间为2022年4月1日9时至2022年4月13日10时。
五、联系电话：0531-00000000
商河县自然资源局
2022年3月11日`),
    ),
    records: [
      {
        documentNo: '商自然资告字〔2022〕5号',
        authority: { name: '商河县自然资源局' },
        method: 'listing',
        parcels: [
          {
            no: '2022-G03',
            location: '彩虹路以南、银河路以东',
            use: '城镇住宅用地',
            areaM2: '23457',
            years: '70',
            farMin: '1',
            farMax: '1.8',
            startYuan: '47850000',
            depositYuan: '24000000',
            incrementYuan: '500000',
          },
          {
            no: '2022-G04',
            location: '科源街以北',
            use: '工业用地',
            areaM2: '41003',
            years: '50',
            farMin: '1.2',
            startYuan: '11800000',
            depositYuan: '6000000',
            incrementYuan: '100000',
          },
        ],
        bidDeadline: '2022-04-11T17:00',
        closingAt: '2022-04-13T10:00',
        openingAt: '2022-04-01T09:00',
        domain: 'land',
        kind: 'offer',
        title: '商河县自然资源局国有建设用地使用权网上挂牌出让公告',
        publishedAt: '2022-03-11',
        division: '370126',
      },
    ],
  },
  {
    name: 'offer: lots as runs of labels, 亩 and parted thousands, amounts in words',
    page: page(
      '黄山市黄山区2020年第3号土地拍卖公告',
      '2020/9/4',
      lines(`黄土拍〔2020〕3号
受黄山市黄山区人民政府委托，黄山市自然资源和规划局黄山分局定于2020年9月25日上午10：00在区公共资源交易中心四楼举行拍卖会，公开拍卖下列地块的国有建设用地使用权：
1、地块编号：HS2020-07
地块坐落：甘棠镇翡翠路西侧
用地面积：12.6亩
用地性质：商住用地
使用年限：商业40年，住宅70年
容积率：小于或等于2.2
起拍价：人民币壹仟零捌拾万元整
竞买保证金：人民币300万元
2、地块编号：HS2020-08
地块坐落：谭家桥镇桃源村
用地面积：6 660平方米
用地性质：旅馆用地
使用年限：40年
容积率：0.6-0.9
起拍价：人民币420万元
竞买保证金：人民币90万元
有意竞买者请于2020年9月23日下午5时前到我局交易窗口办理竞买登记手续。
黄山市自然资源和规划局黄山分局
2020年9月4日`),
    ),
    records: [
      {
        documentNo: '黄土拍〔2020〕3号',
        authority: { name: '黄山市自然资源和规划局黄山分局' },
        method: 'auction',
        parcels: [
          {
            no: 'HS2020-07',
            location: '甘棠镇翡翠路西侧',
            use: '商住用地',
            areaM2: '8400',
            years: '商业40年，住宅70年',
            farMax: '2.2',
            startYuan: '10800000',
            depositYuan: '3000000',
          },
          {
            no: 'HS2020-08',
            location: '谭家桥镇桃源村',
            use: '旅馆用地',
            areaM2: '6660',
            years: '40',
            farMin: '0.6',
            farMax: '0.9',
            startYuan: '4200000',
            depositYuan: '900000',
          },
        ],
        bidDeadline: '2020-09-23T17:00',
        openingAt: '2020-09-25T10:00',
        domain: 'land',
        kind: 'offer',
        title: '黄山市黄山区2020年第3号土地拍卖公告',
        publishedAt: '2020-09-04',
        division: '341003',
      },
    ],
  },
  {
    name: 'result: one lot called off, a natural person with an identity number',
    page: page(
      '辉县市国有建设用地使用权出让结果公示',
      '2023-06-16',
      lines('辉县市自然资源局于2023年5月15日至2023年6月14日，以挂牌方式公开出让了以下地块，现将结果公示如下：') +
        table(`序号 | 宗地号 | 宗地坐落 | 土地面积(㎡) | 亩数 | 土地用途 | 土地使用权出让年限 | 起始价格(万元) | 拍卖成交价(万元) | 土地受让单位名称 | 成交确认书签订日期
1 | HX2023-9 | 冀屯镇前凡城村 | 33350.6 | 50.03 | 工业用地（新型产业） | 50年 | 1251 | 1261 | 河南辉冀新材料有限公司 | 2023年6月14日
2 | HX2023-10 | 城关街道文昌大道北 | 7321.5 | 10.98 | 二类城镇住宅用地 | 70年 | 3100 | 终止 | — | —
3 | HX2023-11 | 吴村镇 | 1500 | 2.25 | 加油站用地 | 40年 | 320 | 365 | 李春来（410782196701010017） | 2023年6月14日`) +
        lines('公示期：2023年6月16日至2023年6月22日。\n联系单位：辉县市自然资源局\n2023年6月16日'),
    ),
    records: [
      {
        authority: { name: '辉县市自然资源局' },
        method: 'listing',
        parcels: [
          {
            no: 'HX2023-9',
            location: '冀屯镇前凡城村',
            use: '工业用地（新型产业）',
            areaM2: '33350.6',
            years: '50',
            startYuan: '12510000',
            dealYuan: '12610000',
            transferee: '河南辉冀新材料有限公司',
            status: 'sold',
          },
          {
            no: 'HX2023-10',
            location: '城关街道文昌大道北',
            use: '二类城镇住宅用地',
            areaM2: '7321.5',
            years: '70',
            startYuan: '31000000',
            status: 'withdrawn',
          },
          {
            no: 'HX2023-11',
            location: '吴村镇',
            use: '加油站用地',
            areaM2: '1500',
            years: '40',
            startYuan: '3200000',
            dealYuan: '3650000',
            transferee: '李春来',
            person: true,
            status: 'sold',
          },
        ],
        openingAt: '2023-05-15',
        closingAt: '2023-06-14',
        domain: 'land',
        kind: 'result',
        title: '辉县市国有建设用地使用权出让结果公示',
        publishedAt: '2023-06-16',
        division: '410782',
      },
    ],
  },
  {
    name: 'transfer: a use and the years that remain on one line',
    page: page(
      '国有建设用地使用权转让公示',
      '2019-10-22',
      lines(`根据《城镇国有土地使用权出让和转让暂行条例》，现将土地使用权转让情况公示如下：
转让方：湖北荆南棉业有限公司
受让方：公安县宏祥物流有限公司
宗地位置：公安县斗湖堤镇治安路18号
土地证号：公国用（2008）第0123号
转让面积：5,432.10平方米
用途：仓储，剩余年限38.5年
转让价格：人民币叁佰贰拾万元整
公示时间：2019年10月22日至2019年11月5日
公安县自然资源和规划局
2019年10月22日`),
    ),
    records: [
      {
        authority: { name: '公安县自然资源和规划局' },
        parcels: [
          {
            location: '公安县斗湖堤镇治安路18号',
            use: '仓储',
            areaM2: '5432.1',
            years: '38.5',
            dealYuan: '3200000',
            transferee: '公安县宏祥物流有限公司',
            transferor: '湖北荆南棉业有限公司',
          },
        ],
        domain: 'land',
        kind: 'transfer',
        title: '国有建设用地使用权转让公示',
        publishedAt: '2019-10-22',
        division: '421022',
      },
    ],
  },
  {
    name: 'amendment: figures after the change, the number in the title',
    page: page(
      '关于调整宁国市NG2021-15号地块挂牌出让公告的补充公告',
      '2021-12-02',
      lines(`宁自然资补〔2021〕6号
我局于2021年11月5日发布的宁自然资告〔2021〕31号国有建设用地使用权挂牌出让公告，因规划调整，现对NG2021-15号地块作如下变更：
一、容积率由“不大于1.8”调整为“不大于2.0”；
二、挂牌起始价由2600万元调整为2880万元，竞买保证金由520万元调整为580万元；
三、报名截止时间延期至2021年12月20日16:00，挂牌截止时间延期至2021年12月22日10:00。
其他内容不变。
宁国市自然资源和规划局
2021年12月2日`),
    ),
    records: [
      {
        documentNo: '宁自然资补〔2021〕6号',
        authority: { name: '宁国市自然资源和规划局' },
        method: 'listing',
        parcels: [{ no: 'NG2021-15号', farMax: '2', startYuan: '28800000', depositYuan: '5800000' }],
        bidDeadline: '2021-12-20T16:00',
        closingAt: '2021-12-22T10:00',
        domain: 'land',
        kind: 'amendment',
        title: '关于调整宁国市NG2021-15号地块挂牌出让公告的补充公告',
        publishedAt: '2021-12-02',
        division: '341881',
      },
    ],
  },
  {
    name: 'mining offer: numbered labels, an area parted by a blank',
    page: page(
      '丰顺县矿业权出让公告（建筑用花岗岩矿）',
      '2023-04-13',
      lines(`丰自然资矿告〔2023〕2号
经丰顺县人民政府同意，丰顺县自然资源局委托梅州市公共资源交易中心丰顺分中心，以网上挂牌方式出让丰顺县留隍镇茶背矿区建筑用花岗岩矿采矿权。
一、出让采矿权基本情况
（一）矿区名称：丰顺县留隍镇茶背矿区建筑用花岗岩矿
（二）地理位置：丰顺县留隍镇茶背村
（三）开采矿种：建筑用花岗岩（综合利用砂）
（四）矿区面积：0.2 156km2，开采标高+310m至+120m
（五）资源储量：2 033.6万立方米
（六）采矿权出让年限：15.5年（含基建期0.5年）
（七）挂牌起始价：人民币1.235亿元
（八）竞买保证金：人民币2470万元
（九）增价幅度：人民币100万元或其整数倍
二、公告时间：2023年4月13日至2023年5月12日
三、竞买申请时间：2023年5月6日9:00至2023年5月24日17:00
四、挂牌时间：2023年5月13日9:00至2023年5月26日10:00
丰顺县自然资源局
2023年4月13日`),
    ),
    records: [
      {
        documentNo: '丰自然资矿告〔2023〕2号',
        authority: { name: '丰顺县自然资源局' },
        method: 'listing',
        parcels: [
          {
            location: '丰顺县留隍镇茶背村',
            mineral: '建筑用花岗岩（综合利用砂）',
            areaM2: '215600',
            years: '15.5',
            startYuan: '123500000',
            depositYuan: '24700000',
            incrementYuan: '1000000',
          },
        ],
        projectName: '丰顺县留隍镇茶背矿区建筑用花岗岩矿',
        bidDeadline: '2023-05-24T17:00',
        openingAt: '2023-05-13T09:00',
        closingAt: '2023-05-26T10:00',
        domain: 'land',
        kind: 'mining-offer',
        title: '丰顺县矿业权出让公告（建筑用花岗岩矿）',
        publishedAt: '2023-04-13',
        division: '441423',
      },
    ],
  },
  {
    name: 'mining result: the mine, its area and term on one line',
    page: page(
      '青阳县采矿权出让成交结果公示',
      '2018-08-30',
      lines(`根据《矿业权交易规则》，现将青阳县酉华镇二酉水泥用石灰岩矿采矿权拍卖出让结果公示如下：
一、转让人：青阳县国土资源局
二、竞得人：安徽酉华水泥有限公司，住所：青阳县酉华镇
三、成交时间：2018年8月28日，成交地点：池州市公共资源交易中心
四、矿山名称：青阳县酉华镇二酉水泥用石灰岩矿，矿区面积0.4312平方千米，拟出让年限20年
五、成交价：捌仟陆佰万元（￥8600万元）
公示期10个工作日。
青阳县国土资源局
2018年8月30日`),
    ),
    records: [
      {
        authority: { name: '青阳县国土资源局' },
        method: 'auction',
        parcels: [{ areaM2: '431200', years: '20', dealYuan: '86000000', transferee: '安徽酉华水泥有限公司', status: 'sold', mineral: '水泥用石灰岩' }],
        projectName: '青阳县酉华镇二酉水泥用石灰岩矿',
        awardedOn: '2018-08-28',
        domain: 'land',
        kind: 'mining-result',
        title: '青阳县采矿权出让成交结果公示',
        publishedAt: '2018-08-30',
        division: '341723',
      },
    ],
  },
  {
    name: 'rural result: pairs of labels, rent and sum',
    page: page(
      '成交公告：新和村120亩水田承包经营权出租',
      '2022-04-02',
      table(`项目编号 | XHNQ2022040 | 项目名称 | 新和村120亩水田承包经营权出租
转出方 | 桦川县悦来镇新和村村民委员会 | 受让方 | 赵德顺
坐落 | 悦来镇新和村三组 | 流转面积（亩） | 120
流转年限 | 3年 | 成交价格 | 680元/亩/年
成交金额 | 244800元 | 成交日期 | 2022年4月1日`),
      { column: '农村产权' },
    ),
    records: [
      {
        authority: { name: '桦川县悦来镇新和村村民委员会' },
        parcels: [
          {
            location: '悦来镇新和村三组',
            areaM2: '80000',
            years: '3',
            dealYuan: '244800',
            rentYuanPerMuYear: '680',
            transferee: '赵德顺',
            person: true,
            transferor: '桦川县悦来镇新和村村民委员会',
            status: 'sold',
          },
        ],
        projectCode: 'XHNQ2022040',
        projectName: '新和村120亩水田承包经营权出租',
        awardedOn: '2022-04-01',
        domain: 'land',
        kind: 'rural-transfer',
        title: '成交公告：新和村120亩水田承包经营权出租',
        publishedAt: '2022-04-02',
        division: '230826',
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
  {
    name: 'result: a form of pairs, unit prices beside the total',
    page: page(
      '天长市自然资源和规划局土地成交公示',
      '2018-05-21',
      `<table border=1><tr><td>地块编号</td><td>天2018-06</td><td>地块位置</td><td>秦栏镇官桥路北侧</td></tr><tr><td>出让面积</td><td>23.45亩</td><td>土地用途</td><td>工业</td></tr><tr><td>出让年期</td><td>50年</td><td>容积率</td><td>＞1.0</td></tr><tr><td>起始价</td><td>9.6万元/亩</td><td>成交单价</td><td>9.6万元/亩</td></tr><tr><td>成交总价</td><td>225.12万元</td><td>竞得单位</td><td>天长市秦电电子有限公司</td></tr><tr><td>成交日期</td><td>2018年5月18日</td><td>出让方式</td><td>挂牌</td></tr></table>` +
        lines('天长市自然资源和规划局\n2018年5月21日'),
    ),
    records: [
      {
        authority: { name: '天长市自然资源和规划局' },
        method: 'listing',
        parcels: [
          {
            no: '天2018-06',
            location: '秦栏镇官桥路北侧',
            use: '工业',
            areaM2: '15633.333333',
            years: '50',
            farMin: '1',
            dealYuan: '2251200',
            transferee: '天长市秦电电子有限公司',
            status: 'sold',
          },
        ],
        awardedOn: '2018-05-18',
        domain: 'land',
        kind: 'result',
        title: '天长市自然资源和规划局土地成交公示',
        publishedAt: '2018-05-21',
        division: '341181',
      },
    ],
  },
  {
    name: 'result: one paragraph, the price in words',
    page: page(
      '淳安县国有土地使用权拍卖结果公告',
      '2016-11-25',
      lines(`淳安县国土资源局于2016年11月24日上午在县公共资源交易中心举行拍卖会，公开出让淳土拍[2016]15号地块。该地块位于千岛湖镇珍珠半岛，土地面积8976平方米，用途为住宅用地，容积率不高于1.5，出让年限70年。经过12轮竞价，最终由杭州千峰置业有限公司以人民币捌仟玖佰伍拾万元的价格竞得。
特此公告。
淳安县国土资源局
2016年11月25日`),
    ),
    records: [
      {
        authority: { name: '淳安县国土资源局' },
        method: 'auction',
        parcels: [
          {
            location: '千岛湖镇珍珠半岛',
            use: '住宅用地',
            areaM2: '8976',
            years: '70',
            farMax: '1.5',
            dealYuan: '89500000',
            transferee: '杭州千峰置业有限公司',
            status: 'sold',
          },
        ],
        awardedOn: '2016-11-24',
        domain: 'land',
        kind: 'result',
        title: '淳安县国有土地使用权拍卖结果公告',
        publishedAt: '2016-11-25',
        division: '330127',
      },
    ],
  },
  {
    name: 'transfer: persons and companies in a table',
    page: page(
      '土地使用权转让鉴证公示',
      '2020-04-13',
      table(`序号 | 转让人 | 受让人 | 坐落 | 面积（亩） | 用途 | 转让价格（元） | 使用权类型
1 | 陈国栋 | 孙秀兰 | 灌南县新安镇人民路12号 | 0.36 | 住宅 | 268,000.00 | 出让
2 | 灌南县粮食购销总公司 | 江苏苏粮仓储有限公司 | 灌南县堆沟港镇 | 15.2 | 仓储 | 3,040,000 | 出让`) + lines('灌南县自然资源和规划局'),
    ),
    records: [
      {
        authority: { name: '灌南县自然资源和规划局' },
        parcels: [
          { location: '灌南县新安镇人民路12号', use: '住宅', areaM2: '240', dealYuan: '268000', transferee: '孙秀兰', person: true, transferor: '陈国栋' },
          {
            location: '灌南县堆沟港镇',
            use: '仓储',
            areaM2: '10133.333333',
            dealYuan: '3040000',
            transferee: '江苏苏粮仓储有限公司',
            transferor: '灌南县粮食购销总公司',
          },
        ],
        domain: 'land',
        kind: 'transfer',
        title: '土地使用权转让鉴证公示',
        publishedAt: '2020-04-13',
        division: '320724',
      },
    ],
  },
  {
    name: 'mining result: two-level heads, one right without a bid',
    page: page(
      '乐昌市采矿权挂牌出让结果公示',
      '2021-10-29',
      lines('乐昌市自然资源局委托韶关市公共资源交易中心乐昌分中心于2021年10月12日至2021年10月27日对下列采矿权进行网上挂牌出让，现将结果公示如下：') +
        `<table border=1><tr><td rowspan=2>矿区名称</td><td rowspan=2>矿种</td><td rowspan=2>位置</td><td colspan=2>出让范围</td><td rowspan=2>拟出让年限（年）</td><td colspan=2>价格（万元）</td><td rowspan=2>竞得人</td></tr><tr><td>面积（平方公里）</td><td>标高（m）</td><td>起始价</td><td>成交价</td></tr><tr><td>乐昌市坪石镇金鸡岭砖瓦用页岩矿</td><td>砖瓦用页岩</td><td>乐昌市坪石镇</td><td>0.0685</td><td>+260～+180</td><td>8</td><td>312</td><td>468</td><td>乐昌市金坪新型建材有限公司</td></tr><tr><td>乐昌市梅花镇石灰岩矿</td><td>建筑用石灰岩</td><td>乐昌市梅花镇</td><td>0.153</td><td>+410～+330</td><td>12</td><td>1,520</td><td>无人报价</td><td></td></tr></table>` +
        lines('乐昌市自然资源局\n2021年10月29日'),
    ),
    records: [
      {
        authority: { name: '乐昌市自然资源局' },
        method: 'listing',
        parcels: [
          {
            location: '乐昌市坪石镇',
            mineral: '砖瓦用页岩',
            areaM2: '68500',
            years: '8',
            startYuan: '3120000',
            dealYuan: '4680000',
            transferee: '乐昌市金坪新型建材有限公司',
            status: 'sold',
          },
          { location: '乐昌市梅花镇', mineral: '建筑用石灰岩', areaM2: '153000', years: '12', startYuan: '15200000', status: 'failed' },
        ],
        openingAt: '2021-10-12',
        closingAt: '2021-10-27',
        domain: 'land',
        kind: 'mining-result',
        title: '乐昌市采矿权挂牌出让结果公示',
        publishedAt: '2021-10-29',
        division: '440281',
      },
    ],
  },
  {
    name: 'mining offer: several statements on a line, sums in words',
    page: page(
      '某区块石墨矿探矿权挂牌出让公告',
      '2022-06-23',
      lines(`受鸡西市人民政府委托，鸡西市自然资源和规划局以挂牌方式出让“鸡西市麻山区西麻山石墨矿普查”探矿权，有关事项公告如下：
一、勘查项目名称：鸡西市麻山区西麻山石墨矿普查
二、勘查矿种：石墨（晶质）
三、勘查面积：3.27平方千米
四、首次登记期限为5年
五、起始价为人民币陆拾伍万元整；保证金为人民币20万元；增价幅度为5万元
六、报名时间：2022年7月4日8：30至2022年7月22日16：00
七、挂牌期：2022年7月11日8：30至2022年7月25日10：00
鸡西市自然资源和规划局 2022年6月23日`),
    ),
    records: [
      {
        authority: { name: '鸡西市自然资源和规划局' },
        method: 'listing',
        parcels: [{ mineral: '石墨（晶质）', areaM2: '3270000', years: '5', startYuan: '650000', depositYuan: '200000', incrementYuan: '50000' }],
        projectName: '鸡西市麻山区西麻山石墨矿普查',
        bidDeadline: '2022-07-22T16:00',
        closingAt: '2022-07-25T10:00',
        openingAt: '2022-07-11T08:30',
        domain: 'land',
        kind: 'mining-offer',
        title: '某区块石墨矿探矿权挂牌出让公告',
        publishedAt: '2022-06-23',
        division: '230307',
      },
    ],
  },
  {
    name: 'amendment: an auction put off',
    page: page(
      '关于延期举行阳信县国有建设用地使用权拍卖会的公告',
      '2019-08-16',
      lines(`原定于2019年8月20日上午9时举行的阳国土资告字[2019]8号国有建设用地使用权拍卖会，因故延期至2019年8月30日上午9时举行，报名截止时间相应延长至2019年8月28日下午4时。
阳信县自然资源和规划局
2019年8月16日`),
    ),
    records: [
      {
        authority: { name: '阳信县自然资源和规划局' },
        method: 'auction',
        bidDeadline: '2019-08-28T16:00',
        openingAt: '2019-08-30T09:00',
        domain: 'land',
        kind: 'amendment',
        title: '关于延期举行阳信县国有建设用地使用权拍卖会的公告',
        publishedAt: '2019-08-16',
        division: '371622',
      },
    ],
  },
  {
    name: 'supply plan: names that are numbers',
    page: page(
      '丰宁满族自治县2023年度国有建设用地供应计划表',
      '2023-03-30',
      table(`序号 | 地块名称 | 位置 | 面积（公顷） | 规划用途 | 供应方式 | 计划供应时间
1 | 丰宁2023-01 | 大阁镇新丰北路 | 2.6 | 居住 | 挂牌 | 第二季度
2 | 丰宁2023-02 | 土城镇 | 5.13 | 工业 | 挂牌 | 第三季度
合计 | | | 7.73 | | | `) + lines('丰宁满族自治县自然资源和规划局'),
    ),
    records: [
      {
        authority: { name: '丰宁满族自治县自然资源和规划局' },
        parcels: [
          { no: '丰宁2023-01', location: '大阁镇新丰北路', use: '居住', areaM2: '26000' },
          { no: '丰宁2023-02', location: '土城镇', use: '工业', areaM2: '51300' },
        ],
        domain: 'land',
        kind: 'supply-plan',
        title: '丰宁满族自治县2023年度国有建设用地供应计划表',
        publishedAt: '2023-03-30',
        division: '130826',
      },
    ],
  },
]
