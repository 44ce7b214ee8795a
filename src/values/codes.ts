import { halfWidth } from './text-part.ts'

/** A code as written, white space removed, without the punctuation that ends its sentence or the brackets around all of it. */
export function parseCode(text: string): string | undefined {
  let code = text.replace(/[\s\u3000\u00a0]+/g, '').replace(/^[：:，,。；;、.]+|[：:，,。；;、.]+$/g, '')
  const wrapped = /^[（(【[]([^（(【[）)】\]]+)[）)】\]]$/.exec(code)
  if (wrapped) code = wrapped[1]!
  return /[\dA-Za-z]/.test(code) ? code : undefined
}

const dashes = /[\u2010-\u2015\u2212\u2500\u30fc\uff0d\uff3f_~～〜—–−－-]+/g
const open = /[〔﹝【［[{（(]/g
const close = /[〕﹞】］\]}）)]/g

/** A code in the one form that all writings of it share: for search and for comparing (`余政储出〔2017〕14号` = `余政储出【2017】14 号`). */
export function codeKey(code: string): string {
  return halfWidth(code.normalize('NFKC'))
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(dashes, '-')
    .replace(open, '(')
    .replace(close, ')')
    .replace(/^[-.:]+|[-.:]+$/g, '')
}

/** Whether the text could be a code: figures in it, no sentence, no date, no telephone. */
export function looksLikeCode(text: string): boolean {
  const code = text.replace(/\s+/g, '')
  if (code.length < 3 || code.length > 80 || !/\d/.test(code)) return false
  if (/[。；;！？!?]/.test(code) || /^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(code)) return false
  return !/^(?:0\d{2,3}-?\d{7,8}|1[3-9]\d{9})$/.test(code) && !/[元％%]$/.test(code)
}
