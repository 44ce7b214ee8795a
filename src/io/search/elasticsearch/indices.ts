import { type Client, errors } from '@elastic/elasticsearch'
import { DependencyError } from '../../../errors.ts'
import { type Settings, withServer } from './client.ts'
import { mapping, schemaHash } from './document.ts'

/** The indices behind our names: one serves, and one may be built beside it. */
export interface Indices {
  /** Names under which the serving index and the one that is built are reached. */
  readonly live: string
  readonly building: string
  /** The index that serves, if there is one. */
  serving(): Promise<string | undefined>
  isBuilding(): Promise<boolean>
  /** Makes an index that serves at once, where there is none. */
  make(): Promise<void>
  /** Makes an index beside the one that serves; others that nobody reads go. */
  begin(): Promise<void>
  /** The index that was built serves now, and the one before is gone: one step. */
  swap(): Promise<void>
  /** Takes the index that is built away. */
  abandon(): Promise<void>
  /** Takes all of ours away. */
  remove(): Promise<void>
}

/** Whether an index is of this version of the program. */
export const isCurrent = (index: string): boolean => index.split('-').at(-2) === schemaHash

/** `gongshi-1a2b3c4d-20261125230501123`: what its documents look like, and when it was made. */
const nameOf = (alias: string): string => `${alias}-${schemaHash}-${new Date().toISOString().replace(/\D/g, '')}`

export function createIndices(client: Client, { index: live, shards, replicas }: Settings): Indices {
  const building = `${live}-building`

  const behind = (alias: string): Promise<string[]> =>
    withServer(async () => {
      try {
        return Object.keys(await client.indices.getAlias({ name: alias }))
      } catch (error) {
        if (error instanceof errors.ResponseError && error.statusCode === 404) return []
        throw error
      }
    })

  const create = (alias: string, settings: object) =>
    withServer(() =>
      client.indices.create({
        index: nameOf(live),
        aliases: { [alias]: { is_write_index: true } },
        // One indexer at a time: nothing old comes after a removal, so what comes again may come at once.
        settings: { number_of_shards: shards, number_of_replicas: replicas, gc_deletes: '0s', ...settings },
        mappings: mapping,
      }),
    )

  const ours = async (): Promise<string[]> => {
    const pattern = new RegExp(`^${live}-[0-9a-f]{8}-\\d{17}$`)
    const found = await withServer(() => client.indices.getAlias({ index: `${live}-*`, expand_wildcards: ['open', 'closed'] }))
    return Object.keys(found).filter((name) => pattern.test(name))
  }

  const drop = async (names: string[]) => {
    for (const index of names) await withServer(() => client.indices.delete({ index, ignore_unavailable: true }))
  }

  const serving = async () => (await behind(live))[0]

  return {
    live,
    building,
    serving,
    isBuilding: async () => (await behind(building)).length > 0,

    async make() {
      try {
        await create(live, {})
      } catch (error) {
        // Another process was faster: an alias has one index that is written to.
        if ((await serving()) === undefined) throw error
      }
    },

    async begin() {
      const kept = await serving()
      await drop((await ours()).filter((name) => name !== kept))
      // Nobody reads it before it is finished.
      await create(building, { refresh_interval: '-1' })
    },

    async swap() {
      const [built] = await behind(building)
      if (built === undefined) throw new DependencyError('the index that was built is gone: run `gongshi index rebuild` again')
      await withServer(async () => {
        await client.indices.putSettings({ index: built, settings: { refresh_interval: null } as never })
        await client.indices.refresh({ index: built })
        await client.indices.updateAliases({
          actions: [
            { remove: { index: built, alias: building } },
            { add: { index: built, alias: live, is_write_index: true } },
            ...(await behind(live)).map((index) => ({ remove_index: { index } })),
          ],
        })
      })
    },

    abandon: async () => drop(await behind(building)),
    remove: async () => drop(await ours()),
  }
}
