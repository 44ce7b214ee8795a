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
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  // Into one text, without arrays on the way: each record is written so several times.
  let json = ''
  if (Array.isArray(value)) {
    for (const item of value) json += `${json && ','}${canonicalJson(item ?? null)}`
    return `[${json}]`
  }
  const fields = value as Record<string, unknown>
  for (const key of Object.keys(fields).sort()) {
    const item = fields[key]
    if (item !== undefined && item !== null) json += `${json && ','}${JSON.stringify(key)}:${canonicalJson(item)}`
  }
  return `{${json}}`
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
