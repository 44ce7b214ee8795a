import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '../../src/config.ts'
import { type Context, createContext } from '../../src/context.ts'
import { createTestDatabase } from './database.ts'

/** A context with a database and a data folder of its own, and what takes them away again. `resolve`: addresses of hosts. */
export async function openTestContext(resolve: Record<string, string> = {}): Promise<{ context: Context; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-context-'))
  const database = await createTestDatabase()
  const settings = loadConfig({ GONGSHI_DATA: folder, DATABASE_URL: database.url, LOG_LEVEL: 'silent' })
  const context = createContext({ ...settings, resolve }, new AbortController().signal)
  return {
    context,
    async close() {
      await context.close()
      await database.drop()
      await rm(folder, { recursive: true })
    },
  }
}
