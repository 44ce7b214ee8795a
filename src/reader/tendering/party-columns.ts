import type { Attribute, Role } from '../lexicon/meanings.ts'
import type { Fact, Notice } from '../notice/notice.ts'

/** Two parties side by side, and the index of the first fact behind them. */
export interface TwoColumns {
  order: Role[]
  until: number
}

/** Buyer and supplier side by side, as contracts have them: what follows in turns is said of either. */
export function ofEitherSide(notice: Notice): Fact[] {
  const facts = [...notice.facts]
  notice.facts.forEach(({ meaning, origin }, index) => {
    if (origin === 'row' || !meaning?.role || meaning.attribute !== 'name' || meaning.rank !== undefined) return
    const columns = sidesAt(notice, index, (role) => role === 'buyer' || role === 'supplier')
    for (let at = index + 1; columns && at < columns.until; at++) {
      const { meaning } = facts[at]!
      const role = meaning?.attribute && meaning.attribute !== 'name' ? columnRole(notice, at, columns) : undefined
      if (role) facts[at] = { ...facts[at]!, meaning: { ...meaning, role } }
    }
  })
  return facts
}

/** Two parties named side by side, their attributes after them in turns: 地址 地址 电话 电话. */
export const twoColumns = (notice: Notice, index: number): TwoColumns | undefined => sidesAt(notice, index, (role) => role === 'buyer' || role === 'agency')

function sidesAt({ facts }: Notice, index: number, asks: (role: Role) => boolean): TwoColumns | undefined {
  const first = facts[index]!.meaning!
  const previous = facts[index - 1]
  const before = previous && previous.origin !== 'row' ? askedOf(previous, first.attribute) : undefined
  if (!before || before === first.role || !asks(before) || !asks(first.role!)) return undefined
  const counts = new Map<Attribute, number>()
  let until = index + 1
  for (; until < facts.length && until < index + 16; until++) {
    const { meaning, origin } = facts[until]!
    if (origin === 'row' || meaning?.role) break
    if (meaning?.attribute && !meaning.field) counts.set(meaning.attribute, (counts.get(meaning.attribute) ?? 0) + 1)
    else if (!meaning?.ignored) break
  }
  const doubled = [...counts].filter(([attribute, count]) => count >= 2 && attribute !== 'name').length
  const single = [...counts.values()].filter((count) => count === 1).length
  return doubled > 0 && doubled >= single ? { order: [before, first.role!], until } : undefined
}

/** Whose column a label opens: that of a name, or above `采购人联系人` that of whom to ask for the papers. */
const askedOf = ({ label, meaning }: Fact, beside: Attribute | undefined): Role | undefined =>
  beside === 'person' && seller.test(label.key) ? 'agency' : meaning?.attribute === beside ? meaning?.role : undefined
const seller = /^(?:购买|获取|领取|发售)(?:招标|采购|磋商|谈判|询价)?文件(?:的)?联系人$/

/** Which of two columns the fact stands in: the first of its attribute is the first party's. */
export function columnRole(notice: Notice, index: number, columns: TwoColumns): Role | undefined {
  const { facts } = notice
  const attribute = facts[index]!.meaning?.attribute
  let before = 0
  let all = 0
  for (let at = columns.until - 1; at >= 0; at--) {
    const meaning = facts[at]!.meaning
    if (meaning?.role) break
    if (meaning?.attribute !== attribute || meaning?.field) continue
    all++
    if (at < index) before++
  }
  return all >= 2 ? columns.order[Math.min(before, 1)] : undefined
}
