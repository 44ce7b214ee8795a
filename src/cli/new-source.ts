import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DeclarationError, InputError } from '../errors.ts'
import { readBytes } from '../pipeline/read-bytes.ts'
import { savedPagesOf } from '../pipeline/saved-page.ts'
import { type Tried, trySource } from '../pipeline/try-source.ts'
import type { Registry } from '../registry.ts'
import type { SiteShape } from '../scaffold/describe.ts'
import { writeSource } from '../scaffold/write.ts'
import type { ReadInput } from './saved-inputs.ts'

/** A source that was written, and what it reads. */
export interface Best {
  shape: SiteShape
  tried: Tried[]
  /** The person's file behind each saved page. */
  files: Map<string, string>
  written: boolean
}

/** Writes the shapes one after another until one reads all pages; keeps the one that reads most. */
export async function writeBest(registry: Registry, inputs: ReadInput[], shapes: SiteShape[], force = false): Promise<Best> {
  const chosen = freeName(registry, shapes[0]!.naming.id, inputs, force)
  const folder = registry.folder(chosen)
  if (!existsSync(join(dirname(folder), '_families', 'by-selectors.ts')))
    throw new DeclarationError('a source is written into a checkout: git clone it, npm ci, and try again there', {})
  const before = existsSync(join(folder, 'source.ts')) ? readFileSync(join(folder, 'source.ts'), 'utf8') : undefined
  const files = new Map<string, string>()
  let best: Best | undefined
  let written = ''
  const write = (shape: SiteShape) => {
    written = writeSource(shape)
    writeFileSync(join(folder, 'source.ts'), written)
  }
  mkdirSync(join(folder, 'pages'), { recursive: true })
  for (const shape of shapes) {
    shape.naming.id = chosen
    write(shape)
    writePages(folder, inputs, shape, files)
    const source = await registry.reload(chosen)
    let tried = await trySource(source, savedPagesOf(source, folder), readBytes)
    const rows = new Map(tried.flatMap((one) => (one.type === 'list' ? one.rows : [])).map((row) => [row.url, row]))
    // Notices now get from the list what it says of them, as in a crawl.
    writePages(folder, inputs, shape, files, rows)
    tried = await trySource(source, savedPagesOf(source, folder), readBytes)
    const merit = (all: Tried[]) => all.reduce((sum, one) => sum + (one.problem ? 0 : 10) + (one.type === 'list' ? Math.min(one.rows.length, 5) : 0), 0)
    if (!best || merit(tried) > merit(best.tried)) best = { shape, tried, files: new Map(files), written: written !== before }
    if (tried.every(({ problem }) => problem === undefined)) break
  }
  if (written !== writeSource(best!.shape)) {
    write(best!.shape)
    best!.written = written !== before
  }
  return best!
}

/** A name that no other source has. Throws `InputError` where it would write over one. */
function freeName(registry: Registry, wanted: string, inputs: ReadInput[], force: boolean): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`
    const meta = join(registry.folder(id), 'pages', 'meta.json')
    if (!existsSync(registry.folder(id))) return id
    const ours = existsSync(meta) && inputs.every(({ url }) => readFileSync(meta, 'utf8').includes(JSON.stringify(url)))
    if (force && (ours || number > 1 || inputs.length === 0)) return id
    if (ours) {
      if (readFileSync(join(registry.folder(id), 'source.ts'), 'utf8').includes('Described from saved pages')) return id
      throw new InputError(`${id} is there already, and someone has worked on it; --force writes over it, --id gives another name`, { source: id })
    }
  }
}

const extensionOf = ({ contentType }: ReadInput) => (contentType.includes('json') ? 'json' : 'html')

/** The saved pages beside the source, and `meta.json` that says what they are. */
function writePages(
  folder: string,
  inputs: ReadInput[],
  { columns, columnOf, naming }: SiteShape,
  files: Map<string, string>,
  rows = new Map<string, { title?: string; publishedAt?: string }>(),
): void {
  const pages = join(folder, 'pages')
  if (files.size === 0) rmSync(pages, { recursive: true, force: true })
  mkdirSync(pages, { recursive: true })
  const counts = { list: 0, detail: 0 }
  const meta: Record<string, object> = {}
  for (const input of inputs) {
    const { kind, url, contentType, fetchedAt } = input
    const number = ++counts[kind]
    const name = `${kind}-${number}.${extensionOf(input)}`
    const column = columns[columnOf[number - 1] ?? 0]
    const domain = column?.domain ?? naming.domain
    const row = rows.get(url)
    const context =
      kind === 'list'
        ? { column: column?.path, page: input.page ?? 1, ...(domain && { domain }) }
        : { ...(row && { title: row.title, publishedAt: row.publishedAt }), ...(columns.length === 1 && domain && { domain }) }
    meta[name] = { url, label: kind, origin: 'captured', contentType, fetchedAt, context }
    writeFileSync(join(pages, name), input.bytes)
    files.set(name, input.name)
  }
  writeFileSync(join(pages, 'meta.json'), `${JSON.stringify(meta, null, 2)}\n`)
}
