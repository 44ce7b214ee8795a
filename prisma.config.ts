import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Only `prisma migrate` asks for it; gongshi itself takes its address from the configuration.
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
