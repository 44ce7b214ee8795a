import { run } from './cli/program.ts'
import { optimiseLate } from './optimising.ts'

optimiseLate()
process.exitCode = await run(process.argv, process.env)
