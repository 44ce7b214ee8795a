import type { Province } from './province.ts'
import type { Answer, Listing, Site, SiteRequest } from './sites/site.ts'

/** What goes wrong with an answer; of those of the wire `spoil` makes what is sent. */
export type Fault = 'bad-gateway' | 'slow' | 'truncated' | 'maintenance' | 'challenge' | 'deleted' | 'wrong-charset' | ListFault | WireFault

/** A list without rows, with half of them, another page than asked for, one that never ends. */
export type ListFault = 'empty-list' | 'short-list' | 'other-page' | 'endless-list'

export type WireFault = 'timeout' | 'reset' | 'redirect-loop' | 'gzip-bomb' | 'cut-silently' | 'busy'

/** What a request asks for. Of a list: how many pages it has, and how many rows are on this one. */
export type Shown = { what: 'list'; column: string; page: number; pages: number; rows: number } | { what: 'notice' | 'file' | 'robots' | 'other' }

export interface Faults {
  /** The fault of this request, if it has one; most befall the first visit only. */
  strike(site: Site, request: SiteRequest, address: string, shown: () => Shown): Fault | undefined
  /** Lists as the faulty sites show them: a row that leads nowhere, a row seen on the page before. */
  list(site: Site, column: string, page: number, listing: Listing): Listing
}

/** Hard faults befall only sites that can spare a page. */
const fewest = 50
const once: ReadonlySet<Fault> = new Set(['bad-gateway', 'truncated', 'maintenance', 'empty-list'])

export const noFaults: Faults = { strike: () => undefined, list: (_site, _column, _page, listing) => listing }

/** A few faults at fixed places, the same for the same province. */
export function createFaults(province: Province): Faults {
  const targets = new Map<string, Fault>()
  const visited = new Set<string>()
  const place = (id: string, rank: number, fault: Fault) => {
    const site = province.site(id)
    const row = site?.list(site.columns[0]!.id, 1)?.rows[rank]
    if (!site || site.total < fewest || !row) return
    targets.set(`${site.host}${site.software.detailPath(site, { ...row, column: site.columns[0]! })}`, fault)
  }
  place('shenyang-ggzy', 3, 'bad-gateway')
  place('shenyang-ggzy', 5, 'maintenance')
  place('shenyang-ggzy', 7, 'slow')
  place('dalian-construction', 4, 'truncated')
  place('dalian-construction', 9, 'wrong-charset')

  // The list page that comes empty once: the last of a list, the shortest there is, so that little is lost.
  const emptied = province.sites
    .filter(({ total, software }) => total >= fewest && software.name === 'epoint')
    .flatMap((site) => site.columns.map((column) => ({ site, column, first: site.list(column.id, 1)! })))
    .filter(({ first }) => first.pages > 1)
    .sort((a, b) => ((a.first.total - 1) % 20) - ((b.first.total - 1) % 20))[0]

  return {
    strike(site, request, address) {
      const key = `${site.host}${address}`
      const path = `${site.host}${request.path}${request.query.size > 0 ? `?${request.query}` : ''}`
      let fault = targets.get(path)
      if (!fault && emptied?.site === site && request.path.includes(emptied.column.id) && request.query.get('pageing') === String(emptied.first.pages))
        fault = 'empty-list'
      // Now and then, anywhere.
      const number = Number(/(\d{6,})\D*$/.exec(request.path)?.[1] ?? 0)
      if (!fault && number > 0 && number % 97 === 0) fault = 'bad-gateway'
      if (!fault && number > 0 && number % 151 === 0) fault = 'slow'
      if (!fault || (once.has(fault) && visited.has(key))) return undefined
      visited.add(key)
      return fault
    },
    list(site, column, page, listing) {
      if (site.total < fewest) return listing
      if (site.id === 'dalian-construction' && column === site.columns[0]!.id && page === 1)
        return { ...listing, rows: listing.rows.toSpliced(6, 0, { ...listing.rows[6]!, number: 99_999, title: '关于撤销部分招标公告的通知' }) }
      if (site.id === 'anshan-ggzy' && page > 1) return { ...listing, rows: [site.list(column, page - 1)!.rows.at(-1)!, ...listing.rows] }
      return listing
    },
  }
}

const page = (title: string, text: string): Answer => ({
  status: 200,
  type: 'text/html',
  charset: 'utf-8',
  body: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`,
})

/** The page that a site shows instead of itself. */
export const maintenancePage = page('系统维护', '系统维护中，请稍后再访问。给您带来的不便敬请谅解。')
/** The page that lets nobody in. */
export const captchaPage: Answer = page(
  '访问验证',
  '您的访问过于频繁，请输入验证码后继续访问。<form><img src="/captcha.jpg" alt="验证码"><input name="captcha"><button>提交</button></form>',
)
/** What some sites say of a notice that they took away, as if all were well. */
export const deletedPage = page('提示', '您访问的信息不存在或已被删除。')
