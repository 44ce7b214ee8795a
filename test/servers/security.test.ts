import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config.ts'
import { DependencyError, mayPass } from '../../src/errors.ts'
import { createElasticsearchSearch } from '../../src/io/search/elasticsearch/elasticsearch.ts'
import { RecordQuery } from '../../src/query/record-query.ts'
import { notices } from '../conformance/notices.ts'
import { createTestDatabase } from '../support/database.ts'
import { gongshi } from '../support/gongshi.ts'
import { type SearchServer, startSearchServer } from '../support/search-server.ts'

describe('a server that asks who it is (Elasticsearch 8.19.9, encrypted)', () => {
  let server: SearchServer
  const password = 'correct-horse'

  beforeAll(async () => {
    const others = {
      writer: { names: 'gongshi*', privileges: ['all'] },
      reader: { names: 'gongshi*', privileges: ['read', 'view_index_metadata'] },
      stranger: { names: 'other', privileges: ['all'] },
    }
    server = await startSearchServer('Elasticsearch 8.19.9', { secure: { username: 'operator', password, others } })
  }, 240_000)
  afterAll(() => server?.stop())

  const open = (more: object) => {
    const { username: _username, password: _password, ...settings } = server.settings
    return createElasticsearchSearch({ ...settings, ...more })
  }

  it('takes a user who has the rights to our indices alone', async () => {
    const writer = open({ username: 'writer', password })
    await writer.clear()
    expect(await writer.put(notices)).toEqual({ refused: [] })
    await writer.refresh()
    expect((await writer.search(RecordQuery.parse({}))).total).toBe(notices.length - 1)
    const rebuild = await writer.rebuild()
    await rebuild.put(notices)
    await rebuild.finish()
    await writer.close()
  })

  it('says what a user without rights lacks, and that waiting does not help', async () => {
    const reader = open({ username: 'reader', password })
    expect((await reader.search(RecordQuery.parse({}))).total).toBe(notices.length - 1)
    const error = await reader.put(notices).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(DependencyError)
    expect(mayPass(error)).toBe(false)
    expect(String(error)).toMatch(/refuses its user: action \[indices:data\/write\/bulk.*unauthorized for user \[reader\]/)
    await expect(reader.rebuild()).rejects.toThrow(/refuses its user/)
    await reader.close()

    const stranger = open({ username: 'stranger', password })
    // It does not even hear that there is an index.
    await expect(stranger.search(RecordQuery.parse({}))).rejects.toThrow(/shows this user none/)
    await stranger.close()

    const wrong = open({ username: 'writer', password: 'wrong' })
    await expect(wrong.search(RecordQuery.parse({}))).rejects.toThrow(/does not know the user or the key: see ELASTICSEARCH_USERNAME/)
    await wrong.close()
  })

  it('takes an API key instead of a user, with the rights of the key alone, until it is taken back', async () => {
    const made = async (privileges: string[]) =>
      (await server.ask('POST', '/_security/api_key', {
        name: privileges.join('-'),
        role_descriptors: { own: { cluster: ['monitor'], indices: [{ names: ['gongshi*'], privileges }] } },
      })) as { id: string; encoded: string }
    const [writing, reading] = [await made(['all']), await made(['read', 'view_index_metadata'])]
    const writer = open({ apiKey: writing.encoded })
    await writer.clear()
    expect(await writer.put(notices)).toEqual({ refused: [] })
    await writer.refresh()
    const reader = open({ apiKey: reading.encoded })
    expect((await reader.search(RecordQuery.parse({}))).total).toBe(notices.length - 1)
    await expect(reader.put(notices)).rejects.toThrow(/refuses its user/)
    await server.ask('DELETE', '/_security/api_key', { ids: [writing.id, reading.id] })
    for (const backend of [writer, reader]) {
      const error = await backend.search(RecordQuery.parse({})).catch((error: unknown) => error)
      expect(String(error)).toMatch(/does not know the user or the key: see .*ELASTICSEARCH_API_KEY/)
      expect(mayPass(error)).toBe(false)
      await backend.close()
    }
  })

  it('is not believed without its certificate', async () => {
    const trusting = open({ username: 'writer', password, caFile: undefined })
    await expect(trusting.search(RecordQuery.parse({}))).rejects.toThrow(/does not answer: .*certificate/)
    await trusting.close()
    expect(() => open({ caFile: '/nowhere.pem' })).toThrow(/ELASTICSEARCH_CA/)
  })

  it('is described by the doctor, without a word of its secrets', async () => {
    const database = await createTestDatabase()
    const environment = {
      DATABASE_URL: database.url,
      ELASTICSEARCH_URL: server.url.replace('://', `://writer:${password}@`),
      ELASTICSEARCH_CA: server.settings.caFile!,
    }
    expect(loadConfig(environment).elasticsearch).toMatchObject({ username: 'writer', password, urls: [`${server.url}/`] })
    const found = await gongshi(['doctor'], environment)
    expect(found.stdout).toMatch(/server +Elasticsearch 8\.19\.9/)
    expect(found.stdout).toMatch(/rights +all that are needed/)
    expect(found.stdout).toMatch(/index +gongshi-[0-9a-f]{8}-\d{17}/)
    const poor = await gongshi(['doctor'], { ...environment, ELASTICSEARCH_URL: server.url.replace('://', `://reader:${password}@`) })
    expect(poor.stdout).toMatch(/rights +lacks /)
    const refused = await gongshi(['doctor'], { ...environment, ELASTICSEARCH_URL: server.url.replace('://', '://reader:wrong@') })
    expect(refused.code).toBe(7)
    for (const { stdout, stderr } of [found, poor, refused]) expect(stdout + stderr).not.toContain(password)
    await database.drop()
  })
})
