import { z } from 'zod'
import { ExportRequest } from './request.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Counts = z.record(z.string(), z.int().nonnegative())

const File = z.strictObject({
  name: z.string().regex(/^[\w-]+\.[a-z]+$/),
  /** Rows of data in it, its header not counted. */
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: Sha256,
})

export const ManifestSource = z.strictObject({
  id: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
  publisher: z.string().optional(),
  homepage: z.string().optional(),
  simulated: z.boolean(),
  /** What its publisher says of re-use. */
  licence: z.string(),
  records: z.strictObject({
    /** Of this data set; and all of this source that there were here at the time. */
    exported: z.int().nonnegative(),
    here: z.int().nonnegative(),
  }),
  completeness: z.strictObject({
    /** The sum of what its lists state, where they do. */
    stated: z.int().nonnegative().optional(),
    known: z.int().nonnegative().optional(),
    lists: z.array(
      z.strictObject({ list: z.string(), stated: z.int(), known: z.int(), missing: z.int(), unexplained: z.int(), notWalked: z.int(), at: z.iso.datetime() }),
    ),
    note: z.string(),
  }),
})
export type ManifestSource = z.infer<typeof ManifestSource>

const Body = {
  gongshi: z.string(),
  manifest: z.literal(1),
  request: ExportRequest,
  command: z.string(),
  notes: z.array(z.string()),
}

/** How far an export has come, with all that is needed to go on. */
export const Progress = z.strictObject({
  after: z.string(),
  records: z.int().nonnegative(),
  files: z.record(z.string(), z.strictObject({ rows: z.int().nonnegative(), bytes: z.int().nonnegative() })),
  simulated: z.int().nonnegative(),
  bySource: Counts,
  byDomain: Counts,
  readerVersions: Counts,
  withheld: z.record(z.string(), z.strictObject({ values: z.int().nonnegative(), reason: z.string() })),
})
export type Progress = z.infer<typeof Progress>

/** What lies beside the files of an export and says what they are. Incomplete: the files are not to be used. */
export const Manifest = z.discriminatedUnion('state', [
  z.strictObject({ ...Body, state: z.literal('incomplete'), progress: Progress }),
  z.strictObject({
    ...Body,
    state: z.literal('complete'),
    counts: z.strictObject({ records: z.int().nonnegative(), simulated: z.int().nonnegative(), bySource: Counts, byDomain: Counts }),
    sources: z.array(ManifestSource),
    withheld: z.array(z.strictObject({ field: z.string(), values: z.int().positive(), reason: z.string() })),
    readerVersions: Counts,
    files: z.array(File),
  }),
])
export type Manifest = z.infer<typeof Manifest>
export type CompleteManifest = Extract<Manifest, { state: 'complete' }>

export const manifestFile = 'manifest.json'

export const emptyProgress = (): Progress => ({ after: '', records: 0, files: {}, simulated: 0, bySource: {}, byDomain: {}, readerVersions: {}, withheld: {} })

/** The text of a manifest: the same for the same content. */
export const writeManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`

/** Counts in the order of their names. */
export const sorted = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
