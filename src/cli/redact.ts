import { userInfo } from 'node:os'
import type { Command } from 'commander'
import type { Context, OpenContext } from '../context.ts'
import { InputError, mayPass, NotFoundError } from '../errors.ts'
import { index } from '../pipeline/index.ts'
import { openIndexing } from './indexing.ts'
import { jsonOption } from './options.ts'
import { print, printTable, say } from './print.ts'

export function register(program: Command, open: OpenContext): void {
  const command = program.command('redact').description('tell a record nowhere any more: search, API, pages, feeds, exports; store and archive keep it')

  command
    .command('record')
    .description('redact a record with all its versions and archived pages; those who follow are told that it is gone, and why')
    .argument('<record>', 'id of the record')
    .requiredOption('--why <reason>', 'told to those who follow: say nothing in it of what is redacted')
    .option('--by <name>', 'who says so', userInfo().username)
    .addOption(jsonOption())
    .action(async (record: string, { why, by, json }: { why: string; by: string; json?: boolean }) => {
      if (why.trim() === '') throw new InputError('--why: give a reason')
      const context = open()
      const redaction = await (await context.redactions()).redact(record, { why: why.trim(), by })
      if (!redaction) throw new NotFoundError(`there is no record ${record} that is told`, { record })
      await carry(context)
      print(json ? JSON.stringify(redaction) : `${record}  redacted: ${redaction.why}`)
    })

  command
    .command('undo')
    .description('tell a record again')
    .argument('<record>', 'id of the record')
    .action(async (record: string) => {
      const context = open()
      if (!(await (await context.redactions()).undo(record)))
        throw new NotFoundError(`record ${record} was not redacted; gongshi redact list shows those that were`)
      await carry(context)
      print(`${record}  is told again`)
    })

  command
    .command('list')
    .description('what was redacted, newest first')
    .addOption(jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const redactions = await (await open().redactions()).list()
      if (json) for (const one of redactions) print(JSON.stringify(one))
      else if (redactions.length === 0) print('Nothing was redacted.')
      else printTable(redactions.map(({ record, at, by, why }) => [record, at.slice(0, 19), by, why]))
    })
}

/** Takes it to the index at once; where that is not there, it waits like every change, and no answer tells the record meanwhile. */
async function carry(context: Context): Promise<void> {
  try {
    await index(await openIndexing(context))
  } catch (error) {
    if (!mayPass(error)) throw error
    say(`the index hears of it later (gongshi index update): ${(error as Error).message}`)
  }
}
