import type { Client } from '@elastic/elasticsearch'
import { expect, it } from 'vitest'
import { createBulkWriter } from '../../../../src/io/search/elasticsearch/bulk.ts'

/** A server that says of each request what `answer` says of each of its documents. */
function serverThat(answer: (request: number, document: string) => number): { client: Client; requests: string[][] } {
  const requests: string[][] = []
  const request = async ({ bulkBody }: { bulkBody: Buffer }) => {
    const lines = bulkBody.toString().split('\n')
    expect(lines.pop()).toBe('')
    const documents = lines.filter((_, at) => at % 2 === 1)
    requests.push(documents)
    return { items: documents.map((document) => ({ index: { status: answer(requests.length, document) } })) }
  }
  return { client: { transport: { request } } as unknown as Client, requests }
}

const put = (id: string, document: string) => ({ id, action: { index: { _id: id } }, document })

it('sends again only what there was no room for, wherever it stood, after a wait', async () => {
  const { client, requests } = serverThat((request, document) => (request === 1 && /[ace]/.test(document) ? 429 : document === '"d"' ? 400 : 201))
  const waits: number[] = []
  const writer = createBulkWriter(client, { sleep: async (milliseconds) => void waits.push(milliseconds) })
  for (const id of ['a', 'b', 'c', 'd', 'e']) await writer.add(put(id, JSON.stringify(id)))
  expect(await writer.end()).toEqual([{ id: 'd', reason: 'refused' }])
  expect(requests).toEqual([
    ['"a"', '"b"', '"c"', '"d"', '"e"'],
    ['"a"', '"c"', '"e"'],
  ])
  expect(waits).toHaveLength(1)
  expect(waits[0]).toBeGreaterThanOrEqual(100)
  expect(waits[0]).toBeLessThan(300)
})

it('sends documents of any length whole, in the order in which they came', async () => {
  const { client, requests } = serverThat(() => 201)
  const writer = createBulkWriter(client, { sleep: async () => undefined })
  const documents = Array.from({ length: 30 }, (_, at) => JSON.stringify(`${at} ${'公示€a'.repeat(1 + 3 ** (at % 11))}`))
  for (const [at, document] of documents.entries()) await writer.add(put(String(at), document))
  expect(await writer.end()).toEqual([])
  expect(requests.flat()).toEqual(documents)
})
