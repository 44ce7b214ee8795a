import type { DemoDomain } from '../proportions.ts'
import { aspnet } from './aspnet.ts'
import { epoint } from './epoint.ts'
import { escapedDocument } from './escaped-document.ts'
import { jpage } from './jpage.ts'
import { plainList } from './plain-list.ts'
import { scripted } from './scripted.ts'
import type { Column, Software } from './site.ts'
import { trs } from './trs.ts'
import { zcygov } from './zcygov.ts'

export interface SitePlan {
  id: string
  title: string
  software: Software
  /** The places whose notices of these domains it publishes. */
  places: readonly string[]
  domains: readonly DemoDomain[]
  columns: readonly Column[]
}

const columnNames: Record<`${DemoDomain}-${Column['part']}`, string> = {
  'construction-notices': '工程建设招标公告',
  'construction-results': '工程建设中标公示',
  'construction-all': '工程建设',
  'procurement-notices': '政府采购公告',
  'procurement-results': '政府采购结果公告',
  'procurement-all': '政府采购',
  'land-notices': '土地出让公告',
  'land-results': '土地成交公示',
  'land-all': '土地与矿业权',
  'expropriation-notices': '征收公告',
  'expropriation-results': '征收结果',
  'expropriation-all': '征地与房屋征收',
  'housing-notices': '住房保障公示',
  'housing-results': '住房保障结果',
  'housing-all': '住房保障与房屋交易',
}
const split: readonly DemoDomain[] = ['construction', 'procurement']

function site(id: string, title: string, software: Software, places: string, domains: string): SitePlan {
  const wanted = domains.split(' ') as DemoDomain[]
  const columns = wanted.flatMap((domain) =>
    (split.includes(domain) ? (['notices', 'results'] as const) : (['all'] as const)).map((part): Column => {
      const key = `${domain}-${part}` as const
      const columnId = software.columnIds[key]
      if (columnId === undefined) throw new Error(`${software.name} has no column for ${key}`)
      return { id: columnId, name: columnNames[key], domain, part }
    }),
  )
  return { id, title, software, places: places.split(' '), domains: wanted, columns }
}

/** All sites: which office of which city runs which software, and what it publishes. Every pair of city and domain stands on one of them. */
export const sitePlans: readonly SitePlan[] = [
  site('liaoning-ccgp', '辽宁政府采购网', escapedDocument, 'liaoning fushun benxi liaoyang', 'procurement'),
  site('liaoning-ggzy', '辽宁省公共资源交易网', epoint, 'liaoning liaoyang', 'construction'),
  site('shenyang-ggzy', '沈阳市公共资源交易网', epoint, 'shenyang', 'construction procurement'),
  site('shenyang-land', '沈阳市国土资源局', trs, 'shenyang', 'land expropriation'),
  site('shenyang-housing', '沈阳市房产局', plainList, 'shenyang', 'housing'),
  site('dalian-ccgp', '大连市政府采购网', aspnet, 'dalian', 'procurement'),
  site('dalian-construction', '大连市建设工程信息网', aspnet, 'dalian', 'construction'),
  site('dalian-land', '大连市国土资源和房屋局', jpage, 'dalian', 'land expropriation'),
  site('dalian-housing', '大连市住房保障网', trs, 'dalian', 'housing'),
  site('anshan-ggzy', '鞍山市公共资源交易网', epoint, 'anshan', 'construction procurement land'),
  site('anshan-gov', '鞍山市人民政府网', jpage, 'anshan', 'expropriation housing'),
  site('fushun-ggzy', '抚顺市公共资源交易网', epoint, 'fushun', 'construction land'),
  site('fushun-gov', '抚顺市人民政府网', trs, 'fushun', 'expropriation housing'),
  site('benxi-ggzy', '本溪市公共资源交易网', epoint, 'benxi', 'construction land'),
  site('benxi-housing', '本溪市住房信息网', scripted, 'benxi', 'housing expropriation'),
  site('dandong-construction', '丹东市建设工程招标网', plainList, 'dandong', 'construction'),
  site('dandong-procurement', '丹东市政府采购网', zcygov, 'dandong', 'procurement'),
  site('dandong-gov', '丹东市人民政府网', jpage, 'dandong', 'land expropriation housing'),
  site('jinzhou-ggzy', '锦州市公共资源交易网', epoint, 'jinzhou', 'construction procurement land'),
  site('jinzhou-gov', '锦州市人民政府网', plainList, 'jinzhou', 'expropriation housing'),
  site('yingkou-procurement', '营口市政府采购网', zcygov, 'yingkou', 'procurement'),
  site('yingkou-gov', '营口市人民政府网', trs, 'yingkou', 'construction land expropriation housing'),
  site('fuxin-ggzy', '阜新市公共资源交易网', aspnet, 'fuxin', 'construction procurement'),
  site('fuxin-gov', '阜新市人民政府网', plainList, 'fuxin', 'land expropriation housing'),
  site('liaoyang-gov', '辽阳市人民政府网', jpage, 'liaoyang', 'land expropriation housing'),
  site('panjin-ggzy', '盘锦市公共资源交易网', epoint, 'panjin', 'construction procurement land'),
  site('panjin-gov', '盘锦市人民政府网', trs, 'panjin', 'expropriation housing'),
  site('tieling-ggzy', '铁岭市公共资源交易网', zcygov, 'tieling', 'construction procurement'),
  site('tieling-gov', '铁岭市人民政府网', plainList, 'tieling', 'land expropriation housing'),
  site('chaoyang-ggzy', '朝阳市公共资源交易网', epoint, 'chaoyang', 'construction procurement'),
  site('chaoyang-gov', '朝阳市人民政府网', jpage, 'chaoyang', 'land expropriation housing'),
  site('huludao-ggzy', '葫芦岛市公共资源交易网', zcygov, 'huludao', 'construction procurement'),
  site('huludao-gov', '葫芦岛市人民政府网', plainList, 'huludao', 'land expropriation housing'),
]

/** A site that asks every visitor for a captcha: outside of the province's notices. */
export const guardedSite = 'liaoning-guarded'

/** Kinds that tell how something ended. */
export const resultKinds: ReadonlySet<string> = new Set(['candidates', 'award', 'failure', 'contract', 'acceptance', 'opening'])
