import { describe, expect, it } from 'vitest'
import { openHtml } from '../../../src/document/html.ts'
import { openText } from '../../../src/document/text.ts'
import { read } from '../../../src/reader/read.ts'

const recordOf = (...lines: string[]) => read(openText(lines.join('\n'))).records[0]!.record
const rowsOf = (...rows: string[][]) => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

describe('lots, parties and changes where forms set them', () => {
  it('the number of a lot and its name with a blank between', () => {
    const { lots, suppliers } = recordOf(
      '合成县教学仪器设备采购项目中标公告',
      '五、中标结果',
      '第一包 理科实验室成套设备若干',
      '中标单位：合成教学设备有限公司',
      '中标金额：1186400元',
      '第二包 音体美器材',
      '中标单位：合成文体用品有限公司',
      '中标金额：437250元',
      '六、采购人：合成县教育局',
    )
    expect(lots).toMatchObject([
      { no: '一', name: '理科实验室成套设备若干' },
      { no: '二', name: '音体美器材' },
    ])
    expect(suppliers).toMatchObject([{ lot: '一' }, { lot: '二' }])
  })

  it.each(['采购内容', '监理内容', '工程内容'])('%s names a lot beside its number', (column) => {
    const page = `<h1>合成县农村公路工程施工监理招标公告</h1>${rowsOf(['标段', column, '最高投标限价（元）'], ['HCJL-1', '前镇境内道路', '748000'], ['HCJL-2', '后镇境内桥梁', '612500'])}`
    expect(read(openHtml(page)).records[0]!.record.lots).toMatchObject([{ name: '前镇境内道路' }, { name: '后镇境内桥梁' }])
  })

  it('changes in a cell', () => {
    const change =
      '<p>1、原招标控制价18725600.00元，现调整为19138274.00元；</p><p>2、原投标截止时间及开标时间2022年9月14日09时00分，现延期至2022年9月26日09时00分。</p>'
    const page = `<h1>合成污水处理厂工程施工变更公告</h1>${rowsOf(['招标项目名称', '合成污水处理厂工程施工'], ['变更内容', change], ['招标人', '合成建设有限公司'])}`
    expect(read(openHtml(page)).records[0]!.record).toMatchObject({
      kind: 'amendment',
      ceilingYuan: '19138274',
      bidDeadline: '2022-09-26T09:00',
      openingAt: '2022-09-26T09:00',
    })
  })

  it('a cell of a party and its contacts, with labels of its own', () => {
    const page = `<h1>合成市食堂运维项目竞争性磋商公告</h1>${rowsOf(['采购项目编号', 'HC2031-031'], ['采购人及联系人电话', '采购人：合成市教育局<br>联系人：某老师<br>联系电话：0411-8412287'])}`
    expect(read(openHtml(page)).records[0]!.record.buyer).toMatchObject({ name: '合成市教育局', phone: '0411-8412287' })
  })

  it('采购机构 beside the buyer buys for him', () => {
    const record = recordOf(
      '关于合成器材采购项目询价延期的通知',
      '采购人：合成消防支队',
      '采购机构：合成市政府采购中心',
      '地 址：合成市林荫路12号',
      '电话：0411-6441586',
    )
    expect(record).toMatchObject({
      buyer: { name: '合成消防支队' },
      agency: { name: '合成市政府采购中心', address: '合成市林荫路12号', phone: '0411-6441586' },
    })
    expect(recordOf('合成器材采购公告', '采购机构：合成消防支队').buyer).toMatchObject({ name: '合成消防支队' })
  })

  it('the head of a table is no winner', () => {
    const { suppliers = [] } = recordOf(
      '合成县饮水工程中标公示',
      '中标单位如下：',
      '标段　中标单位　中标价（元）　项目经理',
      'Ⅰ标段（前镇）　合成水利工程处　3128460.35　某某',
    )
    expect(suppliers.map(({ name }) => name)).not.toContainEqual(expect.stringContaining('中标单位'))
  })
})
