import { createPostgresSearch } from '../../../src/io/search/postgres.ts'
import { describeSearchBackend } from '../../conformance/search-backend.ts'
import { openTestDatabase } from '../../support/database.ts'

describeSearchBackend('PostgreSQL', async () => {
  const database = await openTestDatabase()
  const backend = createPostgresSearch(database.pool)
  return {
    ...backend,
    close: async () => {
      await backend.close()
      await database.close()
    },
  }
})
