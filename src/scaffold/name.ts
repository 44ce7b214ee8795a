import { pinyin } from 'pinyin-pro'
import type { Domain } from '../../schemas/common.ts'
import { titleDomains } from '../reader/lexicon/kinds.ts'
import { divisionOf, parseDivision } from '../values/divisions.ts'

/** What a source is called and whose it is. */
export interface Naming {
  id: string
  title: { zh: string; en: string }
  publisher: { name: string; division: string; official: boolean }
  domain?: Domain
}

const systems: [slug: string, en: string, host: RegExp, name: RegExp][] = [
  ['ggzy', 'public resources trading centre', /ggzy|ggjy|jyzx/, /公共资源|交易中心|交易网/],
  ['ccgp', 'government procurement', /ccgp|zfcg|cgzx/, /政府采购|采购网/],
  ['zrzy', 'natural resources bureau', /zrzy|gtj|gtzy|mnr|land/, /自然资源|国土|土地/],
  ['zjj', 'housing and construction bureau', /zjj|zjt|zfcxjs|jsj|fgj|fdc/, /住房|住建|建设局|房产|房管/],
  ['zbtb', 'tendering network', /zbtb|zhaobiao|bid|tender/, /招标|招投标/],
]

const signs: [Domain, RegExp][] = [
  ['expropriation', /征收|征地|拆迁|补偿安置/],
  ['land', /出让|挂牌|宗地|土地使用权|供地|划拨|采矿权|探矿权|矿业权/],
  ['housing', /公租房|保障性?住房|经济适用|配租|配售|限价房|共有产权|廉租|预售许可|商品房/],
  ['procurement', /采购|磋商|询价|竞争性谈判|单一来源|框架协议|网上超市/],
  ['construction', /施工|监理|工程|招标|标段|勘察|EPC/],
]

/** The domain that the titles of a list agree on; none where they are of several. */
export function domainOf(titles: string[]): Domain | undefined {
  const votes = new Map<Domain, number>()
  for (const title of titles) {
    const said = titleDomains.find(({ has, not }) => has.test(title) && !not?.test(title))?.is ?? signs.find(([, pattern]) => pattern.test(title))?.[0]
    if (said) votes.set(said, (votes.get(said) ?? 0) + 1)
  }
  const [first] = [...votes].sort((a, b) => b[1] - a[1])
  return first && first[1] >= Math.max(1, titles.length * 0.8) ? first[0] : undefined
}

const clean = (text: string) => text.replace(/&\w+;/g, ' ').replace(/\s+/g, ' ').trim()
const siteWords = /(?:网|平台|中心|政府|局|委|厅|部|门户|网站|系统)$/

/** The name of the site, as its pages say it. */
export function siteName(sources: string[]): string | undefined {
  const found: string[] = []
  for (const source of sources) {
    const meta =
      /<meta\b[^>]*\b(?:name|property)\s*=\s*["']?(?:SiteName|og:site_name)["']?[^>]*\bcontent\s*=\s*["']([^"']+)/i.exec(source)?.[1] ??
      /<meta\b[^>]*\bcontent\s*=\s*["']([^"']+)["'][^>]*\bname\s*=\s*["']?SiteName/i.exec(source)?.[1]
    if (meta) found.push(clean(meta))
    const title = clean(/<title[^>]*>([^<]*)/i.exec(source)?.[1] ?? '')
    const parts = title.split(/\s*[-_|—–>·]+\s*|\s{1,}/).filter(Boolean)
    found.push(...parts.filter((part) => siteWords.test(part) && part.length <= 30 && part.length >= 4))
    const host = /(?:主办单位|主办|版权所有|Copyright\s*(?:©|&copy;)?)\s*[:：]?\s*(?:<[^<>]*>\s*)*([\p{Script=Han}（）()]{4,30})/u.exec(source)?.[1]
    if (host) found.push(host.replace(/(?:版权所有|主办|承办).*$/, ''))
  }
  const counts = new Map<string, number>()
  for (const name of found.filter((one) => /\p{Script=Han}{3}/u.test(one))) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || Number(siteWords.test(b[0])) - Number(siteWords.test(a[0])))[0]?.[0]
}

const slugOf = (text: string) =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** Names a source `place-system-kind` after its site, its host and the titles of its lists. */
export function nameSource(sources: string[], host: string, titles: string[], column: string | undefined): Naming {
  const name = siteName(sources)
  const domain = domainOf(titles)
  const found = (name && parseDivision(name)?.value) ?? undefined
  const place = found ? divisionOf(found) : undefined
  const bare = host
    .replace(/:\d+$/, '')
    .replace(/^(?:www|ggzy|ggzyjy|zfcg|ztb)\./, '')
    .replace(/\.(?:gov|com|org|net)?\.?(?:cn|com|net|org|example)$/, '')
  const label =
    bare
      .split('.')
      .at(-1)!
      .replace(/[^a-z0-9]+/gi, '')
      .toLowerCase() || 'site'
  const short = place?.name.replace(/(?:特别行政区|(?:\p{Script=Han}+族)+自治[区州县旗]|自治[区州县旗]|地区|林区|新区|省|市|区|县|旗|盟)$/u, '')
  const placeSlug = short && short.length > 1 ? slugOf(short) : place ? slugOf(place.name) : label
  const system = systems.find(([, , inHost]) => inHost.test(host)) ?? systems.find(([, , , inName]) => name !== undefined && inName.test(name))
  const kind = domain ?? 'notices'
  const official = /\.gov\.cn$/.test(host.replace(/:\d+$/, ''))
  const id = [...new Set([placeSlug, system?.[0] ?? (official ? 'gov' : 'web'), kind])].join('-')
  const said = name ?? host
  const english = `${placeSlug.charAt(0).toUpperCase()}${placeSlug.slice(1)} ${system?.[1] ?? (official ? 'government' : 'site')}`
  return {
    id,
    title: { zh: column && !said.includes(column) ? `${said} ${column}` : said, en: `${english}: ${kind === 'notices' ? 'notices' : kind}` },
    publisher: { name: said, division: found ?? '000000', official },
    ...(domain && { domain }),
  }
}
