import type { LittleSite } from './little-site.ts'

/** What the sites of a made-up county say: its notices with the day of each, the first of them whole. */
export interface Words {
  county: string
  titles: readonly [string, ...string[]]
  days: readonly [string, ...string[]]
  no: string
  /** What is built, and how the sentence goes on behind it. */
  works: string
  more: string
  ceiling: string
  /** Who answers questions. */
  bureau: string
  /** Stands behind the day of a notice. */
  source?: string
}

/** Pages, rows and notices of a made-up (synthetic) county, for sites that are told apart by their forms alone. */
export function countyOf({ county, titles, days, no, works, more, ceiling, bureau, source = '' }: Words) {
  const prose = `<p>${county}公共资源交易中心受业主委托，就下列内容公告。</p><p>一、编号：${no}</p><p>二、建设内容：${works}${more}。</p><p>三、资金来源为县级财政，控制价${ceiling}。</p><p>四、对公告有疑问的，请与${bureau}联系。</p>`
  const page = (body: string, title = `${county}公共资源交易中心`, head = '') =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><div class="nav"><a href="/">首页</a><a href="/gk/">公开</a></div>${body}<div class="foot">${county}承建并维护</div><!-- synthetic --></body></html>`
  const each = (one: (title: string, index: number, day: string) => string) => titles.map((title, index) => one(title, index, days[index]!)).join('\n')
  return {
    prose,
    page,
    /** Something for each notice, a line each. */
    each,
    /** A list without anything odd. */
    plainList: (at: (index: number) => string) => `<ul class="wz">${each((t, i, d) => `<li><a href="${at(i)}">${t}</a><span>${d}</span></li>`)}</ul>`,
    plainNotice: (url: string) => ({
      url,
      html: page(`<div class="cont"><h1>${titles[0]}</h1><p class="when">发布时间：${days[0]}${source}</p><div class="main-text">${prose}</div></div>`),
    }),
    /** The rows that are to be found, by their addresses. */
    rows: (address: (index: number, day: string) => string): LittleSite['rows'] => titles.map((title, i) => [address(i, days[i]!), title, days[i]!]),
    /** What is to be found in the first notice. */
    notice: { title: titles[0], date: days[0], body: works, without: ['首页', '承建并维护'] },
  }
}
