import { describe, expect, test } from 'vitest'
import { createGuard, type GuardParts, roleOf } from '../../../src/api/guard.ts'
import type { ApiKey, Taken } from '../../../src/core/keys.ts'

const keys: Record<string, ApiKey> = {
  'read-token': { id: 'r1', name: '分析', role: 'analyst', createdAt: '2026-01-01T00:00:00.000Z' },
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
  const ask = async (path: string, authorization?: string, client = '192.0.2.1') => {
    const request = new Request(`http://gongshi.example${path}`, authorization ? { headers: { authorization } } : {})
    const response = await guard.answer(request, client, () => new Response('inside'))
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

  test.each([
    ['/', 'analyst'],
    ['/en/records/x', 'analyst'],
    ['/api/changes', 'analyst'],
    ['/api/export', 'auditor'],
    ['/api/exports/x', 'auditor'],
    ['/en/export', 'auditor'],
    ['/api/hosts/site.example', 'operator'],
    ['/metrics', 'operator'],
    ['/api/exporter', 'analyst'],
  ] as const)('%s wants an %s', (path, role) => expect(roleOf(path)).toBe(role))
})

test('too many requests are told to wait, each caller for itself', async () => {
  const { ask } = open({ open: 'analyst', perMinute: 2 })
  expect([(await ask('/')).status, (await ask('/')).status]).toEqual([200, 200])
  const refused = await ask('/')
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect((await ask('/', undefined, '192.0.2.2')).status).toBe(200)
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
