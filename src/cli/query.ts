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
import { describeObstacle, describeUnderstood } from './understood.ts'

export function register(program: Command, open: OpenContext): void {
  const command = program.command('query').argument('[text...]', 'words, names, project numbers, amounts').description('search the records')
  addQueryOptions(command, parameters)
  command.addOption(jsonOption()).action(async (words: string[], { json, ...options }: Record<string, string | string[] | boolean | undefined>) => {
    const query = parseSearchParams(givenParameters(words, options, parameters))
    const context = open()
    const found = await findRecords({ store: await context.store(), search: await context.search() }, query)
    if (json) return print(JSON.stringify(found))
    const understood = query.text === undefined ? undefined : describeUnderstood(query.text, await context.words())
    if (understood) say(`Understood: ${understood}.`)
    if (found.meant !== undefined) say(`Did you mean: ${found.meant}`)
    if (found.records.length > 0) printTable(found.records.map(rowOf))
    for (const [facet, values] of Object.entries(found.facets))
      print(`${facet}: ${values.map(({ value, count }) => `${valueLabel(facet, value, 'zh')} ${count}`).join(', ')}`)
    say(found.total === 0 ? 'Nothing found.' : `${found.total} records.`)
    for (const obstacle of found.obstacles ?? []) say(`  ${describeObstacle(obstacle)}`)
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
