import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FetchRequest, Hop } from '../../../src/core/fetcher.ts'
import { BlockedError, DecodeError, FetchError, RefusedError, RobotsError, ThrottledError } from '../../../src/errors.ts'
import { createFetcher, type FetchPolicy, userAgentOf } from '../../../src/io/http/fetcher.ts'
import { encodeForm } from '../../../src/io/http/form.ts'
import { Governor } from '../../../src/io/http/governor.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { type FakeSite, gbkPage, startFakeSite } from '../../support/fake-site.ts'

let site: FakeSite
let clock: ReturnType<typeof createFakeClock>
const open: { close(): Promise<void> }[] = []
beforeEach(async () => {
  site = await startFakeSite()
  clock = createFakeClock()
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  await site.close()
})

/** A fetcher for a local source; `kept` is what an archive would have got. */
function fetcherFor(more: Partial<FetchPolicy> = {}) {
  const fetcher = createFetcher({
    userAgent: userAgentOf('9.9.9', 'https://operator.example/'),
    hosts: ['www.demo.example', 'sister.demo.example', '127.0.0.1'],
    politeness: { delaySeconds: 0, concurrency: 1 },
    local: true,
    resolve: site.resolve,
    clock,
    ...more,
  })
  open.push(fetcher)
  const kept: Hop[] = []
  const get = (path: string, request: Partial<FetchRequest> = {}) =>
    fetcher.fetch({ url: path.startsWith('/') ? `http://www.demo.example${path}` : path, method: 'GET', keep: (hop) => kept.push(hop), ...request })
  return { fetcher, kept, get }
}

const text = (hop: Hop | undefined): string => Buffer.from(hop?.response.body ?? []).toString()
const paths = () => site.requests.map(({ path }) => path)

describe('an exchange', () => {
  it('is honest about who asks, and kept with the headers that were sent', async () => {
    const { get, kept } = fetcherFor()
    const { hops, finalUrl } = await get('/gbk')
    expect(finalUrl).toBe('http://www.demo.example/gbk')
    expect(Buffer.from(hops[0]!.response.body)).toEqual(gbkPage)
    const seen = site.requests.at(-1)!
    expect(seen.headers['user-agent']).toBe('gongshi/9.9.9 (+https://operator.example/)')
    expect(seen.host).toBe('www.demo.example')
    expect(hops[0]!.request.headers).toEqual(seen.headers)
    expect(kept.map(({ part }) => part)).toEqual(['robots', 'page'])
    expect(hops[0]).toMatchObject({ fetchedAt: '2026-11-25T00:00:00.000Z', response: { status: 200, statusText: 'OK' } })
  })

  it('posts a form in the charset of the site', async () => {
    const { get } = fetcherFor()
    const body = encodeForm({ __VIEWSTATE: '/wE=', title: '公告 1', rare: '㊣𠀀' }, 'gb2312')
    const { hops } = await get('/echo', { method: 'POST', body })
    expect(JSON.parse(text(hops[0]))).toEqual({
      method: 'POST',
      body: '__VIEWSTATE=%2FwE%3D&title=%B9%AB%B8%E6+1&rare=%A9%49%26%23131072%3B'.replace('%A9%49', '%A9I'),
    })
    expect(site.requests.at(-1)!.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(Buffer.from(hops[0]!.request.body!)).toEqual(Buffer.from(body))
  })

  it.each(['/gzip', '/deflate', '/deflate-raw', '/br', '/not-gzip'])('is decoded: %s', async (path) => {
    const { hops } = await fetcherFor().get(path)
    expect(text(hops[0])).toContain('<p>中标公告</p>')
    expect(hops[0]!.response.headers.map(([name]) => name)).toContain('content-encoding')
  })

  it('carries cookies within a run and asks whether a page has changed', async () => {
    const { get } = fetcherFor()
    await get('/set-cookie')
    await get('/')
    expect(site.requests.at(-1)!.headers.cookie).toBe('ASP.NET_SessionId=abc')
    const { hops } = await get('/etag', { validators: { etag: '"v1"', lastModified: 'Wed, 25 Nov 2026 00:00:00 GMT' } })
    expect(hops[0]!.response.status).toBe(304)
    expect(site.requests.at(-1)!.headers['if-modified-since']).toBe('Wed, 25 Nov 2026 00:00:00 GMT')
    await fetcherFor().get('/')
    expect(site.requests.at(-1)!.headers.cookie).toBeUndefined()
  })

  it('of a missing page is given back, to be judged by the caller', async () => {
    expect((await fetcherFor().get('/404')).hops[0]!.response.status).toBe(404)
  })

  it('can be given up', async () => {
    const { get } = fetcherFor()
    await get('/')
    const giveUp = new AbortController()
    const asked = get('/silent', { signal: giveUp.signal })
    await expect.poll(() => paths().at(-1)).toBe('/silent')
    giveUp.abort(new Error('interrupted'))
    await expect(asked).rejects.toThrow('interrupted')
  })
})

describe('redirects', () => {
  it('are kept hop by hop', async () => {
    const { get, kept } = fetcherFor()
    const { hops, finalUrl } = await get('/to-sister')
    expect(finalUrl).toBe('http://sister.demo.example/')
    expect(hops.map(({ part, request }) => [part, request.url])).toEqual([
      ['redirect', 'http://www.demo.example/to-sister'],
      ['page', 'http://sister.demo.example/'],
    ])
    expect(kept.map(({ request }) => request.url)).toEqual([
      'http://www.demo.example/robots.txt',
      'http://www.demo.example/to-sister',
      'http://sister.demo.example/robots.txt',
      'http://sister.demo.example/',
    ])
  })

  it('change POST to GET as browsers do', async () => {
    const { get } = fetcherFor()
    const post = { method: 'POST', body: Buffer.from('a=1') } as const
    expect(JSON.parse(text((await get('/see-other', post)).hops[1]))).toEqual({ method: 'GET', body: '' })
    expect(JSON.parse(text((await get('/keep-method', post)).hops[1]))).toEqual({ method: 'POST', body: 'a=1' })
  })

  it('send bytes of another charset back as they came', async () => {
    expect((await fetcherFor().get('/to-gbk')).finalUrl).toBe('http://www.demo.example/search?q=%B9%AB')
  })

  it.each(['/to-stranger', '/to-private', '/to-metadata', '/to-file', '/loop'])('are refused and kept: %s', async (path) => {
    const { get, kept } = fetcherFor()
    await expect(get(path)).rejects.toThrow(RefusedError)
    expect(kept.at(-1)).toMatchObject({ part: 'redirect', response: { status: 302 } })
    expect(paths().length).toBeLessThan(14)
  })
})

describe('addresses', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://127.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::1]/',
    'http://localhost/',
  ])('of no open net are refused where the source is not local: %s', async (url) => {
    const { get } = fetcherFor({ local: false, hosts: [new URL(url).host] })
    await expect(get(url)).rejects.toThrow(RefusedError)
    expect(site.requests).toEqual([])
  })

  it('are not mapped where the source is not local', async () => {
    await expect(fetcherFor({ local: false }).get('/')).rejects.toThrow(FetchError)
    expect(site.requests).toEqual([])
  })

  it.each(['ftp://www.demo.example/', 'http://user:secret@www.demo.example/', 'http://www.demo.example:8080/', 'nonsense', 'http://other.example/'])(
    'are refused: %s',
    async (url) => {
      const { get } = fetcherFor()
      await expect(get(url)).rejects.toThrow(RefusedError)
      await expect(get(url)).rejects.not.toThrow(/secret/)
    },
  )
})

describe('caps', () => {
  const caps = { maxBytes: 1_000_000, timeoutSeconds: 0.3 }

  it.each([
    ['/big', 0],
    ['/big-chunked', 1_000_000],
    ['/bomb', 1_000_000],
  ])('refuse a body that is too large and keep what came: %s', async (path, size) => {
    const { get, kept } = fetcherFor({ ...caps, timeoutSeconds: 20 })
    await expect(get(path)).rejects.toThrow(RefusedError)
    expect(kept.at(-1)!.response).toMatchObject({ status: 200, truncated: 'length' })
    expect(kept.at(-1)!.response.body.byteLength).toBe(size)
  })

  it('give up on a slow site, with what came', async () => {
    const { get, kept } = fetcherFor(caps)
    await expect(get('/slow')).rejects.toThrow(FetchError)
    expect(kept.at(-1)!.response.truncated).toBe('time')
    expect(text(kept.at(-1))).toBe('<html>')
    await expect(get('/silent')).rejects.toThrow(/no answer/)
  })

  it('do not blame a site that answered in time while this thread was busy', async () => {
    site.on('/prompt', (_, response) => {
      response.end('<html><body>synthetic</body></html>')
      setImmediate(() => {
        const until = performance.now() + 500
        while (performance.now() < until);
      })
    })
    const { get, kept } = fetcherFor(caps)
    await get('/')
    await get('/prompt')
    expect(text(kept.at(-1))).toContain('synthetic')
  })

  it('keep a body that broke off, and say so', async () => {
    const { get, kept } = fetcherFor()
    await expect(get('/cut')).rejects.toThrow(FetchError)
    expect(kept.at(-1)!.response.truncated).toBe('disconnect')
    expect(text(kept.at(-1))).toContain('synthetic')
    await expect(get('/gzip-cut')).rejects.toThrow(FetchError)
    expect(kept.at(-1)!.response.truncated).toBe('disconnect')
    expect(text(kept.at(-1))).toContain('中标公告')
  })

  it('know no encoding that they do not know', async () => {
    const { get, kept } = fetcherFor()
    await expect(get('/zstd')).rejects.toThrow(DecodeError)
    expect(Buffer.from(kept.at(-1)!.response.body)).toEqual(Buffer.from([0x28, 0xb5, 0x2f, 0xfd]))
  })
})

describe('politeness', () => {
  it('leaves the delay between requests to a host, robots.txt included', async () => {
    const { get } = fetcherFor({ politeness: { delaySeconds: 2, concurrency: 1 } })
    await Promise.all([get('/'), get('/gbk'), get('http://sister.demo.example/')])
    expect(clock.naps.length).toBe(3)
    expect(clock.naps.every((nap) => nap === 2000)).toBe(true)
  })

  it('asks no more at once than agreed', async () => {
    let [now, most] = [0, 0]
    site.on('/busy', (_, response) => {
      most = Math.max(most, ++now)
      setImmediate(() => {
        now--
        response.end('ok')
      })
    })
    const { get } = fetcherFor({ politeness: { delaySeconds: 0, concurrency: 3 } })
    await Promise.all(Array.from({ length: 20 }, () => get('/busy')))
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(3)
  })

  it('waits as long as Retry-After says, whoever asks next', async () => {
    const governor = new Governor(clock)
    const { get, kept } = fetcherFor({ governor })
    await expect(get('/503-wait')).rejects.toMatchObject({ code: 'throttled', context: { seconds: 5 } })
    expect(kept.at(-1)!.response.status).toBe(503)
    await fetcherFor({ governor }).get('/')
    expect(clock.naps).toEqual([5000])
    await expect(get('/429')).rejects.toMatchObject({ code: 'throttled', context: { seconds: 120 } })
    const before = site.requests.length
    await expect(get('/')).rejects.toThrow(ThrottledError)
    expect(site.requests.length).toBe(before)
    clock.advance(120_000)
    await get('/')
    await expect(get('/429-bare')).rejects.toMatchObject({ context: { seconds: 60 } })
  })

  it('tells a failing site from one that refuses us', async () => {
    const { get, kept } = fetcherFor()
    await expect(get('/500')).rejects.toThrow(FetchError)
    await expect(get('/503')).rejects.toThrow(FetchError)
    for (const path of ['/captcha', '/412']) {
      await expect(get(path)).rejects.toThrow(BlockedError)
      expect(kept.at(-1)).toMatchObject({ part: 'page', request: { url: `http://www.demo.example${path}` } })
    }
  })
})

describe('robots.txt', () => {
  const robots = (body: string, status = 200, headers = {}) => site.on('/robots.txt', (_, response) => response.writeHead(status, headers).end(body))

  it('is read once a day and obeyed, also on redirects', async () => {
    robots('User-agent: *\nDisallow: /\n\nUser-agent: Gongshi\nDisallow: /gbk\nAllow: /\nCrawl-delay: 7\n')
    site.on('/to-forbidden', (_, response) => response.writeHead(302, { location: '/gbk' }).end())
    const { get } = fetcherFor()
    await get('/')
    await expect(get('/gbk')).rejects.toThrow(RobotsError)
    await expect(get('/to-forbidden')).rejects.toThrow(RobotsError)
    expect(paths()).toEqual(['/robots.txt', '/', '/to-forbidden'])
    expect(clock.naps).toContain(7000)
    clock.advance(25 * 3600 * 1000)
    await get('/')
    expect(paths().filter((path) => path === '/robots.txt').length).toBe(2)
  })

  it.each([
    ['404', () => robots('Disallow: /', 404)],
    ['an HTML page', () => robots('<html>User-agent: *</html>')],
    ['a byte order mark', () => robots('\ufeffUser-agent: *\nDisallow: /x')],
    [
      'five redirects',
      () => {
        for (let hop = 0; hop < 5; hop++)
          site.on(hop === 0 ? '/robots.txt' : `/r${hop}`, (_, response) => response.writeHead(301, { location: `/r${hop + 1}` }).end())
      },
    ],
    ['a redirect elsewhere', () => robots('', 302, { location: 'http://stranger.example/robots.txt' })],
    ['rules beyond 500 KiB', () => robots(`# ${'x'.repeat(600_000)}\nUser-agent: *\nDisallow: /`)],
  ])('allows all with %s', async (_, arrange) => {
    arrange()
    expect((await fetcherFor().get('/')).hops.length).toBe(1)
  })

  it('allows nothing while it cannot be had', async () => {
    robots('', 500)
    const { get } = fetcherFor()
    await expect(get('/')).rejects.toMatchObject({ code: 'robots', context: { unreachable: true } })
    site.on('/robots.txt', (_, response) => response.destroy())
    clock.advance(10 * 60 * 1000)
    await expect(get('/')).rejects.toThrow(FetchError)
    robots('', 404)
    await get('/')
    expect(paths().filter((path) => path === '/')).toEqual(['/'])
  })
})
