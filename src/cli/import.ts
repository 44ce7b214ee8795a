import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import type { OpenContext } from '../context.ts'
import type { Exchange } from '../core/archive.ts'
import { InputError } from '../errors.ts'
import { readWarc } from '../io/archive/foreign.ts'
import { importFrom, importSource } from '../pipeline/import.ts'
import { type SavedPage, savedPages, savedTexts, type TextFields, type UrlFrom } from '../pipeline/imported-files.ts'
import { count, jsonOption } from './options.ts'
import { printRehearsal } from './rehearsal.ts'
import { type RunOptions, runSources } from './run-sources.ts'

interface ImportOptions extends RunOptions {
  source: string
  title?: string
  simulated?: boolean
  urlFrom: UrlFrom
  idField: string
  urlField: string
  textField: string
  titleField?: string
  dateField?: string
  limit?: number
}

export function register(program: Command, open: OpenContext): void {
  program
    .command('import')
    .description('take in what others have saved: folders of pages, WARC and WACZ files, JSONL of texts')
    .argument('<paths...>', 'folders, pages, .warc, .warc.gz, .wacz, .jsonl')
    .requiredOption('--source <id>', 'the source that it becomes: place-system-kind in kebab case; needs no folder under crawlers/')
    .option('--title <text>', 'what people see as its name')
    .option('--simulated', 'made up, and never to be mixed with real notices')
    .addOption(
      new Option('--url-from <where>', 'where the address of a saved page stands: meta.json or index.tsv beside it, its path (host/path), nowhere')
        .choices(['meta', 'index', 'filename', 'none'])
        .default('meta'),
    )
    .option('--id-field <name>', 'JSONL: field of the id, by which a record is mapped back to its line', 'id')
    .option('--url-field <name>', 'JSONL: field of the address', 'url')
    .option('--text-field <name>', 'JSONL: field of the text or HTML', 'text')
    .option('--title-field <name>', 'JSONL: field of the title, where the text has none')
    .option('--date-field <name>', 'JSONL: field of the day of publication, where the text has none')
    .option('--limit <n>', 'at most so many notices', count)
    .option('--dry-run', 'archive and read, but store nothing; print the fields')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nA record keeps its way back as nativeId: the path below the folder given, the id of the JSONL line, or the address in a WARC file.',
    )
    .action(async (paths: string[], options: ImportOptions) => {
      const context = open()
      if (context.registry.ids().includes(options.source))
        throw new InputError(`${options.source} is a source under crawlers/; choose another name for what is imported`)
      const source = importSource({ id: options.source, title: options.title, simulated: options.simulated })
      const now = () => new Date().toISOString()
      for (const path of paths) await stat(path).catch((error: unknown) => Promise.reject(new InputError(`there is no ${path}`, { path }, { cause: error })))
      const { exitCode } = await runSources(
        context,
        [source],
        async () => ({
          plan: {
            mode: 'import',
            limit: options.limit,
            feed: importFrom({ source, archive: await context.archive(), pages: (problem) => pagesOf(paths, options, problem), now }),
          },
        }),
        { ...options, threads: availableParallelism(), onRehearsal: (_, rehearsal) => printRehearsal(source.id, rehearsal, options.json) },
      )
      process.exitCode = exitCode
    })
}

async function* pagesOf(paths: string[], options: ImportOptions, problem: (message: string, url?: string) => void): AsyncGenerator<SavedPage | Exchange> {
  const fields: TextFields = {
    ...{ id: options.idField, url: options.urlField, text: options.textField },
    ...{ title: options.titleField, publishedAt: options.dateField },
  }
  const isArchive = (path: string) => /\.(warc|warc\.gz|wacz)$/i.test(path)
  // Together, because a revisit in one may mean a body in another.
  const archives = paths.filter(isArchive)
  if (archives.length > 0) yield* readWarc(archives, { onProblem: ({ file, message, url }) => problem(`${file}: ${message}`, url) })
  for (const path of paths) {
    if (isArchive(path)) continue
    if (/\.(jsonl|ndjson)$/i.test(path)) yield* savedTexts(path, fields)
    else yield* savedPages(path, options.urlFrom)
  }
}
