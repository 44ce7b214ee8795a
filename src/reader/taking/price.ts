import { inside, type Span } from '../../core/span.ts'
import { Exact, parseNumeral } from '../../values/numerals.ts'
import { bodyText, labelText } from '../ground/ground.ts'
import { type Fact, type Found, type Notice, textAt } from '../notice/notice.ts'

/** A clause beside others, of what is paid for else than land: `，青苗补偿费1500元/亩`. */
const ofOthers = /(?<=[，；;]|(?<!\d),)[^，,；;。]*(?:青苗|附着物|社会保障|社保)[^，,；;。]*(?:,\d{3}[^，,；;。]*)*/g

/** Yuan a mu out of `52500` under 元/亩, `4.5万元/亩`, `每亩4.8万元`, `67.5万元/公顷`. */
export function perMu(whole: string, span: Span, label = ''): Found<string> | undefined {
  const text = whole.replace(ofOthers, (clause) => (/区片|综合地价|土地补偿|安置补助/.test(clause) ? clause : ' '.repeat(clause.length)))
  const found =
    /(\d[\d,，]*(?:\.\d+)?)\s*(万)?元\s*(?:[/／]|每)\s*(?:市)?(亩|公顷)/.exec(text) ??
    /每(?:市)?(?:亩|公顷)[^\d，。；]{0,8}(\d[\d,，]*(?:\.\d+)?)\s*(万)?元/.exec(text) ??
    /每(?:市)?(?:亩|公顷)[^\d，。；元]{0,6}?(?:人民币)?([一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟零]{2,12})()元/.exec(text) ??
    metrePrice.exec(text) ??
    (/[/／]\s*(?:亩|公顷)/.test(label) || metreLabel.test(label) ? /^\D{0,4}(\d[\d,，]*(?:\.\d+)?)/.exec(text) : null)
  // what a mu yields in a year is multiplied to be a price
  const yearly =
    found &&
    (/年产值(?:标准)?[^，。；]{0,6}$/.test(text.slice(0, found.index)) ||
      /^\s*(?:[·•.．/／*×]\s*年|[（(][^）)]{0,8}年产值)/.test(text.slice(found.index + found[0].length)))
  if (!found || yearly || severalPlaces(text) || /年产值/.test(label)) return undefined
  const unit = found[0] + (found[2] ?? '') + label
  const written = found[1]!.replace(/[,，]/g, '')
  let value = new Exact(/\d/.test(written) ? written : (parseNumeral(written) ?? 0))
  if (found[2] || (/万元/.test(found[0]) && /\d/.test(written)) || (!/元/.test(found[0]) && /万元/.test(label))) value = value.times(10_000)
  if (/公顷/.test(/元\s*(?:[/／]|每)\s*公顷|每公顷/.exec(unit)?.[0] ?? '')) value = value.div(15)
  else if (!/亩/.test(found[0]) && (metrePrice.test(found[0]) || (metreLabel.test(label) && !/[/／每]\s*亩/.test(label)))) value = value.times(10_000).div(15)
  return value.isZero() ? undefined : { value: value.toDecimalPlaces(2).toFixed(), span: inside(span, found.index, found.index + found[0].length) }
}

/** `区片综合地价97.5元/平方米`: of land alone; other prices of a square metre are of houses. */
const metrePrice = /(?:区片|综合地价)[^\d，。；;]{0,12}(\d[\d,，]*(?:\.\d+)?)\s*(万)?元\s*(?:[/／]|每)\s*(?:平方米|㎡|m2)/i
const metreLabel = /(?:区片|综合地价).*元\s*[/／]\s*(?:平方米|㎡|m2)/i

/** Prices of several towns in one sentence: none of them is the price. */
function severalPlaces(text: string): boolean {
  const prices = text.matchAll(
    /(?:镇|乡|街道|村|社区|[ⅠⅡⅢⅣⅤ]类?区?|[一二三四五][类级]区?|区片|水田|旱地|园地|林地|草地|水面|水浇地|耕地|农用地|建设用地|未利用地)(?:为|每亩|按|执行)?\s*(\d[\d,，]*(?:\.\d+)?)\s*万?元/g,
  )
  return new Set([...prices].map((price) => price[1])).size > 1
}

/** `区片综合地价 | 万元/亩 | 5.12`: item, unit and figure in cells of their own. */
const pricedRow = /(?:区片|综合地价)[^\n\d]{0,20}[\t\n ]\s*(万?元)\s*[/／]\s*(亩|公顷)\s*[\t\n ]\s*(\d[\d,]*(?:\.\d+)?)(?![\d.])/

/** What is paid for a mu, where the notice states one price alone. */
export function landPriceOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  const values: Found<string>[] = []
  for (const fact of facts) {
    const found = perMu(fact.text, fact.value, labelText(fact.label))
    if (found) values.push(found)
  }
  if (values.length > 0 && new Set(values.map((found) => found.value)).size === 1) return values[0]
  const row = pricedRow.exec(bodyText(notice))
  if (row) {
    const at = notice.body.start + row.index + row[0].length - row[3]!.length
    const found = perMu(row[3]!, { start: at, end: at + row[3]!.length }, `（${row[1]}/${row[2]}）`)
    if (found) return found
  }
  const item = pricedItem(notice)
  if (item) return item
  const spoken: Found<string>[] = []
  for (const line of notice.lines)
    for (const sentence of line.text.matchAll(/[^。；;\n]+/g)) {
      if (
        !/区片|综合地价|补偿(?:费|标准)|年产值|每亩/.test(sentence[0]) ||
        (/青苗|社会保障|社保|附着物|大棚|坟|水稻|玉米|树|奖励/.test(sentence[0].replace(/[（(][^）)]*[）)]/g, '')) && !/区片|综合地价/.test(sentence[0]))
      )
        continue
      const found = perMu(sentence[0], inside(line.span, sentence.index, sentence.index + sentence[0].length))
      if (found) spoken.push(found)
    }
  const named = spoken.filter((found) => /区片|综合地价/.test(sentenceAround(notice, found.span!)))
  const priced = (named.length > 0 ? named : spoken).filter((found) => Number(found.value) >= 5000)
  if (priced.length > 0) return new Set(priced.map((found) => found.value)).size === 1 ? priced[0] : undefined
  const alone = [...sumsOfParts(notice), ...pricesAlone(notice)]
  return new Set(alone.map((found) => found.value)).size === 1 ? alone[0] : undefined
}

/** `土地补偿费和安置补助费 | 48000元/亩`: the price in the row of a table of items, where there is one. */
function pricedItem(notice: Notice): Found<string> | undefined {
  const found = notice.tables.flatMap(({ columns, rows }) =>
    rows.flatMap(({ cells }) => {
      const texts = cells.map((cell) => (cell ? textAt(notice, cell) : ''))
      if (!texts.slice(0, 2).some((text) => landItem.test(text)) || texts.slice(0, 2).some((text) => /青苗|附着物|社保|社会保/.test(text))) return []
      return cells.flatMap((cell, at) => (cell && perMu(texts[at]!, cell, labelText(columns[at]!))) ?? [])
    }),
  )
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined
}
const landItem = /区片|综合地价|土地补偿费?[^，。\d]{0,3}安置补助费?/

const priceOfMu = /\d[\d,]*(?:\.\d+)?\s*万?元\s*[/／]\s*亩/g

/** `甲村 | 60000元/亩 | 24000元/亩 | 36000元/亩`: of prices in a row the one that the others add up to. */
const sumsOfParts = ({ lines }: Notice): Found<string>[] =>
  lines.flatMap(({ text, span }) => {
    const prices = [...text.matchAll(priceOfMu)].flatMap(({ 0: price, index }) => perMu(price, inside(span, index, index + price.length)) ?? [])
    const total = prices.reduce((sum, { value }) => sum.plus(value), new Exact(0))
    return prices.length > 2 ? prices.filter(({ value }) => total.eq(new Exact(value).times(2))) : []
  })

/** A table cut into lines: prices alone on theirs, below the line that names their column. */
function pricesAlone({ lines }: Notice): Found<string>[] {
  const found: Found<string>[] = []
  let column = ''
  for (const { text, span } of lines) {
    if (/^[^\d，。；]{0,16}(?:标准|区片价?|地价|单价)(?:[（(][^）)]{1,12}[）)])?$/.test(text)) column = text
    else if (/^[一二三四五六七八九十]{1,2}\s?、/.test(text)) column = ''
    const price = column && !/青苗|附着物|社保|社会保障/.test(column) && /^\d[\d,.]*\s*万?元\s*[/／]\s*(?:亩|公顷)$/.test(text) ? perMu(text, span) : undefined
    if (price && Number(price.value) >= 5000) found.push(price)
  }
  return found
}

const sentenceAround = (notice: Notice, { start, end }: Span): string => {
  const { text } = notice.document
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1
  return text.slice(from, end)
}
