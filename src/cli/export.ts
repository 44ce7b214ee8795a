import { type Command, Option } from 'commander'
import type { Context, OpenContext } from '../context.ts'
import { canonicalJson } from '../core/identity.ts'
import { InputError } from '../errors.ts'
import type { CompleteManifest } from '../export/manifest.ts'
import { ExportRequest, exportParameters, Format, readAsOf } from '../export/request.ts'
import { type Exporting, exportTo, fixRequest, readManifest, resumeExport } from '../pipeline/export.ts'
import { verifyExport } from '../pipeline/verify-export.ts'
import { parseSearchParams } from '../query/url.ts'
import { version } from '../version.ts'
import { bytes, print, say } from './print.ts'
import { addQueryOptions, givenParameters } from './query-options.ts'

interface Options {
  format: Format
  asOf?: string
  out: string
  language: 'zh' | 'en'
  flat?: boolean
  evidence: boolean
  includePersonal?: string
  resume?: boolean
}

export function register(program: Command, open: OpenContext): void {
  const command = program
    .command('export')
    .argument('[text...]', 'words, names, project numbers, amounts')
    .description('write what a query finds as a data set, with a manifest; `export verify FOLDER` checks one')
    .addOption(new Option('--format <format>', 'what the files are').choices(Format.options).default('csv'))
    .option('--out <folder>', 'an empty folder, or one to be made', 'export')
    .option('--as-of <time>', 'take what stood then: a day in China, or a moment with its zone; without it now')
    .addOption(new Option('--language <language>', 'of headers and words in csv and xlsx').choices(['zh', 'en']).default('zh'))
    .option('--flat', 'one table, a row for each supplier, lot, parcel')
    .option('--no-evidence', 'without the file of where each value was read')
    .option('--include-personal <reason>', 'take natural persons and telephone numbers along; the reason goes into the manifest')
    .option('--resume', 'go on with the export in the folder, which was broken off')
  addQueryOptions(command, exportParameters).action(async (words: string[], { resume, out, ...options }: Options & Record<string, unknown>) => {
    const context = open()
    const exporting = await exportingOf(context)
    const isAsked = words.length > 0 || Object.keys(options).some((name) => command.getOptionValueSource(name) === 'cli')
    if (resume && isAsked) await expectSame(out, words, options, exporting.rows)
    const onProgress = (records: number) => void (process.stderr.isTTY && process.stderr.write(`\r${records} records `))
    const manifest = resume
      ? await resumeExport(out, exporting, { signal: context.signal, onProgress })
      : await exportTo(out, await fixRequest(exporting.rows, requestOf(words, options), asOfOf(options)), exporting, { signal: context.signal, onProgress })
    report(manifest, out)
  })
  command.command('verify').argument('<folder>').description('hold an export against its manifest').action(verify)
}

const asOfOf = ({ asOf }: Pick<Options, 'asOf'>): string | undefined => (asOf === undefined ? undefined : readAsOf(asOf))

function requestOf(words: string[], options: Omit<Options, 'out' | 'resume'> & Record<string, unknown>): Omit<ExportRequest, 'asOf'> {
  const { sort: _, limit: _limit, facets: _facets, cursor: _cursor, ...query } = parseSearchParams(givenParameters(words, options, exportParameters))
  const { format, language, flat = false, evidence, includePersonal: personal } = options
  const parsed = ExportRequest.omit({ asOf: true }).safeParse({ query, format, language, flat, evidence, personal })
  if (!parsed.success) throw new InputError(`include-personal: give the reason in 10 to 500 characters; it goes into the manifest`)
  return parsed.data
}

/** What is asked for beside `--resume` must be what the folder was begun with: nobody gets another data set than they asked for. */
async function expectSame(
  out: string,
  words: string[],
  options: Omit<Options, 'out' | 'resume'> & Record<string, unknown>,
  rows: Exporting['rows'],
): Promise<void> {
  const { request, command } = await readManifest(out)
  const asked = await fixRequest(rows, requestOf(words, options), asOfOf(options) ?? request.asOf)
  if (canonicalJson(asked) === canonicalJson(request)) return
  throw new InputError(`${out} was begun with \`${command}\`: --resume goes on with that alone; leave the rest out, or name another folder`, { folder: out })
}

/** What an export is made of. */
export async function exportingOf(context: Context): Promise<Exporting> {
  return {
    rows: await context.exportRows(),
    search: () => context.search(),
    version,
    async sourceFacts(id) {
      if (!context.registry.ids().includes(id)) return undefined
      const { title, publisher, homepage, terms } = await context.registry.load(id)
      return { title, publisher: publisher.name, homepage, terms }
    },
  }
}

function report({ counts, files, withheld, notes }: CompleteManifest, out: string): void {
  for (const file of files) print(`${out}/${file.name}  ${file.rows} rows, ${bytes(file.bytes)}`)
  for (const note of notes) say(note)
  for (const { field, values, reason } of withheld) say(`withheld: ${field}, ${values} values: ${reason}`)
  say(`${counts.records} records. The manifest says how complete they are: ${out}/manifest.json`)
}

async function verify(folder: string): Promise<void> {
  const problems = await verifyExport(folder)
  for (const problem of problems) print(problem)
  if (problems.length > 0) throw new InputError(`${folder} is not what its manifest says`, { folder })
  say(`${folder} is whole and as it was made.`)
}
