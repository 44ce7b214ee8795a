import { describe, expect, it } from 'vitest'
import { only, readText } from './support.ts'

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
]

describe('frames of notices', () => {
  it.each(frames)('%s', (_, text, wanted) => expect(only(readText(text))).toMatchObject(wanted))
})
