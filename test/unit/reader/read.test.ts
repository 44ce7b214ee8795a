import { describe, expect, it } from 'vitest'
import { openText } from '../../../src/document/text.ts'
import { read } from '../../../src/reader/read.ts'
import { readText, recordOf } from './support.ts'

// All notices here are made up.
const tender = `云岭县第三中学食堂设备采购项目公开招标公告
发布时间：2031-03-02 09:15
云岭县第三中学食堂设备采购项目公开招标公告
一、项目基本情况
项目编号：YLZC2031-G-017
项目名称：云岭县第三中学食堂设备采购项目
预算金额：86.5万元
最高限价（万元）：85
二、提交投标文件截止时间、开标时间和地点
2031年03月23日 09点30分（北京时间）
地点：云岭县公共资源交易中心
三、联系方式
1.采购人信息
名 称：云岭县第三中学
地 址：云岭县书院路8号
联系方式：0999-1234567
2.采购代理机构信息
名 称：青石招标代理有限公司
地 址：云岭县建设路2号
联系方式：13900000000
`

describe('read', () => {
  it('takes no path of columns and nothing that a program wrote over a saved page for the title', () => {
    const saved = `Fetched: 2031-08-05 17:53:29\nURL: http://www.yunling.example/zwgk/1.htm\n\n云岭县人民政府 > 政务公开 > 征地公告\n\n云岭县人民政府拟征收土地公告\n云政征预〔2031〕7号\n发布时间：2031-03-02 09:31\n拟征收云岭县书院镇东村集体土地约十二公顷，涉及农户四十一户。`
    expect(recordOf(saved)).toMatchObject({
      title: '云岭县人民政府拟征收土地公告',
      publishedAt: '2031-03-02T09:31',
      documentNo: '云政征预〔2031〕7号',
      expropriation: { areaM2: '120000', households: 41 },
    })
  })

  it('finds the title that a list gave above the body that a source cut out, and says so where it stands nowhere', () => {
    const title = '云岭县第三中学食堂设备采购项目公开招标公告'
    const at = tender.indexOf('一、项目基本情况')
    const body = { start: at, end: tender.length }
    const [found] = read(openText(tender), { title, body }).records
    expect(found!.evidence).toMatchObject({ '/title': { start: 0, text: title }, '/kind': { start: 0, text: title } })
    const [unseen] = read(openText(tender.slice(at)), { title, body: { start: 0, end: tender.length - at } }).records
    expect(unseen!.evidence).toMatchObject({ '/title': { in: 'list', text: title }, '/kind': { in: 'list' } })
  })

  it('proves a part of a sentence where it stands in it, not where the same words stand again', () => {
    const evidenceOf = (text: string) => readText(text).records[0]!.evidence
    const at = (text: string, part: string) => ({ start: text.indexOf(part), text: part })
    const failed = '云岭县保洁服务采购废标公告\n采购人：云岭县教育局\n包1（城区保洁）废标：供应商不足三家，包1（城区保洁）另行采购\n包2废标：无人投标\n'
    expect(evidenceOf(failed)).toMatchObject({ '/lots/0/no': at(failed, '包1'), '/lots/0/name': at(failed, '城区保洁') })
    const permit = '准予商品房预售的公告\n云岭置业公司：\n你公司申请预售的云岭置业公司家园，位于云岭县文化路8号，经审查准予预售。\n云岭县住房和城乡建设局\n'
    expect(evidenceOf(permit)).toMatchObject({ '/housing/developer': at(permit, '云岭置业公司') })
    const plan = '云岭县征地补偿安置方案公告\n一、征收目的：用于云岭县供水管网扩建项目建设。\n云岭县人民政府\n'
    expect(evidenceOf(plan)).toMatchObject({ '/expropriation/projectName': at(plan, '云岭县供水管网扩建项目') })
  })

  it('counts a label that nobody taught among pairs of two columns', () => {
    const table = ['地块编号', '地块位置', '无人识得之项', '起始价'].map((label) => `<tr><td>${label}</td><td>云岭2031-1</td></tr>`).join('')
    expect(readText(`<html><body><h1>云岭县国有建设用地使用权挂牌出让公告</h1><table>${table}</table></body></html>`).unread).toEqual({ 无人识得之项: 1 })
  })

  it('reads a tender of labels, sections and units', () => {
    expect(recordOf(tender)).toMatchObject({
      domain: 'procurement',
      kind: 'tender',
      title: '云岭县第三中学食堂设备采购项目公开招标公告',
      publishedAt: '2031-03-02T09:15',
      projectCode: 'YLZC2031-G-017',
      projectName: '云岭县第三中学食堂设备采购项目',
      method: 'open',
      budgetYuan: '865000',
      ceilingYuan: '850000',
      bidDeadline: '2031-03-23T09:30',
      openingAt: '2031-03-23T09:30',
      buyer: { name: '云岭县第三中学', address: '云岭县书院路8号', phone: '0999-1234567' },
      agency: { name: '青石招标代理有限公司', address: '云岭县建设路2号', phone: '13900000000' },
    })
  })

  it('gives every value its place in the page', () => {
    const document = openText(tender)
    const { record, evidence } = read(document).records[0]!
    for (const { start, end, text, in: elsewhere } of Object.values(evidence)) if (!elsewhere) expect(document.source.slice(start, end)).toBe(text)
    expect(evidence['/budgetYuan']!.text).toBe('86.5万元')
    expect(evidence['/buyer/phone']!.text).toBe('0999-1234567')
    const values = (value: unknown, path: string): string[] =>
      value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => values(inner, `${path}/${key}`)) : [path]
    expect(values(record, '').filter((path) => !evidence[path])).toEqual([])
  })

  it('reads the same page the same way twice', () => {
    expect(readText(tender)).toEqual(readText(tender))
  })

  it('counts a label that nobody taught it', () => {
    expect(readText(tender.replace('一、项目基本情况', '一、项目基本情况\n彩虹指数：七')).unread).toHaveProperty('彩虹指数')
  })

  it('takes the date under the signature only where the page shows none', () => {
    const signed = `${tender.replace('发布时间：2031-03-02 09:15\n', '')}青石招标代理有限公司\n2031年3月1日\n`
    expect(recordOf(signed).publishedAt).toBe('2031-03-01')
    expect(recordOf(`${tender}青石招标代理有限公司\n2031年3月1日\n`).publishedAt).toBe('2031-03-02T09:15')
  })

  it('a title that the page breaks over lines is found in it, and is one line', () => {
    const { record, evidence } = readText(`云岭县教育局\n关于食堂设备的\n采购公告\n${tender}`, { title: '云岭县教育局 关于食堂设备的采购公告' }).records[0]!
    expect(record.title).toBe('云岭县教育局关于食堂设备的采购公告')
    expect(evidence['/title']).toMatchObject({ start: 0, end: 19 })
  })

  it('takes title and date from the list where the page has neither', () => {
    const { record, evidence } = readText(tender.split('\n').slice(3).join('\n'), { title: '食堂设备招标', publishedAt: '2031-03-05' }).records[0]!
    expect(record).toMatchObject({ title: '食堂设备招标', publishedAt: '2031-03-05' })
    expect(evidence['/title']).toMatchObject({ in: 'list' })
  })
})

describe('pages that hold no notice', () => {
  const why = (text: string) => {
    const { records, issues } = readText(text)
    return { records: records.length, codes: issues.map(({ code }) => code) }
  }
  it('says that a page is empty', () => expect(why('')).toMatchObject({ records: 0, codes: ['empty-page'] }))
  it('says that a site asks for a check', () =>
    expect(why('<html><body>请完成安全验证后继续访问</body></html>')).toMatchObject({ records: 0, codes: ['challenge-page'] }))
  it('says that a site is under maintenance', () =>
    expect(why('<html><body><h1>系统维护中，请稍后访问</h1></body></html>')).toMatchObject({ records: 0, codes: ['maintenance-page'] }))
  it('says that a list is none', () => {
    const rows = Array.from(
      { length: 12 },
      (_, index) => `<li><a href="${index}.html">云岭县第${index}小学课桌椅采购项目招标公告</a> 2031-03-${10 + index}</li>`,
    ).join('')
    expect(why(`<html><body><h2>招标公告</h2><ul>${rows}</ul></body></html>`)).toMatchObject({ records: 0, codes: ['no-notice'] })
  })
})
