import { follow, fragment, LayoutError, type Page, type SourceDeclaration } from '#sdk'
import { type Article, type Column, columnOf, dateIn, keyOf, listContext, listRows, numberIn, pageNumber, type Row, readArticle } from './list.ts'

export interface JpageOptions {
  site: string
  /** `path` is the number of the list: `1301` stands at `/col/col1301/`. */
  columns: Column[]
  perPage?: number
  proxy?: string
  /** Fields of the form besides `columnid`. */
  form?: Record<string, string>
  article?: Article
}

/** Portals of 大汉 (jpage): rows are XML inside a script; further ones come by POST from a data proxy. */
export function jpage(options: JpageOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const {
    site,
    columns,
    perPage = 20,
    proxy = '/module/web/jpage/dataproxy.jsp',
    form = { col: '1', appid: '1', sourceContentType: '1' },
    article = { title: '#article .title', date: '#article .info', body: '#zoom' },
  } = options
  const to = (column: Column, page: number) => {
    const context = listContext(column, page)
    if (page === 1) return follow('list', new URL(`/col/col${column.path}/index.html`, site).href, { context })
    const records = `startrecord=${(page - 1) * perPage + 1}&endrecord=${page * perPage}&perpage=${perPage}`
    return follow('list', new URL(`${proxy}?${records}`, site).href, { method: 'POST', form: { ...form, columnid: column.path }, context })
  }
  return {
    *start() {
      for (const column of columns) yield to(column, 1)
    },
    pages: {
      *list(page) {
        const column = columnOf(page, columns)
        const total = numberIn(page, /totalrecord["']?\s*[:=>]\s*["']?(\d+)/i)
        yield* listRows(page, records(page), { page: pageNumber(page), pages: Math.ceil(total / perPage), total, to: (next) => to(column, next) })
      },
      *detail(page) {
        yield* readArticle(page, article, keyOf(page, /(art_\d+_\d+)\./))
      },
    },
  }
}

/** Each record is a piece of HTML: a link with its title, and a date. */
function records(page: Page): Row[] {
  return [...page.text.matchAll(/<record><!\[CDATA\[([^\]]*(?:\](?!\]>)[^\]]*)*)\]\]><\/record>/g)].map(([, html]) => {
    const anchor = fragment(html!, page.finalUrl).one('a[href]')
    const url = anchor.link()
    if (!url) throw new LayoutError(`${page.label} page ${page.finalUrl}: a record links to no address`, { url: page.finalUrl })
    return { url, title: anchor.attr('title') || anchor.text, publishedAt: dateIn(page, html!.slice(html!.lastIndexOf('</a>'))) }
  })
}
