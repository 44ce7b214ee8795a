import { expect, it } from 'vitest'
import { recordOf, tender } from './support.ts'

// Synthetic notices: every body, company and project is made up.
const bare = (body: string) => recordOf(`合成道路工程招标公告\n发布时间：2026-03-02\n${body}`)

it('parts two columns without a gap where the second label is written as the first', () => {
  expect(
    bare(
      '招 标 人：虚构市城建投资有限公司招标代理机构：合成招标代理有限公司\n地    址：虚构市一号路1号地    址：虚构市二号路2号\n联 系 人：甲某联 系 人：乙某\n电    话：0571-11112222电    话：0571-33334444',
    ),
  ).toMatchObject({
    buyer: { name: '虚构市城建投资有限公司', address: '虚构市一号路1号', phone: '0571-11112222' },
    agency: { name: '合成招标代理有限公司', address: '虚构市二号路2号', phone: '0571-33334444' },
  })
})

it('gives what stands under the name of the buyer to the buyer, and prefers its own telephone to a line for questions', () => {
  expect(
    bare(
      '合成招标有限公司受虚构市财政局的委托，对评审服务项目进行公开招标。\n八、联系方式\n单位名称：虚构市财政局\n地    址：虚构市一号路1号\n联系方式：0633-1112222\n采购代理机构：合成招标有限公司\n地    址：虚构市二号路2号\n联系方式：0633-3334444',
    ).buyer,
  ).toEqual({ name: '虚构市财政局', address: '虚构市一号路1号', phone: '0633-1112222' })
  expect(tender('9. 招标人须知\n咨询电话：0731-55556666\n10. 联系方式\n招标人：虚构市交通局\n电话：0731-11112222*').buyer).toMatchObject({
    phone: '0731-11112222',
  })
})

it('reads the deadline from ranges, numbered lines, and days with a remark behind them', () => {
  expect(tender('六、投标文件提交\n1.投标文件提交时间和地点：2026年04月05日 09:00-09:30，合成中心。').bidDeadline).toBe('2026-04-05T09:30')
  expect(tender('六、递交投标文件时间及地点\n1.纸质投标文件递交要求：\n1.1时间：2026年4月28日08时30分至2026年4月28日09时00分（北京时间）').bidDeadline).toBe(
    '2026-04-28T09:00',
  )
  expect(tender('九、投标\n投标人应于2026年4月30日9时00分（北京时间，下同）前将投标文件密封送交到合成中心。').bidDeadline).toBe('2026-04-30T09:00')
  expect(tender('5.2 投标文件递交的截止时间为2026年4月29日9时30分。\n招标人定于投标文件递交截止的同一时间、同一地点举行公开开标。').openingAt).toBe(
    '2026-04-29T09:30',
  )
})

it('takes the day that is called the day of the choice', () => {
  expect(
    recordOf(
      '合成设计项目中标公告\n合成咨询有限公司受虚构市卫生院的委托，于2026年4月3日（第一次采购公告日期）至2026年4月26日（确定中标日期），以公开招标方式组织了采购。\n中标供应商：合成甲设计院\n中标金额：92.88万元',
    ).awardedOn,
  ).toBe('2026-04-26')
})

it('reads how it is bought from a word alone, and the region that a platform states', () => {
  expect(tender('招标方式：公开').method).toBe('open')
  expect(tender('招标方式：网上竞价').method).toBe('other')
  expect(recordOf('合成隧道检测招标公告\n招标项目所在地区：北京市海淀区海淀区\n招标人：北京市合成交通公司').division).toBe('110108')
})

it('keeps the owner and the words of the form out of the name of the project', () => {
  expect(bare('虚构市电信有限公司某分公司 建设项目合成数据中心监理已经立项部门批准建设，现进行招标。').projectName).toBe('合成数据中心监理')
  expect(
    bare(
      '本招标项目合成路（甲路至乙路）道路工程（招标项目名称）已由虚构开发区经济发展局以虚经[2025]246号文、虚经[2026]368号文批准建设，现对该项目的施工进行公开招标。',
    ).projectName,
  ).toBe('合成路（甲路至乙路）道路工程')
})

it('takes neither numbering nor owner for the name, and the hour of a day told without it', () => {
  expect(bare('1.1本招标项目合成公路整治工程（护栏）以虚发改设计〔2026〕153号文件批准建设，现进行公开招标。').projectName).toBe('合成公路整治工程（护栏）')
  expect(bare('虚构县合成实业有限公司的合成产业园一期续建工程已经虚构县发展和改革局批准建设，现进行公开招标。').projectName).toBe('合成产业园一期续建工程')
  expect(
    tender('投标人应于投标截止时间（2026年6月5日）前一工作日交纳保证金。\n投标人应于2026年6月5日上午9时30分前，将投标文件密封送交到合成中心。').bidDeadline,
  ).toBe('2026-06-05T09:30')
})

it('takes the winner after a correction that tells both under the same labels', () => {
  const record = recordOf(
    '合成安保服务更正中标公告\n采购人名称：虚构区教育局\n首次公告类型：中标\n更正事项：中标供应商名称：合成甲保安有限公司 联系地址：虚构市一号路 中标金额：3000.00元人民币\n更正内容：中标供应商名称：合成乙保安有限公司 联系地址：虚构市二号路 中标金额：3200.00 元人民币\n更正日期：2026/4/25',
  )
  expect(record.suppliers).toMatchObject([{ name: '合成乙保安有限公司', yuan: '3200' }])
  expect(record.awardYuan).toBe('3200')
})

it('reads what a change is to where the matter is named again before it', () => {
  const letter = (said: string) => recordOf(`虚构商贸中心项目补充通知（二）\n各投标单位：\n${said}\n招标人：虚构投资置业有限公司`)
  const both = { bidDeadline: '2031-01-10T10:00', openingAt: '2031-01-10T10:00' }
  const place = '开标地点为：虚构市公共资源交易中心第一开标室'
  const named = '投标文件递交的截止时间及开标时间（投标截止时间，下同）为'
  expect(letter(`3、原${named}2031年1月8日10时00分；${place}，现更改为“${named}2031年1月10日10时00分；${place}”。`)).toMatchObject(both)
  expect(letter('原公告“投标截止时间为2031年1月8日10时00分”，现变更为“投标文件递交截止时间（即开标时间）为2031年1月10日10时00分”。')).toMatchObject(both)
  const deposit = letter('原招标文件中投标保证金的交纳截止时间为2031年1月5日17时，现更改为“招标文件规定的投标保证金的交纳截止时间为2031年1月9日17时”。')
  expect([deposit.bidDeadline, deposit.openingAt]).toEqual([undefined, undefined])
})

it('reads the day of a signature that the last label runs into, and no day as a part of a name', () => {
  const awarded = (end: string) => recordOf(`虚构黑板采购项目成交结果公告\n中标供应商：虚构甲科贸有限公司\n中标价：173800元\n${end}`)
  expect(
    awarded('公告期为一个工作日，有异议的供应商可以在规定的时间内提出。特此公告。 采购人：虚构市某中学采购代理机构：虚构工程咨询有限公司2031年8月19日'),
  ).toMatchObject({
    publishedAt: '2031-08-19',
    agency: { name: '虚构工程咨询有限公司' },
  })
  expect(awarded('采购人：虚构市某中学2031年8月19日')).toMatchObject({ publishedAt: '2031-08-19', buyer: { name: '虚构市某中学' } })
})

it('takes a school or a hospital that signs over the day for the buyer, and no company', () => {
  const signed = (end: string) => recordOf(`关于办公室装修的成交公告\n确定虚构甲建筑有限公司为成交单位，有问题请联系鲍工。\n${end}`).buyer?.name
  expect(signed('虚构市第九中学\n二0三一年十二月十六日')).toBe('虚构市第九中学')
  expect(signed('电话：0000-60000001 虚构市立医院本部2031年9月13日')).toBe('虚构市立医院本部')
  expect(signed('虚构大学\n上一篇：无')).toBeUndefined()
  expect(signed('虚构乙装饰有限公司\n2031年9月13日')).toBeUndefined()
})

it('reads a reason to its end, where it goes on with what looks like a label', () => {
  const ended = (reason: string) => recordOf(`虚构食堂服务采购项目终止公告\n项目编号：XG-31\n终止原因：${reason}`).failureReason
  const quoted = '本项目发出《更正公告》，更正内容：特定资格要求更正为“无”。文件存在重大缺陷'
  expect(ended(`${quoted}。`)).toBe(quoted)
  expect(ended('供应商不足三家，联系人：某某，电话：0000-60000001')).toBe('供应商不足三家')
})

it('takes the whole name of works whose design was approved', () => {
  const record = recordOf(
    '虚构公路提质改造工程施工招标公告\n本招标项目虚构公路提质改造工程施工,施工图设计已由虚构市交通运输局批准。现对该项目的施工进行公开招标。',
  )
  expect(record.projectName).toBe('虚构公路提质改造工程施工')
})

it('reads what stands behind the name of a body in brackets of any shape', () => {
  const record = bare(
    '招标人：虚构市城建局\n受虚构市城建局委托，合成招标代理有限公司对本项目公开招标。\n文件发售地点：合成招标代理有限公司[地址：虚构市一号路1号3楼]。',
  )
  expect(record.agency).toEqual({ name: '合成招标代理有限公司', address: '虚构市一号路1号3楼' })
  const detailed = bare(
    '招标人：虚构市城建局\n受虚构市城建局委托，合成招标代理有限公司对本项目公开招标。\n请到合成招标代理有限公司（详细地址：虚构市二号路18号之一）购买文件。',
  )
  expect(detailed.agency).toEqual({ name: '合成招标代理有限公司', address: '虚构市二号路18号之一' })
})

it('gives the only telephone to the agency that signs and that no label names', () => {
  const notice = (contact: string) =>
    bare(
      `合成招标代理有限公司受委托对下列政府采购项目进行公开招标：\n招标文件编号：HC-31\n${contact}\n投标截止时间：2026年4月1日9时30分\n合成招标代理有限公司\n2026年3月2日`,
    )
  expect(notice('项目联系人：甲某\n联系电话：0000-60000001传真: 0000-60000002')).toMatchObject({
    agency: { name: '合成招标代理有限公司', phone: '0000-60000001' },
    projectName: '合成道路工程',
  })
  expect(notice('联系电话：0000-60000001\n投诉电话：0000-60000003').agency?.phone).toBe('0000-60000001')
  expect(notice('联系电话：0000-60000001\n联系电话：0000-60000003').agency?.phone).toBeUndefined()
  expect(notice('采购人联系电话：0000-60000001').agency?.phone).toBeUndefined()
})

it('ends the name of a company where a torn label follows, and reads labels torn by signs that a site could not encode', () => {
  expect(bare('招标代理机构：合成招标集团有限公司传 真：0000-60000002\n地址：虚构市一号路1号').agency).toEqual({
    name: '合成招标集团有限公司',
    address: '虚构市一号路1号',
  })
  expect(bare('采购代理机构名称：合成招标有限公司\n电？？？话：0000-60000001、60000002\n传？？？真：0000-60000003').agency).toEqual({
    name: '合成招标有限公司',
    phone: '0000-60000001',
  })
})

it('reads the opening where it is called the beginning of the tender', () => {
  for (const label of ['招标开始时间', '公开招标时间']) expect(bare(`${label}：2026年4月1日 上午9:30`).openingAt).toBe('2026-04-01T09:30')
})

it('takes no law and no warning for the project', () => {
  const record = recordOf(
    '根据《中华人民共和国政府采购法》、《政府采购货物和服务招标投标管理办法》、《政府采购非招标采购方式管理办法》等有关法律法规的规定，经政府采购管理部门批准，合成招标代理有限公司受虚构县人民医院的委托，对虚构县人民医院设备采购项目(项目编号：HC2031017号)进行公开招标，邀请具有完成本项目能力的供应商参加。\n未按要求提交保证金的视为放弃参与此次采购活动。\n2031年2月25日',
  )
  expect(record.projectName).toBe('虚构县人民医院设备采购项目')
})

it('cuts the parts that a notice is about off the name of the whole', () => {
  const named = (title: string) => recordOf(`${title}\n发布时间：2031-03-02\n中标供应商：虚构甲有限公司`).projectName
  expect(named('虚构大学实训平台建设项目(6193)2、5包中标(成交)结果公告')).toBe('虚构大学实训平台建设项目(6193)')
  expect(named('虚构大学实训平台建设项目第1、3标段中标(成交)公告')).toBe('虚构大学实训平台建设项目')
})

it('reads a day of publication with its hour on the next line, and one that is told twice', () => {
  const published = (head: string) => recordOf(`${head}\n项目名称：虚构道路工程\n中标单位：虚构甲有限公司`).publishedAt
  expect(published('虚构道路工程中标公告\n发布时间:2031-08-28\n12:04信息来源:虚构平台')).toBe('2031-08-28T12:04')
  expect(published('虚构道路工程中标公告\n发布时间:2031-08-28\n9:30在虚构厅开标')).toBe('2031-08-28')
  expect(published('虚构市政务公开\n2031-08-28 2031-08-28\n虚构道路工程中标公告')).toBe('2031-08-28')
})

it('reads values without marks of Markdown', () => {
  const record = recordOf(
    '#### 虚构大学平台建设项目中标公告\n发布时间:2031-08-27 12:32\n**一、项目编号:** HC20310001**二、项目名称:**\n虚构大学平台建设项目**三、中标信息:** 标包: _2_\n---\n供应商名称: _虚构甲有限公司_\n中标金额: _68.79万元_\n标包: _5_\n供应商名称: _虚构乙有限公司_\n中标金额: _44.5万元_',
  )
  expect(record).toMatchObject({
    projectCode: 'HC20310001',
    projectName: '虚构大学平台建设项目',
    suppliers: [
      { name: '虚构甲有限公司', lot: '2', yuan: '687900' },
      { name: '虚构乙有限公司', lot: '5', yuan: '445000' },
    ],
  })
})

it('parts two columns of whom to ask for the papers and whom for the purchase', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const record = recordOf(
    `<h1>虚构医院试剂采购招标公告</h1><p>合成招标代理有限公司受虚构医院的委托，对虚构医院试剂采购项目进行公开招标采购，欢迎投标。</p><table>${row('购买招标文件联系人：', '彭先生', '采购人联系人：', '虚构医院设备科')}${row('电话：', '0000-60000001', '电话：', '/')}${row('联系地址：', '虚构市一号路1号', '联系地址：', '虚构市二号路2号')}</table>`,
  )
  expect(record.buyer).toEqual({ name: '虚构医院', address: '虚构市二号路2号' })
  expect(record.agency).toEqual({ name: '合成招标代理有限公司', address: '虚构市一号路1号', phone: '0000-60000001' })
})

it('takes the end of the hours in which offers are handed in', () => {
  const until = (said: string) => bare(`招标人：虚构市城建局\n${said}`).bidDeadline
  expect(until('响应文件必须在2026年3月18日下午14:30～15:00 (北京时间)之间送到虚构市交易中心。')).toBe('2026-03-18T15:00')
  expect(until('投标文件请于2026年3月18日下午2:00至2:30内递交至虚构市交易中心。')).toBe('2026-03-18T14:30')
  expect(until('招标文件于2026年3月18日9:00-11:00内送到各投标人。')).toBeUndefined()
})

it('knows a purchase by what its law asks of suppliers, though it speaks as of works', () => {
  const domain = (law: string) =>
    recordOf(
      `招标编号：HC-31\n招标人名称：虚构医院\n招标代理机构：合成招标有限公司\n项目名称：虚构医院设备购置项目招标公告\n投标人资格条件：${law}\n投标截止时间：2031年5月14日9:30`,
    ).domain
  expect(domain('符合中华人民共和国政府采购法第二十二条的规定')).toBe('procurement')
  expect(domain('具有独立承担民事责任的能力')).toBe('construction')
})

it('reads a sum that is parted where 万 ends', () => {
  expect(tender('采购预算：人民币250,0000.00元。').budgetYuan).toBe('2500000')
  expect(tender('采购预算：人民币250,00.00元。').budgetYuan).toBeUndefined()
})

it('knows the way of buying that a letter calls the project by', () => {
  const method = (project: string) =>
    recordOf(
      `关于开标方式的变更公告\n发布时间：2031-11-04\n我校${project}原计划于2031年11月5日上午10点30分开标，现决定将投标文件的递交由现场更改为网络递交。\n2031年11月4日`,
    ).method
  expect(method('招标代理服务比选项目')).toBe('selection')
  expect(method('招标代理服务项目')).toBeUndefined()
})
