import { request } from 'node:http'
import type { Exchange } from '../../../src/core/archive.ts'
import { sha256 } from '../../../src/core/identity.ts'
import type { Page } from '../../../src/core/page.ts'
import type { Source, Window } from '../../../src/core/source.ts'
import type { Follow, Notice } from '../../../src/core/step.ts'
import { openPage } from '../../../src/document/page.ts'
import { toRequest } from '../../../src/pipeline/request.ts'
import { createWalker, type Turning } from '../../../src/pipeline/walk.ts'

interface Answered {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** One request, to the port of the province whatever host it names. */
export const ask = (port: number, url: string, method = 'GET', headers: Record<string, string> = {}, body?: Uint8Array): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { host, pathname, search } = new URL(url)
    const sent = request(
      { port, host: '127.0.0.1', path: pathname + search, method, headers: { ...headers, host, ...(body ? { 'content-length': body.length } : {}) } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () =>
          answer.complete
            ? resolve({ status: answer.statusCode!, headers: answer.headers as Record<string, string>, body: Buffer.concat(chunks) })
            : reject(new Error('the answer was cut off')),
        )
        answer.on('close', () => reject(new Error('the answer was cut off')))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

export const pageOf = (url: string, label: string, { status, headers, body }: Answered, context?: Record<string, unknown>): Page => {
  const exchange: Exchange = {
    request: { url, method: 'GET', headers: {} },
    response: { status, statusText: '', headers: Object.entries(headers), body },
    finalUrl: url,
    fetchedAt: '2026-01-01T00:00:00.000Z',
    source: 'test',
    run: 'test',
    label,
    context,
  }
  return openPage(exchange, { sha256: sha256(body) })
}

/** What the source's page functions see of a page. Where a browser would run its script, what the script would have made. */
export async function fetchPage(port: number, step: Follow): Promise<Page> {
  const wanted = toRequest(step)
  const answered = await ask(port, wanted.url, wanted.method, wanted.headers, wanted.body)
  return pageOf(step.url, step.label, answered, step.context)
}

export interface Crawled {
  notices: { url: string; notice: Notice; page: Page }[]
  lists: number
  errors: { url: string; error: unknown }[]
}

/** Follows a source's steps to their end, one after the other, without retries. */
export async function crawl(port: number, source: Source, window: Window = {}, fetch = fetchPage): Promise<Crawled> {
  const found: Crawled = { notices: [], lists: 0, errors: [] }
  const walker = createWalker({ source, window, now: Date.now })
  const waiting: { step: Follow; turning?: Turning }[] = [...source.start(window)].map((step) => ({ step }))
  const asked = new Set<string>()
  while (waiting.length > 0) {
    const { step, turning } = waiting.shift()!
    const key = JSON.stringify([step.url, step.form, step.json, turning?.ask.purpose])
    if (asked.has(key)) continue
    asked.add(key)
    try {
      const page = await fetch(port, step)
      if (page.status !== 200) throw new Error(`status ${page.status}`)
      if (step.label === 'list') found.lists++
      for (const next of source.pages[step.label]!(page, window)) {
        if (next.type === 'listing') {
          const { rows, turn } = await walker.take(next, turning)
          waiting.push(...rows.map((row) => ({ step: row })), ...(turn ? [turn] : []))
        } else if (next.type === 'follow') waiting.push({ step: next })
        else if (next.type === 'notice') found.notices.push({ url: step.url, notice: next, page })
      }
    } catch (error) {
      if (turning?.ask.purpose === 'beyond') walker.lose(turning, 'failed')
      else found.errors.push({ url: step.url, error })
    }
  }
  return found
}

/** Does what the script of the scripted site does, on the answers that it asks for. */
export async function rendered(port: number, step: Follow): Promise<Page> {
  const url = new URL(step.url)
  const shell = await ask(port, step.url)
  const text = shell.body.toString('utf8')
  const api = async <T>(path: string) => JSON.parse((await ask(port, new URL(path, url).href)).body.toString('utf8')) as T
  let html = text
  if (url.pathname === '/list.html') {
    const list = await api<{ page: number; pages: number; rows: { id: number; title: string; date: string }[] }>(
      `/api/list?column=${url.searchParams.get('column')}&page=${url.searchParams.get('page') ?? 1}`,
    )
    const rows = list.rows.map((row) => `<li><a class="row-title" href="/detail.html?id=${row.id}">${row.title}</a><time>${row.date}</time></li>`)
    html = text.replace(
      '<ul id="rows" class="rows"></ul><div id="pages"></div>',
      `<ul id="rows">${rows.join('')}</ul><div id="pages">第<b>${list.page}</b>页 共<b>${list.pages}</b>页</div>`,
    )
  } else {
    const notice = await api<{ title: string; date: string; html: string }>(`/api/detail${url.search}`)
    html = text
      .replace('<h1 id="title"></h1>', `<h1 id="title">${notice.title}</h1>`)
      .replace('<time id="date"></time>', `<time id="date">${notice.date}</time>`)
      .replace('<div id="body"></div>', `<div id="body">${notice.html}</div>`)
  }
  return pageOf(step.url, step.label, { ...shell, body: Buffer.from(html) }, step.context)
}
