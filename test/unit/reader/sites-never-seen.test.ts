// synthetic: every notice here is invented
import { expect, it } from 'vitest'
import { readText, recordOf } from './support.ts'
import { lines } from './synthetic/page.ts'

const cases: [behaviour: string, notice: string, wanted: object][] = [
  [
    'contracts made known under a heading that ends with what is made known',
    `<div>合同公示</div><div>北湖产业园厂房修缮工程施工合同订立信息公开</div>
    <div><label>发布单位</label><b>北湖园区运营有限公司</b><label>发布时间</label><b>2031-05-06 10:12:13</b></div>
    <div>项目名称</div><div>北湖产业园厂房修缮工程</div><div>招标项目编号</div><div>BH-2031-7</div>
    <div>承包人</div><div>四川安固建筑有限公司</div><div>结算方式</div><div>固定单价，按合同条款调整的工程</div><div>签订时间</div><div>2031/05/01</div><div>联系我们</div><p>发包人地址：北湖市园区大道3号；电话：028-83612001</p>`,
    {
      title: '北湖产业园厂房修缮工程施工合同订立信息公开',
      publishedAt: '2031-05-06T10:12',
      projectCode: 'BH-2031-7',
      kind: 'contract',
      signedOn: '2031-05-01',
      suppliers: [{ name: '四川安固建筑有限公司' }],
    },
  ],
  [
    'labels in emphasis, parted from their values by mark-up alone',
    `<h2>清河县防洪堤加固工程资格预审公告</h2><p>招标编号：QH-2031-5。申请文件（纸质，正本1份、副本4份、光盘1张）请于2031年6月30日10时30分以前密封送达交易中心。</p>
    <div><em>招标人</em><span>清河县水利建设有限公司</span><em>地址</em><span>清河县滨河路5号</span><em>电话</em><span>0310-7000001</span></div>
    <div><em>代理机构</em><span>河北中规招标代理有限公司</span><em>地址</em><span>石家庄市中山路9号</span><em>电话</em><span>0311-7000002</span></div>`,
    {
      bidDeadline: '2031-06-30T10:30',
      buyer: { name: '清河县水利建设有限公司', address: '清河县滨河路5号', phone: '0310-7000001' },
      agency: { name: '河北中规招标代理有限公司', address: '石家庄市中山路9号', phone: '0311-7000002' },
    },
  ],
  [
    'who organises by its trade, its address and telephone in brackets behind its name',
    `<h2>青阳县仪器采购合同公告</h2>${lines(`采购人（甲方）：青阳县卫生健康局
      供应商（乙方）：合肥仪研设备有限公司
      合同金额：66.5万元
      其他补充事宜：本项目由安徽信达招标代理有限公司（池州市长江路38号，联系电话0566-2800155）组织采购。`)}`,
    { agency: { name: '安徽信达招标代理有限公司', address: '池州市长江路38号', phone: '0566-2800155' } },
  ],
  [
    'addresses and telephones in the clauses of a sentence, and winners with their prices',
    `<h2>武川县小学教学楼施工、监理中标结果公告</h2>${lines(`武川县小学教学楼的招标已完成，中标候选人公示已于3月8日期满，结果如下：
      施工标段由内蒙古恒筑建工有限公司以7,700,860.92元中标，工期240日历天。
      监理标段由包头信和监理有限公司以14.86万元中标。
      本项目招标人为武川县教育局，地址为武川县青山路南楼5层，联系电话0471-8812096；招标代理机构为内蒙古正诚项目管理有限公司，地址为呼和浩特市新华大街C座2010，联系电话0471-6512379。`)}`,
    {
      kind: 'award',
      suppliers: [
        { name: '内蒙古恒筑建工有限公司', yuan: '7700860.92' },
        { name: '包头信和监理有限公司', yuan: '148600' },
      ],
      buyer: { name: '武川县教育局', address: '武川县青山路南楼5层', phone: '0471-8812096' },
      agency: { name: '内蒙古正诚项目管理有限公司', address: '呼和浩特市新华大街C座2010', phone: '0471-6512379' },
    },
  ],
  [
    'telephones by the role inside a sentence',
    `<h2>六枝县路灯工程开标记录</h2>${lines(`招标人：六枝县住房和城乡建设局
      代理机构：贵州衡正招标有限公司
      说明：本记录仅反映开标情况，招标人联系电话 0858-3521960，代理联系电话 0858-8245512（六盘水市钟山大道14号）。`)}`,
    { buyer: { phone: '0858-3521960' }, agency: { phone: '0858-8245512', address: '六盘水市钟山大道14号' } },
  ],
  [
    'a ceiling that is said to be the budget, an address that ends with a stretch of a street',
    `<h2>阿旗公安局监控运维服务采购项目终止公告</h2>${lines(`预算金额：189.9万元，最高限价与预算相同
      采购单位：阿旗公安局，天山镇新州大街东段，王警官，0476-4336100`)}`,
    { budgetYuan: '1899000', ceilingYuan: '1899000', buyer: { name: '阿旗公安局', address: '天山镇新州大街东段', phone: '0476-4336100' } },
  ],
  [
    'a ceiling of its own item that is the budget of the project, the office of an agency',
    `<h2>云台县档案馆密集架采购公开招标公告</h2>${lines(`1.8项目预算：45万元
      1.9最高限价：同项目预算
      采购人：云台县档案馆
      采购代理机构名称：云台衡信招标有限公司
      采购代理机构办公地点：云台县北关路7号2楼`)}`,
    { budgetYuan: '450000', ceilingYuan: '450000', agency: { name: '云台衡信招标有限公司', address: '云台县北关路7号2楼' } },
  ],
  [
    'parts that begin with a later one, as the title says',
    `<h2>云台县农村公路改造工程施工（第三、四、五标段）招标公告</h2>${lines(`招标人：云台县交通运输局
      标段划分：本项目分三个标段。
      三标段：柳林至北关公路改造工程，全长6公里。
      四标段：北关至石门公路改造工程，全长7公里。
      五标段：石门至河西公路改造工程，全长5公里。`)}`,
    { lots: [{ no: '三' }, { no: '四' }, { no: '五' }] },
  ],
  [
    'a meeting of opening that was held, a torn way of buying',
    `<h2>云台县河西路工程中标公告</h2>${lines(`云台县河西路工程公开 招标，开标大会于2031年5月16日15:30时（北京时间）在云台县公共资源交易中心公开举行，中标结果如下：
      招标人：云台县住房和城乡建设局
      中标人：云台路桥有限公司
      中标价：8490000元`)}`,
    { method: 'open', openingAt: '2031-05-16T15:30' },
  ],
  [
    'bidders by their full names under a paragraph that tells of others',
    `<h2>县医院洗涤服务比选评审结果公示</h2>${lines('4家按时递交比选文件，其中一家未提供登记回执，按无效响应处理。评审小组对其余2家公司的比选文件逐项评审、打分，并实地察看了厂房与车辆，评审结果如下：')}
    <table><tr><td>推荐顺序</td><td>公司全称</td><td>综合得分</td><td>报价</td></tr>
    <tr><td>第一名</td><td>洁净织物洗涤有限公司</td><td>91.40</td><td>2.18元/公斤</td></tr>
    <tr><td>第二名</td><td>白云医疗洗涤有限公司</td><td>87.65</td><td>2.35元/公斤</td></tr></table>`,
    {
      suppliers: [
        { name: '洁净织物洗涤有限公司', rank: 1 },
        { name: '白云医疗洗涤有限公司', rank: 2 },
      ],
    },
  ],
  [
    'days of results in their labels',
    `<h2>石门县饰面用花岗岩普查探矿权挂牌成交信息公示表</h2><table>
    <tr><td>矿业权名称</td><td>石门县饰面用花岗岩普查</td></tr><tr><td>项目编码</td><td>SM-T-2031-006</td></tr><tr><td>地理位置</td><td>石门县柳林乡（以区块坐标为准）</td></tr>
    <tr><td>竞买人</td><td>共2家：石门县鑫源石材有限公司、石门矿业有限公司</td></tr><tr><td>勘查矿种</td><td>饰面用花岗岩</td></tr>
    <tr><td>挂牌起止时间</td><td>2031年11月19日9时起至2031年11月30日15时止</td></tr>
    <tr><td>成交时间、地点</td><td>2031年11月30日，市公共资源交易中心</td></tr>
    <tr><td>竞得人</td><td>石门矿业有限公司</td></tr><tr><td>成交价</td><td>187万元</td></tr></table>`,
    {
      openingAt: '2031-11-19T09:00',
      closingAt: '2031-11-30T15:00',
      awardedOn: '2031-11-30',
      parcels: [{ no: 'SM-T-2031-006', location: '石门县柳林乡', transferee: '石门矿业有限公司' }],
    },
  ],
  [
    'a path of columns with strokes is no title',
    `某某市公共资源交易网 / 榆林县 / 工程建设 / 异常公告\n\n榆林县污水处理厂改造工程设计招标失败公告\n\n公告时间 2031-09-24\n\n本项目因有效投标不足三个，招标失败。\n建设单位：榆林县河口镇人民政府`,
    { title: '榆林县污水处理厂改造工程设计招标失败公告' },
  ],
  [
    'a purchase that is broken off, with the reason under its label',
    `一、项目基本情况
    采购项目编号：LX-2031-017
    采购项目名称：柳溪县殡仪馆火化炉采购项目
    二、项目中止的原因：
    到文件发出截止期，平台显示报名供应商不足三家，本次采购活动中止。
    三、其他补充事宜：无
    1.采购人信息
    名 称：柳溪县殡仪馆
    2.采购代理机构信息
    名 称：柳溪县政府采购中心
    柳溪县政府采购中心
    2031年11月28日`,
    { kind: 'failure', failureReason: '到文件发出截止期，平台显示报名供应商不足三家，本次采购活动中止。' },
  ],
  [
    'an amendment in one paragraph that quotes each sentence of the file before and after',
    `项目名称：指挥平台升级设备采购 项目编号：LX(4)2031040 二、原公告名称及地址时间等： 首次公告日期：2031年07月11日 本次变更日期：2031年07月26日 三、更正事项、内容： /
四、其它补充事宜： 1、采购人名称：柳溪县公安局； 2、现对公开招标文件部分内容做出如下更改： 3、原公开招标文件中“投标截止时间和地点”为：投标人应于2031年7月31日9时30分前将投标文件密封送交到柳溪县交易中心，逾期不予受理。 4、现更正公开招标文件中“投标截止时间和地点”为：投标人应于2031年8月4日13时00分前将投标文件密封送交到柳溪县交易中心，逾期不予受理。 5、原公开招标文件中“开标时间及地点”为：本次招标将于2031年7月31日9时30分在柳溪县交易中心开标。 6、现更正公开招标文件中“开标时间及地点”为：本次招标将于2031年8月4日13时00分在柳溪县交易中心开标。`,
    { kind: 'amendment', publishedAt: '2031-07-26', bidDeadline: '2031-08-04T13:00', openingAt: '2031-08-04T13:00' },
  ],
  [
    'a project behind the day on which its bids were opened',
    `关于柳溪文化中心室内消防工程变更中标人公告
    各投标人：
    我司于2031年11月18日在交易中心组织开标的柳溪文化中心室内消防工程（项目编号：2031123SG），第一中标候选人甲建工有限公司因项目负责人已有在建项目，我司确定第二中标候选人乙建工有限公司为本工程中标人。
    特此公告。
    柳溪县城市建设投资有限公司
    2031年12月17日`,
    { projectName: '柳溪文化中心室内消防工程' },
  ],
  [
    'a project in quotes that failed',
    `关于“柳溪县第一中学机房电脑采购及安装”招标项目流标情况说明
    各投标人：
    本项目于2031年9月5日开标，投标人数量不足3家，本次招标流标。
    2031年9月8日`,
    { projectName: '柳溪县第一中学机房电脑采购及安装' },
  ],
]

it('takes units and notes in brackets under some columns for a part of the head', () => {
  const html = `<h2>闽清县职业学校2031年7至9月政府采购意向</h2><table>
    <tr><td rowspan="2">序号</td><td rowspan="2">采购项目名称</td><td rowspan="2">采购需求概况</td><td>预算金额</td><td>预计采购时间</td></tr>
    <tr><td>（万元）</td><td>（填写到月）</td></tr>
    <tr><td>1</td><td>实训中心模拟人采购</td><td>模拟人4套，含安装及培训。</td><td>148.00</td><td>2031年7月</td></tr>
    <tr><td>2</td><td>学生公寓空调租赁服务</td><td>空调612台，租期6年。</td><td>95.472</td><td>2031年8月</td></tr></table>`
  const records = readText(html).records.map(({ record }) => record)
  expect(records).toMatchObject([
    { projectName: '实训中心模拟人采购', budgetYuan: '1480000' },
    { projectName: '学生公寓空调租赁服务', budgetYuan: '954720' },
  ])
})

it('leaves labels of a form empty over labels nobody taught', () => {
  const record = recordOf(`柳溪县石桥乡关于打印纸的网上超市采购结果公示
    一、项目信息
    项目名称:柳溪县石桥乡打印纸采购项目
    项目编号:903100001122
    采购计划金额（元）:
    项目所在行政区划编码:210300
    二、采购单位信息
    采购单位名称:柳溪县石桥乡人民政府
    采购单位联系人和联系方式:
    采购单位社会信用代码或机构代码:012345678
    三、成交信息
    成交日期:2031年12月8日
    总成交金额（元）:5131`)
  expect(record).toMatchObject({ buyer: { name: '柳溪县石桥乡人民政府' }, awardYuan: '5131' })
  expect(record).not.toHaveProperty('budgetYuan')
  expect(record).not.toHaveProperty('buyer.phone')
})

it.each(cases)('%s', (_name, notice, wanted) => {
  expect(recordOf(notice)).toMatchObject(wanted)
})
