import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

// synthetic: every name, number and place below a county is made up

const taken = '根据《中华人民共和国土地管理法》，现公告如下：\n一、拟征收土地位于虚构县甲镇乙村，面积1.2公顷。\n特此公告。'
const offered = '\n经虚构市人民政府批准，虚构市国土资源局决定以挂牌方式出让3宗国有建设用地使用权，现将有关事项公告如下：'
const path = '首页/ 政务公开 / 自然资源 / 正文\n\n'

describe('the number of a notice', () => {
  it.each([
    [
      'run together with issuer and heading',
      `虚政发〔2031〕6号虚构县人民政府虚构县2031年度第七批次农用地转用和土地征收预公告\n${taken}`,
      {
        documentNo: '虚政发〔2031〕6号',
        authority: { name: '虚构县人民政府' },
        expropriation: { projectName: '虚构县2031年度第七批次农用地转用和土地征收' },
      },
    ],
    [
      'before issuer and heading, parted by a blank',
      `虚政告〔2031〕7号 虚构县人民政府关于征收土地的公告\n${taken}`,
      { documentNo: '虚政告〔2031〕7号', authority: { name: '虚构县人民政府' } },
    ],
    [
      'in thick brackets before the heading',
      `【虚政征〔2031〕8号】虚构县人民政府征收土地公告\n${taken}`,
      { documentNo: '虚政征〔2031〕8号', authority: { name: '虚构县人民政府' } },
    ],
    [
      'in brackets before others that close the heading',
      `国有建设用地使用权挂牌出让公告（虚国土告字〔2031〕12号）（第二次）${offered}`,
      { documentNo: '虚国土告字〔2031〕12号' },
    ],
    [
      'behind the heading that only it makes one',
      `${path}国有建设用地使用权挂牌出让公告 虚国土告字〔2031〕12号${offered}`,
      { title: '国有建设用地使用权挂牌出让公告 虚国土告字〔2031〕12号', documentNo: '虚国土告字〔2031〕12号' },
    ],
    ['without letters behind the heading', `${path}国有建设用地使用权挂牌出让公告〔2031〕12号${offered}`, { documentNo: '〔2031〕12号' }],
    [
      'of a year, without brackets',
      `${path}国有建设用地使用权挂牌出让公告2031年第12号${offered}`,
      { title: '国有建设用地使用权挂牌出让公告2031年第12号', documentNo: '2031年第12号' },
    ],
    [
      'on a line of its own, the year without brackets',
      `国有建设用地使用权挂牌出让公告\n虚国土告字2031年12号${offered}`,
      { documentNo: '虚国土告字2031年12号' },
    ],
  ])('%s', (_, text, expected) => {
    expect(recordOf(text)).toMatchObject(expected)
  })

  it('is not that of a parcel which begins the heading', () => {
    expect(recordOf(`虚土网挂〔2031〕12号国有建设用地使用权网上挂牌成交公示${offered}`).documentNo).not.toBe('虚土网挂〔2031〕12号')
  })
})

const asked = '县自然资源局：\n经研究，同意将位于虚构县甲乡乙村的2031-12号地块，面积为26730.66平方米的国有建设用地使用权以挂牌方式出让。'

describe('an index card whose labels nothing parts from their values', () => {
  it('with the title behind its label', () => {
    const record = recordOf(
      `索引号111423LL00100/2031-76465\n发文字号虚政函〔2031〕88号 发文时间2031-11-14\n发文机关虚构县人民政府办公室 主题词\n标题虚构县人民政府 关于2031-11号宗地国有建设用地使用权 挂牌出让方案的批复\n主题分类 发布日期2031-11-14\n\n虚构县人民政府 关于2031-11号宗地国有建设用地使用权 挂牌出让方案的批复\n\n${asked}`,
    )
    expect(record).toMatchObject({ title: '虚构县人民政府 关于2031-11号宗地国有建设用地使用权 挂牌出让方案的批复', documentNo: '虚政函〔2031〕88号' })
  })
  it('with the name of the paper behind its label', () => {
    const record = recordOf(`名称虚构县人民政府关于同意2031-12号宗地出让的批复\n文号虚政函〔2031〕89号\n成文日期2031年11月14日\n${asked}`)
    expect(record).toMatchObject({
      title: '虚构县人民政府关于同意2031-12号宗地出让的批复',
      documentNo: '虚政函〔2031〕89号',
      authority: { name: '虚构县人民政府' },
    })
  })
})

describe('a heading', () => {
  it.each([
    [
      'of a report, broken over three lines under its number',
      '虚住发〔2031〕29号\n虚构县住房保障建设管理中心\n关于发放2031年10-12月廉租住房\n租赁补贴的报告\n县财政局：\n2031年10至12月实际发放廉租住房租赁补贴家庭143户326人。\n虚构县住房保障建设管理中心\n2031年12月4日',
      { title: '虚构县住房保障建设管理中心关于发放2031年10-12月廉租住房租赁补贴的报告', documentNo: '虚住发〔2031〕29号' },
    ],
    [
      'under the company that owns the site and a word of its menu',
      '虚构高速公路有限责任公司\n\nOA\n\n关于虚构高速公路有限责任公司2031年度机关后勤服务比选流标公告\n\n2031/07/06\n\n因投标单位不足三家，此次比选项目流标。',
      { title: '关于虚构高速公路有限责任公司2031年度机关后勤服务比选流标公告', publishedAt: '2031-07-06' },
    ],
    [
      'that gives reasons, over `时间` and its day',
      '描述\n专业 · 严谨 · 先进\n\n关于日间手术信息管理系统单一来源采购申请理由\n\n时间:2030-10-27\n\n虚构市第一人民医院\n\n各潜在采购供应商：\n\n虚构市第一人民医院“日间手术信息管理系统”拟采用单一来源方式采购，现广泛征求意见。',
      { title: '关于日间手术信息管理系统单一来源采购申请理由', publishedAt: '2030-10-27', kind: 'single-source' },
    ],
    [
      'before a blank and the first sentence of a page on one line, signed behind a blank',
      '关于开展市城区廉租住房申请工作的通告 为解决住房困难，经虚构区人民政府研究决定，于10月20日至 10月26日开展第三批廉租住房申报工作，请符合配租条件的家庭到户口所在地社区申报。 现将相关事项通告如下： 一、对象 1.享受保障的家庭； 二、申请人应提供下列资料： 1.租房协议或合同复印件 虚构市保障性住房建设管理工作领导小组办公室 二0三一年十月十九日 |',
      {
        title: '关于开展市城区廉租住房申请工作的通告',
        kind: 'eligibility',
        publishedAt: '2031-10-19',
        authority: { name: '虚构市保障性住房建设管理工作领导小组办公室' },
      },
    ],
    [
      'before whom a page on one line is to',
      '关于虚构区2031年度第一批公共租赁住房配租的通告 各轮候家庭： 现有房源120套，位于和谐家园小区，报名时间为2031年5月6日至5月10日。 特此通告。 虚构区住房保障服务中心 2031年4月30日',
      { title: '关于虚构区2031年度第一批公共租赁住房配租的通告', kind: 'allocation', publishedAt: '2031-04-30' },
    ],
    [
      'of an answer to who asked for land',
      '虚构县自然资源局关于某公司用地申请的复函\n某公司：\n你公司来函收悉。经研究，同意将位于乙镇的2.5亩国有土地以协议方式出让给你公司。\n虚构县自然资源局\n二Ｏ三一年五月六日',
      { domain: 'land', kind: 'supply', method: 'agreement' },
    ],
    [
      'over where it is from, which signs nothing',
      '标题 虚构县2031年第二季度公租房保障家庭年审结果公示\n来源 虚构县住建局\n日期 2031-05-06\n经审核，符合条件继续保障的家庭356户。',
      { title: '虚构县2031年第二季度公租房保障家庭年审结果公示', housing: { households: 356 } },
    ],
    [
      'run on by the rule that the first sentence names',
      '关于公布第三批公租房保障对象名单的公告根据《虚构市公共租赁住房管理办法》，经审核，现将符合条件的32户家庭予以公示。公示期：2031年3月1日至3月10日。虚构市住房保障中心二〇三一年三月一日',
      { title: '关于公布第三批公租房保障对象名单的公告', publishedAt: '2031-03-01' },
    ],
  ])('%s', (_, text, expected) => {
    expect(recordOf(text)).toMatchObject(expected)
  })
})

describe('a purchase that came to nothing', () => {
  it('of whom its title begins with', () => {
    const buyer = (title: string) => recordOf(`${title}\n\n因有效投标人不足三家，本项目流标。\n2031年7月6日`).buyer
    expect(buyer('关于虚构高速公路有限责任公司2031-2032年度机关后勤服务比选流标公告')).toEqual({ name: '虚构高速公路有限责任公司' })
    expect(buyer('虚构县第一中学食堂食材采购废标公告')).toEqual({ name: '虚构县第一中学' })
    expect(buyer('虚构招标代理有限公司关于食堂食材采购废标公告')).toBeUndefined()
  })
  it('in the last of several rounds, without a heading', () => {
    const record = recordOf(
      '一、项目名称：虚构市管网工程施工监理（重新招标）\n二、项目概况：主要建设内容为新建管道。\n最高限价：13.512万元 工期：3个月\n1、招标公告于2031年2月2日在虚构水务网上发布，因递交投标文件的少于三家，本项目将重新招投标。\n2、第二次重新招标公告于2031年2月23日发布，因开标时无人投标，本项目流标。',
    )
    expect(record).toMatchObject({ domain: 'construction', kind: 'failure', failureReason: '因开标时无人投标，本项目流标' })
  })
})

it('knows the number before who signed for it, and land by the place behind its user', () => {
  expect(
    recordOf(
      '虚构县国土资源局文件\n虚国土资发〔2031〕22号 签发人：张三\n关于甲公司补办国有土地使用权协议出让手续的请示\n县人民政府：\n现将甲公司位于乙丙镇面积1200平方米土地以协议方式出让给甲公司。\n虚构县国土资源局\n2031年5月1日',
    ),
  ).toMatchObject({ documentNo: '虚国土资发〔2031〕22号', kind: 'supply', parcels: [{ location: '乙丙镇', areaM2: '1200' }] })
})

it('takes no line that tells where a page is from for a signature', () => {
  const record = recordOf('公租房保障家庭年审结果公示\n来源 虚构县住建局\n日期 2031-05-06\n经审核，符合条件继续保障的家庭356户。')
  expect(record.authority?.name ?? '虚构县住建局').toBe('虚构县住建局')
})

it('takes a heading that ends with the number of the paper, or that the site dates below the words of its column', () => {
  const numbered = '通知公告\n虚构市人民政府土地征收预公告〔2031〕第25号\n为保障建设，现发布公告如下：\n拟征收合成镇甲村集体土地。'
  expect(recordOf(numbered)).toMatchObject({ title: '虚构市人民政府土地征收预公告〔2031〕第25号' })
  const column = `根据《关于推进基层政务公开标准化规范化工作的指导意见》要求，虚构区公布了政务公开事项的标准目录，并按目录公开各类征地信息，供社会各界和群众查阅监督。本栏目由区政府办公室管理。
征地补偿安置方案公告（虚府征公〔2031〕6号）
发布时间：2031-06-04 17:40
拟征收合成镇甲村集体土地2公顷。`
  expect(recordOf(column)).toMatchObject({ title: '征地补偿安置方案公告（虚府征公〔2031〕6号）', documentNo: '虚府征公〔2031〕6号' })
})

it.each([
  ['虚构市国有建设用地使用权挂牌出让公告 虚告字（2031年）1号', '虚告字（2031年）1号'],
  ['虚构市自然资源局国有建设用地使用权拍卖出让公告-虚自然告字（2031）4号', '虚自然告字（2031）4号'],
  ['虚构开发区管理委员会 国有建设用地使用权拍卖出让公告 〔2031〕第1号', '〔2031〕第1号'],
])('reads the number behind a heading: %s', (heading, documentNo) => {
  expect(recordOf(`${heading}\n虚构市自然资源局决定出让1宗地块的国有建设用地使用权。`)).toMatchObject({ documentNo })
})

it('reads until when to apply from the day of the notice on', () => {
  const text =
    '有意参加竞买者在公告之日起至2031年6月6日（时间8:30-11:30，15:00-18:00）前往虚构局三楼土地利用股（合成镇一号街88号）提出报名申请，并交纳保证金，于2031年6月7日上午10时竞价。'
  expect(recordOf(`虚构县国有建设用地使用权挂牌出让公告\n虚构局出让1宗土地。\n${text}`)).toMatchObject({ bidDeadline: '2031-06-06' })
})

it('reads until when to apply where the second day of a period leaves out the year', () => {
  const text = '申请人可于2031年1月8日至1月17日工作时间内（即上午8:00-12:00，下午14:30-17:00）登录虚构市交易网进行网上报名。'
  expect(recordOf(`虚构市国有建设用地使用权挂牌出让公告\n虚构局出让1宗土地。\n${text}`)).toMatchObject({ bidDeadline: '2031-01-17' })
})

it('reads the number in a list that stands over the heading, its label on a line of its own', () => {
  const card = '• 索引号:\n  • 001008/2031-72793\n  • 文 号:\n  • 公告〔2031〕6号\n  • 发布机构:\n  • 虚构县人民政府办公室'
  expect(recordOf(`${card}\n\n虚构县人民政府土地征收公告\n\n征收合成镇甲村集体土地2公顷。`)).toMatchObject({ documentNo: '公告〔2031〕6号' })
})

it('takes the line that the site dates for the heading, though it speaks of itself above', () => {
  const text = `虚构土地矿权信息网为发布全省性国有土地使用权、探矿权采矿权出让信息的唯一指定的专业网站。本网公告信息的真实性由其提供者负责，网站不承担责任。
合成县甲镇乙村建筑用砂岩矿采矿权拍卖出让公告（合资交矿拍〔2031〕2号）
2031-03-17 | 来源：合成县自然资源局
合成县自然资源局委托我中心以公开拍卖方式出让甲镇乙村建筑用砂岩矿采矿权。`
  expect(recordOf(text)).toMatchObject({ title: '合成县甲镇乙村建筑用砂岩矿采矿权拍卖出让公告（合资交矿拍〔2031〕2号）', documentNo: '合资交矿拍〔2031〕2号' })
})

it('takes the office that prints a paper for no signature', () => {
  const text = '合府发〔2031〕17号合成县人民政府关于征收土地预公告\n拟征收甲镇乙村集体土地。\n特此公告。\n合成县人民政府办公室\n2031年11月22日印发'
  expect(recordOf(text)).toMatchObject({ authority: { name: '合成县人民政府' } })
})

it('reads the number behind a heading without it', () => {
  expect(recordOf('虚构县人民政府征收土地预公告〔2031〕6号\n发布时间：2031-05-15\n拟征收合成镇甲村集体土地2公顷。')).toMatchObject({
    documentNo: '〔2031〕6号',
  })
})
