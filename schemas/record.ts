import { z } from 'zod'
import { Division, Domain, field, Moment, Text, tendering } from './common.ts'
import { construction } from './construction.ts'
import { expropriation } from './expropriation.ts'
import { housing } from './housing.ts'
import { land } from './land.ts'
import { procurement } from './procurement.ts'

/** Every domain with its labels, its kinds and the fields that belong to it. */
export const domains = {
  procurement,
  construction,
  land,
  expropriation,
  housing,
  other: { zh: '其他', en: 'Other', kinds: { other: { zh: '其他', en: 'Other' } }, fields: {} },
} as const satisfies Record<Domain, unknown>

export type Kind = { [D in Domain]: keyof (typeof domains)[D]['kinds'] }[Domain]
const kindNames = [...new Set(Object.values(domains).flatMap((domain) => Object.keys(domain.kinds)))] as [Kind, ...Kind[]]
export const Kind = z.enum(kindNames).meta({ id: 'Kind', title: '公告类型', 'x-en': 'Kind' })

/** Whether notices of this domain can be of this kind. */
export const hasKind = (domain: Domain, kind: string): boolean => Object.hasOwn(domains[domain].kinds, kind)

const common = {
  domain: Domain,
  kind: Kind,
  title: field(Text, '标题', 'Title'),
  publishedAt: field(Moment, '发布时间', 'Published'),
  division: field(Division, '行政区划', 'Division'),
  documentNo: field(Text, '文号', 'Document number'),
  authority: field(z.object({ name: field(Text, '名称', 'Name') }).meta({ id: 'Authority' }), '发布机关', 'Authority'),
}

/** The unified record: what one published notice says. What it does not say is absent. */
export const NoticeRecord = z
  .object({ ...common, ...tendering, ...land.fields, ...expropriation.fields, ...housing.fields })
  .refine((record) => hasKind(record.domain, record.kind), { path: ['kind'], error: 'this kind does not belong to the domain' })
  .meta({ id: 'NoticeRecord' })
export type NoticeRecord = z.infer<typeof NoticeRecord>

/** Where a value was read: characters `start` to `end` (exclusive) of the decoded page, or the page's address. */
export const Evidence = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  in: z
    .enum(['page', 'url', 'list', 'source'])
    .optional()
    .meta({ description: 'Absent: the page itself. `list`: the list row that led to it. `source`: stated by the source declaration.' }),
})
export type Evidence = z.infer<typeof Evidence>

/** Evidence by JSON pointer into the record (`/buyer/name`, `/suppliers/0/yuan`). */
export const EvidenceMap = z.record(z.string().startsWith('/'), Evidence)
export type EvidenceMap = z.infer<typeof EvidenceMap>

export type { Domain, Lot, Method, Supplier } from './common.ts'
export type { Expropriation } from './expropriation.ts'
export type { Housing, HousingItem, Programme } from './housing.ts'
