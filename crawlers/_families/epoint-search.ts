import type { Page, SourceDeclaration } from '#sdk'
import { fieldOf, type JsonRow, jsonList } from './json-list.ts'
import { type Article, type Column, dateIn, keyOf, readArticle } from './list.ts'

export interface EpointSearchOptions {
  site: string
  /** `path` is the number of the category: `014001001`; three digits a level. */
  columns: Column[]
  /** Path of the search. */
  search?: string
  perPage?: number
  /** The field that holds the moment of publication, by which the list is sorted: `webdate`, `infodatepx`. */
  moment?: string
  /** Folder of the notice pages, where rows may name no address: `/xxhz`; below it stand the levels of the category, the day, the GUID. */
  folder?: string
  article: Article
}

interface Answer {
  result?: { totalcount: number; records?: JsonRow[] }
  /** Some sites put the result as text into another answer. */
  content?: string
}

/** Transaction centres on the newer software of 新点 (Epoint): lists are full-text searches for a category; notices are pages named by a GUID. */
export function epointSearch(options: EpointSearchOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const { site, columns, search = '/inteligentsearch/rest/esinteligentsearch/getFullTextDataNew', perPage = 20, moment = 'webdate', folder, article } = options
  const lists = jsonList<Answer>({
    columns,
    perPage,
    ask: ({ path }, page, { since, until }) => ({
      url: new URL(search, site).href,
      method: 'POST',
      json: {
        ...{ token: '', pn: (page - 1) * perPage, rn: perPage, sdt: '', edt: '', wd: '', inc_wd: '', exc_wd: '', fields: 'title', cnum: '001', ssort: 'title' },
        sort: JSON.stringify({ [moment]: '0' }),
        ...{ cl: 200, terminal: '', highlights: '', statistics: null, unionCondition: null, accuracy: '', noParticiple: '1', searchRange: null },
        condition: [{ fieldName: 'categorynum', equal: path, isLike: true, likeType: 2 }],
        time: since || until ? [{ fieldName: moment, startTime: `${since ?? '2000-01-01'} 00:00:00`, endTime: `${until ?? '2999-12-31'} 23:59:59` }] : null,
      },
    }),
    read(answer, page) {
      const { result } = answer.content ? (JSON.parse(answer.content) as Answer) : answer
      return result?.records && { total: Number(result.totalcount), rows: result.records.map((record) => rowOf(record, page, { moment, folder })) }
    },
  })
  return {
    start: lists.start,
    pages: {
      list: lists.list,
      *detail(page) {
        yield* readArticle(page, article, keyOf(page, /([0-9a-f]{8}-[0-9a-f-]{27})/i))
      },
    },
  }
}

function rowOf(row: JsonRow, page: Page, { moment, folder }: { moment: string; folder: string | undefined }) {
  const publishedAt = dateIn(page, fieldOf(page, row, moment))
  const nativeId = fieldOf(page, row, 'infoid')
  return {
    url: new URL(row.linkurl || folder === undefined ? fieldOf(page, row, 'linkurl') : addressOf(fieldOf(page, row, 'categorynum')), page.finalUrl).href,
    title: (row.titlenew ? String(row.titlenew) : fieldOf(page, row, 'title')).replace(/<[^<>]*>/g, ''),
    ...{ publishedAt, nativeId },
  }

  function addressOf(category: string): string {
    const levels = Array.from({ length: category.length / 3 - 1 }, (_, level) => category.slice(0, (level + 2) * 3))
    return [folder, ...levels, publishedAt.slice(0, 10).replaceAll('-', ''), `${nativeId}.html`].join('/')
  }
}
