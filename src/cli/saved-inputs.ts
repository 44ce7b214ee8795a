import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { decode } from '../document/encoding.ts'
import { InputError, NotFoundError } from '../errors.ts'
import { contentTypes } from '../pipeline/imported-files.ts'
import { likelySite, type OwnAddress, ownAddress, placeholder } from '../scaffold/address.ts'
import { withRowAddresses } from '../scaffold/describe.ts'
import type { SavedInput } from '../scaffold/saved.ts'
import { withSeen } from '../scaffold/seen.ts'

/** A saved page, and how its address is known. */
export interface ReadInput extends SavedInput {
  by: OwnAddress['by'] | 'row'
}

/** Pages that a person saved: `FILE`, or `FILE=ADDRESS`. Throws `NotFoundError` for a file that is not there. */
export function readInputs(lists: string[], details: string[], urls: string[] = []): ReadInput[] {
  const all = [...lists.map((given) => ({ given, kind: 'list' as const })), ...details.map((given) => ({ given, kind: 'detail' as const }))]
  const read = all.map(({ given, kind }, index) => readInput(given, kind, urls[index]))
  // A page that does not say where it is from is taken to be from where the others are.
  const site =
    read.find(({ by }) => by !== 'placeholder')?.url ?? read.map(({ bytes, contentType }) => likelySite(decode(bytes, contentType).text)).find(Boolean)
  const placed = read.map((input) => (input.by === 'placeholder' && site ? { ...input, url: new URL(new URL(input.url).pathname, site).href } : input))
  const known = withRowAddresses(placed, ({ by }) => by === 'placeholder' || by === 'base')
  return withSeen(known.map((input, index) => (input.url === placed[index]!.url ? input : { ...input, by: 'row' as const })))
}

function readInput(given: string, kind: 'list' | 'detail', option: string | undefined): ReadInput {
  const parted = /^(.+?)=(https?:\/\/.+)$/s.exec(given)
  const file = parted && !existsSync(given) ? parted[1]! : given
  if (!existsSync(file)) throw new NotFoundError(`there is no ${file}; give --${kind} FILE, or FILE=http://its-address`, { file })
  if (statSync(file).isDirectory()) throw new InputError(`${file} is a folder: name the page in it`, { file })
  const bytes = readFileSync(file)
  const begins = bytes.subarray(0, 4096).toString('latin1')
  if (begins.trim() === '') throw new InputError(`${file} is empty: save the page again`, { file })
  const other = otherFiles.find(([sign]) => sign.test(begins))?.[1]
  if (other) throw new InputError(`${file} is ${other}, no page: save the page itself as HTML, or the answer of a request as JSON`, { file })
  const beside = besideOf(file)
  const contentType = beside.contentType ?? typeOf(file, bytes)
  const said = option ?? (parted && !existsSync(given) ? parted[2] : undefined)
  if (said !== undefined && !URL.canParse(said)) throw new InputError(`${said} is no address: expected http://…`, { file })
  const known: OwnAddress = said
    ? { url: new URL(said).href, by: 'given' }
    : beside.url
      ? { url: beside.url, by: 'beside' }
      : (ownAddress(decode(bytes, contentType).text) ?? { url: `${placeholder}/${encodeURIComponent(basename(file))}`, by: 'placeholder' })
  return {
    ...{ name: file, kind, bytes, contentType, ...known },
    fetchedAt: beside.fetchedAt ?? statSync(file).mtime.toISOString(),
    ...(beside.fetchedAt === undefined && { seen: 'guessed' as const }),
    ...(beside.form && { form: beside.form }),
    ...(beside.json && { json: beside.json }),
  }
}

const otherFiles: [sign: RegExp, name: string][] = [
  [/^%PDF-/, 'a PDF'],
  [/^PK\x03\x04/, 'a ZIP or an Office file'],
  [/^\xd0\xcf\x11\xe0/, 'an Office file'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM)/, 'an image'],
  [/^(?:From: <Saved by|MIME-Version:)/i, 'a web archive (.mhtml)'],
  [/^\x1f\x8b/, 'a gzip file'],
  // Text has no zero bytes, but in UTF-16, which says so.
  [/^(?!\xff\xfe|\xfe\xff)[\s\S]*\x00/, 'a binary file'],
]

const typeOf = (file: string, bytes: Uint8Array): string => {
  const named = contentTypes[extname(file).toLowerCase()]
  const begins = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200))
    .toString('latin1')
    .replace(/^\ufeff|^ï»¿/, '')
    .trimStart()
  return /^[[{]/.test(begins) && named !== 'text/html' ? 'application/json' : (named ?? 'text/html')
}

interface Beside {
  url?: string
  contentType?: string
  fetchedAt?: string
  form?: Record<string, string>
  json?: Record<string, unknown>
}

/** What stands beside a page: `<page>.meta.json`, `<page>.json`, `<page>.url`, or `meta.json` of its folder. */
function besideOf(file: string): Beside {
  const stem = file.slice(0, file.length - extname(file).length)
  for (const path of [`${file}.url`, `${stem}.url`]) {
    if (!existsSync(path)) continue
    const url = /https?:\/\/\S+/.exec(readFileSync(path, 'utf8'))?.[0]
    if (url) return { url }
  }
  for (const path of [
    `${file}.meta.json`,
    `${stem}.meta.json`,
    `${file}.json`,
    ...(extname(file) === '.json' ? [] : [`${stem}.json`]),
    join(dirname(file), 'meta.json'),
  ]) {
    if (!existsSync(path) || path === file) continue
    try {
      const found = besideIn(JSON.parse(readFileSync(path, 'utf8')), basename(file))
      if (found) return found
    } catch {
      throw new InputError(`${path} is no JSON`, { path })
    }
  }
  return {}
}

/** What a file of JSON says of one page: itself, or under the page's name. */
function besideIn(value: unknown, name: string): Beside | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const all = value as Record<string, unknown>
  const own = typeof all[name] === 'object' && all[name] !== null ? (all[name] as Record<string, unknown>) : all
  const url = ['url', 'finalUrl', 'address', 'source_url', 'href']
    .map((key) => own[key])
    .find((one) => typeof one === 'string' && /^https?:/.test(one) && URL.canParse(one))
  if (typeof url !== 'string') return undefined
  const text = (key: string) => (typeof own[key] === 'string' ? (own[key] as string) : undefined)
  const day = text('fetchedAt') ?? text('fetched_at') ?? text('savedAt')
  return {
    url: new URL(url).href,
    contentType: text('contentType'),
    ...(day && !Number.isNaN(Date.parse(day)) && { fetchedAt: new Date(day).toISOString() }),
    ...(typeof own.form === 'object' && own.form !== null && { form: own.form as Record<string, string> }),
    ...(typeof own.json === 'object' && own.json !== null && { json: own.json as Record<string, unknown> }),
  }
}
