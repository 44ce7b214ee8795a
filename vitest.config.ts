import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'integration', include: ['test/integration/**/*.test.{ts,tsx}'], testTimeout: 60_000, hookTimeout: 120_000 } },
      { extends: true, test: { name: 'servers', include: ['test/servers/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.{ts,tsx}'], testTimeout: 300_000, hookTimeout: 180_000 } },
    ],
    maxWorkers: 2,
    coverage: { provider: 'v8', include: ['src/core/**', 'src/values/**', 'src/document/**', 'src/reader/**', 'src/query/**'] },
  },
})
