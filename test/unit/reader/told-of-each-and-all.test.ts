import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>][] = [
  [
    'a day that a sentence begins with, right under the title, is not that of the site',
    '虚构县广场景观工程招标终止公告\n虚构县广场景观工程于 2031 年 2月25 日在虚构省招投标网站发布了招标公告。由于存在重大设计修改，该项目招标现予以终止。\n虚构县水务局\n2031年3月1日',
    { kind: 'failure', publishedAt: '2031-03-01' },
  ],
  [
    'two signatures and a day under each on one line',
    '虚构餐盒采购项目废标公告\n一、项目基本情况\n采购项目名称：虚构餐盒采购项目\n二、废标原因\n合格响应人不足三家。\n虚构附属医院 虚构项目管理有限公司\n2031年12月4日 2031年12月4日',
    { publishedAt: '2031-12-04' },
  ],
  [
    'the label of a buyer that nothing parts from the name before it',
    '项目信息 项目名称：虚构血站动力系统维护采购人名称：虚构市血站项目地址：虚构市某区 竞争性磋商公告 供应商应在系统获取采购文件，提交响应文件。',
    { buyer: { name: '虚构市血站' } },
  ],
  [
    'an agency that another one takes the place of, in a letter without a heading',
    '由于“虚构湖水生态修复工程”项目发生重大调整，现分阶段实行招标，经招标人研究决定，现将招标代理虚构甲子项目管理有限公司变更为虚构乙丑项目管理有限公司，本项目招标将另行通知。\n特此公告！',
    { kind: 'amendment', projectName: '虚构湖水生态修复工程', agency: { name: '虚构乙丑项目管理有限公司' } },
  ],
  [
    'a letter that goes on from a notice which it names',
    '虚构交通集团公司（以下简称“招标人”）于2031年3月16日在虚构采购网上发布了《虚构绕城高速提升改造一期工程（东收费站、西收费站）施工招标资格预审公告》。\n经研究，决定本项目资格预审文件的发售时间继续延长至2031年4月2日。\n招 标 人：虚构交通集团公司',
    { kind: 'amendment', projectName: '虚构绕城高速提升改造一期工程（东收费站、西收费站）' },
  ],
  [
    'the land of all villages before that of each',
    '关于虚构批次用地土地征收的启动公告\n公告〔2031〕50号\n为实施规划，虚构区人民政府拟征收虚构镇甲社区、乙社区，双虚乡丙村集体土地2.0公顷，作为建设用地。\n一、征收土地范围：拟征收虚构镇甲社区集体土地0.8公顷、乙社区集体土地0.7公顷；拟征收双虚乡丙村集体土地0.5公顷。',
    { expropriation: { areaM2: '20000' } },
  ],
  [
    'the villages of more towns than a dozen',
    `虚构市人民政府土地征收启动公告\n一、拟征收土地位于${[...'甲乙丙丁戊己庚辛壬癸子丑寅卯'].map((letter) => `${letter}虚镇${letter}溪村`).join('；')}属下的集体土地，合计面积为99110平方米。\n用途：公共服务用地。`,
    { expropriation: { location: [...'甲乙丙丁戊己庚辛壬癸子丑寅卯'].map((letter) => `${letter}虚镇${letter}溪村`).join('；') } },
  ],
  [
    'a table cell under cell whose rows a bar alone opens, a group in its head',
    '虚构县国有建设用地使用权拍卖出让公告\n一、地块的基本情况\n|\n序号 |\n宗地 编号 |\n宗地位置 |\n宗地面积 （㎡） |\n主要用途 |\n出让年限 |\n规划指标要求 |\n出让起始价 （万元） |\n竞买保证金 （万元） |\n备注 |||\n|\n容积 率 |\n建筑 密度（%） |\n绿化 率（%） |\n建筑限 高（米） ||||||||\n|\n1 |\n2031033 |\n虚构路以东、虚构街以南 |\n58893.5 |\n城镇住宅用地 |\n70年 |\n≤2.5 |\n≤25 |\n≥35 |\n≤60 |\n14133 |\n7067 |\n无 |\n二、竞买人的资格要求\n法人均可申请参加。',
    { parcels: [{ no: '2031033', areaM2: '58893.5', startYuan: '141330000', depositYuan: '70670000' }] },
  ],
]

it.each(cases)('%s', (_, text, expected) => {
  expect(recordOf(text)).toMatchObject(expected)
})

it('a day in a cell under a bar is nobody’s signature', () => {
  const offer = recordOf(
    '虚构县砂矿采矿权挂牌出让公告\n虚构县自然资源局以挂牌方式公开出让以下采矿权，现公告如下：\n一、一览表\n矿区名称：虚构县砂矿\n备注 |\n挂牌开始时间 |\n2031年10月21日 |\n挂牌截止时间 |\n2031年10月30日 |\n设有底价 |\n二、申请人应当单独申请。',
  )
  expect(offer).not.toHaveProperty('publishedAt')
})

it('what a tenant leaves as security is no price', () => {
  const lease = recordOf(
    '虚构村鱼塘土地发包招标公告\n一、标的概况\n1、虚构村鱼塘土地面积53亩。\n2、招租起始价：600元/年/亩，次年起递增2%，承包押金32000元整。\n3、本次租赁期限为5年。',
  )
  expect(lease).toMatchObject({ parcels: [{ rentYuanPerMuYear: '600' }] })
  expect((lease as { parcels: object[] }).parcels[0]).not.toHaveProperty('startYuan')
})
