import { expect, it } from 'vitest'
import { openText } from '../../../src/document/text.ts'
import { recordOf } from './support.ts'

// Synthetic notices: every body, company and project is made up.

it('reads a text that lost its breaks by the gaps between its lines', () => {
  const record = recordOf(
    ' 虚构市湖滨乐园工程施工中标公示 招标人   虚构湖滨投资有限公司   工程名称  虚构市湖滨乐园工程施工（XSGC2031022）   招标方式  公开招标   开标时间  2031年10月9日9:30   中标单位名称  第一中标候选人：虚构甲建工有限公司 第二中标候选人：虚构乙工程局有限公司   中标价  第一中标候选人报价：壹佰贰拾万元整（小写：1200000元） 第二中标候选人报价：壹佰叁拾万元整（小写：1300000元）   项目负责人  第一中标候选人项目负责人：张甲   公示时间  至2031年10月15日   质疑（异议）联系电话  招标人：0000-5550032 招标机构：0000-5550008   备注  领取中标通知书时，请携带单位介绍信以及本人身份证件，逾期未领取的视为放弃；其余事项请在公示期内以书面形式提出。',
  )
  expect(record).toMatchObject({
    title: '虚构市湖滨乐园工程施工中标公示',
    kind: 'candidates',
    projectName: '虚构市湖滨乐园工程施工',
    projectCode: 'XSGC2031022',
    buyer: { name: '虚构湖滨投资有限公司', phone: '0000-5550032' },
    openingAt: '2031-10-09T09:30',
    suppliers: [
      { name: '虚构甲建工有限公司', rank: 1, yuan: '1200000' },
      { name: '虚构乙工程局有限公司', rank: 2, yuan: '1300000' },
    ],
  })
})

it('reads tables whose cells only tabs part, on the one line of such a text', () => {
  const record = recordOf(
    '虚构县法院复印纸的协议供货成交公告\t\t\t公告时间：2031年11月20日\t\t\t    虚构县法院对复印纸进行协议采购，结果如下：\t\t\t一、采购编号：XS-2031-0012\t\t\t二、成交结果：\t\t\t成交供应商：虚构丙文化有限公司\t\t\t品目类别\t\t\t品目名称\t\t\t规格型号/技术指标\t\t\t数量\t\t\t成交金额(元)\t\t\t单位\t\t\t交货地点\t\t\t交货日期\t\t\t售后要求\t\t\t货物\t\t\t复印纸\t\t\t70克/210*297mm\t\t\t480\t\t\t   12,000.00\t\t\t包\t\t\t虚构县东街8号\t\t\t2031-11-22\t\t\t三、投诉与质疑\t\t\t如对结果有疑问，请在期限内联系。\t\t\t采购人：虚构县人民法院\t\t\t地                  址：虚构县东街8号\t\t\t联系人：采购用户\t\t\t电话：0000-5553188',
  )
  expect(record).toMatchObject({
    publishedAt: '2031-11-20',
    awardYuan: '12000',
    buyer: { name: '虚构县人民法院', address: '虚构县东街8号', phone: '0000-5553188' },
    suppliers: [{ name: '虚构丙文化有限公司', yuan: '12000' }],
  })
})

it('finds the heading of a page on one line: before its day, or before the sentence that begins as it does', () => {
  const dated = recordOf(
    '中标信息详情 [城东]虚构分局护具更新成交公告更正公告 2031-10-3013：03：16 一、项目基本情况 采购项目编号：XS_31_1846 采购项目名称：虚构分局护具更新 二、更正信息 更正内容：数量更正为195 更正日期：2031-10-3011：00 三、其他补充事宜 无 四、凡对本次公告内容提出询问，请按以下方式联系。 1.采购人信息 名称：虚构市公安局城东分局 地址：虚构市城东区1号 联系方式：0000-5553808',
  )
  expect(dated).toMatchObject({ title: '[城东]虚构分局护具更新成交公告更正公告', publishedAt: '2031-10-30T13:03', kind: 'amendment' })
  const repeated = recordOf(
    '标段信息 标段名称 空调更换 虚构县交警大队空调更换采购项目结果公告虚构县交警大队的空调更换采购项目已结束，现将成交结果公告如下。一、项目名称采购项目名称：虚构县交警大队空调更换采购项目 二、项目编号 政府采购编号：XSCG-20310017 三、成交供应商 成交供应商名称：虚构丁暖通有限公司 成交金额(元)：770000 四、采购人和采购代理机构的联系方式：采购人名称：虚构县交警大队采购代理机构名称：虚构戊项目管理有限公司电话：0000-5558807，5558130电话：0000-5555369地址：虚构县西路1号地址：虚构县北路8号',
  )
  expect(repeated).toMatchObject({
    title: '虚构县交警大队空调更换采购项目结果公告',
    projectName: '虚构县交警大队空调更换采购项目',
    buyer: { name: '虚构县交警大队', phone: '0000-5558807', address: '虚构县西路1号' },
    agency: { name: '虚构戊项目管理有限公司', phone: '0000-5555369', address: '虚构县北路8号' },
  })
})

it('puts together what a page tore: a sum and its unit, a number and its heading', () => {
  const record = recordOf(
    '虚构体校营养品采购项目招标公告\n发布时间：2031-03-16 14:01\n一、项目基本情况\n项目名称：虚构体校营养品采购项目\n预算金额：\n60\n万元\n。\n最高限价：\n580,000.00\n元\n二、对本次招标提出询问，请按\n以下方式\n联系。\n1\n.采购人\n信息\n名 称：\n虚构市体育学校\n地址：\n虚构市南路59号\n联系方式：\n0000-5553721\n2.采购代理机构信息\n名 称：\n虚构己咨询有限公司\n联系方式：\n0000-5555757',
  )
  expect(record).toMatchObject({
    budgetYuan: '600000',
    ceilingYuan: '580000',
    buyer: { name: '虚构市体育学校', address: '虚构市南路59号', phone: '0000-5553721' },
    agency: { name: '虚构己咨询有限公司', phone: '0000-5555757' },
  })
})

it('reads rows of labels and values with bars between and behind them', () => {
  const record = recordOf(
    '虚构街道食堂配送项目竞争性磋商公告\n系统发布时间:2031-12-03 13:44\n一、项目基本情况 |\n项目编号 | XS202100257 |\n| 项目名称 | 虚构街道食堂配送项目 |\n采购方式 | 竞争性磋商 | 预算金额(元) | 1320000 |\n二、获取采购文件 |\n时间: | 2031年12月06日到2031年12月10日 |',
  )
  expect(record).toMatchObject({ projectCode: 'XS202100257', projectName: '虚构街道食堂配送项目', method: 'consultation', budgetYuan: '1320000' })
})

/** Notices line by line, which are read with a blank for each break. */
const broken: [string, string[], object][] = [
  [
    'a taking, with the path to it, its number and who signs',
    [
      '首页 > 政务公开 > 正文',
      '虚构县人民政府关于石桥片区改造项目房屋征收的决定',
      '2031-05-06 13:44',
      '虚政征〔2031〕7号',
      '因公共利益需要，县人民政府决定征收石桥片区改造项目范围内国有土地上的房屋，现将有关事项决定如下：',
      '一、征收范围',
      '东至甲路，西至乙河，南至丙街，北至丁巷。',
      '二、征收部门：虚构县住房和城乡建设局',
      '特此公告',
      '虚构县人民政府',
      '2031年5月3日',
      '（此件公开发布）',
    ],
    {
      title: '虚构县人民政府关于石桥片区改造项目房屋征收的决定',
      documentNo: '虚政征〔2031〕7号',
      publishedAt: '2031-05-06T13:44',
      authority: { name: '虚构县人民政府' },
      expropriation: { scope: '东至甲路，西至乙河，南至丙街，北至丁巷' },
    },
  ],
  [
    'a tender, its points numbered, labels torn by blanks, its day behind a dash',
    [
      '虚构中学食堂设备采购招标公告 - 2031-02-04',
      '合成招标有限公司受虚构中学的委托，对食堂设备进行公开招标，欢迎合格的供应商参加。',
      '1.1 项目名称：虚构中学食堂设备采购',
      '1.2 项目编号：XS31-0082',
      '1.3 预算金额：18.5 万元',
      '2.1 凡有意参加投标者，可在网上下载招标文件。',
      '十、招 标 人：虚构中学',
      '地 址：虚构市东街36号',
      '电 话：0000-5552579',
      '十一、代理机构：合成招标有限公司',
      '联系人：刘甲',
      '电 话：0000-5557782',
    ],
    {
      title: '虚构中学食堂设备采购招标公告',
      publishedAt: '2031-02-04',
      projectCode: 'XS31-0082',
      budgetYuan: '185000',
      buyer: { name: '虚构中学', address: '虚构市东街36号', phone: '0000-5552579' },
      agency: { name: '合成招标有限公司', phone: '0000-5557782' },
    },
  ],
  [
    'an award whose table lost its borders, too',
    [
      '节能检测采购项目中标公告',
      '发布时间：2031-04-22 15:02',
      '合成项目管理有限公司受虚构市工信局委托，就节能检测采购项目进行公开招标，结果如下。',
      '2、项目编号： ZX31-02',
      '3、采购人： 虚构市工信局',
      '6、中标信息：',
      '分包名称',
      '中标单位',
      '中标价/万元',
      '地  址',
      '节能检测采购项目',
      '虚构甲检测有限公司',
      '55.000000',
      '虚构市乙路107号2楼',
      '7、评审专家： 伊甲、刘乙、李丙',
    ],
    { awardYuan: '550000', suppliers: [{ name: '虚构甲检测有限公司', yuan: '550000', address: '虚构市乙路107号2楼' }] },
  ],
  [
    'labels without a colon over their values, some of them torn',
    [
      '丙河公路路面改造工程中标结果公示',
      '项 目 名 称 丙河公路路面改造工程',
      '招标公告编号 070767',
      '招 标 人',
      '虚构丙河开发有限公司',
      '联系电话 0000-5557717',
      '招标代理机构',
      '合成招标代理有限公司',
      '拟中标人',
      '虚构丁路桥有限公司',
      '中标金额(万元) 817.65',
      '公示期： 2031年1月9日至2031年1月11日',
      '备注：1、对结果有异议的，应当先向招标人提出，由招标人及其代理机构答复；对答复不满意的，才能投诉。',
    ],
    {
      title: '丙河公路路面改造工程中标结果公示',
      projectName: '丙河公路路面改造工程',
      buyer: { name: '虚构丙河开发有限公司' },
      agency: { name: '合成招标代理有限公司' },
      suppliers: [{ name: '虚构丁路桥有限公司', yuan: '8176500' }],
    },
  ],
]

it.each(broken)('reads what stands on one line as if its breaks were there: %s', (_, lines, said) => {
  expect(recordOf(lines.join(' '))).toMatchObject(said)
})

it('parts no sentence at a blank, and no figure from what it is of', () => {
  const text = `虚构县甲路工程招标公告\n${'本项目于 2031年3月2日 开标，容积率 2.5 建筑密度不限，预算 90 万元，由 虚构县交通局 实施，请各供应商及时下载文件并按要求递交'.repeat(4)}。`
  expect(openText(text).blocks).toHaveLength(2)
})
