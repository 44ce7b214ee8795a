import type { Command } from 'commander'
import type { Context, OpenContext } from '../context.ts'
import { AppError, ExitCode } from '../errors.ts'
import { jsonOption } from './options.ts'
import { print } from './print.ts'

/** Something that the program depends on, and what was found of it. A check that throws is a part that is not there. */
interface Check {
  name: string
  look(context: Context): Promise<Record<string, string | number>>
}

const checks: Check[] = [
  {
    name: 'database',
    async look(context) {
      const sources = await (await context.store()).sources()
      return {
        server: context.config.databaseUrl === undefined ? 'embedded PostgreSQL' : 'PostgreSQL',
        records: sources.reduce((sum, source) => sum + source.records, 0),
        sources: sources.length,
      }
    },
  },
  {
    name: 'search',
    async look(context) {
      const search = await context.search()
      const { records, detail } = await search.status()
      return { backend: search.name, ...detail, records }
    },
  },
  {
    name: 'outbox',
    async look(context) {
      const { changes, oldest, newest } = await (await context.ledger()).waiting()
      return { waiting: changes, watermark: oldest === undefined ? 'the index has heard of every change' : `change ${oldest} is next, ${newest} the last` }
    },
  },
]

export function register(program: Command, open: OpenContext): void {
  program
    .command('doctor')
    .description('what this program depends on, and what it found of it')
    .addOption(jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const context = open()
      for (const { name, look } of checks) {
        const found = await look(context).then(
          (detail) => ({ name, ok: true, detail }),
          (error: unknown) => {
            if (!(error instanceof AppError)) throw error
            process.exitCode = ExitCode.dependency
            return { name, ok: false, detail: { error: error.message } }
          },
        )
        if (json) print(JSON.stringify(found))
        else {
          print(`${found.ok ? 'ok  ' : 'FAIL'} ${name}`)
          for (const [part, value] of Object.entries(found.detail)) print(`     ${part.padEnd(10)} ${value}`)
        }
      }
    })
}
