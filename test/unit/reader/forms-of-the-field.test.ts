import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

const notice = (...lines: string[]) => recordOf(lines.join('\n\n'))

describe('takings', () => {
  const place = (...lines: string[]) => notice('合成县人民政府征收土地公告', ...lines, '合成县人民政府', '2023年5月12日').expropriation?.location

  it('lists the villages of several towns to the statement behind them', () => {
    expect(place('一、征收范围：虚构镇前村，假想镇东村、西村，总面积约6公顷。')).toBe('虚构镇前村，假想镇东村、西村')
    expect(place('一、征收范围：虚构镇前村、后村；假想镇东村；臆造街道南村，具体以勘测定界图为准。')).toBe('虚构镇前村、后村；假想镇东村；臆造街道南村')
    expect(place('一、征地位置：本批次土地位于虚构镇前村、假想镇东村，批准用途为工业用地。')).toBe('虚构镇前村、假想镇东村')
    expect(place('一、征地位置：该项目用地涉及虚构镇前村，假想镇东村，用途为工业用地。')).toBe('虚构镇前村，假想镇东村')
  })

  it('lists places that have an area each, with what land it is in brackets', () => {
    expect(place('一、被征地所有权人及面积：虚构镇前村集体土地1.42公顷（耕地1.21公顷），假想镇东村集体土地3.8公顷（耕地2.6公顷）。')).toBe(
      '虚构镇前村、假想镇东村',
    )
    expect(place('一、被征收土地所有权人：虚构镇前村0.8公顷、假想镇东村0.4公顷。')).toBe('虚构镇前村、假想镇东村')
  })

  it('names the batch without who looks into it', () => {
    const named = (lead: string) =>
      notice(
        '合成县拟征收土地现状调查结果公示',
        `${lead}合成县2024年度计划第5批次建设用地（假想镇道路）拟征收土地的权属、地类进行了调查，现公示如下：`,
        '合成县自然资源局',
        '2024年9月2日',
      ).expropriation?.projectName
    expect(named('合成县自然资源局会同虚构镇人民政府对')).toBe('合成县2024年度计划第5批次建设用地（假想镇道路）')
    expect(named('合成县自然资源局组织虚构镇人民政府就')).toBe('合成县2024年度计划第5批次建设用地（假想镇道路）')
  })

  it('knows department and implementer by what they do', () => {
    const { department, implementer } =
      notice(
        '合成区人民政府关于确定前街改造项目房屋征收范围的公告',
        '东至前街，南至后街，西至东路，北至西路。',
        '房屋征收部门合成区住房和城乡建设局负责组织入户调查，房屋征收实施单位合成区虚构街道办事处承担具体工作。',
        '合成区人民政府',
        '2020年7月27日',
      ).expropriation ?? {}
    expect({ department, implementer }).toEqual({ department: '合成区住房和城乡建设局', implementer: '合成区虚构街道办事处' })
    expect(
      notice(
        '合成区人民政府关于确定前街改造项目房屋征收范围的公告',
        '房屋征收部门应当会同有关街道办事处组织调查登记，请规划局等单位暂停办理。',
        '合成区人民政府',
        '2020年7月27日',
      ).expropriation?.department,
    ).toBeUndefined()
  })

  it('numbers a decision by the paper that is announced', () => {
    const number = (words: string) =>
      notice('合成区人民政府关于前街片区改造项目国有土地上房屋征收决定的公告', words, '合成区人民政府', '2021年9月15日').documentNo
    expect(
      number('合成区人民政府作出《关于前街片区改造项目国有土地上房屋征收的决定》（合政征字〔2021〕3号），决定对前街片区范围内的房屋实施征收。现公告如下：'),
    ).toBe('合政征字〔2021〕3号')
    expect(number('合成区人民政府于2020年做出了《房屋征收决定》（合政征字〔2020〕3号）。该项目涉及被征收户30户，签约期限延长。')).toBeUndefined()
  })

  it('adds up nothing that the notice does not add up, and names who carries it out without the words around', () => {
    const taken = notice(
      '合成县人民政府征收土地公告',
      '一、征收土地的所有权人、位置、面积：虚构镇前村0.82公顷（耕地0.5公顷）；虚构镇后村1.1公顷；假想乡东村二组0.45公顷。',
      '二、实施单位：由虚构镇人民政府、假想乡人民政府负责实施。',
      '合成县人民政府',
      '2022年6月1日',
    ).expropriation
    expect(taken).toMatchObject({ location: '虚构镇前村、虚构镇后村、假想乡东村二组', implementer: '虚构镇人民政府、假想乡人民政府' })
    expect(taken).not.toHaveProperty('areaM2')
  })

  it('counts no villages into the place, and takes none of several prices', () => {
    const taken = notice(
      '合成县人民政府征地补偿安置方案公告',
      '一、征收范围：涉及虚构街道前庄社区、后庄社区，柳河镇东村、西村共4个村（社区）。',
      '二、补偿标准：一类区片每亩58000元，二类区片每亩52000元。',
      '三、实施主体：合成县自然资源局会同虚构街道办事处、柳河镇人民政府组织实施。',
      '合成县人民政府',
      '2022年3月18日',
    ).expropriation
    expect(taken).toMatchObject({
      location: '虚构街道前庄社区、后庄社区，柳河镇东村、西村',
      implementer: '合成县自然资源局会同虚构街道办事处、柳河镇人民政府',
    })
    expect(taken).not.toHaveProperty('scope')
    expect(taken).not.toHaveProperty('landPriceYuanPerMu')
  })

  it('names the batch with what its brackets hold, though the heading leaves that out', () => {
    expect(
      notice(
        '合成区2023年度第二批次城镇建设用地征收土地预公告',
        '因合成区2023年度第二批次城镇建设用地（物流园）需要，拟征收虚构镇前村集体土地12公顷。',
        '合成区人民政府',
        '2023年3月8日',
      ).expropriation?.projectName,
    ).toBe('合成区2023年度第二批次城镇建设用地（物流园）')
  })

  it('knows a letter to those whose land is taken, which has no heading', () => {
    expect(
      notice(
        '虚构市国有前山牧场：',
        '我县依据《中华人民共和国土地管理法》拟征收你场国有土地0.5公顷，用于假想县实施城镇规划建设项目，土地进行货币补偿。',
        '2015年4月25日',
      ),
    ).toMatchObject({
      domain: 'expropriation',
      kind: 'land-prenotice',
      expropriation: { areaM2: '5000' },
    })
  })
})

describe('homes', () => {
  it('tells of the project whose applicants are known', () => {
    const { housing } = notice(
      '“合成家园”共有产权住房项目申购家庭资格审核结果公示',
      '合成区“合成家园”共有产权住房项目坐落于虚构镇公园东侧，开发单位为合成置业有限公司，预售许可证号：合房售证字（2021）16号，推出房源620套，总建筑面积5.5万平方米，销售均价29000元/平方米。',
      '共有3900户家庭通过资格审核。',
      '合成区住房和城乡建设委员会',
      '2021年12月3日',
    )
    expect(housing).toMatchObject({
      location: '虚构镇公园东侧',
      developer: '合成置业有限公司',
      permitNo: '合房售证字（2021）16号',
      units: 620,
      areaM2: '55000',
      households: 3900,
    })
  })

  it('names the estate that a title quotes, where it stands and its permit', () => {
    expect(
      notice(
        '合成区“和悦雅苑”共有产权住房选房结果公示',
        '“和悦雅苑”共有产权住房位于合成区前路与后路交叉口西北角，由合成安居置业有限公司开发建设，预售许可证号为合房预售证第2022018号。386户家庭完成选房。',
        '合成区住房和城乡建设局',
        '2022年5月10日',
      ).housing,
    ).toMatchObject({
      projectName: '和悦雅苑',
      location: '合成区前路与后路交叉口西北角',
      developer: '合成安居置业有限公司',
      permitNo: '合房预售证第2022018号',
      households: 386,
    })
  })

  it('ends the number of a permit where the next statement of its sentence begins', () => {
    expect(
      notice(
        '合成区商品房预售许可公示',
        '经审查，准予合成区恒泰房地产开发有限公司开发建设的“恒泰名都”3号楼预售，预售许可证号：（2022）合房预售证第031号，项目坐落于合成区文昌路188号，共计236套。',
        '合成区住房和城乡建设局',
        '2022年9月30日',
      ).housing,
    ).toMatchObject({ permitNo: '（2022）合房预售证第031号', developer: '合成区恒泰房地产开发有限公司', location: '合成区文昌路188号' })
  })

  it('knows a publication of applicants without a heading', () => {
    expect(notice('我市对新一批具有公共租赁住房申请资格的家庭在合成日报上进行公示，此次公示的共370户（东区160户、西区210户）。')).toMatchObject({
      domain: 'housing',
      kind: 'eligibility',
      housing: { programme: 'public-rental', households: 370 },
    })
  })
})

describe('tenders', () => {
  it('gives candidates the lot whose heading tells its ceiling too', () => {
    const table = (name: string, sum: string) =>
      `<table><tr><td>中标候选人排序</td><td>第一名</td><td>第二名</td></tr><tr><td>单位名称</td><td>合成${name}工程有限公司</td><td>虚构${name}建设有限公司</td></tr><tr><td>投标报价（元）</td><td>${sum}.25</td><td>${sum}.75</td></tr></table>`
    const lots = (first: string, second: string) => {
      const { lots, suppliers, ceilingYuan } = recordOf(
        `<html><body><h1>合成公路改建工程施工中标候选人公示</h1><p>2021-12-15</p><p>合成公路改建工程施工于2021年12月14日开标，现将中标候选人公示如下。</p><p>${first}</p>${table('路桥', '590000')}<p>${second}</p>${table('市政', '390000')}<p>招标人：合成县交通运输局</p></body></html>`,
      )
      return { ceilingYuan, lots: lots?.map(({ no, ceilingYuan }) => [no, ceilingYuan]), of: suppliers?.map(({ lot, rank, yuan }) => [lot, rank, yuan]) }
    }
    const told = (one: string, two: string) => ({
      ceilingYuan: undefined,
      lots: [
        [one, '600000'],
        [two, '400000'],
      ],
      of: [
        [one, 1, '590000.25'],
        [one, 2, '590000.75'],
        [two, 1, '390000.25'],
        [two, 2, '390000.75'],
      ],
    })
    expect(lots('一标段（甲村至乙村），最高投标限价：600000.00元', '二标段（乙村至丙村），最高投标限价：400000.00元')).toEqual(told('一', '二'))
    expect(lots('第1标段，招标控制价：60万元', '第2标段，招标控制价：40万元')).toEqual(told('1', '2'))
  })

  it('takes a result for one, though it tells that candidates were published before', () => {
    const kind = (words: string) =>
      notice('合成县农村饮水工程中标结果公告', words, '第一标段 中标人：合成水利工程有限公司 中标价：3286417元', '招标人：合成县水利局', '2021年8月5日').kind
    expect(kind('合成县农村饮水工程于2021年7月28日开标，中标候选人公示已于2021年8月3日结束，公示期内未收到异议，现将中标结果公告如下：')).toBe('award')
    expect(kind('合成县农村饮水工程于2021年7月28日开标，评标结果公示期内未接到投诉，招标人依法确定中标人，现将中标结果公告如下：')).toBe('award')
  })

  it('knows the end of a purchase that has no heading', () => {
    const ended = (words: string) =>
      notice(
        `受后勤处委托，合成职业技术学院招标办于2016年11月9日就前楼防水工程项目公开询价采购准备开标，${words}`,
        '特此公告。',
        '合成职业技术学院',
        '2016年11月9日',
      )
    expect(ended('因响应的供应商不足3家，经领导小组批准，终止此次前楼防水工程项目公开询价采购活动，改用单一来源方式采购。').kind).toBe('failure')
    expect(ended('因响应的供应商不足3家，经研究决定取消本次询价采购。').kind).toBe('failure')
    expect(notice('合成项目废标公告', '截止2016年11月9日9时，投标文件已递交，因有效投标人不足三家，本项目废标。', '采购人：合成县文化局').failureReason).toBe(
      '因有效投标人不足三家，本项目废标',
    )
  })

  it('names the project before its day, behind the law', () => {
    const named = (words: string) => notice(words, '第一名：合成建设有限公司', '第二名：虚构建设有限公司', '发包人：合成县文化局').projectName
    expect(
      named('根据《中华人民共和国招标投标法》，合成剧院室内装修工程招标于二〇一五年一月二十六日下午15时在合成县交易中心开标、评标，推荐中标候选人为：'),
    ).toBe('合成剧院室内装修工程')
    expect(named('合成剧院室内装修工程施工（招标编号：HC-2015-001）于2015年1月26日开标，推荐中标候选人为：')).toBe('合成剧院室内装修工程施工')
  })
})

describe('land', () => {
  it('reads the one parcel of a request to allocate', () => {
    const { parcels } = notice(
      '合成县人民政府：',
      '根据《划拨用地目录》，我局拟以划拨方式供应1宗国有建设用地使用权，具体情况如下：',
      '宗地一：地块编号为2021007号，位于合成县虚构镇前村，规划用地面积42796平方米，划拨用地面积42795平方米，土地用途为机场用地，申请用地单位为合成县民航办公室。',
      '合成县自然资源局',
      '2021年6月29日',
    )
    expect(parcels).toEqual([
      expect.objectContaining({ no: '2021007号', location: '合成县虚构镇前村', areaM2: '42795', use: '机场用地', transferee: '合成县民航办公室' }),
    ])
  })

  it('reads what brackets behind a number say', () => {
    const { parcels } = notice(
      '合成县国有建设用地使用权挂牌出让补充公告',
      '一、合成（挂）2020-19号地块（位于虚构镇，出让面积12460平方米，商服用地）中止出让。',
      '二、合成（挂）2020-18号地块（位于假想镇东侧，出让面积33175平方米，工业用地）竞买保证金由400万元调整为380万元。',
      '合成县自然资源局',
      '2020年9月22日',
    )
    expect(parcels?.map(({ use, areaM2 }) => [use, areaM2])).toEqual([
      ['商服用地', '12460'],
      ['工业用地', '33175'],
    ])
  })

  it('gives mining rights the county of their column and the step of all', () => {
    const mines = (step: string, place: string) =>
      recordOf(
        `<html><body><h1>合成自治区国土资源厅探矿权挂牌出让公告</h1><p>2014-05-20</p><table><tr><th>区块编号</th><th>项目名称</th><th>${place}</th><th>勘查矿种</th><th>面积（平方公里）</th><th>挂牌起始价（万元）</th></tr><tr><td>HC2014-07</td><td>前山铜矿普查</td><td>虚构旗</td><td>铜矿</td><td>18.42</td><td>320</td></tr><tr><td>HC2014-08</td><td>后山银矿普查</td><td>假想县</td><td>银矿</td><td>9.75</td><td>185</td></tr></table><p>${step}</p></body></html>`,
      ).parcels?.map(({ location, incrementYuan }) => [location, incrementYuan])
    const told = [
      ['虚构旗', '50000'],
      ['假想县', '50000'],
    ]
    expect(mines('四、每次报价增幅：不少于5万元。', '所在旗县')).toEqual(told)
    expect(mines('四、竞价增幅：不低于5万元/次。', '所在县（市、区）')).toEqual(told)
    expect(mines('四、竞买人每次报价以不低于5万元的幅度递增。', '所在县')).toEqual(told)
    expect(mines('四、拍卖时间为2016年3月29日10时，每次竞价加价幅度最低为5万元。', '所在县（市）')).toEqual(told)
  })

  it('reads a lease that prose reports', () => {
    const { parcels, ...record } = notice(
      '三合成县虚构镇前村206亩集体耕地经营权流转成交公示',
      '三合成县虚构镇前村206亩集体耕地经营权流转项目（项目编号：HCNQ-2023-0037）于2023年2月28日在合成县农村产权流转交易中心以公开竞价方式成交。出租方为合成县虚构镇前村股份经济合作社，承租方为合成县绿野种植专业合作社。该宗土地坐落于前村东塬，面积206亩，用于小麦种植，流转期限5年。租金为每亩每年780元。',
      '合成县农村产权流转交易中心',
      '2023年3月1日',
    )
    expect(record).toMatchObject({ awardedOn: '2023-02-28', projectName: '三合成县虚构镇前村206亩集体耕地经营权流转项目' })
    expect(record).not.toHaveProperty('openingAt')
    expect(parcels).toEqual([
      expect.objectContaining({
        location: '前村东塬',
        use: '小麦种植',
        years: '5',
        transferor: '合成县虚构镇前村股份经济合作社',
        transferee: '合成县绿野种植专业合作社',
        rentYuanPerMuYear: '780',
        status: 'sold',
      }),
    ])
  })

  it('takes the heading of a page of one project, which its labels say again, for the title', () => {
    expect(
      recordOf(
        `<html><head><title>合成县农村产权流转交易平台</title></head><body><header><span>合成县农村产权流转交易平台</span><nav><a>首页</a><a>交易公告</a></nav></header><div>首页 / 项目详情</div><main><div><h1>合成县虚构镇前村86亩集体耕地经营权出租</h1><div><b>报名中</b><span>发布时间 2023-02-17 10:06</span><span>浏览 87</span></div></div><section><h4>交易信息</h4><div><div><span>项目编号</span><span>HC-TD-2023-014</span></div><div><span>项目名称</span><span>合成县虚构镇前村86亩集体耕地经营权出租</span></div><div><span>出租面积</span><span>86亩</span></div><div><span>坐落</span><span>虚构镇前村南滩</span></div><div><span>出租期限</span><span>5年</span></div></div></section></main></body></html>`,
      ).title,
    ).toBe('合成县虚构镇前村86亩集体耕地经营权出租')
  })
})
