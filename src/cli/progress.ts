import type { Tally } from '../pipeline/tally.ts'
import { print } from './print.ts'

/** Shows how runs get on. */
export interface Progress {
  update(source: string, tally: Tally): void
  /** This source is done. */
  end(source: string): void
}

/** A line on the terminal that is written over; for a machine, a line a second and source; else nothing. */
export function createProgress({ json, sources }: { json?: boolean; sources: number }): Progress {
  const running = new Map<string, Tally>()
  let [shown, done] = [0, 0]
  const { stderr } = process
  const startedAt = Date.now()
  const draw = () => {
    let [pages, records, failed] = [ended.pages, ended.records, ended.failed]
    for (const tally of running.values()) {
      pages += tally.counts.pages
      records += tally.counts.records
      failed += tally.failed
    }
    const seconds = (Date.now() - startedAt) / 1000
    const share = sources > 1 ? `${bar(done / sources)} ${done}/${sources} sources  ` : ''
    const names = [...running.keys()].join(', ')
    const text = `${share}${pages} pages  ${records} records${failed ? `  ${failed} failed` : ''}  ${(pages / Math.max(seconds, 0.001)).toFixed(0)}/s  ${names}`
    stderr.write(`\r\u001b[2K${text.slice(0, (stderr.columns ?? 80) - 1)}`)
  }
  const ended = { pages: 0, records: 0, failed: 0 }
  return {
    update(source, tally) {
      running.set(source, tally)
      const interval = json ? 1000 : 100
      if (Date.now() - shown < interval) return
      shown = Date.now()
      if (json) print(JSON.stringify({ event: 'progress', source, pages: tally.counts.pages, records: tally.counts.records, failed: tally.failed }))
      else if (stderr.isTTY) draw()
    },
    end(source) {
      const tally = running.get(source)
      if (tally) {
        ended.pages += tally.counts.pages
        ended.records += tally.counts.records
        ended.failed += tally.failed
      }
      running.delete(source)
      done++
      if (!json && stderr.isTTY) stderr.write('\r\u001b[2K')
    },
  }
}

const bar = (share: number) => `[${'█'.repeat(Math.round(share * 20))}${' '.repeat(20 - Math.round(share * 20))}]`
