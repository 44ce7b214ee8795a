import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

/** The part of the platform's WebAssembly that is needed here. */
interface WebAssembly {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>
}

/** Once in a process: the glue knows one instance alone. */
let ready: Promise<void> | undefined
async function instantiate(): Promise<void> {
  const file = fileURLToPath(new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')))
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssembly }
  const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

/** The files of `prisma/schema`: path and content. */
export async function readSchema(): Promise<[path: string, content: string][]> {
  const files = (await readdir('prisma/schema')).map((name) => `prisma/schema/${name}`).sort()
  return Promise.all(files.map(async (path): Promise<[string, string]> => [path, await readFile(path, 'utf8')]))
}

/** Prisma's own schema engine (what `prisma migrate` runs), as WebAssembly, on a database. It cannot read the catalogue of PostgreSQL 18 (prisma/orm#29635). */
export async function openSchemaEngine(databaseUrl: string, schema: [path: string, content: string][]): Promise<glue.SchemaEngine> {
  ready ??= instantiate()
  await ready
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg(databaseUrl))
  return glue.SchemaEngine.new({ datamodels: schema }, () => {}, factory)
}
