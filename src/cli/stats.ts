import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import { exportParameters } from '../export/request.ts'
import { countRecords, Dimension, dimensionValue, readDimensions, usualDimensions } from '../query/statistics.ts'
import { parseSearchParams } from '../query/url.ts'
import { jsonOption } from './options.ts'
import { print, printTable, say } from './print.ts'
import { addQueryOptions, givenParameters } from './query-options.ts'

export function register(program: Command, open: OpenContext): void {
  const command = program
    .command('stats')
    .argument('[text...]', 'words, names, project numbers, amounts')
    .description('count what a query finds, by domain, kind, place, department, month')
    .option('--by <dimensions>', `what to count by, with a comma between: ${Dimension.options.join(', ')}`, usualDimensions.join(','))
  addQueryOptions(command, exportParameters)
    .addOption(jsonOption())
    .action(async (words: string[], { json, by, ...options }: { json?: boolean; by: string }) => {
      const query = parseSearchParams(givenParameters(words, options, exportParameters))
      const dimensions = readDimensions(by)
      const context = open()
      const statistics = await countRecords({ rows: await context.exportRows(), search: () => context.search() }, query, dimensions)
      if (json) return print(JSON.stringify(statistics))
      printTable([
        [...dimensions, 'records', 'with amount', 'yuan'],
        ...statistics.rows.map(({ values, records, withAmount, amountYuan }) => [
          ...dimensions.map((dimension) => dimensionValue(dimension, values, 'zh') || '-'),
          String(records),
          String(withAmount),
          amountYuan ?? '',
        ]),
      ])
      say(`${statistics.records} records. Amounts are added up only within one domain and kind: the largest of each notice.`)
    })
}
