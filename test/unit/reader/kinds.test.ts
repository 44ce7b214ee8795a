import { describe, expect, it } from 'vitest'
import { kindOf, methodOf } from '../../../src/reader/kinds/kinds.ts'
import { recordOf } from './support.ts'
import { groundTexts } from './texts-of-ground.ts'
import { tenderingTexts } from './texts-of-tendering.ts'
import { titles } from './titles-of-kinds.ts'

describe('kindOf', () => {
  for (const [want, list] of Object.entries(titles)) {
    it.each(list)(`${want}: %s`, (line) => {
      const [title, text = ''] = line.split('|')
      const { domain, kind } = kindOf({ title: title!, text, labels: text.split(' ') })
      expect(`${domain} ${kind}`).toBe(want)
    })
  }

  it('knows more than a hundred and fifty titles', () => {
    expect(Object.values(titles).flat().length).toBeGreaterThan(150)
  })

  it('lets a failure in the text beat the column and the title', () => {
    const clues = {
      title: '云岭县图书馆防火墙采购项目询价招标公告',
      heading: '云岭县图书馆防火墙采购项目废标公告',
      text: '废标原因：供应商不足三家',
      labels: ['项目名称', '废标原因'],
    }
    expect(kindOf(clues)).toEqual({ domain: 'procurement', kind: 'failure' })
    expect(kindOf({ ...clues, heading: '' })).toEqual({ domain: 'procurement', kind: 'failure' })
    expect(
      kindOf({
        title: '结果公告',
        breadcrumb: '首页 > 政府采购 > 中标公告',
        text: '因供应商不足三家，本项目流标。采购人：某局',
        labels: ['采购人', '流标原因'],
      }).kind,
    ).toBe('failure')
  })

  it('keeps a notice with one awarded lot an award', () => {
    const text = '第一包 中标供应商：东湾市恒通办公设备有限公司 第二包 废标原因：有效供应商不足三家 采购人 政府采购'
    expect(kindOf({ title: '办公设备采购项目中标公告', text, labels: ['中标供应商', '废标原因', '采购人'] }).kind).toBe('award')
  })

  it('never takes candidates for winners', () => {
    const text = '拟中标结果公示表 招标人 第一中标候选人 甲 第二中标候选人 乙 拟中标人 甲'
    expect(kindOf({ title: '北环路路灯工程中标结果公告', text, labels: ['招标人', '第一中标候选人', '拟中标人'] })).toEqual({
      domain: 'construction',
      kind: 'candidates',
    })
  })

  it('reads a tender that was filed under awards as what it is', () => {
    const text = '现欢迎合格的供应商参加本次政府采购活动。采购文件的领取时间 采购人'
    expect(kindOf({ title: '云岭学院工作服采购成交公告', text, labels: ['采购人'] }).kind).toBe('tender')
  })

  it('tells a notice without a telling title by its text', () => {
    const text = '拟征收云岭县马坊镇王家庄村集体土地，征收范围：东至河，征地补偿按区片价。被征收人应于期限内登记。征收土地预公告'
    expect(kindOf({ title: '公告', text })).toEqual({ domain: 'expropriation', kind: 'land-prenotice' })
    expect(kindOf({ text: '今天天气晴朗，万里无云。' })).toEqual({ domain: 'other', kind: 'other' })
  })
})

/** What every page has below. */
const foot = '特此公告。联系电话：0716-1234567。\n虚构县人民政府办公室\n2031年3月4日'

describe('the kind of a whole notice', () => {
  for (const [want, list] of Object.entries({ ...tenderingTexts, ...groundTexts })) {
    it.each(list)(`${want}: %s`, (text) => {
      const { domain, kind } = recordOf(`${text.replaceAll('|', '\n')}\n${foot}`)
      expect(`${domain} ${kind}`).toBe(want)
    })
  }
})

describe('methodOf', () => {
  it.each([
    ['procurement', '某局审计服务竞争性磋商公告', '', 'consultation'],
    ['procurement', '某局车辆采购公告', '采购方式：竞争性谈判', 'negotiation'],
    ['procurement', '某局车辆采购公告', '', undefined],
    ['land', '国有建设用地使用权拍卖出让公告', '以拍卖方式出让', 'auction'],
    ['land', '国有土地使用权出让成交公示', '我局挂牌出让1宗', 'listing'],
    ['land', '用地划拨公示', '', 'allocation'],
  ] as const)('%s %s %s', (domain, title, text, want) => {
    expect(methodOf(domain, title, text)).toBe(want)
  })
})
