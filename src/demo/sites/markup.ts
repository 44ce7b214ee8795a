import { calendarParts, isoDate } from '../calendar.ts'
import type { Block, Cell, Code, Inline, Minute } from '../notice.ts'
import type { Posted, Site } from './site.ts'

export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** How an office's editor writes a body. */
export interface Style {
  paragraph(content: string, align?: 'center' | 'right'): string
  heading(content: string, level: number): string
  table(rows: string): string
  cell(content: string, tag: 'td' | 'th', attributes: string): string
  run(run: Inline): string
}

const attributes = ({ columns, rows }: Cell) => `${columns ? ` colspan="${columns}"` : ''}${rows ? ` rowspan="${rows}"` : ''}`

export function renderBody(body: readonly Block[], style: Style): string {
  const text = (runs: readonly Inline[]) => runs.map((run) => style.run(run)).join('')
  return body
    .map((block) => {
      if (block.type === 'heading') return style.heading(text(block.text), block.level)
      if (block.type === 'paragraph') return style.paragraph(text(block.text), block.align)
      return style.table(
        block.rows.map((row) => `<tr>${row.map((cell) => style.cell(text(cell.text), cell.header ? 'th' : 'td', attributes(cell))).join('')}</tr>`).join('\n'),
      )
    })
    .join('\n')
}

const simple: Style = {
  paragraph: (content, align) => `<p${align ? ` style="text-align:${align}"` : ''}>${content}</p>`,
  heading: (content) => `<p><strong>${content}</strong></p>`,
  table: (rows) => `<table border="1" cellspacing="0"><tbody>\n${rows}\n</tbody></table>`,
  cell: (content, tag, extra) => `<${tag}${extra}>${content}</${tag}>`,
  run: (run) => escaped(typeof run === 'string' ? run : run.text),
}

/** Pasted from a word processor: each change of script is a run of its own, with a font. */
const word: Style = {
  paragraph: (content, align) =>
    `<p class="MsoNormal"${align ? ` align="${align}"` : ''} style="text-indent:21.0pt;line-height:150%">${content}<o:p></o:p></p>`,
  heading: (content) => `<p class="MsoNormal"><b style="mso-bidi-font-weight:normal">${content}</b></p>`,
  table: (rows) => `<table class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse"><tbody>${rows}</tbody></table>`,
  cell: (content, _, extra) => `<td valign="top"${extra} style="border:solid windowtext 1.0pt;padding:0cm 5.4pt"><p class="MsoNormal">${content}</p></td>`,
  run: (run) =>
    (typeof run === 'string' ? run : run.text)
      .split(/(?<=[0-9A-Za-z.:/-])(?=[^0-9A-Za-z.:/-])|(?<=[^0-9A-Za-z.:/-])(?=[0-9A-Za-z.:/-])/)
      .map((piece) =>
        /^[0-9A-Za-z]/.test(piece)
          ? `<span lang="EN-US" style="font-size:12.0pt">${escaped(piece)}</span>`
          : `<span style="font-size:12.0pt;font-family:宋体">${escaped(piece)}</span>`,
      )
      .join(''),
}

/** An editor of the nineties: capital tags, unclosed paragraphs, indents of non-breaking blanks. */
const legacy: Style = {
  ...simple,
  paragraph: (content, align) => (align ? `<P align=${align}>${content}` : `<P>&nbsp;&nbsp;&nbsp;&nbsp;${content}`),
  heading: (content) => `<P>&nbsp;&nbsp;&nbsp;&nbsp;<B>${content}</B>`,
  table: (rows) => `<TABLE cellSpacing=0 cellPadding=3 width="96%" border=1>\n${rows}</TABLE>`,
  cell: (content, _, extra) => `<TD${extra}>${content || '&nbsp;'}</TD>`,
}

/** Lines parted by line breaks inside one paragraph. */
const breaks: Style = {
  ...simple,
  paragraph: (content, align) => (align ? `<div align="${align}">${content}</div>` : `　　${content}<br />`),
  heading: (content) => `　　<b>${content}</b><br />`,
}

const codeClasses: Record<Code, string> = {
  projectName: 'code-00003',
  projectCode: 'code-00004',
  agencyName: 'code-00009',
  agencyAddress: 'code-00013',
  agencyPhone: 'code-00011',
  contact: 'code-00010',
  buyerName: 'code-00014',
  buyerPhone: 'code-00016',
  buyerAddress: 'code-00018',
  deadline: 'code-23011',
  opening: 'code-23012',
  budget: 'code-AM014budgetPrice',
  ceiling: 'code-AM014priceCeiling',
  lotName: 'code-AM014bidItemName',
  lotNo: 'code-sectionNo',
  winner: 'code-winningSupplierName',
  winnerAddress: 'code-winningSupplierAddr',
  price: 'code-summaryPrice',
}

/** A form filled by a system: every value in a span whose class says which it is. */
const coded: Style = {
  ...simple,
  paragraph: (content, align) => `<p style="line-height:1.5em;text-indent:2em${align ? `;text-align:${align}` : ''}">${content}</p>`,
  table: (rows) => `<div class="innercontent"><table class="form-panel-input-cls" width="100%">${rows}</table></div>`,
  run: (run) =>
    typeof run === 'string'
      ? escaped(run)
      : `<span class="bookmark-item uuid-${run.text.length}${codeClasses[run.code]} ${codeClasses[run.code]} editDisable">${escaped(run.text)}</span>`,
}

export const styles = { simple, word, legacy, breaks, coded } satisfies Record<string, Style>

/** Links to the files of a notice. */
export const filePath = (number: number, place: number, name: string): string => `/files/${number}/${place}/${encodeURIComponent(name)}`
export const attachments = (posted: Posted): string =>
  posted.attachments.length === 0
    ? ''
    : `<p>附件：${posted.attachments.map((file, place) => `<a href="${filePath(posted.number, place, file.name)}">${escaped(file.name)}</a>`).join('　')}</p>`

/** Every page says what it is, outside of what it tells. */
export const footer = (site: Site): string =>
  `<div class="footer">模拟站点 · simulated site for tests and demonstrations: ${escaped(site.title)}（${site.host}）。本页内容均为虚构。</div>`

export const slashDate = (minute: Minute): string => {
  const at = calendarParts(minute)
  return `${at.year}/${at.month}/${at.day}`
}
export const minuteText = (minute: Minute): string => {
  const at = calendarParts(minute)
  return `${isoDate(minute)} ${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`
}
export const shortened = (title: string, length: number): string => (title.length > length ? `${title.slice(0, length)}...` : title)
