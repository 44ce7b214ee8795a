import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants, runInThisContext } from 'node:vm'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** Directory of pdf.js with a file separator at its end, as pdf.js wants it. */
export const pdfjsFolder = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`
export const workerPath = `${pdfjsFolder}legacy/build/pdf.worker.mjs`

let loading: Promise<Pdfjs> | undefined

/** pdf.js with its worker in this thread. */
export const loadPdfjs = (): Promise<Pdfjs> => {
  loading ??= load()
  return loading
}

async function load(): Promise<Pdfjs> {
  const own = { push: Array.prototype.push, parse: JSON.parse, stringify: JSON.stringify }
  try {
    const [pdfjs, worker] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), readFile(workerPath, 'utf8')])
    const keeping = keepCharacterMaps(worker)
    if (keeping) runInThisContext(keeping, { filename: workerPath, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER })
    return pdfjs
  } finally {
    // The legacy build puts slower ones of its own in their places, for everybody in this thread.
    Array.prototype.push = own.push
    JSON.parse = own.parse
    JSON.stringify = own.stringify
  }
}

/**
 * pdf.js decodes the predefined character maps (tens of thousands of entries) anew for every file in a font that it does not bring itself.
 * Makes of the worker's module a script that keeps them. `undefined` where pdf.js is another than the one that this was written for: it then loads its own.
 */
export function keepCharacterMaps(worker: string): string | undefined {
  let script = worker
  for (const [from, to] of changes) {
    if (script.split(from).length !== 2) return undefined
    script = script.replace(from, () => to)
  }
  script = script.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(workerPath).href))
  return `(() => { 'use strict';${script}\n})()`
}

const changes: [from: string, to: string][] = [
  ['export { WorkerMessageHandler };', ''],
  // A built-in map is only read once it is made.
  [
    'async function createBuiltInCMap(name, fetchBuiltInCMap) {',
    `const keptCMaps = new Map();
async function createBuiltInCMap(name, fetchBuiltInCMap) {
  const cMap = keptCMaps.get(name) ?? await makeBuiltInCMap(name, fetchBuiltInCMap);
  keptCMaps.set(name, cMap);
  return cMap;
}
async function makeBuiltInCMap(name, fetchBuiltInCMap) {`,
  ],
  // So is what two of them together say of a font's characters …
  [
    'const toUnicode = [],\n        buf = [];\n      properties.cMap.forEach(',
    `const kept = properties.cMap.builtInCMap ? properties.cMap.keptToUnicode ??= new Map() : new Map();
      if (kept.has(ucs2CMap)) return new ToUnicodeMap(kept.get(ucs2CMap));
      const toUnicode = [],
        buf = [];
      kept.set(ucs2CMap, toUnicode);
      properties.cMap.forEach(`,
  ],
  // … which a font that amends it therefore copies first.
  ['  amend(map) {\n    for (', '  amend(map) {\n    this._map = this._map.slice();\n    for ('],
  [
    'const glyphsUnicodeMap = getGlyphsUnicode();\n      const map = [];\n      this.toUnicode.forEach((charCode, unicodeCharCode) => {',
    `const glyphsUnicodeMap = getGlyphsUnicode();
      const isKept = this.composite && this.cMap?.builtInCMap && !(this.toUnicode instanceof IdentityToUnicodeMap);
      const kept = isKept ? this.toUnicode._map.keptFontChars : undefined;
      const map = kept ?? [];
      if (isKept) Object.defineProperty(this.toUnicode._map, 'keptFontChars', { value: map, writable: true });
      if (!kept) this.toUnicode.forEach((charCode, unicodeCharCode) => {`,
  ],
]
