import type { Client } from '@elastic/elasticsearch'
import { type Bucket, buckets, type Member } from '../../../core/checksum.ts'
import { withServer } from './client.ts'

interface Counted {
  buckets: { buckets: { key: number; doc_count: number; sum: { value: number } }[] }
}

/** How many records each bucket of the index has, and the sum of their checksums: exact, since a sum of two million numbers of 32 bits is. */
export const bucketsIn = (client: Client, index: string): Promise<Bucket[]> =>
  withServer(async () => {
    const { aggregations } = await client.search<unknown, Counted>({
      index,
      size: 0,
      track_total_hits: false,
      aggs: { buckets: { terms: { field: 'bucket', size: buckets }, aggs: { sum: { sum: { field: 'checksum' } } } } },
    })
    return aggregations!.buckets.buckets
      .map(({ key, doc_count, sum }): Bucket => ({ bucket: key, records: doc_count, sum: sum.value }))
      .sort((a, b) => a.bucket - b.bucket)
  })

const page = 5000

/** Every record of a bucket, by id. */
export async function membersIn(client: Client, index: string, bucket: number): Promise<Member[]> {
  const members: Member[] = []
  for (;;) {
    const last = members.at(-1)
    const { hits } = await withServer(() =>
      client.search({
        index,
        size: page,
        query: { term: { bucket } },
        sort: [{ id: 'asc' }],
        _source: false,
        docvalue_fields: ['checksum'],
        ...(last ? { search_after: [last.id] } : {}),
      }),
    )
    for (const hit of hits.hits) members.push({ id: hit._id!, checksum: Number((hit.fields as { checksum: [number] }).checksum[0]) })
    if (hits.hits.length < page) return members
  }
}
