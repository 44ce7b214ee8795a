import type { Block, Inline, Minute } from './notice.ts'
import type { Listing, Posted, Site } from './sites/site.ts'

/** What happens to a province after it was made: time goes by, notices are changed and taken away. */
export interface Changes {
  /** Nothing later is published yet. */
  now?: Minute
  /** Pages carry what differs from visit to visit: read counts, tokens, times of printing. */
  volatile: boolean
  /** Host and number of notices that were taken away. */
  readonly withdrawn: Set<string>
  /** Words of a notice that were put otherwise, by host and number. */
  readonly amended: Map<string, readonly [from: string, to: string]>
}

export const createChanges = (): Changes => ({ volatile: false, withdrawn: new Set(), amended: new Map() })

export const placeOfNotice = (site: Pick<Site, 'host'>, number: number): string => `${site.host} ${number}`

const perPage = 20

/** The site as it is now. */
export function changedSite(site: Site, changes: Changes): Site {
  const { now = Number.POSITIVE_INFINITY, withdrawn, amended } = changes
  if (now === Number.POSITIVE_INFINITY && withdrawn.size === 0 && amended.size === 0) return site
  const isThere = ({ number, publishedAt }: Pick<Posted, 'number' | 'publishedAt'>) => publishedAt <= now && !withdrawn.has(placeOfNotice(site, number))
  return {
    ...site,
    list(column, page): Listing | undefined {
      const first = site.list(column, 1)
      if (!first) return undefined
      const rows = Array.from({ length: first.pages }, (_, index) => site.list(column, index + 1)!.rows)
        .flat()
        .filter(isThere)
      const pages = Math.max(1, Math.ceil(rows.length / perPage))
      if (page < 1 || page > pages) return undefined
      return { page, pages, total: rows.length, rows: rows.slice((page - 1) * perPage, page * perPage) }
    },
    notice(number): Posted | undefined {
      const posted = site.notice(number)
      if (!posted || !isThere(posted)) return undefined
      const words = amended.get(placeOfNotice(site, number))
      return words ? { ...posted, body: posted.body.map((block) => reworded(block, words)) } : posted
    },
  }
}

function reworded(block: Block, [from, to]: readonly [string, string]): Block {
  const inline = (runs: Inline[]) => runs.map((run) => (typeof run === 'string' ? run.replaceAll(from, to) : { ...run, text: run.text.replaceAll(from, to) }))
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: inline(cell.text) }))) }
  return { ...block, text: inline(block.text) }
}

/** An HTML page with what sites write about the visit itself. */
export function asVisited(body: string, visit: number): string {
  const top = `<div class="visit">浏览次数：<span id="hits">${visit}</span>　<input type="hidden" name="token" value="${(visit * 7919).toString(36)}"></div>`
  const bottom = `<div class="print">打印时间：${new Date(Date.UTC(2014, 10, 1) + visit * 61_000).toISOString().slice(0, 19).replace('T', ' ')}　<a href="javascript:window.print()">打印</a></div>`
  return body.replace(/(<body[^>]*>)/i, `$1${top}`).replace(/<\/body>/i, `${bottom}</body>`)
}
