import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

const award = (table: string) =>
  recordOf(
    `<html><body><h1>合成县医院设备采购中标结果公告</h1><p>发布时间：2023-05-12</p><p>项目编号：HC2023-018</p>${table}<p>采购人：合成县医院</p></body></html>`,
  )

it('reads lots that stand side by side, a column each, and the one that failed', () => {
  const { suppliers, lots } = award(`<table><tr><td>分包</td><td>第一包</td><td>第二包</td><td>第三包</td></tr>
    <tr><td>采购内容</td><td>虚构彩超</td><td>虚构监护仪</td><td>虚构呼吸机</td></tr>
    <tr><td>中标供应商</td><td>虚构医疗有限公司</td><td>假想器械有限公司</td><td>废标</td></tr>
    <tr><td>供应商地址</td><td>合成路1号</td><td>合成路2号</td><td>/</td></tr>
    <tr><td>中标金额（万元）</td><td>86.5</td><td>32.18</td><td>/</td></tr></table>`)
  expect(suppliers).toEqual([
    { name: '虚构医疗有限公司', address: '合成路1号', lot: '一', yuan: '865000' },
    { name: '假想器械有限公司', address: '合成路2号', lot: '二', yuan: '321800' },
  ])
  expect(lots).toEqual([
    { no: '一', name: '虚构彩超', status: 'awarded' },
    { no: '二', name: '虚构监护仪', status: 'awarded' },
    { no: '三', name: '虚构呼吸机', status: 'failed' },
  ])
})

it('knows bare numbers for lots where the corner says so', () => {
  expect(
    award(`<table><tr><td>包号</td><td>1</td><td>2</td></tr><tr><td>成交供应商名称</td><td>虚构医疗有限公司</td><td>假想器械有限公司</td></tr>
    <tr><td>成交金额</td><td>12.5万元</td><td>98000元</td></tr></table>`).suppliers,
  ).toMatchObject([
    { lot: '1', yuan: '125000' },
    { lot: '2', yuan: '98000' },
  ])
})

it('takes who a contract is with from a column that calls him the second party, and the sum from the last row', () => {
  const { suppliers, awardYuan } = recordOf(`<html><body><h1>合成县城区食材配送采购合同公告</h1><p>采购人（甲方）：合成县教育局</p><table>
    <tr><td>包号</td><td>包名称</td><td>供应商（乙方）</td><td>合同金额（万元）</td></tr>
    <tr><td>A包</td><td>城北片区</td><td>虚构农产品有限公司</td><td>312.5</td></tr><tr><td>B包</td><td>城南片区</td><td>假想配送有限公司</td><td>298</td></tr>
    <tr><td colspan="3">合计</td><td>610.5</td></tr></table><p>合成县教育局</p><p>2023年5月12日</p></body></html>`)
  expect(suppliers).toEqual([
    { name: '虚构农产品有限公司', lot: 'A', yuan: '3125000' },
    { name: '假想配送有限公司', lot: 'B', yuan: '2980000' },
  ])
  expect(awardYuan).toBe('6105000')
})

it('reads a price of the whole beside the price a mu', () => {
  expect(
    recordOf(`<html><body><h1>合成镇农村土地经营权流转交易公告</h1><table>
      <tr><td>标的编号</td><td>坐落</td><td>面积（亩）</td><td>期限（年）</td><td>挂牌底价（元/亩/年）</td><td>底价总额（万元）</td></tr>
      <tr><td>HC-01</td><td>前村一组</td><td>86.5</td><td>5</td><td>560</td><td>24.22</td></tr>
      <tr><td>HC-02</td><td>后村二组</td><td>42</td><td>3</td><td>650</td><td>8.19</td></tr></table></body></html>`).parcels,
  ).toMatchObject([
    { startYuan: '242200', rentYuanPerMuYear: '560' },
    { startYuan: '81900', rentYuanPerMuYear: '650' },
  ])
})

it('reads a sum whose head is parted into figures and words', () => {
  expect(
    award(`<table><tr><td rowspan="2">包号</td><td colspan="2">成交供应商</td><td colspan="2">成交金额</td></tr>
    <tr><td>名称</td><td>地址</td><td>小写（元）</td><td>大写</td></tr>
    <tr><td>01</td><td>虚构医疗有限公司</td><td>合成路1号</td><td>456000</td><td>肆拾伍万陆仟元整</td></tr>
    <tr><td>02</td><td>假想器械有限公司</td><td>合成路2号</td><td>123500</td><td>壹拾贰万叁仟伍佰元整</td></tr></table>`).suppliers,
  ).toMatchObject([
    { lot: '01', yuan: '456000' },
    { lot: '02', yuan: '123500' },
  ])
})
