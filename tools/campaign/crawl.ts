// One `gongshi crawl --json` of the campaign: the verb's own parts, but without politeness, so that a campaign takes minutes and not days.
//   tsx tools/campaign/crawl.ts SOURCE…   (settings in the environment, as ever)
import { crawlSources, loadSources } from '../../src/cli/crawl.ts'
import { loadConfig } from '../../src/config.ts'
import { createContext } from '../../src/context.ts'
import { AppError } from '../../src/errors.ts'

// Heard, the signal of a file that is too large becomes the error of the write, as on a disk that is full.
process.on('SIGXFSZ', () => undefined)

const unhurried = { delaySeconds: 0, concurrency: 4, circuit: { failures: 10_000, restSeconds: 1 } }

const context = createContext(loadConfig(process.env), new AbortController().signal)
try {
  const sources = (await loadSources(context, process.argv.slice(2))).map((source) => ({ ...source, politeness: unhurried }))
  process.exitCode = (await crawlSources(context, sources, { json: true, parallel: 4, threads: 0, backoff: () => 0.05 })).exitCode
} catch (error) {
  if (!(error instanceof AppError)) throw error
  console.error(`${error.name}: ${error.message}`)
  process.exitCode = error.exitCode
} finally {
  await context.close().catch((error: unknown) => console.error(error))
}
