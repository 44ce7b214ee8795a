import type { Exchange } from '../core/archive.ts'
import type { Page } from '../core/page.ts'
import { detectPage } from '../document/detect.ts'
import { openPage } from '../document/page.ts'
import { parseTree, type Tree } from './dom.ts'

/** A page that a person saved. */
export interface SavedInput {
  name: string
  kind: 'list' | 'detail'
  bytes: Uint8Array
  contentType: string
  /** Its own address, where it is known. */
  url: string
  fetchedAt: string
  /** `fetchedAt` is only the date of the file: what the page itself says counts more. */
  seen?: 'guessed'
  /** Which page of its list it is. */
  page?: number
  /** The request that brought it, where it was none for the address alone. */
  form?: Record<string, string>
  json?: Record<string, unknown>
}

/** What was looked at and not found, and what a person does about it. */
export interface Missing {
  page: string
  what: string
  advice: string
}

/** A saved page, decoded, with its tree; that of JSON is empty. */
export interface Opened {
  input: SavedInput
  page: Page
  tree: Tree
}

/** A saved page as if it had just been fetched. */
export const asFetched = ({ url, kind, fetchedAt, contentType, bytes }: SavedInput): Exchange => ({
  ...{ request: { url, method: 'GET', headers: {} }, finalUrl: url, fetchedAt, source: 'new', run: 'new', label: kind },
  response: { status: 200, statusText: 'OK', headers: [['content-type', contentType]], body: bytes },
})

/** Opens a saved page as the pipeline does. */
export const openSaved = (input: SavedInput): Page => openPage(asFetched(input), { sha256: '' })

/** Opens a saved page with its tree. */
export function openWithTree(input: SavedInput): Opened {
  const page = openSaved(input)
  return { input, page, tree: parseTree(isJson(page.text) ? '' : page.text) }
}

export const isJson = (text: string) => /^\s*(?:[\w$.]+\(\s*)?[[{]/.test(text)

/** What a page says that stands in the place of another: a challenge, a maintenance note. An empty page waits for its script. */
export function insteadOf(page: Page): string | undefined {
  if (isJson(page.text)) return undefined
  const text = page.first('body')?.text ?? page.text.replace(/<[^<>]*>/g, ' ')
  const found = detectPage(page.text, text, page.first('title')?.text)
  return found && found.code !== 'empty-page' ? found.message : undefined
}
