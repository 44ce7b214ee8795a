import { type Follow, follow, LayoutError, nothing, type Page, type SourceDeclaration, type Step, type Window } from '#sdk'
import { type Column, columnOf, listContext, listRows, pageNumber, type Row } from './list.ts'

/** A row of a list as JSON has it: what it must have is asked for with `fieldOf`. */
export type JsonRow = Record<string, unknown>

/** What a row must have; throws `LayoutError` that names it otherwise. */
export function fieldOf(page: Page, row: JsonRow, name: string): string {
  const value = row[name]
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return String(value)
  throw new LayoutError(`${page.label} page ${page.finalUrl}: expected ${name} in each row, found ${JSON.stringify(row).slice(0, 80)}`, {
    url: page.finalUrl,
    selector: name,
  })
}

export interface JsonListOptions<Answer, C extends Column = Column> {
  columns: C[]
  perPage: number
  /** The request for a page of a column. */
  ask(column: C, page: number, window: Window): Pick<Follow, 'url' | 'method' | 'form' | 'json' | 'headers'>
  /** The rows of an answer, and how many notices the list has; `undefined` where the answer is no list. */
  read(answer: Answer, page: Page): { total: number; rows: Row[]; pages?: number } | undefined
  /** Which page function reads a notice. */
  label?: string
}

/** Lists that a site gives as JSON. */
export function jsonList<Answer, C extends Column = Column>(
  options: JsonListOptions<Answer, C>,
): { start: SourceDeclaration['start']; list: (page: Page, window: Window) => Generator<Step> } {
  const { columns, perPage, ask, read, label } = options
  const to = (column: C, page: number, window: Window) => {
    const { url, ...more } = ask(column, page, window)
    return follow('list', url, { ...more, context: listContext(column, page) })
  }
  return {
    *start(window) {
      for (const column of columns) yield to(column, 1, window)
    },
    *list(page, window) {
      const column = columnOf(page, columns)
      const answer = read(page.json<Answer>(), page)
      if (!answer) throw new LayoutError(`list page ${page.finalUrl}: expected a list of notices, found ${page.text.slice(0, 60)}`, { url: page.finalUrl })
      const { rows, total, pages = Math.ceil(total / perPage) } = answer
      if (!Number.isFinite(total)) throw new LayoutError(`list page ${page.finalUrl}: expected how many notices there are`, { url: page.finalUrl })
      // A list that says itself that it is empty (a quiet day of a column) is no other layout.
      if (total === 0 && rows.length === 0) yield nothing('the list states that it has no notices')
      else yield* listRows(page, rows, { page: pageNumber(page), pages, total, to: (next) => to(column, next, window), label })
    },
  }
}
