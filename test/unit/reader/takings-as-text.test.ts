import { expect, it } from 'vitest'
import { lines, page, recordsOf } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>][] = [
  [
    'a heading over four lines, its number above it, a range without a label',
    `垫府〔2021〕88号
重庆市垫江县人民政府
关于征收垫江县桂阳街道原种子公司片区
棚户区改造项目范围内国有土地上房屋的
决 定
因垫江县桂阳街道原种子公司片区棚户区改造项目建设需要,根据《国有土地上房屋征收与补偿条例》的规定,现决定对垫江县桂阳街道原种子公司片区棚户区改造建设项目范围内的国有土地上房屋实施征收。
房屋征收范围为桂阳街道北门路12号(原种子公司宿舍),共涉及被征收人21户,建筑面积约1210.5平方米。
重庆市垫江县人民政府
2021年6月9日`,
    {
      kind: 'house-decision',
      title: '重庆市垫江县人民政府关于征收垫江县桂阳街道原种子公司片区棚户区改造项目范围内国有土地上房屋的决定',
      documentNo: '垫府〔2021〕88号',
      expropriation: {
        projectName: '垫江县桂阳街道原种子公司片区棚户区改造项目',
        scope: '桂阳街道北门路12号(原种子公司宿舍)',
        households: 21,
        buildingAreaM2: '1210.5',
      },
    },
  ],
  [
    'a body over the word for what it does, its number in small brackets',
    `云阳县人民政府
土地征收预公告
(云征预公告﹝2023﹞7号)
因公共利益需要,现发布征收土地预公告:
一、拟征收土地范围
双江街道梨园村2组,面积约1.25公顷
云阳县人民政府
2023年10月16日`,
    { kind: 'land-prenotice', title: '云阳县人民政府土地征收预公告', documentNo: '云征预公告﹝2023﹞7号', expropriation: { areaM2: '12500' } },
  ],
  [
    'no heading, the signature behind the last sentence',
    `昌邑市人民政府已于2018年5月3日对围子街道西片区作出房屋征收决定。现将有关事宜公告如下:
一、征收范围:东至新昌路、西至河西路、南至利民街、北至铁路线范围内的国有土地上房屋。
二、签约期限:2018年5月10日—5月20日
三、被征收人应当与房屋征收部门签订房屋征收补偿协议。昌邑市人民政府2018年5月4日`,
    { kind: 'house-decision', publishedAt: '2018-05-04', authority: { name: '昌邑市人民政府' } },
  ],
  [
    'no heading, a plan put out for opinions, of a quarter of old houses',
    `姚安县人民政府拟对姚安县2020年C(老粮库)片区城市棚户区改造项目范围内的房屋实施征收。现将《姚安县2020年C(老粮库)片区城市棚户区改造房屋征收安置补偿方案》(征求意见稿)进行通告,广泛征集意见。
一、棚户区改造项目指挥部地址:姚安县城北路棚户区改造项目办公室。
姚安县人民政府
2020年5月22日`,
    { domain: 'expropriation', kind: 'house-plan', expropriation: { projectName: '姚安县2020年C(老粮库)片区城市棚户区改造项目' } },
  ],
  [
    'no heading, land whose taking is approved',
    `2022年5月9日,《河南省人民政府关于新郑市2021年度第二批乡镇建设征收土地的批复》(豫政土〔2022〕391号)批准我市征收集体土地1.5公顷。现将经批准的征收土地方案主要内容通告如下:
一、征地补偿安置标准
按照区片综合地价执行。
2022年5月31日`,
    { kind: 'land-decision', expropriation: { approvalNo: '豫政土〔2022〕391号', areaM2: '15000' } },
  ],
  [
    'houses told to be frozen, carried by a newspaper with its day',
    `临河市北环路东延道路建设工程征收公告2023

齐鲁晚报    2023-06-14 17:18:53

北环路东延(南湖立交至新华路)道路建设工程项目国有土地上房屋征收范围已经确定。现将冻结事项通告如下:
一、冻结期限
2023年6月12日至2024年6月11日。自冻结通告发布之日起,任何单位和个人不得在征收范围内新建、扩建房屋。`,
    { kind: 'house-prenotice', publishedAt: '2023-06-14T17:18', expropriation: { projectName: '北环路东延(南湖立交至新华路)道路建设工程项目' } },
  ],
  [
    'a decision on houses, called by what it takes',
    `梅州市梅江区人民政府关于征收国有土地上房屋的决定
梅江府征〔2022〕3号
梅州市梅江区人民政府决定征收东山片区BF02地块国有土地上房屋,具体如下:
一、征收实施单位:梅州市梅江区土地房屋征收中心
梅州市梅江区人民政府
2022年1月5日`,
    { kind: 'house-decision', expropriation: { implementer: '梅州市梅江区土地房屋征收中心' } },
  ],
  [
    'places and areas in one list, the sum behind them',
    page(
      '岳西县征地补偿安置公告',
      '2018-06-11',
      lines('一、被征地村组及面积：菖蒲镇水畈村石桥组0.8521公顷、菖蒲镇毛畈村河东组0.4122公顷，合计1.2643公顷。\n岳西县国土资源局\n2018年6月11日'),
    ),
    { expropriation: { location: '菖蒲镇水畈村石桥组、菖蒲镇毛畈村河东组', areaM2: '12643' } },
  ],
  [
    'a period, who signs with whom left out; houses in words; the century left out',
    page(
      '敦化市人民政府关于北山胡同棚户区改造（二期）房屋征收的决定',
      '12-05-28',
      lines(`一、征收范围：东起河南街，西至延西街，南起光明胡同，北至江花街（附图）。摸底房屋建筑面积四万七千三百平方米。
        二、补偿协议签订期限为2012年6月10日至2012年7月9日，由渤海街道办事处具体承办。
        敦化市人民政府
        2012年5月25日`),
    ).replace('发布时间', '日期'),
    {
      publishedAt: '2012-05-28',
      expropriation: {
        projectName: '北山胡同棚户区改造（二期）',
        scope: '东起河南街，西至延西街，南起光明胡同，北至江花街',
        buildingAreaM2: '47300',
        signingPeriod: '2012年6月10日至2012年7月9日',
      },
    },
  ],
  [
    'a project of homes in a table of one row',
    page(
      '太湖县公租房建设项目信息',
      '2019-10-04',
      `<table border="1"><tr><td>项目名称</td><td>建设地点</td><td>建设套数（套）</td><td>总建筑面积（万平方米）</td><td>开工时间</td><td>建设单位</td></tr>
<tr><td>北中镇公租房</td><td>北中镇场部</td><td>96</td><td>0.52</td><td>2019年3月</td><td>太湖县北中农场</td></tr></table>`,
    ),
    { kind: 'project', housing: { projectName: '北中镇公租房', location: '北中镇场部', units: 96, areaM2: '5200', plannedStart: '2019-03' } },
  ],
  [
    'homes to let: the sum of places, their area',
    page(
      '晋宁区公共租赁住房房源公告',
      '2018-11-22',
      lines('幸福佳苑：户型 一室一厅，套数 132；飞云苑：套数 74。以上合计206套，总建筑面积8,012.40平方米。优先保障对象预留房源60套。\n晋宁区住房和城乡建设局'),
    ),
    { kind: 'allocation', housing: { units: 206, areaM2: '8012.4' } },
  ],
  [
    'news of a meeting',
    page('我县举行公租房抽签分配活动', '2023-10-11', lines('日前，我县举行公租房抽签分配活动，31户家庭参与31套配租分配。')),
    { domain: 'other', kind: 'other' },
  ],
  [
    'permits told one after the other in plain text, the site over the heading',
    `六安市住房保障和房产管理局 | 霍山县房产管理局 公示栏
商品房预售（现售）信息 — 预售许可证公示
2014-10-30　　点击:1432
霍山县2014年10月下旬商品房预售许可公示

一、预售许可证号：霍房预售证第20140187号
开发企业：安徽恒麓置业有限公司
项目名称：恒麓·北城御景
预售套数：合计374套（住宅352套、商业22套）
二、预售许可证号：霍房预售证第20140190号
开发企业：六安丰禾房地产开发有限责任公司
项目名称：丰禾花园三期
预售套数：96套
霍山县房产管理局
二○一四年十月三十日`,
    {
      kind: 'presale',
      title: '霍山县2014年10月下旬商品房预售许可公示',
      housing: { permitNo: '霍房预售证第20140187号', developer: '安徽恒麓置业有限公司', projectName: '恒麓·北城御景', units: 374 },
    },
  ],
  [
    'the number of a paper in quotation marks before its name',
    page(
      '佳县人民政府征收土地公告',
      '2022-10-21',
      lines(
        '陕西省人民政府于2022年9月29日以“陕政土批〔2022〕857号”《关于佳县2022年度第五批次城镇建设用地的批复》，批准将佳芦镇集体土地征收为国有。\n佳县人民政府\n2022年10月19日',
      ),
    ),
    { expropriation: { approvalNo: '陕政土批〔2022〕857号', projectName: '佳县2022年度第五批次城镇建设用地' } },
  ],
  [
    'no heading but one in the list of papers, labels on lines of their own',
    `武政告〔2022〕5号
因武义县银杏巷区块旧城改造项目建设需要,本县人民政府依法作出《武义县人民政府关于武义县银杏巷区块旧城改造项目国有土地上房屋征收的决定》,现将有关内容公告如下:
一、项目名称
武义县银杏巷区块旧城改造项目。
二、房屋征收范围
东至文昌路,南至横街,西至青年路,北至沿河北路。征收范围内被征收房屋建筑面积约3万平方米,被征收人约142户。
三、房屋征收部门
武义县房屋征收服务中心。
四、房屋征收实施单位
武义县壶山街道办事处。
五、房屋征收补偿方案
详见附件。
附件:1.征收范围红线图;
2.武义县银杏巷区块旧城改造项目国有土地上房屋征收与补偿方案
武义县人民政府
2022年9月20日`,
    {
      kind: 'house-decision',
      documentNo: '武政告〔2022〕5号',
      publishedAt: '2022-09-20',
      expropriation: { scope: '东至文昌路,南至横街,西至青年路,北至沿河北路', households: 142, buildingAreaM2: '30000', implementer: '武义县壶山街道办事处' },
    },
  ],
  [
    'bounds and who carries it out, told without labels',
    `为实施城市总体规划,区政府决定征收梨园路及周边棚户区改造项目国有土地上的房屋,现将有关事项通知如下:
一、该项目实施范围东二环以西,晨光路以北,尧王大道以东,新民路以南。
二、该项目的征收工作由城东街道办事处、花楼街道办事处具体负责实施。
淮南市田家庵区人民政府
2017年5月24日`,
    { expropriation: { scope: '东二环以西,晨光路以北,尧王大道以东,新民路以南', implementer: '城东街道办事处、花楼街道办事处' } },
  ],
  [
    'two that sign: the first; the taking as far as it was inquired',
    page(
      '安溪县联七线公路（官桥段）项目拟征收土地现状调查结果公示',
      '2021-11-23',
      lines(`因联七线公路（官桥段）项目建设需要，我局开展了拟征收土地现状调查。本项目拟征收集体土地4.6035公顷。
        安溪县自然资源局
        安溪县官桥镇人民政府
        2021年11月22日`),
    ),
    { authority: { name: '安溪县自然资源局' }, expropriation: { projectName: '联七线公路（官桥段）项目', areaM2: '46035' } },
  ],
  [
    'the paper of a batch by its name; prices by what grows, none of them the price',
    page(
      '永福县人民政府征收土地方案公告',
      '2017-04-20',
      lines(`《永福县2016年第十一批次乡镇建设用地征收土地方案》业经广西壮族自治区人民政府批准（桂政土批函〔2017〕215号）。
        一 征收土地的用途：用于乡镇住宅、公共设施及工业用地。
        三 征地补偿标准：土地补偿费和安置补助费之和：水田每亩41400元，旱地每亩30636元。
        永福县人民政府
        2017年4月18日`),
    ),
    { expropriation: { projectName: '永福县2016年第十一批次乡镇建设用地', approvalNo: '桂政土批函〔2017〕215号' } },
  ],
  [
    'a table of changes: what stands behind the old sum',
    page(
      '关于征补公〔2024〕31号公告的更正公告',
      '2024-06-20',
      `${lines('中牟县人民政府发布了《中牟县2023年度第五批城市建设用地征地补偿安置方案公告》，现更正如下：')}<table border="1"><tr><td>更正事项</td><td>原公告内容</td><td>更正后内容</td></tr><tr><td>征地补偿费总额</td><td>1490.3753万元</td><td>1409.0085万元</td></tr></table>${lines('中牟县人民政府\n2024年6月19日')}`,
    ),
    { expropriation: { compensationYuan: '14090085' } },
  ],
  [
    'of those who applied the households that may have a home',
    page('义乌市公共租赁住房申请家庭资格审核结果的公示', '2024-08-13', lines('共受理97户，经审核符合条件的有89户，不符合条件的8户。\n义乌市住房和城乡建设局')),
    { kind: 'eligibility', housing: { households: 89 } },
  ],
  [
    'those who lose it',
    page(
      '关于取消部分家庭公共租赁住房保障资格并限期腾退的公告',
      '2023-03-14',
      lines('发现共有28户承租家庭已不符合保障条件。现决定取消该23户的公共租赁住房保障资格。\n昆山市住房和城乡建设局'),
    ),
    { domain: 'housing', kind: 'eligibility', housing: { households: 23 } },
  ],
  [
    'homes of those who were moved, the heading on two lines, the day run into the source',
    '<html><body><div>平鲁区人民政府›政务动态›通知公告</div><div>平鲁区魏都大道西侧棚户区改造安置房<br>分配结果公示（第一批）</div><div>2019年10月08日平鲁区住房保障服务中心</div><p>首批应选房430户，实际选房412户；分配安置房537套，总建筑面积45,106.52平方米。剩余房源63套转入第二批。</p><p>朔州市平鲁区住房保障服务中心</p><p>2019年9月30日</p></body></html>',
    {
      domain: 'housing',
      kind: 'allocation',
      title: '平鲁区魏都大道西侧棚户区改造安置房分配结果公示（第一批）',
      publishedAt: '2019-10-08',
      housing: { units: 537, households: 412, areaM2: '45106.52' },
    },
  ],
  [
    'a price of homes, told to their builder by a body that does not sign',
    '<html><body><h1>关于锦玉家园经济适用住房销售价格的公示</h1><div>邯郸市物价局　　2011年3月21日　　字体[大 中 小]</div><p>邯郸市鸿运房地产开发有限公司：</p><p>一、锦玉家园项目位于丛台区联纺东路交叉口东南侧，总建筑面积68,245.37平方米，其中住宅62,980.12平方米（704套）。</p><p>二〇一一年三月十八日</p></body></html>',
    {
      kind: 'project',
      publishedAt: '2011-03-21',
      authority: { name: '邯郸市物价局' },
      housing: { location: '丛台区联纺东路交叉口东南侧', developer: '邯郸市鸿运房地产开发有限公司', units: 704, areaM2: '68245.37' },
    },
  ],
]

it.each(cases)('%s', async (_, text, wanted) => {
  expect((await recordsOf(text))[0]).toMatchObject(wanted)
})

it('every permit told in turn is a record', async () => {
  const text = cases.find(([name]) => name.startsWith('permits'))![1]
  expect(await recordsOf(text)).toMatchObject([
    {},
    { title: '霍山县2014年10月下旬商品房预售许可公示', housing: { permitNo: '霍房预售证第20140190号', units: 96 } },
  ])
})

const decision = lines('石政〔2019〕12号\n县人民政府决定对仁里镇老街片区改造项目范围内国有土地上房屋实施征收。\n石台县人民政府\n2019年5月20日')
const framed = (above: string, below: string) =>
  `<html><head><title>房屋征收决定</title></head><body><div>首页 &gt; 政务公开</div>${above}<h1>石台县人民政府关于仁里镇老街片区房屋征收的决定</h1>${below}${decision}</body></html>`
const row = (...cells: string[]) => `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`

it.each([
  ['before the title', framed('<div>2019-05-23</div>', '')],
  ['behind a source without a label', framed('', '<div>县政府办 2019-05-23 10:20</div>')],
  ['in words', framed('', '<div>二〇一九年五月二十三日</div>')],
  ['beside the day of the paper', framed(row('生成日期', '2019-05-20', '公开日期', '2019-05-23'), '')],
  [
    'far behind in a row',
    framed(row('索引号：', '000014349/2019-00015', '组配分类：', '国有土地上房屋征收补偿', '发文日期：', '2019年05月20日', '发布日期：', '2019年05月23日'), ''),
  ],
  ['under an English label', framed('', '<div>Date: 2019-05-23　Author: admin</div>')],
  ['by what was done', framed('', '<div>发布于 2019-05-23 由 管理员</div>')],
  ['as the day of adding', framed('', '<div>添加时间：2019-5-23 点击数：12</div>')],
  ['in the head alone, under a short notice', framed('', '').replace('<title>', '<meta name="PubDate" content="2019-05-23"><title>')],
])('when it was published, told %s', async (_, html) => {
  expect(String((await recordsOf(html))[0]?.publishedAt).slice(0, 10)).toBe('2019-05-23')
})
