import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import { divisionOf } from '../values/divisions.ts'
import { countCoverage, declaredSources } from './examination.ts'
import { jsonOption } from './options.ts'
import { print, printTable } from './print.ts'

export function register(program: Command, open: OpenContext): void {
  program
    .command('coverage')
    .description('what was published, seen in lists, read, and is missing: by city, domain and month')
    .option('--city <code>', 'only of this division, or of those within it')
    .option('--month <month>', 'only of this month or year: 2026-11, 2026')
    .addOption(jsonOption())
    .action(async ({ city, month, json }: { city?: string; month?: string; json?: boolean }) => {
      const context = open()
      const { months, lists } = await countCoverage(context, await declaredSources(context))
      const rows = months.filter((row) => (!city || row.city?.startsWith(city.replace(/(00)+$/, ''))) && (!month || row.month?.startsWith(month)))
      if (json) {
        for (const row of rows) print(JSON.stringify({ event: 'month', ...row }))
        for (const list of lists) print(JSON.stringify({ event: 'list', ...list }))
        return
      }
      if (months.length === 0) return print('Nothing was seen yet; `gongshi crawl` crawls.')
      if (rows.length === 0) return print('Nothing was seen there, or then; without --city and --month, all is shown.')
      printTable([
        ['month', 'city', 'domain', 'published', 'seen', 'read', 'missing'],
        ...rows.map((row) => [
          ...[row.month ?? 'no date', (row.city && divisionOf(row.city)?.name) ?? row.city ?? '–', row.domain ?? '–'],
          ...[row.published, row.seen, row.read, row.missing].map((number) => String(number ?? 'not stated')),
        ]),
      ])
      const stated = lists.filter((list) => list.stated !== undefined)
      print(
        `${stated.length} of ${lists.length} lists state a total; none states it by month: a month has a published number where the totals of its lists are accounted for.`,
      )
      for (const { source, list, stated: total, rows: known, gap } of stated) if (gap !== 0) print(`  ${source} ${list}: ${total} stated, ${known} known`)
    })
}
