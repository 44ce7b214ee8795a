import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { InputError, NotFoundError } from '../errors.ts'

/** A page that someone else saved, before it goes into our archive. */
export interface SavedPage {
  url: string
  /** Maps the record back to where it came from: the path below the folder that was given, the id in a JSONL file. */
  nativeId: string
  bytes: Uint8Array
  contentType: string
  title?: string
  publishedAt?: string
}

/** Where the address of a page stands: in `meta.json` beside it, in `index.tsv` beside it (file, tab, address), in its path (`host/path`), nowhere. */
export type UrlFrom = 'meta' | 'index' | 'filename' | 'none'

/** Names of the fields of a JSONL line. */
export interface TextFields {
  id: string
  url: string
  text: string
  title?: string
  publishedAt?: string
}

export const contentTypes: Record<string, string> = {
  ...{ '.html': 'text/html', '.htm': 'text/html', '.shtml': 'text/html', '.xhtml': 'application/xhtml+xml', '.asp': 'text/html', '.aspx': 'text/html' },
  ...{ '.jsp': 'text/html', '.php': 'text/html', '.txt': 'text/plain', '.xml': 'text/xml', '.json': 'application/json', '.pdf': 'application/pdf' },
  ...{ '.doc': 'application/msword', '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  ...{ '.xls': 'application/vnd.ms-excel', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.ofd': 'application/ofd' },
}

/** Beside pages, and none themselves. */
const notPages = new Set(['meta.json', 'index.tsv', 'license', 'license.txt', 'readme.md'])

/** The pages of a folder, recursively and in the order of their paths, or one page. Throws `NotFoundError` where the path is none. */
export async function* savedPages(path: string, urlFrom: UrlFrom = 'meta'): AsyncGenerator<SavedPage> {
  const found = await stat(path).catch((error: unknown) => {
    throw new NotFoundError(`there is no ${path}`, { path }, { cause: error })
  })
  const root = found.isDirectory() ? path : dirname(path)
  for await (const file of found.isDirectory() ? filesBelow(path) : [path]) {
    const beside = relative(root, file).split(sep).join('/')
    const meta = urlFrom === 'meta' ? await besideMeta(file) : urlFrom === 'index' ? await besideIndex(file) : {}
    const url = meta.url ?? (urlFrom === 'filename' ? addressFromPath(beside) : undefined) ?? pathUrl(beside)
    const contentType = meta.contentType ?? contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream'
    yield { url, nativeId: beside, bytes: await readFile(file), contentType, title: meta.title, publishedAt: meta.publishedAt }
  }
}

/** An address for a page that has none: stable, and no site's. */
const pathUrl = (path: string) => `file:///${path.split('/').map(encodeURIComponent).join('/')}`

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (entry.isFile() && !notPages.has(entry.name.toLowerCase()) && !entry.name.endsWith('.meta.json')) yield path
  }
}

type Meta = Partial<Pick<SavedPage, 'url' | 'contentType' | 'title' | 'publishedAt'>>

/** `meta.json` of the folder, or `<page>.meta.json`. */
async function besideMeta(file: string): Promise<Meta> {
  for (const path of [`${file}.meta.json`, join(dirname(file), 'meta.json')]) {
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text === undefined) continue
    try {
      const { url, contentType, title, publishedAt } = JSON.parse(text) as Record<string, unknown>
      return { url: addressOf(url), contentType: textOf(contentType), title: textOf(title), publishedAt: textOf(publishedAt) }
    } catch (error) {
      throw new InputError(`${path} is no JSON`, { path }, { cause: error })
    }
  }
  return {}
}

async function besideIndex(file: string): Promise<Meta> {
  const path = join(dirname(file), 'index.tsv')
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new InputError(`expected ${path} with lines of file and address, parted by a tab`, { path }, { cause: error })
  })
  const row = text
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
    .find(([name]) => name === basename(file))
  return { url: addressOf(row?.[1]) }
}

/** `host/path` as mirroring tools write it. */
const addressFromPath = (path: string) => (/^[\w-]+(\.[\w-]+)+\//.test(path) ? addressOf(`http://${path}`) : undefined)

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const addressOf = (value: unknown) => (typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value) ? new URL(value).href : undefined)

/** The texts of a JSONL file. Throws `InputError` that names the line that is none. */
export async function* savedTexts(path: string, fields: TextFields = { id: 'id', url: 'url', text: 'text' }): AsyncGenerator<SavedPage> {
  let number = 0
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    let row: Record<string, unknown>
    try {
      row = JSON.parse(line) as Record<string, unknown>
    } catch (error) {
      throw new InputError(`${path}:${number} is no JSON`, { path, line: number }, { cause: error })
    }
    const text = row[fields.text]
    if (typeof text !== 'string')
      throw new InputError(`${path}:${number} has no field "${fields.text}" with the text; --text-field names another`, { path, line: number })
    const nativeId = String(row[fields.id] ?? number)
    const url = addressOf(row[fields.url]) ?? pathUrl(`${basename(path)}/${nativeId}`)
    const html = /^\s*<(!doctype|html|head|body|div|table|p)\b/i.test(text)
    const page = { url, nativeId, bytes: new TextEncoder().encode(text), contentType: `text/${html ? 'html' : 'plain'}; charset=utf-8` }
    yield {
      ...page,
      title: fields.title ? textOf(row[fields.title]) : undefined,
      publishedAt: fields.publishedAt ? textOf(row[fields.publishedAt]) : undefined,
    }
  }
}
