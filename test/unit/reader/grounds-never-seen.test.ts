// synthetic: every notice here is invented
import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

/** Land that is given out or taken, on pages of sites never seen. */
const cases: [behaviour: string, notice: string, wanted: object][] = [
  [
    'a day of adding heads what stands above it, not the column beside it',
    `<div>通知</div><div>关于2031年度测绘资质年检的通知</div>
    <div>云台县国有土地使用权挂牌出让结果公示</div><div>（云土示字[2031]3号）</div><div>添加时间：2031年4月2日 浏览：11</div>
    <p>云台县国土资源局于2031年3月1日至2031年3月28日挂牌出让一宗国有建设用地使用权，现将结果公示如下：</p>
    <table><tr><td rowspan="2">宗地编号</td><td rowspan="2">宗地位置</td><td colspan="2">面积</td><td colspan="2">成交情况</td></tr>
    <tr><td>亩</td><td>平方米</td><td>成交价(万元)</td><td>受让单位</td></tr>
    <tr><td>YT2031-4</td><td>北关镇河西路东侧</td><td>30.0</td><td>20001.5</td><td>900</td><td>云台宏业置业有限公司</td></tr></table>`,
    { title: '云台县国有土地使用权挂牌出让结果公示', publishedAt: '2031-04-02', parcels: [{ no: 'YT2031-4', areaM2: '20001.5', dealYuan: '9000000' }] },
  ],
  [
    'lots of land by their number and a blank, with the size behind what it is',
    `石鼓县柳溪村水田、旱土经营权公开流转公告\n挂网日期 2031/11/20 点击 5\n
    受石鼓县柳溪村经济合作社委托，现公开流转：
    标的一 柳溪村上组水田212.6亩，集中连片；流转期限6年；挂牌底价每亩每年420元。
    标的二 柳溪村下组旱土57.3亩，宜种黄花菜；流转期限10年；挂牌底价每亩每年180元。
    报名自挂网之日起至2031年12月4日17时止，地点县政务中心。
    石鼓县农村产权流转交易中心
    2031-11-19`,
    {
      publishedAt: '2031-11-20',
      bidDeadline: '2031-12-04T17:00',
      parcels: [
        { no: '一', areaM2: '141733.333333', years: '6' },
        { no: '二', areaM2: '38200', years: '10' },
      ],
    },
  ],
  [
    'a taking of land without a heading, its number first, its county in a sentence',
    `编号：[2031]第8号
    根据《中华人民共和国土地管理法》第44条和《丹东市人民政府关于公布区片综合地价标准的通知》文件的有关规定，现将本次征收土地公告如下：
    一、批准文号：辽自然资函[2031]270号。
    二、被征收土地所有权人：黑水镇新生村集体土地；凤城市国有林场国有土地。`,
    { documentNo: '[2031]第8号', division: '210682', expropriation: { approvalNo: '辽自然资函[2031]270号' } },
  ],
  [
    'a number that opens the only paragraph',
    `2031年第6号东港市2031年第4批次用地，需征收东港市新兴街柳林村，拟定如下征地补偿安置方案，根据《中华人民共和国土地管理法》第48条规定，现对拟定的本批次用地征地补偿安置方案内容和有关事项进行公告，内容如下：一、用地项目名称：东港市2031年第4批次用地，二、被征地位置：东港市新兴街柳林村范围内`,
    { documentNo: '2031年第6号', division: '210681' },
  ],
  [
    'a mine by the number of its field, its corners in brackets',
    `根据《中华人民共和国矿产资源法》的规定，受凤城市自然资源局委托，以网上挂牌方式出让采矿权，现公告如下：
    一、拟出让采矿权基本情况
    挂牌矿区编号：凤矿网挂〔2031〕2号
    矿区名称：凤城市田岗矿区
    资源矿种：建筑用灰岩
    地理位置：凤城市石桥镇田岗村
    矿区面积：0.0267平方公里
    矿区范围：（国家2000坐标系）
    1、3440294.06，37627508.23；
    出让年限：5.72年
    挂牌起始价：118.00万元
    竞买保证金：59.00万元`,
    {
      projectName: '凤城市田岗矿区',
      parcels: [
        {
          no: '凤矿网挂〔2031〕2号',
          location: '凤城市石桥镇田岗村',
          mineral: '建筑用灰岩',
          areaM2: '26700',
          years: '5.72',
          startYuan: '1180000',
          depositYuan: '590000',
        },
      ],
    },
  ],
  [
    'a mine that lies at a place told on a line of its own',
    `凤城市石桥镇石灰岩采石场采矿权网上挂牌出让公告
    凤国土告字[2031]38号
    经市政府同意，凤城市国土资源局委托凤城市土地矿产交易中心对石灰岩采石场采矿权网上公开挂牌出让，现将有关事项公告如下：
    一、基本情况
    矿区位于凤城市石桥镇堆山村
    坐标范围(国家2000坐标系)：
    1. X：2979280.90，Y：37579519.17
    面积：30000㎡
    二、出让起始价为伍拾贰万元整(¥520,000.00元)，竞买保证金为壹拾万元整(¥100,000.00元)。`,
    { parcels: [{ location: '凤城市石桥镇堆山村', areaM2: '30000', startYuan: '520000' }] },
  ],
  [
    'land that is taken for a use that touches villages, by a government that has resolved so',
    `征收土地预公告
    （县污水处理厂湿地项目用地）
    因公共利益的需要，根据《中华人民共和国土地管理法》等规定，宽甸满族自治县人民政府研究决定，拟征收县污水处理厂湿地项目用地涉及的石桥镇烧锅村范围内的集体土地。具体事项预公告如下：
    一、土地面积：约72.08亩。`,
    { authority: { name: '宽甸满族自治县人民政府' }, expropriation: { location: '石桥镇烧锅村' } },
  ],
  [
    'groups of a village behind how many they are',
    `征收土地预公告（凤政征启公告〔2031〕05号）
    现将拟征收土地有关事项告知如下：
    二、征收土地范围
    征收范围：征收面积为0.7940公顷，共涉及1个镇1个村2个村民小组，具体为石桥镇柳林村前岗村民小组、后岗村民小组。
    凤城市人民政府
    2031年5月30日`,
    { expropriation: { areaM2: '7940', location: '石桥镇柳林村前岗村民小组、后岗村民小组' } },
  ],
  [
    'a stretch of land by a village',
    `拟征收土地情况预公告如下：
    拟征收土地位于凤城市石桥镇柳林村地段，属于石桥镇柳林村一社的集体土地，四至范围详见附件。
    三、拟征收土地面积：11.8078公顷。
    凤城市人民政府
    2031年3月16日`,
    { expropriation: { location: '凤城市石桥镇柳林村' } },
  ],
  [
    'who gives land over what it does, and a deposit in short',
    `<p>凤城市国土资源局</p><p>国有土地使用权挂牌出让公告</p>
    <p>经凤城市人民政府批准，凤城市国土资源局决定以挂牌方式出让国有建设用地使用权。现将有关事项公告如下：</p>
    <table><tr><td>编号</td><td>土地位置</td><td>土地面积(m2)</td><td>土地用途</td><td>竞保 证金 (万元)</td></tr>
    <tr><td>65</td><td>石桥镇中心区</td><td>139</td><td>居住用地</td><td>5</td></tr><tr><td>66</td><td>石桥镇中心区</td><td>161</td><td>居住用地</td><td>6</td></tr></table>`,
    {
      title: '凤城市国土资源局国有土地使用权挂牌出让公告',
      parcels: [
        { no: '65', depositYuan: '50000' },
        { no: '66', depositYuan: '60000' },
      ],
    },
  ],
]

it('reads no parcel out of a torn head of a table, and no bank for who gives land', () => {
  const record = recordOf(`凤城市石桥建筑用石料矿采矿权挂牌出让公告
    经凤城市人民政府批准，凤城市自然资源局决定以公开方式出让采矿权，现将有关出让事项公告如下：
    一、拟出让采矿权概况
    矿区
    名称
    矿区
    位置
    规划区块
    面积(km²)
    矿种
    开采
    方式
    出让
    年限
    资源量
    (万m³)
    生产规模
    (万m³/年)
    竞买保证金
    (万元)
    起始价
    (万元)
    凤城市石桥建筑用石料矿
    凤城市石桥镇
    0.5514
    凝灰岩
    露天
    3
    231.9
    60
    1080
    1080
    丹东银行(101932000287070068350)`)
  expect(record).not.toHaveProperty('parcels')
  expect(record).not.toMatchObject({ authority: { name: expect.stringContaining('银行') } })
})

it.each(cases)('%s', (_name, notice, wanted) => {
  expect(recordOf(notice)).toMatchObject(wanted)
})
