let table: Map<string, number> | undefined

/** All characters of GBK with their two bytes: what the platform can decode, turned round. */
function gbkTable(): Map<string, number> {
  if (table) return table
  table = new Map()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, (lead << 8) | trail)
    }
  return table
}

/** Text as GBK; what GBK does not hold becomes a numeric reference, as old site software writes it. */
export function encodeGbk(text: string): Uint8Array {
  const codes = gbkTable()
  const bytes: number[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0)!
    const pair = code < 0x80 ? undefined : codes.get(sign)
    if (code < 0x80) bytes.push(code)
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff)
    else for (const letter of `&#${code};`) bytes.push(letter.charCodeAt(0))
  }
  return Uint8Array.from(bytes)
}
