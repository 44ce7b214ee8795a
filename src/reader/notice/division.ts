import { groupSpan, inside, type Span } from '../../core/span.ts'
import { childrenOf, codeAt, divisionOf, isWithin } from '../../values/divisions.ts'
import { houses, offices } from '../lexicon/bodies.ts'
import type { DivisionIn } from './domain.ts'
import type { Draft } from './draft.ts'
import type { Fact, Found, Notice } from './notice.ts'
import { around, depthOf, type Place, placesIn, settle } from './places.ts'

/** A text that may name the place of the project, with where it stands. */
interface Piece {
  text: string
  span?: Span
  in?: 'url' | 'list' | 'source'
}

const stated = /^(?:(?:招标|采购)?项目)?(?:行政区域|行政区划|行政区|所属区域|所属地区|所在地区|所在区域|所属辖区|区划|地区|项目所在地|项目所在区域|区县|县区)$/m
const site =
  /^本?(?:工程|项目)?(?:建设地点|建设地址|工程地点|项目地点|工程地址|项目地址|施工地点|项目建设地点|实施地点|坐落(?:地址|位置|地点)|项目坐落(?:地址)?)$/m
const contact = /^(?:联系)?地址$/m
/** Bodies that keep the place of their own name, whatever their projects are called. */
const seated = /大学|学院|学校|中学|小学|幼儿园|医院|公司|集团|厂$|研究院|研究所/

/** A body that begins with its town or village, without the county around it. */
const ofTown = /^[^省市县区旗州盟]{2,6}?(?:镇|乡|街道|苏木|村|嘎查)/u

/** A body under the notice. */
const signed = new RegExp(`(?:${offices}|办事处|合作社|村委会|${houses})(?:[〇㐀-鿿\\ud840-\\ufad9]{2,8}中心)?$`)

/** What the page tells about places besides the texts asked: those it names beyond doubt, and the day that codes must be valid on. */
interface Known {
  codes: () => string[]
  date: string | undefined
}

/** The place of the project: of its buyer, its land or its houses, as deep as the notice names it. */
export const divisionIn: DivisionIn = (notice) => {
  const labelled = factsUnder(notice)
  return (draft) => {
    const domain = String(draft.get('/domain') ?? '')
    const known = knownPlaces(notice, draft)
    return domain === 'land' || domain === 'expropriation' || domain === 'housing'
      ? ofGround(notice, draft, known, labelled)
      : ofBuyer(notice, draft, domain, known, labelled)
  }
}

/** Facts by the form of their labels, looked for once, however many records the notice holds. */
function factsUnder({ facts }: Notice): (label: RegExp) => Fact[] {
  const labels = facts.map(({ label }) => label.key).join('\n')
  const known = new Map<RegExp, Fact[]>()
  return (label) => {
    const found = known.get(label) ?? (label.test(labels) ? facts.filter((fact) => label.test(fact.label.key)) : [])
    known.set(label, found)
    return found
  }
}

const pieceOf = ({ text, value }: Fact): Piece => ({ text, span: value })

function ofBuyer(notice: Notice, draft: Draft, domain: string, known: Known, labelled: (label: RegExp) => Fact[]): Found<string> | undefined {
  const name = field(draft, '/buyer/name')
  const facts = (label: RegExp) => labelled(label).map(pieceOf)
  const titles = [field(draft, '/projectName'), title(notice), notice.heading && { text: notice.heading.value, ...notice.heading }].filter(
    (piece) => piece !== undefined,
  )
  const base = name && bodyPlace(name, known)
  const declared = facts(stated)
  if (base) {
    const away = domain === 'construction' ? awayFrom(facts(site), titles, base, known) : undefined
    if (away) return away
    const deeper = deepest(declared, base, known)
    if (deeper) {
      // works at a site of another county than the city that a site's own card gives
      const at = domain === 'construction' && depthOf(deeper.value) < 6 ? deepest(facts(site), base, known) : undefined
      return at && depthOf(at.value) === 6 ? at : deeper
    }
    if (depthOf(base.value) === 6) return (domain === 'construction' ? elsewhere([...facts(site), ...situated(notice)], base, known) : undefined) ?? base
    const named =
      domain === 'construction'
        ? [...titles, ...notice.lines.slice(0, 4).filter((line) => line.text.length < 40), ...facts(site), ...situated(notice)]
        : titles.map((piece) => ({ ...piece, text: piece.text.slice(0, 14) }))
    return (
      (domain === 'procurement' && seated.test(name.text) ? undefined : deepest(named, base, known)) ??
      (domain === 'construction' ? deepest(approving(notice), base, known) : undefined) ??
      base
    )
  }
  const address = field(draft, '/buyer/address')
  const signatures = notice.lines.slice(-8).filter((line) => line.text.length < 40 && !/[：:。]/.test(line.text) && signed.test(line.text))
  const fallback = [...declared, ...titles, ...(address ? [address] : []), ...facts(site), ...situated(notice), ...facts(contact), ...signatures]
  for (const piece of fallback) {
    const place = bodyPlace(piece, known)
    if (place) return deepest(declared, place, known) ?? place
  }
  return ofSite(notice, known) ?? (draft.get('/kind') === 'intention' ? onlyCounty(notice, known) : undefined)
}

const houseOfSite = new RegExp(`(?:版权所有|主办(?:单位)?)[^〇㐀-鿿\\ud840-\\ufad9]{0,8}([〇㐀-鿿\\ud840-\\ufad9（）()]{2,20}?(?:${houses}))`, 'd')

/** A school or a hospital at the foot of the page is its own site: what it buys is for itself. */
function ofSite({ document, body }: Notice, known: Known): Found<string> | undefined {
  const foot = document.text.slice(body.end, body.end + 400)
  const found = houseOfSite.exec(foot)
  return found ? bodyPlace({ text: found[1]!, span: groupSpan(found, 1, body.end) }, known) : undefined
}

/** `本工程位于某县某镇`: where works are, told in a sentence. */
function situated({ lines }: Notice): Piece[] {
  for (const { text, span } of lines.slice(0, 40)) {
    const found = /位于|所在地/.test(text) ? /(?:工程|项目|路线|标段)(?:建设地点)?(?:位于|所在地(?:为|是|：)?)([^，。；,;]{2,24})/d.exec(text) : null
    if (found) return [{ text: found[1]!, span: groupSpan(found, 1, span.start) }]
  }
  return []
}

/** `…已由某区发展和改革局以…批准建设`: whose matter works are. */
function approving({ lines }: Notice): Piece[] {
  for (const { text, span } of lines.slice(0, 20)) {
    const found =
      text.includes('批准') || text.includes('核准')
        ? /(?:已|业)?[由经]\s?([^，。；,;\s]{4,30}?(?:局|委员会|委|政府|办公室))\s?(?:以|批准|核准)/d.exec(text)
        : null
    if (found) return [{ text: found[1]!, span: groupSpan(found, 1, span.start) }]
  }
  return []
}

/** Land and houses stand somewhere below the body that gives the notice: the smallest place that holds them all. */
function ofGround(notice: Notice, draft: Draft, known: Known, labelled: (label: RegExp) => Fact[]): Found<string> | undefined {
  const record = draft.record as { parcels?: { location?: string; transferor?: string }[] }
  const authority = field(draft, '/authority/name')
  const names = ['/expropriation/projectName', '/housing/projectName', '/projectName'].map((pointer) => field(draft, pointer))
  const titles = [title(notice), notice.heading && { text: notice.heading.value, ...notice.heading }]
  const grounds = [
    ...['/expropriation/location', '/housing/location'].map((pointer) => field(draft, pointer)),
    ...(record.parcels ?? []).flatMap((_, index) => [field(draft, `/parcels/${index}/location`) ?? field(draft, `/parcels/${index}/transferor`)]),
  ]
  const present = (pieces: (Piece | undefined)[]) => pieces.filter((piece) => piece !== undefined)
  // a town or village may be called like a county elsewhere: the headings tell
  const bodies = present(authority && ofTown.test(authority.text) ? [...titles, authority, ...names] : [authority, ...titles, ...names])
  const bases = bodies.map((piece) => bodyPlace(piece, known)).filter((place) => place !== undefined)
  const base = bases[0]
  if (base && depthOf(base.value) === 6) return base
  const inside = (pieces: Piece[]) => {
    const found = pieces.flatMap((piece) => settled(piece, known).filter(({ value }) => !base || (value !== base.value && isWithin(value, base.value))))
    const value = around(found.map((place) => place.value))
    return value && (!base || depthOf(value) > depthOf(base.value)) ? { ...found[0]!, value } : undefined
  }
  const declared = labelled(stated)
    .filter(({ origin }) => origin !== 'row')
    .map(pieceOf)
  return (
    inside(present([...titles, ...names, ...grounds, ...(base ? declared : [])])) ??
    inside(present([field(draft, '/expropriation/scope')])) ??
    inside(situated(notice)) ??
    (base && draft.has('/expropriation') ? (countyOfVillages(notice, base, known) ?? countyWithin(base, notice, known)) : undefined) ??
    base ??
    declared.map((piece) => bodyPlace(piece, known)).find((place) => place !== undefined) ??
    bodyPlace({ text: notice.breadcrumb?.value ?? '', ...notice.breadcrumb }, known) ??
    countyOrOpening(notice, known, draft.has('/expropriation'))
  )
}

/** `征收某区甲镇乙村集体土地`, `拟对城区甲村…`, `某市某局某区分局`: the one county of a city that the text sets before a village or names a branch by, where all else leaves it out. */
function countyOfVillages({ document, body }: Notice, base: Found<string>, { date }: Known): Found<string> | undefined {
  if (depthOf(base.value) !== 4) return undefined
  const names = new Map(childrenOf(base.value).flatMap((code) => (depthOf(code) === 6 ? [[divisionOf(code)!.name, code] as const] : [])))
  if (names.size === 0) return undefined
  const text = document.text.slice(body.start, Math.min(body.end, body.start + 6000))
  const before = new RegExp(
    `(?<=^|征[收用]|位于|落[于在]|[对将需由市，,。；：:、\\s（(])(${[...names.keys()].join('|')})(?=[〇㐀-鿿\\ud840-\\ufad9]{1,8}?(?:镇|乡|街道|村|社区))|(?<=局)(${[...names.keys()].join('|')})(?=分局)`,
    'g',
  )
  const [first, ...others] = [...text.matchAll(before)]
  const name = first && (first[1] ?? first[2])!
  if (!first || others.some((other) => (other[1] ?? other[2]) !== name)) return undefined
  const start = body.start + first.index
  const code = names.get(name!)!
  return { value: date ? codeAt(code, date) : code, span: { start, end: start + name!.length } }
}

/** `2024年，某市本级住房保障任务为…`: whose matter the first sentence tells, where no heading and no body does. */
function opening({ lines }: Notice, known: Known): Found<string> | undefined {
  for (const { text, span } of lines.slice(0, 2)) {
    const lead = /^[^〇㐀-鿿\ud840-\ufad9]*(?:\d{4}\s?年度?|截至[^，,]{2,12}|目前|今年|根据[^，,]{2,40})?[，,、\s]*/.exec(text)?.[0].length ?? 0
    const place = bodyPlace({ text: text.slice(lead, lead + 12), span: inside(span, lead, Math.min(text.length, lead + 12)) }, known)
    // the name of a paper tells who wrote that
    if (place && !/《[^》]*$/.test(text.slice(0, place.span ? place.span.start - span.start : lead))) return place
  }
  return undefined
}

/** Land that is taken lies in a county: where the opening names what is around it, the only county of the first lines. */
function countyOrOpening(notice: Notice, known: Known, taken: boolean): Found<string> | undefined {
  const place = opening(notice, known)
  if (place && (!taken || depthOf(place.value) === 6)) return place
  const county = onlyCounty(notice, known) ?? (taken ? countyNamedFirst(notice, known) : undefined)
  return county && (!place || isWithin(county.value, place.value)) ? county : place
}

/** Where a city takes land or houses: in the one county of it that the first lines name. */
function countyWithin(city: Found<string>, notice: Notice, known: Known): Found<string> | undefined {
  const county = onlyCounty(notice, known)
  return county && depthOf(county.value) === 6 && isWithin(county.value, city.value) ? county : undefined
}

/** The one county that the first lines name, however often; where they name none, the one city. */
function onlyCounty({ lines, document }: Notice, known: Known): Found<string> | undefined {
  const named = lines.slice(0, 20).flatMap((line) => settled(line, known).filter(({ span }) => !span || !andCounty(document.text, span)))
  const deepest = [6, 4].map((depth) => named.filter(({ value }) => depthOf(value) === depth)).find((places) => places.length > 0) ?? []
  return deepest.every(({ value }) => value === deepest[0]!.value) ? deepest[0] : undefined
}

/** `拟对某县某村土地实施征收`: the county of the first line that names any, where that is one; what a road leads to comes later. */
function countyNamedFirst({ lines, document }: Notice, known: Known): Found<string> | undefined {
  for (const line of lines.slice(0, 6)) {
    const named = settled(line, known).filter(({ value, span }) => depthOf(value) === 6 && !(span && andCounty(document.text, span)))
    if (named.length > 0) return named.every(({ value }) => value === named[0]!.value) ? named[0] : undefined
  }
  return undefined
}

/** `省政府《…》和县政府《…》`: `and the county`, no county of that name. */
const andCounty = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end) === '和县' && /[〇㐀-鿿\ud840-\ufad9》）)]$/.test(text.slice(0, start))

/** The deepest place inside `base` that the pieces name, where they agree. */
function deepest(pieces: Piece[], base: Found<string>, known: Known): Found<string> | undefined {
  const found = pieces.flatMap((piece) =>
    settled(piece, { ...known, codes: () => [base.value, ...known.codes()] }).filter(({ value }) => value !== base.value && isWithin(value, base.value)),
  )
  const value = around(found.map((place) => place.value))
  return value && depthOf(value) > depthOf(base.value) ? { ...found.find((place) => isWithin(place.value, value))!, value } : undefined
}

/** Works that stand in another county of the same city than the body that has them built. */
function elsewhere(sites: Piece[], base: Found<string>, known: Known): Found<string> | undefined {
  const found = sites.flatMap((piece) => settled(piece, { ...known, codes: () => [base.value, ...known.codes()] })).filter(({ value }) => depthOf(value) === 6)
  const [first] = found
  return first?.value.startsWith(base.value.slice(0, 4)) && found.every(({ value }) => value === first.value) ? first : undefined
}

/** Works in another city than their builder's, as both the site and the name of the project say. */
function awayFrom(sites: Piece[], titles: Piece[], base: Found<string>, known: Known): Found<string> | undefined {
  const found = sites.flatMap((piece) => settled(piece, known))
  const place = found.at(-1)
  const city = place?.value.slice(0, 4)
  if (!place || depthOf(place.value) < 4 || base.value.startsWith(city!) || depthOf(base.value) < 4 || found.some(({ value }) => !isWithin(place.value, value)))
    return undefined
  return titles.some((piece) => settled(piece, known).some(({ value }) => value.startsWith(city!))) ? place : undefined
}

/** The place in the name of a body: the first, or one inside it; after the name of a university, the one that follows. */
function bodyPlace(piece: Piece, known: Known): Found<string> | undefined {
  const places = settled(piece, known)
  const [head, ...rest] = places
  if (!head) return undefined
  const inner = rest.filter(({ value }) => isWithin(value, head.value) && value !== head.value)
  if (inner.length > 0) return inner.at(-1)
  const ends = head.span && piece.span ? head.span.end - piece.span.start : 0
  return rest.length > 0 && /^(?:[〇㐀-鿿\ud840-\ufad9]{0,4}大学)/.test(piece.text.slice(ends)) ? rest.at(-1) : head
}

/** Every place that a text names and that can be told apart. */
function settled(piece: Piece, known: Known): Found<string>[] {
  const found: Found<string>[] = []
  for (const place of placesIn(piece.text, known.date)) {
    const value = place.codes.length === 1 ? place.codes[0] : settle(place, [...found.map((before) => before.value), ...known.codes()])
    if (value) found.push({ value, ...placed(piece, place) })
  }
  return found
}

function placed({ span, in: origin }: Piece, { start, end }: Place): Omit<Found<string>, 'value'> {
  if (span) return { span: { start: Math.min(span.start + start, span.end), end: Math.min(span.start + end, span.end) } }
  return origin ? { in: origin } : {}
}

/** A value of the record with its place; blanks that it lost on the way are accepted as they are. */
function field(draft: Draft, pointer: string): Piece | undefined {
  const value = draft.get(pointer)
  const span = draft.place(pointer)
  return typeof value === 'string' ? { text: value, ...(span && { span }) } : undefined
}

const title = (notice: Notice): Piece | undefined => notice.title && { text: notice.title.value, ...notice.title }

/** About when a notice without a day was published, as its deadlines and its number tell. */
function dayOf(draft: Draft): string | undefined {
  for (const pointer of ['/bidDeadline', '/openingAt', '/awardedOn', '/signedOn']) {
    const value = draft.get(pointer)
    if (typeof value === 'string') return value.slice(0, 10)
  }
  const year = /[〔[（(【](20\d{2}|19\d{2})[〕\]）)】]/.exec(String(draft.get('/documentNo') ?? ''))?.[1]
  return year && `${year}-07`
}

/** Places that the page names beyond doubt, nearest to the project first: they tell which of several places of one name is meant. */
function knownPlaces(notice: Notice, draft: Draft): Known {
  const { document, hints, body } = notice
  const published = draft.get('/publishedAt') ?? notice.publishedAt?.value
  const date = typeof published === 'string' ? published.slice(0, 10) : dayOf(draft)
  const texts = [
    draft.get('/buyer/name'),
    draft.get('/authority/name'),
    notice.title?.value,
    notice.heading?.value,
    notice.breadcrumb?.value,
    document.text.slice(body.start, Math.min(body.end, body.start + 6000)),
    document.text.slice(0, body.start),
    document.text.slice(body.end, body.end + 2000),
  ]
  let codes: string[] | undefined
  // most names mean one place: the page is searched for others only when one does not
  return {
    date,
    codes: () => {
      codes ??= [
        ...texts.flatMap((text) => (typeof text === 'string' ? placesIn(text, date).flatMap((place) => (place.codes.length === 1 ? place.codes : [])) : [])),
        ...(hints.publisherDivision ? [hints.publisherDivision] : []),
      ]
      return codes
    },
  }
}
