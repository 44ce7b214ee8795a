import { describe, expect, it } from 'vitest'
import { addressIn, endsAsOrganisation, isPlaceholder, nameIn } from '../../../src/reader/notice/names.ts'

const name = (text: string) => nameIn(text, { start: 0, end: text.length })?.value

describe('placeholders', () => {
  const forms =
    '/|／|\\|--|—|–|__|*|＊＊＊|###|(略)|（略）|.|。|、|……|无|暂无|没有|空|不详|详见公告|见附件|见采购文件|具体内容见下表|同上|略|null|NULL|undefined|None|N/A|n/a|{project_name}'

  it.each(forms.split('|'))('%s says nothing, with blanks around and inside of it', (form) => {
    expect(isPlaceholder(form)).toBe(true)
    expect(isPlaceholder(` \u3000${[...form].join(' ')}\n`)).toBe(true)
  })

  it.each(['某某公司', '', ' ', '无锡某某公司', '空调采购', '详细地址', '1'])('%j is no placeholder', (text) => {
    expect(isPlaceholder(text)).toBe(false)
  })
})

describe('names of organisations', () => {
  const contacts = '联系人|联系电话|联系方式|电话|地址|联系地址|邮编|传真|法人代表|法定代表人|单位性质|统一社会信用代码'

  it.each(contacts.split('|'))('ends before %s', (contact) => {
    expect(name(`某某建设有限公司 ${contact}：张三`)).toBe('某某建设有限公司')
    expect(name(`某某建设有限公司采购人${contact}:张三`)).toBe('某某建设有限公司')
  })

  it('keeps a name that has the words of a contact in it', () => {
    expect(name('某某省地质局第一地质大队')).toBe('某某省地质局第一地质大队')
    expect(name('某某联通传媒公司')).toBe('某某联通传媒公司')
  })

  it.each([
    '******有限公司',
    '***农村局',
    '＊＊＊＊建设集团有限公司',
    '有限公司',
    '股份有限公司',
    '虚构市****公司',
    '虚构(略)学院',
    '（略）',
    '###',
    '***2号中学',
    '×××咨询有限公司',
    'XXX公司',
    '会员可见',
    '登录后可见',
    '注册会员查看',
    '****点击查看',
    '隐藏',
    '业主方',
    '采购方',
  ])('is none of which the end alone is shown: %s', (text) => {
    expect(name(text)).toBeUndefined()
  })

  it.each(['**某某建设有限公司**', '***某某建设有限公司***', '* 某某建设有限公司', '*某某建设有限公司'])('is one behind marks of Markdown: %s', (text) => {
    expect(name(text)?.replace(/\*+$/, '')).toBe('某某建设有限公司')
  })

  it.each(['******农村局', '****点击查看开发区生态东街A5栋', '虚构市(略)路8号'])('an address is none of which a part is hidden: %s', (text) => {
    expect(addressIn(text, { start: 0, end: text.length })).toBeUndefined()
  })

  it('a number of which figures are hidden takes nothing of the address before it', () => {
    const text = '虚构市虚构路8号，138****1234'
    expect(addressIn(text, { start: 0, end: text.length })?.value).toBe('虚构市虚构路8号')
    expect(name('虚构建设有限公司 联系人：张某138****1234')).toBe('虚构建设有限公司')
  })

  it('looks through what stands in brackets at the end', () => {
    expect(endsAsOrganisation('某某公司（牵头人）')).toBe(true)
    expect(endsAsOrganisation('某某公司(成员)')).toBe(true)
    expect(endsAsOrganisation('某某工程（一期）')).toBe(false)
  })
})

it('what a name runs on into, with a day under a label of its own, is no name', () => {
  expect(name('虚构项目管理有限公司采购公告见证时间:2031-01-24公告正文虚构血站维护项目')).toBeUndefined()
})
