import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

// Synthetic notices: every body, company, place and project is made up.

it('gives each lot the winner that a sentence under its mark chooses', () => {
  const record = recordOf(
    '<h1>虚构部队气象物资中标结果公示</h1><p>采购人：虚构气象局</p><p>第一包：便携气压仪 1.虚构甲设备有限公司； 2.虚构乙设备有限公司； 经评审，确定排名第一的虚构甲设备有限公司为中标供应商。 第二包：露点仪 1.虚构丙设备有限公司； 2.虚构乙设备有限公司； 经评审，确定排名第一的虚构丙设备有限公司为中标供应商。</p>',
  )
  expect(record.suppliers).toMatchObject([
    { name: '虚构甲设备有限公司', lot: '一' },
    { name: '虚构丙设备有限公司', lot: '二' },
  ])
})

it('names a lot by what stands below its mark in a cell', () => {
  const record = recordOf(
    '<h1>虚构区农村公路安防工程中标结果公告</h1><table><tr><td>项目名称</td><td>虚构区农村公路安防工程</td></tr><tr><td>招标人</td><td>虚构区公路中心</td></tr><tr><td>一标段<br>东山片区</td><td colspan="3"><table><tr><td>中标人</td><td>虚构甲路桥有限公司</td></tr><tr><td>中标金额</td><td>61万元</td></tr></table></td></tr><tr><td>二标段<br>西河片区</td><td colspan="3"><table><tr><td>中标人</td><td>虚构乙路桥有限公司</td></tr><tr><td>中标金额</td><td>48万元</td></tr></table></td></tr></table>',
  )
  expect(record.lots).toMatchObject([
    { no: '一', name: '东山片区' },
    { no: '二', name: '西河片区' },
  ])
})

it('reads contacts behind a person, in brackets behind a centre, and of two bodies in one cell', () => {
  const objection = recordOf(
    '虚构河道工程中标候选人公示\n发布时间：2031-03-02\n招标人：虚构水务发展有限公司\n异议受理：虚构水务发展有限公司，丁先生，0515-85260000，地址：虚构市东路8号。',
  )
  expect(objection.buyer).toMatchObject({ phone: '0515-85260000', address: '虚构市东路8号' })
  const centre = recordOf(
    '虚构县信号设备成交公告\n虚构县政府采购中心受虚构县公安局委托，对信号设备进行竞争性谈判。\n有异议的，可向采购中心（虚构镇大街14号政务大厅三楼，电话0434-5220000）书面提出。',
  )
  expect(centre.agency).toMatchObject({ name: '虚构县政府采购中心', phone: '0434-5220000' })
  const both = recordOf(
    '虚构学校课堂设备招标公告\n项目联系人：虚构县第一中学 汤主任 0558-4410000；交易中心 任股长 0558-4420000\n采购人：虚构县第一中学\n采购代理机构：虚构县公共资源交易中心',
  )
  expect(both.buyer).toMatchObject({ phone: '0558-4410000' })
  expect(both.agency).toMatchObject({ phone: '0558-4420000' })
})

it('gives a contract the address and the terms of the party that supplies, in whatever order', () => {
  const record = recordOf(
    '<h1>虚构学校零星维修合同公告</h1><table><tr><td>采购人（甲方）</td><td>虚构区教育局</td><td>供应商（乙方）</td><td>虚构建筑工程有限公司</td></tr><tr><td>甲方地址</td><td>虚构区西街12号</td><td>乙方地址</td><td>虚构市南路57号</td></tr><tr><td>主要标的名称</td><td>维修</td><td>主要标的单价</td><td>按审定价下浮12%</td></tr><tr><td>合同金额（元）</td><td>0.00</td><td>合同签订日期</td><td>2031-06-13</td></tr></table>',
  )
  expect(record.suppliers).toMatchObject([{ name: '虚构建筑工程有限公司', address: '虚构市南路57号', rate: '按审定价下浮12%' }])
})

it('takes the number behind the heading of a notice of land', () => {
  const record = recordOf(
    '<h1>国有建设用地使用权挂牌出让公告 虚国土告字〔2031〕12号</h1><p>虚构市国土资源局决定以挂牌方式出让一宗国有建设用地使用权，现将有关事项公告如下：</p><table><tr><td>宗地编号</td><td>土地面积(㎡)</td><td>土地用途</td></tr><tr><td>XG2031-20</td><td>46625</td><td>工业</td></tr></table>',
  )
  expect(record.documentNo).toBe('虚国土告字〔2031〕12号')
})

it('reads a day written together, a dash and a blank before its hour', () => {
  const record = recordOf('虚构道路工程招标公告\n招标人：虚构市交通局\n开标时间：20310508- 9:30:00')
  expect(record.openingAt).toBe('2031-05-08T09:30')
})

it('takes a title that says nothing of what the notice does for the project, not the works of the winner before', () => {
  const record = recordOf(
    '虚构休闲中心局部装修工程（A区影院，B区文化馆）（二次招标）\n发布时间：2031-03-16\n虚构市工程建设项目中标人公告\n中标人名称\n虚构装饰有限公司\n中标价（万元）\n3602.5\n企业类似业绩\n项目名称\n虚构康养院内部装饰工程',
  )
  expect(record.projectName).toBe('虚构休闲中心局部装修工程（A区影院，B区文化馆）（二次招标）')
})
