import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'

type Route = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void

export interface FakeSite {
  port: number
  /** For `FetchPolicy.resolve`: any host below demo.example is this site. */
  resolve: Record<string, string>
  /** What was asked, in its order. */
  requests: { method: string; host: string; path: string; headers: IncomingMessage['headers']; rawHeaders: string[]; body: Buffer }[]
  /** Answers a path (with its query, or without) in its own way from now on. */
  on(path: string, route: Route): void
  close(): Promise<void>
}

/** 公告标题: a page in GBK whose header names no charset. */
export const gbkPage = Buffer.concat([
  Buffer.from('<html><head><meta charset="gb2312"><title>'),
  Buffer.from([0xb9, 0xab, 0xb8, 0xe6, 0xb1, 0xea, 0xcc, 0xe2]),
  Buffer.from('</title></head><body></body></html>'),
])

const html = (response: ServerResponse, body: string | Buffer, headers: Record<string, string> = {}, status = 200): void => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
}
const page = '<html><body><h1>synthetic</h1><p>中标公告</p></body></html>'

const redirect =
  (location: string, status = 302): Route =>
  (_, response) =>
    response.writeHead(status, { location }).end()

/** Every fault and oddity that a site has shown, on loopback. All of it is synthetic. */
const routes: Record<string, Route> = {
  '/robots.txt': (_, response) => response.writeHead(404).end(),
  '/': (_, response) => html(response, page),
  '/gbk': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(gbkPage),
  '/echo': (request, response, body) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ method: request.method, body: body.toString('latin1') })),
  '/gzip': (_, response) => html(response, gzipSync(page), { 'content-encoding': 'gzip' }),
  '/deflate': (_, response) => html(response, deflateSync(page), { 'content-encoding': 'deflate' }),
  '/deflate-raw': (_, response) => html(response, deflateRawSync(page), { 'content-encoding': 'deflate' }),
  '/br': (_, response) => html(response, brotliCompressSync(page), { 'content-encoding': 'br' }),
  '/not-gzip': (_, response) => html(response, page, { 'content-encoding': 'gzip' }),
  '/zstd': (_, response) => html(response, Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), { 'content-encoding': 'zstd' }),
  '/gzip-cut': (_, response) => {
    const packed = gzipSync(page.repeat(500))
    html(response, packed.subarray(0, packed.length - 12), { 'content-encoding': 'gzip' })
  },
  '/bomb': (_, response) => html(response, gzipSync(Buffer.alloc(20_000_000)), { 'content-encoding': 'gzip' }),
  '/big': (_, response) => html(response, Buffer.alloc(3_000_000, 'x'), { 'content-length': '3000000' }),
  '/big-chunked': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    for (let sent = 0; sent < 30; sent++) response.write(Buffer.alloc(100_000, 'y'))
    response.end()
  },
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' })
    response.write(page, () => response.destroy())
  },
  '/slow': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<html>'),
  '/silent': () => {},
  '/to-home': redirect('/'),
  '/to-sister': redirect('http://sister.demo.example/'),
  '/to-stranger': redirect('http://stranger.example/'),
  '/to-private': redirect('http://192.168.0.1/'),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-gbk': (_, response) => response.writeHead(302, { location: '/search?q=\u00b9\u00ab' }).end(),
  '/search?q=%B9%AB': (_, response) => html(response, page),
  '/see-other': redirect('/echo', 303),
  '/keep-method': redirect('/echo', 307),
  '/loop': redirect('/loop'),
  '/429': (_, response) => response.writeHead(429, { 'retry-after': '120' }).end('slow down'),
  '/429-bare': (_, response) => response.writeHead(429).end(),
  '/503-wait': (_, response) => response.writeHead(503, { 'retry-after': '5' }).end(),
  '/503': (_, response) => response.writeHead(503).end(),
  '/500': (_, response) => html(response, '<html>错误</html>', {}, 500),
  '/404': (_, response) => html(response, '<html>找不到</html>', {}, 404),
  '/captcha': (_, response) => html(response, '<html><head><title>安全验证</title></head><body>请完成安全验证后继续访问 <img src="/code"></body></html>'),
  '/412': (_, response) => html(response, '<html><script>$_ts=window["$_ts"];if(!$_ts)$_ts={};</script></html>', {}, 412),
  '/set-cookie': (_, response) =>
    response
      .writeHead(
        200,
        [
          ['set-cookie', 'ASP.NET_SessionId=abc; path=/; HttpOnly'],
          ['set-cookie', 'once=1; Max-Age=0'],
        ].flat(),
      )
      .end('ok'),
  '/etag': (request, response) =>
    request.headers['if-none-match'] === '"v1"'
      ? response.writeHead(304).end()
      : html(response, page, { etag: '"v1"', 'last-modified': 'Wed, 25 Nov 2026 00:00:00 GMT' }),
}

export async function startFakeSite(): Promise<FakeSite> {
  const own = new Map<string, Route>()
  const requests: FakeSite['requests'] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url: path = '', headers, rawHeaders } = request
      const body = Buffer.concat(chunks)
      requests.push({ method, host: headers.host ?? '', path, headers, rawHeaders, body })
      const [plain = ''] = path.split('?')
      const route = own.get(path) ?? own.get(plain) ?? routes[path] ?? routes[plain]
      if (route) route(request, response, body)
      else html(response, '<html>找不到</html>', {}, 404)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    resolve: { '*.demo.example': `127.0.0.1:${port}` },
    requests,
    on: (path, route) => void own.set(path, route),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
