/** The address that a saved page says it was saved from, and how it says so. */
export interface OwnAddress {
  url: string
  by: 'given' | 'beside' | 'saved from' | 'canonical' | 'base' | 'placeholder'
}

/** Where pages stand whose address nobody knows: it is never asked for. */
export const placeholder = 'http://site.example'

const web = (text: string | undefined): string | undefined => (text && /^https?:\/\/[^/]+/i.test(text) && URL.canParse(text) ? new URL(text).href : undefined)
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}\\s*=\\s*["']?([^"'\\s>]+)`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&')

/** What the mark-up of a saved page tells of its address: the browser's note, `canonical`, `og:url`, else where its `<base>` is. */
export function ownAddress(source: string): OwnAddress | undefined {
  const head = source.slice(0, 60_000)
  const saved =
    web(/<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i.exec(head)?.[1]) ??
    web(/<!--\s*(?:Page saved with SingleFile|Mirrored from)[\s\S]{0,40}?(?:url:\s*)?(https?:\/\/\S+)/i.exec(head)?.[1])
  if (saved) return { url: saved, by: 'saved from' }
  for (const [tag] of head.matchAll(/<(?:link|meta)\b[^>]*>/gi)) {
    const isCanonical = /\brel\s*=\s*["']?canonical/i.test(tag)
    const isUrl = /\b(?:property|name)\s*=\s*["']?(?:og:url|url)["'\s]/i.test(tag)
    const url = isCanonical ? web(attribute(tag, 'href')) : isUrl ? web(attribute(tag, 'content')) : undefined
    if (url) return { url, by: 'canonical' }
  }
  const base = web(/<base\b[^>]*\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(head)?.[1])
  return base ? { url: base, by: 'base' } : undefined
}

/** The site that most absolute links of a page lead to, where they agree: for pages that do not say where they are from. */
export function likelySite(source: string): string | undefined {
  const counts = new Map<string, number>()
  for (const [, origin] of source.matchAll(/(?:href|src|action)\s*=\s*["']?(https?:\/\/[\w.-]+(?::\d+)?)\//gi))
    counts.set(origin!.toLowerCase(), (counts.get(origin!.toLowerCase()) ?? 0) + 1)
  const [first, second] = [...counts]
    .filter(([origin]) => !/baidu|qq\.com|weibo|cnzz|beian|google|jquery|bdstatic|w3\.org|conac/.test(origin))
    .sort((a, b) => b[1] - a[1])
  return first && first[1] >= 3 && first[1] > (second?.[1] ?? 0) * 2 ? first[0] : undefined
}
