import { type Command, Option } from 'commander'
import type { OpenContext } from '../context.ts'
import type { FigureFilter } from '../core/figures.ts'
import { count, jsonOption } from './options.ts'
import { print, printTable } from './print.ts'

export function register(program: Command, open: OpenContext): void {
  program
    .command('figures')
    .description('figures of statistics, which are no notices')
    .option('--source <id>', 'of this source')
    .option('--indicator <name>', 'of this indicator: new-home-units')
    .option('--place <name>', 'of this place, as the source writes it')
    .option('--from <period>', 'from this day, month or year on')
    .option('--to <period>', 'up to this day, month or year')
    .option('--history', 'all versions of each figure')
    .addOption(new Option('--simulated <which>', 'simulated figures').choices(['exclude', 'include', 'only']).default('exclude'))
    .option('--limit <number>', 'at most so many', count, 100)
    .addOption(jsonOption())
    .action(async ({ json, ...filter }: FigureFilter & { json?: boolean }) => {
      const figures = await (await open().figures()).list(filter)
      if (json) for (const figure of figures) print(JSON.stringify(figure))
      else if (figures.length === 0) print('No such figures.')
      else
        printTable([
          ['period', 'place', 'indicator', 'value', 'unit', 'version', 'seen', 'source'],
          ...figures.map(({ period, place, indicator, value, unit, version, seenAt, source }) => [
            ...[period, place, indicator, value, unit, String(version), seenAt, source],
          ]),
        ])
    })
}
