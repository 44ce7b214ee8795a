import { z } from 'zod'
import { Count, Decimal, Division, field, Moment, Text } from './common.ts'

export const Programme = z
  .enum(['public-rental', 'low-rent', 'affordable', 'shanty', 'price-capped', 'shared', 'guaranteed-rental', 'market', 'other'])
  .meta({ id: 'Programme' })
export type Programme = z.infer<typeof Programme>

/** A row of a plan or progress table. */
export const HousingItem = z
  .object({
    name: field(Text, '名称', 'Name'),
    division: field(Division, '行政区划', 'Division'),
    programme: field(Programme, '类别', 'Programme'),
    units: field(Count, '套数', 'Units'),
    areaM2: field(Decimal, '面积', 'Area', { unit: 'm2' }),
    startedUnits: field(Count, '开工套数', 'Units started'),
    completedUnits: field(Count, '竣工套数', 'Units completed'),
  })
  .meta({ id: 'HousingItem' })
export type HousingItem = z.infer<typeof HousingItem>

export const Housing = z
  .object({
    programme: field(Programme, '类别', 'Programme'),
    projectName: field(Text, '项目名称', 'Project name'),
    location: field(Text, '位置', 'Location'),
    units: field(Count, '套数', 'Units'),
    areaM2: field(Decimal, '面积', 'Area', { unit: 'm2' }),
    developer: field(Text, '建设单位', 'Developer'),
    plannedStart: field(Moment, '计划开工', 'Planned start'),
    plannedCompletion: field(Moment, '计划竣工', 'Planned completion'),
    households: field(Count, '户数', 'Households'),
    permitNo: field(Text, '预售许可证号', 'Presale permit'),
    items: field(z.array(HousingItem), '明细', 'Rows'),
  })
  .meta({ id: 'Housing' })
export type Housing = z.infer<typeof Housing>

/** Public housing, and the trade in houses. */
export const housing = {
  zh: '住房保障',
  en: 'Housing',
  kinds: {
    plan: { zh: '建设计划', en: 'Construction plan' },
    project: { zh: '项目信息', en: 'Project' },
    progress: { zh: '建设进度', en: 'Progress' },
    eligibility: { zh: '资格审核公示', en: 'Eligibility' },
    allocation: { zh: '分配结果', en: 'Allocation' },
    presale: { zh: '预售许可', en: 'Presale permit' },
  },
  fields: { housing: field(Housing, '住房', 'Housing') },
} as const
