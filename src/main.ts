import { setFlagsFromString } from 'node:v8'
import { run } from './cli/program.ts'

// Most verbs run for seconds: code that is merely warm is not worth the optimising compiler, which took a fifth of a crawl's processor time.
setFlagsFromString('--interrupt-budget=250000')

process.exitCode = await run(process.argv, process.env)
