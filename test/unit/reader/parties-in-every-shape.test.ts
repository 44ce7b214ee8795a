import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

// Synthetic notices: every school, firm and number is made up. Who buys, who asks and who delivers, told in the shapes in which clerks tell it.

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const page = (title: string, body: string) => `<html><body><h1>${title}</h1>${body}</body></html>`

const buyer = { name: '虚构县第二中学', address: '虚构县学府路1号', phone: '0000-8888001' }
const agency = { name: '方圆招标代理有限公司', address: '虚构县中山路2号', phone: '0000-8888002' }

const contacts: Record<string, string> = {
  'a group beside its pairs': `<table><tr><td rowspan="3">采购人信息</td><td>名称</td><td>${buyer.name}</td></tr>${row('地址', buyer.address)}${row('联系方式', buyer.phone)}<tr><td rowspan="3">采购代理机构信息</td><td>名称</td><td>${agency.name}</td></tr>${row('地址', agency.address)}${row('联系方式', agency.phone)}</table>`,
  'a group over empty cells': `<table>${row('采购人信息', '名称', buyer.name)}${row('', '地址', buyer.address)}${row('', '联系方式', buyer.phone)}${row('采购代理机构信息', '名称', agency.name)}${row('', '地址', agency.address)}${row('', '联系方式', agency.phone)}</table>`,
  'a row each': `<table>${row('', '名称', '地址', '联系人', '联系电话')}${row('采购人', buyer.name, buyer.address, '张三', buyer.phone)}${row('采购代理机构', agency.name, agency.address, '李四', agency.phone)}</table>`,
}

describe.each(Object.entries(contacts))('buyer and agency, %s', (_, table) => {
  const record = recordOf(page('虚构县第二中学彩色打印机采购项目公开招标公告', `<p>项目编号：XG-2031-07</p><p>七、联系方式</p>${table}`))

  it('each has its name, address and telephone', () => {
    expect(record.buyer).toEqual(buyer)
    expect(record.agency).toEqual(agency)
  })
})

describe('a supplier and whom to ask', () => {
  it('what stands under the heading of the buyer is not said of who won', () => {
    const record = recordOf(
      page(
        '虚构县第二中学彩色打印机采购项目中标公告',
        `<p>一、项目编号：XG-2031-07</p><p>三、中标信息</p><p>第1包</p><p>中标供应商：甲乙科技有限公司</p><p>中标金额：35万元</p><p>第2包</p><p>中标供应商：丙丁科技有限公司</p><p>中标金额：12万元</p><p>七、其他</p><p>1.采购人信息</p><p>名称：${buyer.name}</p><p>地址：${buyer.address}</p><p>2.采购代理机构信息</p><p>名称：${agency.name}</p><p>地址：${agency.address}</p>`,
      ),
    )
    expect(record.suppliers).toMatchObject([
      { name: '甲乙科技有限公司', lot: '1', yuan: '350000' },
      { name: '丙丁科技有限公司', lot: '2', yuan: '120000' },
    ])
    expect(record.suppliers).toHaveLength(2)
    expect(JSON.stringify(record.suppliers)).not.toContain('address')
  })

  it.each([
    [
      'cells',
      `<table>${row('采购人（甲方）', buyer.name, '供应商（乙方）', '甲乙科技有限公司')}${row('地址', buyer.address, '地址', '虚构县创新路6号')}${row('联系方式', buyer.phone, '联系方式', '0000-7777001')}${row('合同金额（元）', '1150000', '合同签订日期', '2031-06-01')}</table>`,
    ],
    [
      'lines',
      `<p>甲方（采购人）：${buyer.name}    乙方（供应商）：甲乙科技有限公司</p><p>地址：${buyer.address}    地址：虚构县创新路6号</p><p>电话：${buyer.phone}    电话：0000-7777001</p><p>合同金额：1150000.00元</p>`,
    ],
  ])('buyer and supplier side by side in %s have their own addresses', (_, body) => {
    const record = recordOf(page('虚构县第二中学彩色打印机采购项目合同公告', `<p>一、合同编号：HT-2031-09</p>${body}`))
    expect(record.buyer).toEqual(buyer)
    expect(record.suppliers).toEqual([{ name: '甲乙科技有限公司', address: '虚构县创新路6号', yuan: '1150000' }])
  })
})
