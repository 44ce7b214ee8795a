import { expect, it } from 'vitest'
import { openDocument } from '../../../src/document/open.ts'
import { read } from '../../../src/reader/read.ts'
import { isUscc } from '../../../src/values/uscc.ts'

const page = async (html: string, hints: Parameters<typeof read>[1] = {}) => {
  const document = await openDocument(new TextEncoder().encode(html), { contentType: 'text/html; charset=utf-8' })
  const body = html.indexOf('<div id="b">')
  return read(document, body < 0 ? hints : { ...hints, body: { start: body, end: html.lastIndexOf('</div>') } })
}
const title = '合成县道路照明工程中标结果公示'

it('reads a notice that is one table and nothing else', async () => {
  const html = `<h1>${title}</h1><div id="b"><table><tr><td>项目名称</td><td>合成县道路照明工程</td></tr><tr><td>中标单位</td><td>虚构照明有限公司</td></tr></table></div>`
  const reading = await page(html, { title })
  expect(reading.records[0]?.record.suppliers).toEqual([{ name: '虚构照明有限公司' }])
})

it('says that nothing stands under a title', async () => {
  const reading = await page(`<h1>${title}</h1><div id="b"> </div>`, { title })
  expect([reading.records, reading.issues.map(({ code }) => code)]).toEqual([[], ['no-notice']])
})

it.each(['合成县医院信息系统维护服务项目成交公告', '合成县门户网站升级项目成交公告'])('takes a short notice about upkeep for a notice: %s', async (about) => {
  const reading = await page(`<h1>${about}</h1><div id="b"><p>项目编号：HC-404-503</p><p>成交供应商：虚构软件有限公司</p><p>成交金额：1003503.50元</p></div>`, {
    title: about,
  })
  expect(reading.records[0]?.record).toMatchObject({ projectCode: 'HC-404-503', awardYuan: '1003503.5' })
})

it('keeps a credit code as written, and tells of one that cannot be right', async () => {
  const row = (code: string) =>
    `<h1>${title}</h1><div id="b"><table><tr><th>序号</th><th>中标供应商名称</th><th>统一社会信用代码</th><th>中标金额（元）</th></tr><tr><td>1</td><td>虚构照明有限公司</td><td>${code}</td><td>120000</td></tr></table></div>`
  const [valid, invalid] = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    .map((check) => `91210200MA0TEST01${check}`.replace('S', '5'))
    .sort((a, b) => Number(isUscc(b)) - Number(isUscc(a)))
  const right = await page(row(valid!), { title })
  expect([right.records[0]?.record.suppliers?.[0]?.uscc, right.issues]).toEqual([valid, []])
  const wrong = await page(row(invalid!), { title })
  expect(wrong.records[0]?.record.suppliers?.[0]?.uscc).toBe(invalid)
  expect(wrong.issues).toMatchObject([{ code: 'bad-uscc', field: '/suppliers/0/uscc' }])
})

it.each([
  '<h1>提示</h1><p>您访问的信息不存在或已被删除。</p>',
  '<ul><li><a href="/">首页</a></li><li><a href="/zc">政策法规</a></li></ul><p>该文章已下架，3秒后返回</p><p>主办单位：合成县公共资源交易中心</p>',
  `<h1>${title}</h1><div id="b"><p>对不起，没有找到您要查看的内容！</p></div>`,
  '<p>404 Not Found</p>',
])('tells a page that says only that its notice is gone: %s', async (html) => {
  const reading = await page(html, { title })
  expect([reading.records, reading.issues.map(({ code }) => code)]).toEqual([[], ['removed-page']])
})

it.each([
  '<p>因采购人需求调整，原公告已撤销，采购活动终止。</p><p>项目编号：HC-2031-7</p><p>采购人：合成县教育局</p>',
  '<p>招标文件中“投标人信息不存在失信记录”一条改为“未被列入失信名单”，其他内容不变。</p>',
])('takes a notice about something that is gone for a notice: %s', async (body) => {
  const reading = await page(`<h1>${title}</h1><div id="b">${body}</div>`, { title })
  expect([reading.records.length, reading.issues.filter(({ code }) => code === 'removed-page')]).toEqual([1, []])
})

it('tells a site that is broken from one that took a notice away', async () => {
  expect((await page('<h1>Server Error</h1><p>运行时错误</p>')).issues.map(({ code }) => code)).toEqual(['no-notice'])
})
