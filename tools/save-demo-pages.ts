// Saves a list and two notices of one simulated site for each kind of site software, as the fixtures that sources are checked against.
//   npx tsx tools/save-demo-pages.ts
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Follow } from '../src/core/step.ts'
import { encodeGbk } from '../src/demo/gbk.ts'
import { createProvince } from '../src/demo/province.ts'
import type { Answer, Site } from '../src/demo/sites/site.ts'
import { openPage } from '../src/document/page.ts'
import { createRegistry } from '../src/registry.ts'

const chosen = ['panjin-ggzy', 'panjin-gov', 'dandong-gov', 'fuxin-ggzy', 'liaoning-ccgp', 'dandong-procurement', 'fuxin-gov', 'benxi-housing']
const province = createProvince({ notices: 400, seed: 11 })
const registry = createRegistry()
const folder = (site: string) => join(registry.folder(`demo-${site}`), 'pages')

function ask(site: Site, path: string, step?: Pick<Follow, 'form' | 'json'>): Answer {
  const url = new URL(path, 'http://host')
  const answer = site.software.answer(site, {
    method: step?.form || step?.json ? 'POST' : 'GET',
    path: url.pathname,
    query: url.searchParams,
    form: new URLSearchParams(step?.form),
    json: step?.json,
  })
  if (!answer) throw new Error(`${site.id} knows no ${path}`)
  return answer
}

/** What the browser would have made of a page of the scripted site. */
function rendered(site: Site, url: URL): Answer {
  const shell = ask(site, url.pathname + url.search)
  const api = (path: string) => JSON.parse(String(ask(site, path).body))
  let html = String(shell.body)
  if (url.pathname === '/list.html') {
    const list = api(`/api/list?column=${url.searchParams.get('column')}&page=1`) as {
      page: number
      pages: number
      rows: { id: number; title: string; date: string }[]
    }
    const rows = list.rows.map((row) => `<li><a class="row-title" href="/detail.html?id=${row.id}">${row.title}</a><time>${row.date}</time></li>`)
    html = html.replace(
      '<ul id="rows" class="rows"></ul><div id="pages"></div>',
      `<ul id="rows" class="rows">${rows.join('')}</ul><div id="pages">第<b>${list.page}</b>页 共<b>${list.pages}</b>页</div>`,
    )
  } else {
    const notice = api(`/api/detail${url.search}`) as { title: string; date: string; html: string }
    html = html
      .replace('<h1 id="title"></h1>', `<h1 id="title">${notice.title}</h1>`)
      .replace('<time id="date"></time>', `<time id="date">${notice.date}</time>`)
      .replace('<div id="body"></div>', `<div id="body">${notice.html}</div>`)
  }
  return { ...shell, body: html }
}

for (const id of chosen) {
  const site = province.site(id)!
  const source = await registry.load(`demo-${id}`)
  rmSync(folder(id), { recursive: true, force: true })
  mkdirSync(folder(id), { recursive: true })
  const meta: Record<string, unknown> = {}
  const save = (name: string, step: Follow) => {
    const url = new URL(step.url)
    const answer = site.software.name === 'scripted' ? rendered(site, url) : ask(site, url.pathname + url.search, step)
    const bytes = answer.charset === 'gbk' ? encodeGbk(String(answer.body)) : Buffer.from(String(answer.body))
    const file = `${name}.${answer.type.endsWith('json') ? 'json' : 'html'}`
    const contentType = `${answer.type}; charset=${answer.charset === 'gbk' ? 'gb2312' : 'utf-8'}`
    writeFileSync(join(folder(id), file), bytes)
    meta[file] = { url: step.url, label: step.label, origin: 'synthetic', contentType, context: step.context }
    return { bytes, contentType }
  }
  const [start] = source.start({})
  if (!start) throw new Error(`${source.id} starts nowhere`)
  const { bytes, contentType } = save('list-1', start)
  const page = openPage(
    {
      request: { url: start.url, method: 'GET', headers: {} },
      response: { status: 200, statusText: '', headers: [['content-type', contentType]], body: bytes },
      finalUrl: start.url,
      fetchedAt: '2026-01-01T00:00:00.000Z',
      source: source.id,
      run: 'saved',
      label: start.label,
      context: start.context,
    },
    { sha256: '' },
  )
  const details = [...source.pages.list!(page, {})].filter((step): step is Follow => step.type === 'follow' && step.label === 'detail')
  for (const [index, step] of details.slice(0, 2).entries()) save(`detail-${index + 1}`, step)
  writeFileSync(join(folder(id), 'meta.json'), `${JSON.stringify(meta, null, 2)}\n`)
}
