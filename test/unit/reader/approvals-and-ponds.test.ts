import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

// synthetic: every name, number and place below a county is made up

describe('a letter that lets land be offered or given', () => {
  it.each([
    [
      'told twice, what is done with it before its number',
      '虚构县人民政府 关于2031-11号宗地国有建设用地使用权 挂牌出让方案的批复\n\n县自然资源局：\n\n你局请示收悉。经研究，批复如下：\n\n一、同意将位于虚构县甲乡乙村，编号为2031-11号宗地，面积为26730.66平方米的国有建设用地使用权以挂牌方式出让。该宗地用途为居住用地兼容商业服务业用地，出让年限居住用地为70年，商业服务业用地40年。\n\n二、起始价及增价幅度。一是确定2031-11号宗地的竞买保证金2950万元，挂牌出让起始价为2650万元，增价幅度为80万元。',
      {
        kind: 'offer',
        parcels: [
          {
            no: '2031-11号',
            location: '虚构县甲乡乙村',
            areaM2: '26730.66',
            years: '居住用地为70年，商业服务业用地40年',
            startYuan: '26500000',
            depositYuan: '29500000',
            incrementYuan: '800000',
          },
        ],
      },
    ],
    [
      'two pieces, the terms of each in a later sentence',
      '虚构县人民政府关于2031-21号、2031-22号宗地国有建设用地使用权挂牌出让方案的批复\n县自然资源局：\n一、同意将编号为2031-21号宗地，位于甲镇乙村，面积12345平方米，用途为工业用地；编号为2031-22号宗地，位于丙镇丁村，面积22345平方米，用途为商业用地，以挂牌方式出让。\n二、确定2031-21号宗地起始价280万元，竞买保证金56万元；2031-22号宗地起始价480万元，竞买保证金96万元。',
      {
        parcels: [
          { no: '2031-21号', areaM2: '12345', startYuan: '2800000', depositYuan: '560000' },
          { no: '2031-22号', areaM2: '22345', startYuan: '4800000', depositYuan: '960000' },
        ],
      },
    ],
    [
      'the number behind the place and the size',
      '虚构县人民政府关于同意出让2031-12号地块的批复\n县自然资源局：\n你局请示收悉。\n一、同意将虚构县甲镇乙路东侧面积12345平方米（宗地编号：2031-12号）的国有建设用地使用权以拍卖方式出让，用途为工业用地。\n二、拍卖起始价280万元。',
      { kind: 'offer', method: 'auction', parcels: [{ no: '2031-12号', location: '虚构县甲镇乙路东侧', areaM2: '12345' }] },
    ],
    [
      'without a heading, the size behind the right',
      '你局《关于PS拍-2031-27号（甲区乙镇某厂周边地块一）有偿出让方案的请示》（虚自然资〔2031〕377号）及有关材料收悉。经研究，现批复如下：\n一、同意从《关于同意收储地块一的批复》（虚政土〔2031〕197号） 划出国有建设用地使用权12601.77平方米进行公开拍卖出让。宗地编号：PS拍-2031-27号。\n二、该宗地土地用途为居住用地，出让年限70年。\n三、该宗地采取“竞地价”方式公开拍卖出让，拍卖起始价2850万元，加价幅度50万元，按价高者得原则确定竞得人。',
      { kind: 'offer', parcels: [{ no: 'PS拍-2031-27号', areaM2: '12601.77', incrementYuan: '500000' }] },
    ],
    [
      'given for a railway, though the letter tells of notices before',
      '虚构市人民政府关于同意某铁路工程的配套、安置及弃碴场使用土地的通知\n（虚政土〔2031〕117号）\n虚构市铁路建设开发有限公司：\n市国土资源主管部门已按法定程序进行了“两公告一登记”，现就供地事宜通知如下：\n一、同意划拨国有土地138.6883公顷给虚构市铁路建设开发有限公司。\n二、该土地使用权属行政划拨性质，不得转让。',
      { domain: 'land', kind: 'supply', method: 'allocation', parcels: [{ areaM2: '1386883', transferee: '虚构市铁路建设开发有限公司' }] },
    ],
    [
      'under a heading that says no more than whose land it is',
      '虚构市人民政府关于某机械公司用地的批复\n市自然资源局：\n你局请示收悉。经研究，同意将甲路东侧2.5亩国有建设用地使用权以协议方式出让给某机械公司，用途为工业。',
      { title: '虚构市人民政府关于某机械公司用地的批复', domain: 'land', kind: 'supply', method: 'agreement' },
    ],
  ])('%s', (_, text, expected) => {
    expect(recordOf(text)).toMatchObject(expected)
  })
})

describe('land told in sentences', () => {
  it.each([
    [
      'a number that a sentence gives without a colon',
      '虚构县国有土地使用权公开出让公告\n一、出让地块编号为XG-2031-05，坐落于甲镇乙村，土地面积8000平方米，规划用途为商住，使用年限商业40年、住宅70年。\n二、起叫价为500万元。',
      { parcels: [{ no: 'XG-2031-05', location: '甲镇乙村', areaM2: '8000', years: '商业40年、住宅70年' }] },
    ],
    [
      'a number that who took it runs into',
      '国有建设用地使用权成交公示\n经公开拍卖，宗地编号2031-08号由虚构县甲公司以300万元竞得，该宗地位于乙镇丙村，面积5000平方米，商业用途，出让年限40年。',
      { parcels: [{ no: '2031-08号', location: '乙镇丙村', transferee: '虚构县甲公司', dealYuan: '3000000' }] },
    ],
    [
      'a pond that stands in a village',
      '甲镇石村鱼池招标公告\n受甲镇石村村民委员会委托，定于2031年3月1日上午9时举行陈湖2号鱼池经营权招标会。\n1)陈湖2号鱼池位于石村一组，面积约95.55亩。\n2)承包期为5年。',
      { kind: 'rural-transfer', parcels: [{ location: '石村一组', areaM2: '63700', years: '5' }] },
    ],
    [
      'a reservoir of so many mu and more',
      '虚构村水库承包经营权招标公告\n虚构村位于甲山下的水库一座，水面80余亩，现公开招标承包，投标保证金5000元。\n虚构村村民委员会\n2031年1月2日',
      { parcels: [{ areaM2: '53333.333333', depositYuan: '5000' }] },
    ],
    [
      'what is let under such a label',
      '虚构村集体土地出租公告\n一、出租标的：虚构村三组东坪耕地约45亩。\n二、租赁期限：10年。\n三、租金底价：每亩每年500元。',
      { parcels: [{ location: '虚构村三组东坪耕地', areaM2: '30000', years: '10', rentYuanPerMuYear: '500' }] },
    ],
    [
      'a field that the first sentence begins with, its rent to begin with',
      '虚构县土地流转公告\n甲村二组李家坳旱地35亩，土名大坪，东至公路，南至水沟，现公开流转，流转期限10年，起拍价每亩每年300元。\n虚构县甲镇甲村村民委员会\n2031年5月1日',
      { parcels: [{ location: '甲村二组李家坳旱地', areaM2: '23333.333333', rentYuanPerMuYear: '300' }] },
    ],
    [
      'one piece numbered in brackets, its place before it',
      '虚构县自然资源局关于乙镇丙村宗地划拨的公示\n拟将坐落于乙镇丙村的一宗国有建设用地（编号2031-HB-03）划拨给虚构县水务局作为水厂用地，面积3200平方米。',
      { kind: 'supply', parcels: [{ no: '2031-HB-03', location: '乙镇丙村', transferee: '虚构县水务局' }] },
    ],
    [
      'a place of two letters before the woods that are let',
      '甲村集体林地流转公示\n甲村将位于后山的集体林地156亩流转给李某某经营，流转期限20年。\n甲村村民委员会\n2031年5月1日',
      { parcels: [{ location: '后山', areaM2: '104000', years: '20' }] },
    ],
    [
      'a number that only what is done with it stands around',
      '关于虚构县2031-15地块竞买保证金调整的公告\n虚构县2031-15地块竞买保证金由原500万元调整为600万元，其他事项不变。',
      { kind: 'amendment', parcels: [{ no: '2031-15', depositYuan: '6000000' }] },
    ],
    [
      'one term that each has',
      '虚构村机动地发包公告\n现有机动地两块：北河滩地块52.3亩，南岗地块31亩，承包期均为3年。',
      {
        parcels: [
          { location: '北河滩地块', years: '3' },
          { location: '南岗地块', years: '3' },
        ],
      },
    ],
  ])('%s', (_, text, expected) => {
    expect(recordOf(text)).toMatchObject(expected)
  })
})

describe('the number of the paper that lets land be taken', () => {
  it.each([
    [
      '某土字（330199）A〔2031〕-0007号',
      '省政府于2031年1月2日作出的某土字（330199）A〔2031〕-0007号《某省建设用地审批意见书》，审批同意合成县2031年度计划第三批次建设用地。',
    ],
    ['某土字(330199)A[2031]-0007', '某省人民政府于2031年1月2日作出某土字(330199)A[2031]-0007《某省建设用地审批意见书》批准项目用地。'],
    ['某土字A[2031]-0007号', '省政府于2031年1月2日作出的某土字A[2031]-0007号《审批意见书》，同意合成县2031年第1批次建设用地。'],
    ['某土审〔2031〕62号', '省政府于2031年1月2日作出的某土审〔2031〕62号《某省人民政府关于合成互通工程建设用地的批复》，审批同意合成互通工程建设用地。'],
    ['某政土〔2031〕21号', '经某省人民政府批准，虚构市2031年度第五批城市建设用地（某政土〔2031〕21号）涉及征收合成镇甲村集体土地。'],
    ['某府土〔2031〕12号', '收到某省人民政府《关于批准合成道路工程农用地转用、征收土地的通知》（某府土〔2031〕12号），现公告如下：'],
    ['某政地字〔2031〕34号', '某省人民政府已于2031年1月2日批准虚构市2031年第十批次实施方案（某政地字〔2031〕34号），征收合成镇甲村集体土地。'],
    ['（2031）某国土字第56号', '某省人民政府批准了合成县2031年度第三批次建设用地，审批单编号为（2031）某国土字第56号，现公告如下：'],
    ['某政地〔2031〕B12号', '某省人民政府以某政地〔2031〕B12号文件批准征收合成镇甲村集体土地2公顷。'],
    ['某土字（330199）A〔2031〕-0008', '一、批准文号：某土字（330199）A〔2031〕-0008'],
    ['〔2031〕某国土字第1234号', '合成县2031年第1批次建设用地已由省政府以〔2031〕某国土字第1234号文件批准。'],
  ])('%s', (approvalNo, text) => {
    expect(recordOf(`合成县人民政府征收土地公告\n${text}`)).toMatchObject({ expropriation: { approvalNo } })
  })

  it('is not that of rules that stand before what was approved', () => {
    const text = '根据《某省征收程序规定》的通知(某自然资规〔2031〕4号)等有关规定,现将已批准的《土地征收方案》内容公告如下:\n一、征收合成镇甲村集体土地2公顷。'
    expect(recordOf(`合成县人民政府征收土地公告\n${text}`)).not.toHaveProperty('expropriation.approvalNo')
  })
})
