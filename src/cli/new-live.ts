import type { Context } from '../context.ts'
import type { FetchedExchange } from '../core/fetcher.ts'
import { defineSource } from '../core/source.ts'
import { InputError } from '../errors.ts'
import { rowsToVisit } from '../scaffold/describe.ts'
import type { ReadInput } from './saved-inputs.ts'

/** Fetches a list of a site and the first of its notices, under the rules for all requests. */
export async function savePages(context: Context, address: string, { local = false, urlOf }: { local?: boolean; urlOf?: string }): Promise<ReadInput[]> {
  if (!URL.canParse(address) || !/^https?:/.test(address)) throw new InputError(`${address} is no address: expected http://…`)
  const { host } = new URL(address)
  const source = defineSource({
    ...{ id: 'new-site', title: { zh: host, en: host }, publisher: { name: host, division: '000000', official: false }, homepage: address, hosts: [host] },
    ...{ local, status: { state: 'active', evidence: 'captured' }, start: () => [], pages: {} },
  })
  const fetcher = await context.fetcher(source, true)
  try {
    const get = async (url: string, kind: 'list' | 'detail'): Promise<ReadInput> =>
      inputOf(await fetcher.fetch({ url, method: 'GET', signal: context.signal }), url, kind)
    const list = await get(address, 'list')
    const visited: ReadInput[] = []
    for (const url of rowsToVisit(list, urlOf)
      .filter((one) => new URL(one).host === host)
      .slice(0, 3))
      visited.push(await get(url, 'detail'))
    return [list, ...visited]
  } finally {
    await fetcher.close()
  }
}

function inputOf({ hops, finalUrl }: FetchedExchange, url: string, kind: 'list' | 'detail'): ReadInput {
  const last = hops.at(-1)!
  if (last.response.status !== 200) throw new InputError(`${url} answers ${last.response.status}`, { url })
  const contentType = last.response.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'text/html'
  return { name: url, kind, bytes: last.response.body, contentType, url: finalUrl, fetchedAt: last.fetchedAt, by: 'given' }
}
