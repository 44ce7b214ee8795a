import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'
import { firstOf, lines, table } from './synthetic/page.ts'

/** All synthetic. */
const head =
  '<tr><td>编号</td><td>项目名称及<br>地理位置</td><td>出让 年限</td><td>矿区 面积km2</td><td>矿种</td><td>起始价(万元)</td><td>增价幅度(万元/次)</td></tr>'
const rows = ['虚构市甲镇东沟砂矿|3|0.113|砂矿|51.2|2', '虚构市乙镇西沟砂矿|3|0.25|砂矿|60|2万元/次']
const cells = (row: string) =>
  row
    .split('|')
    .map((cell) => `<td>${cell}</td>`)
    .join('')

describe('parcels of a table', () => {
  it('names a mine by what it is called, never by the number of its row', () => {
    const record = recordOf(`<p>甲县采矿权挂牌出让公告</p><table>${head}${rows.map((row, at) => `<tr><td>${at + 1}</td>${cells(row)}</tr>`).join('')}</table>`)
    expect(record.parcels).toEqual([
      { location: '虚构市甲镇东沟砂矿', mineral: '砂矿', areaM2: '113000', years: '3', startYuan: '512000', incrementYuan: '20000' },
      { location: '虚构市乙镇西沟砂矿', mineral: '砂矿', areaM2: '250000', years: '3', startYuan: '600000', incrementYuan: '20000' },
    ])
  })

  it('keeps numbers that are no count of the rows', async () => {
    const { parcels } = await firstOf(
      '甲县国有建设用地使用权挂牌出让公告',
      table('编号|土地位置|面积（平方米）|起始价（万元）', '7|甲路南侧|1200|90', '12|乙路北侧|1500|95'),
    )
    expect(parcels).toMatchObject([{ no: '7' }, { no: '12' }])
  })

  it('reads what is added for each plot or each time, whatever the unit of the column', async () => {
    for (const unit of ['（万元/次）', '（万元／每次）', '（万元/宗）']) {
      const { parcels } = await firstOf('甲县国有建设用地使用权拍卖出让公告', table(`地块编号|土地位置|面积（平方米）|加价幅度${unit}`, 'JX-7|甲路南侧|1200|5'))
      expect(parcels).toMatchObject([{ no: 'JX-7', incrementYuan: '50000' }])
    }
  })

  it('takes no valuation in the remarks of an offer for what it went for', async () => {
    const { parcels } = await firstOf(
      '甲县国有建设用地使用权挂牌出让公告',
      table('地块编号|土地位置|面积（平方米）|起始价（万元）|备注', 'JX-7|甲路南侧|1200|90|地上建筑物评估价12.5万元，随土地一并出让'),
    )
    expect(parcels).toEqual([{ no: 'JX-7', location: '甲路南侧', areaM2: '1200', startYuan: '900000' }])
  })
})

describe('land told in sentences', () => {
  const told = (far: string) =>
    recordOf(
      `甲县自然资源局国有建设用地使用权出让公告\n我局决定协议出让1宗国有建设用地使用权。地块位于乙镇丙村，依据规划条件审定意见书（编号：甲规审字〔2031〕7号），用地面积1.5公顷，用地性质为公用设施用地（供水用地），${far}，出让年限为50年。\n甲县自然资源局\n2031年3月7日`,
    )

  it.each([
    ['容积率≤0.8 ,建筑密度≤20%', { farMax: '0.8' }],
    ['容积率控制在1.2以下', { farMax: '1.2' }],
    ['容积率不小于0.7', { farMin: '0.7' }],
    ['容积率应为1.0-1.5，绿地率20%', { farMin: '1', farMax: '1.5' }],
  ])('%s', (far, ratio) => {
    const { parcels, documentNo } = told(far)
    expect(parcels).toEqual([{ location: '乙镇丙村', areaM2: '15000', use: '公用设施用地（供水用地）', years: '50', ...ratio }])
    // the number of another paper
    expect(documentNo).toBeUndefined()
  })

  it('names the branch of a bureau whole', () => {
    for (const sentence of [
      '经甲市人民政府批准，甲市国土资源局乙区分局以挂牌方式出让2宗国有建设用地使用权。',
      '甲市自然资源局高新分局定于2031年5月6日以挂牌方式出让一宗国有建设用地使用权。',
    ])
      expect(recordOf(`${sentence}\n地块编号：JX-7\n土地面积：1200平方米`).authority).toEqual({
        name: /[甲\p{Script=Han}]{4,12}局[\p{Script=Han}]{2,3}分局/u.exec(sentence.replace(/^.*批准，/, ''))![0],
      })
  })
})

describe('headings', () => {
  it('are joined where a right to land is parted from its land', () => {
    const { title } = recordOf(
      '<p>甲旗自然资源局国有建设用地</p><p>使用权挂牌出让公告</p><p>甲自然挂告字〔2031〕1号</p><p>甲旗自然资源局决定挂牌出让1宗国有建设用地使用权。</p>',
    )
    expect(title).toBe('甲旗自然资源局国有建设用地使用权挂牌出让公告')
  })

  it('do not begin with the name of the site and its column', () => {
    const text = '虚构县人民政府\n政府信息公开\n虚构县2031年公共租赁住房入住对象公示\n发布时间：2031-03-28 浏览次数：\n现公示如下：\n合格户数：90户'
    expect(recordOf(text)).toMatchObject({ title: '虚构县2031年公共租赁住房入住对象公示', publishedAt: '2031-03-28' })
  })

  it('stand before the number of a paper on one line with all of its text', () => {
    const text =
      '虚构市人民政府关于甲镇乙村拟征收集体土地的公告 虚政土〔2031〕11号 根据土地利用总体规划，拟征收甲镇乙村集体土地，现公告如下： 一、面积 拟征收的集体土地面积共5.5公顷。'
    expect(recordOf(text)).toMatchObject({
      title: '虚构市人民政府关于甲镇乙村拟征收集体土地的公告',
      documentNo: '虚政土〔2031〕11号',
      authority: { name: '虚构市人民政府' },
    })
  })
})

describe('land that is taken', () => {
  it('is announced beforehand where a text without a heading begins the taking', () => {
    for (const begun of ['启动征收土地工作', '启动土地征收前期工作', '决定启动甲路建设用地的征收集体土地程序'])
      expect(
        recordOf(`根据《中华人民共和国土地管理法》有关规定，经虚构县人民政府研究决定，${begun}，现将有关事项公告如下：\n一、征收范围\n甲路东侧。`),
      ).toMatchObject({
        domain: 'expropriation',
        kind: 'land-prenotice',
      })
  })

  it('lies in all the groups that a label or a sentence lists', () => {
    const of = (body: string) => recordOf(`征收土地公告\n${body}`).expropriation
    const groups = '甲乡东村前组、后组，河家组，西村1、2、3组；乙镇南村丁组'
    expect(of(`1、涉及被征用土地村、组：${groups}。\n2、面积：200亩。`)).toMatchObject({ location: groups })
    const villages = '甲区乙街道东村村民委员会第二、三村民小组，西村村民委员会第一、二村民小组'
    expect(of(`该批次需征收的${villages}的集体土地共11.8公顷，其中水田11公顷。`)).toMatchObject({ location: villages })
  })
})

it('does not end a notice at the count of visits over its text', () => {
  const text =
    '2031\n01/08\n来源:\n虚构县人民政府\n【字体:大中小】\n访问量:次\n经虚构县人民政府研究决定，启动征收土地工作，现公告如下：\n一、征收范围\n甲路东侧。\n虚构县人民政府\n2031年1月8日\n【打印本文】 【关闭】'
  expect(recordOf(text)).toMatchObject({ kind: 'land-prenotice', publishedAt: '2031-01-08', authority: { name: '虚构县人民政府' } })
})

it('reads a day of publication whose year, day and hour are elements of their own', () => {
  const body = lines('征收土地公告\n2031\n01/08\n17:23\n来源：虚构县人民政府\n征收甲镇乙村集体土地2公顷。\n虚构县人民政府\n2031年1月6日')
  expect(recordOf(body).publishedAt).toBe('2031-01-08T17:23')
})
