import { describe, expect, it, test } from 'vitest'
import { bySelectors } from '../../../crawlers/_families/by-selectors.ts'
import { describeSite } from '../../../src/scaffold/describe.ts'
import { openSaved, openWithTree, type SavedInput } from '../../../src/scaffold/saved.ts'
import { softwareOf } from '../../../src/scaffold/software.ts'

// Synthetic pages.
const titles = ['白鹭县渔港码头照明工程招标公告', '白鹭县敬老院厨房设备采购公告', '白鹭县中心小学跑道更正公告', '白鹭县湿地巡护艇采购成交公告']
const each = (one: (title: string, index: number) => string) => titles.map(one).join('')
const saved = (kind: SavedInput['kind'], url: string, body: string): SavedInput => ({
  ...{ name: url, kind, url, contentType: 'text/html; charset=utf-8', fetchedAt: '2024-09-28T00:00:00Z' },
  bytes: Buffer.from(body.startsWith('{') ? body : `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`),
})
const shapeOf = (...inputs: SavedInput[]) => describeSite(inputs).shapes[0]!
const list = (rows: string, url = 'http://bl.example/gg/') => saved('list', url, rows)
const plainRows = `<ul class="wz">${each((title, i) => `<li><a href="/gg/${i}.htm">${title}</a><span>2024-09-2${i}</span></li>`)}</ul>`
const prose = '<p>白鹭县公共资源交易中心受业主委托，就下列内容公告。建设内容为路面修复四点二公里，两侧排水沟清理，资金来源为县级财政。</p>'.repeat(3)

describe('rows', () => {
  it('may be elements of tags with a colon', () => {
    const rows = `<div>${each((title, i) => `<ui:item><a href="/gg/${i}.htm">${title}</a><span>2024-09-2${i}</span></ui:item>`)}</div>`
    expect(shapeOf(list(rows)).rows).toMatchObject({ row: expect.stringContaining('ui\\:item') })
  })
  it('of a table are told from its pager, so that a row that lost a cell is still one', () => {
    const rows = `<table id="t">${each((title, i) => `<tr><td><a href="/gg/${i}.htm">${title}</a></td><td>2024-09-2${i}</td></tr>`)}<tr><td colspan="2"><a href="?p=2">下一页</a></td></tr></table>`
    expect(shapeOf(list(rows)).rows).toMatchObject({ row: expect.stringContaining('[colspan]') })
  })
  it.each([
    ['开标时间', 'none'],
    ['公告截止时间', 'none'],
    ['公告开始时间', 'td:last-child'],
    ['发布日期', 'td:last-child'],
  ])('whose only day stands under %s have their date: %s', (head, date) => {
    const rows = `<table id="t"><tr><th>标题</th><th>${head}</th></tr>${each((title, i) => `<tr><td><a href="/gg/${i}.htm">${title}</a></td><td>2024-09-2${i}</td></tr>`)}</table>`
    expect(shapeOf(list(rows)).rows).toMatchObject({ date })
  })
})

it('pages of a list that counts them down are one list, whichever was saved first', () => {
  const pager = (next: number) => `<a href="/gg/${next}.htm">下页</a><a href="/gg/1.htm">尾页</a>`
  const [second, first] = [list(plainRows + pager(17), 'http://bl.example/gg/18.htm'), list(plainRows + pager(18), 'http://bl.example/gg.htm')]
  const { columns, columnOf, paging } = shapeOf(second, first)
  expect(paging?.behind).toBeDefined()
  expect(columns.map(({ path }) => path)).toEqual(['/gg.htm'])
  expect(columnOf).toEqual([0, 0])
  expect([second.page, first.page]).toEqual([2, 1])
})

it('a pager of a script that is never saved is known by its name', () => {
  expect(shapeOf(list(`${plainRows}<a href="javascript:ShowAjaxNewPage('c','/gg/',2)">下一页</a>`)).paging).toMatchObject({ param: 'pageing' })
})

describe('a notice', () => {
  const notice = (body: string) => saved('detail', 'http://bl.example/gg/0.htm', body)
  it('that is a challenge is told, and nothing is learned of it', () => {
    const { shapes, missing } = describeSite([list(plainRows), notice('请完成验证后继续访问')])
    expect(missing).toContainEqual(expect.objectContaining({ page: 'http://bl.example/gg/0.htm', what: expect.stringContaining('proof of humanity') }))
    expect(shapes[0]!.article).toEqual({})
  })
  it('whose heading names only its kind keeps the title of its row', () => {
    const long = saved('list', 'http://bl.example/gg/', plainRows.replace(titles[0]!, `${titles[0]!.slice(0, 11)}施工中标候选人公示`))
    const of = (heading: string) => shapeOf(long, notice(`<h1 class="tt">${heading}</h1><div id="c">${prose}</div>`)).article
    expect(of('施工中标候选人公示')).toEqual({ body: '#c' })
    expect(of(`${titles[0]!.slice(0, 11)}施工中标候选人公示`).title).toBeDefined()
  })
})

test.each([
  ['TRS WCM', '<div class="TRS_Editor"></div>'],
  ['大汉 jpage', '<a href="/col/col12/index.html"></a>'],
  ['博达 VSB', '<div id="vsb_content"></div>'],
  ['Epoint (新点)', '<ul class="ewb-list"></ul>'],
  [undefined, plainRows],
])('the software of a page is %s', (name, body) => expect(softwareOf([openWithTree(list(body))])).toBe(name))

test('news of another system beside the list do not tell its software, nor that its calls lead nowhere', () => {
  const call = (i: number) => `javascript:show('9${i}a')`
  const table = `<table><tr><td><a href="/a.aspx">网站首页</a></td></tr></table><table id="g">${each((title, i) => `<tr onclick="show('9${i}a')"><td><a href="${call(i)}">${title}</a></td><td>2024-09-2${i}</td></tr>`)}</table><table>${each((_, i) => `<tr><td><a href="/xw/t2024092${i}_1.htm">白鹭县召开第${i + 1}次土地出让推进会</a> (2024-09-2${i})</td></tr>`)}</table><script>function show(id) { location = '/n.aspx?id=' + id }</script>`
  const { shapes, missing } = describeSite([list(table), saved('detail', 'http://bl.example/n.aspx?id=90a', `<h1>${titles[0]}</h1><div id="c">${prose}</div>`)])
  expect(missing.map(({ what }) => what)).not.toContainEqual(expect.stringContaining('calls'))
  expect(shapes[0]).toMatchObject({ rows: { list: '#g', call: { to: '/n.aspx?id={1}' } } })
  expect(shapes[0]!.software).toBeUndefined()
})

test('a record that lost its date is a layout that nobody knows', () => {
  const { pages } = bySelectors({ site: 'http://bl.example', columns: [{ path: '/a' }], rows: { rows: 'data', title: 't', date: 'd', url: '/{id}' } })
  const rows = (date: object) => ({
    ...saved('list', 'http://bl.example/a', JSON.stringify({ data: [{ id: 1, t: titles[0], ...date }] })),
    contentType: 'application/json',
  })
  const read = (date: object) => pages.list!(openSaved(rows(date)), {})
  expect([...read({ d: '2024-09-20' })]).toHaveLength(1)
  expect(() => [...read({})]).toThrow('a row has no d')
})

test.each([
  ['posts', "type: 'post', ", { form: { type: 'zb', pageNo: '{n}' }, action: '/front/list' }],
  ['asks', '', { file: '/front/list?type=zb&pageNo={n}' }],
])('pages that a function %s for are asked for as it does, also where a field is called like an option', (_, option, paging) => {
  const script = `function to(n) { $.ajax({ url: '/front/list', data: { type: 'zb', pageNo: n }, ${option}success: show }) }`
  expect(shapeOf(list(`${plainRows}<a onclick="to(2)">下一页</a><script>${script}</script>`)).paging).toEqual(paging)
})

test('a script of a word and nothing but blanks behind it is looked through in time', () => {
  const script = `maxPageNum = 3; to(page - 1) // 下页 a${' '.repeat(200_000)}b`
  expect(shapeOf(list(`${plainRows}<script>${script}</script>`)).paging).toBeUndefined()
})

test('files counted down from how many there are go on being counted on pages that do not say it', () => {
  const rows = { row: 'li', date: 'span' }
  const paging = { file: '/gg/p_{n}.html', down: true as const, pages: /maxPageNum = (\d+)/ }
  const { pages } = bySelectors({ site: 'http://bl.example', columns: [{ path: '/gg/' }], rows, paging })
  const turned = (html: string, context: object) => {
    const [step] = [...pages.list!({ ...openSaved(list(html)), context: { column: '/gg/', ...context } }, {})] as {
      turn(page: number): { url: string; context: object }
    }[]
    return step!.turn
  }
  const second = turned(`${plainRows}<script>maxPageNum = 19</script>`, { page: 1 })(2)
  expect(second).toMatchObject({ url: 'http://bl.example/gg/p_18.html', context: { page: 2, pages: 19 } })
  expect(turned(plainRows, second.context)(3).url).toBe('http://bl.example/gg/p_17.html')
  expect(() => turned(plainRows, { page: 1 }), 'a first page that does not say it').toThrow('expected how many pages there are')
})
