/** Everything that a source under `crawlers/` may use, and the only module that it may import besides its own folder and the families. */

export type { Domain } from '../schemas/common.ts'
export type { Figure } from './core/figures.ts'
export type { Page, PageContext, Selection } from './core/page.ts'
export type { ArticleShape, PagingShape, RecordsShape, RowsShape } from './core/shapes.ts'
export { defineSource, type Source, type SourceDeclaration, type Window } from './core/source.ts'
export { type Follow, figures, follow, type Listing, listing, type Notice, nothing, notice, type Step } from './core/step.ts'
export { fragment } from './document/page.ts'
export { dataInScripts, markupInScripts } from './document/scripts.ts'
export { BlockedError, LayoutError } from './errors.ts'
export { parseDate } from './values/dates.ts'
export { addressDate, rowDate } from './values/row-dates.ts'
export { rowTitle } from './values/row-title.ts'
