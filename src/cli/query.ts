import type { Command } from 'commander'
import { valueLabel } from '../../schemas/labels.ts'
import type { OpenContext } from '../context.ts'
import { largestAmount } from '../core/summary.ts'
import { type FoundRecord, findRecords } from '../query/find.ts'
import { parameters, parseSearchParams } from '../query/url.ts'
import { divisionOf } from '../values/divisions.ts'
import { jsonOption } from './options.ts'
import { print, printTable, say, shorten } from './print.ts'
import { addQueryOptions, givenParameters } from './query-options.ts'

export function register(program: Command, open: OpenContext): void {
  const command = program.command('query').argument('[text...]', 'words, names, project numbers, amounts').description('search the records')
  addQueryOptions(command, parameters)
  command.addOption(jsonOption()).action(async (words: string[], { json, ...options }: Record<string, string | string[] | boolean | undefined>) => {
    const query = parseSearchParams(givenParameters(words, options, parameters))
    const context = open()
    const found = await findRecords({ store: await context.store(), search: await context.search() }, query)
    if (json) return print(JSON.stringify(found))
    if (found.records.length > 0) printTable(found.records.map(rowOf))
    for (const [facet, values] of Object.entries(found.facets))
      print(`${facet}: ${values.map(({ value, count }) => `${valueLabel(facet, value, 'zh')} ${count}`).join(', ')}`)
    say(found.total === 0 ? 'Nothing found.' : `${found.total} records.`)
    if (found.cursor) say(`next: --cursor ${found.cursor}`)
  })
}

function rowOf({ record, simulated, url }: FoundRecord): string[] {
  const money = largestAmount(record)
  return [
    record.publishedAt?.slice(0, 10) ?? '',
    `${valueLabel('domain', record.domain, 'zh')}·${valueLabel('kind', record.kind, 'zh', record.domain)}${simulated ? '（模拟）' : ''}`,
    (record.division && divisionOf(record.division)?.name) ?? '',
    shorten(record.title ?? record.projectName ?? '', 60),
    money ? `${money} 元` : '',
    url,
  ]
}
