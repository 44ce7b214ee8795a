import { chinaMinute, fragment, LayoutError, notice, type Page, type SourceDeclaration, type Step } from '#sdk'
import { fieldOf, type JsonRow, jsonList } from './json-list.ts'
import { type Article, attachmentsIn, type Column, domainOf, keyOf, readArticle } from './list.ts'

export interface ZcygovOptions {
  site: string
  /** `path` is the code of the category: `ZcyAnnouncement1`. */
  columns: Column[]
  list?: string
  /** Path and query of a notice; the key is put at the end. */
  detail?: string
  perPage?: number
  /** Where a notice page has its parts; `answer`: the notice comes as JSON, as provinces on the newer engine have it. */
  article?: Article | 'answer'
}

interface List {
  success: boolean
  result?: { data?: { total: number; data?: JsonRow[] } }
}

interface Answer {
  result?: { data?: { title?: string; publishDate?: number; content?: string } }
}

/** The engine of 政采云: lists by POST as JSON; in the body each value's class says what it is, which the reader knows. */
export function zcygov(options: ZcygovOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const {
    site,
    columns,
    list = '/portal/category',
    detail = '/site/detail?articleId=',
    perPage = 20,
    article = { title: '.article-title', date: '.publish-time', body: '#template-center-mark' },
  } = options
  const lists = jsonList<List>({
    columns,
    perPage,
    ask: (column, page) => ({
      url: new URL(list, site).href,
      method: 'POST',
      json: { pageNo: page, pageSize: perPage, categoryCode: column.path },
    }),
    read: ({ result }, page) =>
      result?.data?.data && {
        total: result.data.total,
        rows: result.data.data.map((row) => ({
          url: new URL(`${detail}${encodeURIComponent(fieldOf(page, row, 'articleId'))}`, site).href,
          title: fieldOf(page, row, 'title'),
          publishedAt: chinaMinute(Number(fieldOf(page, row, 'publishDate'))),
          nativeId: fieldOf(page, row, 'articleId'),
        })),
      },
  })
  return {
    start: lists.start,
    pages: {
      list: lists.list,
      *detail(page) {
        if (article === 'answer') yield* readAnswer(page)
        else yield* readArticle(page, article, articleIdOf(page))
      },
    },
  }
}

const articleIdOf = (page: Page) => {
  const key = keyOf(page, /[?&]articleId=([^&#]+)/)
  return key && decodeURIComponent(key)
}

/** The whole answer goes to the reader, which finds the mark-up in it. */
function* readAnswer(page: Page): Generator<Step> {
  const { title, publishDate, content } = page.json<Answer>().result?.data ?? {}
  if (!title || !publishDate || !content)
    throw new LayoutError(`detail page ${page.finalUrl}: expected title, publishDate and content in result.data`, { url: page.finalUrl })
  yield notice({
    nativeId: articleIdOf(page),
    title,
    publishedAt: chinaMinute(publishDate),
    domain: domainOf(page),
    attachments: attachmentsIn(fragment(content, page.finalUrl)),
  })
}
