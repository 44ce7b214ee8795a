import type { z } from 'zod'
import type { Label } from './common.ts'
import { domains, NoticeRecord } from './record.ts'

export type Language = 'zh' | 'en'

interface Meta {
  title?: string
  'x-en'?: string
  'x-unit'?: NonNullable<Label['unit']>
  description?: string
}

type AnySchema = z.ZodType & { shape?: Record<string, AnySchema>; element?: AnySchema; unwrap?: () => AnySchema }

/** The schema inside `optional` and `array` wrappers. */
function inside(schema: AnySchema): AnySchema {
  let inner = schema
  for (;;) {
    if (typeof inner.unwrap === 'function' && inner.shape === undefined) inner = inner.unwrap()
    else if (inner.element) inner = inner.element
    else return inner
  }
}

const walk = (path: string[]): AnySchema | undefined => {
  let schema: AnySchema | undefined = NoticeRecord as AnySchema
  for (const key of path) {
    if (/^\d+$/.test(key)) continue
    schema = inside(schema!).shape?.[key]
    if (!schema) return undefined
  }
  return schema
}

/** Label of a field, by its JSON pointer or dotted path; list places are passed over (`/suppliers/0/name`). */
export function labelOf(pointer: string): Label | undefined {
  const meta = walk(pointer.split(/[/.]/).filter(Boolean))?.meta() as Meta | undefined
  if (!meta?.title) return undefined
  return {
    zh: meta.title,
    en: meta['x-en'] ?? meta.title,
    ...(meta['x-unit'] ? { unit: meta['x-unit'] } : {}),
    ...(meta.description ? { description: meta.description } : {}),
  }
}

/** Names of the fields of a part of the record, in the order of the schema. */
export const fieldsOf = (pointer = ''): string[] => Object.keys(inside(walk(pointer.split(/[/.]/).filter(Boolean)) ?? (NoticeRecord as AnySchema)).shape ?? {})

type Names = Record<string, { zh: string; en: string }>

const methods: Names = {
  open: { zh: '公开招标', en: 'Open tender' },
  invited: { zh: '邀请招标', en: 'Invited tender' },
  negotiation: { zh: '竞争性谈判', en: 'Competitive negotiation' },
  consultation: { zh: '竞争性磋商', en: 'Competitive consultation' },
  inquiry: { zh: '询价', en: 'Inquiry' },
  'single-source': { zh: '单一来源', en: 'Single source' },
  framework: { zh: '框架协议', en: 'Framework agreement' },
  selection: { zh: '比选', en: 'Selection' },
  auction: { zh: '拍卖', en: 'Auction' },
  listing: { zh: '挂牌', en: 'Listing' },
  agreement: { zh: '协议', en: 'Agreement' },
  allocation: { zh: '划拨', en: 'Allocation' },
  other: { zh: '其他', en: 'Other' },
}

const programmes: Names = {
  'public-rental': { zh: '公共租赁住房', en: 'Public rental' },
  'low-rent': { zh: '廉租住房', en: 'Low rent' },
  affordable: { zh: '经济适用住房', en: 'Affordable' },
  shanty: { zh: '棚户区改造', en: 'Shanty renewal' },
  'price-capped': { zh: '限价商品住房', en: 'Price capped' },
  shared: { zh: '共有产权住房', en: 'Shared ownership' },
  'guaranteed-rental': { zh: '保障性租赁住房', en: 'Guaranteed rental' },
  market: { zh: '商品住房', en: 'Market' },
  other: { zh: '其他', en: 'Other' },
}

const statuses: Names = {
  awarded: { zh: '已成交', en: 'Awarded' },
  failed: { zh: '未成交', en: 'Failed' },
  sold: { zh: '成交', en: 'Sold' },
  withdrawn: { zh: '终止', en: 'Withdrawn' },
}

const units: Record<NonNullable<Label['unit']>, { zh: string; en: string }> = {
  CNY: { zh: '元', en: 'CNY' },
  m2: { zh: '㎡', en: 'm²' },
  'CNY/mu/year': { zh: '元/亩·年', en: 'CNY/mu·year' },
  'CNY/mu': { zh: '元/亩', en: 'CNY/mu' },
  year: { zh: '年', en: 'years' },
}

export const unitName = (unit: NonNullable<Label['unit']>, language: Language): string => units[unit][language]

const domainNames: Names = Object.fromEntries(Object.entries(domains).map(([name, { zh, en }]) => [name, { zh, en }]))
const kindNames: Names = Object.assign({}, ...Object.values(domains).map((domain) => domain.kinds))

const vocabularies: Record<string, Names> = { domain: domainNames, kind: kindNames, method: methods, programme: programmes, status: statuses }

/** The codes of a closed vocabulary (`domain`, `kind`, `method`, `programme`, `status`), with their names. */
export const codesOf = (vocabulary: string): [code: string, names: { zh: string; en: string }][] => Object.entries(vocabularies[vocabulary] ?? {})

/** What a code of a closed vocabulary (`domain`, `kind`, `method`, `programme`, `status`) is called; other values as they are. */
export const valueLabel = (fieldName: string, value: string, language: Language, domain?: string): string => {
  if (fieldName === 'kind' && domain !== undefined && Object.hasOwn(domains, domain)) {
    const kinds: Names = domains[domain as keyof typeof domains].kinds
    return kinds[value]?.[language] ?? value
  }
  return vocabularies[fieldName]?.[value]?.[language] ?? value
}
