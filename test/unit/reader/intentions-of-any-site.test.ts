import { describe, expect, it } from 'vitest'
import { readText, recordOf } from './support.ts'

const opening = '为便于供应商及时了解政府采购信息，根据有关规定，现将本单位2031年采购意向公开如下：'

describe('intentions in tables of plain text', () => {
  it('reads cells that have a line each, a bar before the first of every row', () => {
    const head = '| 序号 |\n采购项目名称 |\n采购需求概况 |\n预算金额（万元） |\n预计采购时间（填写到月） |\n备注 |'
    const row = (no: number, name: string, sum: string) => `| ${no} |\n${name} |\n绿化养护，总面积约1360平方米。 |\n${sum} |\n2031年05月 |\n专门面向中小企业 |`
    const { records } = readText(
      `为便于供应商及时了解，现将虚构市园林局2031年5月采购意向公开如下：\n${head}\n${row(1, '中心城区绿化管护项目', '785.81')}\n${row(2, '道路绿化管护项目', '12')}\n本次公开的采购意向以相关采购公告为准。\n虚构市园林局\n2031年04月02日`,
    )
    expect(records.map(({ record }) => record)).toMatchObject([
      { kind: 'intention', projectName: '中心城区绿化管护项目', budgetYuan: '7858100', buyer: { name: '虚构市园林局' } },
      { kind: 'intention', projectName: '道路绿化管护项目', budgetYuan: '120000', buyer: { name: '虚构市园林局' } },
    ])
  })

  it('reads columns of what is meant for small firms', () => {
    const head = '序号 | 采购项目名称 | 采购需求概况 | 预算金额（万元） | 预计采购月份 | 是否专门面向中小企业采购 | 是否采购节能产品、环境标志产品 | 备注 |'
    expect(
      recordOf(`${opening}\n${head}\n1 | 虚构养老服务项目 | 为进一步提升水平，进行招标。 | 69 | 2031-11 | 是 | 否 | |\n虚构镇人民政府\n2031年10月20日`),
    ).toMatchObject({
      projectName: '虚构养老服务项目',
      budgetYuan: '690000',
    })
  })

  it('reads rows whose figures a site masks', () => {
    const head = '序号 | 采购项目名称 | 采购需求概况 | 预算金额（万元） | 预计采购时间 | 备注 |\n---|---|---|---|---|---|'
    const row = '* | 虚构中学校园餐采购服务项目 | 采购内容：校园餐；需满足的要求：新鲜。 | ***.** | ****年**月 | 无 |'
    expect(recordOf(`沈阳市大东区教育局（本级）****年**月政府采购意向\n${opening}\n${head}\n${row}`)).toMatchObject({
      projectName: '虚构中学校园餐采购服务项目',
      buyer: { name: '沈阳市大东区教育局（本级）' },
      division: '210104',
    })
  })

  it.each([
    ['沈阳市大东区校园餐食材配送服务', '# 沈阳市大东区校园餐食材配送服务 采购内容：###午餐食材。；主要功能或目标：改善营养状况。'],
    ['虚构道路日常养护（一标段）', '1 虚构道路日常养护（一标段） 沈阳市大东区的设施完好，及时恢复通行。 . -'],
  ])('reads %s out of a table that was set into one line', (projectName, rest) => {
    expect(recordOf(`${opening}\n序号 采购项目名称 采购需求概况 预算金额(万元) 预计采购时间(填写到月) 备注 ${rest}`)).toMatchObject({
      kind: 'intention',
      projectName,
      division: '210104',
    })
  })
})

describe('who means to buy', () => {
  it('is named before a month that lost its figures', () => {
    const text = '为便于供应商及时了解政府采购信息，现将虚构市交通建设管理中心年月政府采购意向如下： 序号 采购项目名称 备注'
    expect(recordOf(text)).toMatchObject({ domain: 'procurement', kind: 'intention', buyer: { name: '虚构市交通建设管理中心' } })
  })

  it('is named by the heading, which names no project', () => {
    const record = recordOf(`虚构县教育局（本级）2031年度政府采购意向公告\n根据有关规定，现将***教育局（本级）****年度（第*批）采购意向公开如下：`)
    expect(record).toMatchObject({ buyer: { name: '虚构县教育局（本级）' } })
    expect(record).not.toHaveProperty('projectName')
  })

  it('is not what a site writes over a name that it hides', () => {
    expect(recordOf(opening.replace('本单位', '点击登录查看'))).not.toHaveProperty('buyer')
    expect(
      recordOf('受 虚构市住房中心[联系方式] 的委托，本代理机构对 某某物业服务采购 项目进行公开招标，现将采购事项公告如下：\n一、采购方式：公开招标'),
    ).toMatchObject({
      buyer: { name: '虚构市住房中心' },
    })
  })
})

describe('headings', () => {
  it('joins who and which months over what is made known', () => {
    const title = '虚构区某镇人民政府2031年10月（第1批）'
    expect(String((recordOf(`${title}\n政府采购意向\n${opening}`) as { title?: string }).title).replace(/\s/g, '')).toBe(`${title}政府采购意向`)
  })

  it('begins behind a day whose parts stand on lines of their own, and ends where the sentence speaks of the project', () => {
    expect(
      recordOf('2031\n-\n05\n-\n10\n虚构县人民政府拟征收土地公告虚征公告〔2031〕3号为满足我县用地需要，经研究决定，现发布拟征收土地公告：一、位置：甲镇。'),
    ).toMatchObject({ title: '虚构县人民政府拟征收土地公告', documentNo: '虚征公告〔2031〕3号', authority: { name: '虚构县人民政府' } })
    expect(
      recordOf(
        '关于沈阳市大东区甲市场一期项目中标结果变更的公示 本项目于年月日在交易中心发布中标结果公示。 招标人：虚构有限公司 招标代理机构：合成管理有限公司',
      ),
    ).toMatchObject({ title: '关于沈阳市大东区甲市场一期项目中标结果变更的公示', kind: 'amendment', division: '210104' })
  })
})

describe('the place of a taking', () => {
  it('is the one county of the city that the first lines name', () => {
    const text =
      '为建设体育场馆，大东区人民政府公布《沈阳市大东区人民政府房屋征收决定》（某政征字〔2031〕4号）。\n征收范围：东至甲河，征收国有土地上房屋7万平方米。\n沈阳市房地产管理中心\n2031年5月8日'
    expect(recordOf(text)).toMatchObject({ domain: 'expropriation', division: '210104' })
  })

  it('is the county that the first sentence names, no village called like a city and no end of a road', () => {
    const text =
      '〔2031〕5号\n因公共利益需要，拟对松潘县甲乡乙村、西宁关村农民集体部分土地实施征收。现将有关情况公告如下：\n二、征收目的\n本次拟征收土地目的为丙主寺至汶川段高速公路用地。'
    expect(recordOf(text)).toMatchObject({ kind: 'land-prenotice', division: '513224' })
  })

  it('is of a province and a prefecture called alike the province', () => {
    expect(recordOf('海南自贸港强国建设研究咨询竞争性磋商公告\n项目名称：海南自贸港强国建设研究咨询\n采购方式：竞争性磋商')).toMatchObject({
      division: '460000',
    })
  })
})
