import { expect, it } from 'vitest'
import { bare, lines, page, recordsOf } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>[]][] = [
  [
    'a heading that a line end breaks; a number behind a label without a colon, with a plan number in brackets',
    bare(`<h2>新安镇卫生院放射设备采购项目<br>竞争性磋商公告</h2><div>发布时间：2021-03-04 09:10</div>
      ${lines('1、磋商编号  XAWS-2021-008（计划备案号：某财采备[2021]00077）\n2、项目名称：放射设备采购项目\n采购人：新安镇卫生院')}`),
    [{ title: '新安镇卫生院放射设备采购项目竞争性磋商公告', projectCode: 'XAWS-2021-008', projectName: '放射设备采购项目' }],
  ],
  [
    'the name of the works over what the notice does; dates in Chinese numerals; lots by their section of road',
    bare(`<div class="a">省道288线石泉县东段改建工程</div><div class="b">施工监理（第二次）招标公告</div><div>信息来源：石泉县交通运输局 录入：站办公室 2015-04-02 访问：77</div>
      ${lines('招标项目编号（SQJT-2015-03）\n一、省道288线石泉县东段改建工程已列入计划，由石泉县交通运输局（招标人）组织公开招标。')}
      <table border="1"><tr><td>合同段号</td><td>桩号</td><td>内容</td><td>监理费<br>投标控制价<br>（万元）</td><td>周 期</td></tr>
      <tr><td>JL-1</td><td>K0~K3</td><td>路基</td><td>61.5</td><td>一年</td></tr><tr><td>JL-2</td><td>K3~K6</td><td>路面</td><td>53</td><td>一年</td></tr></table>
      ${lines('二、投标截止时间和开标时间均为二〇一五年五月六日上午十时整。\n招标人：石泉县交通运输局（石泉县城关镇前街4号，725200） 某科长 (0915)6300001')}`),
    [
      {
        title: '省道288线石泉县东段改建工程施工监理（第二次）招标公告',
        projectCode: 'SQJT-2015-03',
        publishedAt: '2015-04-02',
        bidDeadline: '2015-05-06T10:00',
        openingAt: '2015-05-06T10:00',
        buyer: { name: '石泉县交通运输局', address: '石泉县城关镇前街4号', phone: '(0915)6300001' },
        lots: [
          { no: 'JL-1', ceilingYuan: '615000' },
          { no: 'JL-2', ceilingYuan: '530000' },
        ],
      },
    ],
  ],
  [
    'parties with their addresses and telephones behind their names, without labels; candidates across under a group',
    page(
      '湘阴县白泥湖泵站改造监理中标候选人公示',
      '2022-05-06',
      `<table border="1"><tr><td>招标项目名称</td><td colspan="4">白泥湖泵站改造监理</td></tr>
      <tr><td rowspan="3">候选人情况</td><td>名次</td><td>第一名</td><td>第二名</td><td>第三名</td></tr>
      <tr><td>单位名称</td><td>湖南甲监理有限公司（联合体牵头人）<br>岳阳乙监理有限公司（联合体成员）</td><td>长沙丙监理有限公司</td><td>湖北丁咨询有限公司</td></tr>
      <tr><td>投标报价（费率）</td><td>1.52%</td><td>1.55%</td><td>1.48%</td></tr></table>
      ${lines('业绩公示：第一名：某县供水监理（合同额312万元）。第二名：某市水厂监理（148万元）。\n招标人：湘阴县水务投资有限公司　湘阴县文星镇江东路19号　某先生　0730-2200001\n招标代理：湖南某工程咨询有限公司　岳阳市岳阳楼区金鹗东路商业街3-201　某女士　0730-8800002')}`,
    ),
    [
      {
        buyer: { name: '湘阴县水务投资有限公司', address: '湘阴县文星镇江东路19号', phone: '0730-2200001' },
        agency: { name: '湖南某工程咨询有限公司', address: '岳阳市岳阳楼区金鹗东路商业街3-201', phone: '0730-8800002' },
        suppliers: [
          { name: '湖南甲监理有限公司', rank: 1, partners: ['岳阳乙监理有限公司'] },
          { name: '长沙丙监理有限公司', rank: 2 },
          { name: '湖北丁咨询有限公司', rank: 3 },
        ],
      },
    ],
  ],
  [
    'answers and a ceiling in one paper on a kindergarten: works, not price-capped homes',
    page(
      '东台市梁垛镇幼儿园新建工程答疑澄清文件（第2号）暨最高投标限价公布',
      '2018-08-30',
      lines(`东台市梁垛镇幼儿园新建工程答疑如下。
        二、最高投标限价
        本工程最高投标限价公布如下：总价1,242.5万元，其中措施项目费2,311,207.33元。
        三、时间调整
        原定2018年9月5日9时30分的投标截止及开标时间，现改为2018年9月13日9时30分。
        招标人：东台市梁垛镇人民政府（盖章）          联系电话：85551028`),
    ),
    [{ domain: 'construction', kind: 'amendment', ceilingYuan: '12425000', bidDeadline: '2018-09-13T09:30', openingAt: '2018-09-13T09:30' }],
  ],
  [
    'a notice in a line: sections that count on, a table without borders, labels run into names',
    bare(
      lines(
        '一、采购项目名称：寿光市体育设施建设二、采购项目编号：SG-2018-073 预算金额：82万元三、开标日期：2018年5月8日四、采购方式：公开招标五、中标情况：标段采购内容中标单位单位地址投标报价（元）合同履行时间1体育设施建设青岛甲体育科技股份有限公司山东省青岛市即墨区某路369号724200签订合同后90日内完成，具备验收条件。六、评标委员会成员名单：甲某、乙某七、联系方式：1.采购人：寿光市体育中心地址：寿光市某街12号联系人：某某2.采购代理机构：潍坊某招标有限公司电话：0536-2250001',
      ),
    ),
    [
      {
        kind: 'award',
        projectName: '寿光市体育设施建设',
        buyer: { name: '寿光市体育中心', address: '寿光市某街12号' },
        agency: { name: '潍坊某招标有限公司', phone: '0536-2250001' },
        suppliers: [{ name: '青岛甲体育科技股份有限公司', yuan: '724200' }],
      },
    ],
  ],
  [
    'labels in elements of their own under the names of groups; the total of goods is the only winner’s',
    bare(`<div class="t">沅江市草尾镇卫生院直购成交公告</div><div>公告时间：2023-09-27 16:03:51</div>
      <div>采购单位</div><div><label>单位名称</label><div>沅江市草尾镇卫生院</div></div><div><label>收货地址</label><div>沅江市草尾镇某街12号</div></div><div><label>联系人</label><div>某**</div></div><div><label>联系电话</label><div>0737-2610***</div></div>
      <div>成交供应商</div><div><label>供应商名称</label><div>沅江市甲办公设备有限公司</div></div><div><label>统一信用代码</label><div>91430981MA4L00000X</div></div>
      <table><tr><th>商品</th><th>成交单价（元）</th><th>数量</th><th>小计（元）</th></tr><tr><td>打印机</td><td>1,720.00</td><td>8</td><td>13,760.00</td></tr>
      <tr><td colspan="3">成交总价</td><td>13,760.00</td></tr></table>`),
    [{ buyer: { name: '沅江市草尾镇卫生院' }, suppliers: [{ name: '沅江市甲办公设备有限公司', uscc: '91430981MA4L00000X', yuan: '13760' }] }],
  ],
  [
    'plans to buy without a title, signed by the buyer',
    bare(
      lines(
        '现将本单位2021年11月采购意向公开如下:\n采购项目名称:某海事处趸船采购项目\n预算金额(元):1,240,000.00\n预计采购时间:2021年11月\n中华人民共和国阳江海事局\n2021年10月21日',
      ),
    ),
    [{ kind: 'intention', buyer: { name: '中华人民共和国阳江海事局' }, budgetYuan: '1240000' }],
  ],
  [
    'a round that came to nothing, told by a part of the body that signs, with stops of half width',
    bare(
      lines(
        '根据有关规定,后勤集团对 东区2023年电梯维保服务商选择 项目(采购编号: 202311 )进行公开采购,仅有一家单位响应。\n鉴于以上原因,本次采购予以流标。特此说明。\n武汉某某大学后勤集团\n2022年12月08日',
      ),
    ),
    [{ domain: 'procurement', kind: 'failure', projectCode: '202311', buyer: { name: '武汉某某大学后勤集团' } }],
  ],
  [
    'an opening put off is an amendment',
    bare(
      lines(
        '海城市预警信息平台工程项目推迟开标情况说明\n本项目原定开标时间为:2014年12月23日13时30分,因故不能开标。\n在解决问题后,本项目递交投标文件截止时间及开标时间更改为:2014年12月25日13时30分。\n招标人:海城市气象局(盖章单位) 代理机构:辽宁某招标有限公司\n2014年12月17日',
      ),
    ),
    [
      {
        kind: 'amendment',
        projectName: '海城市预警信息平台工程项目',
        bidDeadline: '2014-12-25T13:30',
        openingAt: '2014-12-25T13:30',
        buyer: { name: '海城市气象局' },
      },
    ],
  ],
  [
    'candidates told in a letter without a title',
    bare(
      lines(
        '按照有关规定,耒阳市剧院室内装修工程招标于二○一五年三月二十六日下午15:00时在耒阳市交易中心举行开标、评标会。\n评委们经过评议向业主推荐中标候选人为:\n第一名:湖南甲建设有限公司\n第二名:湖南乙建筑工程有限公司\n发 包 人:耒阳市剧院建设指挥部\n招标代理:衡阳某工程管理有限公司',
      ),
    ),
    [
      {
        kind: 'candidates',
        openingAt: '2015-03-26T15:00',
        suppliers: [
          { name: '湖南甲建设有限公司', rank: 1 },
          { name: '湖南乙建筑工程有限公司', rank: 2 },
        ],
      },
    ],
  ],
  [
    'a result that quotes the law and says that nothing came of it; thanks are no title',
    bare(
      lines(
        '惠东县甲中心庇护工场装修项目结果公示\n广东某招标代理有限公司受惠东县甲中心委托,就庇护工场装修项目进行公开招标采购。\n根据规定,出现下列情形之一的,应予废标:\n(一)供应商不足三家的;\n惠东县甲中心庇护工场装修项目(采购编号:HDCJ-GC-0703)废标。\n在此,谨对参与本项目的供应商表示衷心的感谢!\n广东某招标代理有限公司\n2008年1月2日',
      ),
    ),
    [
      {
        title: '惠东县甲中心庇护工场装修项目结果公示',
        domain: 'procurement',
        kind: 'failure',
        projectCode: 'HDCJ-GC-0703',
        agency: { name: '广东某招标代理有限公司' },
      },
    ],
  ],
  [
    'bought from the only bidder in the end',
    bare(
      lines(
        '某某学院后勤中心于2019年4月26日发出的关于食堂清理项目招标延期公告,因投标单位只有一家,不能如期开标。经会议决定,改为单一来源谈判,拟谈判单位: 和孚甲装潢服务部,公示时间为2019年5月5日-2019年5月7日。\n有关单位对该项目拟采用单一来源采购方式有异议的，以书面形式向湖州某某学院后勤中心采购办公室提出意见。',
      ),
    ),
    [{ kind: 'single-source', suppliers: [{ name: '和孚甲装潢服务部' }] }],
  ],
  [
    'tenderers are told to bid again: nothing came of it, though candidates are spoken of',
    bare(
      lines(
        '致各投标人:\n我所的“某某环线公路改建工程三标段”于2019年7月25日进行中标候选人公示。由于接到举报投诉,经调查,决定本项目三标段依法重新招标。\n特此说明。\n合江县农村公路建设管理所\n2019年9月4日',
      ),
    ),
    [{ domain: 'construction', kind: 'failure' }],
  ],
  [
    'the works of a company named after its county lie where the sentence says; the name stands behind whose it is',
    page(
      '某干渠扩容工程施工资格预审公告',
      '2016-02-26',
      lines(
        '山东某水务集团利津有限公司（下称“申请接收人”）的某干渠扩容工程，已由东营市发展和改革委员会批准。本工程位于利津县北宋镇，分两个标段。项目编号：LY-JSGC-1602。\n通过者将于2016年3月25日前收到投标邀请书，预计开标时间另行通知。\n招标人：山东某水务集团利津有限公司',
      ),
    ),
    [{ division: '370522', projectName: '某干渠扩容工程', projectCode: 'LY-JSGC-1602' }],
  ],
  [
    'lots numbered （一）, sums for two years, figures with commas, a number of a road and a telephone with a digit too many',
    page(
      '某村（y8163601）公路养护及保洁项目公开招标公告',
      '2019-05-14',
      lines(`预算金额：RMB 751,414.00简要规格描述：详见文件
        采购内容：
        序号
        标段
        采购内容
        预算价（元）/2年
        备注
        1
        一标段
        公路养护
        433600
        2
        二标段
        路面保洁
        317814
        投标保证金：
        一标段:肆万元整（?：40000元）
        二标段:捌仟元整（?：8000元）
        投标人应于2019年5月31日15时30分止，将投标文件密封提交到某县公共资源交易中心。
        （例：如开标日期为2015年7月的某一天，则须提供社保证明）
        采购人：进贤县公路局
        代理机构：江西某咨询有限公司
        电话：0791-825662870`),
    ),
    [
      {
        budgetYuan: '751414',
        bidDeadline: '2019-05-31T15:30',
        agency: { phone: '0791-825662870' },
        lots: [
          { no: '一', name: '公路养护', budgetYuan: '433600' },
          { no: '二', name: '路面保洁', budgetYuan: '317814' },
        ],
      },
    ],
  ],
  [
    'winners of lots that brackets number, one cell a line',
    page(
      '某县绿色防控采购项目的中标公告',
      '2019-04-30',
      lines(`中 标 结 果：
        标段号
        采购内容
        中标单位
        中标价
        (一)
        物资采购
        浦江县甲农机有限公司
        1324168.00元
        （二）
        检测服务
        浙江乙检测有限公司
        480000.00元
        评审专家小组：某某、某某`),
    ),
    [
      {
        suppliers: [
          { name: '浦江县甲农机有限公司', lot: '一', yuan: '1324168' },
          { name: '浙江乙检测有限公司', lot: '二', yuan: '480000' },
        ],
      },
    ],
  ],
]

it.each(cases)('%s', async (_name, notice, wanted) => {
  const records = await recordsOf(notice)
  expect(records).toHaveLength(wanted.length)
  for (const [at, record] of records.entries()) expect(record).toMatchObject(wanted[at]!)
})

it('a letter of invitation sent by a day is no opening', async () => {
  const [record] = await recordsOf(
    page(
      '某闸除险加固工程资格预审公告',
      '2016-02-26',
      lines('审查结束后，通过者将于2016年3月25日前收到投标邀请书，预计开标时间另行通知。\n招标人：利津县水利局'),
    ),
  )
  expect(record).not.toHaveProperty('openingAt')
})

it('an example of an opening day, the number of a road and the number of a paragraph are no values', async () => {
  const [record] = await recordsOf(
    page(
      '某镇某村（y816360124）公路改建工程招标公告',
      '2019-05-14',
      `${lines('（例：如开标日期为2015年7月的某一天，则须提供社保证明）\n招标人：进贤县某镇人民政府')}
      <table border="1"><tr><td>标包</td><td>名称</td><td>本包预算金额（单位：万元）</td></tr><tr><td>一标段</td><td>甲路</td><td>（1）具有独立承担民事责任的能力；</td></tr></table>`,
    ),
  )
  expect(record).not.toHaveProperty('openingAt')
  expect(record).not.toHaveProperty('projectCode')
  expect(record).not.toHaveProperty('budgetYuan')
})

it('intentions of one house carry its telephone and address', async () => {
  const records = await recordsOf(
    page(
      '某某职业学校2025年7月政府采购意向',
      '2025-06-03',
      `${lines('现将我校（地址：南平市建阳区某街66号）2025年7月采购意向公开如下：')}
      <table border="1"><tr><td>序号</td><td>采购项目名称</td><td>预算金额（万元）</td><td>备注</td></tr><tr><td>1</td><td>模拟人采购</td><td>148</td><td></td></tr><tr><td>2</td><td>空调租赁服务</td><td>95</td><td></td></tr></table>
      ${lines('联系人：国资处 　0599-5821170\n某某职业学校')}`,
    ),
  )
  for (const record of records) expect(record).toMatchObject({ buyer: { name: '某某职业学校', address: '南平市建阳区某街66号', phone: '0599-5821170' } })
  expect(records).toHaveLength(2)
})
