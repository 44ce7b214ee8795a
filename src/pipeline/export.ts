import { InputError, InterruptedError } from '../errors.ts'
import type { Chunk, Encoder } from '../export/encoder.ts'
import { createEncoder, dictionaryFor } from '../export/encoders.ts'
import { type CompleteManifest, emptyProgress, Manifest, type ManifestSource, manifestFile, type Progress, sorted, writeManifest } from '../export/manifest.ts'
import { ocdsDomains } from '../export/ocds.ts'
import { commandOf, ExportRequest, queryOf } from '../export/request.ts'
import { type Withheld, withhold } from '../export/withhold.ts'
import { createExportFolder, type ExportFolder, readExported, reopenExportFolder } from '../io/export/folder.ts'
import { needsIndex } from '../query/matches.ts'
import { pagesOf, type RowSources } from './export-pages.ts'

/** What the manifest tells of a source that is declared. */
export interface SourceFacts {
  title: { zh: string; en: string }
  publisher: string
  homepage: string
  terms?: string
}

export interface Exporting extends RowSources {
  sourceFacts: (source: string) => Promise<SourceFacts | undefined>
  version: string
}

export interface ExportOptions {
  signal?: AbortSignal
  /** Hears how many records are written. */
  onProgress?: (records: number) => void
  /** Records of a page, and pages between two marks from which an export can go on. */
  batch?: number
  pagesBetweenMarks?: number
}

/** A request with its moment fixed. Throws `InputError` for one that is still to come: it could not be repeated. */
export async function fixRequest(rows: Exporting['rows'], request: Omit<ExportRequest, 'asOf'>, asOf?: string): Promise<ExportRequest> {
  const settled = await rows.settledAt()
  if (asOf !== undefined && asOf > settled)
    throw new InputError(`as-of: ${asOf} is not over yet: what is published until then is settled up to ${settled}`, {
      problems: [{ parameter: 'as-of', message: `at most ${settled}` }],
    })
  const fixed = ExportRequest.parse({ ...request, asOf: asOf ?? settled })
  return fixed.format === 'ocds' ? ExportRequest.parse({ ...fixed, query: { ...fixed.query, domain: ocdsDomainsOf(fixed) } }) : fixed
}

/** The domains of a request that OCDS has a form for. */
function ocdsDomainsOf({ query: { domain } }: ExportRequest): ExportRequest['query']['domain'] {
  const wanted = ocdsDomains.filter((one) => domain?.includes(one) ?? true)
  if (wanted.length === 0)
    throw new InputError(`format: ocds has a form for ${ocdsDomains.join(' and ')} alone`, {
      problems: [{ parameter: 'format', message: 'csv, xlsx, jsonl or parquet' }],
    })
  return wanted
}

/** Writes a data set into an empty folder: files, dictionary, manifest. Until the manifest says `complete`, it is none. */
export async function exportTo(path: string, request: ExportRequest, exporting: Exporting, options: ExportOptions = {}): Promise<CompleteManifest> {
  const encoder = createEncoder(request)
  const folder = await createExportFolder(path)
  return write({ path, folder, encoder, request, exporting, options, progress: emptyProgress() })
}

/** Goes on with an export that was broken off, from its last mark; formats that are one whole (xlsx, parquet) begin anew, to the same bytes. */
export async function resumeExport(path: string, exporting: Exporting, options: ExportOptions = {}): Promise<CompleteManifest> {
  const manifest = await readManifest(path)
  if (manifest.state === 'complete') return manifest
  if (manifest.gongshi !== exporting.version)
    throw new InputError(`${path} was begun by version ${manifest.gongshi}, this is ${exporting.version}: begin again in an empty folder`, { folder: path })
  const encoder = createEncoder(manifest.request)
  const progress = encoder.resumable ? manifest.progress : emptyProgress()
  const folder = await reopenExportFolder(path, progress.files)
  return write({ path, folder, encoder, request: manifest.request, exporting, options, progress })
}

/** Throws `InputError` where there is none, or one that was tampered with. */
export async function readManifest(path: string): Promise<Manifest> {
  const text = await readExported(path, manifestFile)
  if (text === undefined) throw new InputError(`${path} has no ${manifestFile}: it is no export`, { folder: path })
  try {
    return Manifest.parse(JSON.parse(text))
  } catch (error) {
    throw new InputError(
      `${path}/${manifestFile} is none of ours: ${error instanceof SyntaxError ? error.message : 'it has other fields'}`,
      { folder: path },
      { cause: error },
    )
  }
}

interface Work {
  path: string
  folder: ExportFolder
  encoder: Encoder
  request: ExportRequest
  exporting: Exporting
  options: ExportOptions
  progress: Progress
}

async function write({ path, folder, encoder, request, exporting, options, progress }: Work): Promise<CompleteManifest> {
  const { signal, onProgress, batch, pagesBetweenMarks = 20 } = options
  const head = { gongshi: exporting.version, manifest: 1 as const, request, command: commandOf(request) }
  // Counted before the index is asked: what it had not heard of then may be missing.
  const waiting = needsIndex(queryOf(request)) ? await exporting.rows.waiting() : 0
  const withheld: Withheld = new Map(Object.entries(progress.withheld))
  const append = async (chunks: Iterable<Chunk>) => {
    for (const { file, bytes, rows } of chunks) {
      await folder.append(file, bytes)
      const known = (progress.files[file] ??= { rows: 0, bytes: 0 })
      known.rows += rows
      known.bytes += bytes.length
    }
  }
  const mark = async () => {
    await folder.flush()
    progress.withheld = Object.fromEntries(withheld)
    await folder.put(manifestFile, writeManifest({ ...head, notes: [incompleteNote], state: 'incomplete', progress }))
  }
  try {
    if (progress.records === 0 && progress.after === '' && Object.keys(progress.files).length === 0) await append(encoder.begin())
    await mark()
    let pages = 0
    try {
      for await (const page of pagesOf(request, exporting, { after: progress.after, batch, signal })) {
        const rows = request.personal === undefined ? page.rows.map((row) => withhold(row, withheld)) : page.rows
        await append(encoder.encode(rows, progress.records))
        for (const { source, simulated, record, readerVersion } of rows) {
          progress.records++
          if (simulated) progress.simulated++
          count(progress.bySource, source)
          count(progress.byDomain, record.domain)
          count(progress.readerVersions, readerVersion)
        }
        progress.after = page.last
        if (++pages % pagesBetweenMarks === 0) await mark()
        onProgress?.(progress.records)
      }
    } catch (error) {
      if (!signal?.aborted) throw error
      await mark()
      throw new InterruptedError(`${path} is incomplete: ${progress.records} records are written; go on with --resume`, { folder: path })
    }
    await append(encoder.end(progress.records))
    if (encoder.derive) for await (const chunk of encoder.derive(progress.records, folder)) await append([chunk])
    const dictionary = dictionaryFor(request)
    if (dictionary !== undefined) await folder.append('dictionary.csv', new TextEncoder().encode(dictionary))
    const written = await folder.finish()
    const manifest: CompleteManifest = {
      ...head,
      notes: [...notesOf(request, progress, waiting), ...encoder.notes()],
      state: 'complete',
      counts: { records: progress.records, simulated: progress.simulated, bySource: sorted(progress.bySource), byDomain: sorted(progress.byDomain) },
      sources: await describeSources(request, progress, exporting),
      withheld: [...withheld].sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, said]) => ({ field, ...said })),
      readerVersions: sorted(progress.readerVersions),
      files: [...written]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, { bytes, sha256 }]) => ({ name, rows: progress.files[name]?.rows ?? 0, bytes, sha256 })),
    }
    await folder.put(manifestFile, writeManifest(manifest))
    return manifest
  } finally {
    await folder.close()
  }
}

const incompleteNote = 'Not complete: the files are not to be used. `gongshi export --resume --out FOLDER` goes on.'

const count = (counts: Record<string, number>, name: string): void => void (counts[name] = (counts[name] ?? 0) + 1)

function notesOf(request: ExportRequest, { simulated, records }: Progress, waiting: number): string[] {
  return [
    `Versions that stood at ${request.asOf}, in the order of their ids. A record is one notice as its site published it; notices of one project are several records.`,
    ...(simulated > 0 ? [`${simulated} of ${records} records are SIMULATED: made up by a program, no real notices. The column \`simulated\` tells them.`] : []),
    ...(needsIndex(queryOf(request))
      ? [
          'Which records have the words or the organisation was asked of the search index as it was when this was made; everything else holds for the moment above.',
        ]
      : []),
    ...(waiting > 0
      ? [`${waiting} changes had not reached the search index then: what they say of may be missing. \`gongshi index update\`, and export again.`]
      : []),
    ...(request.personal === undefined ? [] : [`Natural persons and telephone numbers are included: ${request.personal}`]),
  ]
}

async function describeSources(request: ExportRequest, { bySource }: Progress, { rows, sourceFacts }: Exporting): Promise<ManifestSource[]> {
  const completeness = await rows.completeness(Object.keys(bySource), request.asOf)
  return Promise.all(
    completeness.map(async ({ source, simulated, here, lists }): Promise<ManifestSource> => {
      const facts = await sourceFacts(source)
      const sum = (of: 'stated' | 'known') => lists.reduce((total, list) => total + list[of], 0)
      return {
        id: source,
        ...(facts ? { title: facts.title, publisher: facts.publisher, homepage: facts.homepage } : {}),
        simulated,
        licence: facts?.terms ?? 'The source declares no terms: ask its publisher before you publish anew.',
        records: { exported: bySource[source] ?? 0, here },
        completeness: {
          ...(lists.length > 0 ? { stated: sum('stated'), known: sum('known') } : {}),
          lists: lists.map((list) => ({ ...list, missing: Math.max(0, list.stated - list.known) })),
          note:
            lists.length > 0
              ? 'What its lists state, against the rows that were seen, when each was last walked; a row can be several records.'
              : 'No list of it states how many notices there are: what is missing cannot be told.',
        },
      }
    }),
  )
}
