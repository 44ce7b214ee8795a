import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Fetcher, FetchRequest, Hop } from '../../../src/core/fetcher.ts'
import { BlockedError, DependencyError, RefusedError, RobotsError, ThrottledError } from '../../../src/errors.ts'
import { type Chromium, findChromium } from '../../../src/io/browser/chromium.ts'
import { createBrowserFetcher } from '../../../src/io/browser/fetcher.ts'
import { createFetcher } from '../../../src/io/http/fetcher.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { type FakeSite, startFakeSite } from '../../support/fake-site.ts'

let site: FakeSite
let fetcher: Fetcher
let chromium: Chromium
let kept: Hop[]
const userAgent = 'gongshi/9.9.9 (+https://operator.example/)'

beforeAll(async () => {
  const found = await findChromium()
  if (!found) throw new Error('no Chromium, not even that of npm')
  chromium = found
  site = await startFakeSite()
  fetcher = createBrowserFetcher(wire(), chromium, { userAgent, timeoutSeconds: 20 })
})
beforeEach(() => {
  kept = []
})
afterEach(() => {
  site.requests.splice(0)
})
afterAll(async () => {
  await fetcher?.close()
  await site?.close()
})

const wire = () =>
  createFetcher({
    userAgent,
    hosts: ['www.demo.example', 'sister.demo.example'],
    politeness: { delaySeconds: 0, concurrency: 2 },
    local: true,
    resolve: site.resolve,
    clock: createFakeClock(),
  })
const get = (path: string, more: Partial<FetchRequest> = {}) =>
  fetcher.fetch({ url: `http://www.demo.example${path}`, method: 'GET', keep: (hop) => kept.push(hop), ...more })
const text = (hop: Hop | undefined): string => Buffer.from(hop?.response.body ?? []).toString()
const serve = (path: string, html: string | Buffer, type = 'text/html; charset=utf-8') =>
  site.on(path, (_, response) => response.writeHead(200, { 'content-type': type }).end(html))

describe('a page made by script', () => {
  it('is kept as it was served and as it was rendered, with its parts, through the one client', async () => {
    serve(
      '/script',
      `<html><body><div id="list">…</div><img src="/image.png"><link rel="stylesheet" href="/style.css"><script src="/make.js"></script></body></html>`,
    )
    serve(
      '/make.js',
      `fetch('/rows?p=1').then((r) => r.json()).then((rows) => { document.querySelector('#list').textContent = rows.join('、') + navigator.userAgent })`,
      'text/javascript',
    )
    site.on('/rows', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(['甲公告', '乙公告'])))
    const { hops, finalUrl } = await get('/script')
    expect(finalUrl).toBe('http://www.demo.example/script')
    expect(hops.map(({ part }) => part)).toEqual(['resource', 'rendered'])
    expect(text(hops[1])).toContain(`<div id="list">甲公告、乙公告${userAgent}</div>`)
    expect(hops[1]!.response.headers).toEqual([['content-type', 'text/html; charset=utf-8']])
    expect(kept.map(({ part, request }) => [part, new URL(request.url).pathname])).toEqual([
      ['robots', '/robots.txt'],
      ['resource', '/script'],
      ['resource', '/make.js'],
      ['resource', '/rows'],
      ['rendered', '/script'],
    ])
    expect(site.requests.map(({ path }) => path)).toEqual(['/robots.txt', '/script', '/make.js', '/rows?p=1'])
    for (const { headers } of site.requests) {
      expect(headers['user-agent']).toBe(userAgent)
      expect(Object.keys(headers).filter((name) => name.startsWith('sec-'))).toEqual([])
    }
    kept = []
    await get('/script')
    expect(kept.map(({ request }) => new URL(request.url).pathname)).toEqual(['/script', '/rows', '/script'])
  })

  it('stands at the address that redirects led to', async () => {
    serve('/deep/page', '<html><body><p></p><script>document.querySelector("p").textContent = new URL("next.html", location.href).href</script></body></html>')
    site.on('/from', (_, response) => response.writeHead(302, { location: 'http://sister.demo.example/deep/page' }).end())
    const { hops, finalUrl } = await get('/from')
    expect(finalUrl).toBe('http://sister.demo.example/deep/page')
    expect(hops.map(({ part }) => part)).toEqual(['redirect', 'resource', 'rendered'])
    expect(text(hops[2])).toContain('<p>http://sister.demo.example/deep/next.html</p>')
  })

  it('may lead elsewhere by itself, among the hosts of its source', async () => {
    serve('/old', '<html><body><script>location.href = "/new"</script></body></html>')
    serve('/new', '<html><body><p>new place</p></body></html>')
    const { hops, finalUrl } = await get('/old')
    expect(finalUrl).toBe('http://www.demo.example/new')
    expect(hops.at(-1)!.request.url).toBe('http://www.demo.example/new')
    expect(text(hops.at(-1))).toContain('<p>new place</p>')
    serve('/stranger', '<html><body><script>location.href = "http://stranger.example/"</script><p>never parsed</p></body></html>')
    await expect(get('/stranger')).rejects.toThrow(RefusedError)
    serve('/round', '<html><body><script>location.href = "/round?" + Math.random()</script></body></html>')
    await expect(get('/round')).rejects.toThrow(RefusedError)
  })

  it('in GBK is rendered right and comes as UTF-8', async () => {
    const { hops } = await get('/gbk')
    expect(text(hops.at(-1))).toContain('<title>公告标题</title>')
  })

  it('that is no page is left as it is', async () => {
    serve('/file', '%PDF-1.4 synthetic', 'application/pdf')
    expect((await get('/file')).hops.map(({ part }) => part)).toEqual(['page'])
    expect((await get('/404')).hops.map(({ part, response }) => [part, response.status])).toEqual([['page', 404]])
    expect(kept.map(({ part }) => part)).toEqual(['page', 'page'])
  })
})

describe('what a page may not do', () => {
  it('reach any other host, by whatever way', async () => {
    const reached: string[] = []
    const trap = createServer((request, response) => {
      reached.push(request.url ?? '')
      response.end('x')
    })
    trap.on('upgrade', (request, socket) => {
      reached.push(`upgrade ${request.url}`)
      socket.destroy()
    })
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
    const { port } = trap.address() as AddressInfo
    const elsewhere = `127.0.0.1:${port}`
    serve(
      '/hostile',
      `<html><body><iframe src="http://${elsewhere}/frame"></iframe><script src="http://${elsewhere}/script.js"></script><link rel="prefetch" href="http://${elsewhere}/prefetch">
      <script>
        fetch('http://${elsewhere}/fetch').catch(() => {})
        new WebSocket('ws://${elsewhere}/socket')
        navigator.sendBeacon('http://${elsewhere}/beacon', 'x')
        window.open('http://${elsewhere}/window')
        new Image().src = 'http://${elsewhere}/image'
        addEventListener('load', () => { location.href = 'http://${elsewhere}/away' })
      </script><p>notice</p></body></html>`,
    )
    try {
      const { hops } = await get('/hostile')
      expect(text(hops.at(-1))).toContain('<p>notice</p>')
      expect(reached).toEqual([])
      expect(site.requests.map(({ path }) => path)).toEqual(['/hostile'])
    } finally {
      await new Promise((resolve) => trap.close(resolve))
    }
  })

  it('come out emptier because a part was refused, put off or challenged', async () => {
    for (const [path, error] of [
      ['/412', BlockedError],
      ['/429', ThrottledError],
    ] as const) {
      serve('/needs', `<html><body><script>fetch('${path}?' + Math.random())</script></body></html>`)
      await expect(get('/needs')).rejects.toThrow(error)
      await fetcher.close()
      fetcher = createBrowserFetcher(wire(), chromium, { userAgent, timeoutSeconds: 20 })
    }
  })

  it('hide a full disk', async () => {
    serve('/full', `<html><body><script src="/part.js"></script></body></html>`)
    serve('/part.js', '1', 'text/javascript')
    const keep = (hop: Hop) => {
      if (hop.request.url.endsWith('part.js')) throw new DependencyError('no space left on device')
    }
    await expect(get('/full', { keep })).rejects.toThrow(DependencyError)
  })

  it('be asked for against robots.txt', async () => {
    const own = createBrowserFetcher(wire(), chromium, { userAgent, timeoutSeconds: 20 })
    site.on('/robots.txt', (_, response) => response.end('User-agent: gongshi\nDisallow: /secret'))
    await expect(own.fetch({ url: 'http://www.demo.example/secret', method: 'GET' })).rejects.toThrow(RobotsError)
    await own.close()
  })
})

it('a browser that does not start is a missing dependency', async () => {
  const own = createBrowserFetcher(wire(), { executablePath: '/bin/false', args: [] }, { userAgent, timeoutSeconds: 5 })
  await expect(own.fetch({ url: 'http://www.demo.example/', method: 'GET' })).rejects.toThrow(DependencyError)
  await own.close()
})
