import type { FetchRequest } from '../core/fetcher.ts'
import { sha256 } from '../core/identity.ts'
import type { Follow } from '../core/step.ts'

/** The request that a step asks for; form fields in the charset of the page that it stood on, as a browser sends them. */
export function toRequest(step: Follow, charset = 'utf-8'): FetchRequest {
  const headers = { ...step.headers }
  let body: Uint8Array | undefined
  if (step.form) {
    headers['content-type'] ??= 'application/x-www-form-urlencoded'
    body = new TextEncoder().encode(encodeForm(step.form, charset))
  } else if (step.json !== undefined) {
    headers['content-type'] ??= 'application/json'
    body = new TextEncoder().encode(JSON.stringify(step.json))
  }
  return { url: step.url, method: step.method ?? (body ? 'POST' : 'GET'), headers, body }
}

/** Two requests with the same key are one: a run asks for it once. */
export function requestKey(request: FetchRequest): string {
  const url = new URL(request.url)
  url.hash = ''
  return request.body ? `${request.method} ${url.href} ${sha256(request.body)}` : `${request.method} ${url.href}`
}

/** `a=1&b=%B9%AB`: percent-encoded in the charset of the form. */
export function encodeForm(fields: Record<string, string>, charset = 'utf-8'): string {
  const encode = charset.startsWith('gb') ? encodeGbk : (text: string) => new TextEncoder().encode(text)
  return Object.entries(fields)
    .map(([name, value]) => `${percentEncode(encode(name))}=${percentEncode(encode(value))}`)
    .join('&')
}

function percentEncode(bytes: Iterable<number>): string {
  let text = ''
  for (const byte of bytes) {
    const character = String.fromCharCode(byte)
    text += /[A-Za-z0-9*\-._]/.test(character) ? character : character === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return text
}

let gbk: Map<string, [number, number]> | undefined

/** The platform decodes GBK but does not encode it: the table is its decoder, turned round. A character outside of it becomes its entity, as in browsers. */
function encodeGbk(text: string): number[] {
  gbk ??= invertGbk()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(gbk.get(character) ?? new TextEncoder().encode(`&#${code};`)))
  }
  return bytes
}

function invertGbk(): Map<string, [number, number]> {
  const table = new Map<string, [number, number]>()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, [lead, trail])
    }
  return table
}
