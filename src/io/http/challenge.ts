import type { Exchange } from '../../core/archive.ts'

/** Scripts and cookies of site firewalls: nothing else carries them. */
const marks: [name: string, statuses: number[] | 'any', mark: RegExp][] = [
  ['瑞数', [200, 202, 400, 412], /\$_ts\s*=\s*window\s*\[|\$_ts\.(?:nsd|cd)\s*=|<meta[^>]{0,40}\scontent="[^"]{20,200}"\s+r=['"]m['"]/],
  ['阿里云盾', 'any', /\bacw_sc__v[23]\b|aliyun_waf_|u\.alicdn\.com\/[^"']{0,60}\/awsc/],
  ['云锁', 'any', /yunsuo_session_verify|security_session_(?:verify|mid_verify)|YUNSUO_SESSION/i],
  ['加速乐', [200, 503, 521], /__jsl_clearance(?:_s)?\s*=/],
  ['安全狗', 'any', /safedog-?(?:flow-item|\.cn\/)|<title>\s*网站防火墙\s*<\/title>/i],
  ['360网站卫士', 'any', /wzws-waf-cgi|wzwschallenge/],
  ['Cloudflare', [403, 429, 503], /\/cdn-cgi\/challenge-platform\/|cf-browser-verification|<title>Just a moment\.\.\.<\/title>/],
  ['创宇盾', [403, 405, 412, 429, 503, 521], /365cyd|知道创宇云防御|创宇盾/],
  [
    '防火墙',
    [403, 405, 406, 412, 418, 444, 501],
    /网站防火墙|访问(?:请求)?被(?:阻断|拦截)|可能对网站造成(?:安全)?威胁|请求(?:可能)?包含(?:恶意|非法|危险)|Web应用防火墙|\bwaf\b/i,
  ],
]

/** The only thing that a page of this title is for. */
const captchaTitle =
  /<title>\s*(?:访问验证|安全验证|人机验证|滑动验证|验证中心|身份验证|请输入验证码|验证码|安全检查|访问受限|访问过于频繁|系统检测|Captcha|Security (?:Check|Verification))[^<]{0,12}<\/title>/i
/** Said to a visitor who is held up, in a page that says little else. */
const captchaText =
  /请(?:先)?完成(?:下列|以下|下方)?(?:安全|人机|滑动|滑块|拼图)?验证|(?:访问|请求|操作)(?:过于|太)频繁|输入(?:下图中的|图中的|图片中的)?验证码(?:后|以|继续|即可)|拖动滑块(?:完成|验证)|向右滑动(?:完成|验证)|(?:检测到|存在)异常(?:访问|流量|请求)/

/** Bytes, and so more than as many characters, that no challenge says. */
const enough = 1200

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** What is not shown, from its start to its end. */
const hiding = [
  ['<script', '</script'],
  ['<style', '</style'],
  ['<noscript', '</noscript'],
  ['<!--', '-->'],
] as const

/** Text that a visitor sees, roughly and no more of it than `limit`: enough to tell a page with a message from a page with content. */
function visibleText(html: string, limit: number): string {
  const lower = html.toLowerCase()
  const pieces: string[] = []
  let length = 0
  for (let at = 0; at < html.length && length < limit; ) {
    const open = html.indexOf('<', at)
    const piece = html.slice(at, open < 0 ? html.length : open).trim()
    if (piece) {
      pieces.push(piece)
      length += piece.length
    }
    if (open < 0) break
    const hidden = hiding.find(([start]) => lower.startsWith(start, open))
    const close = hidden ? lower.indexOf(hidden[1], open) : open
    const end = close < 0 ? -1 : lower.indexOf('>', close)
    // What never ends hides the rest.
    if (end < 0) break
    at = end + 1
  }
  return pieces.join(' ').replace(/\s+/g, ' ')
}

/**
 * The name of the firewall or captcha that answered instead of the site, if one did. Looks at HTML alone, and only its start; a login link,
 * a captcha field in a header or the words in a notice are no challenge.
 */
export function challengeOf({ status, headers, body }: Exchange['response']): string | undefined {
  const header = (name: string): string => headers.flatMap(([key, value]) => (key.toLowerCase() === name ? [value] : [])).join('\n')
  if (header('cf-mitigated') === 'challenge') return 'Cloudflare'
  if (header('x-tengine-error') === 'denied by http_custom' || header('eagleeye-traceid-deny')) return '阿里云盾'
  const type = header('content-type')
  const start = body.subarray(0, 64 * 1024)
  if (type && !/html|text\/plain|javascript/i.test(type)) return undefined
  // Nearly every page says enough at once, whatever its charset.
  if (
    status < 400 &&
    visibleText(Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, 16 * 1024)).toString('latin1'), enough).length >= enough
  )
    return undefined
  const text = decode(start)
  if (!/^[\s\ufeff]*</.test(text) && !/html|javascript/i.test(type)) return undefined
  const seen = visibleText(text, enough)
  const complete = body.length <= start.length
  for (const [name, statuses, mark] of marks) {
    if (statuses !== 'any' && !statuses.includes(status)) continue
    // A page with content that merely carries a firewall's script has been let through.
    if ((status >= 400 || (complete && seen.length < 200)) && mark.test(status >= 400 ? `${text}\n${header('set-cookie')}` : text)) return name
  }
  if (complete && seen.length < 300 && (captchaTitle.test(text) || captchaText.test(seen))) return 'captcha'
  return undefined
}
