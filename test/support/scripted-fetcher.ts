import type { Fetcher, FetchRequest, Hop } from '../../src/core/fetcher.ts'

export interface Answer {
  status?: number
  type?: string
  body: string | Uint8Array
  /** Thrown after the answer was kept, as by a client that judges what it got. */
  thrown?: Error
}

/** A site that answers as it is told: a body, a status, or an error to throw. Remembers what it was asked. */
export interface ScriptedFetcher extends Fetcher {
  readonly asked: FetchRequest[]
}

export function createScriptedFetcher(
  answer: (request: FetchRequest, times: number) => Answer | string | Error | Promise<Answer | string | Error>,
): ScriptedFetcher {
  const asked: FetchRequest[] = []
  return {
    asked,
    async fetch(request) {
      asked.push(request)
      const given = await answer(request, asked.filter(({ url }) => url === request.url).length)
      if (given instanceof Error) throw given
      const { status = 200, type = 'text/html; charset=utf-8', body, thrown } = typeof given === 'string' ? { body: given } : given
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
      const hop: Hop = {
        request: { url: request.url, method: request.method, headers: request.headers ?? {}, body: request.body },
        response: { status, statusText: '', headers: [['content-type', type]], body: bytes },
        fetchedAt: '2026-11-25T08:00:00.000Z',
      }
      await request.keep?.(hop)
      if (thrown) throw thrown
      return { hops: [hop], finalUrl: request.url }
    },
    close: async () => undefined,
  }
}
