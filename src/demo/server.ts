import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asVisited, type Changes, changedSite, createChanges } from './changes.ts'
import { captchaPage, createFaults, deletedPage, type Fault, type Faults, maintenancePage, noFaults, type Shown } from './faults.ts'
import { fileBytes, mediaTypes } from './files.ts'
import { encodeGbk } from './gbk.ts'
import { createProvince, domainName, type Province } from './province.ts'
import { escaped } from './sites/markup.ts'
import { guardedSite } from './sites/plan.ts'
import type { Answer, Listing, Site, SiteRequest } from './sites/site.ts'
import { isSpoilt, spoil } from './spoil.ts'

export interface ProvinceServer {
  port: number
  province: Province
  /** Ids of the sources to crawl; the site behind a captcha is not among them. */
  sources: readonly string[]
  truth: Province['truth']
  /** What `GONGSHI_RESOLVE` needs, so that the hosts of the province are found here. */
  resolve: Record<string, string>
  /** What happens to it meanwhile. */
  readonly changes: Changes
  /** Requests answered so far. */
  readonly requests: number
  close(): Promise<void>
}

const mostForm = 64_000
const slowness = 400

/** Serves a province on loopback: all its sites on one port, told apart by the Host header. */
export async function startProvince({
  notices,
  seed = 1,
  port = 0,
  faults = true,
  crawlDelay,
}: {
  notices: number
  seed?: number
  port?: number
  /** Those that every province has, none, or others. */
  faults?: boolean | Faults
  /** Seconds between requests that robots.txt of every site asks for. */
  crawlDelay?: number
}): Promise<ProvinceServer> {
  const province = createProvince({ notices, seed })
  const wrong = typeof faults === 'object' ? faults : faults ? createFaults(province) : noFaults
  const changes = createChanges()
  let requests = 0
  const server = createServer((request, response) => {
    requests++
    respond({ province, faults: wrong, changes, robots: robotsText(crawlDelay), visit: requests }, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address() as AddressInfo
  return {
    port: address.port,
    province,
    sources: province.sources,
    truth: province.truth,
    changes,
    resolve: { [`*.${domainName}`]: `127.0.0.1:${address.port}` },
    get requests() {
      return requests
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const robotsText = (crawlDelay?: number): string => `User-agent: *\nDisallow: /admin/\n${crawlDelay === undefined ? '' : `Crawl-delay: ${crawlDelay}\n`}`

interface Scene {
  province: Province
  faults: Faults
  changes: Changes
  robots: string
  /** How many requests there were. */
  visit: number
}

async function respond({ province, faults, changes, robots, visit }: Scene, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = request.url ?? '/'
  const url = new URL(address, 'http://host')
  const id = (request.headers.host ?? '').split(/[.:]/)[0]!
  if (id === guardedSite) return send(response, request, captchaPage)
  const made = province.site(id)
  const site = made && changedSite(made, changes)
  if (!site) return send(response, request, overview(province, request.headers.host ?? ''))
  if (url.pathname === '/') {
    response.writeHead(302, { location: site.software.homePath(site), 'content-length': 0 })
    response.end()
    return
  }
  const asked = await understand(request, url)
  const fault = faults.strike(site, asked, address, () => shownBy(site, asked))
  const faulty = withFaults(site, faults, fault)
  const answer = asked.path === '/robots.txt' ? textOf(robots) : (attachment(site, url.pathname) ?? site.software.answer(faulty, asked))
  if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, slowness))
  if (fault === 'bad-gateway')
    return send(response, request, { status: 502, type: 'text/html', body: '<html><body><h1>502 Bad Gateway</h1></body></html>', charset: 'utf-8' })
  if (fault === 'maintenance') return send(response, request, maintenancePage)
  if (fault === 'challenge') return send(response, request, captchaPage)
  if (fault === 'deleted') return send(response, request, deletedPage)
  const isVisited = changes.volatile && answer?.type === 'text/html' && typeof answer.body === 'string'
  return send(response, request, isVisited ? { ...answer, body: asVisited(String(answer.body), visit) } : (answer ?? missing), fault)
}

const missing: Answer = { status: 404, type: 'text/html', body: '<html><body><h1>404</h1><p>您访问的页面不存在。</p></body></html>', charset: 'utf-8' }

const textOf = (body: string): Answer => ({ status: 200, type: 'text/plain', body, charset: 'utf-8' })

/** The site with the lists that its faults give it. */
const withFaults = (site: Site, faults: Faults, fault: Fault | undefined): Site => ({
  ...site,
  list(column, page) {
    const listing = site.list(column, page)
    if (fault === 'endless-list') return endless(listing ?? site.list(column, 1)!, page)
    if (!listing) return undefined
    if (fault === 'empty-list') return { ...listing, rows: [] }
    if (fault === 'short-list') return { ...listing, rows: listing.rows.slice(0, listing.rows.length >> 1) }
    if (fault === 'other-page') return site.list(column, page > 1 ? 1 : listing.pages)
    return faults.list(site, column, page, listing)
  },
})

/** A page of a list that has always one more: rows that were there before, in another order. */
function endless({ rows, ...listing }: Listing, page: number): Listing {
  const turned = page % Math.max(1, rows.length)
  return { ...listing, page, pages: Math.max(listing.pages, page) + 1, rows: page <= listing.pages ? rows : [...rows.slice(turned), ...rows.slice(0, turned)] }
}

/** What a request asks for, by what the software looks up to answer it. */
function shownBy(site: Site, asked: SiteRequest): Shown {
  if (asked.path === '/robots.txt') return { what: 'robots' }
  if (attachment(site, asked.path)) return { what: 'file' }
  let shown: Shown = { what: 'other' }
  site.software.answer(
    {
      ...site,
      list: (column, page) => {
        const listing = site.list(column, page)
        shown = { what: 'list', column, page, pages: (listing ?? site.list(column, 1))?.pages ?? 0, rows: listing?.rows.length ?? 0 }
        return listing
      },
      notice: (number) => {
        shown = { what: 'notice' }
        return site.notice(number)
      },
    },
    asked,
  )
  return shown
}

async function understand(request: IncomingMessage, url: URL): Promise<SiteRequest> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size <= mostForm) chunks.push(chunk as Buffer)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  const isJson = request.headers['content-type']?.includes('json') ?? false
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    form: new URLSearchParams(isJson ? '' : text),
    json: isJson ? parsed(text) : undefined,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function attachment(site: Site, path: string): Answer | undefined {
  const [, number, place] = /^\/files\/(\d+)\/(\d+)\/[^/]+$/.exec(path) ?? []
  const file = number === undefined ? undefined : site.notice(Number(number))?.attachments[Number(place)]
  return file && { status: 200, type: mediaTypes[file.type], body: fileBytes(file) }
}

function send(response: ServerResponse, request: IncomingMessage, { status, type, body, charset }: Answer, fault?: Fault): void {
  const bytes = typeof body !== 'string' ? body : charset === 'gbk' ? encodeGbk(body) : Buffer.from(body, 'utf8')
  const right = charset === 'gbk' ? 'gb2312' : charset
  const named = fault === 'wrong-charset' ? (charset === 'gbk' ? 'utf-8' : 'gb2312') : right
  const headers: Record<string, string | number> = {
    'content-type': named ? `${type}; charset=${named}` : type,
    'content-length': bytes.length,
    server: 'demo',
  }
  if (status === 200 && request.method === 'GET' && !fault) {
    const tag = `"${fingerprint(bytes)}"`
    headers.etag = tag
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, { etag: tag })
      response.end()
      return
    }
  }
  if (isSpoilt(fault)) {
    spoil(response, { fault, status, headers, bytes, address: request.url ?? '/' })
    return
  }
  response.writeHead(status, headers)
  if (request.method === 'HEAD') response.end()
  else if (fault === 'truncated') response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy())
  else response.end(bytes)
}

/** FNV-1a, twice: enough to tell one page of ours from another. */
function fingerprint(bytes: Uint8Array): string {
  let a = 0x811c9dc5
  for (const byte of bytes) a = Math.imul(a ^ byte, 0x01000193)
  return `${(a >>> 0).toString(16)}-${bytes.length.toString(16)}`
}

/** What a person sees who comes by address: all sites, under names that browsers find on this machine. */
function overview(province: Province, host: string): Answer {
  const port = host.includes(':') ? `:${host.split(':').at(-1)}` : ''
  const rows = province.sites.map(
    (site) =>
      `<tr><td><a href="http://${site.id}.localhost${port}/">${escaped(site.title)}</a></td><td>${site.host}</td><td>${site.software.name}</td><td>${site.columns.map(({ name }) => escaped(name)).join('、')}</td><td>${site.total}</td></tr>`,
  )
  return {
    status: 200,
    type: 'text/html',
    charset: 'utf-8',
    body: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>模拟的省 · a simulated province</title></head><body>
<h1>模拟的省 · a simulated province</h1><p>${province.size} notices, all invented. 全部内容均为虚构。</p>
<table border="1"><tr><th>站点</th><th>host</th><th>software</th><th>栏目</th><th>notices</th></tr>${rows.join('\n')}</table></body></html>`,
  }
}
