import { afterAll, beforeAll, describe } from 'vitest'
import { createElasticsearchSearch } from '../../src/io/search/elasticsearch/elasticsearch.ts'
import { createPostgresSearch } from '../../src/io/search/postgres.ts'
import type { SearchBackend } from '../../src/query/backend.ts'
import { itRanksTheProvince } from '../conformance/judged-demo.ts'
import { describeSameAnswers } from '../conformance/same-answers.ts'
import { describeSearchBackend } from '../conformance/search-backend.ts'
import { openTestDatabase } from '../support/database.ts'
import { type SearchServer, startSearchServer } from '../support/search-server.ts'
import type { SoftwareName } from '../support/search-software.ts'

/** What every search backend does, and that it answers as PostgreSQL does, on a real server. */
export function describeServer(name: SoftwareName): void {
  let server: Promise<SearchServer> | undefined
  let users = 3
  const use = async () => (await (server ??= startSearchServer(name))).settings
  const leave = async () => {
    if (--users === 0) await (await server!).stop()
  }

  describeSearchBackend(name, async () => {
    const backend = createElasticsearchSearch(await use())
    return { ...backend, close: () => backend.close().finally(leave) }
  })

  describe(name, () => {
    let backend: SearchBackend
    beforeAll(async () => {
      backend = createElasticsearchSearch({ ...(await use()), index: 'judged' })
    }, 240_000)
    afterAll(() => backend?.close().finally(leave))
    itRanksTheProvince(async () => backend)
  })

  describeSameAnswers(name, async () => {
    const other = createElasticsearchSearch({ ...(await use()), index: 'same', shards: 3 })
    const database = await openTestDatabase()
    const close = async () => {
      await Promise.all([other.close(), database.close()])
      await leave()
    }
    return { one: createPostgresSearch(database.pool), other, close }
  })
}
