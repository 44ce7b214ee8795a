import { expect, test } from 'vitest'
import { createApi } from '../../../src/api/app.ts'
import type { Webhook, Webhooks } from '../../../src/core/webhooks.ts'

const id = '0123456789ab'
const webhook: Webhook = {
  ...{ id, name: 'roads', query: 'q=道路', target: 'https://target.example/', local: false, createdAt: '2026-01-01T00:00:00.000Z' },
  ...{ position: '7', waiting: 0, dead: 1, delivered: 3 },
}

function open() {
  const added: Parameters<Webhooks['add']>[0][] = []
  const outboxes: Partial<Webhooks> = {
    add: async (asked) => {
      added.push(asked)
      return { ...webhook, name: asked.name, query: asked.query, target: asked.target }
    },
    list: async () => [webhook],
    find: async (name) => (name === id ? { ...webhook, secret: 'whsec_x' } : undefined),
    remove: async () => ({ dropped: 1 }),
    retry: async (which) => ('webhook' in which ? 1 : Number(which.delivery === `msg_${id}_7`)),
    deliveries: async () => [],
  }
  const sender = { send: async () => ({ delivered: false, status: 500, error: 'answered 500' }), close: async () => undefined }
  const app = createApi({
    ...{ store: {}, search: {}, archive: {}, sources: [], simulated: 'exclude', version: '0' },
    webhooks: { outboxes, sender },
  } as unknown as Parameters<typeof createApi>[0])
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) => {
    const response = await app.request(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown>, allow: response.headers.get('allow') }
  }
  return { ask, added }
}

test('webhooks are added, listed, tried, retried and taken away; a secret is shown once', async () => {
  const { ask, added } = open()
  const made = await ask('POST', '/api/webhooks', { name: 'roads', query: 'q=道路&limit=5', target: 'https://target.example/x#y' })
  expect(made).toMatchObject({ status: 200, body: { webhook: { name: 'roads', query: 'q=%E9%81%93%E8%B7%AF' }, secret: expect.stringMatching(/^whsec_/) } })
  expect(added[0]).toMatchObject({ target: 'https://target.example/x', local: false })
  expect((await ask('GET', '/api/webhooks')).body).toEqual({ webhooks: [webhook] })
  expect((await ask('POST', `/api/webhooks/${id}/test`)).body).toEqual({ delivered: false, status: 500, error: 'answered 500' })
  expect((await ask('POST', `/api/webhooks/${id}/retry`)).body).toEqual({ retried: 1 })
  expect((await ask('POST', `/api/deliveries/msg_${id}_7/retry`)).body).toEqual({ retried: 1 })
  expect((await ask('DELETE', `/api/webhooks/${id}`)).body).toEqual({ dropped: 1 })
  expect((await ask('GET', '/api/deliveries?dead=true')).body).toEqual({ deliveries: [] })
})

test('the description tells roles, and that nothing is changed without a key', async () => {
  const { body } = await open().ask('GET', '/api/openapi.json')
  const { paths, components } = body as {
    paths: Record<string, Record<string, { security: object[]; description: string }>>
    components: Record<string, object>
  }
  expect(components.securitySchemes).toHaveProperty('key')
  expect(paths['/api/webhooks']!.post).toMatchObject({ security: [{ key: [] }], description: 'For the role operator, with a key.' })
  expect(paths['/api/webhooks']!.get).toMatchObject({ security: [{ key: [] }, {}], description: 'For the role operator.' })
  expect(paths['/api/records']!.get!.description).toBe('For the role analyst.')
})

test.each([
  ['POST', '/api/webhooks', { name: '', target: 'https://a.example/' }, 400, 'name'],
  ['POST', '/api/webhooks', { name: 'x', target: 'http://10.0.0.1/' }, 400, 'target'],
  ['POST', '/api/webhooks', { name: 'x', target: 'https://a.example/', local: true }, 400, 'local'],
  ['POST', '/api/webhooks', { name: 'x', target: 'https://a.example/', query: 'colour=red' }, 400, 'colour'],
  ['POST', '/api/webhooks', { name: 'x', target: 'https://a.example/', secret: 'short' }, 400, 'secret'],
  ['POST', '/api/webhooks', '{"name":', 400, undefined],
  ['POST', '/api/webhooks', 'x'.repeat(100_000), 400, undefined],
  ['POST', '/api/webhooks', '[]', 400, ''],
  ['DELETE', '/api/webhooks/nothing', undefined, 404, undefined],
  ['POST', '/api/webhooks/ffffffffffff/test', undefined, 404, undefined],
  ['POST', `/api/deliveries/msg_${id}_8/retry`, undefined, 404, undefined],
  ['PUT', '/api/webhooks', {}, 405, undefined],
] as const)('%s %s %j is answered %i', async (method, path, body, status, parameter) => {
  const answer = await open().ask(method, path, body)
  expect(answer.status).toBe(status)
  expect(answer.body).toMatchObject({ status, code: expect.any(String), detail: expect.any(String) })
  if (parameter !== undefined) expect(answer.body.problems).toMatchObject([{ parameter }])
  if (status === 405) expect(answer.allow).toBe('GET, HEAD, POST, OPTIONS')
})

test('what a form of another site sends is not taken', async () => {
  const answer = await open().ask('POST', '/api/webhooks', 'name=x', { 'content-type': 'text/plain' })
  expect([answer.status, answer.body.detail]).toEqual([400, 'send JSON, with Content-Type: application/json'])
})
