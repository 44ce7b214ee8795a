import { inside } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { ownFacts } from '../ground/ground.ts'
import type { Fact, Notice } from '../notice/notice.ts'
import { parcelField } from './labels.ts'
import { numbersInHeads } from './numbered-heads.ts'
import { type ParcelFacts, type ParcelField, said } from './parcel-facts.ts'
import { toldIn } from './told-parcels.ts'

/** Parcels whose labels stand one below the other. */

/** What a parcel begins with where labels stand one below the other. */
const identities: readonly ParcelField[] = ['no', 'mine', 'mineNo', 'location', 'place', 'area']

/** Labels outside of tables; where what names a parcel comes again, the next one begins. */
export function runsOf(notice: Notice): ParcelFacts[] {
  return allRuns(notice).filter(
    (facts) =>
      facts.has('area') || facts.has('no') || facts.has('location') || facts.has('start') || facts.has('deal') || facts.has('mine') || facts.has('years'),
  )
}

export function allRuns(notice: Notice): ParcelFacts[] {
  const runs: ParcelFacts[] = []
  let run: ParcelFacts | undefined
  /** Runs by their numbers; a running number names nothing. */
  const numbered = new Map<string, ParcelFacts>()
  const labelled = among(ownFacts(notice), usesOf(notice))
  const facts = among(labelled, numbersInHeads(notice, labelled))
  for (const [at, fact] of facts.entries()) {
    if (situation.test(fact.label.key)) {
      if (!run) runs.push((run = new Map()))
      fromSituation(run, fact)
      continue
    }
    if (ranges.test(fact.text) && parcelField(fact.label) === 'location') {
      for (const [more, found] of toldIn({ text: fact.text, span: fact.value }, 0))
        if (run && !run.has(more) && !identities.slice(0, 5).includes(more)) run.set(more, found)
      continue
    }
    const field = fieldOfFact(fact) ?? (numbersParcel(fact, facts[at + 1]) ? 'no' : namesMine(fact) ? 'mine' : undefined)
    if (!field || fact.text.trim() === '') continue
    const back = field === 'no' ? numbered.get(unspaced(fact.text)) : undefined
    if (back) {
      run = back
      continue
    }
    if (
      run?.has(field) &&
      identities.includes(field) &&
      (field !== 'area' || !run.has('no')) &&
      (field !== 'location' || !run.has('no')) &&
      startsNext(run, field, fact)
    )
      run = undefined
    // who takes it stands first of each: `用地单位：甲；位置：…`
    if (field === 'transferee' && run && run.keys().next().value === field && run.size > 2 && unspaced(run.get(field)![0]!.text) !== unspaced(fact.text))
      runs.push((run = new Map()))
    if (!run) {
      if (!identities.includes(field) && runs.length > 0) run = runs.at(-1)
      else runs.push((run = new Map()))
    }
    if (field === 'no' && /\D/.test(unspaced(fact.text))) numbered.set(unspaced(fact.text), run!)
    const said = run!.get(field) ?? []
    const end = spokenEnd(field, fact.text)
    run!.set(field, [...said, { label: fact.label, text: fact.text.slice(0, end), span: inside(fact.value, 0, end) }])
    if (end < fact.text.length)
      for (const [more, found] of toldIn({ text: fact.text, span: fact.value }, end))
        if (!run!.has(more) && (field === 'no' || !identities.includes(more)) && more !== 'status' && more !== 'no') run!.set(more, found)
  }
  return runs
}

/** `由13个拐点圈定，矿区面积约0.71平方千米`: a range by its corners names no place. */
const ranges =
  /^\s*(?:拟设|本次|采矿权|探矿权|矿区|矿山|矿权|勘查区|区块|开采)*(?:范围)?(?:面积)?(?:共?由|共)?\s*\d{1,3}\s*个?(?:拐点|坐标点|界址点)|^\s*(?:详?见|附)?(?:拐点|坐标)|^\s*[（(][^（）()]{0,16}(?:坐标系?|[图表]|附件)[）)]\s*[：:；;。]?\s*$/

/** A form that lists the uses of a parcel in a table of its own, `用途名称 | 面积`: each is said of the parcel around it. */
function usesOf(notice: Notice): Fact[] {
  return notice.facts.filter((fact) => {
    const table = fact.origin === 'row' && fact.label.key === '用途名称' ? notice.tables[fact.table!] : undefined
    return table?.columns.every((column) => parcelField(column) === 'use' || parcelField(column) === 'area') && fact.text.trim() !== ''
  })
}

/** Facts and more of them, as they stand in the text. */
const among = (facts: readonly Fact[], more: readonly Fact[]): readonly Fact[] =>
  more.length > 0 ? [...facts, ...more].sort((a, b) => a.label.span.start - b.label.span.start || a.value.start - b.value.start) : facts

const startsNext = (run: ParcelFacts, field: ParcelField, fact: Fact) => {
  const before = run.get(field)![0]!
  return (
    run.size > 1 &&
    unspaced(before.text) !== unspaced(fact.text) &&
    (field !== 'area' || run.size > 3) &&
    (field !== 'location' || run.size > 3 || !run.has('area'))
  )
}

/** `用途：商服，出让年限40年`: where the next statement begins without a colon. */
function spokenEnd(field: ParcelField, text: string): number {
  if (field !== 'use' && field !== 'location' && field !== 'no' && field !== 'place' && field !== 'mine' && field !== 'transferee') return text.length
  const at = text.search(
    /[，,；;、]\s*(?:(?:土地|宗地|出让|使用|流转|总|净|规划|承包|挂牌|竞买|剩余|矿区|拟|人民币)*(?:年限|年期|期限|面积|容积率|用途|起始价|起拍价|保证金|成交(?:总)?价|竞得价|中标(?:总)?价)|(?:由|以)[^，,；;]{2,40}(?:竞得|摘得|成交)|[位坐座][于落])/,
  )
  const sited = field === 'no' ? text.search(/\s[位坐座][于落]/) : -1
  // `生态渔业养殖，不得投肥养鱼`: what is forbidden is no use
  const barred = field === 'use' ? text.search(/[，,；;]\s*(?:不得|严禁|禁止|不可|不准|不允许)/) : -1
  if (barred > 0) return barred
  const end = at > 0 && sited > 0 ? Math.min(at, sited) : Math.max(at, sited)
  return end > 0 ? end : text.length
}

const situation =
  /^(?:出租|发包|承包|流转|招租|租赁|转让)(?:标的物?|地块|土地|资源)$|^(?:地块|标的|宗地|流转地块|标的物|发包地块|土地|出租地块|承包地块|项目|资产|交易标的)(?:基本)?(?:情况|概况|简介)(?:说明)?$/

/** `地块情况：西北洼地块185亩，四至为…`: a place and its area in one sentence. */
function fromSituation(run: ParcelFacts, fact: Fact): void {
  if (/^\s*(?:土地|占地|用地|资产|总)?面积/.test(fact.text)) {
    for (const [field, more] of toldIn({ text: fact.text, span: fact.value }, 0)) if (/^(?:area|use)$/.test(field) && !run.has(field)) run.set(field, more)
    return
  }
  // `某水库位于某镇某村2组，水面面积86亩`
  const sited = /^\s*[〇㐀-鿿\ud840-\ufad9\w（）()·#-]{2,20}?(?:位于|[坐座]落[于在])([〇㐀-鿿\ud840-\ufad9\w（）()、·#-]{3,40})(?=[，,。；;]|$)/d.exec(
    fact.text,
  )
  if (sited) {
    if (!run.has('location')) run.set('location', [said(fact.value, sited.indices![1]![0], sited[1]!)])
    for (const [field, more] of toldIn({ text: fact.text, span: fact.value }, sited[0].length)) if (field === 'area' && !run.has(field)) run.set(field, more)
    return
  }
  const found =
    /^\s*([〇㐀-鿿\ud840-\ufad9\w（）()、·#-]{2,30}?)(?:[，,]?(?:面积|共计?|总|约|计|为|合计)*)?\s*\d[\d,.]*\s*(?:余)?(?:亩|公顷|万?平方米|㎡)/.exec(fact.text)
  if (!found) return
  const at = fact.text.indexOf(found[1]!)
  if (!run.has('location')) run.set('location', [{ label: fact.label, text: found[1]!, span: inside(fact.value, at, at + found[1]!.length) }])
  const from = at + found[1]!.length
  if (!run.has('area'))
    run.set('area', [
      {
        label: { key: '', span: fact.label.span },
        text: found[0].slice(found[0].indexOf(found[1]!) + found[1]!.length),
        span: inside(fact.value, from, found.index + found[0].length),
      },
    ])
}

/** `编号：2014-7号` right above what tells of a place or its area. */
const numbersParcel = (fact: Fact, next: Fact | undefined): boolean =>
  fact.label.key === '编号' && /\d/.test(fact.text) && next !== undefined && /^(?:location|place|area|mine)$/.test(parcelField(next.label) ?? '')

/** `名称：某镇某建筑用闪长岩矿` */
const namesMine = (fact: Fact): boolean =>
  fact.label.key === '名称' && /^[〇㐀-鿿\ud840-\ufad9（）()·—-]{4,40}矿(?:区|山)?$/.test(fact.text.trim().replace(/[。；;]$/, ''))

/** In running text some labels are too wide to be taken for a parcel's. */
function fieldOfFact(fact: Fact): ParcelField | undefined {
  const field = parcelField(fact.label)
  if (!field) return undefined
  if (
    ['编号', '地址', '结果', '状态', '说明', '备注', '所在地', '申请人', '权利人', '委托方', '委托人', '单位名称', '建设单位', '项目单位'].includes(
      fact.label.key,
    ) &&
    fact.origin === 'text'
  )
    return undefined
  if (fact.label.key === '地点' || fact.label.key === '地址') return undefined
  // `甲地块：2019年7月11日至7月22日`: a time, not a number or a place
  if (/^(?:no|location|place)$/.test(field) && /^\s*(?:自|从)?\d{4}\s?年\s?\d{1,2}\s?月/.test(fact.text)) return undefined
  return field
}
