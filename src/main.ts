import { keepCompiled, optimiseLate } from './optimising.ts'

// In this order: what was compiled under other flags is thrown away.
optimiseLate()
keepCompiled()
// What is loaded from here on is kept compiled.
const { run } = await import('./cli/program.ts')
process.exitCode = await run(process.argv, process.env)
