import { once, remember } from '../../core/remember.ts'
import { condensed } from '../../values/condensed.ts'
import { meaningOf, type Role } from '../lexicon/meanings.ts'
import type { Notice, Section } from '../notice/notice.ts'

/** Of which party a section speaks, by its headings. */

const sectionRoles: [RegExp, Role][] = [
  [/监督|监管|纪检|投诉|质疑|异议|主管部门|监察|行政部门/, 'other'],
  [/(?:代理|采购中心|集中采购机构)/, 'agency'],
  [/^(?:本项目)?(?:采购|招标|比选)(?:人|单位|方)(?!.{0,6}代理)|^(?:建设单位|项目业主|业主|甲方)/, 'buyer'],
  [/^(?:拟|预|推荐|确定)?(?:中标|成交|中选|入围)(?:成交)?(?:人|单位|供应商|候选人)|^(?:拟定|唯一|拟采购|单一来源)[^，。]{0,8}供应商|^供应商|^乙方/, 'supplier'],
]

/** A heading as labels are written: without brackets. */
const asLabel = (title: string): string => condensed(title).replace(/[()]/g, '')

/** Whose section a heading opens; `undefined` where it names nobody, or buyer and agency together. */
export const roleOfHeading = remember((title): Role | undefined => {
  const label = asLabel(title)
  if (/(?:采购|招标)人.{0,3}[和与及、/].{0,8}代理|代理机构.{0,3}[和与及、].{0,4}(?:采购|招标)人/.test(label)) return undefined
  return sectionRoles.find(([has]) => has.test(label))?.[1]
})

/** What a heading means as a label. */
export const meaningOfHeading = remember((title) => meaningOf(asLabel(title)))

/** Whether a section is another one or stands in it. */
export function isInside(notice: Notice, section: number, outer: number): boolean {
  for (let at = section; at >= 0; at = notice.sections[at]!.parent) if (at === outer) return true
  return false
}

/** Of each section the innermost heading with a role over it, its place and its role: looked for once, as fact by fact asks for it. */
const openersOf = once((sections: readonly Section[]) => {
  const openers: ({ at: number; role: Role } | undefined)[] = []
  for (const [at, { title, parent }] of sections.entries()) {
    const role = roleOfHeading(title)
    openers.push(role ? { at, role } : openers[parent])
  }
  return openers
})

/** `2、采购代理机构信息` with nothing of its own, and `（2）地址` under it: another party than that of the section before. */
export function opensRole({ sections }: Notice, section: number, before: number): boolean {
  const [own, last] = [openersOf(sections)[section], openersOf(sections)[before]]
  return own !== undefined && own.at !== section && last !== undefined && own !== last
}

/** The role that the innermost heading with a role gives to what stands under it. */
export const sectionRole = ({ sections }: Notice, section: number): Role | undefined => openersOf(sections)[section]?.role
