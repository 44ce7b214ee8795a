import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { EvidenceMap } from '../../../schemas/record.ts'
import { openDocument } from '../../../src/document/open.ts'
import { read } from '../../../src/reader/read.ts'

/** Hand-written notices with what they say, by another author than the reader's: every value, and where it stands. */
const folder = new URL('../../golden/notices/', import.meta.url)

type Values = Record<string, unknown>
interface Gold {
  records: Values[]
  /** Fields on which the contract leaves room: `documentNo`, `1:housing.units`, `parcels[0].use`. */
  doubt?: string[]
}

/** What the contract scores; the rest (items, attachments, people) is welcome. */
const scored =
  /^(?:domain|kind|title|publishedAt|division|projectCode|projectName|documentNo|method|(?:buyer|agency)\.(?:name|address|phone)|authority\.name|budgetYuan|ceilingYuan|bidDeadline|openingAt|closingAt|awardedOn|signedOn|awardYuan|failureReason|suppliers\.\d+\.(?:name|uscc|address|lot|rank|yuan|rate)|lots\.\d+\.(?:no|name|status|budgetYuan|ceilingYuan|reason)|parcels\.\d+\.(?:no|location|areaM2|use|years|farMin|farMax|startYuan|depositYuan|incrementYuan|dealYuan|transferee|status|mineral)|expropriation\.\w+|housing\.(?!items)\w+)$/
const figure = /(?:Yuan|yuan|M2|PerMu|farMin|farMax|rank|households|units)$/
const moment = /(?:publishedAt|Deadline|At|On|plannedStart|plannedCompletion)$/
const coded = /(?:domain|kind|method|division|programme|status)$/

function* leaves(value: unknown, path = ''): Generator<[string, string]> {
  if (value === null || value === undefined || value === '') return
  if (typeof value === 'object') for (const [key, part] of Object.entries(value)) yield* leaves(part, path ? `${path}.${key}` : key)
  else if (scored.test(path)) yield [path, String(value)]
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s​﻿“”"'‘’「」]+/g, '')
    .replace(/[〔【]/g, '[')
    .replace(/[〕】]/g, ']')
    .replace(/[—–−‐]/g, '-')
    .replace(/^[:、,.。;]+|[:、,.。;]+$/g, '')

function same(path: string, want: string, got: string): boolean {
  if (figure.test(path)) return Math.abs(Number(want) - Number(got)) <= Math.max(0.01, Math.abs(Number(want)) * 1e-4)
  if (moment.test(path)) return got.startsWith(want)
  if (path.endsWith('phone')) return got.replace(/\D/g, '') === want.replace(/\D/g, '')
  return plain(want) === plain(got)
}

/** What a place in the page shows: without its tags. */
const shown = (source: string) =>
  source
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;|&ensp;|&emsp;/g, ' ')
    .replace(/&[lr]dquo;/g, '"')
    .normalize('NFKC')

/** Units that turn a written figure into yuan, square metres or a ratio. */
const units = [1, 10_000, 100_000_000, 10_000 / 15, 1_000_000, 1 / 15, 10_000 / 100]

function justifies(path: string, value: string, evidence: string): boolean {
  if (coded.test(path)) return evidence !== ''
  if (figure.test(path)) {
    const figures = (evidence.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
    return (
      figures.some((written) => units.some((unit) => same(path, value, String(written * unit)))) ||
      (figures.length === 0 && /[壹贰叁肆伍陆柒捌玖一二三四五六七八九十百千万亿]/.test(evidence))
    )
  }
  if (moment.test(path)) {
    const digits: string[] = evidence.match(/\d+/g) ?? []
    return value
      .split(/[-T:]/)
      .every(
        (part) => Number(part) === 0 || digits.some((digit) => Number(digit) === Number(part) || digit.includes(part) || Number(digit) + 12 === Number(part)),
      )
  }
  if (path.endsWith('years')) return (value.match(/\d+/g) ?? []).every((years) => evidence.includes(years)) || /[一二三四五六七八九十]/.test(evidence)
  // the label of a rate stands at the head of its column
  const wanted = plain(path.endsWith('rate') ? value.replace(/^[^：]*：/, '') : value)
  // a place may be put together of the cells of a town and of its villages
  const parts = path.endsWith('location') ? /[、,]|(?<=[镇乡]|街道(?:办事处)?)(?!办事处)/ : '、'
  return wanted.split(parts).every((part) => plain(evidence).includes(part))
}

/** Records as gold wrote them, in gold's order, each beside the one read that shares most with it. */
function pairs(gold: Gold, read: Values[]): [Values, Values | undefined][] {
  const left = [...read]
  return gold.records.map((want) => {
    const values = new Map(leaves(want))
    const score = (got: Values) => [...leaves(got)].filter(([path, value]) => values.has(path) && same(path, values.get(path)!, value)).length
    const best = left.reduce<Values | undefined>((best, got) => (best && score(best) >= score(got) ? best : got), undefined)
    if (best) left.splice(left.indexOf(best), 1)
    return [want, best]
  })
}

function differences(gold: Gold, records: Values[]): string[] {
  const out: string[] = records.length === gold.records.length ? [] : [`${records.length} records instead of ${gold.records.length}`]
  for (const [index, [want, got]] of pairs(gold, records).entries()) {
    const doubts = (gold.doubt ?? [])
      .filter((doubt) => (!/^\d+:/.test(doubt) ? index === 0 : Number.parseInt(doubt, 10) === index))
      .map((doubt) => doubt.replace(/^\d+:/, '').replace(/\[(\d+)\]/g, '.$1'))
    const doubted = (path: string) => doubts.some((doubt) => path === doubt || path.startsWith(`${doubt}.`) || path.replace(/\.\d+/g, '') === doubt)
    const wanted = new Map(leaves(want))
    const found = new Map(leaves(got))
    for (const path of new Set([...wanted.keys(), ...found.keys()])) {
      const [a, b] = [wanted.get(path), found.get(path)]
      if (!doubted(path) && (a === undefined || b === undefined || !same(path, a, b))) out.push(`${index}:${path} want ${a} got ${b}`)
    }
  }
  return out
}

function unproved(source: string, record: Values, evidence: EvidenceMap): string[] {
  const out: string[] = []
  for (const [path, value] of leaves(record)) {
    const place = evidence[`/${path.replaceAll('.', '/')}`]
    if (!place) out.push(`${path} has no evidence`)
    else if (place.in) continue
    else if (place.start >= place.end || source.slice(place.start, place.end) !== place.text) out.push(`${path} stands nowhere`)
    else if (!justifies(path, value, shown(place.text))) out.push(`${path} = ${value} is not what stands there: ${shown(place.text).slice(0, 80)}`)
  }
  return out
}

const ids = readdirSync(folder)
  .filter((name) => /\.(?:html|txt)$/.test(name))
  .sort()

describe('hand-written notices', () => {
  it.each(ids)('%s', async (page) => {
    const gold = JSON.parse(readFileSync(new URL(page.replace(/\.\w+$/, '.json'), folder), 'utf8')) as Gold
    const document = await openDocument(readFileSync(new URL(page, folder)), {})
    const { records } = read(document)
    expect(
      differences(
        gold,
        records.map(({ record }) => record as unknown as Values),
      ),
    ).toEqual([])
    expect(records.flatMap(({ record, evidence }) => unproved(document.source, record as unknown as Values, evidence))).toEqual([])
  })
})
