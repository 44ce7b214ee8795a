import type { Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { areaIn } from '../ground/ground.ts'
import type { Line, Notice } from '../notice/notice.ts'
import { type ParcelFacts, type ParcelField, said } from './parcel-facts.ts'

/** Parcels that a sentence lists beside a table, mostly those that nobody took: `未成交地块：2012-19号（某镇西街，0.8667公顷，工业用地，起始价182万元）`. */

const no = '[A-Za-z〇㐀-鿿\\ud840-\\ufad9]{0,8}[〔[]?(?:[A-Z]{0,4}\\d{2,4}|[A-Z]{1,3})[〕\\]]?[-—－][A-Z\\d][A-Za-z\\d-]{0,11}号?'
const bracketed = new RegExp(`(?<=^|[：:、，,；;。和及])\\s*(?:其中|地块|宗地)?(${no})(?:地块|宗地)?[（(]([^（）()]{6,120})[）)]`, 'g')
const named = new RegExp(`(?<=^|[：:、，,；;。和及])\\s*(?:其中|其余|另|地块|宗地)?(${no})(?=地块|宗地|[、，,和及因]|[两三四五]宗)`, 'g')
const unsold = /流拍|流标|未成交|无人(?:报名|竞买|应价|报价)|未能成交/

const price = /(?:起始价|起拍价|挂牌价|底价)(?:为|人民币)?\s*(\d[\d,.]*\s*[万亿]?元)/
const deal = /(?:成交(?:总)?价|竞得价)(?:为|人民币)?\s*(\d[\d,.]*\s*[万亿]?元)/
const use = /^[〇㐀-鿿\ud840-\ufad9、]{2,14}(?:用地|住宅|商服|商业|工业|仓储)$/

const keyOf = (written: string): string => unspaced(written).replace(/号$/, '')

/** Those that `known` does not hold yet. */
export function listedParcels(notice: Notice, known: readonly ParcelFacts[]): ParcelFacts[] {
  const seen = new Set(known.flatMap((facts) => (facts.get('no') ?? []).map(({ text }) => keyOf(text))))
  if (seen.size === 0) return []
  const parcels: ParcelFacts[] = []
  const add = (line: Line, at: number, written: string, facts: ParcelFacts) => {
    if (seen.has(keyOf(written))) return
    seen.add(keyOf(written))
    facts.set('no', [said(line.span, at, written)])
    parcels.push(facts)
  }
  for (const line of notice.lines) {
    if (!unsold.test(line.text) && !/[（(]/.test(line.text)) continue
    for (const { text, at } of sentencesOf(line.text)) {
      const failed = unsold.exec(text)
      const status = failed && said(line.span, at + failed.index, failed[0])
      for (const found of text.matchAll(bracketed)) {
        const from = at + found.index + found[0].length - 1 - found[2]!.length
        const facts = partsOf(line.span, from, found[2]!)
        if (!facts.has('area')) continue
        if (status) facts.set('status', [status])
        add(line, at + found.index + found[0].indexOf(found[1]!), found[1]!, facts)
      }
      if (status)
        for (const found of text.matchAll(named)) add(line, at + found.index + found[0].lastIndexOf(found[1]!), found[1]!, new Map([['status', [status]]]))
    }
  }
  return parcels
}

function* sentencesOf(text: string): Generator<{ text: string; at: number }> {
  let at = 0
  for (const part of text.split('。')) {
    yield { text: part, at }
    at += part.length + 1
  }
}

/** What the brackets say: a part that is an area, one that is a use, one with a price; the first other is the place. */
function partsOf(span: Span, from: number, text: string): ParcelFacts {
  const facts: ParcelFacts = new Map()
  let at = from
  for (const part of text.split(/[，,；;]/)) {
    const put = (field: ParcelField, value = part, start = at) => void (facts.has(field) || facts.set(field, [said(span, start, value)]))
    const [started, dealt] = [price.exec(part), deal.exec(part)]
    if (started) put('start', started[1], at + started.index + started[0].indexOf(started[1]!))
    else if (dealt) put('deal', dealt[1], at + dealt.index + dealt[0].indexOf(dealt[1]!))
    else if (areaIn(part, span)) put('area')
    else if (use.test(part.trim())) put('use')
    else if (/[〇㐀-鿿\ud840-\ufad9]{3}/.test(part) && !/\d\s*(?:元|年)/.test(part)) put('location')
    at += part.length + 1
  }
  return facts
}
