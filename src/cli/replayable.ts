import type { Context } from '../context.ts'
import type { Source } from '../core/source.ts'
import { NotFoundError } from '../errors.ts'
import { importLabel, importSource } from '../pipeline/import.ts'

/** A source under `crawlers/`, whatever its state, or one that was imported and that only the archive knows. */
export async function replayable(context: Context, name: string): Promise<Source[]> {
  try {
    return await Promise.all(context.registry.match([name]).map((id) => context.registry.load(id)))
  } catch (error) {
    if (!(error instanceof NotFoundError) || name.includes('*')) throw error
    for await (const snapshot of (await context.archive()).find({ source: name })) {
      if (snapshot.label !== importLabel) continue
      const known = (await (await context.store()).sources()).find(({ source }) => source === name)
      return [importSource({ id: name, simulated: known?.simulated })]
    }
    throw error
  }
}
