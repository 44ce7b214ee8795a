import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The options of a tool, as they were typed or as they are without. `--help` prints how it is called and ends; what it does not know is said, with exit code 2. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(usage: string, options: T) {
  if (process.argv.includes('--help')) {
    console.log(usage)
    process.exit(0)
  }
  try {
    return parseArgs({ options }).values
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exit(2)
  }
}
