import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A folder of one's own below `parent`, which is made where it is missing; and how to take it away. */
export async function openScratch(parent: string): Promise<{ path: string; remove(): Promise<void> }> {
  await mkdir(parent, { recursive: true })
  const path = await mkdtemp(join(parent, 'export-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
