import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

it('knows a lease of a village by what its title lets', () => {
  const kind = (title: string) => {
    const { domain, kind } = recordOf(
      `${title}\n\n一、招标人：合成村经济合作社\n二、投标人须为本村村民，中标后三日内签订合同。\n三、招标方式：投标人现场投标。`,
    )
    return `${domain} ${kind}`
  }
  expect(kind('合成镇虚构村水塘田塘承包公告')).toBe('land rural-transfer')
  expect(kind('虚构村两口鱼池发包公告')).toBe('land rural-transfer')
  expect(kind('合成镇虚构村滩地复耕土地经营招租公告')).toBe('land rural-transfer')
  expect(kind('虚构村集体茶园对外租赁公告')).toBe('land rural-transfer')
  expect(kind('虚构村鱼塘清淤工程发包公告')).toBe('construction tender')
  expect(kind('合成区水面保洁服务招标公告')).not.toBe('land rural-transfer')
})

it('reads ponds by their numbers, with a price worked out, the one term and the last day to apply', () => {
  expect(
    recordOf(`虚构村三口鱼池发包公告

一、发包方：合成县虚构村村民委员会
二、发包标的物名称：虚构村三口鱼池承包经营权，承包期4年。
东湾：1号鱼池：12.6亩，底价300元/亩*4年=15120元
2号鱼池：9亩，底价300元/亩*4年=10800元
三、申请人于2023年3月1日至2023年3月6日到村委会报名。
四、开标时间：2023年3月8日9时30分`),
  ).toMatchObject({
    kind: 'rural-transfer',
    projectName: '虚构村三口鱼池承包经营权',
    authority: { name: '合成县虚构村村民委员会' },
    bidDeadline: '2023-03-06',
    openingAt: '2023-03-08T09:30',
    parcels: [
      { no: '1号鱼池', areaM2: '8400', startYuan: '15120', years: '4' },
      { no: '2号鱼池', areaM2: '6000', startYuan: '10800', years: '4' },
    ],
  })
})

it('reads a lease without a heading, its places told one after the other', () => {
  expect(
    recordOf(`经虚构村村民代表会议表决通过，决定将村集体所有的土地承包经营权公开对外出租，现就有关事项公告如下：
一、标的物基本情况
标的物共两个部分。第一个项目土地：苗圃用地（包括大棚），位于本村三组河边大田，面积30亩；第二个项目土地：竹林用地，坐落于本村后山五组，面积约12亩。
二、出租期限
出租期限十五年。
三、参加投标方请于2023年3月1日至2023年3月6日下午17:00前到合成镇政府二楼`),
  ).toMatchObject({
    domain: 'land',
    kind: 'rural-transfer',
    bidDeadline: '2023-03-06T17:00',
    parcels: [
      { location: '本村三组河边大田', areaM2: '20000', use: '苗圃用地', years: '15' },
      { location: '本村后山五组', areaM2: '8000', use: '竹林用地', years: '15' },
    ],
  })
})
