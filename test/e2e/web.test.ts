import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPagesBrowser } from '../support/pages-browser.ts'

/** A synthetic notice whose page tries to run, load and send things when it is shown. */
const hostile = (beacon: string) => `<!doctype html><meta charset="utf-8"><title>合成县食堂设备采购成交公告</title>
<base href="${beacon}/"><meta http-equiv="refresh" content="1;url=${beacon}/refresh">
<link rel="stylesheet" href="${beacon}/style.css"><style>body{background:url(${beacon}/background)}</style>
<script>document.title='run';new Image().src='${beacon}/script'</script>
<body onload="fetch('${beacon}/onload')"><h1>合成县食堂设备采购成交公告</h1><p>发布时间：2021-05-06</p>
<p>项目编号：HC-2021-07</p><p onclick="alert(1)">采购人：合成县第一小学</p><p>成交供应商：虚构厨具有限公司</p><p>成交金额：12.85万元</p>
<img src="${beacon}/image" onerror="fetch('${beacon}/onerror')"><iframe src="${beacon}/frame"></iframe><svg onload="fetch('${beacon}/svg')"></svg>
<form action="${beacon}/form" id="f"><input name="a" autofocus onfocus="document.getElementById('f').submit()"></form></body>`

let folder: string
let beacon: Server
const asked: string[] = []
let serving: ChildProcess
let address: string
let browser: Browser

const gongshi = ['bin/gongshi.js']

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongshi-web-'))
  beacon = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => beacon.once('listening', resolve))
  const pages = join(folder, 'pages', 'a')
  mkdirSync(pages, { recursive: true })
  writeFileSync(join(pages, 'page.html'), hostile(`http://127.0.0.1:${(beacon.address() as AddressInfo).port}`))
  writeFileSync(join(pages, 'meta.json'), JSON.stringify({ url: 'http://ggzy.example.gov.cn/a/1.html' }))
  const env = { ...process.env, GONGSHI_DATA: join(folder, 'data') }
  execFileSync('node', [...gongshi, 'import', join(folder, 'pages'), '--source', 'synthetic-web-pages', '--simulated'], { env, stdio: 'pipe' })
  serving = spawn('node', [...gongshi, 'serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  address = await new Promise((resolve, reject) => {
    let said = ''
    serving.stdout!.on('data', (chunk) => {
      said += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (found) resolve(found[0])
    })
    serving.once('exit', (code) => reject(new Error(`gongshi serve ended with ${code}: ${said}`)))
  })
  browser = await openPagesBrowser()
})

afterAll(async () => {
  await browser?.close()
  if (serving && serving.exitCode === null) {
    const ended = new Promise((resolve) => serving.once('exit', resolve))
    serving.kill('SIGTERM')
    await ended
  }
  beacon?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens a page and returns what it asked of anyone but us. */
async function visit<T>(path: string, width: number, look: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<T>) {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  await page.goto(address + path, { waitUntil: 'networkidle' })
  const seen = await look(page)
  await page.close()
  return { seen, foreign }
}

describe('the pages', () => {
  it.each([
    ['/', 1280, 'zh-CN'],
    ['/', 390, 'zh-CN'],
    ['/en', 1280, 'en'],
    ['/en', 390, 'en'],
    ['/sources', 390, 'zh-CN'],
    ['/en/runs', 390, 'en'],
    ['/issues', 390, 'zh-CN'],
  ])('%s at %i pixels fits, speaks %s, says that it is simulated, and asks nobody else', async (path, width, language) => {
    const { seen, foreign } = await visit(path, width, (page) =>
      page.evaluate<{ language: string; over: number; text: string }>(
        '({ language: document.documentElement.lang, over: document.documentElement.scrollWidth - innerWidth, text: document.body.textContent })',
      ),
    )
    expect(seen).toMatchObject({ language, over: 0 })
    expect(seen.text).toMatch(language === 'en' ? /simulated/i : /模拟/)
    expect(foreign).toEqual([])
  })

  it('a record on a phone gives its parts room beside their labels', async () => {
    const { seen } = await visit('/?q=厨具', 390, async (page) => {
      await page.click('.hits h2 a')
      return page.evaluate<number>("Math.min(...[...document.querySelectorAll('.group dd')].map((value) => value.clientWidth))")
    })
    expect(seen).toBeGreaterThan(170)
  })

  it('finds a notice, and goes to it by the keyboard', async () => {
    const { seen } = await visit('/?q=厨具', 1280, async (page) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate('document.activeElement?.getAttribute("href")?.includes("/records/")')) break
      }
      await Promise.all([page.waitForURL(/\/records\//), page.keyboard.press('Enter')])
      return page.evaluate('document.querySelector("h1")?.textContent')
    })
    expect(seen).toContain('合成县食堂设备采购成交公告')
  })

  it('shows each value where it was read, in the archived page', async () => {
    const { seen, foreign } = await visit('/?q=厨具', 1280, async (page) => {
      await page.click('.hits a')
      await page.locator('a.where[href$="#e-suppliers-0-yuan"]').click()
      // waits for the frame, and until it went to the mark
      return page.frameLocator('iframe[name="archived"]').locator('#e-suppliers-0-yuan:target').textContent()
    })
    expect(seen).toBe('12.85万元')
    expect(foreign).toEqual([])
  })

  it('never lets an archived page run, load or send anything', async () => {
    const { seen } = await visit('/?q=厨具', 1280, async (page) => {
      await page.click('.hits a')
      await page.waitForLoadState('networkidle')
      return page.evaluate<{ sandbox: string; title: string }>(
        '({ sandbox: document.querySelector("iframe")?.getAttribute("sandbox"), title: document.title })',
      )
    })
    expect(seen.sandbox).toBe('')
    expect(seen.title).not.toBe('run')
    // And by itself, outside of the frame.
    const found = (await (await fetch(`${address}/api/records?q=${encodeURIComponent('厨具')}&simulated=include`)).json()) as { records: { id: string }[] }
    const { id } = found.records[0]!
    await visit(`/records/${id}/page`, 1280, (page) => page.waitForLoadState('networkidle'))
    const whole = (await (await fetch(`${address}/api/records/${id}`)).json()) as { snapshot: string }
    // The bytes themselves: shown as text, or saved; a browser that saves them says that the page did not load.
    await visit(`/api/snapshots/${whole.snapshot}`, 1280, (page) => page.waitForLoadState('networkidle')).catch(() => undefined)
    expect(asked).toEqual([])
  })

  it('parts a label from what it labels as the language does', async () => {
    expect(await (await fetch(`${address}/en`)).text()).toMatch(/Sort: /)
    expect(await (await fetch(address)).text()).toMatch(/排序：/)
  })

  it('answers 10,000 characters of any script with what is wrong, as a page and as a problem', async () => {
    for (const [q, status] of [
      ['x'.repeat(10_000), 400],
      ['道'.repeat(10_000), 400],
      ['🏗'.repeat(10_000), 400],
      ['道'.repeat(40_000), 431],
    ] as const) {
      const answer = await fetch(`${address}/api/records?${new URLSearchParams({ q })}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8'])
      expect(await answer.json()).toMatchObject({ status, detail: expect.stringMatching(/^q: .*500|longer than/) })
    }
    const page = await fetch(`${address}/en?${new URLSearchParams({ q: '道'.repeat(10_000) })}`)
    expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('500')])
  })

  it('knows no page with a NUL in its address', async () => {
    const pages = ['/records/%00', '/records/%00/page', '/en/runs/%00', '/sources/%00', '/hosts/a%00', '/health/%00/0/before', '/webhooks/%00']
    for (const path of pages) expect([path, (await fetch(address + path)).status]).toEqual([path, 404])
  })

  it('answers a wrong query and a wrong address with a page that says so', async () => {
    expect((await fetch(`${address}/?colour=red`)).status).toBe(400)
    expect((await fetch(`${address}/en/records/none`)).status).toBe(404)
    expect(await (await fetch(`${address}/en/nowhere`)).text()).toContain('No such page')
  })
})
