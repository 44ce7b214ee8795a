import { describe, expect, test } from 'vitest'
import { createApi } from '../../../src/api/app.ts'
import { atomOf } from '../../../src/api/atom.ts'
import type { ChangeFeed, ChangeFilter, RecordChange } from '../../../src/core/changes.ts'

const change = (position: number, more: Partial<RecordChange> = {}): RecordChange => ({
  position: String(position),
  at: '2026-01-01T00:00:00.000Z',
  type: 'new',
  record: `r${position}`,
  source: 'west-notices',
  domain: 'land',
  simulated: false,
  version: 1,
  news: true,
  ...more,
})

function open(all: RecordChange[]) {
  const asked: ChangeFilter[] = []
  const changes: ChangeFeed = {
    after: async (position = '0', limit, filter = {}) => {
      asked.push(filter)
      return all.filter((one) => BigInt(one.position) > BigInt(position)).slice(0, limit)
    },
    now: async () => all.at(-1)?.position ?? '0',
    snapshot: async () => [],
    redactions: async () => all.filter(({ type }) => type === 'redacted'),
    contents: async (versions) =>
      new Map(versions.map(({ record, version }) => [`${record}@${version}`, { domain: 'land', kind: 'offer', title: `版本${version}` } as const])),
  }
  const parts = {
    store: { records: async () => [] },
    search: { search: async () => ({ total: 1, hits: [], facets: {} }) },
    archive: {},
    sources: [],
    simulated: 'exclude',
    version: '0',
    changes,
  }
  return { app: createApi(parts as unknown as Parameters<typeof createApi>[0]), asked }
}
const get = async (app: ReturnType<typeof open>['app'], address: string) => {
  const response = await app.request(address)
  return { status: response.status, body: (await response.json()) as { changes: Record<string, unknown>[]; next: string; code?: string } }
}

describe('/api/changes', () => {
  test('tells each change with its record, and of a changed one what differs', async () => {
    const { app } = open([change(1), change(2, { record: 'r1', type: 'changed', version: 2, before: 1 }), change(3, { type: 'redacted' })])
    const { body } = await get(app, '/api/changes')
    expect(body.changes[1]).toMatchObject({ id: 'r1', diff: [{ path: '/title', before: '版本1', after: '版本2' }], record: { title: '版本2' } })
    expect(body.changes[0]).not.toHaveProperty('diff')
    expect(body.changes[2], 'a tombstone').not.toHaveProperty('record')
    expect(body.next).toBe('3')
  })

  test('goes on where it was left, and says the same place at the end', async () => {
    const { app } = open([change(1), change(2)])
    const first = await get(app, '/api/changes?limit=1')
    expect([first.body.changes.length, first.body.next]).toEqual([1, '1'])
    expect((await get(app, '/api/changes?after=2')).body).toEqual({ changes: [], next: '2' })
  })

  test('takes filters, several of a kind too', async () => {
    const { app, asked } = open([])
    await get(app, '/api/changes?source=a-b&source=c-d&domain=land&news=true')
    expect(asked[0]).toEqual({ source: ['a-b', 'c-d'], domain: ['land'], simulated: 'exclude', news: true })
  })

  test.each(['/api/changes?after=3', '/api/changes/snapshot?at=3', '/api/changes/stream?after=3'])(
    'is not silent about a position that no answer gave: %s',
    async (address) => {
      const response = await open([change(1), change(2)]).app.request(address)
      expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
        400,
        expect.stringMatching(/^(after|at): the newest change is 2: 3 is of another database/),
      ])
    },
  )

  test.each(['after=soon', 'after=-1', 'limit=0', 'limit=5000', 'domain=sea', 'colour=red', 'news=perhaps'])('refuses %s', async (query) => {
    const { status, body } = await get(open([]).app, `/api/changes?${query}`)
    expect([status, body.code]).toEqual([400, expect.any(String)])
  })

  test('streams events with their positions, from where the listener was cut off', async () => {
    const { app } = open([change(1), change(2), change(3, { type: 'redacted' })])
    const response = await app.request('/api/changes/stream?after=0', { headers: { 'last-event-id': '1' } })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body!.getReader()
    let text = ''
    while (!text.includes('id: 3')) text += new TextDecoder().decode((await reader.read()).value)
    await reader.cancel()
    expect([...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id)).toEqual(['2', '3'])
    expect(text).toContain('event: new')
    expect(text, 'a tombstone').toMatch(/event: redacted\ndata: \{(?![^\n]*"record":)/)
  })
})

test('an Atom feed escapes what it holds, and links the page of each record', () => {
  const found = {
    ...{ id: 'abc', version: 1, source: 'west-notices', simulated: true, url: 'http://site.example/?a=1&b=2', seenAt: '2026-01-02T00:00:00.000Z' },
    ...{ record: { domain: 'land', kind: 'offer', title: '<宗地> & "甲"\u0001' }, score: 1, matched: [] },
  }
  const atom = atomOf([found as unknown as Parameters<typeof atomOf>[0][number]], new URL('http://gongshi.example/api/feed.atom?q=宗地'))
  expect(atom).toContain('<title>（模拟）&lt;宗地&gt; &amp; &quot;甲&quot;\ufffd</title>')
  expect(atom).toContain('href="http://gongshi.example/records/abc"')
  expect(atom).toContain('href="http://site.example/?a=1&amp;b=2"')
  expect(atom).toContain('<updated>2026-01-02T00:00:00.000Z</updated>')
})

test('an Atom feed tells what was redacted as a tombstone without content', async () => {
  const parts = open([change(1), change(2, { type: 'redacted', record: 'gone', at: '2026-02-01T00:00:00.000Z' })])
  const response = await parts.app.request('/api/feed.atom')
  expect(await response.text()).toMatch(
    /<updated>2026-02-01T00:00:00.000Z<\/updated>[\s\S]*<at:deleted-entry ref="urn:gongshi:record:gone" when="2026-02-01T00:00:00.000Z"\/>\n<\/feed>/,
  )
})
