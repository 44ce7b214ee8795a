import type { Domain } from '../../schemas/common.ts'
import type { PagingShape } from '../core/shapes.ts'
import type { Tree } from './dom.ts'
import type { ListReading } from './list-page.ts'
import { domainOf } from './name.ts'
import { type PagePlace, placeInList } from './place.ts'
import type { Opened } from './saved.ts'

/** One list of the site: where it begins. */
export interface ColumnShape {
  path: string
  domain?: Domain
}

/** What the page says that its list is called. */
export function columnName(tree: Tree | undefined): string | undefined {
  const title = tree?.elements.find(({ name }) => name === 'title')
  const parts = title
    ? title.children
        .map((child) => ('data' in child ? String(child.data) : ''))
        .join('')
        .split(/[-_|—–>·]+/)
        .map((part) => part.trim())
    : []
  return parts.find(
    (part) => /公告|公示|公开|采购|招标|交易|出让|征收|征地|结果|通知/.test(part) && part.length <= 16 && !/(?:网|平台|中心|政府|局|委)$/.test(part),
  )
}

/** Lists that are pages of one another are one column, which begins with its first page. */
export function columnsOf(
  lists: Opened[],
  readings: (ListReading | undefined)[],
  paging: PagingShape | undefined,
  site: string,
): { columns: ColumnShape[]; columnOf: number[] } {
  const columns: ColumnShape[] = []
  const columnOf: number[] = []
  const pathOf = (address: string) => {
    const url = new URL(address)
    return url.origin === site ? url.pathname + url.search : url.href
  }
  for (const opened of lists) {
    const { input } = opened
    const { first, page } = paging ? (countedDown(opened, lists, paging) ?? placeInList(input.url, paging)) : { first: input.url, page: 1 }
    input.page = page
    // A first page may do without the number that the others have.
    const bare = (path: string) => path.replace(paging?.param ? new RegExp(`[?&]${paging.param}=\\d+`) : /(?:index)?(?:_1)?\.\w+$/, '')
    const known = columns.findIndex(({ path }) => path === pathOf(first) || bare(path) === bare(pathOf(first)))
    columnOf.push(known >= 0 ? known : columns.length)
    if (known < 0) columns.push({ path: pathOf(first) })
    else if (page === 1) columns[known]!.path = pathOf(first)
  }
  for (const [index, column] of columns.entries()) {
    const domain = domainOf(readings.filter((_, list) => columnOf[list] === index).flatMap((reading) => reading?.titles ?? []))
    if (domain) column.domain = domain
  }
  return { columns, columnOf }
}

/** The place of a page in a list that counts its pages down: as far behind the first as their numbers are apart. */
function countedDown({ page, input }: Opened, lists: Opened[], { behind, file }: PagingShape): PagePlace | undefined {
  if (!behind || !file) return undefined
  const [before, after] = file.split('{n}') as [string, string]
  const isFurther = ({ pathname }: URL) => pathname.startsWith(before) && pathname.endsWith(after)
  const first = lists.find((list) => !isFurther(new URL(list.input.url)))
  if (!first || !isFurther(new URL(input.url))) return undefined
  const [own, highest] = [page, first.page].map(({ text }) => Number(behind.exec(text)?.[1] ?? 0)) as [number, number]
  return { first: first.input.url, page: highest + 1 - own }
}
