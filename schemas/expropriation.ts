import { z } from 'zod'
import { Count, Decimal, field, Text } from './common.ts'

/** What is taken, from how many, and for what compensation. */
export const Expropriation = z
  .object({
    projectName: field(Text, '项目名称', 'Project name'),
    approvalNo: field(Text, '批准文号', 'Approving document'),
    scope: field(Text, '征收范围', 'Scope'),
    location: field(Text, '位置', 'Location', { description: 'The villages or streets named' }),
    areaM2: field(Decimal, '征收土地面积', 'Land area', { unit: 'm2' }),
    households: field(Count, '户数', 'Households'),
    buildingAreaM2: field(Decimal, '房屋建筑面积', 'Building area', { unit: 'm2' }),
    compensationYuan: field(Decimal, '补偿总额', 'Compensation', { unit: 'CNY' }),
    landPriceYuanPerMu: field(Decimal, '区片综合地价', 'Land price', { unit: 'CNY/mu' }),
    signingPeriod: field(Text, '签约期限', 'Signing period', { description: 'As written' }),
    department: field(Text, '征收部门', 'Expropriation department'),
    implementer: field(Text, '征收实施单位', 'Implementing unit'),
  })
  .meta({ id: 'Expropriation' })
export type Expropriation = z.infer<typeof Expropriation>

/** Taking of collective land, and of houses on state land, with compensation. */
export const expropriation = {
  zh: '征地征收',
  en: 'Expropriation',
  kinds: {
    'land-prenotice': { zh: '拟征收土地公告', en: 'Land taking prenotice' },
    'land-plan': { zh: '征地补偿安置方案', en: 'Land compensation plan' },
    'land-decision': { zh: '征收土地公告', en: 'Land taking decision' },
    'house-prenotice': { zh: '拟征收房屋公告', en: 'House taking prenotice' },
    'house-plan': { zh: '房屋征收补偿方案', en: 'House compensation plan' },
    'house-decision': { zh: '房屋征收决定', en: 'House taking decision' },
    'house-result': { zh: '房屋征收补偿结果', en: 'House compensation result' },
  },
  fields: { expropriation: field(Expropriation, '征收', 'Expropriation') },
} as const
