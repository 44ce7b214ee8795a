import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import { needs } from '../access.ts'
import type { Endpoint } from './endpoint.ts'
import { problem } from './problem.ts'
import { Problem } from './schemas.ts'

/** Bytes that someone may send. */
const mostSent = 64 * 1024

/** The parts of a path that are named (`/api/runs/{id}` → `id`). */
export const idParameters = (path: string): z.ZodObject => z.object(Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, z.string()])))

/** What else an address may answer. `one`: it may be asked for what does not exist. */
export const problems = (one: boolean) => {
  const content = { 'application/problem+json': { schema: Problem } }
  return {
    400: { description: 'The request cannot be understood', content },
    401: { description: 'A key is needed, or the one that was sent opens nothing', content },
    403: { description: 'The caller may not do that', content },
    ...(one ? { 404: { description: 'There is no such thing', content } } : {}),
    409: { description: 'It is in use at the moment', content },
    429: { description: 'Too many requests', content },
    503: { description: 'A part of the service is not there at the moment', content },
  }
}

/** Which methods are offered where. */
export interface Offers {
  add(path: string, method: 'get' | 'post' | 'delete'): void
  /** As the header `Allow` tells them; `undefined` where there is nothing. */
  at(path: string): string[] | undefined
}

export function createOffers(): Offers {
  const offers = new Map<string, { pattern: RegExp; methods: string[] }>()
  return {
    add(path, method) {
      const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`)
      const offer = offers.get(path) ?? { pattern, methods: [] }
      offer.methods.push(...(method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
      offers.set(path, offer)
    },
    at(path) {
      const found = [...offers.values()].filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods)
      return found.length > 0 ? [...new Set(found), 'OPTIONS'] : undefined
    },
  }
}

/** Mounts an address of JSON, and describes it. */
export function mountEndpoint(app: OpenAPIHono, offers: Offers, endpoint: Endpoint): void {
  const { method = 'get', path, summary, role = 'analyst', answer, query, body, one, handle } = endpoint
  const changes = method !== 'get'
  app.openAPIRegistry.registerPath({
    method,
    path,
    summary,
    // Reading may be open; what changes something never is.
    security: changes ? [{ key: [] }] : [{ key: [] }, {}],
    description: `For the role ${role}${changes ? ', with a key' : ''}.`,
    request: {
      ...(query ? { query } : {}),
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
      ...(path.includes('{') ? { params: idParameters(path) } : {}),
    },
    responses: { 200: { description: summary, content: { 'application/json': { schema: answer } } }, ...problems(one === true) },
  })
  offers.add(path, method)
  const limited = bodyLimit({ maxSize: mostSent, onError: (c) => problem(c, 'input', `at most ${mostSent} bytes may be sent`) })
  app.on([method.toUpperCase()], path.replaceAll(/\{(\w+)\}/g, ':$1'), needs(role, { key: changes }), changes ? limited : etag(), async (c) => {
    c.header('cache-control', changes ? 'no-store' : 'no-cache')
    return c.json(await handle(c))
  })
}
