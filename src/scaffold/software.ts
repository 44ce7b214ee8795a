import type { Opened } from './saved.ts'

/** What pages hold, or how their notices are addressed. */
const signs: [name: string, sign: RegExp, address?: RegExp][] = [
  ['中国政府采购网 portal', /\bv[FT]_detail_|vT-srch-result|\bPager\(\{\s*size\s*:/],
  ['政采云', /zcygov|ZcyAnnouncement|"gpCatalog(?:Name|Code)"|class="[^"]*\bbookmark-item\b/],
  ['Epoint (新点)', /\bewb-|epoint|[?&]pag(?:e)?ing=|inteligentsearch|"categorynum"\s*:|InfoDetail\/\?InfoID=|ShowAjaxNewPage/i],
  ['大汉 jpage', /jpage|dataproxy\.jsp|\/art\/20\d\d\/\d+\/\d+\/art_|\/col\/col\d+/],
  ['TRS WCM', /createPageHTML|TRS_Editor|TRS_UEDITOR|\btrs_/i, /\/t20\d{6}_\d+\./],
  ['博达 VSB', /vsb_content|_newscontent_fromname|pb_sys_|v_news_content/],
  ['ASP.NET Web Forms', /__VIEWSTATE/],
  ['JEECMS', /\.jhtml\b/],
]

/** The software that the pages seem to be made by. */
export function softwareOf(opened: Opened[]): string | undefined {
  const text = opened.map(({ page }) => page.text.slice(0, 300_000)).join('\n')
  const notices = opened.filter(({ input }) => input.kind === 'detail')
  // News of another system may be linked beside the list.
  const addresses = notices.length > 0 ? notices.map(({ input }) => input.url).join('\n') : text
  return signs.find(([, sign, address]) => sign.test(text) || address?.test(addresses))?.[0]
}
