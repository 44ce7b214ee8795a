import { describe, expect, test } from 'vitest'
import type { Exchange } from '../../../src/core/archive.ts'
import { openPage } from '../../../src/document/page.ts'
import { readPage } from '../../../src/pipeline/check.ts'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'
import { savedPagesOf } from '../../../src/pipeline/saved-page.ts'
import { createRegistry } from '../../../src/registry.ts'

const registry = createRegistry()
const answer = (exchange: Exchange, body: string): Exchange => ({ ...exchange, response: { ...exchange.response, body: new TextEncoder().encode(body) } })
const pageOf = async (id: string, page: string) => {
  const source = await registry.load(id)
  return { source, exchange: savedPagesOf(source, registry.folder(id)).find(({ name }) => name === page)!.exchange }
}

/** What a site keeps behind a captcha stays there: the run ends, and nothing of it is asked for. */
describe('a site that asks for a captcha', () => {
  test.each([829, 800])('ends a run of the national list (%i)', async (code) => {
    const { source, exchange } = await pageOf('china-ggzy', 'list-1.json')
    const { report } = await readPage(source, answer(exchange, JSON.stringify({ code, message: '请输入验证码', data: null })), readBytes)
    expect(report.outcome).toBe('blocked')
    expect(report.reason?.message).toContain(String(code))
  })

  test('ends a run of the national procurement portal, whose list then says that one came too often', async () => {
    const { source, exchange } = await pageOf('china-ccgp', 'list-1.html')
    const often = '<html><head><title>频繁访问!中国政府采购网</title></head><body><p>您的访问过于频繁，请稍后再试。</p></body></html>'
    expect((await readPage(source, answer(exchange, often), readBytes)).report.outcome).toBe('blocked')
  })

  test('or writes in a font that swaps glyphs ends a run of the land market: what it seems to say is not what it says', async () => {
    const { source, exchange } = await pageOf('china-land', 'detail-1.html')
    const swapped = `<style>@font-face { src: url('styles/fonts/a.woff?fdipzone') format('woff') }</style>${openPage(exchange, { sha256: '' }).text}`
    expect((await readPage(source, answer(exchange, swapped), readBytes)).report.outcome).toBe('blocked')
  })

  test('keeps the attachments of Liaoning, which are counted and never asked for', async () => {
    const { source, exchange } = await pageOf('liaoning-ccgp', 'detail-1.html')
    const { report, drafts, issues } = await readPage(source, exchange, readBytes)
    expect(report.counts.skipped).toEqual({ 'nothing: an attachment asks for a captcha': 2 })
    expect(drafts.map(({ attachments }) => attachments)).toEqual([[]])
    expect(issues).toEqual([])
  })
})

describe('a list', () => {
  test.each([
    ['china-ggzy', 'list-1.json', '{"code":200,"data":{"records":[],"total":0,"pages":0}}'],
    ['yunnan-ccgp', 'list-1.json', '{"total":0,"rows":[]}'],
  ])('of %s that says itself that it is empty is no error', async (id, name, body) => {
    const { source, exchange } = await pageOf(id, name)
    const { report, issues } = await readPage(source, answer(exchange, body), readBytes)
    expect(issues).toEqual([])
    expect(report.counts.skipped).toEqual({ 'nothing: the list states that it has no notices': 1 })
  })

  test.each([
    ['china-ggzy', 'list-1.json', '{"code":500,"message":"系统异常","data":null}'],
    ['yunnan-ccgp', 'list-1.json', '{"total":8123,"rows":[]}'],
    ['chongqing-ggzy', 'list-1.json', '{"code":200,"content":"{\\"result\\":null}"}'],
    ['guangxi-ccgp', 'list-1.json', '{"success":false,"result":null}'],
  ])('of %s that is none, or empty against its own word, is another layout', async (id, name, body) => {
    const { source, exchange } = await pageOf(id, name)
    const { report, issues } = await readPage(source, answer(exchange, body), readBytes)
    expect(report.outcome).toBe('failed')
    expect(issues.map(({ code }) => code)).toContain('layout-changed')
  })
})
