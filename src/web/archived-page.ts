import { Parser } from 'htmlparser2'
import type { Span } from '../core/span.ts'
import type { Document } from '../document/document.ts'

/** A stretch of the decoded page to be marked; `id` becomes the fragment that a link jumps to. */
export interface Mark {
  id: string
  span: Span
  label: string
}

/** Elements that may be shown. All else is dropped; its text stays, except where it was never meant to be read. */
const shown = new Set(
  'a abbr b blockquote br caption center cite code col colgroup dd del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i ins label legend li main mark ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead tr u ul var article aside'.split(
    ' ',
  ),
)
const silent = new Set(
  'script style noscript template iframe frame frameset object embed applet svg math title head select option textarea audio video canvas'.split(' '),
)
const empty = new Set(['br', 'col', 'hr'])
const kept = new Set(['colspan', 'rowspan', 'align', 'valign', 'width', 'height', 'border', 'cellpadding', 'cellspacing', 'start', 'type'])
/** Inside these, stray text would be moved before the table: nothing is marked there. */
const structural = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'colgroup', 'ul', 'ol', 'dl'])

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const number = /^\d{1,4}%?$/

/**
 * The page as it was served, made harmless: known elements with harmless attributes, no script, style, image, link or form,
 * and the marked stretches in `<mark>`. Offsets of marks count characters of `source`.
 */
export function renderArchivedPage(source: string, marks: Mark[]): string {
  const ordered = marks.filter(({ span }) => span.end > span.start).sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const out: string[] = []
  const open: string[] = []
  const opened = new Set<string>()
  let silence = 0
  let next = 0

  const raw = (start: number, end: number): string => source.slice(start, end).replace(/</g, '&lt;').replace(/>/g, '&gt;')

  const writeText = (start: number, end: number): void => {
    while (next < ordered.length && ordered[next]!.span.end <= start) next++
    if (structural.has(open.at(-1) ?? '') && source.slice(start, end).trim() === '') {
      out.push(raw(start, end))
      return
    }
    let at = start
    for (let index = next; index < ordered.length && at < end; index++) {
      const { id, span, label } = ordered[index]!
      if (span.start >= end) break
      const from = Math.max(span.start, at)
      const to = Math.min(span.end, end)
      if (to <= from) continue
      if (from > at) out.push(raw(at, from))
      const first = !opened.has(id)
      opened.add(id)
      // Fields read from the same characters: each can be jumped to.
      const others = ordered.slice(index + 1).filter((other) => other.span.start < to && other.span.end > from && !opened.has(other.id))
      for (const other of others) opened.add(other.id)
      const inner = others.reduce((html, other) => `<span id="${escapeHtml(other.id)}">${html}</span>`, raw(from, to))
      out.push(
        `<mark${first ? ` id="${escapeHtml(id)}"` : ''} title="${escapeHtml([label, ...others.map((other) => other.label)].join(' · '))}">${inner}</mark>`,
      )
      at = to
    }
    if (at < end) out.push(raw(at, end))
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (silent.has(name)) silence++
        if (silence > 0 || !shown.has(name)) return
        let tag = `<${name}`
        for (const [key, value] of Object.entries(attributes)) {
          if (kept.has(key) && (number.test(value) || /^(left|right|center|top|middle|bottom|justify)$/i.test(value))) tag += ` ${key}="${value}"`
        }
        out.push(`${tag}>`)
        if (!empty.has(name)) open.push(name)
      },
      ontext() {
        if (silence === 0) writeText(parser.startIndex, parser.endIndex + 1)
      },
      onclosetag(name) {
        if (silent.has(name)) {
          silence = Math.max(0, silence - 1)
          return
        }
        if (silence > 0 || !shown.has(name) || empty.has(name)) return
        const at = open.lastIndexOf(name)
        if (at < 0) return
        while (open.length > at) out.push(`</${open.pop()}>`)
      },
    },
    { decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(source)
  parser.end()
  while (open.length > 0) out.push(`</${open.pop()}>`)
  return out.join('')
}

/** What an answer with an archived page carries: nothing in it may run, load, send or frame anything. */
export const archivedPageHeaders: Record<string, string> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}

const pageStyle =
  'body{font:15px/1.7 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;margin:1rem;color:#1b1d21;background:#fff;overflow-wrap:anywhere}table{border-collapse:collapse;max-width:100%}td,th{border:1px solid #d5d9e0;padding:.15rem .4rem;vertical-align:top}pre{white-space:pre-wrap;font:inherit}mark{background:#fff0b3;border-radius:2px}mark:target,mark :target{background:#ffb84d;outline:2px solid #b35c00}'

export const archivedPageDocument = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${pageStyle}</style></head><body>${body}</body></html>`

/** The document as the reader saw it: its paragraphs and tables, rebuilt by us, with the marked stretches in `<mark>`. For PDF, Word, JSON and documents inside documents. */
export function renderReadDocument(document: Document, marks: Mark[]): string {
  const opened = new Set<string>()
  const ordered = [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const markAt = (index: number): Mark | undefined => {
    const { start } = document.places.source({ start: index, end: index + 1 })
    return ordered.find(({ span }) => span.start <= start && start < span.end)
  }
  const write = ({ start, end }: Span): string => {
    let html = ''
    let from = start
    while (from < end) {
      const mark = markAt(from)
      let to = from + 1
      while (to < end && markAt(to) === mark) to++
      const text = escapeHtml(document.text.slice(from, to))
      if (mark) {
        html += `<mark${opened.has(mark.id) ? '' : ` id="${escapeHtml(mark.id)}"`} title="${escapeHtml(mark.label)}">${text}</mark>`
        opened.add(mark.id)
      } else html += text
      from = to
    }
    return html
  }
  return document.blocks
    .map((block) => {
      if (block.type === 'paragraph') return block.level ? `<h${block.level}>${write(block.span)}</h${block.level}>` : `<p>${write(block.span)}</p>`
      const rows = Array.from({ length: block.rows }, (_, row) =>
        block.cells
          .filter((cell) => cell.row === row)
          .map((cell) => {
            const tag = cell.header ? 'th' : 'td'
            return `<${tag} rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${write(cell.span)}</${tag}>`
          })
          .join(''),
      )
      return `<table><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`
    })
    .join('')
}
