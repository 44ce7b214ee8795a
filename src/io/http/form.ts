/** Bytes of characters in GBK, from the decoder of the platform; made when first needed. */
let gbk: Map<string, number> | undefined

function gbkTable(): Map<string, number> {
  if (gbk) return gbk
  gbk = new Map()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail))
      // The first of two codes for one character is the one that browsers send.
      if ([...character].length === 1 && character !== '\ufffd' && !gbk.has(character)) gbk.set(character, (lead << 8) | trail)
    }
  }
  return gbk
}

const isGbk = (charset: string): boolean => /^(gb2312|gbk|gb18030|gb_2312-80|x-gbk)$/i.test(charset)

/** Text in the charset of a page; as in browsers, what GBK cannot say becomes `&#number;`. */
export function encodeText(text: string, charset: string): Uint8Array {
  if (!isGbk(charset)) return Buffer.from(text)
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const pair = code < 0x80 ? undefined : character === '€' ? undefined : gbkTable().get(character)
    if (code < 0x80) bytes.push(code)
    else if (character === '€') bytes.push(0x80)
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff)
    else bytes.push(...Buffer.from(`&#${code};`))
  }
  return Uint8Array.from(bytes)
}

/** Fields of a form as `application/x-www-form-urlencoded` in the charset of its page. */
export function encodeForm(fields: Record<string, string> | [name: string, value: string][], charset = 'utf-8'): Uint8Array {
  const encode = (text: string): string => {
    let encoded = ''
    for (const byte of encodeText(text.replace(/\r\n|\r|\n/g, '\r\n'), charset)) {
      const character = String.fromCharCode(byte)
      if (/[A-Za-z0-9*._-]/.test(character)) encoded += character
      else encoded += byte === 0x20 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    }
    return encoded
  }
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields)
  return Buffer.from(pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&'))
}
