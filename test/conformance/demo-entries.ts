import { isoDate } from '../../src/demo/calendar.ts'
import { write } from '../../src/demo/grammar/write.ts'
import { type Block, type Occasion, plain } from '../../src/demo/notice.ts'
import { createSchedule } from '../../src/demo/schedule.ts'
import type { IndexEntry } from '../../src/query/backend.ts'

/** Notices of the simulated province as an index gets them; some are marked simulated. */
export function demoEntries(count: number, seed = 1): IndexEntry[] {
  const schedule = createSchedule(count, seed)
  return Array.from({ length: count }, (_, index) => toEntry(schedule.occasion(index)))
}

function toEntry(occasion: Occasion): IndexEntry {
  const { title, body, truth } = write(occasion)
  return {
    id: `demo-${String(occasion.index).padStart(6, '0')}`,
    version: 1,
    source: `demo-${occasion.place}-${occasion.domain}`,
    simulated: occasion.index % 10 === 0,
    url: 'https://demo.example/',
    record: { ...truth[0]!, title, publishedAt: isoDate(occasion.times[occasion.step]!) },
    text: [title, ...body.map(textOf)].join('\n'),
  }
}

const textOf = (block: Block): string =>
  block.type === 'table' ? block.rows.map((row) => row.map((cell) => plain(cell.text)).join(' ')).join('\n') : plain(block.text)
