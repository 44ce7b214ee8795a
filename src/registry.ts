import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Source } from './core/source.ts'
import { DeclarationError, NotFoundError } from './errors.ts'

/** The sources under `crawlers/`: a folder with a `source.ts` is a source. */
export interface Registry {
  /** Names of all sources, in order; none is loaded for it. */
  ids(): string[]
  /** The ids that a person means: names, names with `*`. Throws `NotFoundError` for what matches nothing. */
  match(patterns: string[]): string[]
  /** Loads one. Throws `NotFoundError`, or `DeclarationError` where it does not say what its folder is called. */
  load(id: string): Promise<Source>
  /** Loads it as its file is now, where it was written since. */
  reload(id: string): Promise<Source>
  /** What a family of sources exports. */
  family(name: string): Promise<unknown>
  /** The folder of a source, with its saved pages. */
  folder(id: string): string
}

// In a checkout this file is TypeScript and so are the sources; in a build both are JavaScript.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const home = fileURLToPath(new URL('../crawlers', import.meta.url))

export function createRegistry(root = home): Registry {
  const file = (id: string) => join(root, id, `source.${extension}`)
  const ids = () =>
    existsSync(root)
      ? readdirSync(root, { withFileTypes: true })
          .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_') && existsSync(file(entry.name)))
          .map((entry) => entry.name)
          .sort()
      : []
  const load = async (id: string, version = ''): Promise<Source> => {
    if (basename(id) !== id || !existsSync(file(id))) throw new NotFoundError(`no source is called ${id}${suggestion(id, ids())}`, { source: id })
    const module = (await import(pathToFileURL(file(id)).href + version)) as { default?: Source }
    if (!module.default) throw new DeclarationError(`source ${id}: expected a default export in source.${extension}`, { source: id })
    if (module.default.id !== id) throw new DeclarationError(`source ${id}: its id is "${module.default.id}", expected the name of its folder`, { source: id })
    return module.default
  }
  let reloads = 0
  return {
    ids,
    match(patterns) {
      const all = ids()
      const chosen = patterns.flatMap((pattern) => {
        const shape = new RegExp(`^${pattern.split('*').map(escapeRegExp).join('.*')}$`)
        const matching = all.filter((id) => shape.test(id))
        if (matching.length === 0) throw new NotFoundError(`no source is called ${pattern}${suggestion(pattern, all)}`, { pattern })
        return matching
      })
      return [...new Set(chosen)]
    },
    load: (id) => load(id),
    reload: (id) => load(id, `?${++reloads}`),
    family: (name) => import(pathToFileURL(join(root, '_families', `${name}.${extension}`)).href),
    folder: (id) => join(root, id),
  }
}

const escapeRegExp = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/** The nearest names: those that share most of their parts with what was typed. */
function suggestion(typed: string, ids: string[]): string {
  const parts = typed.split('-')
  const near = ids
    .map((id) => ({ id, shared: id.split('-').filter((part) => parts.includes(part)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
  return near.length > 0 ? `; did you mean ${near.map(({ id }) => id).join(', ')}?` : '; `gongshi sources list` names them all'
}
