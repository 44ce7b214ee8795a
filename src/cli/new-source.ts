import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DeclarationError, InputError } from '../errors.ts'
import { readBytes } from '../pipeline/read-bytes.ts'
import { savedPagesOf } from '../pipeline/saved-page.ts'
import { type Tried, trySource } from '../pipeline/try-source.ts'
import type { Registry } from '../registry.ts'
import type { SiteShape } from '../scaffold/site-shape.ts'
import { writeSource } from '../scaffold/write.ts'
import { fallsShort } from './falls-short.ts'
import type { ReadInput } from './saved-inputs.ts'

/** A source that was written, and what it reads. */
export interface Best {
  shape: SiteShape
  tried: Tried[]
  /** The person's file behind each saved page. */
  files: Map<string, string>
  written: boolean
  /** Families that may know the site's software and did not read the pages as well as selectors do, and why. */
  declined: { family: string; why: string }[]
}

/**
 * Writes the shapes one after another until one reads all pages, and keeps the one that reads most. Then a family that knows the
 * site's software takes its place, where it reads the same.
 */
export async function writeBest(registry: Registry, inputs: ReadInput[], shapes: SiteShape[], force = false): Promise<Best> {
  const id = freeName(registry, shapes[0]!.naming.id, inputs, force)
  const folder = registry.folder(id)
  if (!existsSync(join(dirname(folder), '_families', 'by-selectors.ts')))
    throw new DeclarationError('a source is written into a checkout: git clone it, npm ci, and try again there', {})
  const before = existsSync(join(folder, 'source.ts')) ? readFileSync(join(folder, 'source.ts'), 'utf8') : undefined
  const files = new Map<string, string>()
  mkdirSync(join(folder, 'pages'), { recursive: true })
  let stands: SiteShape | undefined
  const attempt = async (shape: SiteShape): Promise<Tried[]> => {
    shape.naming.id = id
    stands = shape
    writeFileSync(join(folder, 'source.ts'), writeSource(shape))
    writePages(folder, inputs, shape, files)
    const source = await registry.reload(id)
    const tried = await trySource(source, savedPagesOf(source, folder), readBytes)
    const rows = new Map(tried.flatMap((one) => (one.type === 'list' ? one.rows : [])).map((row) => [row.url, row]))
    // Notices now get from the list what it says of them, as in a crawl.
    writePages(folder, inputs, shape, files, rows)
    return trySource(source, savedPagesOf(source, folder), readBytes)
  }
  const merit = (all: Tried[]) => all.reduce((sum, one) => sum + (one.problem ? 0 : 10) + (one.type === 'list' ? Math.min(one.rows.length, 5) : 0), 0)
  let best: { shape: SiteShape; tried: Tried[] } | undefined
  for (const shape of shapes) {
    const tried = await attempt(shape)
    if (!best || merit(tried) > merit(best.tried)) best = { shape, tried }
    if (tried.every(({ problem }) => problem === undefined)) break
  }
  const declined: Best['declined'] = []
  const bySelectors = best!
  for (const family of bySelectors.shape.families ?? []) {
    const shape = { ...bySelectors.shape, family }
    const tried = await attempt(shape)
    const why = fallsShort(tried, bySelectors.tried)
    if (why === undefined) {
      best = { shape, tried }
      break
    }
    declined.push({ family: family.file, why })
  }
  if (stands !== best!.shape) await attempt(best!.shape)
  return { ...best!, files, declined, written: writeSource(best!.shape) !== before }
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
  { columns, columnOf, naming, family }: SiteShape,
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
    const place = columnOf[number - 1] ?? 0
    const column = columns[place]
    const domain = column?.domain ?? naming.domain
    const row = rows.get(url)
    const context =
      kind === 'list'
        ? { column: family?.columns[place] ?? column?.path, page: input.page ?? 1, ...(domain && { domain }) }
        : { ...(row && { title: row.title, publishedAt: row.publishedAt }), ...(columns.length === 1 && domain && { domain }) }
    meta[name] = { url, label: kind, origin: 'captured', contentType, fetchedAt, context }
    writeFileSync(join(pages, name), input.bytes)
    files.set(name, input.name)
  }
  writeFileSync(join(pages, 'meta.json'), `${JSON.stringify(meta, null, 2)}\n`)
}
