import { fileTypeFromBuffer } from 'file-type'
import type { Span } from '../core/span.ts'
import { openDoc } from './doc.ts'
import type { Document, DocumentIssue, Format } from './document.ts'
import { openDocx } from './docx.ts'
import { decode } from './encoding.ts'
import { openHtml } from './html.ts'
import { openJson } from './json.ts'
import { openOfd } from './ofd.ts'
import { ofItsText } from './own-text.ts'
import { openPdf } from './pdf.ts'
import { openText } from './text.ts'
import { openXls } from './xls.ts'
import { ArchiveBomb, namesInZip } from './zip.ts'

/** What the server or the file system says about the bytes. It is believed only where the bytes do not tell themselves. */
export interface OpenOptions {
  contentType?: string
  fileName?: string
  url?: string
  /** The part of the decoded page that holds the notice. */
  body?: Span
}

/** A page of more bytes is cut: no notice is as long, and a reader must not be kept busy by one. */
const most = { page: 8 * 1024 * 1024, file: 64 * 1024 * 1024 }

/** Bytes to a clean document, whatever they are. Never throws for bad content: what is wrong with it stands in `issues`. */
export async function openDocument(bytes: Uint8Array, options: OpenOptions = {}): Promise<Document> {
  const format = formatOf(bytes)
  if (format === 'page') return openServed(bytes, options)
  if (bytes.length > most.file) return failed('text', 'too-large', `a file of ${bytes.length >> 20} MB is not read`)
  try {
    switch (format) {
      case 'pdf':
        return await openPdf(bytes)
      case 'docx':
        return await openDocx(bytes)
      case 'doc':
        return await openDoc(bytes)
      case 'xls':
      case 'xlsx':
        return await openXls(bytes, format)
      case 'ofd':
        return openOfd(bytes)
      case 'encrypted':
        return failed('text', 'password-protected', 'the office file asks for a password')
      default:
        return failed('text', 'unsupported-format', `no text is read from ${(await fileTypeFromBuffer(bytes))?.mime ?? 'this kind of file'}`)
    }
  } catch (error) {
    const known = format === 'unknown' || format === 'encrypted' ? 'text' : format
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error)
    if (error instanceof ArchiveBomb) return failed(known, 'archive-bomb', reason)
    if (/password|encrypt/i.test(reason)) return failed(known, 'password-protected', 'the file asks for a password')
    return failed(known, 'unreadable', `no readable ${known.toUpperCase()}: ${reason}`)
  }
}

/** What a web server sends: text, HTML or JSON. */
function openServed(bytes: Uint8Array, { contentType, body }: OpenOptions): Document {
  const decoded = decode(bytes.length > most.page ? bytes.subarray(0, most.page) : bytes, contentType)
  const issues = [...decoded.issues]
  if (bytes.length > most.page) issues.push({ code: 'too-large', message: `only the first ${most.page >> 20} of ${bytes.length >> 20} MB were read` })
  return openDecoded(decoded.text, { charset: decoded.charset, body, issues })
}

/** The same for text that has been decoded already: HTML, JSON or plain, as it shows itself. */
export function openDecoded(
  text: string,
  { charset = 'utf-8', body, issues = [] }: { charset?: string; body?: Span; issues?: Document['issues'] } = {},
): Document {
  if (!body && /^\s*(?:[\w$.]{1,60}\s*\(\s*)?[[{]/.test(text.slice(0, 200))) {
    const json = openJson(text, charset, issues)
    if (json) return json
  }
  return isHtml(text) ? openHtml(text, { charset, body, issues }) : openText(text, { charset, body, issues })
}

const element =
  /<(?:!doctype|html|head|body|div|p|table|tr|td|span|br|a|h[1-6]|ul|li|font|b|strong|meta|script|style|title|textarea|center|form|section)\b[^<]{0,2000}?>/gi

/** Whether a text is mark-up. A few elements that stand in the middle of many lines of plain text, `<p>无</p>` in a form filled in, make it none. */
function isHtml(text: string): boolean {
  const first = text.search(element)
  if (first < 0) return false
  const above = first > 200 ? (text.slice(0, Math.min(first, 8000)).match(/\S\s*\n/g)?.length ?? 0) : 0
  if (above < 20) return true
  let count = 0
  for (const _ of text.matchAll(element)) if (++count > 4) return true
  return false
}

type Kind = Exclude<Format, 'html' | 'text' | 'json'> | 'page' | 'encrypted' | 'unknown'

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte)

function formatOf(bytes: Uint8Array): Kind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return formatOfZip(bytes)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return formatOfCompound(bytes)
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
  if (start.includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'page'
  if (start.subarray(0, 5).toString('latin1') === '{\\rtf') return 'unknown'
  // Text has no NUL; pictures and archives have one within their first bytes.
  return start.subarray(0, 512).includes(0) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0x52, 0x61, 0x72, 0x21)
    ? 'unknown'
    : 'page'
}

function formatOfZip(bytes: Uint8Array): Kind {
  try {
    const names = namesInZip(bytes)
    if (names.includes('word/document.xml')) return 'docx'
    if (names.some((name) => name.startsWith('xl/'))) return 'xlsx'
    return names.some((name) => /(?:^|\/)OFD\.xml$/i.test(name)) ? 'ofd' : 'unknown'
  } catch {
    // A zip whose directory was cut off: the first entries tell what it would have been.
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1')
    return start.includes('word/') ? 'docx' : start.includes('xl/') ? 'xlsx' : start.includes('OFD.xml') ? 'ofd' : 'unknown'
  }
}

/** Word 97 and Excel 97 share a container; their streams have names of their own. */
function formatOfCompound(bytes: Uint8Array): Kind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'encrypted'
  if (holds('WordDocument')) return 'doc'
  return holds('Workbook') || holds('Book') ? 'xls' : 'unknown'
}

const failed = (format: Format, code: DocumentIssue, message: string): Document =>
  ofItsText(format, { text: '', blocks: [], meta: [], issues: [{ code, message }] })
