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
]
