// A worker that begins runs and never ends them: `work-queue.ts DATABASE_URL`. Prints the source of each run that it begins.
import { openPool } from '../../src/io/db/connection.ts'
import { createJobs } from '../../src/io/db/jobs.ts'
import { createLog } from '../../src/log.ts'

const jobs = createJobs(openPool(process.argv[2]!), createLog({ logLevel: 'error' }), { beatSeconds: 0.2, deadAfterSeconds: 2 })
const run = (source: string) => {
  process.stdout.write(`${source}\n`)
  return new Promise<void>(() => undefined)
}
await jobs.work({ name: 'doomed', parallel: 1, run, isQuiet: () => false, signal: new AbortController().signal })
