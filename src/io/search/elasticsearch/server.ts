import type { Client } from '@elastic/elasticsearch'
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

/** What stands behind the search: product, health, index and how many records it has. */
export const describeServer = (client: Client, indices: Indices): Promise<{ records: number; detail: Record<string, string | number> }> =>
  withServer(async () => {
    const [product, health, serving, building] = [await productOf(client), await client.cluster.health(), await indices.serving(), await indices.isBuilding()]
    const detail: Record<string, string | number> = { server: product, health: `${health.status}, ${health.number_of_nodes} node(s)`, index: serving ?? 'none' }
    if (serving !== undefined && !isCurrent(serving)) detail.index += ' (of another version of gongshi: run `gongshi index rebuild`)'
    if (building) detail.building = 'an index is built beside, or was left half-way (the next rebuild takes it away)'
    if (serving === undefined) return { records: 0, detail }
    await client.indices.refresh({ index: indices.live })
    const { count } = await client.count({ index: indices.live })
    const { indices: stats } = await client.indices.stats({ index: serving, metric: 'store' })
    return { records: count, detail: { ...detail, alias: indices.live, megabytes: Math.ceil((stats?.[serving]?.total?.store?.size_in_bytes ?? 0) / 2 ** 20) } }
  })
