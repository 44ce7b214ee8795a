import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import { count, jsonOption } from './options.ts'
import { print, printTable, shorten } from './print.ts'

export function register(program: Command, open: OpenContext): void {
  program
    .command('issues')
    .description('what someone should look at, the worst first: facts about data, each counted once')
    .option('--source <id>', 'of one source')
    .option('--run <id>', 'of one run')
    .option('--code <code>', 'of one kind')
    .option('--limit <n>', 'at most so many', count, 100)
    .addOption(jsonOption())
    .action(async ({ json, ...filter }: { source?: string; run?: string; code?: string; limit: number; json?: boolean }) => {
      const issues = await (await open().store()).issues(filter)
      if (json) for (const issue of issues) print(JSON.stringify(issue))
      else if (issues.length === 0) print('No issues.')
      else
        printTable([
          ['times', 'level', 'source', 'code', 'message', 'page'],
          ...issues.map((issue) => [String(issue.count), issue.level, issue.source, issue.code, shorten(issue.message, 100), issue.url ?? '']),
        ])
    })
}
