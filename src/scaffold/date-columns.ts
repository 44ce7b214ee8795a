import { rowDate } from '../values/row-dates.ts'
import { below, childrenOf, contains, type Element, lineage, parentOf, spacedText, type Tree, textOf } from './dom.ts'

const when = '(?:开始|起始|起)?(?:时间|日期|日)?[:：]?$'
const published = new RegExp(`(?:发布|公告|公示|公布|公开|发文|上网|挂网|更新|录入|信息|刊登|发表|签发)${when}|^(?:时间|日期)[:：]?$`)
const event = new RegExp(
  `(?:截止|截至|结束|开标|开启|到期|失效|有效|报名|递交|投标|响应|领取|获取|评标|评审|定标|出让|竞买|竞价|拍卖|挂牌|交易|成交|中标|签订|缴纳|开工|竣工|交付|摇号|开盘|选房|受理|开始|起始)${when}`,
)

/**
 * What the column of a cell says of the day in it: 2 that it is when the notice was published, 1 that it is a day, -2 that something else
 * ends, begins or is done on it, 0 nothing. The label before the day in the cell counts as its head does.
 */
export function columnOf(tree: Tree, row: Element, cell: Element): number {
  const own = textOf(cell).replace(/\d.*$/, '').replace(/\s+/g, '')
  const heads = [own, headOf(tree, row, cell) ?? ''].map((head) => head.replace(/\s+|[（(].*[）)]$/g, ''))
  // `公告截止时间` is an end, though its notice is published.
  if (heads.some((head) => published.test(head))) return 2
  if (heads.some((head) => event.test(head))) return -2
  return heads.some((head) => /日期|时间|发布/.test(head)) ? 1 : 0
}

/** The head of the column that a cell stands in: of the first row of its table, or of what stands before rows that are built alike. */
function headOf(tree: Tree, row: Element, cell: Element): string | undefined {
  const inRow = [...lineage(cell)].find((element) => parentOf(element) === row)
  const place = inRow ? childrenOf(row).indexOf(inRow) : -1
  if (place < 0) return undefined
  const table = [...lineage(row)].find(({ name }) => name === 'table')
  const siblings = parentOf(row) ? childrenOf(parentOf(row)!) : []
  const first = row.name === 'tr' && table ? tree.elements.find((element) => element.name === 'tr' && contains(table, element)) : siblings[0]
  if (!first || first === row || rowDate(spacedText(first), { before: '2100-01-01' })) return undefined
  // `<li><b>名称</b><b>时间</b></li>`, also with one element around the cells.
  const cells = [first, ...below(first, () => true)].find((element) => childrenOf(element).length === childrenOf(row).length)
  return cells && textOf(childrenOf(cells)[place]!).slice(0, 20)
}
