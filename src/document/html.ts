import type { Span } from '../core/span.ts'
import { detectPage } from './detect.ts'
import type { Block, Document } from './document.ts'
import { HtmlReader } from './html-reader.ts'

export interface HtmlOptions {
  charset?: string
  /** The part of the source that holds the notice; titles and metas of the rest are still taken. */
  body?: Span
  issues?: Document['issues']
}

/** Makes a page of HTML readable. Survives any nesting, any depth, any missing tag; never throws. */
export function openHtml(source: string, options: HtmlOptions = {}): Document {
  const { document, hidden } = readAs(source, options, false)
  // Some pages hide the notice until a script or a click shows it: where most of a page is hidden, that is what it is about.
  return hidden > 20 && hidden > document.text.length * 0.6 ? readAs(source, options, true).document : document
}

function readAs(source: string, { charset = 'utf-8', body, issues = [] }: HtmlOptions, showHidden: boolean): { document: Document; hidden: number } {
  const reader = new HtmlReader(showHidden)
  if (body) {
    const head = source.slice(0, body.start)
    const end = head.search(/<\/head|<body/i)
    reader.readHead(end < 0 ? head : head.slice(0, end))
    reader.read(source.slice(body.start, body.end), ({ start, end }) => ({ start: start + body.start, end: end + body.start }))
  } else reader.read(source)
  const read = reader.finish()
  const title = read.meta.find(({ name }) => name === 'title')?.value
  const instead = detectPage(source, textOfBlocks(read.text, read.blocks), title && read.text.slice(title.start, title.end))
  const found = [...issues, ...reader.issues(source), ...(instead ? [instead] : [])]
  return { document: { format: 'html', source, charset, issues: found, ...read }, hidden: reader.hidden }
}

/** The text from the first block on: what stands before are titles and metas. */
const textOfBlocks = (text: string, blocks: Block[]): string => (blocks.length > 0 ? text.slice(blocks[0]!.span.start) : '')
