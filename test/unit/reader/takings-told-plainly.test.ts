import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

/** All synthetic. */
const taking = (text: string) => recordOf(text).expropriation as Record<string, unknown>

it('names the work, not the office that carries it out', () => {
  expect(taking('土地征收启动公告\n因虚构区合成街道办事处实施甲河岸线道路建设项目，拟征收合成街道虚构村农民集体所有土地。')).toMatchObject({
    projectName: '甲河岸线道路建设项目',
    location: '合成街道虚构村',
  })
})

it('names the work that is to be built, with its section, or that the notice is called after', () => {
  expect(taking('拟征收土地公告\n一、目的\n用途为公路用地，拟建甲乙高速公路改扩建工程项目（虚构区段）。\n二、范围\n位于合成镇虚构村。')).toMatchObject({
    projectName: '甲乙高速公路改扩建工程项目（虚构区段）',
  })
  expect(taking('根据有关规定，现发布合成园区路网项目二期征收土地预公告如下：\n拟征收合成镇虚构村集体土地2公顷。')).toMatchObject({
    projectName: '合成园区路网项目二期',
  })
  expect(taking('现就虚构水厂扩建工程拟征收集体土地有关情况公告如下：\n拟征收合成镇虚构村集体土地2公顷。')).toMatchObject({ projectName: '虚构水厂扩建工程' })
})

it.each([
  ['为促进合成河治理工程顺利实施，拟征收合成镇虚构村集体土地。', '合成河治理工程'],
  ['为确保合成河治理工程顺利建设，拟征收合成镇虚构村集体土地。', '合成河治理工程'],
  ['因开展合成河治理工程需要，征收合成镇虚构村集体土地。', '合成河治理工程'],
  ['合成县批次城乡建设用地项目拟征收合成镇虚构村集体土地0.3公顷。', '合成县批次城乡建设用地项目'],
  ['现将省人民政府批准的合成机房项目建设用地土地征收公告如下。', '合成机房项目'],
  ['合成河治理工程建设用地业经省人民政府批准。', '合成河治理工程'],
  ['根据省自然资源厅关于转发虚构环线公路甲至乙段（合成段）工程建设用地批复的函，现公告如下。', '虚构环线公路甲至乙段（合成段）工程'],
  ['一、用途\n拟作为交通运输项目建设用地。\n二、范围\n该地块为规划九号路建设项目，涉及合成镇虚构村。', '规划九号路建设项目'],
  ['合成县人民政府决定对合成大道工程项目用地进行征收。', '合成大道工程项目'],
  ['一、征收目的\n合成大道北延工程建设，属于政府组织实施的基础设施建设需要用地。', '合成大道北延工程'],
  ['现将启动合成县2031年第7批次用地土地征收事宜公告如下。', '合成县2031年第7批次用地'],
  ['一、征收目的\n拟征收土地用于合成县2031年第7批次建设用地。主要用途为：工业用地。', '合成县2031年第7批次建设用地'],
  ['省政府审批同意合成县2031年度计划第三批次建设用地，批准建设用地2公顷。', '合成县2031年度计划第三批次建设用地'],
  ['一、拟征收土地用途：医疗卫生用地（虚构卫生院建设项目）。', '虚构卫生院建设项目'],
  ['某省人民政府批准合成铁路专用线项目建设用地，征收合成镇甲村集体土地4公顷。', '合成铁路专用线项目'],
  // what brackets hold is the number of the approval
  ['经省政府批准，合成县2031年度第五批城市建设用地（某政土〔2031〕21号）涉及征收甲村集体土地。', '合成县2031年度第五批城市建设用地'],
  [
    '县政府研究决定启动“国道901线（甲镇至乙镇）段改线工程项目（合成段）”的土地征收。该项目属于政府组织实施的虚构公司交通用地项目，属于公共利益。',
    '国道901线（甲镇至乙镇）段改线工程项目（合成段）',
  ],
  ['二、征收土地用途与位置\n合成镇工矿仓储项目，土地用途为工矿用地、仓储用地。', '合成镇工矿仓储项目'],
])('names the work: %s', (text, projectName) => {
  expect(taking(`合成县人民政府征收土地公告\n${text}`)).toMatchObject({ projectName })
})

it('takes a use for no work', () => {
  expect(taking('征收土地预公告\n一、拟征收土地用途：拟用于公共管理与公共服务项目。\n二、位置：合成镇虚构村。')).not.toHaveProperty('projectName')
})

it('reads the number of the approval behind a word, and that of a notice that is told without letters', () => {
  const text = '合成县人民政府征收土地公告 合征〔2031〕字第3-7号\n一、征地批准机关、批准文号\n已经虚构省人民政府批复，批准文号为虚政土批〔2031〕83号。'
  expect(recordOf(text)).toMatchObject({ documentNo: '合征〔2031〕字第3-7号', expropriation: { approvalNo: '虚政土批〔2031〕83号' } })
})

it('reads villages whose land a sum touches, a range that lies between two sides, and the number that a body has sent down', () => {
  expect(taking('征收土地预公告\n拟征收土地总面积30亩，涉及合成镇甲村、乙村集体土地。')).toMatchObject({ location: '合成镇甲村、乙村', areaM2: '20000' })
  expect(taking('征收土地预公告\n拟征地块东起甲子路，西至河堤，涉及合成镇甲村。')).toMatchObject({ scope: '东起甲子路，西至河堤' })
  expect(taking('征收土地公告\n虚构省自然资源厅于2031年1月3日下达了虚自然资函〔2031〕57号批复，征收合成镇甲村集体土地。')).toMatchObject({
    approvalNo: '虚自然资函〔2031〕57号',
  })
})

it('reads a range of two sides, and none of what says that a map tells it', () => {
  expect(taking('征收土地预公告\n拟征收土地涉及合成镇甲村、乙村。位于甲子路以南、乙丑路以西。')).toMatchObject({ scope: '甲子路以南、乙丑路以西' })
  expect(taking('征收土地预公告\n一、范围：该地块为九号路建设项目，涉及合成镇甲村，南起甲子大道，北至乙丑路')).toMatchObject({
    scope: '南起甲子大道，北至乙丑路',
  })
  expect(taking('合成区房屋征收范围公告\n一、征收范围：甲子街（乙丑路—丙寅桥），具体征收范围以红线图为准。')).toMatchObject({
    scope: '甲子街（乙丑路—丙寅桥）',
  })
})

it('reads the range of what belongs to farmers, towns with an institute or a farm among their villages, and the owners named', () => {
  expect(taking('土地征收启动公告\n一、征收范围\n虚构区合成街道甲村农民集体所有土地0.12公顷（以勘测为准）。')).toMatchObject({
    location: '虚构区合成街道甲村',
  })
  expect(taking('拟征收土地公告\n一、位置\n征收地块位于甲镇东村、西村，乙镇南村、虚构市水稻研究所、北村，丙镇丁村，总面积约90亩。')).toMatchObject({
    location: '甲镇东村、西村，乙镇南村、虚构市水稻研究所、北村，丙镇丁村',
  })
  expect(taking('拟征收土地公告\n1.面积：3公顷。\n2.涉及的村集体经济组织（以调查结果为准）合成区虚构街道甲社区、乙社区。')).toMatchObject({
    location: '合成区虚构街道甲社区、乙社区',
  })
})

it('reads who carries it out in the name of the government', () => {
  expect(taking('征收土地公告\n征收合成镇虚构村集体土地2公顷。\n二、征收土地实施单位\n合成县合成镇人民政府代表本政府在该范围内实施征地行为。')).toMatchObject({
    implementer: '合成县合成镇人民政府',
  })
})

it('reads the paper, the sides and the area that the first sentences tell', () => {
  const first = '经某省人民政府批准，批准征收合成市虚构区甲街道乙居委会境内0.4073公顷集体土地，(某政地〔2031〕14号)。现将有关事项公告如下：'
  const rest = '一、建设用地项目名称\n虚构路（甲路—乙路）项目\n二、征收土地位置\n四至范围：北址：康苑向北约15米；东址：在建甲路；南址：康苑；西址：丙河。'
  expect(
    taking(
      `${first}\n${rest}\n三、被征地村（组）及面积\n地块01征收甲街道乙居委会集体所有土地0.0464公顷（0.6960亩）。其中，农用地0.0464公顷，含耕地0.0094公顷。`,
    ),
  ).toMatchObject({
    approvalNo: '某政地〔2031〕14号',
    areaM2: '4073',
    scope: '北址：康苑向北约15米；东址：在建甲路；南址：康苑；西址：丙河',
  })
})

it('reads the index card of a site that is written with bars', () => {
  const card = `| 索 引 号: | 1132/2031-08764 | 信息分类: | 其他 / 补偿安置方案公告 / 公告 |
| 发布机构: | 规划和自然资源局 | 生成日期: | 2031-01-28 |
| 信息名称: | 合成市虚构区人民政府征地补偿安置方案公告(合(虚构区)征补安置〔2031〕4号) | ||
| 文 号: | 关 键 词: | ;征地;补偿 | |`
  const said = '现将拟订的甲路(乙路-丙路)、丁路(戊路-己路)建设工程项目征地补偿安置方案有关事项公告如下:\n一、征收范围\n位于甲街道乙社区范围内。'
  expect(recordOf(`${card}\n根据有关规定,${said}`)).toMatchObject({
    title: '合成市虚构区人民政府征地补偿安置方案公告(合(虚构区)征补安置〔2031〕4号)',
    documentNo: '合(虚构区)征补安置〔2031〕4号',
    publishedAt: '2031-01-28',
    expropriation: { projectName: '甲路(乙路-丙路)、丁路(戊路-己路)建设工程项目' },
  })
})

it('reads the signature behind an attachment on the same line', () => {
  const text =
    '根据有关规定，需征收甲镇乙村的部分土地，现将拟征收土地有关事项公告如下：一、拟征收土地范围：甲镇乙村。二、自本征收土地启动公告发布之日起，任何单位和个人不得抢建，违者一律不予补偿。'
  const { authority } = recordOf(
    `虚府公〔2031〕5号 ${text} 特此公告。 附件：虚构县2031年度第一批次城镇建设用地勘测定界图.pdf 虚构县人民政府 2031年6月3日\n主办：某办公室 备案号：1`,
  )
  expect(authority).toEqual({ name: '虚构县人民政府' })
})

it.each([
  ['一、建设用地项目名称\n合成县2031年度第三批次（东城）农用地转用和土地征收。', '合成县2031年度第三批次（东城）农用地转用和土地征收'],
  ['现我区政府组织编制了虚构桥重建工程（涉及合成镇甲村、乙村土地面积共4.5亩）征地补偿安置方案，并公告如下。', '虚构桥重建工程'],
])('names the work whole, and without what its brackets tell: %s', (text, projectName) => {
  expect(taking(`合成县征收土地公告\n${text}`)).toMatchObject({ projectName })
})

it('takes the area that all villages share, not that of the first', () => {
  const text =
    '一、编制了虚构桥重建工程（涉及合成镇甲村、乙村土地面积共4.5亩）征地补偿安置方案。\n（一）拟征收合成镇甲村集体所有土地0.1公顷。\n（二）拟征收合成镇乙村集体所有土地0.2公顷。'
  expect(taking(`合成县征地补偿安置方案公告\n${text}`)).toMatchObject({ areaM2: '3000' })
})

it('names the work that stands in brackets behind the heading', () => {
  expect(taking('虚构县人民政府征收土地预公告（虚构县便民中心建设项目）\n拟征收合成镇甲村集体土地。')).toMatchObject({ projectName: '虚构县便民中心建设项目' })
})

it('reads the villages of several towns whose land is to be taken, and the one that loses it', () => {
  expect(taking('征收土地预公告\n拟对甲镇前村一组，乙镇后村东组，丙镇中村南组、西组农民集体所有土地实施征收。')).toMatchObject({
    location: '甲镇前村一组，乙镇后村东组，丙镇中村南组、西组',
  })
  expect(taking('征地补偿安置方案公告\n一、被征收土地单位，征收土地面积\n被征收土地单位虚构县合成镇甲村，征收土地总面积1.5公顷。')).toMatchObject({
    location: '虚构县合成镇甲村',
  })
})

it('takes who decides for the issuer, though the department is labelled', () => {
  const text = '甲片区房屋征收决定公告\n经虚构市合成区人民政府研究同意，决定对甲片区改造项目内的房屋实施征收。\n一、征收部门：虚构市合成区房屋征收局'
  expect(recordOf(text)).toMatchObject({ authority: { name: '虚构市合成区人民政府' } })
})

it.each([
  ['一、征收范围\n地块1范围：合成镇甲村，位于合成镇西部。', '合成镇甲村'],
  ['一、征收范围\n甲巷规划路项目位于虚构县合成镇甲村，用地面积约3亩。', '虚构县合成镇甲村'],
  ['一、拟征收土地的位置\n拟征收的集体土地位于合成镇甲村委大塘北（四至以实地勘测为准）。', '合成镇甲村委大塘北'],
  ['三、被征地单位和征地面积\n合成乡甲村农民集体所有土地面积0.7公顷，其中林地0.7公顷。', '合成乡甲村'],
  ['虚构县2031年第6批次城镇建设用地面积66.24亩（合成街道甲、乙经济联合社，丙村经济合作社），经省政府同意征收。', '合成街道甲、乙经济联合社，丙村经济合作社'],
  // owners that villages have their land in
  [
    '因公共利益的需要，需征收虚构县合成镇甲村东经济合作社、虚构县合成镇甲村西经济合作社属下的集体土地，现将有关情况公告如下：',
    '虚构县合成镇甲村东经济合作社、虚构县合成镇甲村西经济合作社',
  ],
  ['因甲路工程建设需要，拟征收合成街道甲股份经济合作社农民集体所有土地0.1公顷。', '合成街道甲股份经济合作社'],
  ['二、拟征收土地范围\n拟征收地块2031-X009：该地块涉及合成乡甲村、乙村四至范围：东至甲路，西至乙村耕地，南至丙中心，北至甲村耕地', '合成乡甲村、乙村'],
  [
    '二、征收范围\n地块1：四至范围东至甲路，西至乙路，南至丙路，北至丁路。\n涉及的农村集体经济组织：合成区合成街道虚构村居民委员会。\n地块2：四至范围东至甲河，西至乙河，南至丙河，北至丁河。\n涉及的农村集体经济组织：合成区合成街道东城社区。',
    '合成区合成街道虚构村、合成区合成街道东城社区',
  ],
  // plots told one by one
  ['拟征收合成镇甲村、乙村，虚构镇丙村集体土地。\n一、范围\n地块一位于合成镇甲村东组。地块二位于虚构镇丙村西组。', '合成镇甲村、乙村，虚构镇丙村'],
])('reads where the land lies: %s', (text, location) => {
  expect(taking(`虚构县人民政府征收土地公告\n${text}`)).toMatchObject({ location })
})

it('reads the land of a co-operative, and who carries it out, with the commas of another keyboard', () => {
  expect(taking('征收土地预公告\n一、征收范围\n合成县甲经济合作社农民集体所有土地约2.5公顷(以勘测为准)。')).toMatchObject({ areaM2: '25000' })
  expect(taking('征收土地预公告\n拟征收合成镇甲村集体土地。土地征收实施机构为合成镇人民政府,联系方式为:0100-1234567。')).toMatchObject({
    implementer: '合成镇人民政府',
  })
  expect(taking('征收土地公告\n征收合成镇甲村集体土地。\n一、实施征收单位：虚构市自然资源局合成分局')).toMatchObject({
    implementer: '虚构市自然资源局合成分局',
  })
})

it('takes what is paid for young crops for no price of the land, and where it ends for no place', () => {
  const priced = '征地补偿安置方案公告\n一、位置：合成镇甲村。\n二、补偿标准：征地区片综合地价标准为每亩9.6万元，青苗补偿费1,500元/亩'
  expect(taking(priced)).toMatchObject({ landPriceYuanPerMu: '96000' })
  const bounded = '征收土地公告\n同意征收合成街道办事处甲村集体土地12358平方米。\n一、征收范围：东至甲村，南至公路，西至甲村，北至甲村。'
  expect(taking(bounded)).toMatchObject({ location: '合成街道办事处甲村' })
})

it('reads the land behind a comma', () => {
  expect(taking('征收土地预公告\n因合成道路工程建设需要，拟征收虚构县合成镇甲村、乙村集体土地，约132亩。')).toMatchObject({ areaM2: '88000' })
})

it('reads of prices in a row the one that the others add up to', () => {
  const row = (prices: string) =>
    taking(`合成县征地补偿安置方案公告\n一、征收土地位置：合成镇甲村。\n四、征地补偿标准：\n单位 | 地价 | 其中 | |\n合成镇甲村 | ${prices} |`)
  expect(row('60000元/亩 | 24000元/亩 | 36000元/亩')).toMatchObject({ landPriceYuanPerMu: '60000' })
  expect(row('60000元/亩 | 24000元/亩 | 30000元/亩')).not.toHaveProperty('landPriceYuanPerMu')
})

it('reads the first side of bounds behind the number of a plot, and takes a use that is called a project for no work', () => {
  const text = '一、用途\n拟作为交通运输用地项目建设用地。\n二、范围\n地块 1：四至范围东至甲路，西至乙路，南至丙路，北至丁路。'
  expect(taking(`虚构县人民政府征收土地预公告\n${text}`)).toMatchObject({ scope: '东至甲路，西至乙路，南至丙路，北至丁路' })
  expect(taking(`虚构县人民政府征收土地预公告\n${text}`)).not.toHaveProperty('projectName')
})

it('reads the bodies that another lets carry it out', () => {
  expect(taking('征收土地公告\n征收合成镇甲村集体土地。\n本次土地征收，由虚构县人民政府授权合成镇人民政府、乙镇人民政府具体实施，安排如下：')).toMatchObject({
    implementer: '合成镇人民政府、乙镇人民政府',
  })
})
