// How well the search ranks, on judged queries over the notices of ../shared/corpus:
//   npm run relevance [-- --queries FILE] [--backend postgres|elasticsearch] [--half 1|2] [--runs FILE] [--worst N] [--unjudged] [--data FOLDER]
// Imports the four sets that the judgements are about, runs the queries, writes what was found, and prints the score.
// `--half`: the odd or the even queries alone, so that rules can be made on the one and proven on the other. `--data` keeps what was imported: a second run only indexes it again.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openIndexing } from '../src/cli/indexing.ts'
import { runSources } from '../src/cli/run-sources.ts'
import { loadConfig } from '../src/config.ts'
import { type Context, createContext } from '../src/context.ts'
import { recordId } from '../src/core/identity.ts'
import { importFrom, importSource } from '../src/pipeline/import.ts'
import { type SavedPage, savedPages, savedTexts } from '../src/pipeline/imported-files.ts'
import { rebuildIndex } from '../src/pipeline/rebuild.ts'
import type { SearchBackend } from '../src/query/backend.ts'
import { RecordQuery } from '../src/query/record-query.ts'
import { readOptions } from './options.ts'

const corpus = fileURLToPath(new URL('../../shared/corpus', import.meta.url))
const scorer = fileURLToPath(new URL('../../shared/tools/score-search.mjs', import.meta.url))

/** The sets, each with the name that its documents have in the judgements. */
const sets: Record<string, { pages: () => AsyncGenerator<SavedPage>; documentOf: (nativeId: string) => string }> = {
  ggzy: { pages: () => savedTexts(join(corpus, 'ggzy-texts.jsonl')), documentOf: (id) => `ggzy/${id}` },
  six: { pages: () => savedPages(join(corpus, 'six-fields/pages')), documentOf: (path) => `six/${path}` },
  pages: { pages: () => savedPages(join(corpus, 'pages')), documentOf: (path) => `pages/${path.split('/')[0]}` },
  synth: { pages: () => savedPages(join(corpus, 'synth/pages')), documentOf: (path) => `synth/${path}` },
}
const sourceOf = (set: string) => `judged-corpus-${set}`

const options = readOptions(
  'npm run relevance [-- --queries FILE] [--backend postgres|elasticsearch] [--half 1|2] [--runs FILE] [--worst N] [--unjudged] [--data FOLDER]',
  {
    queries: { type: 'string', default: join(corpus, 'search/queries.jsonl') },
    backend: { type: 'string', default: 'postgres' },
    half: { type: 'string' },
    runs: { type: 'string' },
    worst: { type: 'string', default: '10' },
    unjudged: { type: 'boolean', default: false },
    data: { type: 'string' },
  },
)

interface JudgedQuery {
  id: string
  query: string
}

async function readQueries(): Promise<JudgedQuery[]> {
  const lines = (await readFile(options.queries, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const queries = lines.map((line) => JSON.parse(line) as JudgedQuery)
  return options.half === undefined ? queries : queries.filter((_, index) => index % 2 === Number(options.half) - 1)
}

async function importSets(context: Context): Promise<void> {
  for (const [set, { pages }] of Object.entries(sets)) {
    const source = importSource({ id: sourceOf(set) })
    const feed = importFrom({ source, archive: await context.archive(), pages, now: () => new Date().toISOString() })
    await runSources(context, [source], async () => ({ plan: { mode: 'import', feed } }), { quiet: true, threads: availableParallelism() })
  }
}

/** Most records of one page that are told apart. */
const mostRecords = 100

/** The document that each record of the sets comes from: ids of records are made of nothing but source, key of the page and place in it. */
async function readDocuments(): Promise<Map<string, string>> {
  const documents = new Map<string, string>()
  for (const [set, { pages, documentOf }] of Object.entries(sets))
    for await (const { nativeId } of pages())
      for (let index = 0; index < mostRecords; index++) documents.set(recordId(sourceOf(set), nativeId, index), documentOf(nativeId))
  return documents
}

/** The first twenty documents for a text; a page that became several records is one. */
async function documentsFor(search: SearchBackend, text: string, documents: Map<string, string>): Promise<string[]> {
  const { hits } = await search.search(RecordQuery.parse({ text, limit: 100 }))
  return [...new Set(hits.map(({ id }) => documents.get(id) ?? id))].slice(0, 20)
}

async function main(folder: string): Promise<void> {
  const settings = options.backend === 'postgres' ? { ...process.env, ELASTICSEARCH_URL: '' } : process.env
  const context = createContext(loadConfig({ ...settings, GONGSHI_DATA: folder }), new AbortController().signal)
  try {
    const search = await context.search()
    if (search.name !== options.backend) throw new Error(`the backend is ${search.name}: --backend elasticsearch needs ELASTICSEARCH_URL`)
    const store = await context.store()
    if ((await store.sources()).length === 0) await importSets(context)
    await rebuildIndex(await openIndexing(context))
    const [queries, documents] = [await readQueries(), await readDocuments()]
    const runs: string[] = []
    for (const { id, query } of queries) runs.push(JSON.stringify({ id, hits: await documentsFor(search, query, documents) }))
    const [judged, written] = [join(folder, 'queries.jsonl'), options.runs ?? join(folder, 'runs.jsonl')]
    await writeFile(judged, `${queries.map((query) => JSON.stringify(query)).join('\n')}\n`)
    await writeFile(written, `${runs.join('\n')}\n`)
    const score = [scorer, '--queries', judged, '--worst', options.worst, ...(options.unjudged ? ['--unjudged'] : []), written]
    process.stdout.write(execFileSync(process.execPath, score, { encoding: 'utf8' }))
    if (options.runs) console.log(`what was found: ${options.runs}`)
  } finally {
    await context.close()
  }
}

if (!existsSync(corpus) || !existsSync(scorer)) {
  console.error(`skipped: there is no ${corpus} with the judged notices`)
} else {
  const folder = options.data ?? (await mkdtemp(join(tmpdir(), 'gongshi-relevance-')))
  await main(folder).finally(() => options.data === undefined && rm(folder, { recursive: true, force: true }))
}
