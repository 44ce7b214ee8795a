import { Command, CommanderError } from 'commander'
import { AppError, ExitCode } from '../errors.ts'

/** One verb of the command line. Modules are loaded when their verb is called, so that `gongshi read` starts without the database. */
const verbs: Record<string, { summary: string; load: () => Promise<{ register: (program: Command) => void }> }> = {
  read: { summary: 'read saved pages and print their records', load: () => import('./read.ts') },
}

/** Runs the command line; returns the exit code. stdout is data, stderr is talk. */
export async function run(argv: string[], _env: NodeJS.ProcessEnv): Promise<number> {
  const program = new Command('gongshi').description("China's public notices: crawled, read, proven, searchable").exitOverride().showHelpAfterError()
  const wanted = argv[2]
  const verb = wanted === undefined ? undefined : verbs[wanted]
  if (verb) (await verb.load()).register(program)
  else for (const [name, { summary }] of Object.entries(verbs)) program.command(name).description(summary)
  try {
    await program.parseAsync(argv)
    return ExitCode.ok
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage
    if (error instanceof AppError) {
      process.stderr.write(`gongshi: ${error.message}\n`)
      return error.exitCode
    }
    process.stderr.write(`gongshi: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return ExitCode.bug
  }
}
