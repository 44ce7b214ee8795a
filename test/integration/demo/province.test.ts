import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from '../../../src/core/page.ts'
import type { Source } from '../../../src/core/source.ts'
import { createProvince } from '../../../src/demo/province.ts'
import { type ProvinceServer, startProvince } from '../../../src/demo/server.ts'
import { LayoutError } from '../../../src/errors.ts'
import { createRegistry } from '../../../src/registry.ts'
import { ask, type Crawled, crawl, fetchPage, pageOf, rendered } from './crawl.ts'

const notices = 800
const seed = 3
const registry = createRegistry()

describe('a province without faults', () => {
  let server: ProvinceServer
  const crawled = new Map<string, Crawled>()
  const truths = new Map<string, ReturnType<ProvinceServer['truth']>>()
  beforeAll(async () => {
    server = await startProvince({ notices, seed, faults: false })
    for (let index = 0; index < notices; index++) {
      const truth = server.truth(index)
      truths.set(truth.url, truth)
    }
    for (const id of server.sources) {
      const source = await registry.load(id)
      crawled.set(id, await crawl(server.port, source, {}, source.browser ? rendered : fetchPage))
    }
  })
  afterAll(() => server.close())

  it('has an address of its own for every notice', () => {
    expect(truths.size).toBe(notices)
  })

  it('leads every source to each of its notices, once', () => {
    const seen: string[] = []
    for (const [id, { notices: found, errors }] of crawled) {
      expect(errors).toEqual([])
      for (const { url } of found) {
        expect(truths.get(url)?.source).toBe(id)
        seen.push(url)
      }
    }
    expect(seen.length).toBe(notices)
    expect(new Set(seen).size).toBe(notices)
    expect(crawled.get('demo-shenyang-ggzy')!.lists).toBeGreaterThan(4)
  })

  it('gives titles and dates as they are, keys that tell notices apart, and bodies that hold the notice', () => {
    for (const [id, { notices: found }] of crawled) {
      const keys = new Set(found.map(({ notice }) => notice.nativeId))
      expect(keys.has(undefined)).toBe(false)
      expect(keys.size).toBe(found.length)
      for (const { url, notice, page } of found) {
        const truth = truths.get(url)!
        expect(notice.title).toBe(truth.records[0]!.title)
        expect(notice.publishedAt).toBe(truth.records[0]!.publishedAt)
        expect(notice.domain).toBe(truth.records[0]!.domain)
        expect(notice.attachments?.map(({ name }) => name)).toEqual(truth.attachments)
        const body = page.text.slice(notice.body!.start, notice.body!.end)
        expect(body.length).toBeGreaterThan(200)
        expect(body, id).not.toContain('模拟')
        expect(page.text).toContain('模拟站点')
      }
    }
  })

  it('runs on eight kinds of software, in all fourteen cities and all five domains', () => {
    const cities = new Map<string, Set<string>>()
    for (const { records, source } of truths.values())
      for (const { domain } of records) cities.set(domain, (cities.get(domain) ?? new Set()).add(records[0]!.division!.slice(0, 4)).add(source))
    for (const domain of ['construction', 'procurement', 'land', 'expropriation', 'housing'])
      expect([...cities.get(domain)!].filter((place) => /^21(0[1-9]|1[0-4])$/.test(place)).length, domain).toBe(14)
    expect(new Set(server.province.sites.map(({ software }) => software.name)).size).toBe(8)
    expect(server.sources.length).toBe(server.province.sites.length)
  })

  it('serves GBK as GBK, and says so', async () => {
    const answered = await ask(server.port, 'http://dalian-ccgp.demo.example/web/showinfo/MoreInfo.aspx?CategoryNum=003001001')
    expect(answered.headers['content-type']).toBe('text/html; charset=gb2312')
    expect(answered.body.includes(Buffer.from([0xb4, 0xf3, 0xc1, 0xac]))).toBe(true)
    expect(answered.body.toString('utf8')).toContain('\ufffd')
    expect(pageOf('http://dalian-ccgp.demo.example/', 'list', answered).text).toContain('大连市政府采购网')
  })

  it('serves attachments, robots.txt, a way in, and a page that is unchanged', async () => {
    const truth = [...truths.values()].find(({ attachments }) => attachments.some((name) => name.endsWith('.xls')))!
    const link = crawled.get(truth.source)!.notices.find(({ url }) => url === truth.url)!.notice.attachments![0]!
    const file = await ask(server.port, link.url)
    expect(file.headers['content-type']).toBe('application/vnd.ms-excel')
    expect(file.body.length).toBe(Number(file.headers['content-length']))
    expect((await ask(server.port, 'http://anshan-gov.demo.example/robots.txt')).body.toString()).toContain('User-agent: *')
    const home = await ask(server.port, 'http://anshan-gov.demo.example/')
    expect([home.status, home.headers.location]).toEqual([302, '/col/col1401/index.html'])
    const first = await ask(server.port, truth.url)
    expect((await ask(server.port, truth.url, 'GET', { 'if-none-match': first.headers.etag! })).status).toBe(304)
    expect((await ask(server.port, 'http://anshan-gov.demo.example/nothing')).status).toBe(404)
    expect((await ask(server.port, `http://127.0.0.1:${server.port}/`)).body.toString()).toContain('shenyang-ggzy.localhost')
  })

  it('goes back no further than the window asks', async () => {
    const source = await registry.load('demo-shenyang-ggzy')
    const since = '2014-10-15'
    const { notices: found, lists, errors } = await crawl(server.port, source, { since })
    expect(errors).toEqual([])
    const wanted = [...truths.values()].filter((truth) => truth.source === source.id && truth.records[0]!.publishedAt! >= since).map(({ url }) => url)
    expect(found.map(({ url }) => url)).toEqual(expect.arrayContaining(wanted))
    expect(lists).toBeLessThan(crawled.get(source.id)!.lists)
  })

  it('turns the pages of Web Forms only for those who send back what they were given', async () => {
    const url = 'http://dalian-construction.demo.example/web/showinfo/MoreInfo.aspx?CategoryNum=002001001'
    const form = (state: string) =>
      new TextEncoder().encode(new URLSearchParams({ __VIEWSTATE: state, __EVENTTARGET: 'MoreInfoList1$Pager', __EVENTARGUMENT: '2' }).toString())
    const post = (body: Uint8Array) => ask(server.port, url, 'POST', { 'content-type': 'application/x-www-form-urlencoded' }, body)
    const first = pageOf(url, 'list', await ask(server.port, url))
    const state = first.one('input[name="__VIEWSTATE"]').attr('value')!
    const second = await post(form(state))
    expect(pageOf(url, 'list', second).one('#MoreInfoList1_Pager').text).toMatch(/当前页：\s*2/)
    expect(pageOf(url, 'list', await post(form('forged'))).one('#MoreInfoList1_Pager').text).toMatch(/当前页：\s*1/)
  })

  it.each([
    'demo-shenyang-ggzy',
    'demo-dalian-land',
    'demo-liaoning-ccgp',
    'demo-dandong-procurement',
    'demo-fuxin-gov',
    'demo-dalian-ccgp',
    'demo-panjin-gov',
  ])('%s takes an emptied list, and a notice without its body, for a changed layout', async (id) => {
    const source = await registry.load(id)
    const [start] = [...source.start({})]
    const list = await fetchPage(server.port, start!)
    const emptied = list.text
      .replace(/<li[^>]*>.*?<\/li>/gs, '')
      .replace(/<tr[^>]*>.*?<\/tr>/gs, '')
      .replace(/<record>.*?<\/record>/gs, '')
      .replace(/"rows":\[.*?\]/s, '"rows":[]')
      .replace(/"data":\[.*?\]/s, '"data":[]')
    const read = (page: Page) => [...source.pages[page.label]!(page, {})]
    expect(read(list).length).toBeGreaterThan(0)
    const again = (page: Page, text: string) =>
      pageOf(page.url, page.label, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(text) }, page.context)
    expect(() => read(again(list, emptied))).toThrow(LayoutError)
    const { page, notice } = crawled.get(id)!.notices[0]!
    expect(() => read(again(page, page.text.slice(0, notice.body!.start) + page.text.slice(notice.body!.end)))).toThrow(LayoutError)
  })
})

describe('a province with faults', () => {
  let server: ProvinceServer
  beforeAll(async () => {
    server = await startProvince({ notices: 1500, seed: 1 })
  })
  afterAll(() => server.close())

  it('fails here and there, once, and nothing is lost to who asks again', async () => {
    const source = await registry.load('demo-shenyang-ggzy')
    const first = await crawl(server.port, source)
    const said = first.errors.map(({ error }) => (error instanceof LayoutError ? 'layout' : String(error)))
    expect(said).toContain('Error: status 502')
    // The page of system maintenance, and the list that came empty or the second maintenance of none.
    expect(said.filter((what) => what === 'layout').length).toBeGreaterThanOrEqual(1)
    const second = await crawl(server.port, source)
    expect(second.errors).toEqual([])
    const known = Array.from({ length: 1500 }, (_, index) => server.truth(index)).filter((truth) => truth.source === source.id)
    expect(new Set(second.notices.map(({ url }) => url))).toEqual(new Set(known.map(({ url }) => url)))
  })

  it('cuts an answer off, leads to a notice that is gone, and misnames a charset', async () => {
    const source = await registry.load('demo-dalian-construction')
    const { errors, notices: found } = await crawl(server.port, source)
    const said = errors.map(({ error }) => String(error))
    expect(said.some((what) => /cut off|aborted|hang up/.test(what))).toBe(true)
    expect(said).toContain('Error: status 404')
    const misnamed = found.filter(({ page }) => page.headers['content-type']?.includes('utf-8'))
    expect(misnamed.length).toBe(1)
    expect(misnamed[0]!.page.text).toContain('大连市建设工程信息网')
  })

  it('repeats a row across the border of two lists', async () => {
    const source = await registry.load('demo-anshan-ggzy')
    const links: string[] = []
    const watched: Source = {
      ...source,
      pages: {
        ...source.pages,
        *list(page, window) {
          for (const step of source.pages.list!(page, window)) {
            if (step.type === 'listing') links.push(...step.rows.map(({ url }) => url))
            yield step
          }
        },
      },
    }
    const { notices: found } = await crawl(server.port, watched)
    expect(links.length).toBeGreaterThan(new Set(links).size)
    expect(new Set(found.map(({ url }) => url)).size).toBe(found.length)
  })

  it('empties one list once', async () => {
    const epoints = await Promise.all(server.sources.filter((id) => id.endsWith('-ggzy')).map((id) => registry.load(id)))
    const fresh = await startProvince({ notices: 1500, seed: 1 })
    try {
      const runs = await Promise.all(epoints.map((source) => crawl(fresh.port, source)))
      const empty = runs.flatMap(({ errors }) => errors).filter(({ error }) => error instanceof LayoutError && error.message.includes('expected rows'))
      expect(empty.length).toBe(1)
    } finally {
      await fresh.close()
    }
  })

  it('lets nobody past its captcha, and keeps that site out of the sources', async () => {
    expect(server.sources).not.toContain('demo-liaoning-guarded')
    const source = await registry.load('demo-liaoning-guarded')
    const { errors, notices: found } = await crawl(server.port, source)
    expect(found).toEqual([])
    expect(errors[0]!.error).toBeInstanceOf(LayoutError)
    expect((await ask(server.port, 'http://liaoning-guarded.demo.example/tdgg/list_1.html')).body.toString()).toContain('验证码')
  })

  it('does the same again for the same seed', () => {
    const again = createProvince({ notices: 1500, seed: 1 })
    for (const index of [0, 700, 1499]) expect(again.truth(index)).toEqual(server.truth(index))
  })
})

describe('a small province', () => {
  it.each([40, 64, 120, 333])('of %i notices names only sources all of whose lists have some, and they hold every notice', async (size) => {
    const server = await startProvince({ notices: size, faults: false })
    try {
      let found = 0
      for (const id of server.sources) {
        const source = await registry.load(id)
        const crawled = await crawl(server.port, source, {}, source.browser ? rendered : fetchPage)
        expect(crawled.errors).toEqual([])
        found += crawled.notices.length
      }
      expect(found).toBe(size)
    } finally {
      await server.close()
    }
  })
})

it('starts the whole year quickly and in little memory', () => {
  const before = process.memoryUsage().heapUsed
  const started = performance.now()
  const province = createProvince({ notices: 75_179, seed: 1 })
  expect(performance.now() - started).toBeLessThan(8000)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000)
  expect(province.truth(75_178).records.length).toBeGreaterThan(0)
})
