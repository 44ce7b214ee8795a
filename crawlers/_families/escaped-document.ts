import { type Domain, follow, fragment, notice, type SourceDeclaration } from '#sdk'
import { attachmentsIn, type Column, dateIn, keyOf, listContext, listRows, pageNumber } from './list.ts'

export interface EscapedDocumentOptions {
  site: string
  /** `path` is the code of the type of notice: `1001`. */
  columns: Column[]
  /** Path and query of the list and of a notice; the key is put at the end. */
  list?: string
  detail?: string
  perPage?: number
  title?: string
  date?: string
  /** The element whose text is the notice's document, escaped. */
  template?: string
}

interface List {
  total: number
  rows: { id: string; title: string; releaseDate: string }[]
}

/** Procurement portals with a JSON list, whose notice page holds a whole document as the escaped text of one element. */
export function escapedDocument(options: EscapedDocumentOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const {
    site,
    columns,
    list = '/portalindex.do?method=getPubInfoList',
    detail = '/portalindex.do?method=getPubInfoViewOpenNew&infoId=',
    perPage = 20,
    title = '#infoTitle',
    date = '#releaseDate',
    template = '#template',
  } = options
  const to = (column: Column, page: number) =>
    follow('list', new URL(list, site).href, {
      method: 'POST',
      form: { current: String(page), rowCount: String(perPage), infoTypeCode: column.path },
      context: listContext(column, page),
    })
  return {
    *start() {
      for (const column of columns) yield to(column, 1)
    },
    pages: {
      *list(page) {
        const column = columns.find(({ path }) => path === page.context.column) ?? columns[0]!
        const { total, rows } = page.json<List>()
        const found = (rows ?? []).map((row) => ({
          url: new URL(`${detail}${encodeURIComponent(row.id)}`, site).href,
          title: row.title,
          publishedAt: dateIn(page, String(row.releaseDate)),
          nativeId: row.id,
        }))
        yield* listRows(page, found, { page: pageNumber(page), pages: Math.ceil(total / perPage), total, to: (next) => to(column, next) })
      },
      *detail(page) {
        const content = page.one(template)
        yield notice({
          nativeId: keyOf(page, /[?&]infoId=([^&#]+)/),
          title: page.one(title).text,
          publishedAt: dateIn(page, page.one(date).text),
          body: content.span,
          domain: page.context.domain as Domain | undefined,
          attachments: attachmentsIn(fragment(content.text, page.finalUrl)),
        })
      },
    },
  }
}
