import { keepCompiled, optimiseLate } from './optimising.ts'

keepCompiled()
optimiseLate()
// What is loaded from here on is kept compiled.
const { run } = await import('./cli/program.ts')
process.exitCode = await run(process.argv, process.env)
