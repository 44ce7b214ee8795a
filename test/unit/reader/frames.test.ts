import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

// synthetic: bodies, names and numbers below a county are made up

/** What frames a notice: its text, and what is read of it. */
const frames: [string, string, Record<string, unknown>][] = [
  [
    'a numbered section set as a heading is no title',
    `<div class="n">望奎县2026年农村公路改造工程（灵山乡段）施工招标公告</div><div>发布于 2026年02月27日 08时31分 下载招标文件</div>
<h4>1．招标条件</h4><p>本招标项目已由绥化市交通运输局批准建设，招标人为望奎县交通运输局，现对施工进行公开招标。</p>`,
    { title: '望奎县2026年农村公路改造工程（灵山乡段）施工招标公告', publishedAt: '2026-02-27T08:31' },
  ],
  [
    'a label of the index table over a date is no title',
    `<table><tr><td>公开目录</td><td>征地前期工作</td></tr><tr><td>公开时间</td><td>2021-07-20</td></tr></table><p>启东市拟征收土地公告</p>
<p>启拟征〔2021〕第6号</p><p>因组织实施成片开发建设需要，根据《中华人民共和国土地管理法》有关规定，启东市人民政府拟征收汇龙镇民乐村集体土地。</p>`,
    { title: '启东市拟征收土地公告', kind: 'land-prenotice' },
  ],
  [
    'columns and a board over the date are no title',
    `芜湖市住房和城乡建设局 | 无为市房产服务中心 公示栏
商品房预售（现售）信息 — 预售许可证公示
2014-10-30　　点击:132
无为市2014年10月下旬商品房预售许可公示
根据《城市商品房预售管理办法》的有关规定，经审查，下列项目准予预售，现予公示。
预售许可证号：无房预售证第20140101号`,
    { title: '无为市2014年10月下旬商品房预售许可公示', publishedAt: '2014-10-30' },
  ],
  [
    'the title that is labelled so beats the heading of the form',
    `某自治区政府采购合同公告
标题：敖汉旗蒙医院后勤服务合同公告
发布时间：2020年03月16日 来源：采购网
一、合同名称：敖汉旗蒙医院后勤服务合同
二、采购人（甲方）：敖汉旗蒙医院`,
    { title: '敖汉旗蒙医院后勤服务合同公告', publishedAt: '2020-03-16', kind: 'contract' },
  ],
  [
    'the letters of the label over the day are set apart',
    `虚构市图书馆空调采购项目成交公告
发 布 时 间：2030-05-06 09:08
一、项目名称：虚构市图书馆空调采购项目
三、成交日期：2030年5月5日
四、成交供应商：虚构暖通有限公司
五、成交金额：12000元
六、采购人：虚构市图书馆
七、联系电话：0000-1234567`,
    { title: '虚构市图书馆空调采购项目成交公告', publishedAt: '2030-05-06T09:08' },
  ],
  [
    'a numbered section is no title, in brackets or with its number lost',
    `<p>虚构市水利局采购项目</p><p>废标公告</p><p>（一）项目基本情况</p><p>项目编号：XG2030-1</p><p>（二）废标理由</p><p>供应商不足三家。</p>`,
    { title: '虚构市水利局采购项目废标公告' },
  ],
  [
    'a heading over two paragraphs of mark-up, where nothing else is a heading',
    `<p>虚构市石桥区人民政府</p><p>关于石桥片区棚户区改造项目确定房屋征收范围的公告</p><p>因公共利益需要，现将石桥片区棚户区改造项目的房屋征收范围公告如下。</p>
<p>一、征收范围：东至虚构路，西至石桥河。</p><p>虚构市石桥区人民政府</p><p>2030年5月6日</p>`,
    { title: '虚构市石桥区人民政府关于石桥片区棚户区改造项目确定房屋征收范围的公告' },
  ],
  [
    'the day of publication in the last line of all, far below the title and under the signature',
    `虚构市石桥区人民政府关于石桥片区棚户区改造项目房屋征收的公告
因公共利益需要，石桥区人民政府决定对石桥片区棚户区改造项目范围内的房屋实施征收，现公告如下。
${'补偿方式由被征收人在货币补偿与房屋产权调换之间选择。\n'.repeat(24)}虚构市石桥区人民政府
2030年5月3日
栏目：通知公告 发布时间：2030-05-06`,
    { publishedAt: '2030-05-06' },
  ],
  [
    'a failed tender that is called irregular; a date in brackets',
    `盐池县某光伏送出线路工程施工招标异常公告（第二次流标）
【发布时间】2025/04/02 09:15:00【信息类别】招标异常
招标人：宁夏某能源有限公司
截至投标截止时间共收到投标文件2份，投标人数量少于3个，本次招标不予开标。`,
    { kind: 'failure', publishedAt: '2025-04-02T09:15' },
  ],
  [
    'a date in Chinese figures after its label',
    `<h2>关于公开征求某片区改造项目国有土地上房屋征收补偿方案意见的公告</h2><p>发布人：区征收局　发布日期：二〇一九年七月十五日　访问量：33</p>
<p>现将方案全文公布，征求公众意见。</p><p>赣州市章贡区人民政府 二〇一九年七月十二日</p>`,
    { publishedAt: '2019-07-15', kind: 'house-plan' },
  ],
  [
    'the body and the date that the site set under the heading',
    `<h3>关于某家园经济适用住房销售价格的公示</h3><p>邯郸市住房保障和房产管理局　　2011年3月21日　　字体[ 大 中 小 ]</p><p>经成本审核，现公示如下：住宅704套。</p>
<p>二〇一一年三月十八日</p>`,
    { publishedAt: '2011-03-21' },
  ],
  [
    'a date and the office that published',
    `<h3>某片区安置房分配结果公示</h3><p>2019年10月08日　住房保障服务中心</p><p>首批应选房430户，现将公租房分配结果公示如下。</p><p>大同市平城区住房保障服务中心 2019年9月30日</p>`,
    { publishedAt: '2019-10-08' },
  ],
  [
    'an annex listed above the sections is no heading',
    `某政告〔2023〕2号
因某区块旧城改造项目建设需要，本市人民政府依法作出房屋征收决定，现将有关内容公告如下：
一、项目名称：某区块旧城改造项目。
附件：1.某区块国有土地上房屋征收范围红线图；
2.某区块国有土地上房屋征收与补偿方案
东阳市人民政府
2023年9月20日`,
    { kind: 'house-decision', authority: { name: '东阳市人民政府' } },
  ],
  [
    'who must leave public housing loses no house to a taking',
    `关于取消部分家庭公共租赁住房保障资格并限期腾退的公告
根据《公共租赁住房管理办法》，我局在年审中发现28户承租家庭已不符合保障条件，现予公告。
昆山市住房和城乡建设局
2023年3月13日`,
    { domain: 'housing', kind: 'eligibility' },
  ],
  [
    'land of a village that is let',
    `南村镇某村集体土地公开竞租结果公示
某村股份经济合作社（转出方）的4宗集体土地组织公开竞租，现将结果公示如下：地块名称：东大洼北片，面积：42.60亩。
平度市南村镇农村产权交易服务站
2022年10月26日`,
    { domain: 'land', kind: 'rural-transfer' },
  ],
  [
    'two lines of an element called a title',
    `<div class="detail-title">岚皋县西门外棚户区改造安置房</div><div class="detail-title">分配结果公示（第一批）</div>
<div class="detail-date">2019年10月08日　县住房保障中心</div><div class="c"><p>选房工作已经结束，首批应选房430户，按征收补偿协议分配安置房537套，总建筑面积45106平方米。</p></div>`,
    { title: '岚皋县西门外棚户区改造安置房分配结果公示（第一批）', domain: 'housing', kind: 'allocation', publishedAt: '2019-10-08' },
  ],
  [
    'a line behind the first sentences is no title',
    `根据《土地征收成片开发标准》有关规定，我镇组织编制了《中山市某镇2025年度土地征收成片开发方案》，现将《方案》的主要内容进行公示，征求社会公众意见，欢迎反馈。
一、公示方式
某镇人民政府网站公示、某镇政府及所涉村委会公告栏现场公示
附件：土地征收成片开发方案图，土地征收成片开发方案表，被征收土地清单
中山市云岭镇人民政府
2025年5月26日`,
    { domain: 'expropriation', authority: { name: '中山市云岭镇人民政府' }, division: '442000' },
  ],
  [
    'of two bodies that sign the first',
    `联络公路项目拟征收土地现状调查结果公示
因联络公路项目建设需要，市人民政府已发布《土地征收启动公告》，现将拟征收土地现状调查结果公示如下：康安村1.4公顷。
南安市自然资源局
南安市码头镇人民政府
2021年11月22日`,
    { authority: { name: '南安市自然资源局' } },
  ],
  [
    'who decided a taking that a newspaper tells of',
    `晨报2月25日讯，聊城市东昌府区人民政府发布关于城北片区房屋征收决定的公告。根据《国有土地上房屋征收与补偿条例》，聊城市东昌府区人民政府已作出房屋征收决定，现公告如下：
一、房屋征收部门
东昌府区住房和城乡建设局。
二、房屋征收范围
东至合作街、西至临河街、南至新苑路、北至兴业路。`,
    { authority: { name: '聊城市东昌府区人民政府' }, kind: 'house-decision' },
  ],
  [
    'a letter without a heading that buys from one',
    `某研究所用于检波器的芯片采购项目采用单一来源方式采购，该项目拟由某某技术研究中心提供。现将有关情况向潜在政府采购供应商征求意见。
某科学院地质研究所
2015年8月27日`,
    { domain: 'procurement', kind: 'single-source' },
  ],
  [
    'a result that recommends a candidate',
    `本招标项目于2017年8月2日开标，已由评标委员会评审完毕，现将中标结果公示如下：
招标人：福州某大学后勤管理处
评委经评审，推荐南平市某餐饮管理有限公司为第一中标候选人。
公示期为2017年8月3日至2017年8月7日。`,
    { kind: 'candidates' },
  ],
  [
    'a letter without a heading that goes on with an offer of land',
    `我局于2022年8月9日在建设用地使用权和矿业权网上交易系统发布某宗地《国有建设用地使用权公开挂牌出让公告》，后因故中止。现经批准，恢复该宗地挂牌出让活动，各时间节点顺延，报名截止时间为2022年10月8日17:00。
乐东黎族自治县自然资源和规划局
2022年9月26日`,
    { domain: 'land', kind: 'amendment' },
  ],
  [
    'the day of publication beside the day the paper was made',
    `<h2>固始县自然资源局关于拟以划拨方式供应一宗国有建设用地使用权的批前公示</h2><p>索引号：GS01　发布机构：固始县自然资源局　生成日期：2023-05-17　发布日期：2023-05-18　有效性：有效</p>
<p>拟以划拨方式供应下列国有建设用地使用权，现予公示。用地单位：某保健院；土地面积：2.4公顷。</p><p>2023年5月17日</p>`,
    { publishedAt: '2023-05-18', kind: 'supply' },
  ],
  [
    'the date of the site at the foot of the page',
    `义乌市住房和城乡建设局
关于2024年第2批公共租赁住房保障申请家庭资格审核结果的公示
经联合审核，2024年第2批申请实物配租的家庭共受理97户，符合条件的有89户。现予公示。
义乌市住房和城乡建设局
2024年8月12日
发布日期: 2024-08-13 15:47   浏览次数: 22   来源: 住房保障科`,
    { publishedAt: '2024-08-13T15:47' },
  ],
]

describe('frames of notices', () => {
  it('has no title where a line of a section is the only one that reads like one', () => {
    const text = frames.find(([name]) => name.startsWith('a line behind the first sentences'))![1]
    expect(recordOf(text).title).toBeUndefined()
  })

  it.each(frames)('%s', (_, text, wanted) => expect(recordOf(text)).toMatchObject(wanted))

  it('a menu in links over a notice without a heading is none of it', () => {
    const { title } = recordOf(`<ul><li><a href="/1">工程建设招标公告</a></li><li><a href="/2">土地使用权出让公告</a></li></ul>
<p>受虚构市档案馆的委托，虚构招标代理有限公司对其密集架采购项目进行公开招标，欢迎符合条件的供应商参加投标，现将有关事项公告如下。</p>
<p>一、采购人：虚构市档案馆</p><p>二、预算金额：50万元</p>`)
    expect(title).toBeUndefined()
  })
})
