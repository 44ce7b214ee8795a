import { describe, expect, it } from 'vitest'
import { only, readText } from './support.ts'

/** Synthetic notices of counties that do not exist. */
const taking = (title: string, ...lines: string[]) => only(readText([title, ...lines].join('\n'))).expropriation!

describe('what a taking costs', () => {
  const land = (...lines: string[]) => taking('云溪县征地补偿安置方案公告', '云溪县人民政府拟征收石桥镇东湾村集体土地。', ...lines)

  it('is the total that says what it holds, not a total that something is no part of', () => {
    const { compensationYuan } = land(
      '（一）青苗补偿费：每亩1200元，共计9.6万元。',
      '（二）社会保障费用180万元由县财政列支，不计入征地补偿总费用。',
      '（三）征地补偿总费用（以上（一）、（二）项）为人民币402.35万元。',
    )
    expect(compensationYuan).toBe('4023500')
  })

  it('is what the total is after a change', () => {
    expect(land('补偿资金追加800万元，追加后总额为6200万元。').compensationYuan).toBe('62000000')
    expect(land('补偿费用核减20万元，核减后补偿资金总计310万元。').compensationYuan).toBe('3100000')
  })

  it('is an estimate without a word for money', () => {
    expect(land('项目征收补偿概算2.4亿元，其中货币补偿1.5亿元。').compensationYuan).toBe('240000000')
  })
})

describe('how much is taken', () => {
  it('is the sum of what villages are said to have', () => {
    const { areaM2 } = taking(
      '云溪县征地补偿安置方案公告',
      '位于滨河大道以北，涉及石桥镇东湾村集体土地2.1公顷（31.5亩）、西湾村集体土地1.4公顷（21亩），共计3.5公顷（52.5亩）。',
    )
    expect(areaM2).toBe('35000')
  })

  it('is the land of the state under the houses', () => {
    const { areaM2, buildingAreaM2 } = taking('云溪县人民政府房屋征收决定公告', '征收范围：老街项目涉及房屋，征收国有土地约24亩，建筑面积约9000平方米。')
    expect(areaM2).toBe('16000')
    expect(buildingAreaM2).toBe('9000')
  })

  it('is told in figures behind words', () => {
    const { buildingAreaM2 } = taking(
      '关于公布云溪县东街拟征收房屋范围及暂停办理相关手续的公告',
      '初步统计：拟征收房屋31栋（处），面积合计柒仟叁佰余平方米（7312.4㎡）。',
    )
    expect(buildingAreaM2).toBe('7312.4')
  })
})

describe('tables of takings', () => {
  const cells = (...texts: string[]) => `<tr>${texts.map((text) => (text.startsWith('<') ? text : `<td>${text}</td>`)).join('')}</tr>`

  it('have sub-heads under the wide head alone, and no cells that reach down', () => {
    const { buildingAreaM2, compensationYuan } = taking(
      '<h1>云溪县东街改造项目房屋征收分户补偿情况公布</h1><table>',
      cells('序号', '被征收人', '建筑面积（㎡）', '<td colspan="3">补偿金额（元）</td>', '补偿方式'),
      cells('', '', '', '房屋价值', '搬迁补助', '合计', ''),
      cells('1', '张**', '60.5', '300000', '5000', '305000', '货币'),
      cells('2', '李**', '70.5', '350000', '6000', '356000', '产权调换'),
      cells('<td colspan="2">合计</td>', '131', '650000', '11000', '661000', ''),
      '</table>',
    )
    expect(buildingAreaM2).toBe('131')
    expect(compensationYuan).toBe('661000')
  })

  it('have their unit down the side', () => {
    const { areaM2, buildingAreaM2 } = taking(
      '<h1>云溪县征地补偿安置公告</h1><table>',
      cells('<td rowspan="4">被征收土地情况（亩）</td>', '地块编号', '权属', '面积'),
      cells('①', '石桥镇东湾村2组', '15'),
      cells('②', '石桥镇西湾村1组', '30'),
      cells('合计', '', '45'),
      cells('应安置人数', '20人', '房屋补偿面积', '1820㎡'),
      '</table>',
    )
    expect(areaM2).toBe('30000')
    expect(buildingAreaM2).toBe('1820')
  })

  /** A taking of 30 mu by a sentence, with a table below. */
  const below = (...rows: string[]) => taking('<h1>云溪县征收土地公告</h1>', '<p>征收石桥镇东湾村集体土地30亩。</p>', ...rows, '</table>')

  it('tell no area in a list of prices', () => {
    const kinds = cells('乡镇', '农用地', '建设用地', '未利用地', '合计')
    expect(below('<p>单位：元/亩</p><table>', kinds, cells('石桥镇', '42000', '42000', '21000', '105000')).areaM2).toBe('20000')
    const prices = cells('乡镇', '农用地补偿标准', '青苗补偿费', '未利用地补偿标准', '合计')
    expect(below('<p>单位：亩</p><table>', prices, cells('石桥镇', '42000', '1200', '21000', '64200')).areaM2).toBe('20000')
  })

  it('sum up what stands over the sum: what else a row says has slipped under another head', () => {
    const head = cells('权属单位', '户数', '征地面积（亩）', '补偿费（元）')
    const rows = [cells('东湾村1组', '9', '10.5', '441000'), cells('东湾村2组', '7', '19.5', '819000')]
    const slipped = below('<table>', head, ...rows, cells('合计', '30', '1260000'))
    expect(slipped).toMatchObject({ areaM2: '20000' })
    expect(slipped).not.toHaveProperty('households')
    expect(below('<table>', head, ...rows, cells('合计', '16', '30', '1260000'))).toMatchObject({ households: 16, compensationYuan: '1260000' })
  })

  it('may hold a price under their areas', () => {
    const head = cells('权属单位', '总面积（公顷）', '农用地', '建设用地')
    expect(below('<table>', head, cells('东湾村', '2.5', '2', '0.5'), cells('合计', '2.5', '2', '0.5'), cells('补偿标准（万元/公顷）', '90')).areaM2).toBe(
      '25000',
    )
  })

  it('tell an area in two units, in one cell or side by side', () => {
    const both = below('<table>', cells('权属单位', '面积（公顷/亩）', '农用地'), cells('东湾村', '2.5/37.5', '2'))
    expect(both.areaM2).toBe('25000')
    const beside = ['<table>', cells('<td rowspan="2">权属单位</td>', '<td colspan="2">征收面积</td>'), cells('公顷', '亩')]
    expect(below(...beside, cells('东湾村', '2.5', '37.5'), cells('合计', '2.5', '37.5')).areaM2).toBe('25000')
  })

  it('have their price by the line of units, where they state one alone', () => {
    const priced = (units: string, ...rows: string[]) => below(`<p>单位：${units}</p><table>`, ...rows).landPriceYuanPerMu
    expect(priced('元/亩', cells('乡镇', '区片', '征地补偿标准'), cells('石桥镇', 'Ⅰ', '42000'))).toBe('42000')
    expect(priced('万元/公顷', cells('乡镇', '区片', '区片综合地价'), cells('石桥镇', 'Ⅰ', '63'), cells('柳桥镇', 'Ⅰ', '63'))).toBe('42000')
    const two = cells('乡镇', '农用地补偿标准', '未利用地补偿标准')
    expect(priced('元/亩', two, cells('石桥镇', '42000', '21000'))).toBeUndefined()
    expect(priced('元', cells('乡镇', '区片', '征地补偿标准'), cells('石桥镇', 'Ⅰ', '42000'))).toBeUndefined()
  })

  it('have the unit of the line of units, not of a body that stands above', () => {
    const areas = [cells('权属单位', '征地面积', '地类'), cells('东湾村', '20000', '旱地'), cells('合计', '20000', '')]
    expect(below('<p>用地单位：云溪水务公司（120亩）</p><table>', ...areas).areaM2).toBe('20000')
    expect(below('<p>面积单位：平方米、元/亩</p><table>', ...areas).areaM2).toBe('20000')
  })
})

describe('what was and what is', () => {
  it('stand beside each other in a form: what is counts, and a label may be two', () => {
    const { households, buildingAreaM2, signingPeriod, department, implementer, scope } = taking(
      '<h1>云溪县人民政府关于调整东街地块房屋征收决定有关内容的公告</h1><table>',
      ...[
        ['征收项目', '东街地块旧城区改建项目'],
        ['调整前征收范围', '北至文庙街、南至滨河路、东至钟楼、西至学前街，共96户，建筑面积8 120.5平方米'],
        ['调整后征收范围', '北至文庙街、南至滨河路、东至钟楼西墙、西至学前街，共102户，建筑面积8 640.2平方米'],
        ['原签约期限', '2020年3月1日至2020年4月30日'],
        ['现签约期限', '2020年3月1日至2020年6月30日'],
        ['征收部门／实施单位', '云溪县房屋征收办公室／云溪县房屋征收服务中心'],
      ].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
      '</table>',
    )
    expect(households).toBe(102)
    expect(buildingAreaM2).toBe('8640.2')
    expect(scope).toBe('北至文庙街、南至滨河路、东至钟楼西墙、西至学前街')
    expect(signingPeriod).toBe('2020年3月1日至2020年6月30日')
    expect([department, implementer]).toEqual(['云溪县房屋征收办公室', '云溪县房屋征收服务中心'])
  })

  it('are told in quotes of a prenotice that is changed', () => {
    const { record } = readText(
      [
        '关于调整云溪县石桥灌区工程征收土地范围的公告',
        '云溪县人民政府于2022年5月6日发布了《关于云溪县石桥灌区工程征收土地预公告》。因线路优化，现将调整后的内容公告如下：',
        '一、原预公告拟征收土地面积“12.4公顷”调整为“10.6公顷”，核减1.8公顷。',
        '二、原预公告涉及“石桥镇东湾村、西湾村，柳河镇北营村”，调整为“石桥镇东湾村，柳河镇北营村”。',
        '三、拟征收范围由“北起石桥闸，南至北营水库，宽50米”调整为“北起石桥闸，南至北营水库，宽40米”。',
        '云溪县人民政府',
        '2022年7月1日',
      ].join('\n'),
    ).records[0]!
    expect(record.kind).toBe('land-prenotice')
    expect(record.expropriation).toMatchObject({
      projectName: '云溪县石桥灌区工程',
      areaM2: '106000',
      location: '石桥镇东湾村，柳河镇北营村',
      scope: '北起石桥闸，南至北营水库，宽40米',
    })
  })
})

describe('who takes, where, by which paper', () => {
  it('the villages of many towns, with semicolons between the towns', () => {
    const { location } = taking('云溪县土地征收预公告', '拟征收土地位于石桥镇东湾村、西湾村;柳河镇北营村;南岭街道大坪村范围内,涉及集体土地12公顷。')
    expect(location).toBe('石桥镇东湾村、西湾村;柳河镇北营村;南岭街道大坪村')
  })

  it('is those who sign with the villagers', () => {
    const { implementer } = taking('云溪县征地补偿安置方案公告', '公告期满后，由石桥镇人民政府、柳河镇人民政府与所有权人、使用权人签订征地补偿安置协议。')
    expect(implementer).toBe('石桥镇人民政府、柳河镇人民政府')
  })

  it('is the body that the work is entrusted to', () => {
    const { implementer } = taking('云溪县人民政府房屋征收决定公告', '征收工作由云溪县住房和城乡建设局负责组织，具体事务委托云溪县房屋征收服务所承担。')
    expect(implementer).toBe('云溪县房屋征收服务所')
  })

  it('is the number of the decision that is made known', () => {
    const { record } = readText('云溪县房屋征收公告\n现将县政府依法作出的《云溪县人民政府房屋征收决定》(云政征〔2021〕3号)予以公布。').records[0]!
    expect(record.documentNo).toBe('云政征〔2021〕3号')
  })
})

describe('papers of takings', () => {
  it('sum up more than their table, under a number with words in it', () => {
    const { record } = readText(
      [
        '<h1>云溪县国土资源局征地补偿安置方案公告</h1><p>云国土资〔2017〕征补字第5号</p><p>征收石桥镇东湾村集体土地共2公顷，补偿费用见下表：</p><table>',
        ...[
          ['村名', '面积（公顷）', '土地补偿费和安置补助费（万元）', '青苗补偿费（万元）', '小计（万元）'],
          ['东湾村', '1.2', '60', '2', '62'],
          ['西湾村', '0.8', '40', '1', '41'],
          ['合计', '2', '100', '3', '103'],
        ].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
        '</table><p>地上附着物补偿费初步核算为9万元。</p><p>以上各项征地补偿费用合计112万元。</p>',
      ].join(''),
    ).records[0]!
    expect(record.documentNo).toBe('云国土资〔2017〕征补字第5号')
    expect(record.expropriation!.compensationYuan).toBe('1120000')
  })

  it('are approved by a number whose year stands first, at a price in a form', () => {
    const { approvalNo, landPriceYuanPerMu } = taking(
      '<h1>云溪县人民政府征收土地公告</h1><table>',
      ...[
        ['批准机关及文号', '云溪省人民政府，〔2013〕政国土字第207号'],
        ['征收土地位置', '石桥镇东湾村'],
        ['土地补偿费、安置补助费标准', '38500元／亩'],
      ].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
      '</table>',
    )
    expect(approvalNo).toBe('〔2013〕政国土字第207号')
    expect(landPriceYuanPerMu).toBe('38500')
  })
})
