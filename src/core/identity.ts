import { hash } from 'node:crypto'

export const sha256 = (bytes: Uint8Array | string): string => hash('sha256', bytes)

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** Stable id of a record: 26 characters of base32 over source, the site's own key, and the place among several notices of one page. */
export function recordId(source: string, nativeId: string, index = 0): string {
  const digest = hash('sha256', `${source}\n${nativeId}${index > 0 ? `\n${index}` : ''}`, 'buffer')
  let id = ''
  let bits = 0
  let buffer = 0
  for (const byte of digest) {
    buffer = (buffer << 8) | byte
    bits += 8
    while (bits >= 5 && id.length < 26) {
      bits -= 5
      id += alphabet[(buffer >> bits) & 31]
    }
    buffer &= (1 << bits) - 1
  }
  return id
}

/** JSON with sorted keys and without absent values: equal records give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined && item !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** Query parameters that tell a visit from another, never a notice from another. */
const volatileParameters = /^(jsessionid|sessionid|session_?id|sid|token|timestamp|time|t|_|rand(om)?|r|utm_.*|spm|from|access_token)$/i

/** A URL without fragment, session ids, time stamps, and with its parameters sorted: the site's key of a page where it gives none. */
export function stableUrl(address: string): string {
  const url = new URL(address)
  url.hash = ''
  url.pathname = url.pathname.replace(/;jsessionid=[^/?]*/i, '')
  const kept = [...url.searchParams].filter(([name]) => !volatileParameters.test(name)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  url.search = new URLSearchParams(kept).toString()
  return url.href
}
