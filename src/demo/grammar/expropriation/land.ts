import { Decimal } from 'decimal.js'
import { type Block, centred, grid, type Occasion, paragraph, type Written } from '../../notice.ts'
import { area, areaColumn, canonical, inAreaUnit, money, moneyColumn } from '../amounts.ts'
import { type Fact, signature, type Voice } from '../voice.ts'
import { numberOf, record, type Taking } from './taking.ts'

/** Land is to be taken: nothing may be built or planted on it any more. */
export function landPrenotice(voice: Voice, taking: Taking, occasion: Occasion): Written {
  const { random } = voice
  const authority = random.chance(0.6) ? `${taking.seat}人民政府` : taking.bureau
  const documentNo = numberOf(voice, taking, random.word('征预告|政征启|国土资征告字'))
  const withScope = random.chance(0.5)
  const [label, text] = area(random, random.word('拟征收土地面积|拟征收面积|征收土地总面积'), taking.area)
  const truth = record(taking, 'land-prenotice', authority, documentNo, {
    location: taking.villages,
    areaM2: canonical(taking.area),
    ...(withScope ? { scope: taking.scope } : {}),
  })
  const facts: Fact[] = [
    ['项目名称', taking.projectName],
    [random.word('拟征收土地位置|拟征土地位置|拟征收土地所属村组'), taking.villages],
    ...(withScope ? [[random.word('拟征收土地范围|四至范围'), taking.scope] as Fact] : []),
    [label, text],
  ]
  const body: Block[] = [
    centred(documentNo),
    paragraph(`因${random.word('城市发展|公共利益|经济建设')}需要，拟征收集体所有土地，根据《中华人民共和国土地管理法》的有关规定，现将有关事项公告如下：`),
    ...voice.layOut([
      { heading: '拟征收土地基本情况', facts },
      { heading: '其他事项', blocks: [paragraph('自本公告发布之日起，在拟征收土地范围内抢栽、抢种、抢建的，一律不予补偿。')] },
    ]),
    ...signature(voice, authority, occasion),
  ]
  return {
    title: `${random.chance(0.5) ? taking.seat : authority}${random.word('拟征收土地公告|征收土地预公告|拟征收土地告知书')}`,
    body,
    attachments: [],
    truth: [truth],
  }
}

/** What a village is paid for its land. */
export function landPlan(voice: Voice, taking: Taking, occasion: Occasion): Written {
  const { random } = voice
  const authority = random.chance(0.5) ? `${taking.seat}人民政府` : taking.bureau
  const documentNo = numberOf(voice, taking, random.word('征补告|国土资征补告字|政征补字'))
  const approved = occasion.chain[0] === 'land-decision' && random.chance(0.8)
  const truth = record(taking, 'land-plan', authority, documentNo, {
    location: taking.villages,
    areaM2: canonical(taking.area),
    compensationYuan: canonical(taking.compensation),
    landPriceYuanPerMu: canonical(taking.pricePerMu),
    ...(approved ? { approvalNo: taking.approvalNo } : {}),
  })
  const price = random.pick([`${taking.pricePerMu}元/亩`, `${canonical(new Decimal(taking.pricePerMu).div(10_000))}万元/亩`])
  const blocks: Block[] = []
  const facts: Fact[] = [['项目名称', taking.projectName], ...(approved ? [['批准文号', taking.approvalNo] as Fact] : [])]
  if (random.chance(0.35)) {
    const areaCol = areaColumn(random, random.word('征收土地面积|征地面积'))
    const moneyCol = moneyColumn(random, random.word('补偿总额|补偿费用合计'))
    blocks.push(
      grid(
        [random.word('被征收单位|被征地村（组）|征收土地位置'), areaCol.head, random.word('区片综合地价|征地区片价'), moneyCol.head],
        [[taking.villages, areaCol.cell(taking.area), price, moneyCol.cell(taking.compensation)]],
      ),
    )
  } else {
    const [areaLabel, areaText] = area(random, random.word('征收土地面积|征收土地总面积|征地面积'), taking.area)
    const [moneyLabel, moneyText] = money(random, random.word('补偿总额|征地补偿费用总额|补偿费总额'), taking.compensation)
    facts.push(
      [random.word('征收土地位置|被征收土地位置|被征地单位'), taking.villages],
      [areaLabel, areaText],
      [random.word('补偿标准|征地区片综合地价|区片综合地价'), price],
      [moneyLabel, moneyText],
    )
  }
  const body: Block[] = [
    centred(documentNo),
    paragraph(`根据${random.word('《征收土地公告办法》|《中华人民共和国土地管理法实施条例》')}的规定，现将征地补偿、安置方案公告如下：`),
    ...voice.layOut([
      { heading: random.word('征收土地基本情况|征地补偿标准和数额'), facts, blocks },
      { heading: '安置途径', blocks: [paragraph('采取货币安置，征地补偿费用由被征地的农村集体经济组织依法支付。')] },
      {
        heading: '意见反馈',
        blocks: [paragraph(`对本方案有不同意见的，请于公告之日起10个工作日内以书面形式向${taking.bureau}提出，联系电话：${taking.phone}。`)],
      },
    ]),
    ...signature(voice, authority, occasion),
  ]
  return {
    title: `${taking.seat}${random.word('征地补偿安置方案公告|征地补偿、安置方案公告|征收土地补偿安置方案公告')}`,
    body,
    attachments: [],
    truth: [truth],
  }
}

/** The taking of land is approved. */
export function landDecision(voice: Voice, taking: Taking, occasion: Occasion): Written {
  const { random } = voice
  const authority = `${taking.seat}人民政府`
  const documentNo = numberOf(voice, taking, random.word('政征字|政征公字|政告字'))
  const withPrice = random.chance(0.5)
  const truth = record(taking, 'land-decision', authority, documentNo, {
    approvalNo: taking.approvalNo,
    location: taking.villages,
    areaM2: canonical(taking.area),
    ...(withPrice ? { landPriceYuanPerMu: canonical(taking.pricePerMu) } : {}),
  })
  const [areaLabel, areaText] = area(random, random.word('征收土地面积|征收面积|批准征收土地面积'), taking.area)
  const price = `${taking.pricePerMu}元/亩`
  const facts: Fact[] = [
    [random.word('建设用地项目名称|项目名称|批准用途及项目名称').replace('批准用途及', ''), taking.projectName],
    [random.word('批准文号|征地批准文号|批准征地文号'), taking.approvalNo],
    [random.word('征收土地位置|征收土地位置|被征收土地位置'), taking.villages],
    [areaLabel, areaText],
    ...(withPrice ? [[random.word('征地区片综合地价|区片综合地价'), price] as Fact] : []),
  ]
  const prose = random.chance(0.3)
  const body: Block[] = [
    centred(documentNo),
    ...(prose
      ? [
          paragraph(
            `经辽宁省人民政府${taking.approvalNo}文件批准，征收${taking.villages}集体土地${inAreaUnit(taking.area, '公顷')}公顷，用于${taking.projectName}。现将有关事项公告如下：`,
          ),
          ...(withPrice ? [paragraph(`征地区片综合地价为${price}。`)] : []),
        ]
      : [paragraph('经辽宁省人民政府依法批准征收集体土地，现将批准征收的有关事项公告如下：'), ...voice.layOut([{ heading: '批准征收情况', facts }])]),
    paragraph(`被征收土地四至范围内的土地所有权人、使用权人应在本公告规定期限内，持有关权属证书到${taking.bureau}办理征地补偿登记。`),
    ...signature(voice, authority, occasion),
  ]
  return { title: `${random.chance(0.5) ? authority : taking.seat}征收土地公告`, body, attachments: [], truth: [truth] }
}
