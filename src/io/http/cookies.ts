import { parseCookie } from 'undici'

/** Cookies of one run, in memory. */
export interface CookieJar {
  /** Takes the Set-Cookie lines of an answer in. */
  store(url: URL, lines: string[], now: number): void
  /** The Cookie header for a request, if there is anything to send. */
  header(url: URL, now: number): string | undefined
}

interface Kept {
  value: string
  secure: boolean
  hostOnly: boolean
  expires: number
}

const maxCookies = 300

const covers = (domain: string, hostname: string): boolean => hostname === domain || hostname.endsWith(`.${domain}`)
const coversPath = (path: string, pathname: string): boolean =>
  pathname === path || (pathname.startsWith(path) && (path.endsWith('/') || pathname[path.length] === '/'))

export function createCookieJar(): CookieJar {
  /** By domain, path and name; oldest first. */
  const jar = new Map<string, Kept>()
  return {
    store(url, lines, now) {
      for (const line of lines) {
        // Quoted from the line itself: what a site gave is sent back as it was.
        const cookie = parseCookie(line)
        const [pair = ''] = line.split(';')
        const value = pair.slice(pair.indexOf('=') + 1).trim()
        if (!cookie?.name || /[\0\r\n]/.test(value)) continue
        const given = cookie.domain?.replace(/^\./, '').toLowerCase()
        if (given !== undefined && (!covers(given, url.hostname) || !given.includes('.'))) continue
        const path = cookie.path?.startsWith('/') ? cookie.path : url.pathname.replace(/\/[^/]*$/, '') || '/'
        const expires = cookie.maxAge === undefined ? Number(cookie.expires ?? Number.POSITIVE_INFINITY) : now + cookie.maxAge * 1000
        const key = [given ?? url.hostname, path, cookie.name].join('\n')
        jar.delete(key)
        if (!(expires > now)) continue
        jar.set(key, { value, secure: cookie.secure === true, hostOnly: given === undefined, expires })
        const [oldest] = jar.keys()
        if (jar.size > maxCookies && oldest !== undefined) jar.delete(oldest)
      }
    },
    header(url, now) {
      const sent: { path: string; pair: string }[] = []
      for (const [key, { value, secure, hostOnly, expires }] of jar) {
        const [domain = '', path = '', name = ''] = key.split('\n')
        if (expires <= now || (secure && url.protocol !== 'https:')) continue
        if (hostOnly ? domain !== url.hostname : !covers(domain, url.hostname)) continue
        if (coversPath(path, url.pathname)) sent.push({ path, pair: `${name}=${value}` })
      }
      sent.sort((a, b) => b.path.length - a.path.length)
      return sent.length > 0 ? sent.map(({ pair }) => pair).join('; ') : undefined
    },
  }
}
