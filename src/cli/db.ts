import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import { migrate, migrationStatus } from '../io/db/migrate.ts'
import { type Address, reachDatabase } from '../io/db/open.ts'

export function register(program: Command, open: OpenContext): void {
  const db = program.command('db').description('the database: its state, and its migrations')

  /** The database as it is, not migrated on the way. */
  const use = async <T>(work: (address: Address) => Promise<T>): Promise<T> => {
    const address = await reachDatabase(open().config)
    try {
      return await work(address)
    } finally {
      await address.leave()
    }
  }

  db.command('migrate')
    .description('apply the migrations that are missing')
    .option('--dry-run', 'only say which')
    .option('--json', 'print JSON')
    .action(async ({ dryRun, json }: { dryRun?: boolean; json?: boolean }) => {
      const names = await use(async ({ url }) => (dryRun ? (await migrationStatus(url)).pending : migrate(url)))
      if (json) print(JSON.stringify(dryRun ? { pending: names } : { applied: names }))
      else if (names.length === 0) print('Nothing to do: the database is up to date.')
      else for (const name of names) print(`${dryRun ? 'would apply' : 'applied'} ${name}`)
    })

  db.command('status')
    .description('where the database is, and which migrations it has')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const status = await use(async ({ url, embedded }) => ({ address: withoutPassword(url), embedded, ...(await migrationStatus(url)) }))
      if (json) return print(JSON.stringify(status))
      print(`${status.embedded ? 'embedded' : 'server'}  ${status.address}`)
      for (const name of status.applied) print(`applied   ${name}`)
      for (const name of status.pending) print(`pending   ${name}`)
      if (status.pending.length > 0) print('next: gongshi db migrate')
    })
}

const print = (line: string) => void process.stdout.write(`${line}\n`)

const withoutPassword = (url: string): string => url.replace(/(:\/\/[^:@/]*):[^@/]*@/, '$1:***@').replace(/([?&]password=)[^&]*/, '$1***')
