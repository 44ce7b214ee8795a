import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Exchange } from '../../../src/core/archive.ts'
import type { Source } from '../../../src/core/source.ts'
import { fragment } from '../../../src/document/page.ts'
import { readPage } from '../../../src/pipeline/check.ts'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'
import { createRegistry } from '../../../src/registry.ts'

/** Pages as sites served them stand beside the repository, never in it. */
const corpus = ['../shared/corpus', '../../shared/corpus'].find((path) => existsSync(path))
const here = corpus ?? ''
const registry = createRegistry()

interface Dressed {
  body: string | Uint8Array
  context?: Exchange['context']
  contentType?: string
}

interface Group {
  source: string
  /** Names of the folders below `pages/`. */
  ids: RegExp
  label: string
  url: string
  /** Some pages are kept as three parts of an answer (title, moment, body) in a plain frame: back into what the site serves. */
  dress?: (page: Uint8Array) => Dressed
}

const groups: Group[] = [
  { source: 'china-ccgp', ids: /^single-002$/, label: 'detail', url: 'http://www.ccgp.gov.cn/cggg/dfgg/gkzb/202606/t20260602_1.htm' },
  { source: 'china-ccgp', ids: /^ccgp2016-/, label: 'detail', url: 'http://www.ccgp.gov.cn/cggg/dfgg/cjgg/201611/t20161130_1.htm', dress: portalOf2016 },
  {
    source: 'china-ggzy',
    ids: /^single-006$/,
    label: 'detail',
    url: `https://www.ggzy.gov.cn/information/deal/html/b/330000/0203/20260317/${'0'.repeat(36)}.html`,
  },
  { source: 'yunnan-ccgp', ids: /^yngp-/, label: 'detail', url: 'http://www.yngp.com/newbulletin_zz.do?method=preinsertgomodify&bulletin_id=-1.-2' },
  { source: 'chongqing-ccgp', ids: /^cqgp-/, label: 'detail', url: 'https://www.cqgp.gov.cn/gwebsite/api/v1/notices/stable/1', dress: answerOfChongqing },
  { source: 'chongqing-ggzy', ids: /^cqggzy-/, label: 'detail', url: 'https://www.cqggzy.com/xxhz/014001/014001004/20170109/1.html', dress: bodyOfChongqing },
  { source: 'hebei-ccgp', ids: /^single-001$/, label: 'detail', url: 'http://www.ccgp-hebei.gov.cn/cd/cggg/zhbgg/202110/t20211011_1.html' },
  { source: 'jiangsu-ggzy', ids: /^single-004$/, label: 'detail', url: 'http://jsggzy.jszwfw.gov.cn/jyxx/003001/003001001/20260529/1.html' },
  {
    source: 'changxing-ggzy',
    ids: /^zhejiang-(?:005|011|015|018|022|024)$/,
    label: 'detail',
    url: 'http://ggzy.zjcx.gov.cn/cxweb/InfoDetail/Default.aspx?InfoID=1',
  },
  { source: 'longyan-ggzy', ids: /^land-/, label: 'detail', url: 'https://www.lyggzy.com.cn/lyztb/InfoDetail/?InfoID=1&CategoryNum=084001' },
]

const parts = (page: Uint8Array) => {
  const text = new TextDecoder().decode(page)
  const whole = fragment(text, 'http://localhost/')
  const body = (selector: string) => {
    const { start, end } = whole.one(selector).span
    return text.slice(start, end)
  }
  const head = text.slice(0, text.indexOf('</p>'))
  return { text, title: whole.one('body > h1').text, moment: /发布时间：([\d\s:-]+)/.exec(head)![1]!.trim(), body }
}

function portalOf2016(page: Uint8Array): Dressed {
  const { title, moment, body } = parts(page)
  return {
    body: `<div class="vT_detail_main"><div class="vT_detail_header"><h2 class="tc">${title}</h2><p class="tc"><span id="pubTime">${moment}</span></p></div>${body('.vT_detail_content')}</div>`,
  }
}

function answerOfChongqing(page: Uint8Array): Dressed {
  const { title, moment, text } = parts(page)
  return { body: JSON.stringify({ notice: { title, issueTime: moment }, html: text.slice(text.indexOf('</p>') + 4) }), contentType: 'application/json' }
}

function bodyOfChongqing(page: Uint8Array): Dressed {
  const { title, moment, body } = parts(page)
  return { body: body('#mainContent'), context: { title, publishedAt: moment } }
}

function exchangeOf(source: Source, label: string, url: string, { body, context, contentType = 'text/html' }: Dressed): Exchange {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return {
    ...{ request: { url, method: 'GET', headers: {} }, finalUrl: url, fetchedAt: '2026-01-01T00:00:00.000Z', source: source.id, run: 'real', label, context },
    response: { status: 200, statusText: 'OK', headers: [['content-type', contentType]], body: bytes },
  }
}

type Fields = Map<string, string>
function fieldsOf(value: unknown, path = '', into: Fields = new Map()): Fields {
  if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) fieldsOf(part, path ? `${path}.${key}` : key, into)
  else if (value !== undefined && value !== null && value !== '') into.set(path, String(value))
  return into
}

/** Gold and reader write figures and blanks each in their own way. */
const same = (want: string, got = '') => want.replace(/\s/g, '') === got.replace(/\s/g, '') || (/^\d[\d.]*$/.test(want) && Number(want) === Number(got))

const file = (...names: string[]) => join(here, ...names)
const cases = corpus
  ? groups.flatMap((group) =>
      readdirSync(file('pages')).flatMap((id) => (group.ids.test(id) && existsSync(file('pages', id, 'page.html')) ? [{ ...group, id }] : [])),
    )
  : []

describe.skipIf(!corpus)(`pages as sites served them${corpus ? '' : ' (skipped: there is no ../shared/corpus)'}`, () => {
  test('each group has pages', () => {
    for (const group of groups)
      expect(
        cases.some(({ ids }) => ids === group.ids),
        String(group.ids),
      ).toBe(true)
  })

  test.each(cases.map((each) => [`${each.source} reads ${each.id}`, each] as const))('%s', async (_, { source: name, id, label, url, dress }) => {
    const source = await registry.load(name)
    const bytes = readFileSync(file('pages', id, 'page.html'))
    const { drafts, issues, report } = await readPage(source, exchangeOf(source, label, url, dress?.(bytes) ?? { body: bytes }), readBytes)
    expect(issues.filter(({ level }) => level === 'error')).toEqual([])
    expect(report.outcome).toBe('published')
    const [draft] = drafts
    expect(draft!.record.title).toBeTruthy()
    expect(draft!.text.length).toBeGreaterThan(100)

    const goldFile = file('gold', `${id}.json`)
    if (!existsSync(goldFile)) return
    const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as { records: Record<string, unknown>[]; doubt?: string[] }
    expect(drafts).toHaveLength(gold.records.length)
    const found = fieldsOf(draft!.record)
    const wanted = fieldsOf(gold.records[0])
    const alone = fieldsOf((await readBytes(bytes, { contentType: 'text/html', url }, {})).records[0]?.record)
    const certain = [...wanted].filter(([path]) => !(gold.doubt ?? []).some((doubt) => path.startsWith(doubt.replace(/\[(\d+)\]/g, '.$1'))))
    // What the list and the frame of the site say is certain; the rest must not be read worse than from the page alone.
    const worse = certain.filter(
      ([path, value]) => !same(value, found.get(path)) && (path === 'title' || path === 'publishedAt' || same(value, alone.get(path))),
    )
    expect(worse.map(([path, value]) => `${path}: want ${value}, got ${found.get(path)}`)).toEqual([])
  })

  const listFile = (pattern: RegExp) => readFileSync(file('lists', readdirSync(file('lists')).find((name) => pattern.test(name))!))

  test('an answer of the national list gives its rows and the way on', async () => {
    const source = await registry.load('china-ggzy')
    const url = 'https://www.ggzy.gov.cn/information/pubTradingInfo/getTradList'
    const { leads, issues } = await readPage(
      source,
      exchangeOf(source, 'list', url, { body: listFile(/api_sample/), contentType: 'application/json' }),
      readBytes,
    )
    expect(issues).toEqual([])
    const [list] = leads.listings
    expect(list!.rows).toHaveLength(20)
    for (const { url: row, context } of list!.rows) {
      expect(row).toMatch(/^https:\/\/www\.ggzy\.gov\.cn\/information\/deal\/html\/a\//)
      expect(context!.title).toBeTruthy()
      expect(context!.publishedAt).toMatch(/^\d{4}-\d{2}-\d{2}/)
    }
    expect([list!.total, list!.pages, list!.turn(2)!.form!.PAGENUMBER]).toEqual([1598, 80, '2'])
  })

  test('each answer of Shenzhen gives the figures of its day, which add up to the total of the city', async () => {
    const source = await registry.load('shenzhen-housing')
    const names = readdirSync(file('api'))
    expect(names.length).toBeGreaterThan(20)
    for (const name of names) {
      const [, kind, day] = /^shenzhen-(new|second_hand)_homes-\d{4}-\d{2}-(\d{4}-\d{2}-\d{2})\.json$/.exec(name)!
      const url = `https://fdc.zjj.sz.gov.cn/api/marketInfoShow/get${kind === 'new' ? 'Ysf' : 'Esf'}CjxxGsDataNew`
      const body = readFileSync(file('api', name))
      const { leads, issues, drafts, report } = await readPage(source, exchangeOf(source, 'figures', url, { body, contentType: 'application/json' }), readBytes)
      expect([name, report.outcome, issues, drafts]).toEqual([name, 'unchanged', [], []])
      expect(leads.figures).toHaveLength(24)
      const homes = leads.figures.filter(({ unit }) => unit === 'homes')
      const total = homes.find(({ place }) => place === '深圳市')!
      expect(Number(total.value)).toBe(homes.reduce((sum, { place, value }) => sum + (place === '深圳市' ? 0 : Number(value)), 0))
      for (const { period, evidence, value } of leads.figures) {
        expect([period, body.toString().slice(evidence.start, evidence.end)]).toEqual([day, value])
      }
    }
  })

  test('the frame of a project leads to all its stages', async () => {
    const source = await registry.load('china-ggzy')
    const url = 'https://www.ggzy.gov.cn/information/deal/html/a/330000/0203/20260317/1.html'
    const { leads, issues } = await readPage(
      source,
      exchangeOf(source, 'shell', url, { body: readFileSync(file('pages', 'single-007', 'page.html')) }),
      readBytes,
    )
    expect(issues).toEqual([])
    expect(leads.follows.map(({ url: stage }) => /\/b\/330000\/(\d{4})\//.exec(stage)?.[1])).toEqual(['0201', '0201', '0202', '0203'])
    expect(leads.follows.map(({ context }) => context?.publishedAt)).toEqual(['2026-01-16', '2026-01-05', '2026-01-15', '2026-03-17'])
  })

  test.each([
    [/landchina-2018/, 21, 1, undefined],
    [/landchina_tabid263_list/, 30, 4, '2'],
  ])('a list of the land market (%s) gives its rows with whole titles, and the form of the next page', async (pattern, rows, pages, next) => {
    const source = await registry.load('china-land')
    const url = 'https://www.landchina.com/default.aspx?tabid=263&ComName=default'
    const context = { column: '/default.aspx?tabid=263&ComName=default', page: 1 }
    const { leads, issues } = await readPage(source, exchangeOf(source, 'list', url, { body: listFile(pattern), context }), readBytes)
    expect(issues).toEqual([])
    const [list] = leads.listings
    expect([list!.rows.length, list!.pages]).toEqual([rows, pages])
    for (const { url: row, context } of list!.rows) {
      expect(row).toMatch(/tabid=386&comname=default&wmguid=75c72564-.*&recorderguid=[0-9a-f-]{36}$/)
      expect(context!.title).not.toMatch(/^$|\.\.\.$/)
      expect(context!.publishedAt).toMatch(/^201[68]-\d{2}-\d{2}$/)
    }
    const form = list!.turn(2)!.form!
    expect(form.__VIEWSTATE).toMatch(/^\/wEP/)
    expect(form.TAB_QuerySubmitConditionData).toMatch(/^9f2c3acd-/)
    if (next) expect(form.TAB_QuerySubmitPagerData).toBe(next)
  })

  test.each([
    'china-ccgp',
    'liaoning-ccgp',
    'chongqing-ggzy',
    'hebei-ccgp',
    'dalian-ccgp',
    'guangxi-ccgp',
    'china-land',
    'longyan-ggzy',
    'china-mining',
    'zhengzhou-land',
  ])('a challenge instead of a page of %s blocks the run', async (name) => {
    const source = await registry.load(name)
    for (const label of Object.keys(source.pages)) {
      const { report } = await readPage(source, exchangeOf(source, label, `${source.homepage}x`, { body: listFile(/new_site/) }), readBytes)
      expect(report.outcome).toBe('blocked')
    }
  })

  test.each([
    ['jiangsu-ggzy', /jsggzy_trade/],
    ['china-ccgp', /crawlerwolf/],
    ['yunnan-ccgp', /f_00003e/],
  ])('a frame of %s whose rows come by script is no clean empty list', async (name, pattern) => {
    const source = await registry.load(name)
    const { report, issues } = await readPage(source, exchangeOf(source, 'list', `${source.homepage}x`, { body: listFile(pattern) }), readBytes)
    expect(report.outcome).toBe('failed')
    expect(issues.map(({ code }) => code)).toContain('layout-changed')
  })
})
