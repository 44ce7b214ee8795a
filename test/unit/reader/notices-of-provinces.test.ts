import { describe, expect, it } from 'vitest'
import { readText, recordOf } from './support.ts'

// synthetic: bodies, names and numbers below a county are made up

const notices: [string, string, Record<string, unknown>][] = [
  [
    'source and time run into each other under a title',
    `<h1>乐清市石帆河整治工程施工合同公示</h1><p>来源：乐清市清和水利建设有限公司时间：2022-05-11 09:20访问量：31</p>
<table><tr><td>合同名称</td><td>石帆河整治工程施工合同</td></tr><tr><td>招标人</td><td>乐清市清和水利建设有限公司</td></tr></table>`,
    { publishedAt: '2022-05-11T09:20' },
  ],
  [
    'column, moment and source run into each other under the headline of the page, over the heading of the paper',
    `【关注】平遥县这里要征收了！附范围…\n\n地方新闻2031-05-27 21:09:46某某网\n\n【关注】平遥县这里要征收了！附范围…\n\n平遥县人民政府最新公告！\n\n平遥县人民政府\n\n关于古槐路项目建设工程\n\n房屋征收的公告\n\n县政府决定实施古槐路项目建设工程，现将房屋征收相关事宜公告如下：\n\n一、征收范围：东至古槐路，南至清和路。\n\n平遥县人民政府`,
    { publishedAt: '2031-05-27T21:09' },
  ],
  [
    'an index card whose labels stand behind dots',
    `登录 | 注册\n  • 索引号\n    20310913-112122-190\n  • 发布机构\n    平遥县人民政府办公室\n  • 发布日期\n    2031-11-18\n  • 时效性\n    有效\n\n平遥县自然资源局国有建设用地使用权公开拍卖出让公告\n\n经批准，平遥县自然资源局决定以拍卖方式出让PY2031-10号国有建设用地使用权。现将有关事项公告如下：`,
    { publishedAt: '2031-11-18' },
  ],
  [
    'the time at which it was added',
    `<h1>平遥县古陶小学课桌采购项目废标公告</h1><p>加入时间：2017-03-02 08:15:40　点击：12 次</p><p>一、项目名称：平遥县古陶小学课桌采购项目</p>
<p>二、废标原因：有效供应商不足三家。</p><p>平遥县政府采购中心</p><p>2017年3月1日</p>`,
    { publishedAt: '2017-03-02T08:15' },
  ],
  [
    'a column of the site under its name is no part of a heading',
    `文昌市住房保障与房产管理局
公告公示
文昌市2019年公共租赁住房（文东里小区）配租结果公告
来源：本局 时间：2019/04/10 16:05:00 点击：88
根据摇号结果，现将配租结果公告如下：本次共有30户家庭选定住房，配租公共租赁住房30套，建筑面积合计1512平方米。
文昌市住房保障与房产管理局
2019年4月9日`,
    { title: '文昌市2019年公共租赁住房（文东里小区）配租结果公告', publishedAt: '2019-04-10T16:05', housing: { units: 30, households: 30, areaM2: '1512' } },
  ],
  [
    'homes of a renewal: who builds them',
    `<h1>湛河区柳堤片区棚户区改造项目安置房选房结果公示</h1>
<p>本次选房共有20户被征收家庭参加，选定安置房26套，总建筑面积2210.5平方米。安置房位于湛河区柳堤路北段，由平顶山市柳岸置业有限公司承建。现公示如下：</p>
<p>湛河区棚户区改造办公室</p><p>2020年4月2日</p>`,
    { housing: { units: 26, households: 20, developer: '平顶山市柳岸置业有限公司' } },
  ],
  [
    'an index card with days over the notice; groups of villages by their names',
    `<dl><dt>成文日期</dt><dd>2021年03月02日</dd><dt>标题</dt><dd>崇左市江州区人民政府征收土地公告</dd><dt>发布日期</dt><dd>2021年03月04日</dd><dt>效力状态</dt><dd>有效</dd></dl>
<h1>崇左市江州区人民政府征收土地公告</h1><p>根据《中华人民共和国土地管理法》，经批准，现公告如下：</p>
<p>一、征收土地位置：太平镇岜豆村民委员会第1、第4村民小组，新和镇庆合村民委员会那练村民小组。</p><p>二、征收土地面积：共征收集体土地3.15公顷。</p>
<p>崇左市江州区人民政府</p><p>2021年3月2日</p>`,
    {
      publishedAt: '2021-03-04',
      expropriation: { location: '太平镇岜豆村民委员会第1、第4村民小组，新和镇庆合村民委员会那练村民小组', areaM2: '31500' },
    },
  ],
  [
    'a batch called by what is done to its land; villages in lines of their own with their classes in brackets',
    `晋江市人民政府关于征收部分集体土地的公告
福建省人民政府以闽政地〔2018〕99号文批准晋江市2017年度第八批次农用地转用和土地征收。现将征收土地方案公告如下：
一、征收土地的位置：东石镇白沙村、郭岑村。
二、征收土地的面积：
白沙村 1.2000公顷（耕地1.0000公顷，园地0.2000公顷）
郭岑村 0.8000公顷（耕地0.8000公顷）
合计 2.0000公顷
三、土地用途：工业用地。
晋江市人民政府
2018年4月3日`,
    { expropriation: { projectName: '晋江市2017年度第八批次农用地转用和土地征收', areaM2: '20000' } },
  ],
  [
    'compensation for land and resettlement in one column of a table',
    `<h1>淮阳区人民政府征地补偿安置公告</h1><p>一、征收范围</p><p>拟征收白楼镇沙沃村、王店镇位楼村集体土地。</p>
<table><tr><td>被征地单位</td><td>面积（公顷）</td><td>区片综合地价（元/亩）</td><td>土地补偿费和安置补助费（万元）</td></tr>
<tr><td>白楼镇沙沃村</td><td>1.0</td><td>45000</td><td>67.5</td></tr><tr><td>王店镇位楼村</td><td>2.0</td><td>45000</td><td>135</td></tr><tr><td>合计</td><td>3.0</td><td></td><td>202.5</td></tr></table>
<p>周口市淮阳区人民政府</p><p>2022年1月5日</p>`,
    { expropriation: { areaM2: '30000', compensationYuan: '2025000', landPriceYuanPerMu: '45000' } },
  ],
  [
    'an amended offer: a place right before its number, an end of registration that is put off with that of the deposit',
    `<h1>新昌县国有建设用地使用权挂牌出让补充公告</h1><p>因规划调整，现就七星街道鼓山路2021-7号地块有关事项补充公告如下：</p>
<p>一、起始价由3000万元调整为3300万元。</p><p>二、报名截止时间及竞买保证金到账截止时间由2021年5月6日16:00延至2021年5月20日16:00。</p>
<p>新昌县自然资源和规划局</p><p>2021年4月25日</p>`,
    { bidDeadline: '2021-05-20T16:00', parcels: [{ no: '2021-7号', location: '七星街道鼓山路', startYuan: '33000000' }] },
  ],
  [
    'a water surface let for a cooperative: where it lies, what is forbidden is no use',
    `垫江县新民镇双堰村石堰塘养殖经营权出租公告
受垫江县新民镇双堰村股份经济合作联合社委托，垫江县农村产权交易服务中心对石堰塘养殖经营权公开出租，公告如下：
一、标的基本情况：石堰塘位于垫江县新民镇双堰村2组，水面面积30亩。
二、用途：生态养殖，严禁投肥养鱼。
三、出租期限：5年。
垫江县农村产权交易服务中心
2021年3月2日`,
    { parcels: [{ location: '垫江县新民镇双堰村2组', areaM2: '20000', use: '生态养殖', transferor: '垫江县新民镇双堰村股份经济合作联合社' }] },
  ],
  [
    'towns told in a sentence, their villages in a table with merged cells',
    `<h1>合江县人民政府征收土地预公告</h1><p>因建设需要，拟征收合江县白米镇、榕山镇部分集体土地。现将有关事项预公告如下：</p>
<table><tr><td>乡（镇）</td><td>村</td><td>组</td><td>总面积（公顷）</td></tr><tr><td rowspan="2">白米镇</td><td>油坊村</td><td>3</td><td>1.0</td></tr><tr><td>转山村</td><td>7</td><td>0.5</td></tr>
<tr><td>榕山镇</td><td>回洞村</td><td>1</td><td>0.5</td></tr><tr><td colspan="3">合计</td><td>2.0</td></tr></table><p>合江县人民政府</p><p>2023年6月8日</p>`,
    { expropriation: { location: '白米镇油坊村、转山村，榕山镇回洞村', areaM2: '20000' } },
  ],
  [
    'a table of items: the price of land in the row of its item, the sum under a head that only a unit tells',
    `<h1>孝昌县征地补偿安置方案公告</h1><p>拟征收花园镇福良村集体土地30亩，拟定了征地补偿安置方案，现公告如下：</p>
<table><tr><td>项目</td><td>标准</td><td>数量</td><td>补偿费（万元）</td></tr><tr><td>土地补偿费和安置补助费</td><td>48000元/亩</td><td>30亩</td><td>144.00</td></tr>
<tr><td>青苗补偿费</td><td>2000元/亩</td><td>28亩</td><td>5.60</td></tr><tr><td>合计</td><td></td><td></td><td>149.60</td></tr></table><p>孝昌县人民政府</p><p>2022年8月3日</p>`,
    { expropriation: { landPriceYuanPerMu: '48000', compensationYuan: '1496000' } },
  ],
  [
    'a row of bare units under the head; what we take in our county',
    `<h1>宜阳县人民政府征收土地公告</h1><p>河南省人民政府以豫政土〔2019〕88号文批准征收我县锦屏镇马庄村、乔岩村集体土地3.0000公顷，作为宜阳县2018年度第三批城市建设用地。</p>
<table><tr><td>村名</td><td>总面积</td><td>耕地</td><td>征地补偿标准</td><td>补偿总额</td></tr><tr><td></td><td>公顷</td><td>公顷</td><td>元/亩</td><td>万元</td></tr>
<tr><td>马庄村</td><td>1.0000</td><td>1.0000</td><td>50000</td><td>75</td></tr><tr><td>乔岩村</td><td>2.0000</td><td>2.0000</td><td>50000</td><td>150</td></tr></table><p>合计补偿225万元。</p>
<p>宜阳县人民政府</p><p>2019年9月2日</p>`,
    { expropriation: { location: '锦屏镇马庄村、乔岩村', landPriceYuanPerMu: '50000', compensationYuan: '2250000', areaM2: '30000' } },
  ],
  [
    'a mining right by agreement: who holds it takes it where brackets say so',
    `<h1>资源县梅溪镇石坳建筑用花岗岩矿采矿权协议出让公示</h1><p>一、采矿权人（受让人）：资源县石坳石材有限责任公司</p><p>二、地理位置：资源县梅溪镇铜座村</p>
<p>三、矿区面积：0.12平方公里</p><p>四、出让收益：500万元</p><p>资源县自然资源局</p><p>2022年3月15日</p>`,
    { method: 'agreement', parcels: [{ transferee: '资源县石坳石材有限责任公司', areaM2: '120000' }] },
  ],
  [
    'homes of one estate that a sentence counts',
    `关于通道县2022年公租房配租结果的公告
经公开摇号，共有40户申请对象参与摇号，其中21户摇中。房源为双江镇清溪小区（二期）21套，租金2元/㎡·月。
通道县住房保障服务中心
2022年5月9日`,
    { housing: { units: 21, households: 21 } },
  ],
]

describe('notices of provinces', () => {
  it.each(notices)('%s', (_, text, wanted) => {
    expect(recordOf(text)).toMatchObject(wanted)
  })

  it('what is told of parts alone is no total, who looks at land takes none', () => {
    const counted = recordOf(`秭归县2022年公共租赁住房保障资格审核公示
下列申请家庭符合公租房保障条件，其中：实物配租12户，租赁补贴9户，现予以公示。
秭归县住房和城乡建设局
2022年9月20日`)
    expect(counted.housing?.households).toBeUndefined()
    const looked = recordOf(`明光市人民政府征收土地启动公告
为实施明光市2024年第一批次城镇建设用地，拟征收桥头镇前岗村集体土地。
土地现状调查由桥头镇人民政府、石坝镇人民政府组织实施。
明光市人民政府
2024年1月26日`)
    expect(looked.expropriation?.implementer).toBeUndefined()
    const priced = recordOf(`泰顺县征地补偿安置方案公告
拟征收泗溪镇下桥村集体土地1.2公顷。征地补偿：耕地、其他农用地和建设用地6.1万元/亩，林地和未利用地3.5万元/亩。
泰顺县人民政府
2021年12月3日`)
    expect(priced.expropriation?.landPriceYuanPerMu).toBeUndefined()
  })

  it('the help line of a site is nobody’s telephone', () => {
    const { records } = readText(`<h1>蓟州区教育局2023年7月政府采购意向公告</h1><p>现将蓟州区教育局2023年7月采购意向公开如下：</p>
<table><tr><td>序号</td><td>采购项目名称</td><td>预算金额（万元）</td><td>预计采购时间</td></tr><tr><td>1</td><td>操场翻新项目</td><td>50</td><td>2023年7月</td></tr></table>
<p>蓟州区教育局</p><p>2023年6月1日</p><div>某采购网　技术服务电话：400-000-1234</div>`)
    expect(records[0]!.record).toMatchObject({ projectName: '操场翻新项目', buyer: { name: '蓟州区教育局' } })
    expect(records[0]!.record.buyer?.phone).toBeUndefined()
  })
})
