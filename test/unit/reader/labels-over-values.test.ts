import { describe, expect, it } from 'vitest'
import { openHtml } from '../../../src/document/html.ts'
import { openText } from '../../../src/document/text.ts'
import { read } from '../../../src/reader/read.ts'

const recordOf = (...lines: string[]) => read(openText(lines.join('\n'))).records[0]!.record

describe('labels on lines of their own', () => {
  it('the value below goes to the next label on its line', () => {
    const record = recordOf(
      '合成镇供水工程竞价公告',
      '最高限价：',
      '13.512万元 工期：3个月',
      '采购人：',
      '合成县水务局',
      '代理机构：合成咨询有限公司',
      '电话：',
      '（0512）57387992  传真：（0512）57306660',
    )
    expect(record).toMatchObject({ ceilingYuan: '135120', agency: { phone: '（0512）57387992' } })
  })

  it('a day under the label of another notice, or of a deed, is not the day of publication', () => {
    const head = ['合成县第一中学实验台采购项目成交公告', '一、采购项目编号：', '合政采2031-6']
    expect(recordOf(...head, '二、采购公告发布日期：', '2031年10月09日', '三、成交供应商：合成科技有限公司').publishedAt).toBeUndefined()
    expect(recordOf(head[0]!, '成交日期：', '2031年10月09日', '成交供应商：合成科技有限公司').publishedAt).toBeUndefined()
    expect(recordOf(head[0]!, '发布日期：', '2031年10月09日', '成交供应商：合成科技有限公司').publishedAt).toBe('2031-10-09')
  })

  it('a party or a time without a number heads the bare name or time below it', () => {
    const record = recordOf(
      '合成镇前村饰面用花岗岩矿采矿权出让成交结果公示',
      '现将合成镇前村饰面用花岗岩矿采矿权挂牌出让结果公示如下：',
      '出让人',
      '名称：合成县自然资源局',
      '竞得人',
      '名称：合成石业有限公司',
      '场所：合成县前村1号',
      '成交时间、地点',
      '时间：2031年5月11日',
      '地点：合成市公共资源交易中心',
    )
    expect(record).toMatchObject({
      authority: { name: '合成县自然资源局' },
      awardedOn: '2031-05-11',
      parcels: [{ transferee: '合成石业有限公司', status: 'sold' }],
    })
  })

  it('headings of sections without a number are no titles', () => {
    const page =
      '<h4>项目基本情况</h4><p>项目编号：HC-2031-7</p><p>采购方式：竞争性磋商</p><h4>获取采购文件</h4><p>时间：2031年3月1日至2031年3月8日</p><h4>公告期限</h4><p>自本公告发布之日起3个工作日。</p>'
    const { record } = read(openHtml(page)).records[0]!
    expect(record.title).toBeUndefined()
    expect(record).toMatchObject({ projectCode: 'HC-2031-7', method: 'consultation' })
  })
})
