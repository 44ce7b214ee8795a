import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

it('parts labels from the project, the day and the person that they run into', () => {
  const record = recordOf(
    '假想招标有限公司受虚构市合成小学的委托，就音乐教室设备采购项目（项目编号：XG-2023018）组织采购，评标工作已经结束，中标结果如下： 一、项目信息项目编号：XG-2023018项目名称：音乐教室设备采购项目项目联系人：周女士联系方式：0571-8600001 二、采购单位信息采购单位名称：虚构市合成小学采购单位地址：虚构路8号采购单位联系方式：邱主任0571-8600002 三、采购代理机构信息采购代理机构全称：假想招标有限公司采购代理机构地址：虚构市假想路169号13层采购代理机构联系方式：周女士0571-8600001 四、中标信息首次公告日期：2023年05月12日中标日期：2023年06月06日总中标金额：24.88 万元（人民币）中标供应商名称、地址及金额：见附件',
  )
  expect(record).toMatchObject({
    projectName: '音乐教室设备采购项目',
    projectCode: 'XG-2023018',
    buyer: { name: '虚构市合成小学', address: '虚构路8号', phone: '0571-8600002' },
    agency: { name: '假想招标有限公司', address: '虚构市假想路169号13层', phone: '0571-8600001' },
    awardedOn: '2023-06-06',
    awardYuan: '248800',
  })
})

it('takes the heading over the line of opening and publication, never one that lost its number', () => {
  const record = recordOf(
    '<div><p><span>2024年包装材料XG20230187-N招标公告</span></p></div><div>开标日期：2023-06-12 发布日期：2023-05-12</div><div><p>假想招标有限公司受虚构工业有限责任公司的委托，拟对2024年包装材料进行国内公开招标，现将有关事项公告如下：</p><h3>．招标项目名称及内容</h3><p>项目名称：2024年包装材料</p><h3>．投标人资格要求</h3><p>投标人须具备独立法人资格。</p></div>',
  )
  expect(record).toMatchObject({
    title: '2024年包装材料XG20230187-N招标公告',
    publishedAt: '2023-05-12',
    openingAt: '2023-06-12',
    buyer: { name: '虚构工业有限责任公司' },
    method: 'open',
  })
})

it('heads a notice that stands whole in the cell of a form by its own heading', () => {
  const record = recordOf(
    '<table><tr><td><table><tr><td>工程编号</td><td>XG202300505</td></tr><tr><td>中标人</td><td><div><b><u>虚构联络线工程物资采购</u>中标结果公告</b></div><p>招标编号：XG202300505</p><p>中标人名称：虚构光电科技有限公司</p><p>中标价（元）：1440834.2</p></td></tr></table></td></tr></table>',
  )
  expect(record.title).toBe('虚构联络线工程物资采购中标结果公告')
})

it('is told by the first sentence who bought, a troop too', () => {
  expect(
    recordOf(
      '气象物资中标结果公示\n\n合成军区90001部队对气象物资进行了公开招标，现就中标结果公示如下：\n一、项目编号：2023-XG-1008\n二、中标供应商：虚构通信设备有限公司',
    ).buyer?.name,
  ).toBe('合成军区90001部队')
})
