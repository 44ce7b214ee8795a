import { expect, it } from 'vitest'
import { readDates } from '../../../src/values/dates.ts'
import { recordOf } from './support.ts'

it('reads parties beside each other whose cells have labels of their own, one of them empty', () => {
  const record = recordOf(
    `<h1>虚构路改造工程监理招标公告</h1><p>招标编号：XG2023-018</p><p>2023年5月12日</p><table>
<tr><td>招 标 人：合成县住房和城乡建设局</td><td>招标代理机构：假想工程咨询有限公司</td></tr>
<tr><td>地 址：</td><td>地 址：合成市虚构路3号楼16楼</td></tr>
<tr><td>联 系 人：王某</td><td>联 系 人：李某</td></tr>
<tr><td>电 话：0571-8600001</td><td>电 话：0571-8600002</td></tr>
<tr><td>电子邮件：</td><td>电子邮件：</td></tr></table>`,
  )
  expect(record.buyer).toEqual({ name: '合成县住房和城乡建设局', phone: '0571-8600001' })
  expect(record.agency).toEqual({ name: '假想工程咨询有限公司', address: '合成市虚构路3号楼16楼', phone: '0571-8600002' })
})

it('takes a code with its round in brackets from behind the name', () => {
  expect(
    recordOf(
      '合成医院设备采购成交公告\n\n一、采购项目名称及编号：检验设备采购（HCZC2023-J1-0018-XG（重））\n二、成交供应商：虚构商贸有限公司\n三、采购人：合成医院',
    ),
  ).toMatchObject({ projectName: '检验设备采购', projectCode: 'HCZC2023-J1-0018-XG（重）' })
})

it('dates no page by the day on which an earlier notice of it was published', () => {
  const dated = (line: string) =>
    recordOf(`合成学校教室设备中标公告\n\n一、项目编号：XG2023-018\n二、${line}\n三、中标供应商：虚构商贸有限公司\n四、采购人：合成学校`).publishedAt
  expect(dated('招标信息发布日期：2023年5月12日')).toBeUndefined()
  expect(dated('变更公告发布日期：2023年5月12日')).toBeUndefined()
})

it('reads an hour and its minutes with a colon between', () => {
  expect(readDates('2023年5月12日09时:30分').map(({ value }) => value)).toEqual(['2023-05-12T09:30'])
})

it('knows a mine offered without a heading by what is announced, not by its terms, and no remark for a second one', () => {
  expect(
    recordOf(`<p>根据《矿产资源法》等规定，合成县国土资源局委托以挂牌方式公开出让以下1个采矿权，现将有关事宜公告如下：</p>
<table><tr><td>序号</td><td>矿区名称</td><td>矿种</td><td>出让年限</td><td>起始价（万元）</td><td>竞买保证金（万元）</td></tr>
<tr><td>1</td><td>合成县虚构沟砂石矿</td><td>建筑用砂</td><td>3</td><td>18</td><td>20</td></tr>
<tr><td>备注</td><td>挂牌开始时间</td><td>2023年5月12日</td><td>挂牌截止时间</td><td>2023年5月22日</td><td>设有底价</td></tr></table>
<p>注：最终成交的矿区范围以出让合同为准。</p><p>挂牌竞价时间：2023年5月12日至2023年5月22日；</p>`),
  ).toMatchObject({ kind: 'mining-offer', openingAt: '2023-05-12', closingAt: '2023-05-22', parcels: [{ mineral: '建筑用砂', startYuan: '180000' }] })
})

it('is issued by a body of a place whose name begins like “this”', () => {
  const land = recordOf(
    '本溪满族自治县国有建设用地使用权出让公告\n\n经县政府批准，本溪满族自治县自然资源局拟对以下国有建设用地使用权公开出让，现公告如下：\n\n宗地编号：2023-7\n挂牌出让时间：2023年5月12日9时至2023年5月22日15时。',
  )
  expect(land).toMatchObject({ authority: { name: '本溪满族自治县自然资源局' }, openingAt: '2023-05-12T09:00', closingAt: '2023-05-22T15:00' })
})
