import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'
import { table } from './synthetic/page.ts'

/** All synthetic. */
const taking = (text: string) => recordOf(text).expropriation as Record<string, unknown>

describe('land of more bureaus', () => {
  const offer = (...rest: string[]) =>
    recordOf(
      `<h1>合成县国有建设用地使用权挂牌出让公告</h1>${table('宗地编号|位置|面积（平方米）|用途|起始价（万元）', 'HC2031-1|东街|1200|工业|90')}${rest.map((part) => `<p>${part}</p>`).join('')}`,
    )

  it('is applied for in a term of its own, and listed for so many working days', () => {
    expect(offer('公告报名期为2031年3月1日上午9时至2031年3月20日下午16时，挂牌时间为10个工作日，2031年3月21日上午9时至2031年3月30日下午16时。')).toMatchObject({
      bidDeadline: '2031-03-20T16:00',
      openingAt: '2031-03-21T09:00',
      closingAt: '2031-03-30T16:00',
    })
    expect(offer('挂牌期限共10天：2031年4月1日9时至2031年4月10日16时。')).toMatchObject({ openingAt: '2031-04-01T09:00', closingAt: '2031-04-10T16:00' })
  })

  it('is applied for in writing with papers that brackets list', () => {
    expect(
      offer(
        '申请人可于2031年2月4日8:30分至2031年3月3日17:00分持有效证件（营业执照副本、身份证复印件；如需委托，委托书及受托人身份证复印件）到合成县交易中心提交书面申请。',
      ).bidDeadline,
    ).toBe('2031-03-03T17:00')
    expect(offer('竞买人应于2031年2月4日至2031年3月5日16时前到合成县土地储备中心（合成路1号；二楼）办理竞买登记。').bidDeadline).toBe('2031-03-05T16:00')
  })

  it('is applied for by whoever means to, and in a term parted by a comma', () => {
    expect(offer('凡有竞买意向者需于2031年3月1日16时前到合成县土地储备中心办理竞买申请手续。').bidDeadline).toBe('2031-03-01T16:00')
    expect(offer('网上报名时间从2031年2月1日9时起，至2031年3月1日17时止。').bidDeadline).toBe('2031-03-01T17:00')
  })

  it('is listed in an activity, or under a label that no list holds', () => {
    const listed = { openingAt: '2031-03-02T09:00', closingAt: '2031-03-12T10:00' }
    expect(offer('本次挂牌活动自2031年3月2日9时起至2031年3月12日10时止，在合成县交易中心进行。')).toMatchObject(listed)
    expect(offer('网上挂牌报价起止时间：2031-03-02 09:00:00至2031-03-12 10:00:00')).toMatchObject(listed)
    expect(offer('挂牌出让起始时间：2031年3月2日9时', '挂牌出让截止时间：2031年3月12日10时')).toMatchObject(listed)
  })

  it('has a deposit that is worked out', () => {
    for (const deposit of ['本宗地竞买保证金按起始价的50%收取，即45万元。', '竞买保证金为起始价的50%（即人民币45万元）。'])
      expect(offer(deposit).parcels).toMatchObject([{ depositYuan: '450000' }])
  })

  it('is not opened when its papers may be fetched', () => {
    expect(offer('申请人应于2031年2月4日至2031年3月5日，到合成县土地储备中心领取本次公开出让宗地的文件资料。')).not.toHaveProperty('openingAt')
  })

  it('has a deposit beside a label without a value, one called short, and a step for each bid in the head', () => {
    const form = recordOf(
      `<h1>合成县国有建设用地使用权挂牌出让公告</h1>${table(
        '宗地编号：|HC2031-2|宗地坐落：|西街|出让年限：|50年',
        '土地用途明细|用途名称|面积|土地级别||',
        '|工业用地|400|三级||',
        '投资强度：|万元/公顷|保证金：|9万元|备案号|',
        '起始价：|18万元|加价幅度：|2万元||',
      )}`,
    )
    expect(form.parcels).toMatchObject([{ no: 'HC2031-2', depositYuan: '90000', startYuan: '180000' }])
    const { parcels } = recordOf(
      `<h1>合成县国有建设用地使用权挂牌出让公告</h1>${table('宗地编号|位置|面积（亩）|用途|起始价（万元）|竞买保证（万元）|增价幅度（万元/次）', 'HC2031-3|南街|12|工业|90|45|2')}`,
    )
    expect(parcels).toMatchObject([{ depositYuan: '450000', incrementYuan: '20000' }])
  })

  it('was listed between days that stand behind a blank', () => {
    expect(
      recordOf(
        `<h1>合成县国有建设用地使用权成交公示</h1><p>我中心于 2031年5月1日 至 2031年5月10日 网上挂牌出让1宗国有建设用地使用权。</p>${table('宗地编号|位置|面积（平方米）|用途|成交价（万元）', 'HC2031-4|北街|900|工业|60')}`,
      ),
    ).toMatchObject({ openingAt: '2031-05-01', closingAt: '2031-05-10' })
  })

  it('is given in a numbered list of works, and not sold where a sentence under forms says so', () => {
    expect(
      recordOf(
        '合成县自然资源局关于国有建设用地划拨供地结果的公示\n经批准，下列2宗国有建设用地使用权以划拨方式供应：\n1.合成县第四中学扩建项目：用地单位合成县教育局，坐落于合成镇东社区，面积26,804.5㎡，用途为教育用地。\n2.合成县消防站项目：用地单位合成县消防救援大队，坐落于云溪镇南街，面积0.4公顷，用途为公用设施用地。\n合成县自然资源局\n2031年2月1日',
      ).parcels,
    ).toMatchObject([
      { location: '合成镇东社区', areaM2: '26804.5', use: '教育用地', transferee: '合成县教育局' },
      { location: '云溪镇南街', areaM2: '4000', transferee: '合成县消防救援大队' },
    ])
    const form = (no: string) => `宗地编号：|${no}|宗地面积：|2公顷\n宗地坐落：|合成镇东街|土地用途：|工业用地\n成交价：|120万元|受让单位：|合成县建材有限公司`
    expect(
      recordOf(
        `<h1>合成县国有建设用地使用权挂牌出让成交公示</h1>${table(form('合成2031-18'))}${table(form('合成2031-21'))}<p>合成2031-19、合成2031-20号地块因无人报名流拍。</p>`,
      ).parcels,
    ).toMatchObject([
      { no: '合成2031-18', status: 'sold' },
      { no: '合成2031-21', status: 'sold' },
      { no: '合成2031-19', status: 'failed' },
      { no: '合成2031-20号', status: 'failed' },
    ])
  })

  it('grants a mine to whom a heading names, what else it is told in sentences', () => {
    expect(
      recordOf(
        '合成县东山石灰岩矿采矿权协议出让公示\n一、协议受让方基本情况\n名称：合成县建材有限公司\n二、矿区范围及面积\n矿区范围拐点坐标见附表，矿区面积为0.25平方公里。\n合成县自然资源局\n2031年1月30日',
      ).parcels,
    ).toMatchObject([{ transferee: '合成县建材有限公司', areaM2: '250000' }])
  })

  it('grants a mine by agreement, its range told by corners', () => {
    const granted = (range: string, title: string) =>
      recordOf(
        `${title}\n一、协议受让人\n合成县建材有限公司。\n二、矿区基本情况\n1、采矿权名称：合成县东山石灰岩矿。\n2、矿区位置：矿区位于合成县城北约3公里。\n3、开采矿种：石灰岩。\n4、矿区范围：${range}，开采深度100米至50米。\n5、采矿权出让期限：5年。`,
      )
    for (const record of [
      granted('矿区范围由12个拐点圈定，矿区面积0.25平方公里', '合成县东山石灰岩矿采矿权协议出让事项公开'),
      granted('采矿权范围共由12个拐点圈定，面积0.25平方公里', '合成县东山石灰岩矿采矿权协议出让情况的公示'),
    ])
      expect(record).toMatchObject({
        kind: 'mining-result',
        projectName: '合成县东山石灰岩矿',
        parcels: [{ transferee: '合成县建材有限公司', areaM2: '250000', years: '5', mineral: '石灰岩' }],
      })
  })
})

describe('takings of more bureaus', () => {
  it('are numbered with blanks, without brackets, or by a year in brackets', () => {
    const numbered = (number: string) => recordOf(`合成县人民政府征收土地公告\n${number}\n征收合成镇东村集体土地2公顷。`).documentNo
    expect(numbered('合政征 〔 2031 〕 12 号')).toBe('合政征〔2031〕12号')
    expect(numbered('合政征字2031-12号')).toBe('合政征字2031-12号')
    expect(numbered('第2031012号')).toBe('第2031012号')
    expect(recordOf('<h1>合成县人民政府征收土地公告（2031年第12号）</h1><p>征收合成镇东村集体土地2公顷。</p>').documentNo).toBe('2031年第12号')
  })

  it('touch groups of several towns', () => {
    expect(taking('拟征收土地公告\n拟征收土地涉及合成镇东村1组、2组，云溪镇南村3组，共计2公顷。').location).toBe('合成镇东村1组、2组，云溪镇南村3组')
    expect(taking('拟征收土地公告\n本次用地涉及合成镇东村、西村，云溪镇南村，共计2公顷。').location).toBe('合成镇东村、西村，云溪镇南村')
  })

  it('are numbered behind a heading with blanks, or before the body that it names', () => {
    expect(
      recordOf('<h1>征 地 公 告合政地告字[2031]02号</h1><p>发布时间：2031-07-06</p><p>为实施规划，依法将合成区东村的部分集体土地征为国有。</p>').documentNo,
    ).toBe('合政地告字[2031]02号')
    for (const number of ['〔2031〕第39号', '2031年第5号'])
      expect(recordOf(`<h1>${number}合成县人民政府征收土地预公告</h1><p>拟征收合成镇东村集体土地2公顷。</p><p>2031年7月6日</p>`).authority).toEqual({
        name: '合成县人民政府',
      })
  })

  it('are read where the paper lost all its breaks', () => {
    const record = recordOf(
      '合成县人民政府征地补偿安置方案公告合县征补〔2031〕1号（本公告为第一次公告）根据《中华人民共和国土地管理法》第四十七条，现将方案公告如下：一、征收范围本次拟征收土地位于合成镇东村，二、补偿标准按照省人民政府《关于同意各县青苗补偿标准的批复》（川府函〔2030〕17号）执行，附图：拟征收土地位置示意图合成县人民政府2031年2月3日。',
    )
    expect(record).toMatchObject({
      title: '合成县人民政府征地补偿安置方案公告',
      documentNo: '合县征补〔2031〕1号',
      publishedAt: '2031-02-03',
      authority: { name: '合成县人民政府' },
    })
    expect(record.expropriation).not.toHaveProperty('approvalNo')
  })

  it('name the work that is their end, the batch that is put forward, and no work twice', () => {
    expect(taking('征收土地预公告\n一、征收目的\n本次拟征收土地目的为建设东井12号项目；属于规定的情形。\n拟征收合成镇东村集体土地2公顷。').projectName).toBe(
      '东井12号项目',
    )
    expect(taking('征收土地预公告\n征收用途为合成河防洪治理工程，符合规定。\n拟征收合成镇东村集体土地2公顷。').projectName).toBe('合成河防洪治理工程')
    expect(
      taking(
        '征收土地预公告\n经研究决定，拟报批合成县2031年度第三批乡镇建设用地，现公告如下：\n一、目的\n本次拟征收土地用于交通和基础设施用地，符合规定。\n涉及合成镇东村。',
      ).projectName,
    ).toBe('合成县2031年度第三批乡镇建设用地')
    expect(
      taking('房屋征收决定\n因东区老街改造项目工程建设需要，决定征收国有土地上房屋。\n一、征收范围：合成市东区老街改造项目规划红线范围内国有土地上的房屋。')
        .projectName,
    ).toBe('东区老街改造项目')
  })

  it('name whom the office entrusts, not that it does', () => {
    expect(
      taking(
        '房屋征收决定公告\n决定征收东区老街改造项目内的房屋。\n征收实施单位：实行委托征收方式，由东区房屋征收局委托东区老街街道办事处承担房屋征收的具体工作。',
      ).implementer,
    ).toBe('东区老街街道办事处')
  })

  it('may be signed for as long as a heading with a stop says', () => {
    expect(taking('房屋征收决定公告\n决定征收东区老街改造项目内的房屋。\n（四）签约期限。自房屋征收决定公告之日起45日。').signingPeriod).toBe(
      '自房屋征收决定公告之日起45日',
    )
  })

  it('count no share as households', () => {
    expect(
      taking('房屋征收补偿方案公告\n预签约户数达到承租人总户数95%的，东区人民政府作出房屋征收决定。\n征收范围：东区老街以东，西河以西，南路以北。'),
    ).not.toHaveProperty('households')
  })

  it('list the villages of several towns with their groups, and the sum that was asked for', () => {
    expect(
      taking(
        '合成县人民政府土地征收公告\n甲镇五星社区8组，安定村10组；乙镇高石社区1、2、3组；丙镇桥头村5、6组，耕地15.6公顷，林地2.4公顷，小计18公顷集体农用地转为的建设用地和原有的建设用地2公顷，合计20公顷的征收申请，已经省人民政府批准。',
      ),
    ).toMatchObject({ location: '甲镇五星社区8组，安定村10组；乙镇高石社区1、2、3组；丙镇桥头村5、6组', areaM2: '200000' })
  })
})

describe('offers whose forms other clerks write', () => {
  it.each([
    ['提交书面申请和资信证明文件及交纳保证金的截止时间为2031年4月2日下午17时，到账时间以单据为准。', { bidDeadline: '2031-04-02T17:00' }],
    ['经审查符合资格的竞买人于2031年3月4日8时至2031年4月6日17时到土地交易市场参加竞买报价。', { openingAt: '2031-03-04T08:00', closingAt: '2031-04-06T17:00' }],
    ['五、挂牌竞价及现场竞价：申请人可于2031年6月10日至2031年6月20日到分局参加。', { openingAt: '2031-06-10', closingAt: '2031-06-20' }],
  ])('reads the hours of %s', (sentence, times) => {
    expect(recordOf(`虚构县国有建设用地使用权挂牌出让公告\n一、地块编号：XG31-2，出让面积：5200平方米。\n${sentence}`)).toMatchObject(times)
  })

  it('reads when an auction is held in a hall, and a ratio before the next label', () => {
    const record = recordOf(
      '虚构县国有建设用地使用权拍卖出让公告\n经批准，我局定于2031年6月18日上午10:00在县公共资源交易中心拍卖出让一宗地。\n宗地编号：XG31-2 宗地面积：5200平方米 宗地坐落：合成镇甲村\n出让年限：70年 容积率：大于1.0并且小于或等于2.0 建筑密度(%)：小于或等于28',
    )
    expect(record).toMatchObject({ openingAt: '2031-06-18T10:00', parcels: [{ farMin: '1', farMax: '2' }] })
  })

  it('reads a table in one line with the text around it, and a side of a river for no province', () => {
    const record = recordOf(
      '虚构县国有建设用地使用权挂牌出让公告\n一、地块的基本情况 序号 地块编号 坐落位置 土地 用途 用地面积(平方米) 规划指标要求 出让年限(年) 保证金(万元) 起始价(万元) 容积率 绿地率(%) 建筑密度(%) 1 XG31-5 甲镇乙路东、丙河南 商服用地 10765.6 >1.0且≤1.8 ≥20% ≤60% 40 900 1833 2 XG31-6 甲镇丁路西 工业用地 8000 ≥1.2 ≤20% ≥40% 50 100 300 注：竞买人另付保证金500万元。',
    )
    expect(record.parcels).toMatchObject([
      { no: 'XG31-5', location: '甲镇乙路东、丙河南', areaM2: '10765.6', farMax: '1.8', years: '40', startYuan: '18330000', depositYuan: '9000000' },
      { no: 'XG31-6', use: '工业用地', farMin: '1.2', startYuan: '3000000', depositYuan: '1000000' },
    ])
    expect(record).not.toHaveProperty('division')
  })

  it('takes the days on which the papers are to be had for none of the listing', () => {
    const record = recordOf(
      '虚构县国有建设用地使用权挂牌出让公告\n一、地块编号：XG31-2，出让面积：5200平方米。\n申请人可于2031年10月28日至2031年11月17日，在网上浏览或下载本次挂牌出让文件。',
    )
    expect(record).not.toHaveProperty('openingAt')
  })

  it('keeps the number that closes a title though the mine is offered under it, and reads a title between bars', () => {
    const record = recordOf(
      '| 虚构县大岭矿区白云岩矿采矿权拍卖出让公告（虚构县KP〔2031〕3号） |\n发布时间：2031-07-24\n1.出让采矿权名称：虚构县大岭矿区白云岩矿\n2.出让编号：虚构县KP〔2031〕3号\n3.地理位置：甲镇乙村',
    )
    expect(record).toMatchObject({
      title: '虚构县大岭矿区白云岩矿采矿权拍卖出让公告（虚构县KP〔2031〕3号）',
      documentNo: '虚构县KP〔2031〕3号',
      projectName: '虚构县大岭矿区白云岩矿',
    })
  })

  it('reads labels of water and woods, and takes the hour in the last cell for no signature', () => {
    const record = recordOf(
      '合成镇人民政府集体水面使用权挂牌出让公告\n水面坐落：合成镇甲村\n水面面积：30亩\n水面用途：养殖\n三、挂牌时间\n保证金截止时间 |\n挂牌报价截止时间 |\n2031年11月28日24时 |\n2031年12月4日11时 |',
    )
    expect(record.parcels).toMatchObject([{ location: '合成镇甲村', areaM2: '20000' }])
    expect(record).not.toHaveProperty('publishedAt')
  })

  it('names the bureau of the first sentence, not the short name of the source above it', () => {
    const record = recordOf(
      '虚构县国有土地使用权挂牌出让公告\n发布时间：2031-03-20 信息来源：县国土资源局\n虚构县国土资源局国有土地使用权挂牌出让公告\n经虚构县人民政府批准，虚构县国土资源局决定以挂牌方式出让2幅地块的国有土地使用权。\n宗地编号：XG31-2',
    )
    expect(record.authority).toEqual({ name: '虚构县国土资源局' })
  })

  it('takes homes that are counted in for none of the programme, and an office of a list with its address for no signature', () => {
    const record = recordOf(
      '原标题：合成市2031年首批公共租赁住房（含廉租住房）配租公告\n一、配租房源\n2031年首批配租房源519套。\n六、咨询地点\n甲区房改办（甲区甲西路500号）\n电话：0000-1234567',
    )
    expect(record).toMatchObject({ title: '合成市2031年首批公共租赁住房（含廉租住房）配租公告', housing: { programme: 'public-rental' } })
    expect(record).not.toHaveProperty('authority')
  })
})

describe('a table of land by its classes, saved as text', () => {
  const rows = '虚构镇甲村经济合作社 | 0.5074 | 0.5074 | / | 0.1484 | 0.3590 | / |\n合 计 | 0.5074 | 0.5074 | / | 0.1484 | 0.3590 | / |'
  it('reads the sum of all under a head of two rows, and a taking approved in the first sentence for a decision', () => {
    const record = recordOf(
      `虚麻府征通〔2031〕11号\n合成市虚构县2031年度第三批次城镇建设用地业经广东省人民政府批准。现将有关事项公告如下：\n一、征收集体土地现状\n土地所有权人 | 总计(公顷) | 农用地 | 建设用地 | |||\n小计 | 耕地 | 林地 | 草地 | |||\n${rows}\n二、其他事项\n征收土地预公告发布后，凡在拟征土地上抢建、抢种的，一律不予补偿。\n虚构县人民政府\n2031年8月19日`,
    )
    expect(record).toMatchObject({ kind: 'land-decision', expropriation: { areaM2: '5074' } })
  })
})

describe('land told of by those who give it out', () => {
  const offer = (text: string) => recordOf(`合成县国土资源局\n国有建设用地使用权挂牌出让公告\n${text}`)

  it('lasts so long for the use it is given for, and rises by steps no smaller than a sum', () => {
    const text = '一、地块编号：HC2031-1；面积：1200平方米。\n以上宗地土地使用年限为工业用地50年。\n增价幅度分别为等于或大于人民币壹万元。'
    expect(offer(text).parcels).toMatchObject([{ no: 'HC2031-1', years: '50', incrementYuan: '10000' }])
  })

  it('is given by the bureau of the heading, where the text calls it that of the county', () => {
    const text =
      '根据有关规定，经县人民政府批准，县国土资源局将公开挂牌出让位于合成镇1宗国有建设用地使用权，现公告如下：\n一、地块编号：HC2031-1；面积：1200平方米。'
    const rest = '\n竞买人应当遵守出让文件。'.repeat(14)
    expect(recordOf(`虚构县国土资源局\n国有建设用地使用权挂牌出让公告\n${text}${rest}`)).toMatchObject({
      authority: { name: '虚构县国土资源局' },
    })
  })

  it('is given by the bureau that sets the days, whatever brackets tell of the place', () => {
    const text =
      '经合成区人民政府批准，合成区自然资源和规划局定于2031年8月27日至2031年9月26日，在虚构省合成市自然资源网上交易系统（http://198.51.100.3，以下简称网上交易系统）公开挂牌出让土地，现公告如下：'
    expect(recordOf(`合成区国有建设用地使用权网上挂牌出让公告\n${text}`)).toMatchObject({ authority: { name: '合成区自然资源和规划局' } })
  })
})
