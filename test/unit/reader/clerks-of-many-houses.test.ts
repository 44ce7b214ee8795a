import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

const filler = '本项目不接受联合体投标，投标人须具备相应资质并在人员、设备、资金等方面具有相应的施工能力，详见招标文件。'.repeat(4)

describe('a text that lost its breaks', () => {
  const text = `一、项目编号：XG20310085二、项目名称：甲市某医院供电工程项目三、项目概况与招标范围1.建设地点：甲地以北；建设规模：详见图纸。2.标段划分：共一个标段。四、投标人资格要求1.资质要求：${filler}五、投标文件的递交1.递交截止时间：2031年01月15日09:15。2.递交方法：网上递交。六、开标时间及地点1.开标时间：2031年01月15日09:30。2.开标地点：开标室。七、联系方式1.招标人名称：某某工程建设管理处地址：政务中心B区3楼联系人：高工 电话：0999-38335672.招标代理机构名称：某某工程咨询有限公司地址：财富广场A3座302室联系人：某甲、某乙电话：199553509383.招标监督管理机构名称：某某监督管理局地址：瑞祥路88号电话：0999-3121659`

  it('is parted at the numbers under its headings, also right behind a telephone', () => {
    expect(recordOf(text)).toMatchObject({
      buyer: { name: '某某工程建设管理处', address: '政务中心B区3楼', phone: '0999-3833567' },
      agency: { name: '某某工程咨询有限公司', address: '财富广场A3座302室', phone: '19955350938' },
      bidDeadline: '2031-01-15T09:15',
      openingAt: '2031-01-15T09:30',
    })
  })

  it('ends a telephone before the number of the agency', () => {
    const record = recordOf(
      '某某中学课桌采购中标公告\n1.采购人：某某中学 地址：某路1号\n联系方式：0999-80909812.采购代理机构：某某招标有限公司\n地址：东街9号\n联系方式：0999-2258068',
    )
    expect(record).toMatchObject({ buyer: { phone: '0999-8090981' }, agency: { name: '某某招标有限公司', phone: '0999-2258068' } })
  })
})

describe('labels with a blank behind, parted by semicolons', () => {
  const text = `一、项目编号：440000-203109-hp001-0007
二、项目名称：某某医院外送检验服务项目
三、中标（成交）信息
1：供应商名称 某某检验中心有限公司 ；供应商地址 科学城某路80号A区3层304-306、307单元 ；中标（成交）金额 1267500；备注 服务期：1年 。
四、公告期限
自本公告发布之日起1个工作日。
九、凡对本次公告内容提出询问，请按以下方式联系。
1.采购人信息
名称：某某医院`

  it('tell who won, where he is and for how much', () => {
    expect(recordOf(text)).toMatchObject({
      kind: 'award',
      suppliers: [{ name: '某某检验中心有限公司', address: '科学城某路80号A区3层304-306、307单元', yuan: '1267500' }],
      awardYuan: '1267500',
    })
  })

  it('are none where a single known word stands in a sentence', () => {
    const record = recordOf('某某医院检验服务采购公告\n采购人：某某医院\n说明：按时到场；供应商名称 以章为准的从其规定；其余不变。')
    expect(record.suppliers).toBeUndefined()
  })
})

describe('what a notice does', () => {
  it('shows what is needed before anyone is invited', () => {
    expect(recordOf('( 某某税务局2031年物业管理服务 )需求公示\n一、项目概况 | 办公大楼占地面积3188平方米。 |')).toMatchObject({
      domain: 'procurement',
      kind: 'consultation-notice',
    })
  })

  it('names the only supplier under a title that invites', () => {
    const record = recordOf(
      '某某学院数据库项目 单一来源采购公告\n项目名称：某数据库\n采购人：某某学院\n拟指定的唯一供应商名称：某某信息有限公司\n公示期限：5个工作日',
    )
    expect(record).toMatchObject({ kind: 'single-source', suppliers: [{ name: '某某信息有限公司' }] })
  })

  it('ends a purchase in a sentence, under the name of the centre alone', () => {
    const record = recordOf(
      '我中心组织的“某局2031年度疫苗采购及服务政府采购项目(项目编号:SC【2031】3144)”，鉴于采购人需对招标文件相关内容进行修改，自公告发布之日起中止本项目采购活动，请供应商关注。\n某某省政府采购中心\n2031年8月1日',
    )
    expect(record).toMatchObject({
      kind: 'failure',
      projectName: '某局2031年度疫苗采购及服务政府采购项目',
      projectCode: 'SC【2031】3144',
      agency: { name: '某某省政府采购中心' },
    })
  })

  it('does not end by a rule about when it would', () => {
    const record = recordOf(
      '某某中学就课桌采购进行询价，采购预算：9万元，供应商应按时递交响应文件。\n因重大变故终止本次采购活动的，采购人不予赔偿；采购人决定终止本次采购活动的，另行通知。\n采购人：某某中学',
    )
    expect(record.kind).toBe('tender')
  })

  it('asks what is thought of a need, in rows of bars with colons', () => {
    const record = recordOf(
      `公告内容\n采购计划编号: | 2031AB001463 | 项目名称: | 某某医院喉镜采购项目 |\n---|---|---|---|\n采购方式: | 公开招标 | 预算金额 | 3950000.00 |\n报价方式: | 总价 | 是否属于技术复杂, 专业性强的采购项目: | 否 |\n任何供应商对以上公示的项目采购需求有异议的，可以在招标公告发布之前提出异议。\n采购人查询后决定是否采纳。`,
    )
    expect(record).toMatchObject({ kind: 'consultation-notice', method: 'open', budgetYuan: '3950000', projectName: '某某医院喉镜采购项目' })
  })

  it('is procurement where goods are tendered in the words of works', () => {
    const record = recordOf(
      '性能试验系统招标公告\n某某大学因教学科研需要，拟购置如下仪器设备，欢迎供应商参加投标。\n1、招标编号：AB-167\n招标项目名称：性能试验系统项目\n2、投标人具有本次招标货物的供货、安装、售后服务等的经验；\n3、接受进口产品投标；\n4、招标人不发放招标文件的，重新组织招标；',
    )
    expect(record).toMatchObject({ domain: 'procurement', buyer: { name: '某某大学' } })
  })
})

describe('who buys what', () => {
  it('is told in a letter behind its day', () => {
    const record = recordOf(
      '2031年09月02日某某市政府采购中心受某某应用技术学院委托,就某某应用技术学院物业服务项目(采购项目编号:AB【2031】00514号,文件编号:ZC1006)发布了磋商公告及磋商文件,现将部分内容进行变更。\n1、递交投标文件截止时间:2031年12月17日9时30分\n某某市政府采购中心\n2031年11月27日',
    )
    expect(record).toMatchObject({
      kind: 'amendment',
      projectName: '某某应用技术学院物业服务项目',
      method: 'consultation',
      buyer: { name: '某某应用技术学院' },
      agency: { name: '某某市政府采购中心' },
    })
  })

  it('is whom objections are sent to, with what stands in brackets behind', () => {
    const record = recordOf(
      '关于某数据库采购项目采用单一来源方式采购征求意见公示\n该项目预算9.8万元，供应商拟由某某信息有限公司提供。\n供应商对公示内容有异议的，请将意见反馈至某某航空大学(地址:丰和大道696号,联系人:某老师,联系电话:0999-83953125)。',
    )
    expect(record).toMatchObject({
      projectName: '某数据库采购项目',
      buyer: { name: '某某航空大学', address: '丰和大道696号', phone: '0999-83953125' },
    })
  })

  it('stands in cells that a bar opens, whatever else the table asks', () => {
    const record = recordOf(
      '关于某某大学数据库单一来源采购征求意见公示\n该项目拟由某某进出口有限公司提供。\n论证意见表\n|\n采购单位\n|\n某某大学\n|\n项目名称\n|\n某期刊数据库\n|\n项目金额\n|\n78,897 元\n|\n专家1论证意见\n|\n只有唯一的供应商，只能采用单一来源方式。\n|\n专家姓名\n|\n某甲\n|\n职 称\n|\n副研究馆员\n|\n工作单位\n|\n某师范大学\n|',
    )
    expect(record).toMatchObject({ buyer: { name: '某某大学' }, projectName: '某期刊数据库' })
  })
})

it('is of the city where a zone is only called like a district of it', () => {
  expect(recordOf('供电工程招标公告\n发布时间：2019-03-02\n招标人：芜湖市某某管理处\n建设地点：项目位于芜湖市三山经开区某路以北').division).toBe('340200')
  expect(recordOf('供电工程招标公告\n发布时间：2019-03-02\n招标人：芜湖市某某管理处\n建设地点：项目位于芜湖市三山区某路以北').division).toBe('340208')
})

describe('told once and in passing', () => {
  it('the deadline of a tender that came to its end', () => {
    const record = recordOf(
      '某某局检测服务中标公告\n项目名称：检测服务\n1、投标截止日期：2031年11月20日\n2、开标日期：2031年11月20日\n中标供应商：某某检测有限公司\n中标金额：90000元',
    )
    expect(record).toMatchObject({ kind: 'award', bidDeadline: '2031-11-20', openingAt: '2031-11-20' })
  })

  it('the number of the project beside that of its lot, and what the only lot is', () => {
    const record = recordOf(
      '<table><tr><td>工程编号</td><td>T0AB203100505-P02</td></tr><tr><td>工程名称</td><td>某某铁路甲供物资采购</td></tr><tr><td>中标人</td><td><p>某某铁路甲供物资采购中标结果公告</p><p>招标编号：T0AB203100505</p><p>包件编号：P02(包件名称：信号电缆)</p><p>中标人名称：某某光电科技有限公司</p><p>中标价（元）：14408342.2</p></td></tr><tr><td>公示开始时间</td><td>2031-8-7</td></tr></table>',
    )
    expect(record).toMatchObject({ projectCode: 'T0AB203100505', publishedAt: '2031-08-07', lots: [{ no: 'P02', name: '信号电缆' }] })
  })

  it('the project by the name of its only section, and the county in it', () => {
    const record = recordOf(
      '<h2>中标结果公告</h2><table><tr><td>标段编号：</td><td>GC90000203100295001003</td></tr><tr><td>标段名称：</td><td>云南省2017年棚户区改造-沾益区某片区安置房项目三标段施工</td></tr><tr><td>发布时间：</td><td>2017-11-06</td></tr><tr><td>中标人：</td><td>某某建设有限公司</td></tr><tr><td>中标价：</td><td>10544.101347万元</td></tr></table>',
    )
    expect(record).toMatchObject({ projectName: '云南省2017年棚户区改造-沾益区某片区安置房项目三标段施工', division: '530303' })
  })

  it('whom an office answers for under an announced result', () => {
    const record = recordOf(
      '某某职业大学接送服务中标公告\n中标单位：某某汽车运输有限公司\n中标金额：55000元\n六、本次招标联系事项：\n国资处联系人：某老师87697823\n地址：文昌西路458号 邮政编码：225009\n有异议的，可以书面形式向某某职业大学国资处提出质疑。',
    )
    expect(record).toMatchObject({ buyer: { name: '某某职业大学', address: '文昌西路458号', phone: '87697823' } })
  })

  it('where the only supplier sits, in the brackets behind', () => {
    const record = recordOf(
      '某某大学数据库单一来源采购公示\n采购人：某某大学\n本项目采用单一来源方式采购，拟由某某信息技术有限公司提供(或承担)(生产商地址:某某工业园永昌大道22号)。',
    )
    expect(record.suppliers).toEqual([expect.objectContaining({ name: '某某信息技术有限公司', address: '某某工业园永昌大道22号' })])
  })

  it('the lot that nobody bid for, at the end of a table without borders', () => {
    const record = recordOf(
      '某某局球场采购中标公告\n六、中标情况：标段采购内容中标单位单位地址投标报价（元）合同履行时间1球场建设青岛某某健康科技股份有限公司某某市华山二路369号724200签订合同后90日内完成。2监理没有投标单位递交投标文件，废标',
    )
    expect(record.lots).toEqual([
      expect.objectContaining({ no: '1', name: '球场建设', status: 'awarded' }),
      expect.objectContaining({ no: '2', name: '监理', status: 'failed' }),
    ])
  })
})

it('builds where the site and the name of the project say, not where the builder sits', () => {
  const works = (name: string) => recordOf(`${name}招标公告\n发布时间：2020-03-02\n项目名称：${name}\n招标人：武汉某某工程管理有限公司\n建设地点：湖北省孝感市`)
  expect(works('孝感市某大道延伸工程').division).toBe('420900')
  expect(works('某大道延伸工程').division).toBe('420100')
})

describe('what clerks write without labels', () => {
  it('a deadline in characters, from a town that only the title names', () => {
    const record = recordOf(
      '某某镇人民政府关于镇区路灯改造工程的比选公告\n我镇拟对镇区路灯改造工程施工单位进行公开比选，比选申请文件请于二〇三一年九月三日下午三点前交至镇政府，同时开启。\n联系人：规划办 某主任 0999-4211234，地址：正街6号\n2031年8月27日',
    )
    expect(record).toMatchObject({ buyer: { name: '某某镇人民政府', phone: '0999-4211234', address: '正街6号' }, bidDeadline: '2031-09-03T15:00' })
  })

  it('when and with whom one will negotiate', () => {
    const record = recordOf(
      '某某大学图书馆电梯采购与安装单一来源谈判公告\n某某大学拟以单一来源谈判方式采购图书馆电梯，拟谈判供应商为某某电梯有限公司城南分公司。\n谈判定于2031年3月20日15:00在行政楼举行。',
    )
    expect(record).toMatchObject({
      kind: 'single-source',
      projectName: '某某大学图书馆电梯采购与安装',
      openingAt: '2031-03-20T15:00',
      buyer: { name: '某某大学' },
      suppliers: [{ name: '某某电梯有限公司城南分公司' }],
    })
  })

  it('that both happen at one time', () => {
    const record = recordOf('某某医院仪器采购磋商公告\n递交响应文件的截止时间为2031年5月20日9:30，地点为二楼；磋商于同一时间同一地点开始。')
    expect(record.openingAt).toBe('2031-05-20T09:30')
  })

  it('who is asked and how, behind the name of the house', () => {
    const record = recordOf(
      '智慧教室采购竞争性磋商公告\n联系方式：\n采购单位 某某县第一中学 万老师 13900012345\n代理单位 某某招标咨询有限公司 李小姐 0999-8221234 五里牌路18号',
    )
    expect(record).toMatchObject({
      buyer: { name: '某某县第一中学', phone: '13900012345' },
      agency: { name: '某某招标咨询有限公司', phone: '0999-8221234', address: '五里牌路18号' },
    })
  })

  it('each telephone with whose it is behind it', () => {
    const record = recordOf(
      '养护材料中标结果公告\n采购单位：某某养护中心\n招标代理：某某招标代理有限公司\n中标供应商：某某建材有限公司\n联系电话：0999-5322111（采购单位） 0999-7256789（招标代理）',
    )
    expect(record).toMatchObject({ buyer: { phone: '0999-5322111' }, agency: { phone: '0999-7256789' } })
  })

  it('the office that signs for its house', () => {
    const record = recordOf('某某学院2031年迎新物资采购成交公告\n成交供应商：某某商贸有限公司\n成交价：326000元\n某某学院后勤处\n2031年8月20日')
    expect(record.buyer).toMatchObject({ name: '某某学院' })
  })

  it('an end of what an agency was charged with, signed by the bureau', () => {
    const record = recordOf(
      '我局委托某某工程咨询有限公司组织的“某县农村公路防护工程设计”询价采购，截至2031年3月15日10时，仅有两家供应商递交响应文件，不足三家，本次询价终止，将依法重新组织采购。\n某县交通运输局\n2031年3月16日',
    )
    expect(record).toMatchObject({
      kind: 'failure',
      projectName: '某县农村公路防护工程设计',
      buyer: { name: '某县交通运输局' },
      agency: { name: '某某工程咨询有限公司' },
    })
  })

  it('a winner in a sentence, and no address of the house for the only supplier', () => {
    const won = recordOf(
      '某某教育局（采购人）委托某某招标代理有限公司（代理机构）就“课桌椅采购”（采购编号XX-2031-056）组织竞争性磋商。经确认，成交供应商为某某校具实业有限公司，成交金额人民币贰佰壹拾叁万元整。\n某某招标代理有限公司\n2031年7月5日',
    )
    expect(won).toMatchObject({ kind: 'award', suppliers: [{ name: '某某校具实业有限公司', yuan: '2130000' }] })
    const sole = recordOf(
      '项目名称：CT球管采购\n采购单位：某某人民医院\n我院就CT球管公开征求单一来源采购意见。拟定供应商：某某医疗科技有限公司。\n有异议的，请反馈至某某人民医院设备科，联系人：肖科长，电话：0999-4412345，地址：东路12号。',
    )
    expect(sole.buyer).toMatchObject({ phone: '0999-4412345', address: '东路12号' })
    expect(sole.suppliers).toEqual([{ name: '某某医疗科技有限公司' }])
  })

  it.each([
    [
      '关于某某学校课桌椅项目暂停采购的公告\n因收到质疑，某某学校课桌椅项目（项目编号：XT-2031-41）暂停采购活动。\n采购人：某某学校',
      'amendment',
      '某某学校课桌椅项目',
    ],
    [
      '关于中止某某大道绿化工程招标活动的说明\n某某大道绿化工程（招标编号：NY-2031-022）因图纸调整，决定中止本次招标活动。\n招标人：某某中心',
      'failure',
      '某某大道绿化工程',
    ],
    ['某某小学校园安防采购竞争性谈判成交结果\n采购人：某某小学\n成交供应商：某某科技有限公司', 'award', '某某小学校园安防采购'],
    [
      '某某学校食堂承包公开比选结果公示\n拟确定某某餐饮管理有限公司为中选人。公示期三个工作日，如有异议请反映。\n某某学校\n2031年7月21日',
      'candidates',
      '某某学校食堂承包',
    ],
  ])('%s', (text, kind, projectName) => {
    expect(recordOf(text)).toMatchObject({ kind, projectName })
  })

  it('names the project, not who tendered it', () => {
    const record = recordOf(
      '中标公告\n受某某水利局委托，某某造价咨询有限公司于2031年11月3日对某河治理工程监理（项目编号：LL-2031-JL02）进行公开招标，现确定某某监理有限公司为中标单位，中标价为1560000.00元。',
    )
    expect(record).toMatchObject({ projectName: '某河治理工程监理', buyer: { name: '某某水利局' } })
  })
})
