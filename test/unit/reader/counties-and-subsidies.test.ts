import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

// synthetic: every name, number and place below a county is made up

const takings: [string, string, Record<string, unknown>][] = [
  [
    'bounds that begin behind the word for the land',
    '土地征收预公告\n位置及范围：本次拟征收土地位于甲镇小村，涉及地块东至甲大道，南至小村集体土地，西至小村集体土地、北至小村村组公路。\n咸丰县人民政府',
    { scope: '东至甲大道，南至小村集体土地，西至小村集体土地、北至小村村组公路', location: '甲镇小村' },
  ],
  [
    'bounds of that piece',
    '土地征收预公告\n一、拟征收土地位置：位于甲镇小村，该地块东临甲路，南靠乙河，西接丙厂，北依丁山。\n咸丰县人民政府',
    { scope: '东临甲路，南靠乙河，西接丙厂，北依丁山' },
  ],
  [
    'bounds that a numbered sentence begins with',
    '土地征收预公告\n一、本次拟征收土地东至甲路，西至乙路，南至丙路，北至丁路，面积2.3公顷。\n咸丰县人民政府',
    { scope: '东至甲路，西至乙路，南至丙路，北至丁路', areaM2: '23000' },
  ],
  [
    'bounds behind the red line',
    '土地征收预公告\n一、征收范围：甲镇小村三组，用地红线东起甲路，西止乙路，南到丙路，北抵丁路。\n咸丰县人民政府',
    { scope: '东起甲路，西止乙路，南到丙路，北抵丁路', location: '甲镇小村三组' },
  ],
  [
    'land of one sort, of which others are parts',
    '关于征收土地的公告\n征收甲镇乙村二社集体农用地0.3964公顷，其中：耕地0.3364公顷、交通用地0.0227公顷、其他土地0.0373公顷。\n城口县人民政府',
    { location: '甲镇乙村二社', areaM2: '3964' },
  ],
  [
    'the sum of two sorts',
    '关于征收土地的公告\n拟征收甲镇乙村一组耕地12亩、林地3亩，共计15亩。\n城口县人民政府',
    { location: '甲镇乙村一组', areaM2: '10000' },
  ],
  [
    'a name of a project that reads like a use',
    '征收土地公告\n一、建设用地项目名称：政府储备用地。\n二、征收土地位置：甲镇乙村。\n城口县人民政府',
    { projectName: '政府储备用地' },
  ],
]

it.each(takings)('%s', (_, text, expropriation) => {
  expect(recordOf(text)).toMatchObject({ domain: 'expropriation', expropriation })
})

describe('the county of a city', () => {
  const city = '\n广州市规划和自然资源局\n2031年4月23日'
  it.each([
    ['before the village that is taken', `征地补偿安置方案公告\n经批准，征收白云区甲镇乙村集体土地1.2公顷。\n一、征收土地位置：甲镇乙村。${city}`, '440111'],
    ['by its branch', `征地补偿安置方案公告\n一、征收土地位置：甲镇乙村，面积1.2公顷。\n有异议的，请到广州市规划和自然资源局白云区分局反映。${city}`, '440111'],
    [
      'that is called no more than the city itself',
      '为实施我市城区土地利用总体规划，经市政府同意，我局拟对城区甲村西二、西三2个经济合作社的部分集体土地进行征收，作为政府储备用地。现将有关征地事项公告如下：\n拟征收土地总面积20.5914公顷。\n汕尾市国土资源局\n2031年4月23日',
      '441502',
    ],
    ['where villages of several are taken', `征收土地公告\n征收白云区甲镇乙村、天河区丙街道丁村集体土地1.2公顷。${city}`, '440100'],
  ])('%s', (_, text, division) => {
    expect(recordOf(text).division).toBe(division)
  })
})

describe('homes', () => {
  it.each([
    [
      'households that a subsidy by name was paid to, another programme in the name of a rule',
      '关于发放租赁补贴的报告\n按照《虚构县保障性租赁住房管理办法》的规定，2031年10至12月实际发放廉租住房租赁补贴家庭143户326人。\n虚构县住房保障中心\n2031年12月4日',
      { programme: 'low-rent', households: 143 },
    ],
    [
      'households that enjoy one',
      '关于2031年度城镇住房保障家庭租赁补贴的公示\n全县享受廉租住房租赁补贴家庭共计98户，予以公示。\n虚构县住房保障中心\n2031年12月4日',
      { households: 98 },
    ],
    [
      'flats of an estate of the programme',
      '关于2031年第二批廉租住房实物配租的公告\n本次可供分配房源为和谐家园廉租住房46套，申请家庭128户，采取摇号方式分配。\n虚构县住房保障中心\n2031年12月4日',
      { units: 46, households: 128 },
    ],
  ])('%s', (_, text, housing) => {
    expect(recordOf(text)).toMatchObject({ domain: 'housing', housing })
  })
})
