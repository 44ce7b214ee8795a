import type { SourceDeclaration } from '#sdk'
import type { Article, Column } from './list.ts'
import { plainList } from './plain-list.ts'

export interface ScriptedOptions {
  site: string
  columns: Column[]
  list?: { list: string; row: string; date: string }
  /** Holds the number of this page, then how many there are. */
  pages?: { element: string; pattern: RegExp }
  article?: Article
  key?: RegExp
}

/** Sites whose pages are made by script: read like plain lists, once a browser has run it (`browser: true`). */
export function scripted(options: ScriptedOptions): Pick<SourceDeclaration, 'start' | 'pages'> & { browser: true } {
  return {
    browser: true,
    ...plainList({
      list: { list: '#rows', row: 'li', date: 'time' },
      turn: (path, page) => (page > 1 ? `${path}&page=${page}` : path),
      pages: { element: '#pages', pattern: /共\s*(\d+)\s*页/ },
      article: { title: '#title', date: '#date', body: '#body' },
      key: /[?&]id=(\d+)/,
      ...options,
    }),
  }
}
