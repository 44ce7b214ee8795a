import { manifestFile } from '../export/manifest.ts'
import { readFolder } from '../io/export/folder.ts'
import { readManifest } from './export.ts'

/** What is wrong with an export, a sentence each; nothing where it is whole and as it was made. Throws `InputError` where there is none. */
export async function verifyExport(path: string): Promise<string[]> {
  const manifest = await readManifest(path)
  if (manifest.state === 'incomplete') return [`the manifest says incomplete: ${manifest.progress.records} records were written when it was broken off`]
  const problems: string[] = []
  const expected = new Map(manifest.files.map((file) => [file.name, file]))
  for await (const { file, bytes, digest } of readFolder(path)) {
    if (file === manifestFile) continue
    const wanted = expected.get(file)
    expected.delete(file)
    if (!wanted) problems.push(`${file} is not in the manifest`)
    else if (bytes !== wanted.bytes) problems.push(`${file} has ${bytes} bytes, not ${wanted.bytes}`)
    else if ((await digest()) !== wanted.sha256) problems.push(`${file} was changed: its SHA-256 is another`)
  }
  for (const name of expected.keys()) problems.push(`${name} is missing`)
  const { counts, sources, readerVersions } = manifest
  for (const [what, of] of Object.entries({ 'counts.bySource': counts.bySource, 'counts.byDomain': counts.byDomain, readerVersions })) {
    const sum = Object.values(of).reduce((total, count) => total + count, 0)
    if (sum !== counts.records) problems.push(`${what} adds up to ${sum}, not to the ${counts.records} records`)
  }
  if (sources.reduce((sum, { records }) => sum + records.exported, 0) !== counts.records) problems.push('the records of the sources do not add up')
  return problems
}
