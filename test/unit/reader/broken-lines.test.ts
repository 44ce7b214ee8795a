// synthetic: every notice here is invented
import { expect, it } from 'vitest'
import { openDecoded } from '../../../src/document/open.ts'
import { read } from '../../../src/reader/read.ts'
import { only, recordOf } from './support.ts'

const cases: [behaviour: string, notice: string, wanted: object][] = [
  [
    'a moment whose words stand on lines of their own',
    `云台县北关文化中心装修工程中标结果公告
    发布时间：2031-03-16 16:52
    招标人：云台县文化投资有限公司
    9、开标时间：
    2031
    年
    3
    月
    9
    日
    09:30
    时
    10、中标人：云台宏业建设有限公司`,
    { openingAt: '2031-03-09T09:30', suppliers: [{ name: '云台宏业建设有限公司' }] },
  ],
  [
    'the number of a house that a break parted from its street',
    `云台县食堂运营服务项目成交结果公告
    发布时间：2031-03-16
    一、凡对本次公告内容提出询问，请按以下方式联系。
    1.采购人信息
    名称：云台县文化旅游局
    地址：云台县北关镇东河路
    179号
    2.采购代理机构信息
    名称：宏业工程咨询有限公司
    地址：云台县北关镇振兴路商会大厦
    603室`,
    { buyer: { address: '云台县北关镇东河路179号' }, agency: { address: '云台县北关镇振兴路商会大厦603室' } },
  ],
  [
    'the heading of the agency at the end of what is told of the buyer',
    `云台县石桥镇人民政府食堂委托服务项目更正公告
    发布时间：2031-03-16
    四、凡对本次公告内容提出询问，请按以下方式联系。
    1.采购人信息 名称：云台县石桥镇人民政府 地址：云台县石桥镇 联系方式：0546-8000001 2.采购代理机构信息
    名 称：宏业项目管理有限公司
    地 址：云台县红河路219号
    联系方式：0546-8000002`,
    {
      buyer: { name: '云台县石桥镇人民政府', phone: '0546-8000001' },
      agency: { name: '宏业项目管理有限公司', address: '云台县红河路219号', phone: '0546-8000002' },
    },
  ],
  [
    'a label left empty over another: pairs, no table of two columns',
    `云台县文化中心装修工程中标结果公告
    发布时间：2031-03-16 16:52
    招标代理机构
    宏业项目管理有限公司
    联系方式
    开标时间
    2031-03-03 09:00:00
    开标地点
    云台市公共资源交易中心
    中标单位
    云台宏业建设工程有限责任公司`,
    { openingAt: '2031-03-03T09:00', suppliers: [{ name: '云台宏业建设工程有限责任公司' }] },
  ],
  [
    'what stands behind a name in brackets and is none of it: the way it is bought',
    `云台县第六中学配电工程中标结果公告
    发布时间：2031-03-16
    一、项目编号：YT20310001
    二、项目名称：云台县第六中学（宿舍楼增加空调用电）配电工程（采购方式：竞争性磋商）`,
    { projectName: '云台县第六中学（宿舍楼增加空调用电）配电工程' },
  ],
  [
    'the number of a platform behind the name that a sentence tells',
    `关于云台县第六中学综合楼装饰工程的招标公告
    发布时间：2031-05-09 11:10
    一、招标条件
    本招标项目云台县第六中学综合楼装饰工程（A3300000000000000001）已由备案机关批准，招标人为云台县第六中学。现进行公开招标。`,
    { projectName: '云台县第六中学综合楼装饰工程' },
  ],
  [
    'a name with a stage in brackets that its bracket repeats',
    `云台县体育公园项目（施工）项目(云台县体育公园项目（施工）)中标结果公告
    发布时间：2031-03-16 18:00
    中标人：云台宏业建设工程有限公司`,
    { projectName: '云台县体育公园项目（施工）' },
  ],
  [
    'villages behind 坐落 alone',
    `云台县征收土地公告
    云征告〔2031〕第06号
    根据《中华人民共和国土地管理法》，2031年8月22日批准征收石桥乡集体耕地0.5公顷。现公告如下：
    一、征收土地位置、用途：征收土地坐落云台县石桥乡石桥村、北关镇北关村，征收后的土地用途为公用设施用地。
    云台县人民政府
    2031年8月31日`,
    { expropriation: { location: '云台县石桥乡石桥村、北关镇北关村' } },
  ],
  [
    'who passed the examination has not won',
    `<h1>云台县网上巡查系统设备采购项目成交公告</h1><p>发布时间：2031-03-16 23:31</p>
    <p>七、中标情况：</p><table><tr><td>序号</td><td>中标供应商名称</td><td>中标金额(元)</td></tr>
    <tr><td>1</td><td>云台高校电子有限公司</td><td>736320.0</td></tr></table>
    <p>资格审查符合性评审结果</p><table><tr><td>序号</td><td>供应商名称</td><td>评审结果</td></tr>
    <tr><td>1</td><td>云台高校电子有限公司</td><td>通过</td></tr><tr><td>2</td><td>云台海诚电子有限公司</td><td>通过</td></tr></table>`,
    { awardYuan: '736320', suppliers: [{ name: '云台高校电子有限公司' }] },
  ],
  [
    'two bodies at one rank are one candidate',
    `<h1>云台县体育馆围墙项目中标候选人公示</h1><p>发布时间：2031-03-16 18:21</p>
    <table><tr><td>排序</td><td>中标候选人名称</td><td>投标报价（元）</td></tr>
    <tr><td>1</td><td>宏业建设工程有限责任公司;中联勘察设计有限公司</td><td>9000000</td></tr>
    <tr><td>2</td><td>悦隆建筑工程有限公司;云台设计集团有限公司</td><td>9100000</td></tr></table>`,
    {
      suppliers: [
        { name: '宏业建设工程有限责任公司', rank: 1, yuan: '9000000', partners: ['中联勘察设计有限公司'] },
        { name: '悦隆建筑工程有限公司', rank: 2, yuan: '9100000', partners: ['云台设计集团有限公司'] },
      ],
    },
  ],
  [
    'the day on which a draft was made is the only one that the site tells',
    '<h1>云台县国有建设用地使用权挂牌出让公告</h1><p>编稿时间：2031-11-19 15:20 来源：云台县自然资源局</p><p>云台县自然资源局决定挂牌出让一宗国有建设用地使用权。</p>',
    { publishedAt: '2031-11-19T15:20' },
  ],
  [
    'candidates in no order have no ranks, and more than ten are listed',
    `<h1>云台县小学建设项目监理中标候选人公示</h1><p>发布时间：2031-03-16 10:13</p><p>1、评标委员会推荐的中标候选人（排序不分先后）</p>
    <table><tr><td>序号</td><td>中标候选人名称</td><td>质量</td></tr>
    ${Array.from({ length: 12 }, (_, row) => `<tr><td>${row + 1}</td><td>云台${'甲乙丙丁戊己庚辛壬癸子丑'[row]}工程咨询有限公司</td><td>合格</td></tr>`).join('\n')}</table>`,
    { suppliers: Array.from({ length: 12 }, (_, row) => ({ name: `云台${'甲乙丙丁戊己庚辛壬癸子丑'[row]}工程咨询有限公司` })) },
  ],
  [
    'what all asked for, beside the table of who won',
    `<h1>云台县网上巡查系统设备采购项目成交公告</h1><p>发布时间：2031-03-16 23:31</p>
    <p>七、中标情况：</p><table><tr><td>序号</td><td>中标供应商名称</td><td>中标金额(元)</td></tr>
    <tr><td>1</td><td>云台高校电子有限公司</td><td>736320.0</td></tr></table>
    <p>评审结果</p><p>报价公示</p><table><tr><td>序号</td><td>投标单位</td><td>报价（元）</td></tr>
    <tr><td>1</td><td>云台高校电子有限公司</td><td>736320.0</td></tr><tr><td>2</td><td>云台海诚电子有限公司</td><td>727000.0</td></tr></table>`,
    { awardYuan: '736320', suppliers: [{ name: '云台高校电子有限公司' }] },
  ],
  [
    'a telephone below the person to ask for',
    `云台县食堂运营服务项目成交结果公告
    发布时间：2031-03-16
    1.采购人信息
    名称：云台县文化旅游局
    联系方式：
    王大力
    13300000001`,
    { buyer: { name: '云台县文化旅游局', phone: '13300000001' } },
  ],
  [
    'a failure that tells in a sentence until when bids were taken',
    `云台县旅游公路工程（勘察设计）招标失败公告
    发布时间：2031-03-24 11:08
    招标人：云台县交通运输局
    云台县旅游公路工程（勘察设计）招标公告于2031年3月1日发布。至投标截止时间2031年3月23日10时00分止，共有4家投标人递交了投标文件，有效投标人少于3个，本次招标失败。`,
    { kind: 'failure', bidDeadline: '2031-03-23T10:00' },
  ],
]

it.each(cases)('%s', (_name, notice, wanted) => {
  expect(recordOf(notice)).toMatchObject(wanted)
})

it('plain text stays plain text with an element in the middle of it', () => {
  const rows = Array.from({ length: 12 }, (_, row) => `资格能力条件${row + 1}\n响应招标文件\n`).join('')
  const notice = `云台县体育馆项目中标候选人公示\n发布时间：2031-03-16 18:21\n${rows}三、其他公示内容\n<p>无</p>\n招标人：\n云台县教育局\n`
  const document = openDecoded(notice)
  expect(document.format).toBe('text')
  expect(only(read(document))).toMatchObject({ publishedAt: '2031-03-16T18:21', buyer: { name: '云台县教育局' } })
  expect(openDecoded(`${'一行\n'.repeat(30)}<div><p>甲</p><p>乙</p><p>丙</p><p>丁</p></div>`).format).toBe('html')
})
