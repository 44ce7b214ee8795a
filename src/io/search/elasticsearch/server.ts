import { type Client, errors } from '@elastic/elasticsearch'
import { withServer } from './client.ts'
import { type Indices, isCurrent } from './indices.ts'

/** What answers: found by its nodes, since not every build tells it at its root. */
async function productOf(client: Client): Promise<string> {
  try {
    const { version } = (await client.transport.request({ method: 'GET', path: '/' })) as { version: { number: string; distribution?: string } }
    return `${version.distribution === 'opensearch' ? 'OpenSearch' : 'Elasticsearch'} ${version.number}`
  } catch {
    const { nodes } = (await client.transport.request({ method: 'GET', path: '/_nodes/_all/version' })) as { nodes: Record<string, { version: string }> }
    return `Elasticsearch ${[...new Set(Object.values(nodes).map(({ version }) => version))].join(', ')}`
  }
}

/** What we do to our indices, in the words of the server. */
const needed = ['read', 'index', 'delete', 'create_index', 'delete_index', 'manage', 'view_index_metadata']

/** What the user may not do of what is needed, as the server tells it; not every server can. */
async function rightsOf(client: Client, live: string): Promise<string> {
  try {
    const answer = (await client.transport.request({
      method: 'POST',
      path: '/_security/user/_has_privileges',
      body: { cluster: ['monitor'], index: [{ names: [live, `${live}-*`], privileges: needed }] },
    })) as { cluster: Record<string, boolean>; index: Record<string, Record<string, boolean>> }
    const lacking = [answer.cluster, ...Object.values(answer.index)].flatMap((rights) => Object.entries(rights).flatMap(([name, has]) => (has ? [] : [name])))
    return lacking.length === 0 ? 'all that are needed' : `lacks ${[...new Set(lacking)].join(', ')} on ${live} and ${live}-*`
  } catch (error) {
    if (error instanceof errors.ResponseError && ![401, 403].includes(error.statusCode ?? 0)) return 'the server asks nobody, or does not tell'
    throw error
  }
}

/** Whether the disk of the server has passed the mark beyond which nothing is written. */
async function isBlocked(client: Client, index: string): Promise<boolean> {
  const settings = await client.indices.getSettings({ index, flat_settings: true })
  return Object.values(settings).some(({ settings }) => (settings as Record<string, unknown>)['index.blocks.read_only_allow_delete'] === 'true')
}

/** What stands behind the search: product, health, index and how many records it has. */
export const describeServer = (client: Client, indices: Indices): Promise<{ records: number; detail: Record<string, string | number> }> =>
  withServer(async () => {
    const [product, health, serving, building] = [await productOf(client), await client.cluster.health(), await indices.serving(), await indices.isBuilding()]
    const detail: Record<string, string | number> = {
      server: product,
      health: `${health.status}, ${health.number_of_nodes} node(s)`,
      rights: await rightsOf(client, indices.live),
      index: serving ?? 'none',
    }
    if (serving !== undefined && !isCurrent(serving)) detail.index += ' (of another version of gongshi: run `gongshi index rebuild`)'
    if (building) detail.building = 'an index is built beside, or was left half-way (the next rebuild takes it away)'
    if (serving === undefined) return { records: 0, detail }
    if (await isBlocked(client, indices.live)) detail.disk = 'full: the server takes no writes until there is room'
    const { count } = await client.count({ index: indices.live })
    // Not every user may ask how large it is.
    const stats = await client.indices.stats({ index: serving, metric: 'store' }).catch(() => undefined)
    return {
      records: count,
      detail: { ...detail, alias: indices.live, megabytes: Math.ceil((stats?.indices?.[serving]?.total?.store?.size_in_bytes ?? 0) / 2 ** 20) },
    }
  })
