import { inside } from '../../core/span.ts'
import type { Line, Notice } from '../notice/notice.ts'
import { type ParcelFacts, said, type ToldParcel } from './parcel-facts.ts'

/** Parcels that a notice tells apart by their sizes. */

const size = '(\\d[\\d.]*\\s*余?(?:亩|公顷))'
const placeThenSize = new RegExp(
  `^([〇㐀-鿿\\ud840-\\ufad9（）()A-Za-z\\d-]{2,24}?)(?:[一1](?:处|块|宗|片))?[，,：:]?\\s*(?:总|水面|土地|实测)?(?:面积)?(?:约|共|计|为)*\\s*${size}`,
)
/** `面积为35亩的地块年租金…`, `35亩水田`: no place of its own. */
const sizeAlone = new RegExp(`^(?:土地|实测|总|约)?(?:面积)?(?:约|共|计|为)*\\s*${size}(?:的)?[〇㐀-鿿\\ud840-\\ufad9]{0,4}(?:[地田塘园]块?|水面|水域)`)

/** A numbered list of places with their sizes: `1、村西机动地，面积约35亩，承包期3年`, `（2）面积为35亩的地块，租期3年`. */
export function sizedParcels(notice: Notice, number: RegExp, toldIn: (line: Line, from: number) => ParcelFacts): ToldParcel[] {
  const parcels: ToldParcel[] = []
  for (const line of notice.lines) {
    const lead = number.exec(line.text)![0].length
    const rest = lead > 0 ? line.text.slice(lead) : ''
    const bare = lead > 0 ? sizeAlone.exec(rest) : null
    const found = bare ?? (lead > 0 ? placeThenSize.exec(rest) : null)
    if (!found || (!bare && /面积|合计|共计|总计|每|注册|不低于/.test(found[1]!))) continue
    const area = bare ? found[1]! : found[2]!
    const at = lead + found[0].indexOf(area, bare ? 0 : found[1]!.length)
    const facts = toldIn(line, at + area.length)
    facts.set('area', [{ ...said(line.span, at, area), text: area.replace('余', '') }])
    if (!bare) facts.set('location', [said(line.span, lead, found[1]!)])
    parcels.push({ facts, span: line.span })
  }
  return parcels.length > 1 ? parcels : []
}

/** A numbered list of works or uses, of each its place and its area in a sentence: `1.某小学扩建项目：用地单位某局，坐落于某村，面积2公顷`. */
export function itemisedParcels(notice: Notice, number: RegExp, toldIn: (line: Line, from: number) => ParcelFacts): ToldParcel[] {
  const parcels = notice.lines.flatMap((line): ToldParcel[] => {
    const lead = /面积/.test(line.text) ? number.exec(line.text)![0].length : 0
    const facts = lead > 0 ? toldIn(line, lead) : undefined
    return facts?.has('location') && facts.has('area') ? [{ facts, span: line.span }] : []
  })
  return parcels.length > 1 ? parcels : []
}

const part = '(?:[〇㐀-鿿\\ud840-\\ufad9A-Za-z“”\\d]{0,14}?[〇㐀-鿿\\ud840-\\ufad9A-Za-z”])(?:约|计|面积)?\\d[\\d.]*\\s*亩[〇㐀-鿿\\ud840-\\ufad9]{0,6}'
const enumeration = new RegExp(`${part}(?:[、，,；;和及]\\s*${part}){1,30}`, 'g')
const each = /([〇㐀-鿿\ud840-\ufad9A-Za-z“”\d]{0,14}?[〇㐀-鿿\ud840-\ufad9A-Za-z”])(?:约|计|面积)?(\d[\d.]*\s*亩)[〇㐀-鿿\ud840-\ufad9]{0,6}/g
/** What leads into an enumeration, before the name of its first place. */
const leading = /^.*(?:位于|[坐座]落于|现有|拟[对将]|现将|[对将]|出租|发包|招租)/u
/** Sorts of land and shares, not places of their own. */
const noPlace =
  /^(?:其中|合计|共计?|总计?|计|总面积|面积|约|为|每|不足|超过|分别为|水田|旱[地田]|[林园耕草荒山坡]地|水[面塘]|鱼塘|菜地)+$|每年|每$|底价|租金|元/

/** A sentence for all: `拟对村东3亩山地、村西5亩山地进行出租`. What stands in brackets divides one parcel. */
export function enumeratedParcels(notice: Notice): ToldParcel[] {
  for (const { text, span } of notice.lines) {
    if (!text.includes('亩')) continue
    const open = text.replace(/[（(][^（）()]*[）)]/g, (aside) => '#'.repeat(aside.length))
    for (const found of open.matchAll(enumeration)) {
      if (/其中[^。；]{0,8}$/.test(open.slice(0, found.index)) || /其中/.test(found[0])) continue
      const parcels = [...found[0].matchAll(each)].flatMap((one): ToldParcel[] => {
        const lead = leading.exec(one[1]!)?.[0].length ?? 0
        const place = one[1]!.slice(lead)
        if (place.length < 2 || noPlace.test(place)) return []
        const at = found.index + one.index
        const area = at + one[0].indexOf(one[2]!, one[1]!.length)
        return [
          {
            facts: new Map([
              ['location', [said(span, at + lead, place)]],
              ['area', [said(span, area, one[2]!)]],
            ]),
            span: inside(span, at + lead, area + one[2]!.length),
          },
        ]
      })
      if (parcels.length > 1) return parcels
    }
  }
  return []
}
