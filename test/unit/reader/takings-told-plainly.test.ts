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
