import { describe, expect, it } from 'vitest'
import { openText } from '../../../src/document/text.ts'
import { shown, sourceOf } from './shown.ts'

describe('lines that a page tore', () => {
  it.each([
    ['a moment, each part on its line', '开标时间：\n2031\n年\n5\n月\n7\n日\n14\n：\n30', ['开标时间：', '2031年5月7日14：30']],
    ['a year inside of its digits', '于\n203\n1\n年\n5\n月\n7\n日\n9\n时\n00分（\n北京时间）前', ['于', '2031年5月7日9时00分（北京时间）前']],
    ['a day and its hour', '截止时间：2031年05月17\n日\n09时30分', ['截止时间：2031年05月17日09时30分']],
    ['brackets and stops', '柳溪镇卫生院\n（\n采购人\n）\n委托\n。', ['柳溪镇卫生院', '（采购人）', '委托。']],
    ['numbers of headings', '1\n.采购人\n三\n、\n采购需求\n二、\n项目概况', ['1.采购人', '三、采购需求', '二、项目概况']],
    ['labels', '地\n址：柳溪镇\n联\n系\n人：\n何工\n1.截止时\n间：', ['地址：柳溪镇', '联系人：', '何工', '1.截止时间：']],
    ['a street and its number', '地址：柳溪市柳溪区河东路\n26号3楼', ['地址：柳溪市柳溪区河东路26号3楼']],
    ['a part and its number', '合同包\n2（食堂设备）：', ['合同包2（食堂设备）：']],
  ])('joins %s', (_, text, lines) => expect(shown(openText(text))).toEqual(lines))

  it.each([
    ['cells', '2031年\n预算金额\n12\n月份'],
    ['two days', '2031年5月7日\n2031年6月7日'],
    ['a day and a count', '2031年5月7日\n3\n家'],
    ['a body and a number', '柳溪市柳溪路工程有限公司\n3楼'],
    ['figures of a table', '序号\n金额\n1\n25.5\n2\n30.1'],
    ['a paragraph below', '地址：柳溪市河东路\n\n26号文件'],
  ])('leaves %s apart', (_, text) => expect(shown(openText(text))).toEqual(text.split('\n').filter(Boolean)))

  it('keeps the places of what it joins', () => {
    const document = openText('开标时间：2031年\n5月')
    expect(sourceOf(document, '2031年5月')).toBe('2031年\n5月')
  })
})
