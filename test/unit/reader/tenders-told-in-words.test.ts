import { expect, it } from 'vitest'
import { bare, lines, page, recordsOf } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>[]][] = []

// winners, candidates and lots told in words
cases.push(
  [
    'winners of lots told in sentences, and one lot that nobody won',
    page(
      '于都县2018年高标准农田建设项目中标公告',
      '2018-11-22',
      lines(`一标段：中标人江西甲水利水电建设有限公司，中标价11,865,220.36元，项目经理某某，工期150天；
        二标段：中标人赣州乙建筑工程有限公司，中标价987.45万元；
        三标段：因有效投标人不足三家，流标，择日重新招标。
        招标人：于都县农业农村局
        招标代理：江西丙招标咨询有限公司，联系人某某，电话0797-8280000，地址赣州市章贡区某大道1号。`),
    ),
    [
      {
        agency: { name: '江西丙招标咨询有限公司', phone: '0797-8280000', address: '赣州市章贡区某大道1号' },
        suppliers: [
          { name: '江西甲水利水电建设有限公司', lot: '一', yuan: '11865220.36' },
          { name: '赣州乙建筑工程有限公司', lot: '二', yuan: '9874500' },
        ],
        lots: [
          { no: '一', status: 'awarded' },
          { no: '二', status: 'awarded' },
          { no: '三', status: 'failed' },
        ],
      },
    ],
  ],
  [
    'a price per page is a rate; code and address of the winner in the sentence; a code with words in brackets',
    page(
      '【成交公告】濮阳县某局档案数字化服务项目',
      '2020-10-20',
      lines(`濮阳县某局档案数字化服务项目（濮县采磋商-2020-61）于10月19日完成评审，成交供应商河南甲信息技术有限公司，统一社会信用代码91410900MA00000X0X，地址郑州市金水区某路1号，成交价每页0.38元，服务期6个月。
        采购人：濮阳县档案馆　地址：濮阳县某路中段　联系：0393-3220000　某主任`),
    ),
    [
      {
        projectCode: '濮县采磋商-2020-61',
        buyer: { name: '濮阳县档案馆', phone: '0393-3220000' },
        suppliers: [{ name: '河南甲信息技术有限公司', uscc: '91410900MA00000X0X', address: '郑州市金水区某路1号', rate: '每页0.38元' }],
      },
    ],
  ],
  [
    'who wins instead, called by the rank before',
    page(
      '中标结果变更公告',
      '2021-12-06',
      lines(
        '项目名称：襄州区某卫生院门诊楼装修工程\n原中标人湖北甲装饰工程有限公司（中标价3,126,500.00元）自愿放弃中标资格，确定第二中标候选人襄阳乙建筑装饰有限公司为中标人，中标价3,168,800.00元。\n招标人：襄阳市襄州区某卫生院',
      ),
    ),
    [{ suppliers: [{ name: '襄阳乙建筑装饰有限公司', yuan: '3168800' }] }],
  ],
  [
    'ranks by the order of a list, without a title',
    bare(
      lines(
        '项目名称： 白朗县某小学周转宿舍建设项目（施工）\n公示内容： 评标结果\n招标人： 白朗县教育局\n招标代理： 西藏甲工程项目管理有限公司\n评标委员会推荐：\n1. 西藏乙建设工程有限公司   5,286,310.22元   综合得分93.1\n2. 四川丁建筑工程有限公司拉萨分公司   5,344,026.90元   综合得分87.5\n公示期：2014年5月22日-24日',
      ),
    ),
    [
      {
        kind: 'candidates',
        suppliers: [
          { name: '西藏乙建设工程有限公司', rank: 1, yuan: '5286310.22' },
          { name: '四川丁建筑工程有限公司拉萨分公司', rank: 2, yuan: '5344026.9' },
        ],
      },
    ],
  ],
  [
    'lots that too few bid for, named in brackets',
    page(
      '关于东台市农村河道疏浚工程施工流标的公告',
      '2016-10-09',
      lines('第1标段（安丰片）：递交投标文件的单位5家，评标正常进行；\n第2标段（梁垛片）：只有2家单位递交投标文件，不足3家，不予开标；\n招标人：东台市水务局'),
    ),
    [{ kind: 'failure', lots: [{ no: '1' }, { no: '2', name: '梁垛片', status: 'failed', reason: '只有2家单位递交投标文件，不足3家，不予开标' }] }],
  ],
  [
    'a price in words and figures, each with its label',
    page(
      '内乡县某防护工程中标公示',
      '2021-11-16',
      lines('中标单位  河南甲交通工程有限公司\n中标价    大写：人民币陆佰零捌万叁仟贰佰壹拾元整  小写：6083210.00元\n招标人    内乡县农村公路管理所'),
    ),
    [{ suppliers: [{ name: '河南甲交通工程有限公司', yuan: '6083210' }] }],
  ],
  [
    'amounts of parts in brackets and their sum; a part whose row says that it failed; an agency with its room behind it',
    page(
      '太湖县某医院医疗设备采购项目（第1、2包）中标结果公告',
      '2023-09-15',
      `${lines('本项目共分两个包：第1包超声诊断仪1台（预算180万元）；第2包麻醉机3台（预算96万元）。项目预算合计276万元。')}
      <table border="1"><tr><td rowspan="2">包号</td><td rowspan="2">货物名称</td><td colspan="3">中标供应商</td><td rowspan="2">备注</td></tr><tr><td>名称</td><td>地址</td><td>中标价（元）</td></tr>
      <tr><td>第1包</td><td>超声诊断仪</td><td>合肥甲医疗器械有限公司</td><td>合肥市某路1号</td><td>1,685,000.00</td><td></td></tr>
      <tr><td>第2包</td><td>麻醉机</td><td colspan="3">投标人不足三家，本包废标</td><td></td></tr></table>
      ${lines('采购人：太湖县某医院（太湖县晋熙镇某路99号），采购办 0556-4160000\n代理机构：安徽乙项目管理有限公司（安庆市宜秀区某路15号中央广场A1206），某工 0556-5570000')}`,
    ),
    [
      {
        budgetYuan: '2760000',
        agency: { name: '安徽乙项目管理有限公司', phone: '0556-5570000' },
        suppliers: [{ name: '合肥甲医疗器械有限公司', lot: '1', yuan: '1685000' }],
        lots: [
          { no: '1', name: '超声诊断仪', status: 'awarded', budgetYuan: '1800000' },
          { no: '2', name: '麻醉机', status: 'failed', budgetYuan: '960000', reason: '投标人不足三家，本包废标' },
        ],
      },
    ],
  ],
  [
    'the part that a title speaks of, with its ceiling',
    page(
      '浠水县某大桥引道工程施工第XSBH-2标段中标候选人公示',
      '2021-05-20',
      `${lines('现将第XSBH-2标段（路面工程，最高投标限价89,263,417元）中标候选人公示如下。')}
      <table border="1"><tr><td>排名</td><td>投标人名称</td><td>投标报价（元）</td></tr><tr><td>1</td><td>湖北甲路桥工程有限公司</td><td>84,157,309.00</td></tr><tr><td>2</td><td>湖北乙公路建设有限公司</td><td>84,620,118.00</td></tr></table>
      ${lines('招标人：浠水县某投资有限公司')}`,
    ),
    [
      {
        lots: [{ no: 'XSBH-2', ceilingYuan: '89263417' }],
        suppliers: [
          { lot: 'XSBH-2', rank: 1 },
          { lot: 'XSBH-2', rank: 2 },
        ],
      },
    ],
  ],
)

// labels, dates, names and headings as sites break them
cases.push(
  [
    'an inquiry by letter: no title but its sort, the day before the verb, opened by day',
    bare(
      lines(
        '询 价 函\n致：各供应商\n我校因教学需要，拟采购学生桌凳60套，预算不超过8.5万元（含运费），欢迎报价。\n报价文件密封后请于2019年3月15日下午5点前送到总务处，过时不收。2019年3月18日上午9:00由询价小组当众拆封。\n联系人：某老师   电话：0596-7360000\n福建省华安县第九中学\n2019年3月8日',
      ),
    ),
    [
      {
        title: '询价函',
        kind: 'tender',
        budgetYuan: '85000',
        bidDeadline: '2019-03-15T17:00',
        openingAt: '2019-03-18T09:00',
        buyer: { name: '福建省华安县第九中学' },
      },
    ],
  ],
  [
    'values that a line end breaks',
    bare(
      lines(
        '金塔县某村文化广场建设项目中标候\n选人公示\n招标人：金塔县某镇人民政府\n招标代理：甘肃某某招标代理有限责\n任公司\n开标时间：2019 年 8 月 6 日 9 时\n30 分\n第一中标候选人：甘肃甲园林工程有限公司 投标报价：￥1,236,980.55\n第二中标候选人：酒泉乙建筑有限责任公司 投标报价：￥1,241,300.00',
      ),
    ),
    [{ title: '金塔县某村文化广场建设项目中标候选人公示', agency: { name: '甘肃某某招标代理有限责任公司' }, openingAt: '2019-08-06T09:30' }],
  ],
  [
    'a record of an opening headed by no more than that; a contract with the day it was put out',
    bare(`<h4>开标记录</h4><table border=1><tr><td>工程名称</td><td colspan=3>蓬安县某污水处理厂改造工程施工</td></tr><tr><td>招标人</td><td>蓬安县某水务有限公司</td><td>开标时间</td><td>2020-6-18 10:00</td></tr>
      <tr><td>序号</td><td>投标人</td><td>投标报价（元）</td><td>工期</td></tr><tr><td>1</td><td>四川甲建设工程有限公司</td><td>12,998,000.00</td><td>180天</td></tr></table>`),
    [{ title: '开标记录', kind: 'opening', openingAt: '2020-06-18T10:00' }],
  ],
  [
    'labels and values parted by tabs under a heading of their sort',
    '政府采购合同公告\n\n合同名称\t恭城县环卫保洁服务采购合同\n项目编号\tGLZC2021-G3-990102\n项目名称\t恭城县环卫保洁服务采购（三年）\n采购人（甲方）\t恭城瑶族自治县城市管理局\n供应商（乙方）\t桂林甲环境服务有限公司\n合同金额\t2,368.50 万元\n合同签订日期\t2021-06-28\n合同公告日期\t2021-07-02',
    [
      {
        title: '政府采购合同公告',
        kind: 'contract',
        signedOn: '2021-06-28',
        publishedAt: '2021-07-02',
        suppliers: [{ name: '桂林甲环境服务有限公司', yuan: '23685000' }],
      },
    ],
  ],
  [
    'a column of what is told now; what a paper on documents asks; the agency that wrote them',
    page(
      '关于征求汉滨区智慧停车平台建设项目采购文件意见的函',
      '2023-07-05',
      lines(
        '汉滨区城市管理局拟对汉滨区智慧停车平台建设项目（预算420万元）以竞争性磋商方式组织采购，受其委托，陕西某某项目管理有限公司编制了采购文件（初稿），现公开征求意见。\n采购人联系人：某科长，0915-3210000；\n代理机构联系人：小某，0915-3330000。',
      ),
    ),
    [
      {
        kind: 'consultation-notice',
        projectName: '汉滨区智慧停车平台建设项目',
        budgetYuan: '4200000',
        buyer: { name: '汉滨区城市管理局', phone: '0915-3210000' },
        agency: { name: '陕西某某项目管理有限公司', phone: '0915-3330000' },
      },
    ],
  ],
  [
    'changes side by side without labels of their own',
    page(
      '关于赤水市某小学食堂设备采购（二次）采购公告的更正',
      '2020-05-12',
      `${lines('项目编号CSZC2020-T-011（二次）。更正内容：')}<table><tr><td>序号</td><td>原文</td><td>现文</td></tr><tr><td>1</td><td>首次响应文件递交截止及谈判时间：2020年5月14日10:00</td><td>首次响应文件递交截止及谈判时间：2020年5月19日15:00</td></tr><tr><td>2</td><td>最高限价46万元</td><td>最高限价48.2万元</td></tr></table>${lines('采购人：赤水市某小学')}`,
    ),
    [{ kind: 'amendment', projectCode: 'CSZC2020-T-011', ceilingYuan: '482000', bidDeadline: '2020-05-19T15:00', openingAt: '2020-05-19T15:00' }],
  ],
  [
    'an opening later on the same day; the day behind a word alone; a ceiling of the whole',
    page(
      '矿用电缆采购竞争性谈判公告',
      '',
      `${lines('采购方：大同某某煤业有限责任公司　发布：2022-07-01 10:00　报价截止：2022-07-08 10:00\n响应文件于2022年7月8日10时00分前上传平台，逾期不予受理；谈判时间为同日10时30分，线上进行。')}<table><tr><td>谈判编号</td><td>DTMY-TP-22-0701</td></tr><tr><td>控制总价</td><td>人民币31.6万元</td></tr></table>`,
    ),
    [{ publishedAt: '2022-07-01T10:00', bidDeadline: '2022-07-08T10:00', openingAt: '2022-07-08T10:30', ceilingYuan: '316000' }],
  ],
  [
    'the day under the title, not the day of the notice before; a result told in its own words',
    bare(`<h1>某开发区污水管网改造监理服务成交公告</h1><div>2023-02-14</div>${lines('采购人：东营港经济开发区建设管理中心\n采购公告发布日期：2023年1月28日\n成交情况：')}
      <table><tr><td>标包</td><td>供应商名称</td><td>地址</td><td>成交结果</td></tr><tr><td>A</td><td>山东乙工程监理有限公司</td><td>济南市历下区某路1号</td><td>监理费率1.28%，暂定成交额86.4万元</td></tr></table>`),
    [{ publishedAt: '2023-02-14', suppliers: [{ name: '山东乙工程监理有限公司', rate: '监理费率1.28%，暂定成交额86.4万元' }] }],
  ],
  [
    'a ceiling announced anew, deadlines put off to a day that a dash names, a body each in a list of contacts',
    page(
      '望海街道某片雨污分流改造工程补充文件（第2号）',
      '2023-04-06',
      lines(
        '海盐县望海街道办事处（招标人）的望海街道某片雨污分流改造工程，工程编码HYJS-2016-143，由嘉兴市恒某工程咨询有限公司代理，作如下补充：\n一、第1号文件公布的招标控制价12,087,436元因漏计，重新公布为12,564,902元。\n二、投标截止时间和开标时间均推迟，即2018年7月27日下午14：30时。投标保证金的到账截止时间亦顺延到2018年7月26日17：00时。\n联系方式：望海街道城建办，望海街道某路1号，0573-86110000，某先生；嘉兴市恒某工程咨询有限公司，嘉兴市南湖区某路1882号，0573-82110000，某某。',
      ),
    ),
    [
      {
        projectCode: 'HYJS-2016-143',
        ceilingYuan: '12564902',
        bidDeadline: '2018-07-27T14:30',
        openingAt: '2018-07-27T14:30',
        buyer: { name: '海盐县望海街道办事处', address: '望海街道某路1号', phone: '0573-86110000' },
        agency: { name: '嘉兴市恒某工程咨询有限公司', address: '嘉兴市南湖区某路1882号', phone: '0573-82110000' },
      },
    ],
  ],
  [
    'sums of all lots in a row of plain text',
    '隆回县某建设项目竞争性磋商邀请公告\n【发布时间：2022年06月17日 17:05】\n包号 采购内容 数量 采购预算（元） 最高限价（元）\n01 县城片区设备与安装 42校 1,260,000.00 1,215,000.00\n02 乡镇片区设备与安装 95校 2,374,500.00 2,290,000.00\n合计  ——  137校 3,634,500.00 3,505,000.00\n首次响应文件提交截止时间为2022年06月30日上午9时30分，同一时间开启。\n采购人：隆回县教育局',
    [{ budgetYuan: '3634500', ceilingYuan: '3505000', bidDeadline: '2022-06-30T09:30', openingAt: '2022-06-30T09:30' }],
  ],
)

// days, sums and winners that lists and letters tell
cases.push(
  [
    'a sum of lots with a blank in its word; a deadline under the heading of the files; the opening with it',
    page(
      '平昌县某防护工程施工招标公告',
      '2022-05-19',
      `<table border="1"><tr><td>标段</td><td>范　围</td><td>里程（km）</td><td>最高投标限价（元）</td></tr><tr><td>PC-AF1</td><td>甲镇</td><td>71.203</td><td>7862314</td></tr><tr><td>PC-AF2</td><td>乙镇</td><td>64.117</td><td>7190045</td></tr><tr><td colspan="2">合　计</td><td>135.32</td><td>15052359</td></tr></table>
      <p><b>5．投标文件的递交</b></p>${lines('网上递交，截止时间为2022年6月10日上午9时30分，开标时间同投标截止时间。\n招标人：平昌县公路服务中心')}`,
    ),
    [{ ceilingYuan: '15052359', bidDeadline: '2022-06-10T09:30', openingAt: '2022-06-10T09:30' }],
  ],
  [
    'the day on which the buyer decided; an address with nothing but a blank behind its label',
    page(
      '某院设备中标结果公告',
      '2021-09-07',
      lines('评标委员会完成评审，采购人于2021年9月6日确定中标人。\n采购人 巴林左旗某医院\n地址 巴林左旗林东镇某大街西段\n中标供应商：赤峰市甲有限责任公司'),
    ),
    [{ awardedOn: '2021-09-06', buyer: { name: '巴林左旗某医院', address: '巴林左旗林东镇某大街西段' } }],
  ],
  [
    'a letter on the only one who can supply; a result that recommends',
    bare(
      lines(
        '某所芯片采购项目采用单一来源方式采购,该项目拟由芬兰ABC CENTRE提供(或承担)。现将有关情况向潜在政府采购供应商征求意见。\n供应商对公示内容有异议的,将意见反馈至某所。\n2015年8月27日',
      ),
    ),
    [{ kind: 'single-source', suppliers: [{ name: '芬兰ABC CENTRE' }] }],
  ],
  [
    'a result in a publicity period that recommends is one of candidates',
    bare(
      lines(
        '本招标项目于2017年8月2日9 时30分在某大学后勤管理处开标,现将中标结果公示如下:\n项目名称:某餐厅招标项目\n招标人:某大学后勤管理处\n评委经评审,推荐南平市甲餐饮管理有限公司为第一中标候选人。\n公示期为 2017 年8月 3日至 2017 年8月7日。',
      ),
    ),
    [{ kind: 'candidates', suppliers: [{ name: '南平市甲餐饮管理有限公司', rank: 1 }] }],
  ],
)

it.each(cases)('%s', async (_name, notice, wanted) => {
  const records = await recordsOf(notice)
  expect(records).toHaveLength(wanted.length)
  for (const [at, record] of records.entries()) expect(record).toMatchObject(wanted[at]!)
})
