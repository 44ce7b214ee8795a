import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { type Caller, needs } from '../../../src/access.ts'
import { createGuard, type GuardParts } from '../../../src/api/guard.ts'
import { problemOf } from '../../../src/api/problem.ts'
import type { ApiKey, Taken } from '../../../src/core/keys.ts'

const keys: Record<string, ApiKey> = {
  'read-token': { id: 'r1', name: '分析', role: 'analyst', createdAt: '2026-01-01T00:00:00.000Z' },
  'run-token': { id: 'o1', name: '运行', role: 'operator', createdAt: '2026-01-01T00:00:00.000Z' },
  'take-token': { id: 't1', name: '审计', role: 'auditor', createdAt: '2026-01-01T00:00:00.000Z' },
}

function open(more: Partial<GuardParts> = {}) {
  const written: Taken[] = []
  const parts: GuardParts = {
    keys: { verify: async (token) => keys[token], record: async (taken) => void written.push(...taken) },
    perMinute: 0,
    now: () => new Date('2026-01-02T03:04:05.000Z'),
    ...more,
  }
  const guard = createGuard(parts)
  const inside = new Hono<{ Bindings: { caller?: Caller } }>()
  inside.onError((error, c) => problemOf(c, error, () => undefined))
  inside.get('/api/export', needs('auditor'), (c) => c.text('inside'))
  inside.get('/api/hosts', needs('operator'), (c) => c.text('inside'))
  inside.post('/api/webhooks', needs('operator', { key: true }), (c) => c.text('inside'))
  inside.get('*', (c) => c.text('inside'))
  const ask = async (path: string, authorization?: string, { client = '192.0.2.1', method = 'GET' } = {}) => {
    const request = new Request(`http://gongshi.example${path}`, { method, headers: authorization ? { authorization } : {} })
    const response = await guard.answer(request, client, (caller) => inside.fetch(request, { caller }))
    return { status: response.status, headers: response.headers, body: await response.text() }
  }
  return { ask, guard, written }
}

describe('who may ask', () => {
  test('anyone reads where reading is open, and nobody exports then', async () => {
    const { ask } = open({ open: 'analyst' })
    expect((await ask('/api/records?q=x')).body).toBe('inside')
    const refused = await ask('/api/export?q=x')
    expect([refused.status, JSON.parse(refused.body)]).toEqual([
      403,
      expect.objectContaining({ code: 'not-allowed', status: 403, detail: expect.stringContaining('auditor') }),
    ])
  })

  test('nobody does anything without a key where nothing is open', async () => {
    const { ask } = open()
    const refused = await ask('/api/records')
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toContain('Bearer')
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect((await ask('/api/records', 'Bearer read-token')).status).toBe(200)
  })

  test('a key may do what its role may, sent as a token or as the password of a browser', async () => {
    const { ask } = open()
    expect((await ask('/api/export', 'Bearer read-token')).status).toBe(403)
    expect((await ask('/api/export', 'Bearer take-token')).status).toBe(200)
    expect((await ask('/api/hosts', 'Bearer take-token')).status).toBe(403)
    expect((await ask('/', `Basic ${Buffer.from('anyone:read-token').toString('base64')}`)).status).toBe(200)
  })

  test('a wrong key opens nothing, also where all is open', async () => {
    const { ask } = open({ open: 'operator' })
    for (const header of ['Bearer wrong', 'Bearer', 'Basic !!!']) expect((await ask('/api/records', header)).status, header).toBe(401)
  })

  test('nothing is changed without a key, whatever is open', async () => {
    const { ask, written } = open({ open: 'operator' })
    const refused = await ask('/api/webhooks', undefined, { method: 'POST' })
    expect([refused.status, JSON.parse(refused.body).code, refused.headers.get('www-authenticate')]).toEqual([401, 'no-key', expect.stringContaining('Bearer')])
    expect((await ask('/api/webhooks', 'Bearer take-token', { method: 'POST' })).status).toBe(403)
    expect((await ask('/api/webhooks', 'Bearer run-token', { method: 'POST' })).status).toBe(200)
    expect(written.map(({ key, status, method }) => [key, status, method])).toEqual([
      [undefined, 401, 'POST'],
      ['t1', 403, 'POST'],
      ['o1', 200, 'POST'],
    ])
  })
})

test('too many requests are told to wait, each caller for itself', async () => {
  const { ask } = open({ open: 'analyst', perMinute: 2 })
  expect([(await ask('/')).status, (await ask('/')).status]).toEqual([200, 200])
  const refused = await ask('/')
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect((await ask('/', undefined, { client: '192.0.2.2' })).status).toBe(200)
  expect((await ask('/', 'Bearer read-token')).status).toBe(200)
})

test('what is taken with a key, and what is exported by anyone, is written down', async () => {
  const { ask, guard, written } = open({ open: 'auditor' })
  await ask('/api/records?q=public')
  await ask('/api/export?q=all')
  expect(written).toEqual([{ at: '2026-01-02T03:04:05.000Z', client: '192.0.2.1', method: 'GET', address: '/api/export?q=all', status: 200 }])
  await ask('/api/records?q=x', 'Bearer read-token')
  await guard.close()
  expect(written.at(-1)).toMatchObject({ key: 'r1', address: '/api/records?q=x' })
})
