import { fragment, LayoutError, nothing, notice, type SourceDeclaration } from '#sdk'
import { fieldOf, type JsonRow, jsonList } from './json-list.ts'
import { attachmentsIn, type Column, dateIn, domainOf, keyOf } from './list.ts'

export interface EscapedDocumentOptions {
  site: string
  /** `path` is the code of the type of notice: `1001`. */
  columns: Column[]
  /** Path and query of the list and of a notice; the key is put at the end. */
  list?: string
  detail?: string
  perPage?: number
  /** Where a notice page has title and date outside of the document; what is not named here is that of the list. */
  head?: { title?: string; date?: string }
  /** The element whose text is the notice's document, escaped. */
  template?: string
  /** Links of the document whose files ask for a captcha: they are counted, and never fetched. */
  guarded?: string
}

interface List {
  total: number
  rows?: JsonRow[]
}

/** Procurement portals with a JSON list, whose notice page holds a whole document as the escaped text of one element. */
export function escapedDocument(options: EscapedDocumentOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const {
    site,
    columns,
    list = '/portalindex.do?method=getPubInfoList',
    detail = '/portalindex.do?method=getPubInfoViewOpenNew&infoId=',
    perPage = 20,
    head = { title: '#infoTitle', date: '#releaseDate' },
    template = '#template',
    guarded,
  } = options
  const lists = jsonList<List>({
    columns,
    perPage,
    ask: (column, page) => ({
      url: new URL(list, site).href,
      method: 'POST',
      form: { current: String(page), rowCount: String(perPage), infoTypeCode: column.path },
    }),
    read: ({ total, rows }, page) =>
      rows && {
        total,
        rows: rows.map((row) => ({
          url: new URL(`${detail}${encodeURIComponent(fieldOf(page, row, 'id'))}`, site).href,
          title: fieldOf(page, row, 'title'),
          publishedAt: dateIn(page, fieldOf(page, row, 'releaseDate')),
          nativeId: fieldOf(page, row, 'id'),
        })),
      },
  })
  return {
    start: lists.start,
    pages: {
      list: lists.list,
      *detail(page) {
        const content = page.one(template)
        const document = fragment(content.text, page.finalUrl)
        if (document.all('*').length === 0)
          throw new LayoutError(`detail page ${page.finalUrl}: expected a document in \`${template}\`, found none`, { url: page.finalUrl, selector: template })
        yield notice({
          nativeId: keyOf(page, /[?&]infoId=([^&#]+)/),
          title: head.title && page.one(head.title).text,
          publishedAt: head.date && dateIn(page, page.one(head.date).text),
          body: content.span,
          domain: domainOf(page),
          attachments: attachmentsIn(document).filter(({ url }) => !guarded || !document.all(guarded).some((link) => link.link() === url)),
        })
        for (const _ of guarded ? document.all(guarded) : []) yield nothing('an attachment asks for a captcha')
      },
    },
  }
}
