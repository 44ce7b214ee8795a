import { isUtf8 } from 'node:buffer'
import sniff from 'html-encoding-sniffer'
import type { Document } from './document.ts'

export interface Decoded {
  text: string
  /** The encoding the bytes were read in, as the WHATWG names it in lower case (`utf-8`, `gb18030`). */
  charset: string
  issues: Document['issues']
}

/** Labels that mean "the server did not think about it". */
const careless = /^(windows-125\d|iso-8859-\d+|us-ascii|ascii|latin1)$/
const chinese = /^(gb2312|gbk|gb18030|x-gbk|gb_2312-80|hz-gb-2312)$/

/**
 * Decodes a page as a browser does (byte order mark, HTTP charset, `<meta>`), but believes the bytes where they prove the label wrong:
 * valid UTF-8 labelled gb2312 is UTF-8, and the reverse. gb2312 and gbk mean gb18030. Never throws.
 */
export function decode(bytes: Uint8Array, contentType?: string): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked) return finish(new TextDecoder(marked).decode(bytes), marked)
  const whole = withoutCutCharacter(bytes)
  const text = isUtf8(whole) ? utf8.decode(bytes) : undefined
  // Well-formed sequences of three bytes prove it, whatever a label says: most pages are not searched for one.
  if (text !== undefined && eastern.test(text)) return finish(text, 'utf-8')
  const declared = declaredCharset(bytes, contentType)
  if (text !== undefined) {
    // Short GBK texts can look like UTF-8 (联通), but only in two-byte sequences, which no Chinese UTF-8 text consists of.
    if (declared && chinese.test(declared) && /[\u0080-\u07ff]/.test(text) && !/[\u0800-\uffff]/.test(text)) return finish(gb18030.decode(bytes), 'gb18030')
    if (declared && isWide(declared)) return finish(new TextDecoder(declared).decode(bytes), declared)
    return undoDoubleDecoding(text)
  }
  if (declared && !chinese.test(declared) && !careless.test(declared) && declared !== 'utf-8') {
    try {
      return finish(new TextDecoder(declared).decode(bytes), declared)
    } catch {
      // A label that no decoder knows says nothing.
    }
  }
  return mostlyUtf8(whole) ? finish(utf8.decode(bytes), 'utf-8') : finish(gb18030.decode(bytes), 'gb18030')
}

const utf8 = new TextDecoder('utf-8')
const gb18030 = new TextDecoder('gb18030')

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

const isWide = (charset: string): boolean => charset.startsWith('utf-16')

/** The charset of the HTTP header, else of the page's own `<meta>`, also of one that stands later than browsers look. */
function declaredCharset(bytes: Uint8Array, contentType?: string): string | undefined {
  const http = contentType && /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1]?.toLowerCase()
  const label = http && !careless.test(http) ? http : undefined
  if (label) return label === 'utf8' ? 'utf-8' : label
  const sniffed = sniff(bytes, { defaultEncoding: 'windows-1252' }).toLowerCase()
  if (!careless.test(sniffed)) return sniffed
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8192)).toString('latin1')
  return /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase()
}

/** The bytes without the first bytes of a character whose rest was cut off at the end. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return needed > back ? bytes.subarray(0, bytes.length - back) : bytes
    }
  }
  return bytes
}

/** Whether well-formed three-byte sequences, of which Chinese UTF-8 consists, far outnumber stray bytes. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let stray = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    if (byte >= 0xe0 && byte <= 0xef && (bytes[i + 1]! & 0xc0) === 0x80 && (bytes[i + 2]! & 0xc0) === 0x80) {
      good++
      i += 2
    } else stray++
  }
  return good > stray * 10
}

/** Characters of three bytes that no text of another encoding comes to: not those of punctuation, to which Windows-1252 comes, too. */
const eastern = /[\u0800-\u1fff\u2e80-\uffff]/

/** Windows-1252 characters for the bytes 0x80–0x9F. */
const windows1252 = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i))].map((character, i) => [character, 0x80 + i]),
)

/** A page that was once decoded as Latin-1 and saved as UTF-8 again (`æ‹›æ ‡`) is read as what it was before. */
function undoDoubleDecoding(text: string): Decoded {
  if (!/[\u00e3-\u00e9][\u0080-\u00bf\u0152-\u2122]{2}/.test(text)) return finish(text, 'utf-8')
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const byte = code < 0x100 ? code : windows1252.get(text[i]!)
    if (byte === undefined) return finish(text, 'utf-8')
    bytes[i] = byte
  }
  return isUtf8(bytes) ? finish(utf8.decode(bytes), 'utf-8') : finish(text, 'utf-8')
}

function finish(text: string, charset: string): Decoded {
  let replaced = 0
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) replaced++
  const issues: Decoded['issues'] =
    replaced > 0 ? [{ code: 'replacement-characters', message: `${replaced} characters could not be decoded as ${charset}` }] : []
  return { text, charset, issues }
}
