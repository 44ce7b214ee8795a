import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DependencyError } from '../../errors.ts'

/** A folder of one's own below `parent`, which is made where it is missing; and how to take it away. Throws `DependencyError` where it cannot be made. */
export async function openScratch(parent: string): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdir(parent, { recursive: true })
    .then(() => mkdtemp(join(parent, 'export-')))
    .catch((cause: Error) => {
      throw new DependencyError(`no data set can be made in ${parent}: ${cause.message}`, { folder: parent }, { cause })
    })
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
