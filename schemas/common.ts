import { z } from 'zod'

/** What a person needs to understand a field: its name in both languages, and its unit where it has one. */
export interface Label {
  zh: string
  en: string
  unit?: 'CNY' | 'm2' | 'CNY/mu/year' | 'CNY/mu' | 'year'
  description?: string
}

/** Attaches a label to a field; the JSON Schemas, the API, the exports and the pages all take it from here. */
export const field = <T extends z.ZodType>(schema: T, zh: string, en: string, more: Omit<Label, 'zh' | 'en'> = {}) =>
  schema
    .optional()
    .meta({ title: zh, 'x-en': en, ...(more.unit ? { 'x-unit': more.unit } : {}), ...(more.description ? { description: more.description } : {}) })

/** A non-negative decimal number kept as text (`"128500"`, `"0.35"`), so that money and areas never pass through a float. */
export const Decimal = z
  .string()
  .regex(/^(0|[1-9]\d*)(\.\d*[1-9])?$/, 'a decimal number without leading or trailing zeros')
  .meta({ id: 'Decimal' })

/** `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` in China time, or `YYYY-MM`. */
export const Moment = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-4]):[0-5]\d)?)?$/, 'a date (YYYY-MM-DD), a moment (YYYY-MM-DDTHH:MM) or a month (YYYY-MM)')
  .meta({ id: 'Moment' })

/** A six-digit code of GB/T 2260. */
export const Division = z
  .string()
  .regex(/^\d{6}$/, 'a six-digit GB/T 2260 code')
  .meta({ id: 'Division' })

export const Text = z.string().min(1)
export const Count = z.int().nonnegative()

export const Domain = z
  .enum(['procurement', 'construction', 'land', 'expropriation', 'housing', 'other'])
  .meta({ id: 'Domain', title: '领域', 'x-en': 'Domain' })
export type Domain = z.infer<typeof Domain>

export const Method = z
  .enum([
    'open',
    'invited',
    'negotiation',
    'consultation',
    'inquiry',
    'single-source',
    'framework',
    'selection',
    'auction',
    'listing',
    'agreement',
    'allocation',
    'other',
  ])
  .meta({ id: 'Method' })
export type Method = z.infer<typeof Method>

/** An organisation that buys or acts for the buyer. */
export const Organisation = z
  .object({
    name: field(Text, '名称', 'Name'),
    address: field(Text, '地址', 'Address'),
    phone: field(Text, '电话', 'Telephone'),
    person: field(z.literal(true), '自然人', 'Natural person'),
  })
  .meta({ id: 'Organisation' })
export type Organisation = z.infer<typeof Organisation>

/** Who won, or who is a candidate; one row for each supplier and lot. */
export const Supplier = z
  .object({
    name: field(Text, '名称', 'Name'),
    uscc: field(Text, '统一社会信用代码', 'Unified social credit code'),
    address: field(Text, '地址', 'Address'),
    lot: field(Text, '标段', 'Lot'),
    rank: field(z.int().positive(), '排名', 'Rank'),
    yuan: field(Decimal, '金额', 'Amount', { unit: 'CNY' }),
    rate: field(Text, '费率', 'Rate', { description: 'A price that is a rate or a unit price, as written with its label' }),
    partners: field(z.array(Text), '联合体成员', 'Consortium partners'),
    person: field(z.literal(true), '自然人', 'Natural person'),
  })
  .meta({ id: 'Supplier' })
export type Supplier = z.infer<typeof Supplier>

export const Lot = z
  .object({
    no: field(Text, '编号', 'Number'),
    name: field(Text, '名称', 'Name'),
    status: field(z.enum(['awarded', 'failed']), '结果', 'Status'),
    budgetYuan: field(Decimal, '预算金额', 'Budget', { unit: 'CNY' }),
    ceilingYuan: field(Decimal, '最高限价', 'Ceiling price', { unit: 'CNY' }),
    reason: field(Text, '废标原因', 'Reason for failure'),
  })
  .meta({ id: 'Lot' })
export type Lot = z.infer<typeof Lot>

/** The fields of a bought thing, shared by government procurement and by the tendering of construction works. */
export const tendering = {
  projectCode: field(Text, '项目编号', 'Project code'),
  projectName: field(Text, '项目名称', 'Project name'),
  method: field(Method, '采购方式', 'Method'),
  buyer: field(Organisation, '采购人', 'Buyer'),
  agency: field(Organisation, '代理机构', 'Agency'),
  budgetYuan: field(Decimal, '预算金额', 'Budget', { unit: 'CNY' }),
  ceilingYuan: field(Decimal, '最高限价', 'Ceiling price', { unit: 'CNY' }),
  bidDeadline: field(Moment, '投标截止时间', 'Bid deadline'),
  openingAt: field(Moment, '开标时间', 'Opening'),
  awardedOn: field(Moment, '成交日期', 'Awarded on'),
  signedOn: field(Moment, '合同签订日期', 'Signed on'),
  suppliers: field(z.array(Supplier), '供应商', 'Suppliers'),
  awardYuan: field(Decimal, '成交总额', 'Total awarded', { unit: 'CNY' }),
  lots: field(z.array(Lot), '标段', 'Lots'),
  failureReason: field(Text, '废标原因', 'Reason for failure'),
}
