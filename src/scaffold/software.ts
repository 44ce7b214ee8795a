import type { Opened } from './saved.ts'

/** The software that the pages seem to be made by. */
export function softwareOf(opened: Opened[]): string | undefined {
  const text = opened.map(({ page }) => page.text.slice(0, 300_000)).join('\n')
  if (/createPageHTML|TRS_Editor|trs_|\/t20\d{6}_\d+\./i.test(text)) return 'TRS WCM'
  if (/ewb-|epoint|pageing=/i.test(text)) return 'Epoint (新点)'
  if (/__VIEWSTATE/.test(text)) return 'ASP.NET Web Forms'
  if (/jpage|\/art\/20\d\d\/|\/col\/col\d+/.test(text)) return '大汉 jpage'
  if (/zcygov|ZcyAnnouncement|bookmark-item/.test(text)) return '政采云'
  return undefined
}
